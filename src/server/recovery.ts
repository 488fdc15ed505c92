import { randomBytes } from 'node:crypto'
import { recoveryCodesFrom } from '../domain/accounts/recovery.ts'
import type { Comer } from '../store/accounts.ts'
import type { Db } from '../store/database.ts'
import { replaceRecoveryCodes } from '../store/recovery.ts'
import { seeAs } from '../store/sight.ts'
import { sayIn } from '../words/words.ts'
import type { House } from './house.ts'
import { recoveryMail } from './mail-texts.ts'
import { hashRecoveryCode } from './passwords.ts'
import { mailWorker } from './worker-mail.ts'

export type NewCodes = { readonly codes: readonly string[]; readonly save: (db: Db) => Promise<void> }

/** Ten new codes: shown to their owner once, and kept as hashes. They are made before the transaction that saves them. */
export async function newRecoveryCodes(house: House, workerId: string): Promise<NewCodes> {
  const codes = recoveryCodesFrom(randomBytes(256))
  const hashes = await Promise.all(codes.map((code) => hashRecoveryCode(house.secret, workerId, code)))
  return { codes, save: (db) => replaceRecoveryCodes(db, workerId, hashes, house.now()) }
}

/** Tells somebody that one of their codes opened the door: whoever has the list is not always its owner. */
export async function tellOfRecovery(house: House, db: Db, comer: Comer, left: number, of: string): Promise<void> {
  const said = recoveryMail(sayIn(comer.language, { checkedOnly: !house.demonstration }), {
    ...{ left, at: house.now(), now: house.now(), from: house.runBy.name, link: `${house.address}/work/account` },
  })
  // The gate lets people in; it is the house that writes letters.
  await seeAs(db, { kind: 'job', job: 'tell-of-recovery' })
  await mailWorker(db, { address: comer.email, said, of, about: { kind: 'account', id: comer.id }, at: house.now() })
}
