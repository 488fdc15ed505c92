import { expect, test } from 'vitest'
import { linkDeeds, readAnswer } from './answer-form.ts'
import { deedsFrom } from './moves.ts'

test('a yes needs nothing more', () => {
  expect(readAnswer({ deed: 'accept', contactName: '' })).toEqual({ ok: true, move: { deed: 'accept', says: {} } })
})

test('a first meeting is a moment, by the clock on the wall', () => {
  const typed = { deed: 'accept', contactName: 'Aroha', firstDay: '2026-11-19', firstTime: '10:30' }
  expect(readAnswer(typed)).toEqual({
    ok: true,
    move: { deed: 'accept', says: { contactName: 'Aroha', appointmentAt: '2026-11-18T21:30:00Z' } },
  })
})

test.each([
  [{}, 'deed', 'choose-answer'],
  [{ deed: 'discard' }, 'deed', 'choose-answer'],
  [{ deed: 'accept', firstTime: '10:30' }, 'firstDay', 'day-needed'],
  [{ deed: 'accept', firstDay: '2026-11-19' }, 'firstTime', 'time-not-clear'],
  [{ deed: 'waitlist' }, 'until', 'day-needed'],
  [{ deed: 'waitlist', until: 'soon' }, 'until', 'day-not-clear'],
  [{ deed: 'decline', declineWords: 'Too far' }, 'reason', 'choose-reason'],
  [{ deed: 'decline', reason: 'not-eligible' }, 'declineWords', 'rule-needed'],
  [{ deed: 'decline', reason: 'not-enough-information', declineWords: ' ' }, 'declineWords', 'missing-needed'],
  [{ deed: 'suggestReroute' }, 'to', 'who-needed'],
  [{ deed: 'askForMore' }, 'question', 'question-needed'],
  [{ deed: 'recordOutcome' }, 'outcome', 'choose-outcome'],
  [{ deed: 'accept', contactName: 'A'.repeat(121) }, 'contactName', 'too-long'],
])('%j leads to %s: %s', (typed, field, code) => {
  expect(readAnswer(typed)).toEqual({ ok: false, errors: [{ field, code }] })
})

test('words belong to the answer under which they were written', () => {
  const typed = { deed: 'decline', reason: 'outside-area', declineWords: 'Try Dargaville', couldNotReachWords: 'Rang' }
  expect(readAnswer(typed)).toEqual({
    ok: true,
    move: { deed: 'decline', says: { reason: 'outside-area', words: 'Try Dargaville' } },
  })
})

test('what came of it is offered before what went otherwise', () => {
  const [first] = linkDeeds.filter((deed) => deedsFrom('in-service', 'receiver').includes(deed))
  expect(first).toBe('recordOutcome')
})
