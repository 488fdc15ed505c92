import { z } from 'zod'
import { TimeOfDay } from '../days.ts'
import { Urgency } from '../programmes/clocks.ts'

/** The seven questions, in order; the last is the check before sending. A page each. */
export const askPages = ['need', 'when', 'where', 'reach', 'for', 'with', 'check'] as const
export type AskPage = (typeof askPages)[number]

/** What people say they need most, in the words of the first question. */
export const AskedNeed = z.enum(['kai', 'power', 'bed', 'money', 'talk', 'other']).meta({ id: 'AskedNeed' })
export type AskedNeed = z.infer<typeof AskedNeed>

/** Three ways to answer, because "prefer not to say" is always an answer. */
export const YesNoUnsaid = z.enum(['yes', 'no', 'unsaid']).meta({ id: 'YesNoUnsaid' })
export type YesNoUnsaid = z.infer<typeof YesNoUnsaid>

export const Weekday = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']).meta({ id: 'Weekday' })
export type Weekday = z.infer<typeof Weekday>

export const Preference = z.enum(['maori', 'pacific', 'disability']).meta({ id: 'Preference' })
export type Preference = z.infer<typeof Preference>

// Long enough for a story, short enough that nobody can fill the disk.
const line = z.string().min(1).max(200)
const story = z.string().min(1).max(4000)

export const NeedAnswer = z.strictObject({ kind: AskedNeed, words: story.optional() }).meta({ id: 'NeedAnswer' })

export const WhenAnswer = z
  .strictObject({ urgency: Urgency.optional(), unsafe: YesNoUnsaid.optional() })
  .meta({ id: 'WhenAnswer' })

export const WhereAnswer = z
  .strictObject({ place: line.optional(), movingAbout: z.boolean() })
  .meta({ id: 'WhereAnswer' })

/** One way that the person has said is safe. Nothing else may be used, and without one nothing is sent. */
export const SafeWay = z
  .discriminatedUnion('by', [
    z.strictObject({ by: z.literal('ring'), number: line, whose: line.optional() }),
    z.strictObject({ by: z.literal('text'), number: line }),
    z.strictObject({ by: z.literal('email'), address: line }),
    z.strictObject({ by: z.literal('letter'), address: line }),
    z.strictObject({ by: z.literal('visit'), address: line }),
    z.strictObject({ by: z.literal('come') }),
  ])
  .meta({ id: 'SafeWay' })

export const ReachAnswer = z
  .strictObject({
    ways: z.array(SafeWay),
    /** Empty means any day. */
    days: z.array(Weekday),
    from: TimeOfDay.optional(),
    until: TimeOfDay.optional(),
    /** What a caller may say, such as "the library". */
    say: line.optional(),
    /** Only a clear yes is a yes. */
    mayLeaveMessage: z.boolean(),
  })
  .meta({ id: 'ReachAnswer' })

export const ForAnswer = z
  .strictObject({
    whom: z.enum(['me', 'someone-else']).optional(),
    /** Who they are to whoever asks: "my sister", "a patient". */
    who: line.optional(),
    theyKnow: YesNoUnsaid.optional(),
    name: line.optional(),
  })
  .meta({ id: 'ForAnswer' })

export const WithAnswer = z
  .strictObject({
    language: line.optional(),
    interpreter: z.boolean(),
    supportPerson: line.optional(),
    rather: z.array(Preference),
    ratherNamed: line.optional(),
    avoid: line.optional(),
    /** A code of the dated list of causes. */
    cause: z.string().max(60).optional(),
  })
  .meta({ id: 'WithAnswer' })

/** Everything asked, as kept. Only the need must be there: no field about a person is compulsory. */
export const Answers = z
  .strictObject({
    need: NeedAnswer,
    when: WhenAnswer.optional(),
    where: WhereAnswer.optional(),
    reach: ReachAnswer.optional(),
    for: ForAnswer.optional(),
    with: WithAnswer.optional(),
  })
  .meta({ id: 'Answers' })

export type NeedAnswer = z.infer<typeof NeedAnswer>
export type WhenAnswer = z.infer<typeof WhenAnswer>
export type WhereAnswer = z.infer<typeof WhereAnswer>
export type SafeWay = z.infer<typeof SafeWay>
export type ReachAnswer = z.infer<typeof ReachAnswer>
export type ForAnswer = z.infer<typeof ForAnswer>
export type WithAnswer = z.infer<typeof WithAnswer>
export type Answers = z.infer<typeof Answers>
