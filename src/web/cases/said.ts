import type { TodayLine } from '../../domain/referrals/today.ts'
import type { Say } from '../../words/words.ts'
import { needName } from '../shared/need-name.ts'

/** Why somebody is on today's list, in about six words. */
export function sayWhy({ why, needKind, words }: TodayLine, say: Say): string {
  const need = needKind === undefined ? '' : needName(needKind, say)
  return say(`today.why.${why}`, { need, words })
}

/** What they wrote since, where something else comes first, and what makes it urgent. */
export function sayAlso({ alsoWhy, alsoWords = '' }: TodayLine, say: Say): string {
  if (alsoWhy === undefined) return ''
  const why = say(`today.why.${alsoWhy}`)
  return alsoWords === '' ? why : say('today.also', { why, words: alsoWords })
}

/** Whom to ask for, or what the household is called where nobody gave a name. */
export const whoOf = ({ personName, called }: Pick<TodayLine, 'personName' | 'called'>) => personName || called
