import type { Instant } from '../domain/days.ts'
import type { Db } from '../store/database.ts'
import { type NewMail, putMail } from '../store/mail.ts'
import type { Said } from './mail-texts.ts'
import { newId } from './moment.ts'

type Letter = {
  readonly address: string
  readonly said: Said
  /** Whose work it tells of. */
  readonly of: string
  readonly about: NewMail['about']
  readonly at: Instant
}

/** A letter to somebody at work, in the transaction of what it tells of. */
export async function mailWorker(db: Db, { address, said, of, about, at }: Letter): Promise<void> {
  await putMail(db, { id: newId(), of, to: { kind: 'worker', address }, ...said, about, madeAt: at })
}
