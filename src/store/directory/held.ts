import type { FedRow } from '../../domain/directory/feed.ts'
import { HeldRow, ImportRun } from '../../domain/directory/imports.ts'
import type { Db } from '../database.ts'
import { staleOrNotFound } from '../save.ts'
import { judge, land, remembered, sumOf, unreadId } from './imports.ts'
import { ourIdFor } from './our-ids.ts'

/** Rows that wait for a person: of each source's last run only, for a later run says them again. */
export async function listHeldRows(db: Db, source?: string, limit = 200): Promise<HeldRow[]> {
  const rows = await db`
    select import_row.*
    from import_row
    join (select distinct on (source) id, source from import_run order by source, started_at desc, id desc) run
      on run.id = import_row.run_id
    where import_row.outcome = 'held' and import_row.settled is null
      ${source === undefined ? db`` : db`and run.source = ${source}`}
    order by run.source, import_row.line, import_row.id
    limit ${limit}`
  return rows.map((row) => HeldRow.parse(row))
}

export async function findHeldRow(db: Db, id: string): Promise<HeldRow | undefined> {
  const [row] = await db`select * from import_row where id = ${id} and outcome = 'held'`
  return row && HeldRow.parse(row)
}

const doubtOf = ({ reason, detail }: HeldRow) => (detail === undefined ? { reason } : { reason, detail })

type Settling = { readonly by: string; readonly at: string; readonly today: string }

/** Lets a held row in, as it stands. */
export async function acceptHeldRow(
  db: Db,
  row: HeldRow,
  record: FedRow['record'],
  settling: Settling,
): Promise<HeldRow> {
  const [run] = await db`select format from import_run where id = ${row.runId}`
  const { format } = ImportRun.pick({ format: true }).parse(run)
  const asked = { id: row.runId, source: row.source, format, ...settling }
  const doubtful = { line: row.line, record, doubt: doubtOf(row) }
  const judged = judge(doubtful, await remembered(db, row.source), row.source)
  await land(db, [{ ...judged, outcome: 'changed' }], asked)
  return settle(db, row, 'accepted', settling)
}

/** Lets in what only seemed to be a refuge. Where it is was not kept: the next run of its feed brings it. */
export async function acceptAsNoRefuge(
  db: Db,
  row: HeldRow,
  record: FedRow['record'],
  settling: Settling,
): Promise<HeldRow> {
  const settled = await acceptHeldRow(db, row, record, settling)
  await db`
    update source_id set not_refuge = true
    where source = ${row.source} and kind = ${row.kind} and its_id = ${record.itsId}`
  return settled
}

/** Leaves a held row out, for as long as the feed says the same; or looks at a loss and keeps what we have. */
export async function ignoreHeldRow(db: Db, row: HeldRow, settling: Settling): Promise<HeldRow> {
  const left = await leftOut(db, row)
  if (left !== undefined) {
    const { kind, source } = row
    await db`
      insert into source_id ${db({ source, kind, itsId: left.itsId, ourId: ourIdFor(source, kind, left.itsId), ignored: left.said })}
      on conflict (source, kind, its_id) do update set ignored = excluded.ignored`
  }
  return settle(db, row, 'ignored', settling)
}

/** Under which id, and by which words, a row is known again. One that could not be read is known by the sum of what it said. */
async function leftOut(db: Db, row: HeldRow): Promise<{ readonly itsId: string; readonly said: string } | undefined> {
  if (row.itsId !== undefined && row.record) return { itsId: row.itsId, said: sumOf(row.record, doubtOf(row)) }
  if (row.itsId !== undefined && row.reason === 'gone-from-feed') return { itsId: row.itsId, said: 'gone' }
  const [kept] = await db`select sum from import_row where id = ${row.id} and sum is not null`
  const sum = kept && String(kept['sum'])
  return sum === undefined ? undefined : { itsId: unreadId(sum), said: sum }
}

/** What has gone from its feed, and a person agrees: not offered any more, and never deleted. */
export async function retireGone(db: Db, row: HeldRow, settling: Settling): Promise<HeldRow> {
  await db`
    update service
    set status = 'inactive', changed_at = ${settling.at}, version = version + 1
    where id in (select our_id from source_id where source = ${row.source} and kind = 'service' and its_id = ${row.itsId ?? ''})`
  await db`update source_id set ignored = 'gone' where source = ${row.source} and kind = 'service' and its_id = ${row.itsId ?? ''}`
  return settle(db, row, 'accepted', settling)
}

async function settle(db: Db, row: HeldRow, settled: 'accepted' | 'ignored', { by, at }: Settling): Promise<HeldRow> {
  const saved = await db`
    update import_row
    set settled = ${settled}, settled_at = ${at}, settled_by = ${by}, version = version + 1
    where id = ${row.id} and version = ${row.version} and settled is null`
  if (saved.count === 0) throw await staleOrNotFound(db, 'import_row', row.id)
  return { ...row, settled, settledAt: at, version: row.version + 1 }
}
