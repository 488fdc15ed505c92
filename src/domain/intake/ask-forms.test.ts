import { describe, expect, test } from 'vitest'
import { Answers } from './answers.ts'
import { answersIn, errorsOn, firstUnready, pageAfter, pageToGoOn, readNeed, readReach, readWith } from './ask-forms.ts'

const ways = (typed: Parameters<typeof readReach>[0]) => {
  const read = readReach(typed)
  return read.ok ? read.answer.ways : read.errors
}

describe('what is needed', () => {
  test('a kind is enough', () => {
    expect(readNeed({ kind: 'kai' })).toEqual({ ok: true, answer: { kind: 'kai' } })
  })

  test('a few words are enough, and count as something else', () => {
    expect(readNeed({ words: '  no power  ' })).toEqual({ ok: true, answer: { kind: 'other', words: 'no power' } })
  })

  test.each([
    [{}, 'kind'],
    [{ words: '   ' }, 'kind'],
    [{ kind: 'other' }, 'words'],
  ])('nothing at all is asked about: %j leads to %s', (typed, field) => {
    expect(errorsOn('need', typed)).toEqual([{ field, code: 'need-or-words' }])
  })

  test('a kind that is not on the page is refused', () => {
    expect(errorsOn('need', { kind: 'gold', words: 'gold' })).toEqual([{ field: 'kind', code: 'not-a-choice' }])
  })

  test('macrons are kept in one form', () => {
    const read = readNeed({ kind: 'other', words: 'wha\u0304nau' })
    expect(read).toMatchObject({ answer: { words: 'whānau' } })
  })
})

describe('how it is safe to reach somebody', () => {
  test('nothing is safe unless it is ticked', () => {
    expect(readReach({})).toEqual({ ok: true, answer: { ways: [], days: [], mayLeaveMessage: false } })
  })

  test('a number without its tick is asked about, never used', () => {
    expect(ways({ textNumber: '021 000 0142' })).toEqual([{ field: 'text', code: 'tick-if-safe' }])
  })

  test('a tick without its number is asked about', () => {
    expect(ways({ ring: 'ring' })).toEqual([{ field: 'ringNumber', code: 'number-needed' }])
  })

  test('a number too short to ring is asked about', () => {
    expect(ways({ ring: 'ring', ringNumber: '0210' })).toEqual([{ field: 'ringNumber', code: 'number-not-clear' }])
  })

  test('says whose phone it is', () => {
    expect(ways({ ring: 'ring', ringNumber: '021 000 0142', ringWhose: 'my sister’s', come: 'come' })).toEqual([
      { by: 'ring', number: '021 000 0142', whose: 'my sister’s' },
      { by: 'come' },
    ])
  })

  test('only a clear yes lets us leave a message', () => {
    expect(readReach({ message: 'yes' })).toMatchObject({ answer: { mayLeaveMessage: true } })
    expect(readReach({ message: 'maybe' })).toMatchObject({ answer: { mayLeaveMessage: false } })
  })

  test.each([
    ['10', '10:00'],
    ['10 am', '10:00'],
    ['2.30pm', '14:30'],
    ['14:05', '14:05'],
    ['12 am', '00:00'],
    ['12pm', '12:00'],
    ['9 p.m.', '21:00'],
    ['1030', '10:30'],
    ['10 i te ata', '10:00'],
    ['2:30 i te ahiahi', '14:30'],
    ['12 i te poutūmārōtanga', '12:00'],
    ['10 o’clock', '10:00'],
    ['noon', '12:00'],
    ['12 noon', '12:00'],
    ['Midday', '12:00'],
    ['midnight', '00:00'],
  ])('a time written %s is %s', (written, time) => {
    expect(readReach({ from: written })).toMatchObject({ answer: { from: time } })
  })

  test.each(['noonish', '25', '10:75', '13 pm'])('a time written %s is asked about', (written) => {
    expect(errorsOn('reach', { until: written })).toEqual([{ field: 'until', code: 'time-not-clear' }])
  })

  test('until midnight is until the end of the day', () => {
    expect(readReach({ from: '6 pm', until: 'midnight' })).toMatchObject({ answer: { until: '23:59' } })
  })

  test('the end comes after the start', () => {
    expect(errorsOn('reach', { from: '10', until: '9' })).toEqual([{ field: 'until', code: 'until-before-from' }])
  })

  test('one day alone arrives as text, several as a list', () => {
    expect(readReach({ days: 'tue' })).toMatchObject({ answer: { days: ['tue'] } })
    expect(readReach({ days: ['tue', 'thu', 'xmas'] })).toMatchObject({ answer: { days: ['tue', 'thu'] } })
  })
})

describe('the whole request', () => {
  const need = { kind: 'money', words: 'The car man keeps ringing my mum' }

  test('only the need must be there', () => {
    expect(firstUnready({})).toBe('need')
    expect(firstUnready({ need })).toBeUndefined()
    expect(Answers.parse(answersIn({ need }))).toEqual({ need })
  })

  test('leads back to a page that was left unready', () => {
    expect(firstUnready({ need, reach: { email: 'email', emailAddress: 'heni at example' } })).toBe('reach')
  })

  test('every page that was sent is in it', () => {
    const pages = {
      need,
      when: { urgency: 'today', unsafe: 'unsaid' },
      where: { place: 'Kaikohe', moving: 'yes' },
      reach: { come: 'come' },
      for: { whom: 'me', name: 'Hēni' },
      with: { rather: ['maori'], cause: 'cost-of-living' },
    }
    expect(Answers.parse(answersIn(pages))).toEqual({
      need,
      when: { urgency: 'today', unsafe: 'unsaid' },
      where: { place: 'Kaikohe', movingAbout: true },
      reach: { ways: [{ by: 'come' }], days: [], mayLeaveMessage: false },
      for: { whom: 'me', name: 'Hēni' },
      with: { interpreter: false, rather: ['maori'], cause: 'cost-of-living' },
    })
  })

  test('a line too long to keep is said, not cut', () => {
    expect(readWith({ avoid: 'x'.repeat(201) })).toEqual({
      ok: false,
      errors: [{ field: 'avoid', code: 'line-too-long' }],
    })
  })

  test('the questions follow one another to the check', () => {
    expect(pageAfter('need')).toBe('when')
    expect(pageAfter('with')).toBe('check')
  })
})

describe('where somebody goes on who comes back', () => {
  const three = { need: { kind: 'kai' }, when: {}, where: {} }

  test.each([
    ['the first that they have not answered', three, 'reach'],
    ['what must be put right', { ...three, reach: { ring: 'yes' } }, 'reach'],
    ['the furthest, where they had gone back to change one', { ...three, reach: {}, need: { kind: 'bed' } }, 'for'],
    ['the check, once all are answered', { ...three, reach: {}, for: {}, with: {} }, 'check'],
    ['the check, where they said that it is enough', { ...three, reach: {}, check: {} }, 'check'],
    ['what must be put right, even from the check', { ...three, reach: { ring: 'yes' }, check: {} }, 'reach'],
  ])('%s', (_, pages, page) => {
    expect(pageToGoOn(pages)).toBe(page)
  })
})
