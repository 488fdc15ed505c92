import type postgres from 'postgres'
import { z } from 'zod'
import { checkChains } from './chain.ts'
import { type Noted, readLedgers } from './ledger.ts'
import { type At, openOwnEyes } from './own-eyes.ts'

export type Findings = {
  /** Acknowledged, and not in the database as it was acknowledged. */
  readonly lost: readonly string[]
  /** There more than once, or done by two where only one could. */
  readonly doubled: readonly string[]
  /** Whatever else does not hold together. */
  readonly wrong: string[]
  readonly refusals: Readonly<Record<string, number>>
  readonly counted: { readonly sent: number; readonly acked: number; readonly refused: number; readonly resent: number }
}

/** Judges by two things only, the database and what the senders wrote down, with SQL of its own. */
export async function check(at: At, ledgers: string): Promise<Findings> {
  const noted = readLedgers(ledgers)
  const sql = await openOwnEyes(at)
  const found: { lost: string[]; doubled: string[]; wrong: string[] } = { lost: [], doubled: [], wrong: [] }
  try {
    await sql.begin('isolation level repeatable read read only', async (read) => {
      await acknowledged(read, noted, found)
      await effects(read, noted, found)
      await notSent(read, noted, found)
      await versions(read, noted, found)
      await referrals(read, noted, found)
      await room(read, found)
      found.wrong.push(...(await checkChains(read)))
    })
  } finally {
    await sql.end({ timeout: 1 })
  }
  const acked = new Set(noted.acked.map((line) => line.commandId))
  const refusals: Record<string, number> = {}
  for (const { status, code } of noted.refused.values()) {
    refusals[`${status} ${code}`] = (refusals[`${status} ${code}`] ?? 0) + 1
  }
  return {
    ...found,
    refusals,
    counted: { sent: noted.sent.size, acked: acked.size, refused: noted.refused.size, resent: noted.resent },
  }
}

type Read = postgres.TransactionSql
type Found = { readonly lost: string[]; readonly doubled: string[]; readonly wrong: string[] }

/** Each acknowledged command has exactly one event, which says what its sender was told; a refused one has none. */
async function acknowledged(sql: Read, noted: Noted, found: Found): Promise<void> {
  // Two answers to a command that was sent twice have to be the same one.
  const told = [...new Map(noted.acked.map((line) => [JSON.stringify(line), line])).values()].map(
    ({ commandId, id, version }) => ({
      id: commandId,
      record: id,
      version,
      name: noted.sent.get(commandId)?.name ?? '',
    }),
  )
  const rows = await sql`
    select told.id, told.name, told.version, count(event.command_id)::int as events,
      coalesce(bool_and((event.name, event.subject_id, event.version) = (told.name, told.record, told.version)), false) as same
    from jsonb_to_recordset(${sql.json(told)}) as told (id uuid, record text, version int, name text)
    left join event on event.command_id = told.id
    group by 1, 2, 3, told.record`
  const Row = z.object({ id: z.string(), name: z.string(), version: z.int(), events: z.int(), same: z.boolean() })
  for (const { id, name, version, events, same } of rows.map((row) => Row.parse(row))) {
    if (events > 1) found.doubled.push(`${name} ${id} has ${events} events`)
    else if (!same)
      found.lost.push(
        `${name} ${id} was acknowledged as version ${version} and ${events ? 'its event says otherwise' : 'has no event'}`,
      )
  }
  const kept = await sql`
    select command_id as id, name from event where command_id = any (${[...noted.refused.keys()]}::uuid[])`
  for (const row of kept) found.wrong.push(`${String(row['name'])} ${String(row['id'])} was refused and has an event`)
  for (const { id, name, sent } of overTheSameVersion(noted))
    found.doubled.push(`${name}: ${sent} were done over one version of ${id}`)
}

/** Of two who changed the same version of one record only one can have been told "done". */
function overTheSameVersion({ sent, acked }: Noted) {
  const over = new Map<string, { id: string; name: string; commands: Set<string> }>()
  for (const { commandId } of acked) {
    const line = sent.get(commandId)
    if (line?.seen === undefined) continue
    const key = `${line.record} ${line.seen}`
    const those = over.get(key) ?? { id: line.record, name: line.name, commands: new Set() }
    those.commands.add(commandId)
    over.set(key, those)
  }
  return [...over.values()]
    .filter(({ commands }) => commands.size > 1)
    .map(({ commands, ...of }) => ({ ...of, sent: commands.size }))
}

/** What was done is in the tables once; what was refused is not there at all. */
async function effects(sql: Read, noted: Noted, found: Found): Promise<void> {
  const acked = new Set(noted.acked.map(({ commandId }) => commandId))
  const places = new Map<string, { table: string; column: string; of: Map<string, string> }>()
  for (const { commandId, effect } of noted.sent.values()) {
    if (!effect || !(acked.has(commandId) || noted.refused.has(commandId))) continue
    const { table, column, value } = effect
    const place = places.get(`${table} ${column}`) ?? { table, column, of: new Map() }
    place.of.set(value, commandId)
    places.set(`${table} ${column}`, place)
  }
  const Row = z.object({ value: z.string(), rows: z.int() })
  for (const { table, column, of } of places.values()) {
    const rows = await sql`
      select mark.value, count(t.${sql(column)})::int as rows
      from unnest(${[...of.keys()]}::text[]) as mark (value) left join ${sql(table)} t on t.${sql(column)}::text = mark.value
      group by 1`
    for (const { value, rows: count } of rows.map((row) => Row.parse(row))) {
      const id = of.get(value) ?? ''
      const what = `${noted.sent.get(id)?.name} ${id}: ${count} rows in ${table}`
      if (acked.has(id) && count === 0) found.lost.push(what)
      if (acked.has(id) && count > 1) found.doubled.push(what)
      if (!acked.has(id) && count > 0) found.wrong.push(`${what}, and it was refused`)
    }
  }
}

