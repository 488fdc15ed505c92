import { describe, expect, test } from 'vitest'
import { instantAt } from '../domain/days.ts'
import { sayAgo, sayBy, sayByTime, sayDay, sayTime, sayTimeOfDay, sayWhen } from './dates.ts'

const now = instantAt('2026-11-10', '10:41')

test('a day is said with its own names in both languages', () => {
  expect(sayDay('2026-11-12', 'en')).toBe('Thursday 12 November')
  expect(sayDay('2026-11-12', 'mi')).toBe('Rāpare 12 Whiringa-ā-rangi')
  expect(sayDay('2027-01-01', 'en', '2026-11-10')).toBe('Friday 1 January 2027')
  expect(sayDay('2026-12-01', 'en', '2026-11-10')).toBe('Tuesday 1 December')
})

test.each([
  ['00:00', '12 midnight', '12 i te weherua pō'],
  ['00:05', '12:05 am', '12:05 i te ata'],
  ['08:00', '8 am', '8 i te ata'],
  ['10:41', '10:41 am', '10:41 i te ata'],
  ['12:00', '12 noon', '12 i te poutūmārōtanga'],
  ['12:30', '12:30 pm', '12:30 i te ahiahi'],
  ['14:00', '2 pm', '2 i te ahiahi'],
  ['21:40', '9:40 pm', '9:40 i te pō'],
])('%s is "%s" and "%s"', (time, en, mi) => {
  expect(sayTimeOfDay(time, 'en')).toBe(en)
  expect(sayTimeOfDay(time, 'mi')).toBe(mi)
  expect(sayTime(instantAt('2026-11-10', time), 'en')).toBe(en)
  expect(sayTime(time, 'mi')).toBe(mi)
})

test.each([
  ['2026-11-10', '14:00', 'today 2 pm', 'i tēnei rā, 2 i te ahiahi'],
  ['2026-11-11', '14:00', 'tomorrow 2 pm', 'āpōpō, 2 i te ahiahi'],
  ['2026-11-09', '09:00', 'yesterday 9 am', 'inanahi, 9 i te ata'],
  ['2026-11-19', '10:30', 'Thursday 19 November, 10:30 am', 'Rāpare 19 Whiringa-ā-rangi, 10:30 i te ata'],
  ['2027-01-07', '10:30', 'Thursday 7 January 2027, 10:30 am', 'Rāpare 7 Kohitātea 2027, 10:30 i te ata'],
])('%s %s is "%s"', (day, time, en, mi) => {
  expect(sayWhen(instantAt(day, time), now, 'en')).toBe(en)
  expect(sayWhen(instantAt(day, time), now, 'mi')).toBe(mi)
})

describe('by when', () => {
  test.each([
    ['2026-11-10', '11:35', '54 minutes left', 'e toe ana te 54 meneti'],
    ['2026-11-10', '10:42', '1 minute left', 'e toe ana te 1 meneti'],
    ['2026-11-10', '14:00', 'by 2 pm today', 'i mua i te 2 i te ahiahi i tēnei rā'],
    ['2026-11-11', '17:00', 'by 5 pm tomorrow', 'i mua i te 5 i te ahiahi āpōpō'],
    ['2026-11-12', '17:00', 'by Thursday 12 November', 'i mua i te mutunga o te Rāpare 12 Whiringa-ā-rangi'],
    ['2026-11-12', '10:00', 'by Thursday 12 November, 10 am', 'i mua i te 10 i te ata, Rāpare 12 Whiringa-ā-rangi'],
    ['2026-11-10', '10:11', '30 minutes late', '30 meneti te tōmuri'],
    ['2026-11-10', '07:41', '3 hours late', '3 hāora te tōmuri'],
    ['2026-11-09', '17:00', '1 day late', '1 rā te tōmuri'],
    ['2026-11-08', '17:00', '2 days late', '2 rā te tōmuri'],
  ])('due %s %s: "%s"', (day, time, en, mi) => {
    const due = instantAt(day, time)
    expect(sayBy(due, now, 'en')).toBe(en)
    expect(sayBy(due, now, 'mi')).toBe(mi)
  })

  test('goes by the wall clock of the Chathams there', () => {
    const due = instantAt('2026-11-12', '17:00', 'Pacific/Chatham')
    expect(sayBy(due, now, 'en', 'Pacific/Chatham')).toBe('by Thursday 12 November')
  })
})

test.each([
  ['2026-11-10', '11:35', 'by 11:35 am today'],
  ['2026-11-10', '14:00', 'by 2 pm today'],
  ['2026-11-10', '10:11', '30 minutes late'],
])('inside a sentence %s %s is "%s" and never a countdown', (day, time, said) => {
  expect(sayByTime(instantAt(day, time), now, 'en')).toBe(said)
})

test.each([
  ['2026-11-10', '10:41', 'just now'],
  ['2026-11-10', '10:36', '5 minutes ago'],
  ['2026-11-10', '09:40', '1 hour ago'],
  ['2026-11-09', '23:41', '11 hours ago'],
  ['2026-11-09', '12:00', 'yesterday'],
  ['2026-11-06', '12:00', '4 days ago'],
  ['2026-09-01', '12:00', 'on Tuesday 1 September'],
  ['2025-09-01', '12:00', 'on Monday 1 September 2025'],
])('%s %s was %s', (day, time, said) => {
  expect(sayAgo(instantAt(day, time), now, 'en')).toBe(said)
})

test('a voice that says only checked reo says a date in English until a speaker has checked it', () => {
  expect(sayDay('2026-11-12', { language: 'mi', checkedOnly: true })).toBe('Thursday 12 November')
  expect(sayDay('2026-11-12', { language: 'mi', checkedOnly: false })).toBe('Rāpare 12 Whiringa-ā-rangi')
})
