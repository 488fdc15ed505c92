import { readFile } from 'node:fs/promises'
import { readDeprivation } from '../src/exchange/deprivation.ts'
import { openDatabase, readSettings } from '../src/server/home.ts'
import { connect } from '../src/store/database.ts'
import { loadDeprivation } from '../src/store/places.ts'

const atOnce = 5000

/** Loads the deciles of one year, as whoever owns the database: it rates areas, never people. Answers the exit code. */
export async function importDeprivation(file: string, year: number, tell: (line: string) => void): Promise<number> {
  const { rated, held } = readDeprivation(await readFile(file, 'utf8'), year)
  for (const { line, why } of held.slice(0, 20)) tell(`line ${line} is held: ${why}`)
  const opened = await openDatabase(readSettings(), tell)
  try {
    if (!opened.ownerUrl) {
      tell('Give DATABASE_URL: only the owner of the database loads places.')
      return 2
    }
    const owner = connect(opened.ownerUrl, { max: 1 })
    for (let at = 0; at < rated.length; at += atOnce) {
      await owner.begin((db) => loadDeprivation(db, rated.slice(at, at + atOnce)))
      tell(`${Math.min(at + atOnce, rated.length)} of ${rated.length} areas`)
    }
    await owner.end({ timeout: 5 })
    tell(`${rated.length} areas of ${year}, ${held.length} held`)
    return rated.length > 0 ? 0 : 1
  } finally {
    await opened.stop()
  }
}
