import { z } from 'zod'
import { TodayLine, WaitingLine, WithNobody, WithSuspended } from '../domain/referrals/today.ts'
import { Contact } from '../domain/households/contact.ts'
import type { Db } from './database.ts'

/** A line of today, before the ways to reach the person stand under it. */
const Line = TodayLine.omit({ contacts: true }).extend({ personId: z.uuid(), inAll: z.int() })
export type TodayRow = z.infer<typeof Line>

/** Whose day: one connector's, or the whole team's. */
export type Whose = { readonly organisationId: string; readonly connectorId: string | undefined }

/** Everything that somebody could be waiting for, a row each: the nearest of a whānau is shown. */
function reasons(db: Db, { organisationId, connectorId }: Whose, today: string) {
  const mine = connectorId ? db`and support_case.connector_id = ${connectorId}` : db``
  return db`
      select id as case_id, 'first-talk' as why, null::text as need_kind, '' as words, urgency, first_contact_due_at as due_at, escalated, null::uuid as referral_id, 1 as weight
      from support_case
      where holder_organisation = ${organisationId} and status = 'assigned' ${mine}
      union all
      select support_case.id, unseen.why, null, unseen.words, support_case.urgency, unseen.at, 0, null, 2
      from unseen
      join support_case on support_case.household_id = unseen.household_id and support_case.status <> 'closed'
      where support_case.holder_organisation = ${organisationId} ${mine}
      union all
      select support_case.id, 'need-today', need.kind, need.words, 'today', need.noted_at, 0, null, 3
      from support_case
      join need on need.case_id = support_case.id and need.holder_organisation = support_case.holder_organisation
      where support_case.holder_organisation = ${organisationId} and support_case.status = 'engaged' ${mine}
        and need.urgency = 'today' and need.outcome is null
        and not exists (select from referral where referral.case_id = support_case.id and referral.need_id = need.id and referral.ended_at is null and referral.status <> 'draft')
        -- Who said last that they got it is helped already: the whānau page asks how the need ended.
        and 'yes' is distinct from (
          select person_answer from referral
          where referral.case_id = support_case.id and referral.need_id = need.id and referral.status = 'closed'
          order by ended_at desc
          limit 1
        )
      union all
      select support_case.id,
        case
          when referral.status = 'info-needed' then 'question-to-answer' when referral.status = 'draft' then 'draft-to-send'
          when referral.status in ('declined', 'reroute-suggested')
            and not exists (select from referral as next where next.household_id = referral.household_id and next.follows = referral.id and next.status <> 'discarded')
            then 'said-no-choose-next'
          when referral.person_answered_at is not null then 'answered-themselves'
          else 'ask-how-it-went'
        end,
        referral.need_kind, case when referral.person_answered_at is not null then '' else coalesce(referral.question, referral.answer_words) end, referral.urgency, referral.due_at,
        referral.escalated, referral.id, 4
      from referral
      join support_case on support_case.id = referral.case_id and support_case.household_id = referral.household_id
      where referral.from_organisation = ${organisationId} and referral.holder_organisation = ${organisationId}
        and referral.status in ('info-needed', 'outcome-recorded', 'declined', 'could-not-reach', 'person-declined', 'reroute-suggested', 'draft')
        and support_case.holder_organisation = ${organisationId} and support_case.status <> 'closed' ${mine}
      union all
      select id, 'step-due', null, next_step, urgency, null, 0, null, 5
      from support_case
      where holder_organisation = ${organisationId} and status = 'engaged' and next_step_on <= ${today} ${mine}
      union all
      select id, 'with-nobody', null, '', urgency, null, 0, null, 6
      from support_case
      where holder_organisation = ${organisationId} and status = 'engaged' and connector_id is null ${mine}`
}

/**
 * Who to turn to first and why, one line a whānau. Late before not yet; *today* before the rest; then the nearest clock.
 * Twenty are shown: nobody rings sixty families in a day, and a list that cannot be done is a list that is not read.
 */
