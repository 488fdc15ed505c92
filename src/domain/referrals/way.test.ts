import { describe, expect, test } from 'vitest'
import { ReferralStatus } from './moves.ts'
import { wayOf } from './way.ts'

const said = (been: readonly string[], now: ReferralStatus) =>
  wayOf(been, now).map(({ status, is }) => `${status} ${is}`)

describe('the way of a referral', () => {
  test('a draft has it all before it', () => {
    expect(said([], 'draft')).toEqual([
      'draft now',
      'sent ahead',
      'received ahead',
      'accepted ahead',
      'in-service ahead',
      'outcome-recorded ahead',
      'closed ahead',
    ])
  })

  test('a no goes to closing by way of the person', () => {
    expect(said(['sent', 'received', 'declined'], 'declined')).toEqual([
      'sent been',
      'received been',
      'declined now',
      'closed ahead',
    ])
  })

  test('a question leads back, and no step is shown twice', () => {
    expect(said(['sent', 'received', 'info-needed'], 'info-needed').slice(0, 3)).toEqual([
      'sent been',
      'info-needed now',
      'received ahead',
    ])
    expect(said(['sent', 'received', 'info-needed', 'received'], 'received').slice(0, 4)).toEqual([
      'sent been',
      'info-needed been',
      'received now',
      'accepted ahead',
    ])
  })

  test.each(ReferralStatus.options)('from %s it ends, and says each step once', (status) => {
    const way = wayOf([], status)
    expect(new Set(way.map((step) => step.status)).size).toBe(way.length)
    expect(['closed', 'withdrawn', 'discarded']).toContain(way.at(-1)?.status)
    expect(way.filter((step) => step.is === 'now')).toHaveLength(1)
  })

  test('one that was taken back goes nowhere', () => {
    expect(said(['sent', 'withdrawn'], 'withdrawn')).toEqual(['sent been', 'withdrawn now'])
  })
})
