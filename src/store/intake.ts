import { z } from 'zod'
import type { Host } from '../domain/intake/hosts.ts'
import type { QueuePlace } from '../domain/intake/queue.ts'
import { HelpRequest, RequestEntry } from '../domain/intake/request.ts'
import { Typed } from '../domain/intake/ask-forms.ts'
import { NotFound, Stale } from '../domain/refusal.ts'
import type { Db } from './database.ts'
import { insert, saveOver } from './save.ts'

const columns = [
  ...['personId', 'words', 'deskOrganisation', 'holderOrganisation', 'channel', 'status', 'urgency', 'needKind'],
  ...['ownWords', 'unsafe', 'askedFor', 'askedBy', 'theyKnow', 'placeText', 'placeCode', 'movingAbout', 'wouldRather'],
  ...['ratherHost', 'ratherWords', 'avoidWords', 'supportPerson', 'causeCode', 'language', 'noticeVersion'],
  ...[
    'settingsId',
    'receivedAt',
    'dueAt',
    'settledAt',
    'settledBy',
    'assignedTo',
    'reason',
    'reasonWords',
    'escalated',
  ],
]

export async function insertRequest(db: Db, request: HelpRequest, codeHash: string): Promise<void> {
  await insert(db, 'help_request', { ...request, codeHash }, ['householdId', 'id', 'codeHash', ...columns])
}

/** Everything of a request but the hash of its code, which no screen needs. */
const all = (db: Db) => db`
  household_id, id, person_id, words, desk_organisation, holder_organisation, channel, status, urgency, need_kind,
  own_words, unsafe, asked_for, asked_by, they_know, place_text, place_code, moving_about, would_rather, rather_host,
  rather_words, avoid_words, support_person, cause_code, language, notice_version, settings_id, received_at, due_at,
  settled_at, settled_by, assigned_to, reason, reason_words, escalated, version`

export async function findRequest(db: Db, id: string): Promise<HelpRequest | undefined> {
  const [row] = await db`select ${all(db)} from help_request where id = ${id}`
  return row && HelpRequest.parse(row)
}

export async function findRequestOfHousehold(db: Db, householdId: string): Promise<HelpRequest | undefined> {
  const [row] = await db`
    select ${all(db)} from help_request where household_id = ${householdId} order by received_at desc limit 1`
  return row && HelpRequest.parse(row)
}

export async function saveRequest(db: Db, request: HelpRequest): Promise<HelpRequest> {
  return saveOver(db, 'help_request', request, columns)
}

const QueueRow = z.object({ ...HelpRequest.shape, personName: z.string() })
export type QueueRow = z.infer<typeof QueueRow>

/**
 * What waits at a desk: where somebody is unsafe first, then the nearest clock, as `dangerThenClock` says. The index of the queue
 * gives what waits at one desk, which is few enough to put in order; the names are read for what is shown alone.
 */
export async function listQueue(db: Db, desk: string, after: QueuePlace | undefined): Promise<QueueRow[]> {
  const rows = await db`
    select ${all(db)}, coalesce((select known_as from person where person.id = help_request.person_id), '') as person_name
    from help_request
    where desk_organisation = ${desk} and status = 'received'
      ${after ? db`and (unsafe <> 'yes', due_at, id) > (${!after.danger}, ${after.dueAt}, ${after.id})` : db``}
    order by unsafe <> 'yes', due_at, id
    limit 51`
  return rows.map((row) => QueueRow.parse(row))
}

/** What was settled at a desk, the latest first. */
export async function listSettled(
  db: Db,
  desk: string,
  after: (Pick<QueuePlace, 'id'> & { readonly settledAt: string }) | undefined,
): Promise<QueueRow[]> {
  const rows = await db`
    select ${all(db)}, '' as person_name
    from help_request
    where desk_organisation = ${desk} and status <> 'received'
      ${after ? db`and (settled_at, id) < (${after.settledAt}, ${after.id})` : db``}
    order by settled_at desc, id desc
    limit 51`
  return rows.map((row) => QueueRow.parse(row))
}

export async function countWaiting(db: Db, desk: string): Promise<number> {
  const [row] =
    await db`select count(*) as waiting from help_request where desk_organisation = ${desk} and status = 'received'`
  return z.object({ waiting: z.int() }).parse(row).waiting
}

type ProfileSays = Partial<Pick<Host, 'places' | 'areas' | 'languages' | 'ledBy' | 'needKinds'>> & {
  readonly phone?: string | undefined
}

// A host's profile has no number of its own: the second in which it was said serves, and no two sayings share one.
const profileVersion = (db: Db) => db`(extract(epoch from date_trunc('second', updated_at))::bigint - 1577836800)::int`

/** Which version of what was said of a host stands now, if it is one. */
export async function findProfileVersion(db: Db, organisationId: string): Promise<number | undefined> {
  const [row] =
    await db`select ${profileVersion(db)} as version from host_profile where organisation_id = ${organisationId}`
  return row && z.object({ version: z.int() }).parse(row).version
}

/** What was said of a host, over the version that was read; what was not said stays. Answers the next version. */
export async function saveProfile(
  db: Db,
  organisationId: string,
  seen: number,
  says: { [K in keyof ProfileSays]?: ProfileSays[K] | undefined },
  now: string,
): Promise<number> {
  const [saved] = await db`
    update host_profile
    set places = coalesce(${says.places ?? null}, places),
      areas = coalesce(${says.areas ?? null}::text[], areas),
      languages = coalesce(${says.languages ?? null}::text[], languages),
      led_by = coalesce(${says.ledBy ?? null}::text[], led_by),
      need_kinds = coalesce(${says.needKinds ?? null}::text[], need_kinds),
      phone = coalesce(${says.phone ?? null}, phone),
      updated_at = greatest(${now}, date_trunc('second', updated_at) + interval '1 second')
    where organisation_id = ${organisationId} and ${profileVersion(db)} = ${seen}
    returning ${profileVersion(db)} as version`
  if (saved) return z.object({ version: z.int() }).parse(saved).version
  throw (await findProfileVersion(db, organisationId)) === undefined ? new NotFound() : new Stale()
}

