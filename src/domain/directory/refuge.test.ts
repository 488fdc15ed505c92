import { assert, constantFrom, integer, property, tuple } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { refugeIn, soundsLikeRefuge } from './refuge.ts'
import { withoutAddresses, withoutThese } from './whereabouts.ts'

describe('a refuge', () => {
  test.each([
    "Rātā Women's Refuge",
    'Women’s Refuge Kāpiti',
    'Matai Refuge',
    'Nikau Refuges',
    'Whare whakaruruhau',
    'Te Whare Āhuru',
    'Whare haumaru mō ngā wāhine',
    'Shelter for wāhine',
    'A safe house for families',
    'The Nikau safehouse',
    'Refuge accommodation',
    'Emergency housing for women',
  ])('is %s, by its name', (name) => {
    expect(refugeIn([name], [])).toBe('is')
  })

  test.each([
    'A refuge for women and children escaping violence. Come after dark.',
    'Temporary shelter for women leaving domestic violence',
    'We run the Nikau safehouse',
    'Accommodation for people fleeing violence',
    'Leaving a violent partner? Come to us, day or night.',
    'Somewhere to go when you are escaping violence: a warm house',
    'Safe beds for mothers and tamariki',
    'He whare punanga',
    'Whare piringa mō ngā wāhine me ā rātou tamariki',
    'Beds for whānau after family violence',
  ])('is one that says: %s', (words) => {
    expect(refugeIn(['Te Whare Manaaki'], [words])).toBe('is')
    expect(soundsLikeRefuge(words)).toBe(true)
  })

  test.each([
    'A line for anyone who lives with family violence',
    'Counselling after sexual harm',
    'We work beside Women’s refuges',
    'He āwhina mō te tūkinotanga i te kāinga',
  ])('may be one that says: %s', (words) => {
    expect(refugeIn(['Rātā Trust'], [words])).toBeDefined()
  })

  test.each([
    'Refugee resettlement',
    'Refugees and migrants welcome centre',
    'Wildlife Refuge Trust',
    'An animal refuge and cat shelter',
    'City of Refuge Church pantry',
    'Safe households',
    'Drug and alcohol abuse',
    'Night shelter for men',
    'Kai for families',
  ])('is not %s', (text) => {
    expect(refugeIn([text], [text])).toBeUndefined()
  })
})

describe('words about a refuge', () => {
  test.each([
    ['Come to 12b Quiet Hill Road, any time. Ring 0800 000 121.', 'Come to …, any time. Ring 0800 000 121.'],
    ['At 93 Hideaway Rise, or number 93 Hideaway Esplanade, 93 Broadway', 'At …, or …'],
    ['The blue house on The Terrace', 'The blue house on …'],
    ['Flat 2, 93 The Terrace. Ring.', '…. Ring.'],
    ['Kei te 93 Te Ara o Rātā', 'Kei te …'],
    ['come to hideaway rise 93', 'come to …'],
    ['PO Box 93, Porirua', 'PO Box 93, Porirua'],
    ['Open 24 hours, 7 days; 12 beds for women. 04 555 1234', 'Open 24 hours, 7 days; 12 beds for women. 04 555 1234'],
    ['Te Tiriti o Waitangi', 'Te Tiriti o Waitangi'],
  ])('%j become %j', (words, left) => {
    expect(withoutAddresses(words)).toBe(left)
  })

  test('lose the name of their own street, however it is said', () => {
    expect(withoutThese('Behind the shop in Hideaway.', ['93 Hideaway Rise'])).toBe('Behind the shop in ….')
  })

  const kinds =
    'Street Road Avenue Place Crescent Drive Lane Terrace Way Quay Parade Highway Close Grove Court Rise Esplanade View Heights Loop Boulevard Mews Hill Track Square Rd St Ave Tce Cres'
  const streets = tuple(
    integer({ min: 1, max: 9999 }),
    constantFrom('', 'a', 'B', '/3', '-5'),
    constantFrom('Hideaway', 'O’Hideaway', 'Te Hideaway', 'Hideaway Bay', 'St Hideaway', 'Hideāwhai'),
    constantFrom(...kinds.split(' '), ''),
  ).map(([number, part, name, kind]) => `${number}${part} ${name} ${kind}`.trim())
  const around = constantFrom(
    ['Come to ', ' after dark.'],
    ['', ''],
    ['Our safe house: ', ', Porirua 5022'],
    ['Kei ', ' mātou.'],
    ['Ring 0800 000 121 or come to number ', '. We are kind.'],
    ['Unit 4, ', '\nPorirua'],
    ['Open 9am to 5pm at ', ' for 12 women and tamariki'],
    ['(', ')'],
  )
  const written = constantFrom(
    (text: string) => text,
    (text: string) => text.toUpperCase(),
    (text: string) => text.toLowerCase(),
    (text: string) => text.replaceAll(' ', '  '),
    (text: string) => text.replace(' ', ', '),
    (text: string) => text.replace(' ', '\n'),
  )

  test('never keep a number and a street, whatever stands around it and however it is written', () => {
    assert(
      property(around, streets, written, ([before, after], street, write) => {
        const left = withoutAddresses(`${before}${write(street)}${after}`)
        expect(left.toLowerCase()).not.toMatch(/hide/)
      }),
      { numRuns: 1500 },
    )
  })

  test('are gone through in no time, however long and odd they are', () => {
    const odd = [
      'unit '.repeat(4000),
      '1 a '.repeat(5000),
      'Aa '.repeat(6500),
      '1-'.repeat(10_000),
      '0 '.repeat(10_000),
      'escaping '.repeat(2200),
      'shelter a '.repeat(2000),
      'women '.repeat(3300),
    ]
    const began = performance.now()
    for (const text of odd) {
      withoutAddresses(text)
      refugeIn([text], [text])
    }
    // A pattern that grows with the square of its text takes minutes here, on any machine.
    expect(performance.now() - began).toBeLessThan(15_000)
  })
})
