import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Ajv from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { z } from 'zod'
import type { ImportRun } from '../src/domain/directory/imports.ts'
import { idFrom } from '../src/domain/ids.ts'
import type { FeedFile } from '../src/exchange/feed-file.ts'
import { readFeedFiles } from '../src/server/feed-files.ts'
import { openDatabase } from '../src/server/home.ts'
import { createHouse } from '../src/server/house.ts'
import { buildServer } from '../src/server/http.ts'
import { takeIn } from '../src/server/take-in.ts'
import { connect, type Database } from '../src/store/database.ts'
import { listHeldRows } from '../src/store/directory/held.ts'
import { openPlaces } from '../src/store/places.ts'
import { seeAs } from '../src/store/sight.ts'
import { nearHere } from './conformance-feed.ts'

// npm run conformance -- DIR: real and official feeds go in, and the official schemas are held against what comes out.

const failures: string[] = []
const check = (holds: boolean, what: string) => {
  console.log(`  ${holds ? '✓' : '✗'} ${what}`)
  if (!holds) failures.push(what)
}

type Feed = {
  readonly name: string
  readonly format: 'hsds' | 'fsd'
  readonly files: readonly FeedFile[]
  readonly landing: number
}

async function feedsIn(folder: string): Promise<Feed[]> {
  const read = (path: string) => readFeedFiles(join(folder, path), () => undefined)
  const examples = readdirSync(join(folder, 'hsds-3.2.3-examples')).filter((name) =>
    /^(service|organization|tabular)/.test(name),
  )
  const uk = readdirSync(join(folder, 'oruk-3.0', 'feed-default')).filter((name) =>
    /^(service|organization)/.test(name),
  )
  return [
    { name: 'hsds-real-feed.ndjson', format: 'hsds', files: await read('hsds-real-feed.ndjson'), landing: 0.9 },
    ...(await each('hsds-3.2.3-examples', examples)),
    { name: 'hsds-3.2.3-examples/csv', format: 'hsds', files: await read('hsds-3.2.3-examples/csv'), landing: 1 },
    ...(await each('oruk-3.0/feed-default', uk)),
    { name: 'a feed from near here', format: 'fsd', files: [nearHere], landing: 3 / 7 },
  ]

  async function each(path: string, names: readonly string[]): Promise<Feed[]> {
    const feeds: Feed[] = []
    for (const name of names.toSorted())
      feeds.push({ name: `${path}/${name}`, format: 'hsds', files: await read(join(path, name)), landing: 1 })
    return feeds
  }
}

const newId = () => idFrom(Date.now(), randomBytes(10))

async function importOnce(database: Database, { name, format, files }: Feed): Promise<ImportRun> {
  const runs: ImportRun[] = []
  await database.begin(async (db) => {
    await seeAs(db, { kind: 'job', job: 'import' })
    runs.push(
      await takeIn(
        db,
        { id: newId(), source: name, format, files },
        { by: 'conformance', now: new Date().toISOString() },
      ),
    )
  })
  const [run] = runs
  if (!run) throw new Error(`${name} made no run`)
  return run
}

async function tryFeed(database: Database, feed: Feed): Promise<void> {
  console.log(`\n${feed.name}`)
  const { services, organisations, rows, ...run } = await importOnce(database, feed)
  const landed = services.added + services.changed
  const counted = [services, organisations]
    .flatMap((counts) => Object.values(counts))
    .reduce((sum, count) => sum + count, 0)
  console.log(`  services: ${JSON.stringify(services)}, organisations: ${JSON.stringify(organisations)}`)
  check(counted === rows, `each of ${rows} rows is added, changed, unchanged or held`)
  const tried = landed + services.held
  check(tried === 0 || landed / tried >= feed.landing, `${landed} of ${tried} services landed`)

  await database.begin(async (db) => {
    await seeAs(db, { kind: 'job', job: 'import' })
    const held = await listHeldRows(db, feed.name, 1000)
    check(
      held.length === services.held + organisations.held + run.gone,
      `each of ${held.length} held rows has its reason`,
    )
    for (const row of held) console.log(`      line ${row.line}: ${row.reason} ${row.name ?? ''} ${row.detail ?? ''}`)
  })
  const again = await importOnce(database, feed)
  const changed = [again.services, again.organisations].reduce(
    (sum, { added, changed: other }) => sum + added + other,
    0,
  )
  check(changed === 0 && again.services.held === services.held, 'again, and nothing changes')
}

