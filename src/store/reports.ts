import type postgres from 'postgres'
import { z } from 'zod'
import {
  boundsOf,
  CountedRow,
  Figure,
  type Measure,
  Measure as Measures,
  Month,
  monthsBefore,
  Total,
  WaitsNow,
} from '../domain/reports/month.ts'
import type { Db } from './database.ts'

// Each measure is one select of the rows that it counts. The figure is their number, the drill-down is those rows, and
// the download is the same rows again: one fact, told three ways. Every fact is dated by when it happened, so a month
// that has gone does not move when this month's work is done.

type Of = { readonly organisationId: string; readonly from: string; readonly until: string }
type Rows = (db: Db, of: Of) => postgres.PendingQuery<postgres.Row[]>

const rowsOf: Readonly<Record<Measure, Rows>> = {
  'households-supported': (db, { organisationId, from, until }) => db`
    select household_id as subject_id, household_id, min(happened_at) as at, '' as part, null::numeric as days
    from contact_note
    where holder_organisation = ${organisationId} and happened_at >= ${from} and happened_at < ${until} and how <> 'no-answer'
    group by household_id`,
  'cases-opened': (db, { organisationId, from, until }) => db`
    select id as subject_id, household_id, opened_at as at, '' as part, null::numeric as days
    from support_case
    where holder_organisation = ${organisationId} and opened_at >= ${from} and opened_at < ${until}`,
  'cases-closed': (db, { organisationId, from, until }) => db`
    select id as subject_id, household_id, closed_at as at, closing_reason as part,
      extract(epoch from closed_at - opened_at) / 86400 as days
    from support_case
    where holder_organisation = ${organisationId} and status = 'closed' and closed_at >= ${from} and closed_at < ${until}`,
  'needs-noted': (db, { organisationId, from, until }) => db`
    select id as subject_id, household_id, noted_at as at, kind as part, null::numeric as days
    from need
    where holder_organisation = ${organisationId} and noted_at >= ${from} and noted_at < ${until}`,
  'referrals-sent': (db, { organisationId, from, until }) => db`
    select id as subject_id, household_id, sent_at as at, need_kind as part, null::numeric as days
    from referral
    where holder_organisation = ${organisationId} and sent_at >= ${from} and sent_at < ${until}`,
  'first-talk-in-time': (db, { organisationId, from, until }) => db`
    select id as subject_id, household_id, first_contact_at as at,
      case when first_contact_at <= first_contact_due_at then 'in-time' else 'late' end as part,
      extract(epoch from first_contact_at - opened_at) / 86400 as days
    from support_case
    where holder_organisation = ${organisationId} and first_contact_at >= ${from} and first_contact_at < ${until}`,
  'referrals-answered': (db, { organisationId, from, until }) => db`
    select referral.id as subject_id, referral.household_id, answer.happened_at as at,
      answer.status as part, extract(epoch from answer.happened_at - referral.sent_at) / 86400 as days
    from referral_move as answer
    join referral on referral.household_id = answer.household_id and referral.id = answer.referral_id
    where answer.holder_organisation = ${organisationId} and referral.holder_organisation = ${organisationId}
      and answer.status in ('accepted', 'declined', 'waitlisted', 'reroute-suggested')
      and answer.happened_at >= ${from} and answer.happened_at < ${until}
      and not exists (
        select from referral_move as earlier
        where earlier.household_id = answer.household_id and earlier.referral_id = answer.referral_id
          and earlier.status in ('accepted', 'declined', 'waitlisted', 'reroute-suggested') and earlier.seq < answer.seq
      )`,
  'loops-closed': (db, { organisationId, from, until }) => db`
    select id as subject_id, household_id, ended_at as at,
      case when status = 'withdrawn' then 'withdrawn' else coalesce(outcome, reason, case when reroute_to is not null then 'rerouted' else 'no-outcome' end) end as part,
      extract(epoch from ended_at - sent_at) / 86400 as days
    from referral
    where holder_organisation = ${organisationId} and ended_at >= ${from} and ended_at < ${until} and sent_at is not null`,
  'needs-settled': (db, { organisationId, from, until }) => db`
    select id as subject_id, household_id, outcome_at as at, outcome as part,
      extract(epoch from outcome_at - noted_at) / 86400 as days
    from need
    where holder_organisation = ${organisationId} and outcome is not null and outcome_at >= ${from} and outcome_at < ${until}`,
  'person-answers': (db, { organisationId, from, until }) => db`
    select id as subject_id, household_id, ended_at as at, person_answer as part, null::numeric as days
    from referral
    where holder_organisation = ${organisationId} and ended_at >= ${from} and ended_at < ${until} and person_answer is not null`,
  'unmet-needs': (db, { organisationId, from, until }) => db`
    select id as subject_id, household_id, at, kind || ':' || reason as part, null::numeric as days
    from unmet_need
    where holder_organisation = ${organisationId} and at >= ${from} and at < ${until}`,
}

