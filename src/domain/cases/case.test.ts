import { expect, test } from 'vitest'
import { type ClosingReason, type NeedOutcome, reasonSpokenFor } from './case.ts'

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
