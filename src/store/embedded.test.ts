import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect } from './database.ts'
import { isAlive } from './embedded-process.ts'
import { startEmbedded } from './embedded.ts'

let home: string
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'alongside-embedded-'))
})
afterAll(() => rm(home, { recursive: true, force: true }))

const pidFile = (folder = home) => join(folder, 'postgres-18', 'data', 'postmaster.pid')
const serverPid = (folder = home) => Number(readFileSync(pidFile(folder), 'utf8').split('\n')[0])

test('a server that a killed process left behind is adopted, with every row that was acknowledged', async () => {
  const child = await keeperOf(home)
  const pid = serverPid()
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(isAlive(pid)).toBe(true)

  const embedded = await startEmbedded({ home })
  expect(serverPid()).toBe(pid)
  const owner = connect(embedded.ownerUrl, { max: 1 })
  expect(await owner`select word from kept`).toEqual([{ word: 'whānau' }])
  expect(await owner`show fsync`).toEqual([{ fsync: 'on' }])
  expect(await owner`show data_checksums`).toEqual([{ dataChecksums: 'on' }])
  await owner.end()
  await embedded.stop()
  expect(existsSync(pidFile())).toBe(false)
})

test('the last one out stops it', async () => {
  const first = await startEmbedded({ home })
  const second = await startEmbedded({ home, database: 'another' })
  expect(first.ownerUrl).not.toBe(second.ownerUrl)
  await first.stop()
  expect(existsSync(pidFile())).toBe(true)
  await second.stop()
  expect(existsSync(pidFile())).toBe(false)
})

test('a server that is killed is started again while somebody uses it', async () => {
  const said: string[] = []
  const embedded = await startEmbedded({ home, say: (line) => said.push(line) })
  const pid = serverPid()
  process.kill(pid, 'SIGKILL')
  await expect.poll(() => said.at(-1), { timeout: 20_000 }).toBe('The database is there again')
  expect(serverPid()).not.toBe(pid)
  const owner = connect(embedded.ownerUrl, { max: 1 })
  expect(await owner`select word from kept`).toEqual([{ word: 'whānau' }])
  await owner.end()
  await embedded.stop()
  expect(existsSync(pidFile())).toBe(false)
})

test('what a crash left behind under a number that is now another program’s is no hindrance', async () => {
  const before = await startEmbedded({ home })
  const [pid, lock] = [pidFile(), join(home, 'postgres-18', 'socket', '.s.PGSQL.5432.lock')]
  const [ofServer, ofSocket] = [readFileSync(pid, 'utf8'), readFileSync(lock, 'utf8')]
  await before.stop()
  for (const [file, text] of [
    [pid, ofServer],
    [lock, ofSocket],
  ] as const) {
    writeFileSync(file, text.replace(/^\d+/, String(process.pid)))
    chownSync(file, statSync(join(home, 'postgres-18')).uid, statSync(join(home, 'postgres-18')).gid)
  }
  const embedded = await startEmbedded({ home })
  expect(serverPid()).not.toBe(process.pid)
  await embedded.stop()
}, 20_000)

test('it listens to no network, and in a folder that nobody else may open', async () => {
  const embedded = await startEmbedded({ home })
  const owner = connect(embedded.ownerUrl, { max: 1 })
  expect(await owner`show listen_addresses`).toEqual([{ listenAddresses: '' }])
  expect(await owner`show unix_socket_permissions`).toEqual([{ unixSocketPermissions: '0700' }])
  await owner.end()
  await embedded.stop()
})

test('a home with a long name is no hindrance', async () => {
  const deep = join(home, 'a'.repeat(60), 'b'.repeat(60))
  const embedded = await startEmbedded({ home: deep })
  const owner = connect(embedded.ownerUrl, { max: 1 })
  expect(await owner`select 1 as one`).toEqual([{ one: 1 }])
  await owner.end()
  await embedded.stop()
})

test('a number left in the file that is now another program is no hindrance', async () => {
  const { writeFile } = await import('node:fs/promises')
  await writeFile(pidFile(), `${process.pid}\n${join(home, 'postgres-18', 'data')}\n0\n5432\n/nowhere\n\n\nready\n`)
  const embedded = await startEmbedded({ home })
  expect(serverPid()).not.toBe(process.pid)
  await embedded.stop()
})

/** Another process that starts the server, writes a row and goes on living. */
async function keeperOf(folder: string) {
  const here = (name: string) => JSON.stringify(pathToFileURL(fileURLToPath(new URL(name, import.meta.url))).href)
  const program = `
    const { startEmbedded } = await import(${here('./embedded.ts')})
    const { connect } = await import(${here('./database.ts')})
    const { ownerUrl } = await startEmbedded({ home: ${JSON.stringify(folder)} })
    const owner = connect(ownerUrl)
    await owner\`create table kept (word text)\`
    await owner\`insert into kept values ('whānau')\`
    console.log('written')`
  const words = ['--import', 'tsx', '--input-type=module', '-e', program]
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] })
  const [said] = await once(child.stdout, 'data')
  expect(String(said)).toContain('written')
  return child
}
