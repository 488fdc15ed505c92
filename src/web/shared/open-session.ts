import type { QueryClient } from '@tanstack/react-query'
import type { AnswerOf } from '../../api/endpoint.ts'
import { AggregateActor, WorkerActor } from '../../domain/actor.ts'
import type { accountsApi } from './account.ts'
import { type Drafts, openDrafts } from './drafts.ts'
import { languageNow } from './language.tsx'
import { lockOf, openDevice } from './locked.ts'
import { lastingOutbox, passingOutbox } from './outbox-store.ts'
import { type Sender, startSender } from './sender.ts'

export type Account = AnswerOf<typeof accountsApi.me>

/** Whoever signed in, as the rules of the domain know them, with what the page says about them. */
export type Me = (WorkerActor | AggregateActor) & Pick<Account, 'organisationName' | 'demonstration'>

/** One worker at this device: their words, their commands, until they sign out. */
export type Session = {
  readonly me: Me
  readonly drafts: Drafts
  readonly sender: Sender
}

/** Opens what this worker left on the device, and goes on sending. */
export async function openSession(account: Account, answers: QueryClient): Promise<Session> {
  const device = await openDevice()
  const lock = device && (await lockOf(device, account.workerId))
  const drafts = await openDrafts(device, lock, account.workerId)
  const store = device && lock ? lastingOutbox(device, lock, account.workerId) : passingOutbox()
  // A tab killed between keeping a command and clearing its form: the words are in one place, not in two.
  for (const { draft, setAside } of await store.all()) {
    if (draft && !setAside) drafts.clearIfStill(draft.key, draft.value)
  }
  const sender = startSender({
    worker: account.workerId,
    store,
    language: languageNow,
    onDone: ({ draft }) => {
      if (draft) drafts.clearIfStill(draft.key, draft.value)
      void answers.invalidateQueries()
    },
  })
  return { me: meFrom(account), drafts, sender }
}

function meFrom(account: Account): Me {
  const { organisationName, demonstration } = account
  const worker = WorkerActor.safeParse({ ...account, kind: 'worker' })
  const actor = worker.success ? worker.data : AggregateActor.parse({ ...account, kind: 'aggregate' })
  return { ...actor, organisationName, demonstration }
}
