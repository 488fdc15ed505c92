import type { emergencyApi } from '../api/emergency.ts'
import type { Actor } from '../domain/actor.ts'
import { dayOf } from '../domain/days.ts'
import {
  type EmergencyAccess,
  isOpenAt,
  openInEmergency,
  soughtBy,
  whyNotEnd,
  whyNotReview,
  whyNotTell,
} from '../domain/households/emergency.ts'
import { found, Refused, refuseIf } from '../domain/refusal.ts'
import { countTry, takeBackTry } from '../store/attempts.ts'
import type { Db } from '../store/database.ts'
import {
  findEmergency,
  insertEmergency,
  listLocked,
  listOpenOf,
  listUses,
  listUsesBy,
  saveEnded,
  saveReviewed,
  saveTold,
} from '../store/emergency.ts'
import { namesOfWorkers } from '../store/moment.ts'
import { asTheHouse } from '../store/sight.ts'
import { listInRoles } from '../store/who-to-tell.ts'
import { sayIn } from '../words/words.ts'
import { asSeen, doneOn, type Handlers } from './gate.ts'
import type { House } from './house.ts'
import { emergencyFoundMail, emergencyMail } from './mail-texts.ts'
import { newId } from './moment.ts'
import { mailWorker } from './worker-mail.ts'

const pageOf = 50
type At = Parameters<Handlers<typeof emergencyApi>['open']>[0]
type Told = Pick<House, 'database' | 'address' | 'runBy' | 'demonstration'>

export const emergency = (house: Told): Handlers<typeof emergencyApi> => ({
  open: async (at, { accessId, householdId, named = '', ...says }) => {
    const { db, actor, now } = at
    // Counted before it is looked for, whatever becomes of it: names are not to be tried one after the other.
    const counted = await countTry(house.database, [{ key: `emergency:${actor.workerId}` }], newId(), now)
    const locked = await asTheHouse(db, actor, () =>
      listLocked(db, actor.workerId, actor.organisationId, { householdId, words: householdId ? [] : soughtBy(named) }),
    )
    const [one, another] = locked
    if (!one || another) throw new Refused({ code: 'nobody-by-that-name' })
    const use = openInEmergency({ ...one, shutOut: [actor.workerId] }, { id: accessId, ...says }, actor, now)
    await asTheHouse(db, actor, () => takeBackTry(db, counted))
    // While it is open there is nothing to open again.
    const open = (await listOpenOf(db, actor.workerId, now)).find((other) => other.householdId === use.householdId)
    if (open) return doneOn(open)
    await insertEmergency(db, use)
    await tellAtOnce(house, at, use)
    return doneOn(use)
  },

  mine: async ({ db, actor, now }) => ({
    open: (await listOpenOf(db, actor.workerId, now)).map(({ id, householdId, endsAt }) => ({
      ...{ id, householdId, endsAt },
    })),
    uses: (await listUsesBy(db, actor.workerId))
      .filter((use) => !isOpenAt(use, now))
      .map(({ id, openedAt, endsAt, endedAt = endsAt, threat, found: result, reviewWords, reviewedAt }) => ({
        ...{ id, openedAt, closedAt: endedAt, threat, found: result, reviewWords, reviewedAt },
      })),
  }),

  end: async ({ db, actor, now, seen }, { id }) => {
    const use = asSeen(found(await findEmergency(db, id)), seen)
    refuseIf(whyNotEnd(use, actor, now))
    return doneOn(await saveEnded(db, { ...use, endedAt: now }))
  },

  told: async ({ db, actor, now, seen }, { id }) => {
    const use = asSeen(found(await findEmergency(db, id)), seen)
    refuseIf(whyNotTell(use, actor))
    return doneOn(await saveTold(db, { ...use, toldAt: now, toldBy: actor.workerId }))
  },

  notYet: async ({ db, actor, now, seen }, { id, words }) => {
    const use = asSeen(found(await findEmergency(db, id)), seen)
    refuseIf(whyNotTell(use, actor))
    return doneOn(await saveTold(db, { ...use, notYetWords: words, notYetAt: now, notYetBy: actor.workerId }))
  },

  uses: async ({ db, actor, now }, { after }) => {
    const rows = await listUses(db, actor.organisationId, after)
    const more = rows.length > pageOf
    const uses = rows.slice(0, pageOf)
    const last = uses.at(-1)
    return {
      uses: uses.map(({ waiting: _, ...use }) => ({ ...use, open: isOpenAt(use, now) })),
      waiting: rows[0]?.waiting ?? 0,
      workers: await namesOfWorkers(
        db,
        uses.flatMap(({ workerId, toldBy, notYetBy, reviewedBy }) =>
          [workerId, toldBy, notYetBy, reviewedBy].flatMap((one) => one ?? []),
        ),
      ),
      ...(more && last ? { next: last.openedAt } : {}),
    }
  },

  review: async ({ db, actor, now, seen }, { id, found: result, words = '' }) => {
    const use = asSeen(found(await findEmergency(db, id)), seen)
    refuseIf(whyNotReview(use, { found: result, words }, actor, now))
    const reviewed = { reviewedAt: now, reviewedBy: actor.workerId, found: result, reviewWords: words }
    await tellWhoOpened(house, db, actor, use, now)
    return doneOn(await saveReviewed(db, { ...use, ...reviewed }))
  },
})

/** Who leads and who keeps privacy are told in the same transaction: it is not open unless they are. Never whose record. */
async function tellAtOnce(
  house: Told,
  { db, actor, now }: { readonly db: Db } & At,
  use: EmergencyAccess,
): Promise<void> {
  const { holderOrganisation: id } = use
  const all = await listInRoles(db, [id], ['team-lead', 'privacy-officer'], dayOf(now))
  const others = all.filter(({ workerId }) => workerId !== actor.workerId)
  // One letter each, whoever wears both hats.
  for (const { address, language } of new Map(others.map((one) => [one.workerId, one])).values()) {
    const said = emergencyMail(sayIn(language, { checkedOnly: !house.demonstration }), {
      ...{ openedAt: use.openedAt, endsAt: use.endsAt, now, from: house.runBy.name },
      link: `${house.address}/work/emergency-uses`,
    })
    await mailWorker(db, { address, said, of: id, about: { kind: 'emergency', id }, at: now })
  }
}

/** Whoever opened it is told that somebody has looked: what was found stands where they opened it, and in no letter. */
async function tellWhoOpened(house: Told, db: Db, actor: Actor, use: EmergencyAccess, now: string): Promise<void> {
  // The house reads their address: a privacy officer sees accounts no more than records.
  await asTheHouse(db, actor, async () => {
    const all = await listInRoles(db, [use.holderOrganisation], ['intake-worker', 'connector', 'team-lead'], dayOf(now))
    const who = all.find(({ workerId }) => workerId === use.workerId)
    if (!who) return
    const said = emergencyFoundMail(sayIn(who.language, { checkedOnly: !house.demonstration }), {
      ...{ openedAt: use.openedAt, now, from: house.runBy.name, link: `${house.address}/work/emergency` },
    })
    const { holderOrganisation: id } = use
    await mailWorker(db, { address: who.address, said, of: id, about: { kind: 'emergency', id }, at: now })
  })
}
