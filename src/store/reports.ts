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

// Each measure is one select of the rows that it counts, for as many hosts and months as are asked. The figure is their
// number, the drill-down is those rows, and the download is the same rows again: one fact, told three ways. Every fact is
// dated by when it happened, so a month that has gone does not move when this month's work is done.

/**
 * Which months of which hosts: a line for each, with the instants between which it lies. Written out where they are few, so that the
 * database knows how few and plans once for all hosts, and not anew for each of them.
 */
const asked = (db: Db, hosts: readonly string[], months: readonly Month[]) => {
  const [only] = hosts.length === 1 ? hosts : []
  const host = only === undefined ? db`unnest(${[...hosts]}::uuid[])` : db`(values (${only}::uuid))`
  const lines = months.map((month) => {
    const { from, until } = boundsOf(month)
    return db`(${month}::text, ${from}::timestamptz, ${until}::timestamptz)`
  })
  return db`
    asked as materialized (
      select organisation_id, month, from_at, until_at
      from ${host} as host (organisation_id)
      cross join (values ${lines.reduce((all, line) => db`${all}, ${line}`)}) as month (month, from_at, until_at)
    )`
}

type Select = postgres.PendingQuery<postgres.Row[]>

/** The instants between which all that is asked lies: said once more where the database would else plan for far more of it. */
type Span = { readonly from: string; readonly until: string }
const spanOf = (months: readonly Month[]): Span => {
  const bounds = months.toSorted().map(boundsOf)
  return { from: bounds.at(0)?.from ?? '', until: bounds.at(-1)?.until ?? '' }
}

const rowsOf: Readonly<Record<Measure, (db: Db, span: Span) => Select>> = {
  'households-supported': (db) => db`
    select organisation_id, month, household_id as subject_id, household_id, min(at) as at, '' as part, null::numeric as days
    from (
      select organisation_id, month, household_id, happened_at as at
      from asked
      join contact_note on holder_organisation = organisation_id and happened_at >= from_at and happened_at < until_at
      where how <> 'no-answer'
      union all
      -- To ask them how it went is to talk with them; who answered on their own page was not talked with for that.
      select organisation_id, month, household_id, ended_at
      from asked
      join referral on holder_organisation = organisation_id and ended_at >= from_at and ended_at < until_at
      where person_answer <> 'not-asked' and person_answered_at is null
    ) as talked
    group by organisation_id, month, household_id`,
  'cases-opened': (db) => db`
    select organisation_id, month, id as subject_id, household_id, opened_at as at, '' as part, null::numeric as days
    from asked
    join support_case on holder_organisation = organisation_id and opened_at >= from_at and opened_at < until_at`,
  'cases-closed': (db) => db`
    select organisation_id, month, id as subject_id, household_id, closed_at as at, closing_reason as part,
      extract(epoch from closed_at - opened_at) / 86400 as days
    from asked
    join support_case on holder_organisation = organisation_id and closed_at >= from_at and closed_at < until_at
    where status = 'closed'`,
  'needs-noted': (db) => db`
    select organisation_id, month, id as subject_id, household_id, noted_at as at, kind as part, null::numeric as days
    from asked
    join need on holder_organisation = organisation_id and noted_at >= from_at and noted_at < until_at`,
  'referrals-sent': (db) => db`
    select organisation_id, month, id as subject_id, household_id, sent_at as at, need_kind as part, null::numeric as days
    from asked
    join referral on holder_organisation = organisation_id and sent_at >= from_at and sent_at < until_at`,
  'first-talk-in-time': (db) => db`
    select organisation_id, month, id as subject_id, household_id, first_contact_at as at,
      case when first_contact_at <= first_contact_due_at then 'in-time' else 'late' end as part,
      extract(epoch from first_contact_at - opened_at) / 86400 as days
    from asked
    join support_case on holder_organisation = organisation_id and first_contact_at >= from_at and first_contact_at < until_at`,
  'referrals-answered': (db, { from, until }) => db`
    select organisation_id, month, referral.id as subject_id, referral.household_id, answer.happened_at as at,
      answer.status as part, extract(epoch from answer.happened_at - referral.sent_at) / 86400 as days
    from asked
    join referral_move as answer
      on answer.holder_organisation = organisation_id and answer.happened_at >= from_at and answer.happened_at < until_at
    join referral on referral.household_id = answer.household_id and referral.id = answer.referral_id
      and referral.holder_organisation = organisation_id
    where answer.status in ('accepted', 'declined', 'waitlisted', 'reroute-suggested')
      and answer.happened_at >= ${from} and answer.happened_at < ${until}
      and not exists (
        select from referral_move as earlier
        where earlier.household_id = answer.household_id and earlier.referral_id = answer.referral_id
          and earlier.status in ('accepted', 'declined', 'waitlisted', 'reroute-suggested') and earlier.seq < answer.seq
      )`,
  'loops-closed': (db) => db`
    select organisation_id, month, id as subject_id, household_id, ended_at as at,
      case when status = 'withdrawn' then 'withdrawn' else coalesce(outcome, reason, case when reroute_to is not null then 'rerouted' else 'no-outcome' end) end as part,
      extract(epoch from ended_at - sent_at) / 86400 as days
    from asked
    join referral on holder_organisation = organisation_id and ended_at >= from_at and ended_at < until_at
    where sent_at is not null`,
  'needs-settled': (db) => db`
    select organisation_id, month, id as subject_id, household_id, outcome_at as at, outcome as part,
      extract(epoch from outcome_at - noted_at) / 86400 as days
    from asked
    join need on holder_organisation = organisation_id and outcome_at >= from_at and outcome_at < until_at
    where outcome is not null`,
  'person-answers': (db) => db`
    select organisation_id, month, id as subject_id, household_id, ended_at as at, person_answer as part, null::numeric as days
    from asked
    join referral on holder_organisation = organisation_id and ended_at >= from_at and ended_at < until_at
    where person_answer is not null`,
  'unmet-needs': (db) => db`
    select organisation_id, month, id as subject_id, household_id, at, kind || ':' || reason as part, null::numeric as days
    from asked
    join unmet_need on holder_organisation = organisation_id and at >= from_at and at < until_at`,
}

