import { array, assert, constantFrom, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aMoment, aReferral, aWorkerAt, clearwater, foodbank, heni, tuesday } from '../../../test/make.ts'
import { move, ownAnswerOf, pause, sideOf, whatAReasonDoes, whoseMove, whyNotMove } from './deeds.ts'
import {
  clockOf,
  Deed,
  deedsFrom,
  isOpen,
  mayFollow,
  type ReferralStatus,
  ReferralStatus as Statuses,
  sideToMove,
  stepsOf,
} from './moves.ts'
import { asReceiverSees } from './receiver-sees.ts'
import { DeclineReason } from './referral.ts'
import type { Move } from './says.ts'

const sender = aWorkerAt(clearwater)
const receiver = aWorkerAt(foodbank, 'receiving-worker')

const says: { readonly [D in Deed]: Extract<Move, { deed: D }> } = {
  send: { deed: 'send', says: {} },
  discard: { deed: 'discard', says: {} },
  receive: { deed: 'receive', says: {} },
  accept: { deed: 'accept', says: { contactName: 'Aroha' } },
  decline: { deed: 'decline', says: { reason: 'no-capacity' } },
  waitlist: { deed: 'waitlist', says: { until: '2026-12-01' } },
  suggestReroute: { deed: 'suggestReroute', says: { to: 'Ridgeline Budgeting' } },
  askForMore: { deed: 'askForMore', says: { question: 'How many children?' } },
  giveMore: { deed: 'giveMore', says: { words: 'Three.' } },
  begin: { deed: 'begin', says: {} },
  couldNotReach: { deed: 'couldNotReach', says: {} },
  personDeclined: { deed: 'personDeclined', says: {} },
  recordOutcome: { deed: 'recordOutcome', says: { outcome: 'partly' } },
  confirm: { deed: 'confirm', says: { answer: 'partly' } },
  closeRerouted: { deed: 'closeRerouted', says: {} },
  withdraw: { deed: 'withdraw', says: {} },
}

describe('the table of moves', () => {
  test.each([
    ['draft', 'sender', undefined, ['sent', 'discarded']],
    ['sent', 'receiver', 'acknowledge', ['received', 'withdrawn']],
    [
      ...(['received', 'receiver', 'decide'] as const),
      ['accepted', 'declined', 'waitlisted', 'reroute-suggested', 'info-needed', 'withdrawn'],
    ],
    ['info-needed', 'sender', 'info', ['received', 'withdrawn']],
    ['waitlisted', 'receiver', 'review', ['accepted', 'declined', 'withdrawn']],
    ['accepted', 'receiver', 'first-contact', ['in-service', 'could-not-reach', 'person-declined', 'withdrawn']],
    ['in-service', 'receiver', 'outcome-check', ['outcome-recorded', 'person-declined', 'withdrawn']],
    ['outcome-recorded', 'sender', 'confirm', ['closed']],
    ['declined', 'sender', 'confirm', ['closed']],
    ['could-not-reach', 'sender', 'confirm', ['closed']],
    ['person-declined', 'sender', 'confirm', ['closed']],
    ['reroute-suggested', 'sender', 'reroute', ['closed']],
    ['closed', undefined, undefined, []],
    ['withdrawn', undefined, undefined, []],
    ['discarded', undefined, undefined, []],
  ] as const)('%s is the move of the %s, under the clock %s, and leads only to %j', (status, side, clock, next) => {
    expect(sideToMove(status)).toBe(side)
    expect(clockOf(status)).toBe(clock)
    expect(isOpen(status)).toBe(side !== undefined)
    expect(Statuses.options.filter((other) => mayFollow(status, other)).toSorted()).toEqual([...next].toSorted())
  })

  test('whatever is done, in any order, a referral only ever follows the table, and never changes its receiver', () => {
    const deeds = array(constantFrom(...Deed.options), { maxLength: 30 })
    assert(
      property(deeds, (order) => {
        let referral = aReferral({ status: 'draft' }) as Parameters<typeof move>[0]
        for (const deed of order) {
          const actor = [sender, receiver].find((one) => whyNotMove(deed, referral, one) === undefined)
          const steps = stepsOf(deed, referral.status)
          if (!actor) continue
          const after = move(referral, says[deed], actor, aMoment())
          expect(after.moves.map((each) => each.status)).toEqual(steps)
          const path: ReferralStatus[] = [referral.status, ...steps]
          for (const [i, step] of path.entries()) if (i > 0) expect(mayFollow(path[i - 1] ?? 'draft', step)).toBe(true)
          expect(after.referral.toOrganisation).toBe(foodbank)
          expect('dueAt' in after.referral).toBe(isOpen(after.referral.status))
          referral = after.referral
        }
      }),
    )
  })

  test('nobody has a move where the other side has it, unless they were rung', () => {
    for (const status of Statuses.options) {
      for (const deed of deedsFrom(status, 'receiver')) {
        const referral = aReferral({ status })
        expect(whyNotMove(deed, referral, sender)?.code).toBe('not-your-move')
        expect(whyNotMove(deed, referral, sender, { who: 'Aroha', at: tuesday })).toBeUndefined()
        expect(whyNotMove(deed, referral, receiver)).toBeUndefined()
      }
    }
  })
})

