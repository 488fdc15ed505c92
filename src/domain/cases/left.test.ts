import { expect, test } from 'vitest'
import type { SupportCase } from './case.ts'
import { leave, leftOf, withNobodySince } from './left.ts'

const on: SupportCase = {
  ...{ householdId: 'h', id: 'c', holderOrganisation: 'o', personId: 'p', connectorId: 'aroha', status: 'engaged' },
  ...{ urgency: 'ordinary', openedAt: '2026-11-01T00:00:00.000Z', firstContactDueAt: '2026-11-02T00:00:00.000Z' },
  ...{ firstContactAt: '2026-11-02T00:00:00.000Z', nextStep: '', escalated: 0, version: 3 },
}
const at = '2026-11-10T00:00:00.000Z'

test('whom nobody walks with any more keeps everything else', () => {
  expect(leave(on)).toEqual({ ...on, connectorId: undefined })
})

test('support that ended stays with whoever gave it', () => {
  const closed: SupportCase = { ...on, status: 'closed', closedAt: at, closingReason: 'connected' }
  expect(() => leave(closed)).toThrow('case-closed')
})

test('the line says who it was, since when, and who ended the role where somebody did', () => {
  const after = { ...leave(on), version: 4 }
  expect(leftOf(on, after, at, 'kim')).toMatchObject({ connectorId: 'aroha', version: 4, leftAt: at, endedBy: 'kim' })
  expect(leftOf(on, after, at, undefined)).not.toHaveProperty('endedBy')
  expect(leftOf(on, { ...on, connectorId: 'mere' }, at, 'kim'), 'given to somebody else').toBeUndefined()
})

test('once somebody has taken them, they are with nobody no longer', () => {
  const after = { ...leave(on), version: 4 }
  const lines = [leftOf(on, after, at, 'kim')].flatMap((one) => one ?? [])
  expect(withNobodySince(after, lines)?.connectorId).toBe('aroha')
  expect(withNobodySince({ ...after, connectorId: 'mere' }, lines)).toBeUndefined()
  expect(withNobodySince({ ...after, id: 'another' }, lines)).toBeUndefined()
})
