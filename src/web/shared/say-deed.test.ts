import { expect, test } from 'vitest'
import { aReferral } from '../../../test/make.ts'
import { sayIn } from '../../words/words.ts'
import { sayMore, sayWhyNot } from './say-deed.ts'

const say = sayIn('en')
const brought = (deed: string, referral: Parameters<typeof sayMore>[1]) =>
  sayMore({ deed }, referral, { when: (at) => at, day: (on) => on }, say)

test('a move says what it brought: who sees them and when, why not, what came of it', () => {
  const appointmentAt = '2026-11-26T01:30:00Z'
  const yes = aReferral({ status: 'in-service', contactName: 'Mo', appointmentAt })
  expect(brought('accept', yes)).toBe(`Mo sees them ${appointmentAt}.`)
  expect(brought('accept', aReferral({ status: 'accepted' }))).toBeUndefined()
  expect(brought('begin', yes)).toBeUndefined()
  const no = aReferral({ status: 'declined' })
  expect(brought('decline', no)).toBe(say('referral.reason-was', { reason: say('answer.reason-no-capacity') }))
  expect(brought('recordOutcome', aReferral({ status: 'outcome-recorded' }))).toBe(say('referral.came-partly'))
  const waits = aReferral({ status: 'in-service', waitUntil: '2026-12-15' })
  expect(brought('waitlist', waits), 'also once the wait is over').toBe('They wait until 2026-12-15.')
  const others = aReferral({ status: 'closed', rerouteTo: 'Harbour Law' })
  expect(brought('suggestReroute', others)).toBe('They would ask Harbour Law.')
})

test('a referral that came back says why they cannot, in their reason and their words', () => {
  const no = aReferral({ status: 'declined', reason: 'safety', answerWords: 'We know him.' })
  expect(sayWhyNot(no, say)).toBe('Reason: It would not be safe. They said: “We know him.”')
  expect(sayWhyNot(aReferral({ status: 'declined', reason: 'duplicate' }), say)).toBe('Reason: We have them already.')
  const others = aReferral({ status: 'reroute-suggested', rerouteTo: 'Harbour Law' })
  expect(sayWhyNot(others, say)).toBe('They would ask Harbour Law.')
  expect(sayWhyNot(aReferral({ status: 'received' }), say)).toBeUndefined()
})
