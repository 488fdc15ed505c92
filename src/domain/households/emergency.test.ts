import { describe, expect, test } from 'vitest'
import type { WorkerActor } from '../actor.ts'
import {
  type EmergencyAccess,
  isOpenAt,
  openInEmergency,
  soughtBy,
  whyNotDoInEmergency,
  whyNotEnd,
  whyNotOpen,
  whyNotReview,
  whyNotTell,
} from './emergency.ts'

const at = '2026-11-10T09:00:00.000Z'
const later = '2026-11-10T10:00:00.000Z'
const household = { id: 'h', holderOrganisation: 'clearwater', shutOut: ['cousin'] }
const cousin: WorkerActor = {
  ...{ kind: 'worker', workerId: 'cousin', name: 'Cousin', role: 'connector', organisationId: 'clearwater' },
}
const officer: WorkerActor = { ...cousin, workerId: 'officer', role: 'privacy-officer' }
const says = { id: 'use', threat: 'theirs' as const, words: 'She rang and the line went dead.' }
const use: EmergencyAccess = openInEmergency(household, says, cousin, at)

describe('opening a record in an emergency', () => {
  test('is for whoever is shut out of a record of their own organisation, with a reason', () => {
    expect(use).toMatchObject({ workerId: 'cousin', openedAt: at, endsAt: '2026-11-10T10:00:00Z', words: says.words })
    expect(whyNotOpen(household, { words: ' at risk  ' }, cousin)?.code).toBe('say-what-threatens')
    expect(whyNotOpen({ ...household, shutOut: [] }, says, cousin)?.code).toBe('nobody-by-that-name')
    expect(whyNotOpen({ ...household, holderOrganisation: 'northbank' }, says, cousin)?.code).toBe(
      'nobody-by-that-name',
    )
    expect(whyNotOpen(household, says, { kind: 'public' })?.code).toBe('nobody-by-that-name')
  })

  test('ends by itself after an hour, or before when its worker says so', () => {
    expect(isOpenAt(use, '2026-11-10T08:59:59.000Z')).toBe(false)
    expect(isOpenAt(use, at)).toBe(true)
    expect(isOpenAt(use, later)).toBe(false)
    expect(isOpenAt({ ...use, endedAt: '2026-11-10T09:10:00.000Z' }, '2026-11-10T09:10:00.000Z')).toBe(false)
    expect(whyNotEnd(use, cousin, at)).toBeUndefined()
    expect(whyNotEnd(use, cousin, later)?.code).toBe('emergency-ended')
    expect(whyNotEnd(use, officer, at)?.code).toBe('not-yours-to-say')
  })

  test('is for reading and for a note of what was done, and for nothing else of that household', () => {
    const actor = { ...cousin, inEmergency: ['h'] }
    expect(whyNotDoInEmergency('cases.note', 'h', actor)).toBeUndefined()
    expect(whyNotDoInEmergency('households.shutOut', 'h', actor)?.code).toBe('emergency-is-for-reading')
    expect(whyNotDoInEmergency('households.shutOut', 'other', actor)).toBeUndefined()
    expect(whyNotDoInEmergency('households.shutOut', 'h', cousin)).toBeUndefined()
  })
})

describe('afterwards', () => {
  test('a colleague tells the person, once; never whoever did it', () => {
    expect(whyNotTell(use, cousin)?.code).toBe('not-yours-to-say')
    expect(whyNotTell(use, { ...cousin, workerId: 'ngaire' })).toBeUndefined()
    expect(whyNotTell({ ...use, toldAt: later }, { ...cousin, workerId: 'ngaire' })?.code).toBe('already-told')
  })

  test('a privacy officer says whether it was proper, when it has ended, once, and why where it was not', () => {
    const proper = { found: 'proper' as const, words: '' }
    expect(whyNotReview(use, proper, officer, later)).toBeUndefined()
    expect(whyNotReview(use, proper, officer, at)?.code).toBe('emergency-still-open')
    expect(whyNotReview(use, proper, cousin, later)?.code).toBe('not-yours-to-say')
    expect(whyNotReview(use, proper, { ...officer, workerId: 'cousin' }, later)?.code).toBe('not-yours-to-say')
    expect(whyNotReview({ ...use, reviewedAt: later }, proper, officer, later)?.code).toBe('already-reviewed')
    expect(whyNotReview(use, { found: 'not-proper', words: ' ' }, officer, later)?.code).toBe('say-why-not-proper')
  })
})

test('somebody is looked for by a number, or by every word of their names', () => {
  expect(soughtBy('+64 21 000 0187')).toEqual(['0210000187'])
  expect(soughtBy('Hēnare  Tāmati')).toEqual(['henare', 'tamati'])
  expect(soughtBy('  ')).toEqual([])
})
