import type { NeedOutcome } from '../domain/cases/case.ts'
import type { Share } from '../domain/consent/consent.ts'
import type { ReferralStatus } from '../domain/referrals/moves.ts'
import { draft, type Phrase } from './phrase.ts'

// How a person reads what is being done for them: one sentence each, never our own word for where a referral stands.
type Running = Exclude<ReferralStatus, 'draft' | 'closed' | 'withdrawn' | 'discarded'> | 'open' | 'got' | 'answered'
type Needed = Readonly<
  Record<
    | `support.${Running}`
    | `support.outcome-${NeedOutcome}`
    | `support.word-${Running | NeedOutcome}`
    | `share.${Share}`,
    Phrase
  >
>

const doing = { en: 'Being done', mi: draft('E mahia ana') }
const waiting = { en: 'Waiting', mi: draft('E tatari ana') }
const asking = { en: 'We ask you', mi: draft('Ka pātai mātou') }

export const supports = {
  'support.open': {
    en: 'We are looking for the right help with you.',
    mi: draft('Kei te kimi tahi tātou i te āwhina tika.'),
  },
  'support.got': {
    en: 'You said that you got what you needed.',
    mi: draft('I kī koe i whiwhi koe i tāu i hiahia ai.'),
  },
  'support.sent': {
    en: '{with} is asked. Their answer: {by}.',
    mi: draft('Kua pātaihia a {with}. Tā rātou whakautu: {by}.'),
  },
  'support.received': { en: '{with} has it. Their answer: {by}.', mi: draft('Kei a {with}. Tā rātou whakautu: {by}.') },
  'support.info-needed': {
    en: '{with} asked us something first.',
    mi: draft('I pātai mai a {with} ki a mātou i te tuatahi.'),
  },
  'support.waitlisted': {
    en: 'You are on the wait list of {with}. We look again, {by}.',
    mi: draft('Kei te rārangi tatari koe a {with}. Ka titiro anō mātou, {by}.'),
  },
  'support.accepted': {
    en: '{with} said yes, and gets in touch with you {by}.',
    mi: draft('I whakaae a {with}, ā, ka whakapā atu ki a koe {by}.'),
  },
  'support.in-service': { en: '{with} is helping now.', mi: draft('Kei te āwhina a {with} ināianei.') },
  'support.outcome-recorded': {
    en: '{with} says it is done. We ask you how it went.',
    mi: draft('E kī ana a {with} kua oti. Ka pātai mātou ki a koe i pēhea.'),
  },
  'support.answered': {
    en: 'You told us how it went with {with}. We read it, and finish this.',
    mi: draft('Kua kī mai koe i pēhea me {with}. Ka pānui mātou, ka whakaoti ai.'),
  },
  'support.declined': {
    en: '{with} could not do this. We look for another with you.',
    mi: draft('Kāore i taea e {with}. Ka kimi tahi tātou i tētahi atu.'),
  },
  'support.could-not-reach': {
    en: '{with} could not reach you. We ask you what would work.',
    mi: draft('Kāore i taea e {with} te whakapā ki a koe. Ka pātai mātou me pēhea.'),
  },
  'support.person-declined': {
    en: 'You chose not to go on with {with}.',
    mi: draft('I whiriwhiri koe kia kaua e haere tonu ki a {with}.'),
  },
  'support.reroute-suggested': {
    en: '{with} says somebody else is better placed. Nothing is passed on until you say so.',
    mi: draft('E kī ana a {with} he pai ake tētahi atu. Kāore he mea e tukuna kia kī rā anō koe.'),
  },
  'support.outcome-met': { en: 'You got what you needed.', mi: draft('I whiwhi koe i tāu i hiahia ai.') },
  'support.outcome-partly-met': {
    en: 'You got part of what you needed.',
    mi: draft('I whiwhi koe i tētahi wāhanga o tāu i hiahia ai.'),
  },
  'support.outcome-not-met': {
    en: 'Nobody could help with this. It is on the record as a gap.',
    mi: draft('Kāore i taea e tētahi te āwhina. Kua tuhia hei āputa.'),
  },
  'support.outcome-no-longer-needed': {
    en: 'You do not need this any more.',
    mi: draft('Kāore koe e hiahia ana i tēnei ināianei.'),
  },
  'support.word-open': doing,
  'support.word-got': { en: 'Done', mi: draft('Kua oti') },
  'support.word-sent': doing,
  'support.word-received': doing,
  'support.word-info-needed': doing,
  'support.word-waitlisted': waiting,
  'support.word-accepted': doing,
  'support.word-in-service': doing,
  'support.word-outcome-recorded': asking,
  'support.word-answered': { en: 'We read it', mi: draft('Ka pānui mātou') },
  'support.word-declined': asking,
  'support.word-could-not-reach': asking,
  'support.word-person-declined': { en: 'Your choice', mi: draft('Nāu te whiriwhiri') },
  'support.word-reroute-suggested': asking,
  'support.word-met': { en: 'Done', mi: draft('Kua oti') },
  'support.word-partly-met': { en: 'Partly done', mi: draft('Kua oti tētahi wāhanga') },
  'support.word-not-met': { en: 'Not met', mi: draft('Kāore i tutuki') },
  'support.word-no-longer-needed': { en: 'Not needed', mi: draft('Kāore e hiahiatia') },
  'share.name': { en: 'the name you go by', mi: draft('te ingoa e karangatia ana koe') },
  'share.contact': { en: 'how to reach you safely', mi: draft('me pēhea te whakapā haumaru atu') },
  'share.needs': { en: 'what you need', mi: draft('tāu e hiahia ana') },
  'share.place': { en: 'the area you are in', mi: draft('te rohe kei reira koe') },
  'share.address': { en: 'your address', mi: draft('tō wāhitau') },
  'share.people': { en: 'how many people and their ages', mi: draft('te tokomaha me ngā pakeke') },
  'share.language': { en: 'your language', mi: draft('tō reo') },
  'share.support-person': { en: 'who is beside you', mi: draft('ko wai kei tō taha') },
  'share.health': { en: 'about your health', mi: draft('mō tō hauora') },
} as const satisfies Needed

/** Who sees them there, and when: beside the sentence above. */
export const seenThere = {
  'seen.who-when': { en: '{who} sees you {when}.', mi: draft('Ka kite a {who} i a koe {when}.') },
  'seen.when': { en: 'They see you {when}.', mi: draft('Ka kite rātou i a koe {when}.') },
  'seen.who': { en: 'Ask for {who}.', mi: draft('Pātai mō {who}.') },
} as const

/** Whether a status has a sentence of its own for the person. */
export const isRunning = (status: string): status is Running => `support.${status}` in supports
