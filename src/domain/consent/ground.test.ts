import { expect, test } from 'vitest'
import { heni } from '../../../test/make.ts'
import { LegalGround, tellsOnOwnPage } from './ground.ts'

const theirs = { personId: heni, warning: '', unsafe: 'no' } as const
const other = '00000000-0000-4000-8000-0000000000aa'

test.each(LegalGround.options)('on their own page somebody reads of %s only where that endangers nobody', (ground) => {
  const guards = ['oranga-tamariki-s15', 'oranga-tamariki-s66', 'oranga-tamariki-s66c', 'family-violence-act']
  expect(tellsOnOwnPage({ ground, personId: heni }, theirs)).toBe(!guards.includes(ground))
})

test.each([
  ['where somebody said that they are unsafe', { ...theirs, unsafe: 'yes' as const }],
  ['where whoever contacts them is warned', { ...theirs, warning: 'Her partner reads her phone.' }],
  ['of a ground about another', { ...theirs, personId: other }],
])('nothing is read there %s', (_, whose) => {
  expect(tellsOnOwnPage({ ground: 'required-by-law', personId: heni }, whose)).toBe(false)
})

test('nor of a ground that does not say whom it covers', () => {
  expect(tellsOnOwnPage({ ground: 'required-by-law' }, theirs)).toBe(false)
})
