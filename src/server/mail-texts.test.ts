import { describe, expect, test } from 'vitest'
import { languages } from '../words/phrase.ts'
import { sayIn } from '../words/words.ts'
import {
  clocksMail,
  closedMail,
  codeMail,
  inBothLanguages,
  moreGivenMail,
  referralMail,
  withdrawnMail,
} from './mail-texts.ts'

const now = '2026-11-10T00:00:00Z'
const between = { sender: 'Te Ara Tautoko', from: 'Alongside', now, sentAt: '2026-11-08T20:00:00Z' }
const link = 'https://alongside.example/r/0192'
const asked = {
  ...between,
  receiver: 'Kete Kai',
  need: 'kai',
  urgency: 'today',
  dueAt: '2026-11-10T04:00:00Z',
  link,
} as const

describe.each(languages)('mail in %s', (language) => {
  const say = sayIn(language)

  test('asks what and by when, and leads to the page', () => {
    const { subject, text } = referralMail(say, { ...asked, signsIn: false })
    expect(subject).not.toContain('{')
    for (const part of ['Te Ara Tautoko', 'Kete Kai', 'kai', link, 'Alongside']) expect(text).toContain(part)
    expect(referralMail(say, { ...asked, signsIn: true }).text).not.toBe(text)
  })

  test('leaves the place of the code open, so that only the sending of it knows it', () => {
    expect(codeMail(say, { minutes: 10, from: 'Alongside' }).text).toContain('{code}')
  })

  test('says in every letter what it is about, and no letter is left with a gap', () => {
    const letters = [
      withdrawnMail(say, { ...between, need: 'kai', words: 'fern otter lamp' }),
      moreGivenMail(say, { ...between, dueAt: asked.dueAt, link }),
      closedMail(say, between),
      clocksMail(say, { waiting: [{ kind: 'referral', dueAt: now }], now, from: 'Alongside' }),
    ]
    for (const { subject, text } of letters) {
      expect(`${subject}${text}`).not.toMatch(/[{}]|undefined|none/)
      expect(subject).not.toContain('\n')
    }
    expect(new Set(letters.map(({ subject }) => subject)).size).toBe(letters.length)
  })

  test('tells a team lead how many wait, of what kind, since when, and where the list is', () => {
    const waiting = [
      { kind: 'request', dueAt: '2026-11-09T20:00:00Z' },
      { kind: 'case', dueAt: '2026-11-06T04:00:00.5Z' },
      { kind: 'case', dueAt: '2026-11-06T04:00:01Z' },
    ] as const
    const { subject, text } = clocksMail(say, { waiting, now, link, from: 'Alongside' })
    expect(subject).toContain('3')
    expect(text).toContain('2')
    expect(text).toContain(link)
    expect(text).toContain(language === 'en' ? 'Friday 6 November, 5 pm' : 'Rāmere 6 Whiringa-ā-rangi')
  })
})

describe('mail to an organisation', () => {
  const code = (say: ReturnType<typeof sayIn>) => codeMail(say, { minutes: 10, from: 'Alongside' })
  const [en, mi] = [code(sayIn('en')), code(sayIn('mi'))]

  test('is in both languages, English first, subject and text', () => {
    const both = inBothLanguages(code, { checkedOnly: false })
    expect(both).toMatchObject({ subject: `${en.subject} / ${mi.subject}`, language: 'en' })
    expect(both.text.startsWith(en.text.trimEnd())).toBe(true)
    expect(both.text.endsWith(mi.text)).toBe(true)
  })

  test('has first the language that whoever asked for it is reading', () => {
    const both = inBothLanguages(code, { first: 'mi', checkedOnly: false })
    expect(both).toMatchObject({ subject: `${mi.subject} / ${en.subject}`, language: 'mi' })
  })

  test('is in English alone, and once, where its reo waits for a speaker', () => {
    expect(inBothLanguages(code, { first: 'mi', checkedOnly: true })).toEqual(en)
  })
})
