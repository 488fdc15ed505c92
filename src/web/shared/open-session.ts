import type { QueryClient } from '@tanstack/react-query'
import type { Me as Account } from '../../api/accounts.ts'
import { AggregateActor, WorkerActor } from '../../domain/actor.ts'
import { type Drafts, openDrafts } from './drafts.ts'
import { draftsStore } from './drafts-store.ts'
import { languageNow, unlessChosen } from './language.tsx'
import { lockOf, openDevice } from './locked.ts'
import { lastingOutbox, passingOutbox } from './outbox-store.ts'
import { type Sender, startSender } from './sender.ts'

/** Whoever signed in, as the rules of the domain know them, with what the page says about them. */
export type Me = (WorkerActor | AggregateActor) &
  Pick<Account, 'organisationName' | 'organisationDoes' | 'demonstration' | 'secondFactorOn' | 'hats'>

/** One worker at this device: their words, their commands, until they sign out. */
export type Session = {
  readonly me: Me
  readonly drafts: Drafts
  readonly sender: Sender
}

/** Opens what this worker left on the device, and goes on sending. */
export async function openSession(account: Account, answers: QueryClient): Promise<Session> {
  unlessChosen(account.language)
  // Each hat has its own: what was written as a connector is never sent as an administrator.
  const worker = `${account.workerId} ${account.organisationId} ${account.role}`
  const device = await openDevice()
  const lock = device && (await lockOf(device, worker))
  const drafts = await openDrafts(device && lock && (await draftsStore(device, lock, worker)))
  const store = device && lock ? lastingOutbox(device, lock, worker) : passingOutbox()
  // A tab killed between keeping a command and clearing its form: the words are in one place, not in two.
  for (const { draft, setAside } of await store.all()) {
    if (draft && !setAside) drafts.clearIfStill(draft.key, draft.value)
  }
  const sender = startSender({
    worker,
    store,
    language: languageNow,
    onDone: ({ draft }) => {
      if (draft) drafts.clearIfStill(draft.key, draft.value)
    },
    refresh: () => answers.invalidateQueries(),
  })
  return { me: meFrom(account), drafts, sender }
}

function meFrom(account: Account): Me {
  const { organisationName, organisationDoes, demonstration, secondFactorOn, hats } = account
  const worker = WorkerActor.safeParse({ ...account, kind: 'worker' })
  const actor = worker.success ? worker.data : AggregateActor.parse({ ...account, kind: 'aggregate' })
  return { ...actor, organisationName, organisationDoes, demonstration, secondFactorOn, hats }
}
