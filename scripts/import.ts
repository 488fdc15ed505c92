import { randomBytes } from 'node:crypto'
import { basename } from 'node:path'
import { directoryApi } from '../src/api/directory.ts'
import { idFrom } from '../src/domain/ids.ts'
import type { Counts, ImportRun } from '../src/domain/directory/imports.ts'
import { Refused } from '../src/domain/refusal.ts'
import { readFeedFiles } from '../src/server/feed-files.ts'
import { perform } from '../src/server/gate.ts'
import { openDatabase, readSettings } from '../src/server/home.ts'
import { refuseOtherUse } from '../src/server/real-or-invented.ts'
import { takeIn } from '../src/server/take-in.ts'
import { CannotStart } from '../src/store/cannot-start.ts'
import { connect } from '../src/store/database.ts'
import { listHeldRows } from '../src/store/directory/held.ts'
import { seeAs } from '../src/store/sight.ts'
import { sayIn } from '../src/words/words.ts'
import { importDeprivation } from './import-deprivation.ts'

// npm run import -- hsds|fsd FILE_OR_FOLDER_OR_URL [--source NAME] [--fewer] [--serve]

const usage = `Takes a feed of services into the directory.

  npm run import -- hsds FILE_OR_FOLDER_OR_URL    Open Referral: JSON, a list page, NDJSON, or the CSV package as a folder
  npm run import -- fsd FILE_OR_URL               the Family Services Directory CSV
  npm run import -- deprivation FILE --year 2023  deciles of areas: a CSV with area_code and decile

  --source NAME   whose feed it is (default: the name of the file or site); the same name each time
  --fewer         it really has a quarter fewer rows than of late: take it in all the same
  --serve         into the real directory, not the demonstration one`

const say = sayIn('en')
const tell = (line: string) => console.log(`  ${line}`)

async function main(words: readonly string[]): Promise<number> {
  const year = words.indexOf('--year')
  const [kind, file] = words
  if (kind === 'deprivation' && file && year > 0) return importDeprivation(file, Number(words[year + 1]), tell)
  const named = words.indexOf('--source')
  const source = named >= 0 ? words[named + 1] : undefined
  const [format, where] = words.filter((word, at) => !word.startsWith('--') && at !== (named >= 0 ? named + 1 : -1))
  if ((format !== 'hsds' && format !== 'fsd') || where === undefined) {
    console.error(usage)
    return 2
  }
  const files = await readFeedFiles(where, tell)
  tell(`${files.length} ${files.length === 1 ? 'file' : 'files'} read`)
  const settings = readSettings()
  tell(`Into the directory of the ${settings.demonstration ? 'demonstration' : 'installation'} in ${settings.home}`)
  const opened = await openDatabase(settings, tell, (owner) => refuseOtherUse(owner, settings.demonstration))
  try {
    const fewer = words.includes('--fewer') ? { fewerConfirmed: true as const } : {}
    return await run(opened.appUrl, { format, source: source ?? nameOf(where), files, ...fewer })
  } finally {
    await opened.stop()
  }
}

/** A file by its name, a site by its host. */
const nameOf = (where: string) =>
  /^https?:/i.test(where) ? new URL(where).host : basename(where.replace(/[/\\]+$/, ''))

type Asked = Omit<Parameters<typeof takeIn>[1], 'id'>

async function run(appUrl: string, asked: Asked): Promise<number> {
  const database = connect(appUrl, { max: 2 })
  const actor = { kind: 'job', job: 'import' } as const
  const now = new Date().toISOString()
  const id = idFrom(Date.now(), randomBytes(10))
  const commandId = idFrom(Date.now(), randomBytes(10))
  try {
    const runs: ImportRun[] = []
    const input = { ...asked, id, files: [...asked.files] }
    await perform(
      database,
      'directory.importFeed',
      directoryApi.importFeed,
      async ({ db }) => {
        const done = await takeIn(db, input, {
          by: 'import',
          now,
          say: ({ done: at, all }) => tell(`${at} of ${all} services written`),
        })
        runs.push(done)
        return { id: done.id, version: done.version }
      },
      { actor },
      { commandId, input },
      now,
    )
    for (const done of runs) await tellRun(database, done)
    return 0
  } finally {
    await database.end({ timeout: 5 })
  }
}

const line = (what: string, { added, changed, unchanged, held }: Counts) =>
  tell(`${what.padEnd(14)} ${added} added, ${changed} changed, ${unchanged} unchanged, ${held} held`)

async function tellRun(database: ReturnType<typeof connect>, run: ImportRun): Promise<void> {
  console.log(`\n${run.source}: ${run.rows} ${run.rows === 1 ? 'row' : 'rows'}`)
  line('services', run.services)
  line('organisations', run.organisations)
  if (run.keptLocal > 0) tell(say('imports.kept-local', { count: run.keptLocal }))
  if (run.shortened > 0) tell(say('imports.shortened', { count: run.shortened }))
  if (run.gone > 0) tell(say('imports.gone', { count: run.gone }))
  await database.begin(async (db) => {
    await seeAs(db, { kind: 'job', job: 'import' })
    const held = await listHeldRows(db, run.source, 20)
    for (const { line: at, file, reason, name, detail } of held) {
      const where =
        file === undefined ? say('imports.line', { line: at }) : say('imports.file-line', { file, line: at })
      tell(
        [at > 0 ? where : undefined, say(`held.${reason}`), name, detail]
          .filter((part) => part !== undefined)
          .join('  '),
      )
    }
  })
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    const expected =
      error instanceof Refused ? say.refusal(error.refusal) : error instanceof CannotStart ? error.message : undefined
    console.error(expected === undefined ? error : `\n${expected}\n`)
    process.exit(1)
  },
)
