import { createHash } from 'node:crypto'
import type { Actor } from '../domain/actor.ts'
import { leave, leftOf } from '../domain/cases/left.ts'
import { dayOf, type Instant } from '../domain/days.ts'
import { recordEvent } from '../store/audit.ts'
import { insertLeft, listWithWhoLeft, saveCase, type WhoLeft } from '../store/cases.ts'
import type { Db } from '../store/database.ts'
import { asJob, type JobsHouse } from './as-job.ts'
import { newId } from './moment.ts'

const job = 'who-left'

/** Roles also end by a day that was named before: then the house itself leaves their whānau with nobody, and says so. */
export async function whoLeft(house: JobsHouse): Promise<void> {
  await asJob(house, job, (db) => leaveWithNobody(db, { kind: 'job', job }, house.now()))
}

/**
 * No whānau stays with somebody who has no role left at the host: each becomes with nobody, with a line for their story and an
 * event on their chain. Through the house's eyes: whoever ends a role sees no whānau.
 */
export async function leaveWithNobody(db: Db, actor: Actor, now: Instant, who?: WhoLeft): Promise<void> {
  const endedBy = actor.kind === 'worker' ? actor.workerId : undefined
  for (const before of await listWithWhoLeft(db, dayOf(now), who)) {
    const after = await saveCase(db, leave(before))
    const { id, version, householdId, holderOrganisation } = after
    await insertLeft(db, leftOf(before, after, now, endedBy))
    const event = { commandId: newId(), name: 'cases.leave', actor, at: now }
    const inputHash = createHash('sha256')
      .update(JSON.stringify([event.commandId, before.connectorId]))
      .digest()
    await recordEvent(db, { ...event, subjectId: id, version, householdId, holderOrganisation, inputHash })
  }
}
