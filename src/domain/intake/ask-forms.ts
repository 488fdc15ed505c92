import { z } from 'zod'
import { Urgency } from '../programmes/clocks.ts'
import { canBeRung } from '../households/telephone.ts'
import {
  AskedNeed,
  ForAnswer,
  NeedAnswer,
  Preference,
  ReachAnswer,
  Weekday,
  WhenAnswer,
  WhereAnswer,
  WithAnswer,
  YesNoUnsaid,
  type Answers,
  type AskPage,
  askPages,
  type SafeWay,
} from './answers.ts'

/** A form as it arrives: text by field name, several where boxes share a name. Kept as typed, so nothing is lost. */
export const Typed = z.record(z.string().max(40), z.union([z.string().max(8000), z.array(z.string().max(400)).max(20)]))
export type Typed = z.infer<typeof Typed>

/** What was typed, page by page: all that an unsent request is. */
export type TypedPages = Readonly<Partial<Record<AskPage, Typed>>>

/** What to put right. The words for each are in `words/ask.ts`. */
export const formErrorCodes = [
  'need-or-words',
  'words-too-long',
  'line-too-long',
  'not-a-choice',
  'number-needed',
  'number-not-clear',
  'email-needed',
  'email-not-clear',
  'address-needed',
  'tick-if-safe',
  'time-not-clear',
  'until-before-from',
] as const
export type FormErrorCode = (typeof formErrorCodes)[number]

/** `field` is the field's id on the page, so that the summary can lead to it. */
export type FormError = { readonly field: string; readonly code: FormErrorCode }

export type PageRead<A> =
  | { readonly ok: true; readonly answer: A }
  | { readonly ok: false; readonly errors: readonly FormError[] }

type Problems = { add: (field: string, code: FormErrorCode) => void; readonly all: readonly FormError[] }

function problems(): Problems {
  const all: FormError[] = []
  return { all, add: (field, code) => all.push({ field, code }) }
}

/** The text of a field, tidied: one form of each macron letter, no space at the ends. Empty is nothing. */
function text(typed: Typed, field: string): string | undefined {
  const value = typed[field]
  const one = (typeof value === 'string' ? value : (value?.[0] ?? '')).normalize('NFC').trim()
  return one === '' ? undefined : one
}

const ticked = (typed: Typed, field: string) => text(typed, field) !== undefined

function many(typed: Typed, field: string): readonly string[] {
  const value = typed[field]
  if (value === undefined) return []
  return typeof value === 'string' ? [value] : value
}

function short(typed: Typed, field: string, found: Problems): string | undefined {
  const value = text(typed, field)?.replace(/\s+/g, ' ')
  if (value !== undefined && value.length > 200) found.add(field, 'line-too-long')
  return value
}

function choice<T extends string>(typed: Typed, field: string, of: z.ZodType<T>, found: Problems): T | undefined {
  const value = text(typed, field)
  if (value === undefined) return undefined
  const read = of.safeParse(value)
  if (!read.success) found.add(field, 'not-a-choice')
  return read.data
}

const choices = <T extends string>(typed: Typed, field: string, of: z.ZodType<T>): T[] =>
  many(typed, field).flatMap((value) => {
    const read = of.safeParse(value)
    return read.success ? [read.data] : []
  })

/** Leaves out what has no value, so that nothing empty is kept. */
function kept<T>(schema: z.ZodType<T>, found: Problems, answer: Record<string, unknown>): PageRead<T> {
  if (found.all.length > 0) return { ok: false, errors: found.all }
  const filled = Object.fromEntries(Object.entries(answer).filter(([, value]) => value !== undefined))
  return { ok: true, answer: schema.parse(filled) }
}

/** Page 1. A kind, or a few words: the only thing that must be there at all. */
export function readNeed(typed: Typed): PageRead<NeedAnswer> {
  const found = problems()
  const kind = choice(typed, 'kind', AskedNeed, found)
  const words = text(typed, 'words')
  if (words !== undefined && words.length > 4000) found.add('words', 'words-too-long')
  if (words === undefined && (kind === undefined || kind === 'other')) {
    found.add(kind === undefined ? 'kind' : 'words', 'need-or-words')
  }
  return kept(NeedAnswer, found, { kind: kind ?? 'other', words })
}

