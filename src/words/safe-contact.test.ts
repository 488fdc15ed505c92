import { describe, expect, test } from 'vitest'
import { aContact } from '../../test/make.ts'
import { languages } from './phrase.ts'
import { safeContact, saySafeRule } from './safe-contact.ts'
import { sayIn } from './words.ts'

const ring = aContact()
const sister = aContact({ whose: 'My sister' })
const text = aContact({ way: 'text' })
const comesBack = aContact({ way: 'come-back', value: '', safeDays: [2], safeFrom: '10:00', safeUntil: '12:00' })
const say = sayIn('en')

describe('how somebody may be reached', () => {
  test.each(languages)('never says to contact nobody beside a way that is safe, in %s', (language) => {
    const all = [ring, comesBack]
    const said = all.map((contact) => saySafeRule(contact, sayIn(language), all)).join(' ')
    const nobody = language === 'en' ? 'Contact nobody' : 'Kaua e whakapā atu'
    expect(said).not.toContain(nobody)
    expect(saySafeRule(comesBack, sayIn(language), [comesBack])).toContain(nobody)
  })

  test('says only where there is only one, or only one person to ask for', () => {
    expect(saySafeRule(ring, say, [ring, comesBack])).toMatch(/^Ring only[.]/)
    expect(saySafeRule(ring, say, [ring, text])).toMatch(/^Ringing is safe[.]/)
    expect(saySafeRule(sister, say, [sister, text])).toMatch(/^Ring their sister only[.]/)
  })

  test.each([
    ['Mine', 'Ring only.'],
    ['Nāku', 'Ring only.'],
    ['My sister’s', 'Ring their sister only.'],
    ['hers, ring after 5', 'Ring “hers, ring after 5” only.'],
  ])('a phone that is “%s” makes a sentence', (whose, said) => {
    const contact = aContact({ whose })
    expect(saySafeRule(contact, say, [contact])).toMatch(new RegExp(`^${said.replaceAll('.', '[.]')}`))
  })

  test.each([
    ['nā taku tuahine', 'Me waea ki tana tuahine anake.'],
    ['Aroha', 'Me waea ki a Aroha anake.'],
    ['te marae', 'Me waea ki te marae anake.'],
  ])('and in te reo, of “%s”', (whose, said) => {
    const contact = aContact({ whose })
    expect(saySafeRule(contact, sayIn('mi'), [contact]).startsWith(said)).toBe(true)
  })

  test('a way that is not safe changes nothing about the others', () => {
    const unsafe = aContact({ way: 'text', safe: false })
    expect(saySafeRule(ring, say, [ring, unsafe])).toMatch(/^Ring only[.]/)
    expect(saySafeRule(comesBack, say, [comesBack, unsafe])).toBe(safeContact['safe.come-back'].en)
    expect(saySafeRule(unsafe, say, [ring, unsafe])).toBe(safeContact['safe.not'].en)
  })

  test('that they come back themselves has no days of ours to keep to', () => {
    expect(saySafeRule(comesBack, say, [comesBack, ring])).toBe('They may come back themselves.')
  })
})
