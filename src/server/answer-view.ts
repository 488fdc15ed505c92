import type { ReferralPage } from '../api/referrals.ts'
import { dayOf, isBefore } from '../domain/days.ts'
import { firstWay, safetyAt } from '../domain/households/contact.ts'
import { isOutsideSafeTimes } from '../domain/households/safe-due.ts'
import { NeedKind } from '../domain/programmes/needs.ts'
import { linkDeeds } from '../domain/referrals/answer-form.ts'
import { Deed, isOpen, sideToMove } from '../domain/referrals/moves.ts'
import type { SharedFact } from '../domain/referrals/referral.ts'
import type { Move } from '../domain/referrals/says.ts'
import type { OutsideSafeTimes } from '../site/answer-form.tsx'
import type { AnswerMove, AnswerView, SafeView } from '../site/answer.tsx'
import { sayDay, sayWhen } from '../words/dates.ts'
import { contactBy } from '../words/promise.ts'
import { saySafeRule } from '../words/safe-contact.ts'
import type { Say } from '../words/words.ts'
import { saySinceThen } from './answer-said.ts'
import { languageName } from './service-view.ts'

/** One referral as somebody without an account may see it: what the consent covers, and what they can say now. */
export function answerViewOf(page: ReferralPage, base: string, until: string, now: string, say: Say): AnswerView {
  const { referral, facts } = page
  const need = say(`need.${NeedKind.safeParse(referral.needKind).data ?? 'other'}`)
  return {
    ...{ base, organisation: page.toName, until, words: referral.words, seen: page.version },
    from: { name: page.fromWorkerName, organisation: page.fromName, phone: page.fromPhone },
    ...(page.called === '' ? {} : { name: page.called }),
    need: need.charAt(0).toLowerCase() + need.slice(1),
    move: moveOf(page, now, say),
    ...(page.agreedOn ? { agreedOn: sayDay(page.agreedOn, say, dayOf(now)) } : {}),
    safe: safeOf(facts, page, now, say),
    shared: facts.flatMap((fact) => sharedLine(fact, say)),
    story: page.moves.toReversed().map((move) => ({
      ...{ id: String(move.seq), when: sayWhen(move.happenedAt, now, say) },
      what: say(`move.${move.how === 'phone' ? 'phone' : 'did'}`, {
        who: move.byName,
        what: [say(`move.${isDeed(move.deed) ? move.deed : 'receive'}`), saySinceThen(move, referral, now, say)]
          .filter(Boolean)
          .join(': '),
        words: move.words,
      }),
    })),
    deeds: linkDeeds.filter((deed) => page.deeds.includes(deed)),
  }
}

function moveOf({ referral, facts }: ReferralPage, now: string, say: Say): AnswerMove {
  if (sideToMove(referral.status) !== 'receiver' || !('dueAt' in referral)) {
    return { mine: false, isClosed: !isOpen(referral.status) }
  }
  const ask =
    referral.status === 'accepted'
      ? 'first-contact'
      : referral.status === 'in-service'
        ? 'outcome'
        : referral.status === 'waitlisted'
          ? 'waiting'
          : 'answer'
  const ways = ask === 'first-contact' ? facts.flatMap((fact) => (fact.kind === 'contact' ? [fact.contact] : [])) : []
  return { mine: true, ask, by: contactBy(referral.dueAt, ways, now, say), late: isBefore(referral.dueAt, now) }
}

/** Told before it is sent: that the first time they give is outside the times that the person said are safe, and which those are. */
export function outsideSafeTimes(
  { facts }: ReferralPage,
  { deed, says }: Move,
  now: string,
  say: Say,
): OutsideSafeTimes | undefined {
  const at = deed === 'accept' && 'appointmentAt' in says ? says.appointmentAt : undefined
  const ways = facts.flatMap((fact) => (fact.kind === 'contact' ? [fact.contact] : []))
  if (at === undefined || !isOutsideSafeTimes(at, ways)) return undefined
  const way = firstWay(ways, at)
  return { at, when: sayWhen(at, now, say), rule: way ? saySafeRule(way, say, ways) : '' }
}

/** The rule stands above the number; outside safe times the number is text and says when it opens again. */
function safeOf(facts: readonly SharedFact[], page: ReferralPage, now: string, say: Say): SafeView {
  const contacts = facts.flatMap((fact) => (fact.kind === 'contact' ? [fact.contact] : []))
  const contact = contacts.find(({ way }) => way === 'ring') ?? firstWay(contacts, now)
  if (!contact) return { rule: say('answer.safe-none', { who: page.fromWorkerName }) }
  const safety = safetyAt(contact, now)
  return {
    rule: saySafeRule(contact, say, contacts),
    ...(contact.value === '' ? {} : { number: contact.value }),
    ...(safety.is === 'not-now' ? { offUntil: say('answer.safe-from', { when: sayWhen(safety.from, now, say) }) } : {}),
  }
}

function sharedLine(fact: SharedFact, say: Say): { name: string; value: string }[] {
  if (fact.kind === 'contact') return []
  return [{ name: say(`fact.${fact.kind}`), value: valueOf(fact, say) }]
}

function valueOf(fact: Exclude<SharedFact, { kind: 'contact' }>, say: Say): string {
  if (fact.kind === 'need') return say(`need.${NeedKind.safeParse(fact.value).data ?? 'other'}`)
  return fact.kind === 'language' ? languageName(fact.value, say) : fact.value
}

const isDeed = (deed: string): deed is Deed => Deed.safeParse(deed).success