const Counted = z.object({
  month: Month,
  measure: Measures,
  /** Absent on the line that counts all parts together. */
  part: z.string().optional(),
  count: z.int(),
  medianDays: z.coerce.number().optional(),
})
type Counted = z.infer<typeof Counted>

/** All figures of some months in one statement: the parts of each, and the line that counts them together. */
async function countMonths(db: Db, organisationId: string, months: readonly Month[]): Promise<Counted[]> {
  const counts = months.flatMap((month) =>
    Measures.options.map(
      (measure) => db`
        select ${month}::text as month, ${measure}::text as measure, part, count(*)::int as count,
          round((percentile_cont(0.5) within group (order by days))::numeric, 1) as median_days
        from (${rowsOf[measure](db, { organisationId, ...boundsOf(month) })}) as counted
        group by grouping sets ((part), ())`,
    ),
  )
  const rows = await db`${allOf(db, counts)} order by count desc, part`
  return rows.map((row) => Counted.parse(row))
}

type Select = postgres.PendingQuery<postgres.Row[]>
const allOf = (db: Db, selects: readonly Select[]): Select => selects.reduce((all, one) => db`${all} union all ${one}`)

/** Every figure of a host's month, with the month before beside it. */
export async function findMonth(
  db: Db,
  organisationId: string,
  month: Month,
): Promise<{ totals: Total[]; figures: Figure[] }> {
  const counted = await countMonths(db, organisationId, [month, monthsBefore(month, 1)])
  const now = counted.filter((figure) => figure.month === month)
  const before = counted.filter((figure) => figure.month !== month)
  const same = (one: Counted, other: Counted) => one.measure === other.measure && one.part === other.part
  const all = [
    ...now.map((figure) => ({ ...figure, before: before.find((old) => same(old, figure))?.count ?? 0 })),
    ...before
      .filter((old) => !now.some((figure) => same(old, figure)))
      .map(({ measure, part, count }) => ({ measure, part, count: 0, before: count })),
  ]
  return {
    totals: all.filter(({ part }) => part === undefined).map((total) => Total.parse(total)),
    figures: all.filter(({ part }) => part !== undefined).map((figure) => Figure.parse(figure)),
  }
}

/** What waits past its clock at this moment, at either end of a host's own referrals. */
export async function countWaits(db: Db, organisationId: string, now: string): Promise<WaitsNow> {
  const [row] = await db`
    select
      count(*) filter (where status in ('sent', 'received', 'waitlisted', 'accepted', 'in-service'))::int as late_answers,
      count(*) filter (where status in ('outcome-recorded', 'declined', 'could-not-reach', 'person-declined'))::int as late_asking
    from referral
    where from_organisation = ${organisationId} and holder_organisation = ${organisationId} and ended_at is null and due_at < ${now}`
  return WaitsNow.parse(row)
}

const mostRows = 20_000

/** The rows that a figure counts, newest first; of one part of it where that is given. */
export async function listRows(
  db: Db,
  organisationId: string,
  month: Month,
  measure: Measure,
  part: string | undefined,
): Promise<CountedRow[]> {
  const rows = await db`
    select counted.*, household.called
    from (${rowsOf[measure](db, { organisationId, ...boundsOf(month) })}) as counted
    join household on household.id = counted.household_id
    ${part === undefined ? db`` : db`where counted.part = ${part}`}
    order by counted.at desc, counted.subject_id
    limit ${mostRows}`
  return rows.map((row) =>
    CountedRow.parse({ ...row, ...(row['days'] === undefined ? {} : { days: Number(row['days']) }) }),
  )
}

const Point = z.object({ month: Month, inTime: z.int(), all: z.int() })

/** First talks inside the clock, month by month, the oldest first. */
export async function findTrend(
  db: Db,
  organisationId: string,
  month: Month,
  months: number,
): Promise<z.infer<typeof Point>[]> {
  const each = Array.from({ length: months }, (_, i) => monthsBefore(month, months - 1 - i))
  const counts = each.map(
    (one) => db`
      select ${one}::text as month, count(*) filter (where part = 'in-time')::int as in_time, count(*)::int as all
      from (${rowsOf['first-talk-in-time'](db, { organisationId, ...boundsOf(one) })}) as counted`,
  )
  const rows = await db`${allOf(db, counts)} order by month`
  return rows.map((row) => Point.parse(row))
}
