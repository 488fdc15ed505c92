import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Contact } from '../households/contact.ts'
import type { Person } from '../households/household.ts'
import { Referral } from './referral.ts'
import { factsCoveredBy, openWith, shareableOf } from './sending.ts'

const at = '2026-11-10T21:00:00.000Z'
const every = { holderOrganisation: 'host', madeAt: at, version: 1 }

const person = (id: string, knownAs: string, bornYear: number): Person => ({
  ...{
    ...every,
    id,
    knownAs,
    bornYear,
    familyName: '',
    givenNames: '',
    language: 'mi',
    interpreter: false,
    warning: '',
  },
})
const number = (personId: string, value: string, safe = true): Contact => ({
  ...{ ...every, id: value, householdId: 'home', personId, value, safe, way: 'ring', whose: '', safeDays: [], say: '' },
  mayLeaveMessage: false,
})

const home = {
  household: { locality: 'Kaikohe' },
  members: [person('heni', 'Hēni', 1997), person('wiremu', 'Wiremu', 1995)],
  contacts: [number('heni', '021 000 0142'), number('wiremu', '021 000 0143'), number('heni', '021 000 0144', false)],
  ...{ supportPerson: 'her sister', need: { kind: 'kai', words: 'Food tonight.' }, personId: 'heni', asks: '' },
}

describe('what could be shared of one need', () => {
  const told = (shares: readonly string[]) => factsCoveredBy(shares, shareableOf(home, at))

  test('is that of the person who gave it: nobody else’s number goes with it, and none that is not safe', () => {
    const numbers = told(['contact']).map((fact) => (fact.kind === 'contact' ? fact.contact.value : ''))
    expect(numbers).toEqual(['021 000 0142'])
  })

  test('is told only as far as they agreed', () => {
    expect(told(['name', 'needs'])).toEqual([
      { kind: 'name', value: 'Hēni' },
      { kind: 'need', value: 'kai' },
      { kind: 'their-words', value: 'Food tonight.' },
    ])
    expect(told([])).toEqual([])
  })

  test('tells the name that they go by, and no other name that is written down beside it', () => {
    const [first, ...others] = home.members
    if (!first) throw new Error('nobody lives there')
    const named = { ...first, knownAs: 'Whaea Hēni', givenNames: 'Hēni Mereana', familyName: 'Rāpata' }
    const facts = factsCoveredBy(['name'], shareableOf({ ...home, members: [named, ...others] }, at))
    expect(facts).toEqual([{ kind: 'name', value: 'Whaea Hēni' }])
  })

  test('gives the ages of everybody at home, and no birth year', () => {
    expect(told(['people'])).toEqual([{ kind: 'ages', value: '29, 31' }])
  })
})

describe('whoever was asked already for a need', () => {
  const one = (id: string, more: Partial<Referral> & Pick<Referral, 'status'>) =>
    Referral.parse({
      ...{ id, householdId: randomUUID(), caseId: randomUUID(), needId: kai, fromOrganisation: randomUUID() },
      ...{ toOrganisation: hub, fromWorker: randomUUID(), toEmail: '', urgency: 'today', needKind: 'kai', asks: '' },
      ...{ holderOrganisation: randomUUID(), visibleTo: randomUUID(), settingsId: randomUUID(), words: '' },
      ...{ madeAt: at, escalated: 0, version: 1, sentAt: at, dueAt: at, answerWords: '', contactName: '' },
      ...{ personWords: '', endedAt: at, question: 'Which?', waitUntil: '2026-12-01', outcome: 'partly' },
      ...{ reason: 'no-capacity', rerouteTo: 'Halyard House' },
      ...more,
    })
  const [kai, debt, hub, other, ours] = ['k', 'd', 'h', 'o', 'r'].map(() => randomUUID())
  if (!kai || !debt || !hub || !other || !ours) throw new Error('no ids')

  test.each(['sent', 'received', 'info-needed', 'waitlisted', 'accepted', 'in-service', 'could-not-reach'] as const)(
    'is known while it is %s',
    (status) => {
      expect(openWith(kai, hub, [one(ours, { status })])?.id).toBe(ours)
    },
  )

  test.each(['draft', 'discarded', 'closed', 'withdrawn'] as const)('is nobody once, or while, it is %s', (status) => {
    expect(openWith(kai, hub, [one(ours, { status })])).toBeUndefined()
  })

  test('is asked of this need and this organisation, and the one sent last', () => {
    const earlier = one(randomUUID(), { status: 'accepted', sentAt: '2026-11-09T21:00:00.000Z' })
    const last = one(ours, { status: 'sent' })
    expect(openWith(kai, hub, [earlier, last])?.id).toBe(ours)
    expect(openWith(kai, hub, [last, earlier])?.id).toBe(ours)
    expect(openWith(debt, hub, [last])).toBeUndefined()
    expect(openWith(kai, other, [last])).toBeUndefined()
  })
})