describe('accepting a referral', () => {
  test('that was only sent says too that it was received', () => {
    const { referral, moves } = move(aReferral({ status: 'sent' }), says.accept, receiver, aMoment())
    expect(referral).toMatchObject({ status: 'accepted', contactName: 'Aroha', answeredAt: tuesday })
    expect(moves.map((each) => each.status)).toEqual(['received', 'accepted'])
  })

  test.each(['accepted', 'declined', 'closed', 'withdrawn'] as const)('is refused once it is %s', (status) => {
    expect(whyNotMove('accept', aReferral({ status }), receiver)?.code).toBe('referral-moved-on')
  })

  test('by phone is written down with who and when, by the sender’s hand', () => {
    const at = '2026-11-09T20:30:00Z'
    const { moves } = move(
      aReferral({ status: 'sent' }),
      { deed: 'accept', says: { phoned: { who: 'Aroha', at } } },
      sender,
      aMoment(),
    )
    expect(moves.at(-1)).toMatchObject({
      how: 'phone',
      byName: 'Aroha',
      bySide: 'receiver',
      happenedAt: at,
      byWorker: sender.workerId,
    })
  })

  test('cannot have been by phone tomorrow', () => {
    const phoned = { who: 'Aroha', at: '2026-11-11T20:30:00Z' }
    expect(() => move(aReferral({ status: 'sent' }), { deed: 'accept', says: { phoned } }, sender, aMoment())).toThrow(
      'date-not-yet',
    )
  })

  test('is not for somebody of a third organisation', () => {
    const stranger = aWorkerAt('00000000-0000-4000-8000-0000000000ff')
    expect(sideOf(aReferral({ status: 'sent' }), stranger)).toBeUndefined()
    expect(whyNotMove('accept', aReferral({ status: 'sent' }), stranger)?.code).toBe('not-your-move')
  })
})

describe('clocks', () => {
  test.each([
    ['today', '2026-11-09T23:41:00Z'],
    ['this-week', '2026-11-11T04:00:00Z'],
    ['ordinary', '2026-11-12T04:00:00Z'],
  ] as const)('a referral for %s is acknowledged by %s', (urgency, dueAt) => {
    const { referral } = move(aReferral({ status: 'draft', urgency }), says.send, sender, aMoment())
    expect(referral).toMatchObject({ status: 'sent', dueAt })
  })

  test.each([
    ['after the clock would have run out', '2026-11-18T21:30:00Z', '2026-11-19T04:00:00Z'],
    ['before it', '2026-11-11T21:30:00Z', '2026-11-12T04:00:00Z'],
    ['in the evening', '2026-11-12T06:30:00Z', '2026-11-12T06:30:00Z'],
    ['that has been already', '2026-11-08T21:30:00Z', '2026-11-17T04:00:00Z'],
  ])('an appointment %s is by when they are in touch', (_, appointmentAt, dueAt) => {
    const accepting = { deed: 'accept', says: { appointmentAt } } as const
    const sent = aReferral({ status: 'sent', urgency: 'ordinary' })
    expect(move(sent, accepting, receiver, aMoment()).referral).toMatchObject({ status: 'accepted', dueAt })
  })

  test('a pause keeps an appointment that comes after it, and no other', () => {
    const accepted = aReferral({ status: 'accepted', appointmentAt: '2026-11-18T21:30:00Z' })
    expect(pause(accepted, '2026-11-16', sender, aMoment())).toMatchObject({ dueAt: '2026-11-19T04:00:00Z' })
    expect(pause(accepted, '2026-11-20', sender, aMoment())).toMatchObject({ dueAt: '2026-11-27T04:00:00Z' })
  })

  test('pause until a day at the person’s request, and run again from its morning', () => {
    const paused = pause(aReferral({ status: 'accepted' }), '2026-11-20', sender, aMoment())
    expect(paused).toMatchObject({ pausedUntil: '2026-11-20', dueAt: '2026-11-27T04:00:00Z' })
    expect(() => pause(aReferral({ status: 'closed' }), '2026-11-20', sender, aMoment())).toThrow('referral-moved-on')
    expect(() => pause(aReferral({ status: 'accepted' }), '2026-11-01', sender, aMoment())).toThrow('date-in-past')
  })

  test('a pause of somebody on a wait list is looked at the day after it, or after their day if that is later', () => {
    const waiting = aReferral({ status: 'waitlisted', waitUntil: '2026-12-10' })
    expect(pause(waiting, '2026-12-20', sender, aMoment())).toMatchObject({ dueAt: '2026-12-21T04:00:00Z' })
    expect(pause(waiting, '2026-12-01', sender, aMoment())).toMatchObject({ dueAt: '2026-12-11T04:00:00Z' })
  })

  test('a wait list is looked at again on its day', () => {
    const { referral } = move(aReferral({ status: 'received' }), says.waitlist, receiver, aMoment())
    expect(referral).toMatchObject({ waitUntil: '2026-12-01', dueAt: '2026-12-02T04:00:00Z' })
  })
})

