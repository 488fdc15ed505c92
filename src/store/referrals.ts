import { z } from 'zod'
import { Urgency } from '../domain/programmes/clocks.ts'
import { ReferralStatus } from '../domain/referrals/moves.ts'
import { Referral, ReferralMove, SharedFact } from '../domain/referrals/referral.ts'
import type { Db } from './database.ts'
import { insert, saveOver } from './save.ts'

const columns = [
  ...['caseId', 'needId', 'holderOrganisation', 'fromOrganisation', 'fromWorker', 'toOrganisation', 'toService'],
  ...['toEmail', 'visibleTo', 'words', 'needKind', 'urgency', 'placeCode', 'status', 'consentId'],
  ...['legalGroundId', 'follows', 'madeAt', 'sentAt', 'answeredAt', 'dueAt', 'pausedUntil', 'escalated', 'reason'],
  ...['contactName', 'appointmentAt', 'waitUntil', 'rerouteTo', 'question', 'outcome', 'outcomeAt'],
  ...['personAnswer', 'personAnsweredAt', 'endedAt'],
]
// Words that a draft does not have yet are empty, not missing.
const worded = (referral: Referral) => ({ answerWords: '', personWords: '', contactName: '', ...referral })

/** A referral as whoever asks may read it. What its sender keeps to themselves is read through its own lock, or is empty. */
const readable = (db: Db) => db`
  select ${db(['householdId', 'id', ...columns, 'answerWords', 'version'])},
    coalesce(kept.asks, '') as asks, coalesce(kept.person_words, '') as person_words
  from referral
  left join lateral (
    select kept.asks, kept.person_words from referral_kept as kept
    where kept.household_id = referral.household_id and kept.id = referral.id
    -- One look by the key for each row: without this the planner may read the whole view first.
    offset 0
  ) as kept on true`

export async function findReferral(db: Db, id: string): Promise<Referral | undefined> {
  const [row] = await db`${readable(db)} where id = ${id}`
  return row && Referral.parse(row)
}

export async function insertReferral(db: Db, referral: Referral): Promise<void> {
  const words = ['asks', 'answerWords', 'personWords']
  await insert(db, 'referral', worded(referral), ['householdId', 'id', ...columns, ...words])
}

/** What was asked stays as it was sent; what the person said is written by whoever has it, and emptied by nobody. */
export async function saveReferral(db: Db, referral: Referral): Promise<Referral> {
  const said = 'personWords' in referral && referral.personWords !== '' ? ['personWords'] : []
  const saved = await saveOver(db, 'referral', worded(referral), [...columns, 'answerWords', ...said])
  return Referral.parse(saved)
}

/** A person's own answer, by their own hand: nothing else of the referral is theirs to write. */
export async function saveOwnAnswer(db: Db, referral: Referral): Promise<Referral> {
  return Referral.parse(await saveOver(db, 'referral', referral, ['personAnswer', 'personWords', 'personAnsweredAt']))
}

export async function listReferrals(db: Db, householdId: string, holder: string): Promise<Referral[]> {
  const rows = await db`
    ${readable(db)}
    where household_id = ${householdId} and holder_organisation = ${holder}
    order by ended_at is not null, made_at desc
    limit 100`
  return rows.map((row) => Referral.parse(row))
}

/** A person's own referrals: those for what they gave. */
export async function listOwnReferrals(db: Db, householdId: string, personId: string): Promise<Referral[]> {
  const rows = await db`
    ${readable(db)}
    where household_id = ${householdId} and visible_to = ${personId} and status <> 'draft' and status <> 'discarded'
    order by made_at desc
    limit 50`
  return rows.map((row) => Referral.parse(row))
}

/** Each with the next number of its referral. */
export async function insertMoves(db: Db, referral: Referral, moves: readonly ReferralMove[]): Promise<void> {
  const { householdId, id, holderOrganisation, fromOrganisation, toOrganisation } = referral
  for (const { status, deed, bySide, byWorker, byName, how, words, happenedAt, at } of moves) {
    await db`
      insert into referral_move (household_id, referral_id, holder_organisation, from_organisation, to_organisation, status, deed,
        by_side, by_worker, by_name, how, words, happened_at, at, seq)
      values (${householdId}, ${id}, ${holderOrganisation}, ${fromOrganisation}, ${toOrganisation}, ${status}, ${deed},
        ${bySide}, ${byWorker ?? null}, ${byName}, ${how}, ${words}, ${happenedAt}, ${at},
        (select coalesce(max(seq), 0) + 1 from referral_move where household_id = ${householdId} and referral_id = ${id}))`
  }
}

