import { describe, expect, test } from 'vitest'
import type { Contact } from '../households/contact.ts'
import type { Person } from '../households/household.ts'
import { factsCoveredBy, shareableOf } from './sending.ts'

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
