import { expect, test } from 'vitest'
import { aReferral } from '../../../test/make.ts'
import { sayIn } from '../../words/words.ts'
import { sayMore } from './say-deed.ts'

const say = sayIn('en')
const brought = (deed: string, referral: Parameters<typeof sayMore>[1]) => sayMore({ deed }, referral, (at) => at, say)

test('a move says what it brought: who sees them and when, why not, what came of it', () => {
  const appointmentAt = '2026-11-26T01:30:00Z'
  const yes = aReferral({ status: 'in-service', contactName: 'Mo', appointmentAt })
  expect(brought('accept', yes)).toBe(`Mo sees them ${appointmentAt}.`)
  expect(brought('accept', aReferral({ status: 'accepted' }))).toBeUndefined()
  expect(brought('begin', yes)).toBeUndefined()
  const no = aReferral({ status: 'declined' })
  expect(brought('decline', no)).toBe(say('referral.reason-was', { reason: say('answer.reason-no-capacity') }))
  expect(brought('recordOutcome', aReferral({ status: 'outcome-recorded' }))).toBe(say('referral.came-partly'))
})
