import './pieces.css'
import { type Day, dayOf, type Instant, instantAt } from '../../domain/days.ts'
import { DayField, TimeField } from './fields.tsx'
import { useWords } from './language.tsx'
import type { FieldOf } from './use-draft.ts'
import { useWhen } from './when.tsx'

/** When it happened: now, unless another day or time was chosen. */
export function momentOf({ on, at }: { readonly on: Day; readonly at: string }, now: Instant): Instant {
  if (on === '' && at === '') return now
  return instantAt(on === '' ? dayOf(now) : on, at === '' ? '12:00' : at)
}

/** Folded away, because most things are written down when they happen. */
export function MomentFields({ on, at }: { readonly on: FieldOf<string>; readonly at: FieldOf<string> }) {
  const say = useWords()
  const { today } = useWhen()
  return (
    <details className="fold" open={on.value !== '' || at.value !== '' || undefined}>
      <summary>{say('note.when')}</summary>
      <div className="side">
        <DayField {...on} label={say('note.on')} most={today} />
        <TimeField {...at} label={say('note.at')} />
      </div>
    </details>
  )
}
