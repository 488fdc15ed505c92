import type { ReactNode } from 'react'
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
  /** Sends mine again, over the version that is there now. */
  readonly onMine: () => unknown
  /** Lets what is there now stand. */
  readonly onNow: () => unknown
  /** Back to the form, with everything still in it. */
  readonly onBack: () => unknown
}

/** Somebody saved the record in between. A person chooses; nothing is overwritten unseen, and nothing typed is lost. */
export function StaleDialog({ problem, fields, onMine, onNow, onBack }: StaleDialogProps) {
  const say = useWords()
  if (problem?.kind !== 'stale') return null
  return (
    <Dialog title={say('work.stale.head')} onClose={() => void onBack()} wide light={false}>
      <p>{say('work.stale.more')}</p>
      <div className="scroll-x">
        <table className="stale">
          <thead>
            <tr>
              <td />
              <th scope="col">{say('work.stale.mine')}</th>
              <th scope="col">{say('work.stale.now')}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <tr key={field.id}>
                <th scope="row">{field.name}</th>
                <td>{field.mine}</td>
                <td>{field.now}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="form-do">
        <Button strong onPress={onMine}>
          {say('work.stale.send-mine')}
        </Button>
        <Button onPress={onNow}>{say('work.stale.keep-theirs')}</Button>
        <Button quiet onPress={onBack}>
          {say('work.stale.back')}
        </Button>
      </div>
    </Dialog>
  )
}
