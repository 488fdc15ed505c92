import { createHash, randomUUID } from 'node:crypto'
import type { Actor } from '../domain/actor.ts'
import type { Comer } from '../store/accounts.ts'
import { recordEvent } from '../store/audit.ts'
import type { Db } from '../store/database.ts'
import { seeAsGate } from '../store/sight.ts'
import type { House } from './house.ts'

/** What happens to a session is on the record as everything else. Through the gate's eyes. */
export async function record(
  house: House,
  db: Db,
  name: string,
  actor: Actor,
  subject: Pick<Comer, 'id' | 'version'> | undefined,
  holderOrganisation?: string,
): Promise<void> {
  const commandId = randomUUID()
  await recordEvent(db, {
    ...{ commandId, name, actor, at: house.now(), holderOrganisation },
    ...{ subjectId: subject?.id ?? 'nobody', version: subject?.version ?? 1 },
    inputHash: createHash('sha256').update(`${commandId} ${name}`).digest(),
  })
}

/** Does one thing through the gate's eyes, in a transaction of its own. */
export async function asGate<T>(house: House, work: (db: Db) => Promise<T>): Promise<T> {
  const answers: { readonly value: T }[] = []
  await house.database.begin(async (db) => {
    await seeAsGate(db)
    answers.push({ value: await work(db) })
  })
  const [answer] = answers
  if (!answer) throw new Error('a transaction ended without an answer')
  return answer.value
}
