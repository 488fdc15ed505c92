import { By } from '../../looks/by.tsx'
import { sayByTime } from '../../words/dates.ts'
import { useWords } from './language.tsx'
import { useWhen } from './when.tsx'

/** By when, inside a sentence: "Choose who helps Hēni with kai by 11:20 am today". */
export function ByThen({ at }: { readonly at: string }) {
  const say = useWords()
  const { now, full, isLate } = useWhen()
  return (
    <By late={isLate(at)} full={full(at)}>
      {sayByTime(at, now, say)}
    </By>
  )
}
