import type { Db } from './database.ts'

const snake = (key: string) => key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/**
 * Adds many rows of one table at once, as the owner: for data that comes with an installation. The rows travel as one JSON
 * text, so that thousands take a moment; what a record does not say is null, or the column's default where none says it.
 * `inOrderOf` is for rows whose place among the others counts.
 */
export async function addMany(db: Db, table: string, records: readonly object[], inOrderOf?: 'at'): Promise<void> {
  for (let at = 0; at < records.length; at += 1000) {
    const batch = records
      .slice(at, at + 1000)
      .map((record) => Object.fromEntries(Object.entries(record).map(([key, value]) => [snake(key), value])))
    // The names of columns are ours; what anybody wrote is only ever in the JSON.
    const columns = [...new Set(records.flatMap((record) => Object.keys(record)))].map(snake).join(', ')
    await db.unsafe(
      `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::text::jsonb)
      ${inOrderOf ? `order by ${inOrderOf}` : ''}`,
      [JSON.stringify(batch)],
    )
  }
}