const Desk = z.object({ organisationId: z.uuid(), name: z.string() })

export async function listDesks(db: Db): Promise<z.infer<typeof Desk>[]> {
  const rows = await db`
    select distinct intake_desk.organisation_id, organisation.name
    from intake_desk join organisation on organisation.id = intake_desk.organisation_id
    order by organisation.name
    limit 200`
  return rows.map((row) => Desk.parse(row))
}

/** What an organisation does here: whether requests are sorted there, and whether whānau are walked beside from there. */
export async function whatItDoes(db: Db, organisationId: string): Promise<{ sorts: boolean; hosts: boolean }> {
  const [row] = await db`
    select exists (select from intake_desk where organisation_id = ${organisationId}) as sorts,
      exists (select from host_profile where organisation_id = ${organisationId}) as hosts`
  return z.object({ sorts: z.boolean(), hosts: z.boolean() }).parse(row)
}

/** The desk for a district, or the desk for everywhere else. */
export async function findDesk(db: Db, placeCode: string | undefined): Promise<string | undefined> {
  const [row] = await db`
    select organisation_id from intake_desk
    where place_code = ${placeCode ?? null} or place_code is null
    order by place_code nulls last
    limit 1`
  return row && z.uuid().parse(row['organisationId'])
}

export async function findHostPhone(db: Db, organisationId: string): Promise<string> {
  const [row] = await db`
    select phone from host_profile where organisation_id = ${organisationId}
    union all
    select phone from intake_desk where organisation_id = ${organisationId}
    limit 1`
  return z.object({ phone: z.string() }).optional().parse(row)?.phone ?? ''
}

export async function listEntries(db: Db, requestId: string): Promise<RequestEntry[]> {
  const rows = await db`select * from request_entry where request_id = ${requestId} order by at desc limit 100`
  return rows.map((row) => RequestEntry.parse(row))
}

export async function insertEntry(db: Db, entry: RequestEntry): Promise<void> {
  const { id, householdId, requestId, holderOrganisation, kind, words, at } = entry
  await db`insert into request_entry ${db({ id, householdId, requestId, holderOrganisation, kind, words, at })}`
}

export async function markEntrySeen(
  db: Db,
  requestId: string,
  entryId: string,
  by: string,
  at: string,
): Promise<RequestEntry | undefined> {
  const [row] = await db`
    update request_entry set seen_at = coalesce(seen_at, ${at}), seen_by = coalesce(seen_by, ${by})
    where id = ${entryId} and request_id = ${requestId}
    returning *`
  return row && RequestEntry.parse(row)
}

const Draft = z.object({
  key: z.string(),
  words: z.string(),
  codeHash: z.string(),
  answers: z.record(z.string(), Typed),
  language: z.string(),
  keptAt: z.string(),
})
export type Draft = z.infer<typeof Draft>

/** The unsent request of this browser: what was typed, page by page. */
export async function findDraft(db: Db, key: string, now: string): Promise<Draft | undefined> {
  const [row] = await db`select * from ask_draft where key = ${key} and expires_at > ${now}`
  return row && Draft.parse(row)
}

/** Keeps one page as typed, for another 24 hours. */
export async function keepPage(
  db: Db,
  draft: { key: string; words: string; codeHash: string; language: string },
  page: string,
  typed: Typed,
  now: string,
  until: string,
): Promise<void> {
  const row = { ...draft, keptAt: now, expiresAt: until }
  await db`
    insert into ask_draft ${db({ ...row })}
    on conflict (key) do nothing`
  await db`
    update ask_draft
    set answers = answers || jsonb_build_object(${page}::text, ${db.json(typed)}::jsonb), kept_at = ${now}, expires_at = ${until}
    where key = ${draft.key}`
}

export async function dropDraft(db: Db, key: string): Promise<void> {
  await db`delete from ask_draft where key = ${key}`
}

/** A new code in place of one that was lost. */
export async function replaceCode(db: Db, requestId: string, codeHash: string): Promise<void> {
  await db`update help_request set code_hash = ${codeHash} where id = ${requestId}`
}

const Known = z.object({ id: z.uuid(), householdId: z.uuid(), personId: z.uuid(), codeHash: z.string() })

/** Whoever knows these words may try a code. Read through the gate's eyes. */
export async function findByWords(db: Db, words: string): Promise<z.infer<typeof Known> | undefined> {
  const [row] = await db`select id, household_id, person_id, code_hash from help_request where words = ${words}`
  return row && Known.parse(row)
}

/** Whose request this is. Read through the gate's eyes. */
export async function findWhose(db: Db, requestId: string): Promise<z.infer<typeof Known> | undefined> {
  const [row] = await db`select id, household_id, person_id, code_hash from help_request where id = ${requestId}`
  return row && Known.parse(row)
}

export async function findDraftByWords(db: Db, words: string, now: string): Promise<{ codeHash: string } | undefined> {
  const [row] = await db`select code_hash from ask_draft where words = ${words} and expires_at > ${now}`
  return row && z.object({ codeHash: z.string() }).parse(row)
}

/** Another browser goes on with this unsent request. */
export async function rekeyDraft(db: Db, words: string, key: string): Promise<void> {
  await db`update ask_draft set key = ${key} where words = ${words}`
}
