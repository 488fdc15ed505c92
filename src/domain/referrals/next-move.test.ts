import { describe, expect, test } from 'vitest'
import type { Need, SupportCase } from '../cases/case.ts'
import { lastSaidOf, nextMoveOf, owedBySender } from './next-move.ts'
import type { Referral } from './referral.ts'

const at = '2026-11-10T21:00:00.000Z'
const ids = { householdId: 'home', holderOrganisation: 'host', version: 1 }

const on: SupportCase = {
  ...{
    ...ids,
    id: 'case',
    personId: 'heni',
    status: 'engaged',
    urgency: 'ordinary',
    openedAt: at,
    firstContactDueAt: at,
  },
  ...{ firstContactAt: at, nextStep: '', escalated: 0 },
}
const need: Need = {
  ...{
    ...ids,
    id: 'need',
    caseId: 'case',
    kind: 'debt',
    words: '',
    urgency: 'ordinary',
    notedAt: at,
    outcomeWords: '',
  },
}

function referral(
  id: string,
  status: 'declined' | 'reroute-suggested' | 'sent' | 'discarded',
  follows?: string,
): Referral {
  const every = {
    ...{
      ...ids,
      id,
      caseId: 'case',
      needId: 'need',
      fromOrganisation: 'host',
      fromWorker: 'ngaire',
      toOrganisation: id,
    },
    ...{
      toEmail: '',
      words: 'a b c',
      needKind: 'debt',
      asks: '',
      urgency: 'ordinary' as const,
      madeAt: at,
      escalated: 0,
    },
    ...(follows && { follows }),
  }
  if (status === 'discarded') return { ...every, status, endedAt: at }
  const sent = { ...every, sentAt: at, dueAt: at, answerWords: '', contactName: '', personWords: '' }
  if (status === 'declined') return { ...sent, status, reason: 'no-capacity' }
  if (status === 'reroute-suggested') return { ...sent, status, rerouteTo: 'the hub' }
  return { ...sent, status }
}

describe('the next move after a no', () => {
  test.each(['declined', 'reroute-suggested'] as const)(
    'is to choose another, while a %s one has none after it',
    (status) => {
      expect(nextMoveOf(on, [need], [referral('first', status)])).toMatchObject({
        whose: 'mine',
        what: 'choose-next-service',
      })
    },
  )

  test('is to ask the person and close it, once another was chosen', () => {
    const both = [referral('first', 'declined'), referral('second', 'sent', 'first')]
    expect(nextMoveOf(on, [need], both)).toMatchObject({ what: 'confirm-outcome', referralId: 'first' })
  })

  test('is still to choose, when the one that followed was thrown away', () => {
    const both = [referral('first', 'declined'), referral('second', 'discarded', 'first')]
    expect(nextMoveOf(on, [need], both)).toMatchObject({ what: 'choose-next-service' })
  })
})

describe('the next move once they have been asked', () => {
  const today = { ...need, urgency: 'today' as const }
  const closed = (id: string, personAnswer: 'yes' | 'partly' | 'no', endedAt = at): Referral => {
    const { dueAt: _, ...sent } = { ...referral(id, 'sent'), dueAt: at }
    return {
      ...sent,
      status: 'closed',
      personAnswer,
      endedAt,
      personWords: '',
      answerWords: '',
      contactName: '',
      sentAt: at,
    }
  }

  test('is to say how the need ended, and no longer to find help today, when they said yes', () => {
    expect(nextMoveOf(on, [today], [closed('first', 'yes')])).toEqual({
      ...{ whose: 'mine', what: 'say-how-it-ended', needId: 'need' },
    })
  })

  test('is still to find help today when they said no, or said no later', () => {
    const find = { what: 'meet-need-today' }
    expect(nextMoveOf(on, [today], [closed('first', 'no')])).toMatchObject(find)
    const later = closed('second', 'no', '2026-11-12T21:00:00.000Z')
    expect(nextMoveOf(on, [today], [closed('first', 'yes'), later])).toMatchObject(find)
  })

  test('knows what they said last, and nothing while somebody is asked again', () => {
    const later = closed('second', 'partly', '2026-11-12T21:00:00.000Z')
    expect(lastSaidOf('need', [closed('first', 'no'), later])).toBe('partly')
    expect(lastSaidOf('need', [later, referral('third', 'sent')])).toBeUndefined()
    expect(lastSaidOf('another', [later])).toBeUndefined()
  })

  test('is to read what they answered themselves, and never to ask them again', () => {
    const own = { ...referral('first', 'declined'), personAnswer: 'yes' as const, personAnsweredAt: at }
    expect(owedBySender(own, true)).toBe('read-answer')
    expect(owedBySender(referral('first', 'declined'), true)).toBe('confirm-outcome')
    expect(owedBySender(own, false)).toBe('choose-next-service')
  })
})

test('what came back of a need of today comes before what came back sooner of another', () => {
  const power = { ...referral('power', 'declined'), dueAt: '2026-11-12T04:00:00.000Z' }
  const kai = { ...referral('kai', 'declined'), urgency: 'today' as const, dueAt: '2026-11-24T04:00:00.000Z' }
  expect(nextMoveOf(on, [need], [power, kai])).toMatchObject({ what: 'choose-next-service', referralId: 'kai' })
  expect(nextMoveOf(on, [need], [power])).toMatchObject({ referralId: 'power' })
})

test('somebody who is not safe is never last, whenever it was noted', () => {
  const safe = { ...need, id: 'safe', kind: 'safety', notedAt: '2026-11-12T21:00:00.000Z' }
  expect(nextMoveOf(on, [need, safe], [])).toMatchObject({ what: 'refer-or-settle', needId: 'safe' })
})
