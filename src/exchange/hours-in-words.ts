import { alwaysOpen, type Hours } from '../domain/directory/hours.ts'
import { dayCode, timeIn } from './hsds-hours.ts'

// "Monday to Friday 9am - 5pm; Sat 10am-12 noon". Read only where every part of it can be; otherwise the words are shown and
// the hours are not known.

const week = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const day = String.raw`(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?`
const joiner = String.raw`\s*(?:-|–|to|until|till|through)\s*`
const time = String.raw`(?:\d{1,2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?)?(?:\s*noon)?|noon|midday|midnight)`
const days = String.raw`(?:${day}${joiner}${day}|${day}(?:\s*(?:,|&|and|\/)\s*${day})*|weekdays|week days|every ?day|daily|7 days(?: a week)?)`
const whole = new RegExp(String.raw`^(${days})\s*[:,]?\s*(?:from\s+)?(${time})${joiner}(${time})$`, 'i')

/** The hours that these words tell for certain; undefined when any part of them is left over. */
export function hoursInWords(words: string): Hours[] | undefined {
  const text = words.trim().replace(/^(?:office |opening |open )?hours?:?\s*/i, '')
  if (/^(?:24\s*(?:hours?|hrs?)|24\s*\/\s*7|24 hours,? 7 days(?: a week)?)\.?$/i.test(text)) return [alwaysOpen]
  const parts = text
    .split(/[;\n]|(?<=\d\s?[ap]m),\s*(?=[a-z])/i)
    .map((part) => part.trim().replace(/\.$/, ''))
    .filter((part) => part !== '')
  const hours = parts.map(hoursOf)
  return hours.length > 0 && hours.every((h) => h !== undefined) ? hours : undefined
}

function hoursOf(part: string): Hours | undefined {
  const [, dayWords, from, to] = whole.exec(part) ?? []
  if (dayWords === undefined || from === undefined || to === undefined) return undefined
  const on = daysIn(dayWords)
  const closesAt = clock(to)
  const opensAt = clock(/[ap]|noon|mid/i.test(from) ? from : from + halfFor(from, to))
  return on.length > 0 && opensAt !== undefined && closesAt !== undefined ? { days: on, opensAt, closesAt } : undefined
}

/** "9 - 5pm" opens in the morning, "1 - 3pm" after noon. */
function halfFor(from: string, to: string): string {
  if (!/p/i.test(to)) return /a|noon/i.test(to) ? 'am' : ''
  const [opens, closes] = [Number.parseInt(from, 10) % 12, Number.parseInt(to, 10) % 12]
  return opens < closes ? 'pm' : 'am'
}

function clock(words: string): string | undefined {
  if (/midnight/i.test(words)) return '24:00'
  if (/noon|midday/i.test(words)) return '12:00'
  return timeIn(words.replaceAll(/(\d)\.(\d)/g, '$1:$2').replaceAll(/[. ]/g, ''))
}

function daysIn(words: string): string[] {
  if (/week ?days/i.test(words)) return week.slice(0, 5)
  if (/every|daily|7 days/i.test(words)) return week
  const named = [...words.matchAll(new RegExp(day, 'gi'))].map(([name]) => dayCode(name.replace('.', '')))
  const codes = named.filter((code) => code !== undefined)
  const [first, last] = [week.indexOf(codes[0] ?? ''), week.indexOf(codes[1] ?? '')]
  const range = new RegExp(`${day}${joiner}${day}`, 'i').test(words)
  if (!range) return codes
  return first <= last ? week.slice(first, last + 1) : [...week.slice(first), ...week.slice(0, last + 1)]
}