export async function listToRing(
  db: Db,
  whose: Whose,
  now: string,
  endOfDay: string,
  today: string,
): Promise<TodayRow[]> {
  const { organisationId } = whose
  const rows = await db`
    with unseen as materialized (
      -- Few are unread: read once, and not once for each whānau.
      select household_id, words, at,
        case kind when 'ring-me' then 'asks-to-be-rung' when 'stop' then 'asks-to-stop' else 'said-something-changed' end as why
      from request_entry
      where holder_organisation = ${organisationId} and seen_at is null
    ), reason as (
      ${reasons(db, whose, today)}
    ), unread as materialized (
      select distinct on (household_id) * from unseen order by household_id, at
    ), first as (
      select distinct on (case_id) *,
        -- These wait since a moment, and not until one.
        why not in ('said-something-changed', 'asks-to-be-rung', 'asks-to-stop', 'need-today', 'with-nobody') as has_clock
      from reason
      -- Whoever wants it to stop is rung for nothing else, and whoever has just come for the first kōrero. What somebody wrote
      -- since hides no clock of theirs: it is said beside it.
      order by case_id,
        case why
          when 'asks-to-stop' then 0 when 'first-talk' then 1
          when 'asks-to-be-rung' then 3 when 'said-something-changed' then 3 when 'step-due' then 4 when 'with-nobody' then 5
          else 2 end,
        (due_at < ${now}) desc nulls last, urgency <> 'today', weight, due_at
    ), shown as (
      select household.id as household_id, household.called, first.why,
        first.need_kind, first.words, first.urgency, case when first.has_clock then first.due_at end as due_at,
        coalesce(first.due_at < ${now} and first.has_clock, false) as late, first.escalated, first.referral_id,
        first.case_id, support_case.person_id, support_case.request_id, support_case.connector_id,
        case when unread.why <> first.why then unread.why end as also_why, unread.words as also_words,
        count(*) over () as in_all,
        row_number() over (
          order by
            (is_urgent and coalesce(presses_at < ${now}, false)) desc,
            coalesce(first.due_at < ${now} and first.has_clock, false) desc,
            not is_urgent, coalesce(presses_at, ${endOfDay}), household.called, first.case_id
        ) as place
      from first
      join support_case on support_case.id = first.case_id and support_case.holder_organisation = ${organisationId}
      join household on household.id = support_case.household_id
      left join unread on unread.household_id = support_case.household_id
      cross join lateral (
        select least(first.due_at, unread.at) as presses_at,
          first.urgency = 'today' or (unread.at is not null and support_case.urgency = 'today') as is_urgent
      ) pressing
      order by place
      limit 20
    )
    select shown.*, coalesce(person.known_as, '') as person_name, coalesce(person.warning, '') as warning,
      coalesce(unsafe = 'yes', false) as unsafe,
      coalesce(asked_for = 'other' and they_know is not true, false) as may_not_know, worker.name as connector_name,
      worker.suspended_at is not null as suspended
    from shown
    left join person on person.id = shown.person_id
    left join help_request on help_request.household_id = shown.household_id and help_request.id = shown.request_id
    left join worker on worker.id = shown.connector_id
    order by shown.place`
  return rows.map((row) => Line.parse(row))
}

/** How many have come and are with nobody yet, by when the first of them is to be rung, and how many were left with nobody. */
export async function countWithNobody(db: Db, organisationId: string): Promise<WithNobody | undefined> {
  const rows = await db`
    select count(*) filter (where status = 'assigned') as count, count(*) filter (where status = 'engaged') as left,
      min(first_contact_due_at) filter (where status = 'assigned') as due_at
    from support_case
    where holder_organisation = ${organisationId} and connector_id is null and status <> 'closed'
    having count(*) > 0`
  return rows.map((row) => WithNobody.parse(row))[0]
}

/** With whose suspended account support under way still is, by name. */
export async function listWithSuspended(db: Db, organisationId: string): Promise<WithSuspended[]> {
  const rows = await db`
    select worker.name, count(*) as count
    from support_case
    join worker on worker.id = support_case.connector_id
    where holder_organisation = ${organisationId} and status <> 'closed' and worker.suspended_at is not null
    group by worker.id, worker.name
    order by worker.name
    limit 20`
  return rows.map((row) => WithSuspended.parse(row))
}

/** The safe ways to reach those people: the rule always stands above the number. */
export async function listContactsOf(db: Db, personIds: readonly string[]): Promise<Contact[]> {
  if (personIds.length === 0) return []
  const rows = await db`
    select * from contact
    where person_id = any (${[...personIds]}::uuid[]) and retired_at is null
    order by safe desc, made_at`
  return rows.map((row) => Contact.parse(row))
}

const Waiting = WaitingLine.extend({ inAll: z.int() })
export type WaitingRow = z.infer<typeof Waiting>

/** Whose answer is awaited: what was needed today and is late first, then the oldest clock. */
export async function listAwaited(db: Db, { organisationId, connectorId }: Whose, now: string): Promise<WaitingRow[]> {
  // Twenty are taken before they are joined: what is said of them is read for what is shown alone.
  const rows = await db`
    with shown as (
      select referral.id as referral_id, referral.household_id, referral.to_organisation, referral.need_kind, referral.urgency,
        referral.status, referral.due_at, referral.due_at < ${now} as late, referral.escalated, referral.version,
        count(*) over () as in_all
      from referral
      ${connectorId ? db`join support_case on support_case.household_id = referral.household_id and support_case.id = referral.case_id and support_case.connector_id = ${connectorId}` : db``}
      where referral.from_organisation = ${organisationId} and referral.holder_organisation = ${organisationId}
        and referral.ended_at is null
        and referral.status in ('sent', 'received', 'waitlisted', 'accepted', 'in-service')
      order by (referral.urgency = 'today' and referral.due_at < ${now}) desc, referral.due_at, referral.id
      limit 20
    )
    select shown.*, household.called, organisation.name as organisation_name, coalesce(organisation.phone, '') as phone
    from shown
    join household on household.id = shown.household_id
    join organisation on organisation.id = shown.to_organisation
    order by (shown.urgency = 'today' and shown.late) desc, shown.due_at, shown.referral_id`
  return rows.map((row) => Waiting.parse(row))
}
