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

/** What waits right now, whatever the month: answers that are late, and people who were not asked in time. */
export const WaitsNow = z.object({ lateAnswers: z.int(), lateAsking: z.int() }).meta({ id: 'WaitsNow' })
export type WaitsNow = z.infer<typeof WaitsNow>

/** One thing that a team lead should look at, with the figures that say so. */
export type LookAt =
  | { readonly what: 'late-answers' | 'late-asking'; readonly count: number }
  | { readonly what: 'late-first-talks'; readonly count: number; readonly of: number }
  | { readonly what: 'unmet-rose' | 'fell'; readonly measure: Measure; readonly count: number; readonly before: number }

type MonthCounted = {
  readonly totals: readonly Total[]
  readonly figures: readonly Figure[]
  readonly waits?: WaitsNow | undefined
}

const mostToLookAt = 2

/**
 * The one or two things that a team lead should look at first, or none: what somebody can still do something about before
 * what only makes a report look odd. Answers past their clock; people who should have been asked whether it helped; first
 * talks of which one in three came late; needs that nobody could meet, risen by half; and, in a month that is over,
 * work that fell by half, which may be work not written down. More of everything is no reason to look.
 */
export function whatToLookAt({ totals, figures, waits }: MonthCounted, isOver: boolean): LookAt[] {
  const found: LookAt[] = []
  if (!isOver && waits && waits.lateAnswers > 0) found.push({ what: 'late-answers', count: waits.lateAnswers })
  if (!isOver && waits && waits.lateAsking > 0) found.push({ what: 'late-asking', count: waits.lateAsking })
  const talks = shareOf('first-talk-in-time', figures)
  const late = talks.of - talks.count
  if (late >= 3 && late * 3 >= talks.of) found.push({ what: 'late-first-talks', count: late, of: talks.of })
  const unmet = totals.find(({ measure }) => measure === 'unmet-needs')
  if (unmet && unmet.count >= unmet.before + 3 && unmet.count >= unmet.before * 1.5)
    found.push({ what: 'unmet-rose', measure: unmet.measure, count: unmet.count, before: unmet.before })
  const fell = isOver ? totals.filter(isWork).filter(hasFallen).toSorted(furthestFirst)[0] : undefined
  if (fell) found.push({ what: 'fell', measure: fell.measure, count: fell.count, before: fell.before })
  return found.slice(0, mostToLookAt)
}

const isWork = ({ measure }: Total) => columnOf[measure] !== 'unmet'
const hasFallen = ({ count, before }: Total) => before - count >= 5 && count <= before * 0.5
const furthestFirst = (one: Total, other: Total) => one.count / one.before - other.count / other.before
