import { expect, test } from 'vitest'
import { isRecoveryCode, plainCode, recoveryCodesFrom } from './recovery.ts'

test('ten codes of twelve figures, in threes of four', () => {
  const random = Uint8Array.from({ length: 200 }, (_, at) => (at * at * 31 + at * 7 + 11) % 241)
  const codes = recoveryCodesFrom(random)
  expect(codes).toHaveLength(10)
  expect(new Set(codes).size).toBe(10)
  for (const code of codes) expect(code).toMatch(/^\d{4} \d{4} \d{4}$/)
})

test('a byte that would make some figures likelier is left out', () => {
  const [first] = recoveryCodesFrom(Uint8Array.from({ length: 160 }, (_, at) => (at < 5 ? 250 + at : 7)))
  expect(first).toBe('7777 7777 7777')
})

test('too few bytes make no codes', () => {
  expect(() => recoveryCodesFrom(new Uint8Array(119))).toThrow()
})

test('it is told from the six figures of an app, however it is typed', () => {
  expect(['4821 9035 7716', '4821-9035-7716', ' 482190357716 '].map(isRecoveryCode)).toEqual([true, true, true])
  expect(['482 190', '482190', '4821 9035'].map(isRecoveryCode)).toEqual([false, false, false])
  expect(plainCode('4821-9035 7716')).toBe('482190357716')
})
