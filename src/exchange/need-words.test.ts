import { describe, expect, test } from 'vitest'
import { email, phone, website } from './contact.ts'
import { costIn, languageCode, ledBy, needsIn, needsMeant } from './need-words.ts'

describe('other people’s words', () => {
  test.each([
    ['Food', ['kai']],
    ['Food pantry', ['kai']],
    ['Budgeting / Financial Capability', ['debt']],
    ['Family / Whaanau Support', ['parenting']],
    ['School uniforms', ['education']],
    ['Counselling', ['mental-wellbeing']],
    ['Weaving', []],
  ])('%s is %j', (words, needs) => {
    expect(needsIn(words)).toEqual(needs)
  })

  test.each([
    ['hiko', ['power']],
    ['moenga', ['housing']],
    ['pūtea', ['money']],
    ['puutea', ['money']],
    ['Āwhina ture', ['legal']],
    ['power bill', ['power', 'debt']],
    ['beds for kids', ['housing', 'household-goods', 'parenting']],
    ['Weaving', []],
  ])('somebody who types %s means %j', (words, needs) => {
    expect(needsMeant(words).toSorted()).toEqual(needs.toSorted())
  })

  test('a category decides before a description', () => {
    expect(needsIn('Legal', 'We also give food')).toEqual(['legal'])
    expect(needsIn(undefined, 'Weaving', 'We also give food')).toEqual(['kai'])
  })

  test.each([
    ['Free', 'free'],
    ['No charge', 'free'],
    ['Koha appreciated, free if you cannot', 'koha'],
    ['$20 a visit', 'cost'],
    ['Fees apply', 'cost'],
    ['Sliding scale', 'low-cost'],
    ['Ask us', 'not-known'],
  ] as const)('%s is %s', (words, cost) => {
    expect(costIn(words)).toBe(cost)
  })

  test.each([
    ['te reo Māori', 'mi'],
    ['Te Reo Maaori', 'mi'],
    ['Cook Islands Māori', 'rar'],
    ['NZSL', 'nzs'],
    ['en', 'en'],
    ['Klingon', 'klingon'],
  ])('%s is %s', (name, code) => {
    expect(languageCode(name)).toBe(code)
  })

  test('who leads it is only what its own words say', () => {
    expect(ledBy('A kaupapa Maaori service')).toMatchObject({ kaupapaMaori: true, pacific: false })
    expect(ledBy('Open to Māori and Pacific people')).toEqual({
      kaupapaMaori: false,
      pacific: false,
      disabilityLed: false,
    })
  })
})

describe('how they can be reached', () => {
  test.each([
    ['0800 000 121', '0800 000 121'],
    ['1737', '1737'],
    ['111', '111'],
    ['021 000 0142', '021 000 0142'],
    ['"+44 1234 234567"', '+44 1234 234567'],
    ['call us', undefined],
    [undefined, undefined],
  ])('%s is %s', (text, shown) => {
    expect(phone(text)).toBe(shown)
  })

  test('a web address is one that a browser may be sent to', () => {
    expect(website('www.rata.example')).toBe('https://www.rata.example')
    expect(website('https://rata.example/a b')).toBeUndefined()
    expect(website('javascript:alert(1)')).toBeUndefined()
  })

  test('an e-mail address is one address', () => {
    expect(email('mailto:kia.ora@rata.example')).toBe('kia.ora@rata.example')
    expect(email('a@b.example, c@d.example')).toBeUndefined()
  })
})
