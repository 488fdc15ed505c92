import type { Measure } from '../../domain/reports/month.ts'
import type { Say } from '../../words/words.ts'

/** What a measure is called at the beginning of a sentence. */
export function nameOf(measure: Measure, say: Say): string {
  const name = say(`measure.${measure}`)
  return name.charAt(0).toLocaleUpperCase(say.language) + name.slice(1)
}
