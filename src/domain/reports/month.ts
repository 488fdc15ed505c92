import { z } from 'zod'
import { addMonths, type Day, dayOf, type Instant, startOf } from '../days.ts'

/** A calendar month there, `2026-11`. */
export const Month = z
  .string()
  .regex(/^20\d{2}-(0[1-9]|1[0-2])$/)
  .meta({ id: 'Month' })
export type Month = z.infer<typeof Month>

/**
 * What a host's month counts, in three columns: how much, how well, is anyone better off (Results Based Accountability).
 * Each is counted from the work; nobody types a figure.
 */
export const Measure = z
  .enum([
    'households-supported',
    'cases-opened',
    'cases-closed',
    'needs-noted',
    'referrals-sent',
    'first-talk-in-time',
    'referrals-answered',
    'loops-closed',
    'needs-settled',
    'person-answers',
    'unmet-needs',
  ])
  .meta({ id: 'Measure' })
export type Measure = z.infer<typeof Measure>

export const columnOf = {
  'households-supported': 'how-much',
  'cases-opened': 'how-much',
  'cases-closed': 'how-much',
  'needs-noted': 'how-much',
  'referrals-sent': 'how-much',
  'first-talk-in-time': 'how-well',
  'referrals-answered': 'how-well',
  'loops-closed': 'how-well',
  'needs-settled': 'better-off',
  'person-answers': 'better-off',
  'unmet-needs': 'unmet',
} as const satisfies Readonly<Record<Measure, 'how-much' | 'how-well' | 'better-off' | 'unmet'>>

/** One line of a figure: a part of a measure (a need kind, an outcome), this month and the month before. */
export const Figure = z
  .object({
    measure: Measure,
    part: z.string(),
    count: z.int(),
    before: z.int(),
    medianDays: z.number().optional(),
  })
  .meta({ id: 'Figure' })
export type Figure = z.infer<typeof Figure>

/** A whole measure, its parts together: counted from the same rows as they are. */
export const Total = Figure.omit({ part: true }).meta({ id: 'Total' })
export type Total = z.infer<typeof Total>

/** A row that a figure counts. The figure is the number of these, and nothing else. */
export const CountedRow = z
  .object({
    subjectId: z.string(),
    householdId: z.uuid(),
    called: z.string(),
    part: z.string(),
    at: z.string(),
    days: z.number().optional(),
  })
  .meta({ id: 'CountedRow' })
export type CountedRow = z.infer<typeof CountedRow>

/** The instants between which a month lies, by the wall clock there. */
export function boundsOf(month: Month): { readonly from: Instant; readonly until: Instant } {
  const first: Day = `${month}-01`
  return { from: startOf(first), until: startOf(addMonths(first, 1)) }
}

/** The month in which an instant falls, and the ones before it. */
export const monthOf = (at: Instant): Month => dayOf(at).slice(0, 7)
export const monthsBefore = (month: Month, months: number): Month => addMonths(`${month}-01`, -months).slice(0, 7)

/** Measures of which one part is what matters, and the parts that are not counted against it. */
const shares = {
  'first-talk-in-time': { part: 'in-time', leftOut: [] },
  'needs-settled': { part: 'met', leftOut: [] },
  'person-answers': { part: 'yes', leftOut: ['not-asked'] },
} as const satisfies Readonly<Partial<Record<Measure, { part: string; leftOut: readonly string[] }>>>
export type SharedMeasure = keyof typeof shares

export const isShared = (measure: Measure): measure is SharedMeasure => measure in shares

export type Share = { readonly count: number; readonly of: number; readonly before: number; readonly beforeOf: number }

/** How many of how many: first talks inside the clock, needs that were met, people who said yes of those who were asked. */
export function shareOf(measure: SharedMeasure, figures: readonly Figure[]): Share {
  const leftOut: readonly string[] = shares[measure].leftOut
  const asked = figures.filter((figure) => figure.measure === measure && !leftOut.includes(figure.part))
  const good = asked.find(({ part }) => part === shares[measure].part)
  return {
    count: good?.count ?? 0,
    of: asked.reduce((sum, { count }) => sum + count, 0),
    before: good?.before ?? 0,
    beforeOf: asked.reduce((sum, { before }) => sum + before, 0),
  }
}

/**
 * What a team lead should look at before believing it: figures that fell or rose by half, and by at least five, since the
 * month before. A month that is not over has not fallen. A part is named only where its whole is not odd already.
 */
export function whatIsOdd(
  { totals, figures }: { readonly totals: readonly Total[]; readonly figures: readonly Figure[] },
  isOver: boolean,
): (Total | Figure)[] {
  const isOdd = ({ count, before }: Total) => {
    const far = Math.abs(count - before) >= 5
    return far && (count >= before * 1.5 || (isOver && count <= before * 0.5))
  }
  // A host's first month has nothing to be odd against.
  if (totals.every(({ before }) => before === 0)) return []
  const wholes = totals.filter(isOdd)
  const named = new Set(wholes.map(({ measure }) => measure))
  return [...wholes, ...figures.filter((figure) => !named.has(figure.measure) && isOdd(figure))]
}
