import { z } from 'zod'
import { Day, isTrueOn, TimeOfDay } from '../days.ts'
import { Clocks } from './clocks.ts'
import { knownCauses, NeedKind } from './needs.ts'

// Policy is dated data: who is helped where, which clocks run, which causes are asked for, what the notices say. A setting
// is never edited. It ends on a day and another begins, so every record can be judged by what was in force when it was made.

const Code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

/** Words that are data, in both languages; the reo is a draft until a speaker has checked it. */
export const Wording = z
  .object({
    en: z.string().min(1),
    mi: z.object({ text: z.string().min(1), checked: z.object({ by: z.string(), on: Day }).optional() }),
  })
  .meta({ id: 'Wording' })
export type Wording = z.infer<typeof Wording>

const every = {
  /** `kind:code:fromOn`, which is what records keep as their pointer. */
  id: z.string(),
  code: Code,
  fromOn: Day,
  untilOn: Day.optional(),
  source: z.string().min(1),
}

/** What the service was for, and where it was funded, in one of its epochs. */
const ScopeSetting = z.object({
  ...every,
  kind: z.literal('scope'),
  value: z.object({
    epoch: z.enum(['community-connection', 'care-in-the-community', 'short-term-support', 'fewer-areas']),
    guidelines: z.object({ version: z.int(), datedOn: Day }).optional(),
    areas: z.union([z.literal('nationwide'), z.array(z.string()).min(1)]),
    groups: z.array(Code),
    confirmed: z.boolean(),
    fundedUntil: Day.optional(),
  }),
})

const ClocksSetting = z.object({ ...every, kind: z.literal('clocks'), value: Clocks })

/** Whether working days leave out 25 December to 15 January. */
const CalendarSetting = z.object({
  ...every,
  kind: z.literal('calendar'),
  value: z.object({ summerBreak: z.boolean() }),
})

/** Why somebody needs help now: always optional to say. A cause that we have no words for brings its own. */
const CauseSetting = z.object({
  ...every,
  kind: z.literal('cause'),
  value: z.object({ wording: Wording.optional() }),
})

/** A kind of need that may be chosen. Never deleted: one that is retired ends, and the needs recorded under it stay. */
const NeedKindSetting = z.object({ ...every, code: NeedKind, kind: z.literal('need-kind'), value: z.object({}) })

/** A text that people are given and whose version is kept. In `lines`, and in full with a heading over each part. */
const NoticeSetting = z.object({
  ...every,
  kind: z.literal('notice'),
  value: z.object({
    version: z.string().min(1),
    lines: z.array(Wording).min(1),
    parts: z.array(z.object({ heading: Wording, text: Wording })),
  }),
})

/** When a line answers: every hour of every day, or between two times every day. */
export const LineHours = z.union([z.literal('always'), z.object({ opens: TimeOfDay, closes: TimeOfDay })])

const CrisisLineSetting = z.object({
  ...every,
  kind: z.literal('crisis-line'),
  value: z.object({
    name: Wording,
    about: Wording,
    phone: z.string().regex(/^[\d ]+$/),
    text: z.string().regex(/^\d+$/).optional(),
    hours: LineHours,
    order: z.int(),
    /** The day on which number and hours were last compared, and with what. */
    checkedOn: Day,
    checkedBy: z.enum(['published-page', 'person']),
  }),
})

/** A figure from a public document: shown with its source, and computed beside it where we can. */
const FigureSetting = z.object({
  ...every,
  kind: z.literal('figure'),
  value: z.object({
    number: z.number(),
    unit: z.enum([
      'positions',
      'cents',
      'households',
      'services',
      'years',
      'percent',
      'people',
      'groups',
      'agencies',
      'meals',
    ]),
    confirmed: z.boolean(),
  }),
})

export const Setting = z
  .discriminatedUnion('kind', [
    ScopeSetting,
    ClocksSetting,
    CalendarSetting,
    CauseSetting,
    NeedKindSetting,
    NoticeSetting,
    CrisisLineSetting,
    FigureSetting,
  ])
  .meta({ id: 'Setting' })
export type Setting = z.infer<typeof Setting>
export type SettingKind = Setting['kind']
export type SettingOf<K extends SettingKind> = Extract<Setting, { kind: K }>

/** What holds on one day. A list is in the order in which it is shown. */
export const InForce = z
  .object({
    on: Day,
    scope: ScopeSetting.optional(),
    clocks: ClocksSetting,
    summerBreak: z.boolean(),
    causes: z.array(CauseSetting),
    needKinds: z.array(NeedKindSetting),
    notices: z.array(NoticeSetting),
    crisisLines: z.array(CrisisLineSetting),
    figures: z.array(FigureSetting),
  })
  .meta({ id: 'InForce' })
export type InForce = z.infer<typeof InForce>

/** The name of a setting, by which records point at it. */
export function settingId(kind: SettingKind, code: string, fromOn: Day): string {
  return `${kind}:${code}:${fromOn}`
}

/** The settings in force on a day. Clocks are never absent: a day before the first set of them is judged by the first. */
export function settingsOn(settings: readonly Setting[], day: Day): InForce {
  const inForce = settings.filter((setting) => isTrueOn(setting, day))
  const clocks = one(inForce, 'clocks') ?? earliest(all(settings, 'clocks'))
  if (!clocks) throw new Error('no clocks have been set')
  return {
    on: day,
    ...(one(inForce, 'scope') && { scope: one(inForce, 'scope') }),
    clocks,
    summerBreak: one(inForce, 'calendar')?.value.summerBreak ?? false,
    causes: all(inForce, 'cause').toSorted(inTheOrderOf(knownCauses)),
    needKinds: all(inForce, 'need-kind').toSorted(inTheOrderOf(NeedKind.options)),
    notices: all(inForce, 'notice').toSorted(inTheOrderOf([])),
    crisisLines: all(inForce, 'crisis-line').toSorted((line, other) => line.value.order - other.value.order),
    figures: all(inForce, 'figure').toSorted(inTheOrderOf([])),
  }
}

/** The notice of that name in force, whose version goes on the record. */
export function noticeOf(inForce: Pick<InForce, 'notices'>, code: string): SettingOf<'notice'> | undefined {
  return inForce.notices.find((notice) => notice.code === code)
}

const all = <K extends SettingKind>(settings: readonly Setting[], kind: K): SettingOf<K>[] =>
  settings.filter((setting): setting is SettingOf<K> => setting.kind === kind)

const one = <K extends SettingKind>(settings: readonly Setting[], kind: K) => all(settings, kind)[0]

const earliest = <S extends { fromOn: Day }>(settings: readonly S[]) =>
  settings.toSorted((one, other) => (one.fromOn < other.fromOn ? -1 : 1))[0]

/** In the order given; what is not in it comes after, by its code. */
const inTheOrderOf = (codes: readonly string[]) => (one: { readonly code: string }, other: { readonly code: string }) =>
  rank(codes, one.code) - rank(codes, other.code) || (one.code < other.code ? -1 : 1)

const rank = (codes: readonly string[], code: string) => (codes.includes(code) ? codes.indexOf(code) : codes.length)
