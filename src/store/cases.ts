import { z } from 'zod'
import { walkingRoles } from '../domain/accounts/account.ts'
import { CaseGiven, ContactNote, Need, SupportCase, UnmetNeed } from '../domain/cases/case.ts'
import { CaseLeft } from '../domain/cases/left.ts'
import type { Day } from '../domain/days.ts'
import type { Db } from './database.ts'
import { insert, saveOver } from './save.ts'

const caseColumns = [
  ...['holderOrganisation', 'personId', 'requestId', 'connectorId', 'status', 'urgency', 'placeCode', 'causeCode'],
  ...['settingsId', 'openedAt', 'firstContactDueAt', 'firstContactAt', 'toldAt', 'noticeVersion', 'nextStep'],
  ...['nextStepOn', 'closedAt', 'closingReason', 'escalated'],
]
const needColumns = [
  ...['caseId', 'holderOrganisation', 'visibleTo', 'kind', 'words', 'urgency', 'notedAt', 'notedBy', 'outcome'],
  ...['outcomeAt', 'outcomeWords'],
]
const noteColumns = [
  ...['caseId', 'holderOrganisation', 'how', 'happenedAt', 'minutes', 'words', 'notedAt', 'notedBy', 'firstContact'],
]

export async function findCase(db: Db, id: string): Promise<SupportCase | undefined> {
  const [row] = await db`select * from support_case where id = ${id}`
  return row && SupportCase.parse(row)
}

/** The episodes of a household, the latest first. */
export async function listCases(db: Db, householdId: string): Promise<SupportCase[]> {
  const rows = await db`select * from support_case where household_id = ${householdId} order by opened_at desc limit 20`
  return rows.map((row) => SupportCase.parse(row))
}

export async function insertCase(db: Db, on: SupportCase): Promise<void> {
  await insert(db, 'support_case', on, ['householdId', 'id', ...caseColumns])
}

export async function saveCase(db: Db, on: SupportCase): Promise<SupportCase> {
  return saveOver(db, 'support_case', on, caseColumns)
}

/** Beside the case that it tells of: nothing where nobody else has it now. */
export async function insertGiven(db: Db, given: CaseGiven | undefined): Promise<void> {
  if (given) await db`insert into case_given ${db(given)}`
}

/** To whom each episode of a household was given, the latest first. */
export async function listGiven(db: Db, householdId: string): Promise<CaseGiven[]> {
  const rows = await db`
    select * from case_given where household_id = ${householdId} order by given_at desc, version desc limit 100`
  return rows.map((row) => CaseGiven.parse(row))
}

/** Whose role: of one worker at one organisation, or of anybody. */
export type WhoLeft = { readonly workerId: string; readonly organisationId: string }

/**
 * Support under way with somebody who had a role there to walk with whānau, and has none on this day: held until the end of the
 * transaction, always in one order. At most so many at a time; the house looks again.
 */
export async function listWithWhoLeft(db: Db, today: Day, who?: WhoLeft): Promise<SupportCase[]> {
  const roles = [...walkingRoles]
  const rows = await db`
    select support_case.*
    from support_case
    where status <> 'closed' and (holder_organisation, connector_id) in (
      select organisation_id, worker_id
      from worker_role
      where role = any(${roles}) and until_on <= ${today}
        ${who ? db`and worker_id = ${who.workerId} and organisation_id = ${who.organisationId}` : db``}
        and not exists (
          select from worker_role as still
          where still.worker_id = worker_role.worker_id and still.organisation_id = worker_role.organisation_id
            and still.role = any(${roles}) and still.from_on <= ${today}
            and (still.until_on is null or still.until_on > ${today})
        )
    )
    order by household_id, id
    limit 500
    for no key update of support_case`
  return rows.map((row) => SupportCase.parse(row))
}

/** Beside the case that it tells of: nothing where somebody still has it. */
export async function insertLeft(db: Db, left: CaseLeft | undefined): Promise<void> {
  if (left) await db`insert into case_left ${db(left)}`
}

/** When each episode of a household was left with nobody, the latest first. */
export async function listLeft(db: Db, householdId: string): Promise<CaseLeft[]> {
  const rows = await db`
    select * from case_left where household_id = ${householdId} order by left_at desc, version desc limit 100`
  return rows.map((row) => CaseLeft.parse(row))
}

export async function findNeed(db: Db, id: string): Promise<Need | undefined> {
  const [row] = await db`select * from need where id = ${id}`
  return row && Need.parse(row)
}

export async function listNeeds(db: Db, householdId: string): Promise<Need[]> {
  const rows = await db`
      select * from need where household_id = ${householdId}
      order by outcome is not null, urgency <> 'today', kind <> 'safety', noted_at, id limit 100`
  return rows.map((row) => Need.parse(row))
}

export async function insertNeed(db: Db, need: Need): Promise<void> {
  await insert(db, 'need', need, ['householdId', 'id', ...needColumns])
}

export async function saveNeed(db: Db, need: Need): Promise<Need> {
  return saveOver(db, 'need', need, needColumns)
}

/** Once for a need or a request, a reason and a week: said twice, it is still one gap. Answers whether it was new. */
export async function insertUnmet(db: Db, unmet: UnmetNeed): Promise<boolean> {
  const { householdId, id, needId, requestId, holderOrganisation, kind, placeCode, weekOn, reason, at, byWorker } =
    unmet
  const row = { householdId, id, holderOrganisation, kind, weekOn, reason, at }
  const of = { needId: needId ?? null, requestId: requestId ?? null }
  const added = await db`
    insert into unmet_need ${db({ ...row, ...of, placeCode: placeCode ?? null, byWorker: byWorker ?? null })}
    on conflict do nothing`
  return added.count > 0
}

/** What the desk found of a request, now that it has become this need. */
export async function moveGaps(db: Db, householdId: string, requestId: string, needId: string): Promise<void> {
  await db`
    update unmet_need set need_id = ${needId}, request_id = null
    where household_id = ${householdId} and request_id = ${requestId}`
}

export async function listUnmet(db: Db, householdId: string): Promise<UnmetNeed[]> {
  const rows = await db`select * from unmet_need where household_id = ${householdId} order by at desc limit 100`
  return rows.map((row) => UnmetNeed.parse(row))
}

export async function insertNote(db: Db, note: ContactNote): Promise<void> {
  await insert(db, 'contact_note', note, ['householdId', 'id', ...noteColumns])
}

export async function listNotes(db: Db, householdId: string): Promise<ContactNote[]> {
  const rows = await db`
    select * from contact_note where household_id = ${householdId} order by happened_at desc limit 200`
  return rows.map((row) => ContactNote.parse(row))
}

/** How many referrals are still open for a case, or for one of its needs. */
export async function countOpenReferrals(db: Db, caseId: string, needId?: string): Promise<number> {
  const [row] = await db`
    select count(*) as open from referral
    where case_id = ${caseId} and ended_at is null ${needId ? db`and need_id = ${needId}` : db``}`
  return z.object({ open: z.int() }).parse(row).open
}

/** A place at a host is taken, or free again. */
export async function moveRoom(db: Db, organisationId: string, by: 1 | -1): Promise<void> {
  await db`update host_profile set open_cases = greatest(0, open_cases + ${by}) where organisation_id = ${organisationId}`
}
