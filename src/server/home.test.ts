import { symlinkSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { clone, homeFrom, openDatabase, readSettings } from './home.ts'
import { secretIn } from './house.ts'

describe('where the data lives', () => {
  test("is the system's folder for root and the user's own for everybody else", () => {
    expect(homeFrom({}, true)).toBe('/var/lib/alongside')
    expect(homeFrom({}, false)).toMatch(/\.local\/share\/alongside$/)
  })

  test.each(['.', 'data', 'build/../data/deeper'])('is never inside the clone (%s)', (folder) => {
    expect(() => homeFrom({ ALONGSIDE_HOME: join(clone, folder) })).toThrow(/inside the program's own folder/)
  })

  test('is never inside the clone by way of a link', () => {
    const folder = mkdtempSync(join(tmpdir(), 'home-'))
    symlinkSync(clone, join(folder, 'link'))
    expect(() => homeFrom({ ALONGSIDE_HOME: join(folder, 'link', 'data') })).toThrow(/inside/)
    rmSync(folder, { recursive: true })
  })

  test('may be beside the clone, under a name that begins alike', () => {
    const beside = `${clone.replace(/\/$/, '')}-data`
    expect(homeFrom({ ALONGSIDE_HOME: beside })).toBe(beside)
  })
})

describe('what whoever runs it decided', () => {
  test('is a secret of their own that nobody could guess, or none', () => {
    const secret = Buffer.alloc(32, 7)
    expect(secretIn('/nowhere', { ALONGSIDE_SECRET: secret.toString('base64url') })).toEqual(secret)
    const short = Buffer.alloc(31, 7).toString('base64url')
    expect(() => secretIn('/nowhere', { ALONGSIDE_SECRET: short })).toThrow(/too short/)
    expect(() => secretIn('/nowhere', { ALONGSIDE_SECRET: 'a word' })).toThrow(/too short/)
  })

  test('is demonstration unless told to serve', () => {
    expect(readSettings({}, ['node', 'main.js']).demonstration).toBe(true)
    expect(readSettings({}, ['node', 'main.js', '--serve']).demonstration).toBe(false)
    expect(readSettings({}, ['node', 'main.js'])).not.toHaveProperty('afresh')
    expect(readSettings({}, ['node', 'main.js', '--afresh']).afresh).toBe(true)
    expect(() => readSettings({}, ['node', 'main.js', '--serve', '--afresh'])).toThrow('real work is never thrown away')
    const ownDatabase = { DATABASE_URL: 'postgres://localhost/ours' }
    expect(() => readSettings(ownDatabase, ['node', 'main.js', '--afresh'])).toThrow('yours to empty')
  })

  test('reads an empty variable as not set', () => {
    expect(readSettings({ DATABASE_URL: '', PORT: '' }, [])).not.toHaveProperty('ownerUrl')
    expect(readSettings({ PORT: '' }, []).port).toBe(8080)
  })

  test.each(['eighty', '70000', '80.5', '-1'])('refuses the port %s', (port) => {
    expect(() => readSettings({ PORT: port }, [])).toThrow(/PORT/)
  })
})

test('the application alone is not enough: without its own login the job queue would stand still', async () => {
  const home = mkdtempSync(join(tmpdir(), 'home-'))
  const alone = {
    home,
    port: 8080,
    demonstration: false,
    appUrl: 'postgres://alongside_app:x@db.example:5432/alongside',
  }
  await expect(openDatabase(alone)).rejects.toThrow(/DATABASE_JOBS_URL/)
  const jobsUrl = 'postgres://alongside_jobs:x@db.example:5432/alongside'
  await expect(openDatabase({ ...alone, jobsUrl })).resolves.toMatchObject({ appUrl: alone.appUrl, jobsUrl })
  rmSync(home, { recursive: true })
})
