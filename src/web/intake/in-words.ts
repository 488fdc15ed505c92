import { NeedKind } from '../../domain/programmes/needs.ts'
import type { Say } from '../../words/words.ts'

/** A kind of need as it stands by itself: "Kai". One that we have no words for is something else. */
export const needNamed = (kind: string, say: Say): string => say(`need.${NeedKind.catch('other').parse(kind)}`)

/** The same in the middle of a sentence: "with power and heating". */
export const needWithin = (kind: string, say: Say): string => {
  const named = needNamed(kind, say)
  return named.charAt(0).toLocaleLowerCase(say.language) + named.slice(1)
}