/** Nothing was done to these families that nobody sent. */
async function notSent(sql: Read, { sent }: Noted, found: Found): Promise<void> {
  const records = [...new Set([...sent.values()].map(({ record }) => record))]
  const rows = await sql`
    select command_id as id, name from event
    where subject_id = any (${records}) and actor_kind = 'worker' and command_id <> all (${[...sent.keys()]}::uuid[])`
  for (const row of rows) found.wrong.push(`${String(row['name'])} ${String(row['id'])} was sent by nobody`)
}

/** The events of a record count its versions without a gap, up to the one it has. */
async function versions(sql: Read, noted: Noted, found: Found): Promise<void> {
  const records = [...new Set([...noted.sent.values()].map(({ record }) => record))]
  const rows = await sql`
    with record as (
      select id::text as id, version, 'a request' as kind from help_request
      union all select id::text, version, 'a case' from support_case
      union all select id::text, version, 'a need' from need
      union all select id::text, version, 'a referral' from referral
      union all select id::text, version, 'a note' from contact_note
      union all select id::text, version, 'a consent' from consent
    )
    select record.id, kind, record.version, array_agg(event.version order by event.seq) as steps
    from record join event on event.subject_id = record.id
    where record.id = any (${records})
    group by 1, 2, 3`
  const Row = z.object({ id: z.string(), kind: z.string(), version: z.int(), steps: z.array(z.int()) })
  for (const { id, kind, version, steps } of rows.map((row) => Row.parse(row))) {
    const follows = steps.every((step, i) => i === 0 || step === (steps[i - 1] ?? 0) + 1)
    if (!follows || steps.at(-1) !== version || (steps[0] ?? 0) > 2) {
      found.wrong.push(`${kind} ${id} is version ${version}, and its events say ${steps.join(', ')}`)
    }
  }
  const closed = [
    ...new Set(
      noted.acked.filter(({ commandId }) => noted.sent.get(commandId)?.name === 'cases.close').map(({ id }) => id),
    ),
  ]
  const open = await sql`select id from support_case where id = any (${closed}::uuid[]) and status <> 'closed'`
  for (const row of open) found.lost.push(`the case ${String(row['id'])} was closed, and is open`)
}

// Which status may follow which, written down here once more from the promise of the closed loop.
const after: Readonly<Record<string, readonly string[]>> = {
  draft: ['sent'],
  sent: ['received'],
  received: ['accepted', 'declined'],
  accepted: ['in-service'],
  'in-service': ['outcome-recorded'],
  'outcome-recorded': ['closed'],
  declined: ['closed'],
}

/** A referral came to its status by moves that may follow one another, each written down once; its receiver has one message. */
async function referrals(sql: Read, { sent }: Noted, found: Found): Promise<void> {
  const ids = [...sent.values()].filter(({ name }) => name === 'referrals.make').map(({ record }) => record)
  const rows = await sql`
    select r.id, r.status, r.version, r.to_email <> '' as told,
      array_agg(m.status order by m.seq) as moves, array_agg(m.seq order by m.seq) as seqs,
      (select count(*)::int from mail where about_kind = 'referral' and about_id = r.id::text) as letters,
      (select count(*)::int from referral_shared s where s.referral_id = r.id) as shared
    from referral r left join referral_move m on m.referral_id = r.id
    where r.id = any (${ids}::uuid[])
    group by r.household_id, r.id`
  const Row = z.object({
    ...{ id: z.string(), status: z.string(), version: z.int(), told: z.boolean(), letters: z.int(), shared: z.int() },
    ...{ moves: z.array(z.string()), seqs: z.array(z.int()) },
  })
  for (const row of rows.map((one) => Row.parse(one))) {
    const { id, status, version, moves, seqs } = row
    const may = moves.every((to, i) => after[moves[i - 1] ?? 'draft']?.includes(to))
    if (!may || moves.at(-1) !== status) found.wrong.push(`the referral ${id} is ${status} by ${moves.join(', ')}`)
    // Answering what was only sent also says that it was received: then one deed makes two moves.
    const more = seqs.length + 1 - version
    if (seqs.some((seq, i) => seq !== i + 1) || more < 0 || more > 1) {
      found.wrong.push(`the referral ${id} of version ${version} has the moves ${seqs.join(', ')}`)
    }
    if (row.shared !== 1) found.wrong.push(`the referral ${id} shares ${row.shared} times`)
    if (row.told && row.letters === 0) found.lost.push(`nobody is told of the referral ${id}`)
    if (row.letters > 1) found.doubled.push(`the receiver is told ${row.letters} times of the referral ${id}`)
  }
}

/** How many each host walks beside is counted by hand as they come and go: done twice, it would be wrong. */
async function room(sql: Read, found: Found): Promise<void> {
  const rows = await sql`
    select host_profile.organisation_id as id, open_cases as said, count(support_case.id)::int as open
    from host_profile left join support_case on holder_organisation = organisation_id and status <> 'closed'
    group by 1, 2 having open_cases <> count(support_case.id)`
  for (const row of rows)
    found.wrong.push(`the host ${String(row['id'])} says ${String(row['said'])} cases and has ${String(row['open'])}`)
}
