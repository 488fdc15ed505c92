import { type ReactNode, useId } from 'react'
import type { Refusal } from '../../domain/refusal.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { useWords } from './language.tsx'
import type { Problem } from './problem.ts'

export type StaleDialogProps = {
  /** Opens when this is `stale`. */
  readonly problem: Problem | undefined
  /** What was written and what is there now, side by side, field by field. */
  readonly fields: readonly {
    readonly id: string
    readonly name: ReactNode
    readonly mine: ReactNode
    readonly now: ReactNode
  }[]
  /** Why mine can no longer be sent, such as an answer that the record has gone past. */
  readonly whyNotMine?: Refusal | undefined
  /** Sends mine again, over the version that is there now. */
  readonly onMine: () => unknown
  /** Lets what is there now stand. */
  readonly onNow: () => unknown
  /** Back to the form, with everything still in it. */
  readonly onBack: () => unknown
}

/** Somebody saved the record in between. A person chooses; nothing is overwritten unseen, and nothing typed is lost. */
export function StaleDialog({ problem, fields, whyNotMine, onMine, onNow, onBack }: StaleDialogProps) {
  const say = useWords()
  const id = useId()
  if (problem?.kind !== 'stale') return null
  // A side that is empty says so: a gap looks like something that was lost.
  const orNothing = (side: ReactNode) =>
    side === '' || side === undefined || side === null ? (
      <span className="quiet">{say('work.stale.nothing')}</span>
    ) : (
      side
    )
  return (
    <Dialog title={say('work.stale.head')} onClose={() => void onBack()} wide light={false}>
      <p>{say('work.stale.more')}</p>
      <div className="stale">
        {fields.map((field) => (
          <section key={field.id} aria-labelledby={`${id}-${field.id}`}>
            <h3 id={`${id}-${field.id}`}>{field.name}</h3>
            <dl>
              <div>
                <dt>{say('work.stale.mine')}</dt>
                <dd>{orNothing(field.mine)}</dd>
              </div>
              <div>
                <dt>{say('work.stale.now')}</dt>
                <dd>{orNothing(field.now)}</dd>
              </div>
            </dl>
          </section>
        ))}
      </div>
      <div className="form-do">
        <Button strong={!whyNotMine} whyNot={whyNotMine} onPress={onMine}>
          {say('work.stale.send-mine')}
        </Button>
        <Button strong={Boolean(whyNotMine)} onPress={onNow}>
          {say('work.stale.keep-theirs')}
        </Button>
        <Button quiet onPress={onBack}>
          {say('work.stale.back')}
        </Button>
      </div>
    </Dialog>
  )
}
