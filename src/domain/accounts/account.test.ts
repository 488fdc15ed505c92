import { describe, expect, test } from 'vitest'
import { safetyCheckEndsOn, standingOf, whyNotChangeWayIn, whyNotGiveRole, whyNotShareOutTo } from './account.ts'
import { whyNotPassword } from './easy-password.ts'
import { oneTimePasswordFrom, OneTimePassword } from './password.ts'
import { nextTryAt, whyNotTry } from './tries.ts'

describe('whether somebody can come in', () => {
  const now = '2026-11-10T00:00:00.000Z'
  test.each([
    [{}, 'signs-in'],
    [{ passwordUntil: '2026-11-12T00:00:00.000Z' }, 'has-one-time'],
    [{ passwordUntil: '2026-11-09T00:00:00.000Z' }, 'one-time-ended'],
    [{ passwordUntil: '2026-11-12T00:00:00.000Z', suspendedAt: now }, 'suspended'],
  ] as const)('%j: %s', (account, standing) => {
    expect(standingOf(account, now)).toBe(standing)
  })
})

describe('roles', () => {
  test.each([
    ['commissioner', 'connector'],
    ['connector', 'commissioner'],
    ['iwi-partner', 'privacy-officer'],
    ['receiving-worker', 'local-group-member'],
  ] as const)('%s does not go with %s', (role, held) => {
    expect(whyNotGiveRole(role, ['administrator', held])?.code).toBe('roles-do-not-mix')
  })

  test.each([
    ['team-lead', 'connector'],
    ['commissioner', 'relationship-manager'],
    ['administrator', 'commissioner'],
    ['directory-editor', 'connector'],
  ] as const)('%s goes with %s', (role, held) => {
    expect(whyNotGiveRole(role, [held])).toBeUndefined()
  })
})

describe('a safety check', () => {
  const given = { role: 'connector', fromOn: '2024-01-01', safetyCheckedOn: '2023-11-10' } as const

  test('counts for three years', () => {
    expect(safetyCheckEndsOn('2023-11-10')).toBe('2026-11-10')
    expect(whyNotShareOutTo(given, 'Mere', '2026-11-09')).toBeUndefined()
    expect(whyNotShareOutTo(given, 'Mere', '2026-11-10')).toEqual({
      code: 'safety-check-ended',
      with: { name: 'Mere', day: '2026-11-10' },
    })
  })

  test('must have been made before a whānau is given to somebody', () => {
    const { safetyCheckedOn: _, ...never } = given
    expect(whyNotShareOutTo(never, 'Mere', '2026-11-09')?.code).toBe('safety-check-missing')
  })

  test('does not make up for a role that has ended, or is another', () => {
    expect(whyNotShareOutTo({ ...given, untilOn: '2025-01-01' }, 'Mere', '2026-01-01')?.code).toBe('no-role-now')
    expect(whyNotShareOutTo({ ...given, role: 'administrator' }, 'Mere', '2026-01-01')?.code).toBe('not-for-your-role')
  })
})

test('an administrator takes over neither their own way in nor that of somebody who works elsewhere too', () => {
  const [own, other] = ['0190f3d0-0000-7000-8000-000000000001', '0190f3d0-0000-7000-8000-000000000002']
  expect(whyNotChangeWayIn({ id: own, elsewhereToo: false }, own)?.code).toBe('own-account')
  expect(whyNotChangeWayIn({ id: other, elsewhereToo: true }, own)?.code).toBe('works-elsewhere-too')
  expect(whyNotChangeWayIn({ id: other, elsewhereToo: false }, own)).toBeUndefined()
})

describe('a password', () => {
  test('made for somebody else is read out in four groups, and is a good one', () => {
    const made = oneTimePasswordFrom(Uint8Array.from({ length: 24 }, (_, at) => at * 7))
    expect(made).toMatch(/^.{4}-.{4}-.{4}-.{4}$/)
    expect(OneTimePassword.safeParse(made).success).toBe(true)
    expect(whyNotPassword(made, { name: 'Mere Tautoko', email: 'mere.tautoko@example.nz' })).toBeUndefined()
  })

  test('made for somebody else leans to no sign', () => {
    expect(() => oneTimePasswordFrom(new Uint8Array(24).fill(255))).toThrow('random bytes')
  })
})

describe('tries', () => {
  const at = (minute: number) => `2026-11-10T10:${String(minute).padStart(2, '0')}:00Z`
  const five = [at(0), at(0), at(0), at(0), at(0)]

  test('five are free', () => {
    expect(whyNotTry(five.slice(1), at(0))).toBeUndefined()
  })

  test('then each waits longer, up to a quarter of an hour', () => {
    expect(whyNotTry(five, at(0))).toEqual({ code: 'too-many-tries', with: { minutes: 1 } })
    expect(whyNotTry(five, at(1))).toBeUndefined()
    expect(whyNotTry([...five, at(1)], at(2))).toEqual({ code: 'too-many-tries', with: { minutes: 1 } })
    expect(nextTryAt([...five, at(1), at(3)])).toBe(at(7))
    expect(nextTryAt([...five, ...five])).toBe(at(15))
  })
})
