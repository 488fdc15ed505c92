import { useCallback, useEffect, useRef, useState } from 'react'
import type { InputOf } from '../../api/endpoint.ts'
import { posted, type Sendable } from './ask.ts'
import { nowByServer } from './clock.ts'
import { useWords } from './language.tsx'
import { newId } from './new-id.ts'
import { holdsWords, type SetAside } from './outbox.ts'
import type { Problem } from './problem.ts'
import type { Result } from './sender.ts'
import { useSession } from './use-session.ts'

export type HowToSend = {
  /** The version on the page: needed for every command that changes an existing record. */
  readonly over?: number
  /** What to call it while it waits: "Note on Losa". */
  readonly says?: string
  /** The form it was typed in: cleared once the words are safely sent or kept, filled again if they are refused. */
  readonly draft?: {
    readonly key: string
    readonly value: object
    /** The version it was begun over: it goes before the one that is on the page by now. */
    readonly over?: number | undefined
  }
}

export type SendCommand<C extends Sendable> = {
  readonly send: (input: InputOf<C>, how?: HowToSend) => Promise<Result>
  readonly sending: boolean
  readonly problem: Problem | undefined
  /** The last one waits on this device. */
  readonly kept: boolean
  /** Puts the problem out of sight. */
  readonly forget: () => void
}

/** A command, always by way of the outbox: what was written is safe on the device before it goes anywhere. */
export function useCommand<C extends Sendable>(command: C): SendCommand<C> {
  const { sender, drafts } = useSession()
  const say = useWords()
  const [state, setState] = useState<State>(resting)
  const here = useRef(true)
  // They were told that the record has moved on, and saw how it stands: sending again is their choice to write over it.
  const toldStale = useRef(false)
  useEffect(() => {
    here.current = true
    return () => {
      here.current = false
    }
  }, [])

  const send = useCallback(
    async (input: InputOf<C>, how: HowToSend = {}): Promise<Result> => {
      const become = (next: State) => here.current && setState(next)
      become({ ...resting, sending: true })
      try {
        const id = newId()
        const begunOver = toldStale.current ? undefined : how.draft?.over
        const ready = posted(command, input, id, begunOver ?? how.over)
        const draft = how.draft && { key: how.draft.key, value: drafts.get(how.draft.key) ?? how.draft.value }
        const result = await sender.keep({
          ...ready,
          record: recordOf(input),
          says: how.says ?? say('work.outbox.change', { page: document.title.replace(/ · .*/, '') }),
          where: location.pathname + location.search,
          keptAt: nowByServer(),
          draft,
        })
        // Only what was sent is cleared: what was typed since stays in the form.
        if (draft && result.kind !== 'set-aside') drafts.clearIfStill(draft.key, draft.value)
        // Seen by whoever sent it, with the words still in the form, or no words to lose: it need not be set aside as well.
        if (result.kind === 'set-aside' && here.current && (draft !== undefined || !holdsWords(ready.body)))
          await sender.letGo(id)
        toldStale.current = result.kind === 'set-aside' && result.why.kind === 'stale'
        become({
          sending: false,
          problem: result.kind === 'set-aside' ? result.why : undefined,
          kept: result.kind === 'kept',
        })
        return result
      } catch (thrown) {
        // A mistake of ours, or a full device: nothing was sent, and the words are still where they were typed.
        const why: SetAside = { kind: 'our-fault', detail: '' }
        console.error(thrown)
        become({ ...resting, problem: why })
        return { kind: 'set-aside', why }
      }
    },
    [command, sender, drafts, say],
  )
  const forget = useCallback(() => {
    toldStale.current = false
    setState(resting)
  }, [])
  return { ...state, send, forget }
}

type State = { readonly sending: boolean; readonly problem: Problem | undefined; readonly kept: boolean }
const resting: State = { sending: false, problem: undefined, kept: false }

const recordOf = (input: unknown): string | undefined =>
  typeof input === 'object' && input !== null && 'id' in input && typeof input.id === 'string' ? input.id : undefined