describe('withdrawing', () => {
  test('is for the sender, or the person who gave it', () => {
    const person = { kind: 'person' as const, requestId: heni, personId: heni, householdId: heni }
    expect(whyNotMove('withdraw', aReferral({ status: 'sent' }), person)).toBeUndefined()
    expect(whyNotMove('withdraw', aReferral({ status: 'sent' }), receiver)?.code).toBe('not-your-move')
    expect(whyNotMove('withdraw', aReferral({ status: 'sent', visibleTo: clearwater }), person)?.code).toBe(
      'not-your-move',
    )
  })

  test('leaves nobody with a move', () => {
    const { referral } = move(aReferral({ status: 'accepted' }), says.withdraw, sender, aMoment())
    expect(whoseMove(referral, sender)).toBe('nobody')
  })
})

describe('the person’s own answer', () => {
  const person = { kind: 'person' as const, requestId: heni, personId: heni, householdId: heni }
  const answered = move(
    aReferral({ status: 'outcome-recorded', escalated: 1 }),
    { deed: 'confirm', says: { answer: 'no', words: 'The car man still rings.' } },
    person,
    aMoment(),
  )

  test('stands beside the outcome, and leaves the move and its clock with the sender', () => {
    expect(answered.referral).toMatchObject({
      ...{ status: 'outcome-recorded', personAnswer: 'no', personWords: 'The car man still rings.' },
      ...{ personAnsweredAt: tuesday, dueAt: '2026-11-12T04:00:00Z', escalated: 1 },
    })
    expect(whoseMove(answered.referral, sender)).toBe('mine')
    expect(ownAnswerOf(answered.referral)).toBe('no')
  })

  test('is on the story as theirs, and its words are not, because a receiver reads the story', () => {
    expect(answered.moves).toEqual([
      expect.objectContaining({ deed: 'confirm', bySide: 'person', how: 'own-page', status: 'outcome-recorded' }),
    ])
    expect(answered.moves[0]?.words).toBe('')
    const seen = asReceiverSees(answered.referral, answered.moves, true).referral
    expect(JSON.stringify(seen)).not.toContain('car man')
    expect(seen).not.toHaveProperty('personAnswer', 'no')
  })

  test('closes the loop once the sender has read it, and stays as they said it', () => {
    const closed = move(answered.referral, { deed: 'confirm', says: { answer: 'no' } }, sender, aMoment())
    expect(closed.referral).toMatchObject({
      ...{ status: 'closed', personAnswer: 'no', personWords: 'The car man still rings.', personAnsweredAt: tuesday },
    })
    for (const answer of ['yes', 'partly', 'not-asked'] as const) {
      const otherwise = () => move(answered.referral, { deed: 'confirm', says: { answer } }, sender, aMoment())
      expect(otherwise).toThrow('person-answers-themselves')
    }
  })

  test('can be given anew until then', () => {
    const anew = move(answered.referral, { deed: 'confirm', says: { answer: 'partly' } }, person, aMoment())
    expect(anew.referral).toMatchObject({ personAnswer: 'partly', personWords: '', status: 'outcome-recorded' })
  })

  test.each(['sent', 'in-service', 'declined', 'closed', 'withdrawn'] as const)(
    'is not asked for when it is %s',
    (status) => {
      expect(whyNotMove('confirm', aReferral({ status }), person)?.code).toBe('referral-moved-on')
    },
  )

  test('is never “not asked”, and never somebody else’s', () => {
    const asked = aReferral({ status: 'outcome-recorded' })
    expect(() => move(asked, { deed: 'confirm', says: { answer: 'not-asked' } }, person, aMoment())).toThrow(
      'person-answers-themselves',
    )
    const another = { ...person, personId: clearwater }
    expect(whyNotMove('confirm', asked, another)?.code).toBe('not-your-move')
  })
})

describe('a no that only words can act on', () => {
  const received = aReferral({ status: 'received' })
  const decline = (reason: DeclineReason, words?: string) => () =>
    move(
      received,
      { deed: 'decline', says: { reason, ...(words !== undefined && { words }) } },
      receiver,
      aMoment(tuesday),
    )

  test.each([
    ['not-eligible', 'rule-needed'],
    ['not-enough-information', 'missing-needed'],
  ] as const)('%s says which, or is refused: %s', (reason, code) => {
    expect(decline(reason)).toThrow(code)
    expect(decline(reason, '   ')).toThrow(code)
    expect(decline(reason, 'Only for households with a child.')().referral).toMatchObject({ reason })
  })

  test.each(DeclineReason.options.filter((one) => whatAReasonDoes[one].asksFor === undefined))(
    '%s needs no words',
    (reason) => expect(decline(reason)().referral.status).toBe('declined'),
  )
})
