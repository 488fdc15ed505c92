import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/database.ts'
import { cannotReach } from './cannot-reach.ts'
import { connect } from './database.ts'

// Whoever mistypes an address of the database is told so, in a sentence.

let fresh: FreshDatabase
beforeAll(async () => {
  fresh = await freshDatabase()
})
afterAll(() => fresh.drop())

async function why(change: (url: URL) => void): Promise<string> {
  const url = new URL(fresh.ownerUrl)
  change(url)
  const database = connect(url.toString(), { max: 1, connect_timeout: 2 })
  try {
    await database`select 1`
    return 'it was let in'
  } catch (error) {
    return cannotReach(error)?.message ?? `said nothing kind of ${String(error)}`
  } finally {
    await database.end({ timeout: 1 })
  }
}

test('a login that is not there, a database that is not there, and nobody at home', async () => {
  expect(await why((url) => Object.assign(url, { username: 'nobody_of_this_name' }))).toMatch(
    /^The database refused the login[.]\nThe server said: .*\nLook at DATABASE_URL/,
  )
  expect(await why((url) => Object.assign(url, { pathname: '/no_such_database' }))).toMatch(
    /^The server has no such database/,
  )
  expect(
    await why((url) => {
      url.searchParams.delete('host')
      Object.assign(url, { hostname: '127.0.0.1', port: '9' })
    }),
  ).toMatch(/^No database answers at that address/)
})

test('what else goes wrong is left as it is', () => {
  expect(cannotReach(new Error('a fault of ours'))).toBeUndefined()
  expect(cannotReach(Object.assign(new Error('no such file'), { code: 'ENOENT', syscall: 'open' }))).toBeUndefined()
})