const Counted = z.object({
  organisationId: z.string(),
  measure: Measures,
  /** Absent on the line that counts all parts together. */
  part: z.string().optional(),
  count: z.int(),
  before: z.int(),
  medianDays: z.coerce.number().optional(),
})
type Counted = z.infer<typeof Counted>

const allOf = (db: Db, selects: readonly Select[]): Select => selects.reduce((all, one) => db`${all} union all ${one}`)

/** A host's month: every figure with the month before beside it. */
export type MonthOfHost = { readonly totals: Total[]; readonly figures: Figure[] }

/**
 * The months of any number of hosts in one statement: the parts of each measure, and the line that counts them together. A host
 * with nothing to count has every total, each of nought.
 */
export async function findMonths(
  db: Db,
  hosts: readonly string[],
  month: Month,
): Promise<ReadonlyMap<string, MonthOfHost>> {
  const months = [month, monthsBefore(month, 1)]
  const span = spanOf(months)
  const counts = Measures.options.map(
    (measure) => db`
      select organisation_id, ${measure}::text as measure, part,
        (count(*) filter (where month = ${month}))::int as count, (count(*) filter (where month <> ${month}))::int as before,
        round((percentile_cont(0.5) within group (order by days) filter (where month = ${month}))::numeric, 1) as median_days
      from (${rowsOf[measure](db, span)}) as counted
      group by grouping sets ((organisation_id, part), (organisation_id))`,
  )
  // So that what is counted for many hosts is put in order in memory.
  if (hosts.length > 1) await db`set local work_mem = '64MB'`
  const rows = await db`
    with ${asked(db, hosts, months)}
    select * from (${allOf(db, counts)}) as line
    order by count desc, case when count = 0 then before end desc, part, measure`
  const found = new Map(hosts.map((host): [string, Counted[]] => [host, []]))
  for (const row of rows) {
    const counted = Counted.parse(row)
    found.get(counted.organisationId)?.push(counted)
  }
  return new Map([...found].map(([host, counted]) => [host, asMonth(counted)]))
}

function asMonth(counted: readonly Counted[]): MonthOfHost {
  const wholes = counted.filter(({ part }) => part === undefined)
  const empty = Measures.options.filter((measure) => !wholes.some((one) => one.measure === measure))
  return {
    totals: [...wholes.map(asTotal), ...empty.map((measure) => ({ measure, count: 0, before: 0 }))],
    figures: counted.flatMap((one) => (one.part === undefined ? [] : [{ ...asTotal(one), part: one.part }])),
  }
}

const asTotal = ({ measure, count, before, medianDays }: Counted): Total => ({
  ...{ measure, count, before },
  ...(medianDays !== undefined && { medianDays }),
})

/** Every figure of one host's month. */
export async function findMonth(db: Db, organisationId: string, month: Month): Promise<MonthOfHost> {
  return (await findMonths(db, [organisationId], month)).get(organisationId) ?? asMonth([])
}

/** All that were ever a host, by name: what one did in a month stays, though it works no more. */
export async function listAllHosts(db: Db): Promise<{ readonly id: string; readonly name: string }[]> {
  const rows = await db`
    select organisation.id, organisation.name
    from host_profile join organisation on organisation.id = host_profile.organisation_id
    order by organisation.folded_name, organisation.id
    limit 5000`
  return rows.map((row) => NamedHost.parse(row))
}
const NamedHost = z.object({ id: z.uuid(), name: z.string() })

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
    with ${asked(db, [organisationId], [month])}
    select counted.subject_id, counted.household_id, counted.at, counted.part, counted.days, household.called
    from (${rowsOf[measure](db, boundsOf(month))}) as counted
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
  const rows = await db`
    with ${asked(db, [organisationId], each)}
    select month, (count(counted.part) filter (where counted.part = 'in-time'))::int as in_time, count(counted.part)::int as all
    from asked
    left join (${rowsOf['first-talk-in-time'](db, spanOf(each))}) as counted using (organisation_id, month)
    group by month
    order by month`
  return rows.map((row) => Point.parse(row))
}