/** A move as whoever asks may read it: to a receiver without what the sender wrote for themselves. */
const readableMove = (db: Db) => db`
  select household_id, referral_id, seq, status, deed, by_side, by_worker, by_name, how, happened_at, at,
    coalesce(said.words, '') as words
  from referral_move as move
  left join lateral (
    select said.words from referral_move_said as said
    where said.household_id = move.household_id and said.referral_id = move.referral_id and said.seq = move.seq
    offset 0
  ) as said on true`

/** Both ends read every move, oldest first. */
export async function listMoves(db: Db, referralId: string): Promise<ReferralMove[]> {
  const rows = await db`${readableMove(db)} where referral_id = ${referralId} order by seq limit 200`
  return rows.map((row) => ReferralMove.parse(row))
}

const MoveOf = z.object({ ...ReferralMove.shape, referralId: z.string() })

export async function listMovesOfHousehold(db: Db, householdId: string): Promise<z.infer<typeof MoveOf>[]> {
  const rows = await db`${readableMove(db)} where household_id = ${householdId} order by at desc limit 200`
  return rows.map((row) => MoveOf.parse(row))
}

/** What the consent covers, written once, at sending. All that the receiver ever sees. */
export async function insertShared(
  db: Db,
  referral: Referral,
  facts: readonly SharedFact[],
  at: string,
): Promise<void> {
  const { householdId, id: referralId, holderOrganisation, toOrganisation, visibleTo } = referral
  const row = { householdId, referralId, holderOrganisation, toOrganisation, sharedAt: at }
  await db`insert into referral_shared ${db({ ...row, visibleTo: visibleTo ?? null, facts: db.json([...facts]) })}`
}

const Shared = z.object({ facts: z.array(SharedFact), withdrawnAt: z.string().optional() })

export async function findShared(db: Db, referralId: string): Promise<z.infer<typeof Shared> | undefined> {
  const [row] = await db`select facts, withdrawn_at from referral_shared where referral_id = ${referralId}`
  return row && Shared.parse(row)
}

/** Hides what was shared, at once, and shuts the link. */
export async function hideShared(db: Db, referralId: string, at: string): Promise<void> {
  await db`update referral_shared set withdrawn_at = ${at} where referral_id = ${referralId} and withdrawn_at is null`
  await db`update referral_link set ends_at = ${at} where referral_id = ${referralId}`
}

/** The referrals that lean on a yes: drafts, and those whose receiver still sees what was shared. */
export async function listUnderConsent(db: Db, householdId: string, consentId: string): Promise<Referral[]> {
  const rows = await db`
    ${readable(db)}
    where household_id = ${householdId} and consent_id = ${consentId}
      and (status = 'draft' or exists (
        select from referral_shared where referral_shared.referral_id = referral.id and withdrawn_at is null))
    limit 100`
  return rows.map((row) => Referral.parse(row))
}

const Line = z.object({
  id: z.uuid(),
  householdId: z.uuid(),
  end: z.enum(['sender', 'receiver']),
  status: ReferralStatus,
  called: z.string(),
  needKind: z.string(),
  otherOrganisation: z.string(),
  urgency: Urgency,
  dueAt: z.string().optional(),
  sentAt: z.string().optional(),
  endedAt: z.string().optional(),
  words: z.string(),
  version: z.int(),
})
export type Line = z.infer<typeof Line>

const receiverMoves = ['sent', 'received', 'waitlisted', 'accepted', 'in-service']
const senderMoves = [
  'draft',
  'info-needed',
  'outcome-recorded',
  'declined',
  'could-not-reach',
  'person-declined',
  'reroute-suggested',
]

const sentLine = (db: Db) => db`
  referral.id, referral.household_id, 'sender' as "end", referral.status, household.called, referral.need_kind,
  organisation.name as other_organisation, referral.urgency, referral.due_at, referral.sent_at, referral.ended_at,
  referral.words, referral.version
  from referral
  join household on household.id = referral.household_id
  join organisation on organisation.id = referral.to_organisation`

