import { daysBetween, type Day } from '../days.ts'

/** How sure a reader may be of an entry, from the day on which a person last checked it. */
export type Freshness = 'this-month' | 'this-season' | 'this-year' | 'old' | 'never'

/** Days since a person checked the entry, as shown on it; undefined when nobody ever did. */
export function daysSinceChecked(lastCheckedOn: Day | undefined, today: Day): number | undefined {
  return lastCheckedOn === undefined ? undefined : Math.max(0, daysBetween(lastCheckedOn, today))
}

/** The same number in five steps, for words and for order. */
export function freshness(lastCheckedOn: Day | undefined, today: Day): Freshness {
  const days = daysSinceChecked(lastCheckedOn, today)
  if (days === undefined) return 'never'
  if (days <= 31) return 'this-month'
  if (days <= 92) return 'this-season'
  return days <= 366 ? 'this-year' : 'old'
}

/** How far an entry sinks in a list: what nobody has checked comes after everything somebody has. */
export const sinks: Readonly<Record<Freshness, number>> = {
  'this-month': 0,
  'this-season': 5,
  'this-year': 20,
  old: 80,
  never: 200,
}
