import { createHash } from 'node:crypto'
import { dayOf } from '../domain/days.ts'
import { type Late, levelsToTell } from '../domain/programmes/escalation.ts'
import { recordEvent } from '../store/audit.ts'
import { type After, escalate, listLate, type Told } from '../store/clocks.ts'
import { listFirstOr } from '../store/who-to-tell.ts'
import type { Db } from '../store/database.ts'
import { sayIn } from '../words/words.ts'
import { asJob, type JobsHouse } from './as-job.ts'
import { clocksMail } from './mail-texts.ts'
import { clocksNow, newId } from './moment.ts'
import { mailWorker } from './worker-mail.ts'

const batch = 200
const job = 'run-clocks'

/** Looks at every clock that has run out and tells whoever is next to be told. Safe to run twice, or in two places. */
export async function runClocks(house: JobsHouse): Promise<void> {
  const now = house.now()
  for (const kind of ['request', 'case', 'referral'] as const) {
    for (let after: After | undefined, more = true; more; ) {
      const late = await asJob(house, job, (db) => tellOf(db, house, kind, after, now))
      after = late.at(-1)
      more = late.length === batch
    }
  }
}

async function tellOf(
  db: Db,
  house: JobsHouse,
  kind: Late['kind'],
  after: After | undefined,
  now: string,
): Promise<Late[]> {
  const late = await listLate(db, kind, now, after, batch)
  const calendars = await calendarsFor(db, late, now)
  const toTell = late
    .map((one) => ({ late: one, levels: levelsToTell(one, now, calendars.get(one.placeCode)) }))
    .filter(({ levels }) => levels.length > 0)
  if (toTell.length === 0) return late
  const told = await escalate(db, kind, toTell, now, newId)
  if (told.length === 0) return late
  await record(db, told, now)
  const lastTold = new Set(told.filter(({ level }) => level === 3).map(({ subjectId }) => subjectId))
  await mailLeaders(
    db,
    house,
    late.filter(({ id }) => lastTold.has(id)),
    now,
  )
  return late
}

async function calendarsFor(db: Db, late: readonly Late[], now: string) {
  const calendars = new Map<string | undefined, Awaited<ReturnType<typeof clocksNow>>['calendar']>()
  for (const { placeCode } of late) {
    if (!calendars.has(placeCode)) calendars.set(placeCode, (await clocksNow(db, now, placeCode)).calendar)
  }
  return calendars
}

/** One event for all that one look told. Which they were is in the table; that these were all is in the hash. */
async function record(db: Db, told: readonly Told[], now: string): Promise<void> {
  const inputHash = createHash('sha256').update(JSON.stringify(told)).digest()
  const actor = { kind: 'job', job } as const
  const subject = { subjectId: newId(), version: told.length }
  await recordEvent(db, { commandId: newId(), name: 'clocks.escalate', actor, ...subject, at: now, inputHash })
}

async function mailLeaders(db: Db, house: JobsHouse, late: readonly Late[], now: string): Promise<void> {
  const organisations = [...new Set(late.map(({ holderOrganisation }) => holderOrganisation))]
  if (organisations.length === 0) return
  for (const { address, language, organisationId } of await listFirstOr(
    db,
    organisations,
    ['team-lead', 'intake-worker'],
    dayOf(now),
  )) {
    const waiting = late.filter(({ holderOrganisation }) => holderOrganisation === organisationId)
    const said = clocksMail(sayIn(language, { checkedOnly: !house.demonstration }), {
      ...{ waiting, now, from: house.runBy.name },
      ...(house.origin && { link: `${house.origin}/work/` }),
    })
    await mailWorker(db, { address, said, of: organisationId, about: { kind: 'clocks', id: organisationId }, at: now })
  }
}