// The receiver is told a name only where it was shared.
const cameLine = (db: Db) => db`
  referral.id, referral.household_id, 'receiver' as "end", referral.status,
  coalesce((select fact ->> 'value' from jsonb_array_elements(referral_shared.facts) as fact where fact ->> 'kind' = 'name' limit 1), '') as called,
  referral.need_kind, organisation.name as other_organisation, referral.urgency, referral.due_at, referral.sent_at,
  referral.ended_at, referral.words, referral.version
  from referral
  left join referral_shared on referral_shared.referral_id = referral.id
  join organisation on organisation.id = referral.from_organisation`

export type Ends = { readonly holds: string | undefined; readonly receives: string | undefined }

/** Referrals at either end whose move it is, by `union all`, the nearest clock first. */
export async function listByMove(
  db: Db,
  ends: Ends,
  whose: 'mine' | 'theirs',
  after: string | undefined,
): Promise<Line[]> {
  const mine = whose === 'mine'
  // A draft has no clock yet: it comes after all that have.
  const later = after ? db`and (referral.due_at > ${after} or referral.due_at is null)` : db``
  const nobody = '00000000-0000-0000-0000-000000000000'
  const rows = await db`
    (select ${sentLine(db)}
     where referral.from_organisation = ${ends.holds ?? nobody}
       and referral.holder_organisation = ${ends.holds ?? nobody}
       and referral.status in ${db(mine ? senderMoves : receiverMoves)} and referral.ended_at is null ${later}
     order by referral.due_at limit 51)
    union all
    (select ${cameLine(db)}
     where referral.to_organisation = ${ends.receives ?? nobody}
       and referral.status in ${db(mine ? receiverMoves : senderMoves)} and referral.sent_at is not null ${later}
     order by referral.due_at limit 51)
    order by due_at
    limit 51`
  return rows.map((row) => Line.parse(row))
}

export async function listEnded(db: Db, ends: Ends, after: string | undefined): Promise<Line[]> {
  const earlier = after ? db`and referral.ended_at < ${after}` : db``
  const nobody = '00000000-0000-0000-0000-000000000000'
  const rows = await db`
    (select ${sentLine(db)}
     where referral.holder_organisation = ${ends.holds ?? nobody} and referral.ended_at is not null ${earlier}
     order by referral.ended_at desc limit 51)
    union all
    (select ${cameLine(db)}
     where referral.to_organisation = ${ends.receives ?? nobody} and referral.ended_at is not null and referral.sent_at is not null ${earlier}
     order by referral.ended_at desc limit 51)
    order by ended_at desc
    limit 51`
  return rows.map((row) => Line.parse(row))
}

/** How many wait for us and how many for others, at both ends together. */
export async function countByMove(db: Db, ends: Ends): Promise<{ mine: number; theirs: number }> {
  const nobody = '00000000-0000-0000-0000-000000000000'
  const [row] = await db`
    select coalesce(sum(mine), 0)::int as mine, coalesce(sum(theirs), 0)::int as theirs
    from (
      select count(*) filter (where status in ${db(senderMoves)}) as mine, count(*) filter (where status in ${db(receiverMoves)}) as theirs
      from referral where from_organisation = ${ends.holds ?? nobody} and ended_at is null
      union all
      select count(*) filter (where status in ${db(receiverMoves)}), count(*) filter (where status in ${db(senderMoves)})
      from referral where to_organisation = ${ends.receives ?? nobody} and ended_at is null and sent_at is not null
    ) as ends`
  return z.object({ mine: z.int(), theirs: z.int() }).parse(row)
}

const Link = z.object({ id: z.uuid(), email: z.string(), endsAt: z.string().optional() })

export async function insertLink(db: Db, id: string, referral: Referral, at: string): Promise<void> {
  const { householdId, id: referralId, holderOrganisation, toOrganisation, visibleTo, toEmail } = referral
  const row = { id, householdId, referralId, holderOrganisation, toOrganisation, email: toEmail, madeAt: at }
  await db`insert into referral_link ${db({ ...row, visibleTo: visibleTo ?? null })}`
}

export async function findLink(db: Db, referralId: string): Promise<z.infer<typeof Link> | undefined> {
  const [row] = await db`select id, email, ends_at from referral_link where referral_id = ${referralId}`
  return row && Link.parse(row)
}

/** The way in stays open for a while after the loop has closed. */
export async function endLink(db: Db, referralId: string, endsAt: string): Promise<void> {
  await db`update referral_link set ends_at = ${endsAt} where referral_id = ${referralId}`
}
