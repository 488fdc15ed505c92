import { expect, test } from 'vitest'
import { type Letter, mayNotKnow } from './letter.ts'
import type { ReferralMove } from './referral.ts'

const letter = (state: Letter['state']): Letter => ({
  to: 'desk@kai.example',
  madeAt: '2026-11-09T21:05:00.000Z',
  state,
})
const heard = (at: string, bySide: ReferralMove['bySide'] = 'receiver'): ReferralMove => ({
  ...{ seq: 2, status: 'received', deed: 'receive', bySide, byName: '', how: 'phone', words: '' },
  ...{ happenedAt: at, at },
})

test.each(['waiting', 'failing', 'kept', 'given-up'] as const)('a letter that is %s may be news to them', (state) => {
  expect(mayNotKnow(letter(state), [])).toBe(true)
})

test('one that has gone, or since which they were heard from, is not', () => {
  expect(mayNotKnow(letter('sent'), [])).toBe(false)
  expect(mayNotKnow(letter('failing'), [heard('2026-11-09T21:30:00.000Z')])).toBe(false)
})

test('what they said before it, and what the sender did since, tells nobody that it arrived', () => {
  const before = heard('2026-11-09T20:00:00.000Z')
  expect(mayNotKnow(letter('failing'), [before, heard('2026-11-09T22:00:00.000Z', 'sender')])).toBe(true)
})
