import { expect, test } from 'vitest'
import { foldAddress } from './household.ts'

test.each([
  [
    '14 kowhai stret',
    [
      '14 Kōwhai Street',
      '14 kowhai st',
      'Flat 2, 14 Kōwhai St, Kaikohe',
      '2/14 Kowhai Street',
      '14 kowhai street Kaikohe 0405',
    ],
  ],
  ['3 st johns road', ['3 St Johns Rd', '3 st johns road, Tauranga', 'Unit 5 3 St John’s Road']],
  ['7b the terrace', ['7B The Terrace', '7b the tce, Pōneke']],
  ['112 marae way', ['112 Marae Way\nMoerewa']],
])('an address is compared as %j', (folded, spellings) => {
  expect(spellings.map(foldAddress)).toEqual(spellings.map(() => folded))
})

test.each(['', 'Kaikohe', 'The green house behind the marae', '0405', 'PO Box 12', 'Rural delivery 3'])(
  '%j is no address of a house',
  (text) => expect(foldAddress(text)).toBeUndefined(),
)
