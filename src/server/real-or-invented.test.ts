import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { anOrganisation, aWorker, freshHouse, type TestHouse } from '../../test/house.ts'
import { demonstration } from './demonstration/demonstration.ts'
import { closeFront, openFront, portOf } from './front.ts'
import { refuseOtherUse, refuseOtherUseAsTheHouse, sayWhatItIs } from './real-or-invented.ts'

let it: TestHouse
let home: string
const children: ChildProcess[] = []
beforeEach(async () => {
  it = await freshHouse()
  home = mkdtempSync(join(tmpdir(), 'alongside-start-'))
})
afterEach(async () => {
  for (const child of children.splice(0)) if (child.exitCode === null) child.kill('SIGKILL')
  rmSync(home, { recursive: true, force: true })
  await it.close()
})

/** What `npm start` and `npm run serve` start once the program is built, until it has said what is waited for or has ended. */
function start(port: number, words: readonly string[], until: RegExp) {
  return new Promise<{ said: string; code?: number | null }>((done) => {
    const { ownerUrl, appUrl, jobsUrl } = it.fresh
    const urls = { DATABASE_URL: ownerUrl, DATABASE_APP_URL: appUrl, DATABASE_JOBS_URL: jobsUrl }
    const own = { ...urls, ALONGSIDE_HOME: home, PORT: String(port), HOST: '127.0.0.1' }
    const env = { ...process.env, ...own, TSX_TSCONFIG_PATH: 'tsconfig.base.json' }
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/server/main.ts', ...words], { env })
    children.push(child)
    const parts: string[] = []
    const hear = (part: Buffer) => {
      parts.push(part.toString())
      if (until.test(parts.join(''))) done({ said: parts.join('') })
    }
    for (const end of [child.stdout, child.stderr]) end.on('data', hear)
    child.on('close', (code) => done({ said: parts.join(''), code }))
  })
}

const freePort = () =>
  new Promise<number>((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })

const countOf = async (table: string) => {
  const [row] = await it.fresh.owner`select count(*)::int as count from ${it.fresh.owner(table)}`
  return row?.['count']
}

describe('a database in real use', () => {
  test('is never filled with invented people by starting without "serve", though it is still empty', async () => {
    const served = await start(await freePort(), ['--serve'], /example\.org/)
    expect(served.said).toContain('npm run serve -- --first-administrator')
    const organisations = await countOf('organisation')

    const started = await start(await freePort(), [], /Ready: /)
    expect(started.said).toContain('This database is in real use')
    expect(started.said).toContain('npm run serve')
    expect(started.code).toBe(1)
    expect([await countOf('worker'), await countOf('household')]).toEqual([0, 0])
    expect(await countOf('organisation')).toBe(organisations)
  })

  test.each([
    ['somebody who works there', () => aWorkerSomewhere()],
    [
      'a household',
      async () => {
        const holder = await anOrganisation(it, { kind: 'provider' })
        await it.fresh.owner`insert into household (id, holder_organisation, made_at)
          values (gen_random_uuid(), ${holder}, now())`
      },
    ],
    ['an organisation that takes requests', () => anOrganisation(it, { kind: 'host' })],
  ])('is known by %s where an earlier version never said what it was', async (_, put) => {
    await put()
    await expect(refuseOtherUse(it.fresh.ownerUrl, true)).rejects.toThrow('in real use')
    await expect(sayWhatItIs(it.fresh.owner, true)).rejects.toThrow('in real use')
    await expect(refuseOtherUse(it.fresh.ownerUrl, false)).resolves.toBeUndefined()
  })

  test('stays real, whoever says otherwise and by whichever door', async () => {
    await sayWhatItIs(it.fresh.owner, false)
    await expect(it.fresh.owner`update installation set is_demonstration = true`).rejects.toThrow('never becomes')
    const { database } = it.house
    await expect(refuseOtherUseAsTheHouse({ database, demonstration: true })).rejects.toThrow('in real use')
    await expect(refuseOtherUseAsTheHouse({ database, demonstration: false })).resolves.toBeUndefined()
    await expect(database.begin((db) => db`update installation set the_only = true`)).rejects.toThrow('denied')
  })
})

describe('a demonstration', () => {
  test('of an earlier version is known by its people, opens again, and is not opened for real work', async () => {
    await demonstration(it.fresh.owner, it.clock.now())
    await expect(refuseOtherUse(it.fresh.ownerUrl, false)).rejects.toThrow('their password is known to everybody')
    await sayWhatItIs(it.fresh.owner, true)
    await expect(refuseOtherUse(it.fresh.ownerUrl, true)).resolves.toBeUndefined()
    const { database } = it.house
    await expect(refuseOtherUseAsTheHouse({ database, demonstration: false })).rejects.toThrow('known to everybody')
  })

  test('that got into a database where a real administrator was made leaves that one real', async () => {
    await demonstration(it.fresh.owner, it.clock.now())
    const real = await it.fresh.owner`
      update event set name = 'accounts.firstAdministrator'
      where (chain, seq) in (select chain, seq from event order by at limit 1) returning 1`
    expect(real).toHaveLength(1)
    await expect(refuseOtherUse(it.fresh.ownerUrl, true)).rejects.toThrow('in real use')
    await expect(refuseOtherUse(it.fresh.ownerUrl, false)).resolves.toBeUndefined()
  })
})

describe('a port that is taken', () => {
  test('is answered with the command that was used, so that nobody is sent from real work into a demonstration', async () => {
    const front = await openFront(0, '127.0.0.1')
    const { said, code } = await start(portOf(front), ['--serve'], /Ready: /)
    expect(said).toContain(`PORT=${portOf(front) + 1} npm run serve`)
    expect(said).not.toContain('npm start')
    expect(code).toBe(1)
    await closeFront(front)
  })

  test('is no hindrance to making the first administrator, as the hint says', async () => {
    const port = await freePort()
    await start(port, ['--serve'], /Ready: /)
    const made = await start(port, ['--serve', '--first-administrator', 'rangi@example.org'], /Ready: /)
    expect(made.said).toMatch(/Administrator rangi@example.org: sign in once with the password \S+/)
    expect(made.said).toContain(`Port ${port} is in use`)
    expect(made.code).toBe(0)
    expect(await countOf('worker')).toBe(1)
    expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200)
  })
})

async function aWorkerSomewhere() {
  const organisationId = await anOrganisation(it, { kind: 'provider' })
  await aWorker(it, { role: 'receiving-worker', organisationId })
}
