import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'
import { CannotStart } from './cannot-start.ts'
import { diskFull } from './disk-full.ts'

const here = { home: tmpdir(), ownDatabase: false, command: 'npm start' }
const coded = (code: string, message = 'no') => Object.assign(new Error(message), { code })

test.each([
  ['the system, of a file', coded('ENOSPC')],
  ['the system, of a quota', coded('EDQUOT')],
  ['PostgreSQL, of a statement', coded('53100')],
  ['initdb, in words', new CannotStart('The database could not be made.\ninitdb: error: No space left on device')],
  [
    'the log of a server that did not start',
    new CannotStart('FATAL: could not write lock file: No space left on device'),
  ],
  ['what was beneath it', new Error('The queue did not start', { cause: coded('53100') })],
])('a full disk is told kindly, whoever says it first: %s', (_, error) => {
  const told = diskFull(error, here)
  expect(told).toBeInstanceOf(CannotStart)
  expect(told?.message).toMatch(/^The disk is full: there is no room to write in .+ \(\d+ MB free of \d+ MB\)\./)
  expect(told?.message).toContain('then start again: npm start')
  expect(told?.cause).toBe(error)
})

test('the disk of a database elsewhere is told apart, where nobody can make room from here', () => {
  const elsewhere = { ...here, ownDatabase: true }
  expect(diskFull(coded('53100'), elsewhere)?.message).toContain('that DATABASE_URL names is full')
  expect(diskFull(coded('ENOSPC'), elsewhere)?.message).toContain(`no room to write in ${tmpdir()}`)
})

test('anything else is left as it is, and what was told is not told again', () => {
  expect(diskFull(coded('57P03', 'starting up'), here)).toBeUndefined()
  expect(diskFull('ENOSPC', here)).toBeUndefined()
  // A connection that was cut, on a disk with room.
  expect(diskFull(coded('CONNECTION_CLOSED'), here)).toBeUndefined()
  expect(diskFull(diskFull(coded('ENOSPC'), here), here)).toBeUndefined()
})
