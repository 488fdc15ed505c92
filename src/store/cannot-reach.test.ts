import { expect, test } from 'vitest'
import { freshDatabase } from '../../test/database.ts'
import { cannotReach } from './cannot-reach.ts'
import { CannotStart } from './cannot-start.ts'
import { connect } from './database.ts'

const failureAt = async (url: string): Promise<unknown> => {
  const database = connect(url, { max: 1, connect_timeout: 5 })
  try {
    return await database`select 1`.then(
      () => undefined,
      (error: unknown) => error,
    )
  } finally {
    await database.end({ timeout: 1 })
  }
}

test('a login, a database or a machine that is not there is told in words, with what to do', async () => {
  const fresh = await freshDatabase()
  try {
    const at = (change: (url: URL) => void) => {
      const url = new URL(fresh.ownerUrl)
      change(url)
      return failureAt(url.href)
    }
    const nobody = cannotReach(await at((url) => (url.username = 'nobody_here')))
    expect(nobody).toBeInstanceOf(CannotStart)
    expect(nobody?.message).toMatch(/nobody_here[\s\S]*Check the name and the password in DATABASE_URL/)
    const nowhere = cannotReach(await at((url) => (url.pathname = '/not_made')))
    expect(nowhere?.message).toMatch(/"not_made" does not exist[\s\S]*createdb/)
  } finally {
    await fresh.drop()
  }
  const silent = cannotReach(await failureAt('postgres://x:secret@127.0.0.1:1/x'))
  expect(silent?.message).toMatch(/ECONNREFUSED 127\.0\.0\.1:1[\s\S]*that PostgreSQL runs there/)
  expect(silent?.message).not.toContain('secret')
})

test('anything else is left as it is', () => {
  expect(cannotReach(new Error('our fault'))).toBeUndefined()
  expect(cannotReach(new CannotStart('told already'))).toBeUndefined()
  expect(cannotReach('ECONNREFUSED')).toBeUndefined()
})
