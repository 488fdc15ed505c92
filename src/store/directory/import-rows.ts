import type { Doubt, FedRow } from '../../domain/directory/feed.ts'
import type { Db } from '../database.ts'
import type { Gone, Judged, RunAsked } from './imports.ts'
import { ourIdFor } from './our-ids.ts'

type NewRow = {
  readonly line: number
  readonly kind: 'organisation' | 'service'
  readonly outcome: 'added' | 'changed' | 'held'
  readonly itsId?: string | undefined
  readonly ourId?: string | undefined
  readonly name?: string | undefined
  readonly why?: Doubt | undefined
  /** What else is to be said of it. */
  readonly note?: string
  readonly record?: FedRow['record'] | undefined
  readonly file?: string | undefined
  readonly sum?: string
}

/** A row as it is written down: whole only when it waits. */
export function asRow({ line, file, record, ourId, outcome, why, shortened }: Judged): NewRow {
  const held = outcome === 'held'
  return {
    ...{
      line,
      file,
      kind: record.kind,
      outcome: outcome === 'unchanged' ? 'changed' : outcome,
      itsId: record.itsId,
      name: record.name,
      why,
      ...(shortened ? { note: `shortened: ${shortened.join(', ')}` } : {}),
    },
    ...(held ? { record } : { ourId }),
  }
}

/** What has gone from its feed, as rows that wait. */
export async function goneRows(db: Db, gone: readonly Gone[]): Promise<NewRow[]> {
  const rows = await db`select id, name from service where id = any(${gone.map(({ ourId }) => ourId)}::uuid[])`
  const names = new Map(rows.map((row) => [String(row['id']), String(row['name'])]))
  return gone.map(({ itsId, ourId }) => ({
    ...{ line: 0, kind: 'service' as const, outcome: 'held' as const, itsId, ourId, name: names.get(ourId) },
    why: { reason: 'gone-from-feed' as const },
  }))
}

/** Writes down what became of rows. */
export async function writeImportRows(db: Db, asked: RunAsked, rows: readonly NewRow[]): Promise<void> {
  const written = rows.map(({ line, kind, outcome, itsId, ourId, name, why, note, record, file, sum }, at) => ({
    ...{ id: ourIdFor(asked.id, kind, `row ${at}`), line, kind, outcome, its_id: itsId, our_id: ourId, name, record },
    ...{ reason: why?.reason, detail: why?.detail ?? note, file, sum },
  }))
  await db`
    insert into import_row (id, run_id, source, line, kind, outcome, its_id, our_id, name, reason, detail, record, file, sum)
    select id, ${asked.id}, ${asked.source}, line, kind, outcome, its_id, our_id, name, reason, detail, record, file, sum
    from jsonb_to_recordset(${JSON.stringify(written)}::text::jsonb) as x (
      id uuid, line int, kind text, outcome text, its_id text, our_id uuid, name text, reason text, detail text, record jsonb,
      file text, sum text)`
}
