import { z } from 'zod'
import { dayOf } from '../domain/days.ts'
import { type ToTell, whomToTell } from '../domain/intake/repeats.ts'
import { recordEvent } from '../store/audit.ts'
import type { Db } from '../store/database.ts'
import { findWritten, insertRepeatNotice, listAlikeUnlisted } from '../store/repeats.ts'
import { listFirstOr } from '../store/who-to-tell.ts'
import { sayIn } from '../words/words.ts'
import { asJob, type JobsHouse } from './as-job.ts'
import { repeatMail } from './mail-texts.ts'
import { newId } from './moment.ts'
import { createHash } from 'node:crypto'
import { mailWorker } from './worker-mail.ts'

const job = 'tell-of-repeats'
const Payload = z.object({ householdId: z.uuid() })

/**
 * Looks whether a household whose words were just written is likely with an unlisted organisation too, and tells that
 * organisation's privacy officer. Whoever wrote it is told nothing. Safe to run twice: two households are told of once.
 */
export async function tellOfRepeats(house: JobsHouse, payload: unknown): Promise<void> {
  const { householdId } = Payload.parse(payload)
  const now = house.now()
  await asJob(house, job, async (db) => {
    const written = await findWritten(db, householdId)
    if (!written) return
    const alike = await listAlikeUnlisted(db, householdId, written.unlisted)
    const told: ToTell[] = []
    for (const one of whomToTell({ householdId, ...written }, alike)) {
      if (await tell(db, one, now)) told.push(one)
    }
    await mailOfficers(db, house, told, now)
  })
}

/** Writes it down on the chain of the household that it is about, where only its own privacy officer reads. */
async function tell(db: Db, one: ToTell, now: string): Promise<boolean> {
  const id = newId()
  if (!(await insertRepeatNotice(db, id, one, now))) return false
  const { householdId, holderOrganisation } = one.of
  const actor = { kind: 'job', job } as const
  const inputHash = createHash('sha256').update(id).digest()
  const subject = { subjectId: id, version: 1, householdId, holderOrganisation }
  await recordEvent(db, { commandId: newId(), name: 'repeats.tell', actor, ...subject, at: now, inputHash })
  return true
}

async function mailOfficers(db: Db, house: JobsHouse, told: readonly ToTell[], now: string): Promise<void> {
  const organisations = [...new Set(told.map(({ of }) => of.holderOrganisation))]
  if (organisations.length === 0) return
  for (const { address, language, organisationId } of await listFirstOr(
    db,
    organisations,
    ['privacy-officer', 'administrator'],
    dayOf(now),
  )) {
    const households = told.flatMap(({ of }) => (of.holderOrganisation === organisationId ? [of.householdId] : []))
    const said = repeatMail(sayIn(language, { checkedOnly: !house.demonstration }), {
      ...{ count: new Set(households).size, from: house.runBy.name },
      ...(house.origin && { link: `${house.origin}/work/audit?what=repeats` }),
    })
    await mailWorker(db, { address, said, of: organisationId, about: { kind: 'repeat', id: organisationId }, at: now })
  }
}
