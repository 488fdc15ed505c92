import { expect, test } from 'vitest'
import { keyAddress, secondFactorKeyFrom, spacedKey } from './second-factor.ts'

test('the key is that of twenty bytes in base32', () => {
  // "12345678901234567890" in RFC 6238's own test.
  const bytes = new TextEncoder().encode('12345678901234567890')
  expect(secondFactorKeyFrom(bytes)).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ')
})

test('too few bytes make no key', () => {
  expect(() => secondFactorKeyFrom(new Uint8Array(19))).toThrow()
})

test('it is typed in fours, and an app takes it by its address', () => {
  expect(spacedKey('GEZDGNBVGY')).toBe('GEZD GNBV GY')
  expect(keyAddress('GEZDGNBV', { name: 'Hēni', issuer: 'Alongside' })).toBe(
    'otpauth://totp/Alongside%3AH%C4%93ni?secret=GEZDGNBV&issuer=Alongside',
  )
})