/** Page 2. */
export function readWhen(typed: Typed): PageRead<WhenAnswer> {
  const found = problems()
  const urgency = choice(typed, 'urgency', Urgency, found)
  const unsafe = choice(typed, 'unsafe', YesNoUnsaid, found)
  return kept(WhenAnswer, found, { urgency, unsafe })
}

/** Page 3. */
export function readWhere(typed: Typed): PageRead<WhereAnswer> {
  const found = problems()
  const place = short(typed, 'place', found)
  return kept(WhereAnswer, found, { place, movingAbout: ticked(typed, 'moving') })
}

/** Page 4. A way counts only when its box is ticked: nothing is safe unless the person says so. */
export function readReach(typed: Typed): PageRead<ReachAnswer> {
  const found = problems()
  const ways = [
    ring(typed, found),
    way(typed, found, 'text', 'textNumber', 'number-needed'),
    way(typed, found, 'email', 'emailAddress', 'email-needed'),
    way(typed, found, 'letter', 'letterAddress', 'address-needed'),
    way(typed, found, 'visit', 'visitAddress', 'address-needed'),
    ticked(typed, 'come') ? ({ by: 'come' } satisfies SafeWay) : undefined,
  ].filter((each) => each !== undefined)
  const from = time(typed, 'from', found)
  const until = time(typed, 'until', found)
  if (from !== undefined && until !== undefined && until <= from) found.add('until', 'until-before-from')
  return kept(ReachAnswer, found, {
    ways,
    days: choices(typed, 'days', Weekday),
    from,
    until,
    say: short(typed, 'say', found),
    mayLeaveMessage: text(typed, 'message') === 'yes',
  })
}

function ring(typed: Typed, found: Problems): SafeWay | undefined {
  const way_ = way(typed, found, 'ring', 'ringNumber', 'number-needed')
  const whose = short(typed, 'ringWhose', found)
  return way_ === undefined || whose === undefined || way_.by !== 'ring' ? way_ : { ...way_, whose }
}

/** A tick without its number cannot be used, and a number without its tick may not be: both are asked about. */
function way(
  typed: Typed,
  found: Problems,
  by: 'ring' | 'text' | 'email' | 'letter' | 'visit',
  field: string,
  needed: FormErrorCode,
): SafeWay | undefined {
  const value = short(typed, field, found)
  if (!ticked(typed, by)) {
    if (value !== undefined) found.add(by, 'tick-if-safe')
    return undefined
  }
  if (value === undefined) {
    found.add(field, needed)
    return undefined
  }
  if (by === 'ring' || by === 'text') {
    if (!canBeRung(value)) found.add(field, 'number-not-clear')
    return { by, number: value }
  }
  if (by === 'email' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)) found.add(field, 'email-not-clear')
  return { by, address: value }
}

