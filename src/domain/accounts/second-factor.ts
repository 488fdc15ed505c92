// Base32 (RFC 4648): what authenticator apps read.
const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** The key that an authenticator app is given: 160 bits, as RFC 4226 would have it. The dice are handed in. */
export function secondFactorKeyFrom(random: Uint8Array): string {
  if (random.length < 20) throw new Error('hand in at least 20 random bytes')
  const bits = [...random.slice(0, 20)].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{5}/g) ?? []).map((five) => signs.charAt(Number.parseInt(five, 2))).join('')
}

/** In fours, because somebody types it from one screen into another. */
export const spacedKey = (key: string): string => key.replace(/(.{4})(?=.)/g, '$1 ')

/** The address by which an app takes the key: the form that all of them know. */
export function keyAddress(key: string, { name, issuer }: { readonly name: string; readonly issuer: string }): string {
  const label = encodeURIComponent(`${issuer}:${name}`)
  return `otpauth://totp/${label}?secret=${key}&issuer=${encodeURIComponent(issuer)}`
}
