import type { Actor } from '../domain/actor.ts'
import { weekOf } from '../domain/cases/case.ts'
import { dayOf } from '../domain/days.ts'
import { found } from '../domain/refusal.ts'
import { move, whatAReasonDoes } from '../domain/referrals/deeds.ts'
import { linkEndsAt } from '../domain/referrals/link-days.ts'
import { isOpen, stepsOf } from '../domain/referrals/moves.ts'
import type { Referral, SharedContact } from '../domain/referrals/referral.ts'
import type { Move, Says } from '../domain/referrals/says.ts'
import { insertUnmet } from '../store/cases.ts'
import type { Db } from '../store/database.ts'
import { namesOfOrganisations } from '../store/moment.ts'
import { findClocks, type InForceClocks } from '../store/programmes.ts'
import {
  endLink,
  findReferral,
  findShared,
  hideShared,
  insertMoves,
  saveOwnAnswer,
  saveReferral,
} from '../store/referrals.ts'
import { asTheHouse } from '../store/sight.ts'
import { asSeen, type Deeded, doneOn } from './gate.ts'
import { calendarOf, clocksNow, newId } from './moment.ts'
import { type Post, tellReceiver } from './referral-mail.ts'

/** Makes a move over the version that its sender saw, writes it down, and sets going what follows from it. */
export async function makeMove(
  house: Post,
  at: { readonly db: Db; readonly actor: Actor; readonly now: string; readonly seen: number | undefined },
  id: string,
  done: Move,
): Promise<Deeded> {
  const { db, actor, now, seen } = at
  const [read, inForce] = await Promise.all([findReferral(db, id), findClocks(db, dayOf(now))])
  const before = asSeen(found(read), seen)
  return doneOn(await savedMove(house, db, before, done, actor, now, inForce))
}

/** The move itself, once the referral is at hand. */
export async function savedMove(
  house: Post,
  db: Db,
  before: Referral,
  done: Move,
  actor: Actor,
  now: string,
  inForce?: InForceClocks,
): Promise<Referral> {
  const [{ clocks, summerBreak }, name, ways] = await Promise.all([
    inForce ?? findClocks(db, dayOf(now)),
    nameFor(db, actor),
    done.deed === 'accept' ? waysTold(db, before.id) : [],
  ])
  const calendar = calendarOf(before.placeCode, summerBreak)
  const { referral, moves } = move(before, done, actor, { at: now, clocks, calendar, name, ways })
  // Sent together; if the first finds another version, neither happens.
  const [saved] = await Promise.all([saveReferral(db, referral), insertMoves(db, referral, moves)])
  if (done.deed === 'decline') await recordGap(db, saved, whatAReasonDoes[done.says.reason].recordsUnmet, actor, now)
  if (done.deed === 'withdraw') await asTheHouse(db, actor, () => hideShared(db, saved.id, now))
  if (before.status !== 'draft') await tellReceiver(house, db, saved, done.deed, now)
  if (done.deed !== 'withdraw' && !isOpen(saved.status)) {
    await asTheHouse(db, actor, () => endLink(db, saved.id, linkEndsAt(now)))
  }
  return saved
}

/**
 * The person's own answer, by the same move as when the sender writes it down. They may change nothing else of a
 * referral, and read no moves, so the house writes down that they answered.
 */
export async function answerOwn(
  { db, actor, now, seen }: Parameters<typeof makeMove>[1],
  id: string,
  says: Says<'confirm'>,
): Promise<Deeded> {
  const before = asSeen(found(await findReferral(db, id)), seen)
  const { clocks, calendar } = await clocksNow(db, now, before.placeCode)
  const { referral, moves } = move(before, { deed: 'confirm', says }, actor, { at: now, clocks, calendar, name: '' })
  const saved = await saveOwnAnswer(db, referral)
  await asTheHouse(db, actor, () => insertMoves(db, saved, moves))
  return doneOn(saved)
}

/**
 * A yes was taken back, by whoever: what was shared is hidden and the receiver told to stop, however far it had come. A
 * referral that still can be withdrawn is; one already answered or closed keeps its place in the loop.
 */
export async function stopSharing(house: Post, db: Db, referral: Referral, actor: Actor, now: string): Promise<void> {
  const done: Move = { deed: referral.status === 'draft' ? 'discard' : 'withdraw', says: {} }
  const { clocks, calendar } = await clocksNow(db, now, referral.placeCode)
  const { fromWorker: workerId, fromOrganisation: organisationId } = referral
  const isTheirs = actor.kind === 'person' && actor.personId === referral.visibleTo && done.deed === 'withdraw'
  const mover: Actor = isTheirs ? actor : { kind: 'worker', workerId, name: '', role: 'team-lead', organisationId }
  await asTheHouse(db, actor, async () => {
    if (stepsOf(done.deed, referral.status).length > 0) {
      const after = move(referral, done, mover, { at: now, clocks, calendar, name: '' })
      await insertMoves(db, await saveReferral(db, after.referral), after.moves)
    }
    if (done.deed === 'discard') return
    await hideShared(db, referral.id, now)
    await tellReceiver(house, db, referral, 'withdraw', now)
  })
}

/** A decline that says "not here" or "nobody does this" is a gap, recorded without anybody typing it. */
async function recordGap(
  db: Db,
  referral: Referral,
  reason: 'outside-area' | 'no-such-service' | undefined,
  actor: Actor,
  now: string,
): Promise<void> {
  if (!reason) return
  const { householdId, needId, holderOrganisation, needKind: kind, placeCode } = referral
  // A receiver may not see the sender's register, so the house writes it.
  await asTheHouse(db, actor, () =>
    insertUnmet(db, {
      householdId,
      id: newId(),
      needId,
      holderOrganisation,
      kind,
      placeCode,
      weekOn: weekOf(now),
      reason,
      at: now,
    }),
  )
}

/** How the receiver was told that the person may be reached: the clock of a first contact waits for such a time. */
async function waysTold(db: Db, referralId: string): Promise<SharedContact[]> {
  const shared = await findShared(db, referralId)
  return (shared?.facts ?? []).flatMap((fact) => (fact.kind === 'contact' ? [fact.contact] : []))
}

async function nameFor(db: Db, actor: Actor): Promise<string> {
  if (actor.kind === 'worker') return actor.name
  if (actor.kind !== 'link') return ''
  return (await namesOfOrganisations(db, [actor.organisationId]))[actor.organisationId] ?? ''
}
