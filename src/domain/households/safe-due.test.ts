import { expect, test } from 'vitest'
import { aContact } from '../../../test/make.ts'
import { instantAt } from '../days.ts'
import { dueInSafeTime, isOutsideSafeTimes, safeOnlyFrom } from './safe-due.ts'

// Tuesday 10 November and Thursday the 12th, 10 to 12.
const library = aContact({ safeDays: [2, 4], safeFrom: '10:00', safeUntil: '12:00' })
const at = (time: string, day = '2026-11-10') => instantAt(day, time)
const thursday = at('12:00', '2026-11-12')

test('a clock that leaves time to talk stands, as far as there is a safe time until then', () => {
  expect(dueInSafeTime(at('11:41'), [library], at('10:41'))).toBe(at('11:41'))
  expect(dueInSafeTime(at('12:20'), [library], at('10:20'))).toBe(at('12:00'))
  expect(dueInSafeTime(at('16:22'), [aContact()], at('14:22'))).toBe(at('16:22'))
  // Two working days: Thursday is the last chance before they are over.
  expect(dueInSafeTime(at('17:00', '2026-11-12'), [library], at('10:20'))).toBe(thursday)
  expect(dueInSafeTime(at('17:00', '2026-11-11'), [library], at('10:20'))).toBe(at('12:00'))
})

test('one that would run out while no time is safe waits for the end of the next safe time', () => {
  expect(dueInSafeTime(at('16:22'), [library], at('14:22'))).toBe(thursday)
  expect(dueInSafeTime(at('13:50'), [library], at('11:50'))).toBe(thursday)
  expect(dueInSafeTime(at('10:05'), [library], at('08:05'))).toBe(at('12:00'))
})

test('another safe way that can be used sooner is enough', () => {
  const text = aContact({ way: 'text' })
  expect(dueInSafeTime(at('16:22'), [library, text], at('14:22'))).toBe(at('16:22'))
  expect(dueInSafeTime(at('16:22'), [library, { ...text, safe: false }], at('14:22'))).toBe(thursday)
})

test('without a safe way the clock is left alone', () => {
  expect(dueInSafeTime(at('16:22'), [], at('14:22'))).toBe(at('16:22'))
  expect(dueInSafeTime(at('16:22'), [aContact({ way: 'come-back' })], at('14:22'))).toBe(at('16:22'))
})

test('a safe time that was missed is waited for, and nobody is told to ring before it', () => {
  const opens = at('10:00', '2026-11-12')
  expect(safeOnlyFrom(at('12:41'), [library], at('12:05'))).toBe(opens)
  expect(safeOnlyFrom(at('12:41'), [library], at('11:05'))).toBeUndefined()
  expect(safeOnlyFrom(thursday, [library], at('14:22'))).toBeUndefined()
  expect(safeOnlyFrom(at('12:41'), [library, aContact({ way: 'text' })], at('12:05'))).toBeUndefined()
  expect(safeOnlyFrom(at('12:41'), [], at('12:05'))).toBeUndefined()
})

test('a first time is outside their safe times where no way to meet or ring them is safe just then', () => {
  expect(isOutsideSafeTimes(at('10:30'), [library])).toBe(false)
  expect(isOutsideSafeTimes(at('12:00'), [library])).toBe(true)
  expect(isOutsideSafeTimes(at('10:30', '2026-11-11'), [library])).toBe(true)
  expect(isOutsideSafeTimes(at('15:00'), [library, aContact({ way: 'text' })]), 'a text is safe at any time').toBe(
    false,
  )
  expect(isOutsideSafeTimes(at('15:00'), [library, aContact({ way: 'letter' })]), 'a letter meets nobody').toBe(true)
  expect(isOutsideSafeTimes(at('15:00'), [aContact({ safe: false })]), 'nothing is known').toBe(false)
})
