import { NeedKind } from '../../domain/programmes/needs.ts'
import type { Say } from '../../words/words.ts'

/** What a need is called. A kind that we have no words for is shown as it is. */
export function needName(kind: string, say: Say): string {
  const known = NeedKind.safeParse(kind)
  return known.success ? say(`need.${known.data}`) : kind
}

/** The same inside a sentence: no name begins one of them, so nothing loses its capital. */
export const needInSentence = (kind: string, say: Say): string => withoutCapital(needName(kind, say))

export const withoutCapital = (text: string): string => text.charAt(0).toLocaleLowerCase() + text.slice(1)
