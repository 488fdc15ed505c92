import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { hash, hashRaw, verify } from '@node-rs/argon2'
import { Secret, TOTP } from 'otpauth'
import { plainCode } from '../domain/accounts/recovery.ts'

// OWASP's figures for argon2id: 19 MiB, two passes, one lane.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** What is kept of a password: argon2id, the library's default kind. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), cost)

let nobodys: Promise<string> | undefined

/** Takes as long for an account that does not exist, so that the time tells nothing. */
export async function isPassword(kept: string | undefined, password: string): Promise<boolean> {
  nobodys ??= hashPassword(randomBytes(24).toString('base64'))
  const matches = await verify(kept ?? (await nobodys), password.normalize('NFC'))
  return matches && kept !== undefined
}

/**
 * What is kept of a recovery code. As slow as a password, because it is shorter than one; under one salt for each account,
 * which only this house can make, so that a code is looked for among ten by one slow step and not by ten.
 */
export const hashRecoveryCode = (secret: Uint8Array, workerId: string, code: string): Promise<Uint8Array> =>
  hashRaw(plainCode(code.trim()), { ...cost, salt: keyFor(secret, `recovery code ${workerId}`).subarray(0, 16) })

const step = 30_000

/** The step of time that a code belongs to, or nothing if it is wrong. One step to either side is allowed for slow clocks. */
export function stepOfCode(secret: string, code: string, now: string): number | undefined {
  const totp = new TOTP({ secret: Secret.fromBase32(secret), period: step / 1000 })
  const timestamp = Date.parse(now)
  const delta = totp.validate({ token: code.replaceAll(' ', ''), timestamp, window: 1 })
  return delta === null ? undefined : Math.floor(timestamp / step) + delta
}

/** Seals text so that only this house can open it, and nobody can change it. `purpose` keeps one use from another. */
export function seal(secret: Uint8Array, purpose: string, text: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyFor(secret, purpose), nonce)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** What was sealed, or nothing if it was not sealed here for this purpose. */
export function unseal(secret: Uint8Array, purpose: string, sealed: string): string | undefined {
  const bytes = Buffer.from(sealed, 'base64url')
  if (bytes.length < 28) return undefined
  try {
    const opener = createDecipheriv('aes-256-gcm', keyFor(secret, purpose), bytes.subarray(0, 12))
    opener.setAuthTag(bytes.subarray(12, 28))
    return Buffer.concat([opener.update(bytes.subarray(28)), opener.final()]).toString('utf8')
  } catch {
    return undefined
  }
}

/** Stands for something that must be recognised and never read: an address that tried, an e-mail that was tried. */
export const markOf = (secret: Uint8Array, purpose: string, text: string): string =>
  `${purpose} ${createHmac('sha256', keyFor(secret, `mark ${purpose}`))
    .update(text)
    .digest('base64url')}`

const keyFor = (secret: Uint8Array, purpose: string) =>
  Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), `alongside ${purpose}`, 32))
