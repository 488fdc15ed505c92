import { By } from '../../looks/by.tsx'
import { contactBy } from '../../words/promise.ts'
import { useWords } from './language.tsx'
import { useWhen } from './when.tsx'

/**
 * By when, inside a sentence: "Choose who helps Hēni with kai by 11:20 am today". Where somebody is to be contacted, `ways` are
 * how it is safe: nobody is asked to do it before such a time.
 */
export function ByThen({ at, ways = [] }: { readonly at: string; readonly ways?: Parameters<typeof contactBy>[1] }) {
  const say = useWords()
  const { now, full, isLate } = useWhen()
  return (
    <By late={isLate(at)} full={full(at)}>
      {contactBy(at, ways, now, say)}
    </By>
  )
}
