import type { ClosingReason, NeedOutcome, UnmetReason } from '../domain/cases/case.ts'
import { NeedKind } from '../domain/programmes/needs.ts'
import type { DeclineReason, Outcome, PersonAnswer } from '../domain/referrals/referral.ts'
import type { Measure } from '../domain/reports/month.ts'
import { draft, type Phrase } from './phrase.ts'
import type { PhraseKey, Say } from './words.ts'

// The parts of a month's figures, said by somebody who looks back: not in the voice of whoever answered.
type Ended = Outcome | DeclineReason | 'withdrawn' | 'rerouted' | 'no-outcome'
type Needed = Readonly<
  Record<
    | `part.closing-${ClosingReason}`
    | `part.need-${NeedOutcome}`
    | `part.unmet-${UnmetReason}`
    | `part.person-${PersonAnswer}`
    | `part.ended-${Ended}`
    | 'part.in-time'
    | 'part.late'
    | 'part.need-for-reason',
    Phrase
  >
>

export const monthParts = {
  'part.in-time': { en: 'Inside the clock', mi: draft('I roto i te wā') },
  'part.late': { en: 'Late', mi: draft('Tōmuri') },
  'part.closing-connected': { en: 'Connected with what they need', mi: draft('Kua hono ki tā rātou e hiahia ana') },
  'part.closing-partly-connected': { en: 'Connected with some of it', mi: draft('Kua hono ki ētahi') },
  'part.closing-handed-over': { en: 'Handed over', mi: draft('Kua tuku ki tētahi atu') },
  'part.closing-person-chose': { en: 'They chose to stop', mi: draft('Nā rātou te whakatau kia mutu') },
  'part.closing-could-not-reach': { en: 'Could not be reached', mi: draft('Kāore i taea te whakapā') },
  'part.closing-moved-away': { en: 'Moved away', mi: draft('Kua hūnuku') },
  'part.closing-other-service': { en: 'With another service', mi: draft('Kei tētahi atu ratonga') },
  'part.closing-died': { en: 'Somebody died', mi: draft('Kua mate tētahi') },
  'part.closing-repeat': { en: 'The same as another record', mi: draft('He ōrite ki tētahi atu tuhinga') },
  'part.need-met': { en: 'Met', mi: draft('I tutuki') },
  'part.need-partly-met': { en: 'Partly met', mi: draft('I tutuki tētahi wāhanga') },
  'part.need-not-met': { en: 'Not met', mi: draft('Kāore i tutuki') },
  'part.need-no-longer-needed': { en: 'No longer needed', mi: draft('Kua kore e hiahiatia') },
  'part.person-yes': { en: 'Yes', mi: draft('Āe') },
  'part.person-partly': { en: 'Partly', mi: draft('He wāhanga') },
  'part.person-no': { en: 'No', mi: draft('Kāo') },
  'part.person-not-asked': { en: 'Not asked', mi: draft('Kāore i pātaihia') },
  'part.ended-got-what-was-needed': { en: 'Got what was needed', mi: draft('I whiwhi i te mea i hiahiatia') },
  'part.ended-partly': { en: 'Partly', mi: draft('He wāhanga') },
  'part.ended-did-not': { en: 'Did not get it', mi: draft('Kāore i whiwhi') },
  'part.ended-no-longer-needed': { en: 'No longer needed', mi: draft('Kua kore e hiahiatia') },
  'part.ended-referred-on': { en: 'Sent on by the receiver', mi: draft('I tukuna atu e te kaiwhiwhi') },
  'part.ended-unknown-after-three-tries': {
    en: 'Not known after three tries',
    mi: draft('Kāore i te mōhiotia, e toru ngā whakamātau'),
  },
  'part.ended-no-capacity': { en: 'No: no room', mi: draft('Kāo: kāore he wāhi') },
  'part.ended-outside-area': { en: 'No: outside their area', mi: draft('Kāo: kei waho i tō rātou rohe') },
  'part.ended-no-such-service': { en: 'No: they do not do this', mi: draft('Kāo: kāore rātou e mahi i tēnei') },
  'part.ended-not-eligible': { en: 'No: outside their rules', mi: draft('Kāo: kāore e hāngai ki ō rātou tikanga') },
  'part.ended-person-said-no': { en: 'The person said no', mi: draft('I kī te tangata kāo') },
  'part.ended-safety': { en: 'No: not safe', mi: draft('Kāo: kāore e haumaru') },
  'part.ended-duplicate': { en: 'They were with them already', mi: draft('Kei a rātou kē') },
  'part.ended-not-enough-information': { en: 'No: too little was known', mi: draft('Kāo: he iti rawa ngā kōrero') },
  'part.ended-withdrawn': { en: 'Taken back', mi: draft('Kua tangohia mai') },
  'part.ended-rerouted': { en: 'Re-routed to another', mi: draft('Kua tukuna ki tētahi atu') },
  'part.ended-no-outcome': { en: 'Ended without an outcome', mi: draft('I mutu kore hua') },
  'part.unmet-no-provider': { en: 'nobody offers it here', mi: draft('kāore tētahi e whakarato ana i konei') },
  'part.unmet-no-capacity': { en: 'no room', mi: draft('kāore he wāhi') },
  'part.unmet-outside-area': { en: 'outside the area', mi: draft('kei waho i te rohe') },
  'part.unmet-no-such-service': { en: 'no such service', mi: draft('kāore he ratonga pērā') },
  'part.unmet-not-eligible': { en: 'outside the rules', mi: draft('kāore e hāngai ki ngā tikanga') },
  'part.unmet-cost': { en: 'it costs too much', mi: draft('he nui rawa te utu') },
  'part.unmet-transport': { en: 'no way of getting there', mi: draft('kāore he waka kawe') },
  'part.need-for-reason': { en: '{need}: {reason}', mi: draft('{need}: {reason}') },
} as const satisfies Needed

const answers = {
  accepted: 'status.accepted',
  declined: 'status.declined',
  waitlisted: 'status.waitlisted',
  'reroute-suggested': 'status.reroute-suggested',
} as const satisfies Readonly<Record<string, PhraseKey>>

type Named = (part: string, say: Say) => string

const isPart = (key: string): key is keyof typeof monthParts => key in monthParts
const isAnswer = (part: string): part is keyof typeof answers => part in answers
const isNeed = (kind: string): kind is NeedKind => NeedKind.safeParse(kind).success

// A code from another version of the program is shown as it is.
const under =
  (group: string): Named =>
  (part, say) => {
    const key = `part.${group}${part}`
    return isPart(key) ? say(key) : part
  }
const need: Named = (kind, say) => (isNeed(kind) ? say(`need.${kind}`) : kind)
const whole: Named = () => ''

const naming: Readonly<Record<Measure, Named>> = {
  'households-supported': whole,
  'cases-opened': whole,
  'cases-closed': under('closing-'),
  'needs-noted': need,
  'referrals-sent': need,
  'first-talk-in-time': under(''),
  'referrals-answered': (part, say) => (isAnswer(part) ? say(answers[part]) : part),
  'loops-closed': under('ended-'),
  'needs-settled': under('need-'),
  'person-answers': under('person-'),
  'unmet-needs': (part, say) => {
    const [kind = '', reason = ''] = part.split(':')
    return say('part.need-for-reason', { need: need(kind, say), reason: under('unmet-')(reason, say) })
  },
}

/** What a part of a figure is called: a kind of need, an outcome, a reason. A measure that counts whole has no name for it. */
export const sayPart = (measure: Measure, part: string, say: Say): string => naming[measure](part, say)