const Page = z.object({
  total_items: z.number(),
  total_pages: z.number(),
  contents: z.array(z.looseObject({ id: z.string() })),
})
type Server = Awaited<ReturnType<typeof buildServer>>

async function tryOutput(app: Server, folder: string): Promise<void> {
  console.log('\nwhat the product gives out')
  const ajv = new Ajv.default({ strict: false, allErrors: true })
  addFormats.default(ajv)
  const schema = (name: string) =>
    ajv.compile(JSON.parse(readFileSync(join(folder, 'hsds-3.1-schema', 'compiled', `${name}.json`), 'utf8')))
  const get = async (path: string): Promise<unknown> => (await app.inject({ url: path })).json()

  for (const kind of ['service', 'organization'] as const) {
    const lists = [...(await everyPage(get, `/hsds/${kind}s?per_page=50`))]
    const list = schema(`${kind}_list`)
    const one = schema(kind)
    const badLists = lists.filter((item) => !list(item))
    check(
      lists.length > 0 && badLists.length === 0,
      `${lists.length} ${kind}s of the list hold ${kind}_list.json ${ajv.errorsText(list.errors)}`,
    )
    const wrong: string[] = []
    for (const { id } of lists)
      if (!one(await get(`/hsds/${kind}s/${id}`))) wrong.push(`${id} ${ajv.errorsText(one.errors)}`)
    check(
      wrong.length === 0,
      `${lists.length} ${kind}s, each in full, hold ${kind}.json ${wrong.slice(0, 3).join('; ')}`,
    )
    check(!one({ id: 'not-a-uuid' }), `and ${kind}.json refuses what is wrong`)
  }
}

async function everyPage(
  get: (path: string) => Promise<unknown>,
  path: string,
): Promise<z.infer<typeof Page>['contents']> {
  const first = Page.parse(await get(path))
  const all = [...first.contents]
  for (let page = 2; page <= first.total_pages; page += 1)
    all.push(...Page.parse(await get(`${path}&page=${page}`)).contents)
  check(all.length === first.total_items, `${path.split('?')[0]} pages to its end`)
  return all
}

async function main(folder: string | undefined): Promise<void> {
  if (folder === undefined || !existsSync(join(folder, 'hsds-real-feed.ndjson'))) {
    console.error('npm run conformance -- DIR, where DIR holds the feeds and the official schemas')
    process.exit(2)
  }
  const home = mkdtempSync(join(tmpdir(), 'alongside-conformance-'))
  const settings = { home, port: 0, demonstration: true }
  const opened = await openDatabase(settings)
  const database = connect(opened.appUrl, { max: 4 })
  const owner = connect(opened.ownerUrl ?? '', { max: 1 })
  const house = createHouse(settings, opened)
  try {
    await owner.begin(openPlaces)
    for (const feed of await feedsIn(folder)) await tryFeed(database, feed)
    const app = await buildServer(house)
    await tryOutput(app, folder)
    await app.close()
  } finally {
    await Promise.all([house.close(), database.end({ timeout: 5 }), owner.end({ timeout: 5 })])
    await opened.stop()
    rmSync(home, { recursive: true, force: true })
  }
  console.log(
    failures.length === 0
      ? '\nAll held.'
      : `\n${failures.length} did not hold:\n${failures.map((what) => `  ${what}`).join('\n')}`,
  )
}

main(process.argv[2]).then(
  () => process.exit(failures.length === 0 ? 0 : 1),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
