import { expect, test } from 'vitest'
import { type ClosingReason, type NeedOutcome, reasonSpokenFor, whyNotCloseAs } from './case.ts'

const cases: readonly [readonly (NeedOutcome | undefined)[], ClosingReason | undefined][] = [
  [['met'], 'connected'],
  [['met', 'no-longer-needed'], 'connected'],
  [['met', 'not-met'], 'partly-connected'],
  [['partly-met'], 'partly-connected'],
  [['not-met'], undefined],
  [['no-longer-needed'], undefined],
  [[], undefined],
]
test.each(cases)('needs that ended %j speak for %s', (ends, reason) => {
  expect(reasonSpokenFor(ends.map((outcome) => ({ outcome })))).toBe(reason)
})

test.each<[readonly NeedOutcome[], ClosingReason, string | undefined]>([
  [['met'], 'connected', undefined],
  [['met', 'no-longer-needed'], 'connected', undefined],
  [['met', 'not-met'], 'connected', 'not-all-met'],
  [['partly-met'], 'connected', 'not-all-met'],
  [['no-longer-needed'], 'connected', 'none-met'],
  [['met', 'not-met'], 'partly-connected', undefined],
  [['not-met'], 'partly-connected', 'none-met'],
  [['not-met'], 'person-chose', undefined],
  [['met', 'not-met'], 'moved-away', undefined],
  [[], 'connected', undefined],
])('support with needs that ended %j, ended as %s: %s', (ends, reason, why) => {
  expect(
    whyNotCloseAs(
      reason,
      ends.map((outcome) => ({ outcome })),
    )?.code,
  ).toBe(why)
})