/** `10`, `10 am`, `2.30pm`, `14:00`, `noon` all mean something; a bare hour is taken as written on a 24-hour clock. */
function time(typed: Typed, field: 'from' | 'until', found: Problems): string | undefined {
  const value = text(typed, field)
  if (value === undefined) return undefined
  if (noon.test(value)) return '12:00'
  // A day has no 24:00 of its own: it ends with its last minute.
  if (midnight.test(value)) return field === 'from' ? '00:00' : '23:59'
  const [, hours = '', minutes = '00', half, part] =
    /^(\d{1,2})(?:[:.]?(\d{2}))?\s*(?:([ap])\.?(?:m\.?)?|i te (ata|ahiahi|pō|po)|o['’]clock)?$/i.exec(value) ?? []
  const hour = clockHour(Number(hours), half?.toLowerCase() ?? (part && (/^ata$/i.test(part) ? 'a' : 'p')))
  if (hours === '' || hour > 23 || Number(minutes) > 59) {
    found.add(field, 'time-not-clear')
    return undefined
  }
  return `${String(hour).padStart(2, '0')}:${minutes}`
}

const noon = /^(?:(?:12|twelve)\s*)?(?:noon|midday|mid-day|i te poutūmārōtanga|poutūmārō|poutumaro)$/i
const midnight = /^(?:(?:12|twelve)\s*)?(?:midnight|(?:i te )?weherua ?pō|waenganui ?pō)$/i

function clockHour(hour: number, half: string | undefined): number {
  if (half === undefined) return hour
  if (hour < 1 || hour > 12) return 24
  return (hour % 12) + (half === 'p' ? 12 : 0)
}

/** Page 5. */
export function readFor(typed: Typed): PageRead<ForAnswer> {
  const found = problems()
  return kept(ForAnswer, found, {
    whom: choice(typed, 'whom', z.enum(['me', 'someone-else']), found),
    who: short(typed, 'who', found),
    theyKnow: choice(typed, 'theyKnow', YesNoUnsaid, found),
    name: short(typed, 'name', found),
  })
}

/** Page 6. */
export function readWith(typed: Typed): PageRead<WithAnswer> {
  const found = problems()
  return kept(WithAnswer, found, {
    language: short(typed, 'language', found),
    interpreter: ticked(typed, 'interpreter'),
    supportPerson: short(typed, 'supportPerson', found),
    rather: choices(typed, 'rather', Preference),
    ratherNamed: short(typed, 'ratherNamed', found),
    avoid: short(typed, 'avoid', found),
    cause: choice(typed, 'cause', z.string().regex(/^[a-z0-9-]{1,60}$/), found),
  })
}

/** What is wrong on one page as typed, or nothing. The check page has nothing to get wrong. */
export function errorsOn(page: AskPage, typed: Typed): readonly FormError[] {
  if (page === 'check') return []
  const read = readers[page](typed)
  return read.ok ? [] : read.errors
}

const readers = {
  need: readNeed,
  when: readWhen,
  where: readWhere,
  reach: readReach,
  for: readFor,
  with: readWith,
} as const

/** The answers so far. A page never sent, or not yet put right, is left out. */
export function answersIn(pages: TypedPages): Partial<Answers> {
  const need = readNeed(pages.need ?? {})
  const when = readWhen(pages.when ?? {})
  const where = readWhere(pages.where ?? {})
  const reach = readReach(pages.reach ?? {})
  const for_ = readFor(pages.for ?? {})
  const with_ = readWith(pages.with ?? {})
  return {
    ...(need.ok ? { need: need.answer } : {}),
    ...(pages.when && when.ok ? { when: when.answer } : {}),
    ...(pages.where && where.ok ? { where: where.answer } : {}),
    ...(pages.reach && reach.ok ? { reach: reach.answer } : {}),
    ...(pages.for && for_.ok ? { for: for_.answer } : {}),
    ...(pages.with && with_.ok ? { with: with_.answer } : {}),
  }
}

/** The first page that must be put right before sending, or nothing when the request can go. */
export function firstUnready(pages: TypedPages): AskPage | undefined {
  if (!readNeed(pages.need ?? {}).ok) return 'need'
  return (['when', 'where', 'reach', 'for', 'with'] as const).find(
    (page) => errorsOn(page, pages[page] ?? {}).length > 0,
  )
}

/** Where somebody who comes back goes on: what must be put right, or the furthest page that they had reached. */
export function pageToGoOn(pages: TypedPages): AskPage {
  const reached = pages.check ? 'check' : askPages.find((page) => !pages[page])
  return firstUnready(pages) ?? reached ?? 'check'
}

/** The page after this one. */
export function pageAfter(page: AskPage): AskPage {
  return after[page]
}

const after: Readonly<Record<AskPage, AskPage>> = {
  need: 'when',
  when: 'where',
  where: 'reach',
  reach: 'for',
  for: 'with',
  with: 'check',
  check: 'check',
}
