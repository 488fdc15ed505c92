import { describe, expect, test } from 'vitest'
import { aContact, aRequest, tuesday } from '../../../test/make.ts'
import { moveOfRequest, reachedHow } from './whose-move.ts'

const later = '2026-11-12T04:00:00Z'

describe('whose move it is with a request', () => {
  test('is the desk’s first, by the clock of the request: to find somebody, and not yet to ring', () => {
    const request = aRequest({ dueAt: tuesday })
    expect(moveOfRequest(request, undefined)).toEqual({ whose: 'theirs', what: 'choose-helper', by: tuesday })
  })

  test('is then the connector’s, by the clock of the case', () => {
    const on = { status: 'assigned' as const, firstContactDueAt: later }
    expect(moveOfRequest(aRequest({ status: 'assigned' }), on)).toEqual({
      whose: 'theirs',
      what: 'ring-you',
      by: later,
    })
  })

  test.each([
    ['declined', undefined, 'told-no'],
    ['withdrawn', undefined, 'stopped'],
    ['assigned', 'closed', 'ended'],
  ] as const)('is nobody’s once it is %s (%s)', (status, of, what) => {
    const on = of && { status: of, firstContactDueAt: later }
    expect(moveOfRequest(aRequest({ status }), on)).toEqual({ whose: 'nobody', what })
  })
})

describe('how they are reached', () => {
  test('is by the first safe number, else another safe way, else here', () => {
    const letter = aContact({ way: 'letter', value: '1 Road' })
    expect(reachedHow([letter, aContact()]).how).toBe('ring')
    expect(reachedHow([aContact({ safe: false }), letter])).toEqual({ how: 'reach', way: letter })
    expect(reachedHow([aContact({ retiredAt: tuesday })]).how).toBe('here')
    expect(reachedHow([aContact({ way: 'come-back', value: '' })]).how).toBe('here')
  })
})
