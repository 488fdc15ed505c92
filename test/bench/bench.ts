// npm run bench                      national size, every line, at 1, 10 and 50 clients
// npm run bench -- --times 10        ten countries
// npm run bench -- --only "Today"    the lines whose names have that in them
// npm run bench -- --statements       shows what is said to the database, a breath at a time
// npm run bench -- --clients 1,10    --turns 300    --json FILE    --home FOLDER (kept, and used again)
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { connect } from '../../src/store/database.ts'
import { openBare } from './bare.ts'
import { withCommands } from './in-house.ts'
import { linesOf } from './lines.ts'
import { listen } from './listening.ts'
import { measure, type Measured } from './measure.ts'
import { startProduct } from './running.ts'
import { signEverybodyIn } from './sessions.ts'
import { settle } from './settled.ts'
import { asText } from './table.ts'
import { openClient } from './asking.ts'

const { values } = parseArgs({
  options: {
    ...{ times: { type: 'string', default: '1' }, only: { type: 'string', default: '' }, home: { type: 'string' } },
    ...{
      clients: { type: 'string', default: '1,10,50' },
      turns: { type: 'string', default: '300' },
      json: { type: 'string' },
      statements: { type: 'boolean', default: false },
    },
  },
})
const say = (line: string) => console.error(`  ${line}`)

async function main(): Promise<void> {
  const starts = await timeStarts()
  const settled = await settle(Number(values.times), values.home, say)
  const owner = connect(settled.ownerUrl, { max: 2 })
  const ear = await listen(settled.appUrl)
  const product = await startProduct(settled.settings.home, addressesOf(settled), (text) => process.stderr.write(text))
  const heardProduct = await startProduct(
    settled.settings.home,
    { ...addressesOf(settled), DATABASE_APP_URL: ear.url },
    () => undefined,
  )
  const bare = openBare(settled.appUrl)
  const { now } = settled.country
  const client = withCommands(openClient(product.port), settled.appUrl, now)
  const heardClient = withCommands(openClient(heardProduct.port), ear.url, now)
  try {
    await signEverybodyIn(owner, settled.country)
    const idleMb = product.memoryMb()
    const lines = linesOf(settled.country).filter(({ name }) => name.includes(values.only))
    const measured: Measured[] = []
    for (const line of lines) {
      say(line.name)
      const clients = values.clients.split(',').map(Number)
      measured.push(
        ...(await measure(line, {
          ...{ country: settled.country, client, heardClient, ear, bare, clients },
          turns: Number(values.turns),
          ...(values.statements && { tell: say }),
        })),
      )
    }
    const result = { times: Number(values.times), ...starts, idleMb, loadedMb: product.memoryMb(), lines: measured }
    if (values.json) writeFileSync(values.json, `${JSON.stringify(result, undefined, 2)}\n`)
    console.log(asText(result))
    if (measured.some(({ wrong }) => wrong > 0)) process.exitCode = 1
  } finally {
    client.end()
    heardClient.end()
    await Promise.all([bare.end(), owner.end()])
    await Promise.all([product.stop(), heardProduct.stop()])
    await ear.close()
    await settled.stop()
  }
}

const addressesOf = (settled: { readonly appUrl: string; readonly jobsUrl: string }) => ({
  ...{ DATABASE_APP_URL: settled.appUrl, DATABASE_JOBS_URL: settled.jobsUrl },
})

/** The first start of all makes its database; the second finds it. */
async function timeStarts(): Promise<{ readonly firstStartMs: number; readonly secondStartMs: number }> {
  const home = mkdtempSync(join(tmpdir(), 'alongside-starts-'))
  try {
    const first = await startProduct(home, {}, () => undefined)
    await first.stop()
    const second = await startProduct(home, {}, () => undefined)
    await second.stop()
    return { firstStartMs: first.readyAfterMs, secondStartMs: second.readyAfterMs }
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

await main()
