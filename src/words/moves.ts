import type { Deed, ReferralStatus } from '../domain/referrals/moves.ts'
import type { PersonAnswer, SharedFact } from '../domain/referrals/referral.ts'
import { draft, type Phrase } from './phrase.ts'

// Where a referral stands, what was done, and what was told: the same words on both faces and at both ends.
type Needed = Readonly<
  Record<
    | `move.${Deed}`
    | `move.confirm-${Exclude<PersonAnswer, 'not-asked'>}`
    | 'move.did'
    | 'move.phone'
    | `status.${ReferralStatus}`
    | `fact.${Exclude<SharedFact['kind'], 'contact'>}`,
    Phrase
  >
>

export const moves = {
  'move.did': { en: '{who}: {what}. {words}', mi: draft('{who}: {what}. {words}') },
  'move.phone': { en: '{who}, by phone: {what}. {words}', mi: draft('{who}, mā te waea: {what}. {words}') },
  'move.send': { en: 'asked', mi: draft('i tono') },
  'move.discard': { en: 'threw the draft away', mi: draft('i whiu i te tauira') },
  'move.receive': { en: 'has it', mi: draft('kua whiwhi') },
  'move.accept': { en: 'said yes', mi: draft('i whakaae') },
  'move.decline': { en: 'said no', mi: draft('kāore i whakaae') },
  'move.waitlist': { en: 'said yes, with a wait', mi: draft('i whakaae, me tatari') },
  'move.suggestReroute': { en: 'said who else to ask', mi: draft('i kī ko wai kē hei pātai') },
  'move.askForMore': { en: 'asked something first', mi: draft('i pātai i tētahi mea i te tuatahi') },
  'move.giveMore': { en: 'answered the question', mi: draft('i whakautu i te pātai') },
  'move.begin': { en: 'is in touch with them', mi: draft('kua whakapā atu') },
  'move.couldNotReach': { en: 'could not reach them', mi: draft('kāore i taea te whakapā atu') },
  'move.personDeclined': {
    en: 'says they chose not to go on',
    mi: draft('e kī ana i whiriwhiri rātou kia kaua e haere tonu'),
  },
  'move.recordOutcome': { en: 'recorded what came of it', mi: draft('i tuhi i te hua') },
  'move.confirm': { en: 'asked the person, and closed it', mi: draft('i pātai ki te tangata, ka kati') },
  'move.confirm-yes': {
    en: 'asked the person, who got what they needed, and closed it',
    mi: draft('i pātai ki te tangata, i whiwhi ia i tāna i hiahia ai, ka kati'),
  },
  'move.confirm-partly': {
    en: 'asked the person, who got part of what they needed, and closed it',
    mi: draft('i pātai ki te tangata, i whiwhi ia i tētahi wāhanga, ka kati'),
  },
  'move.confirm-no': {
    en: 'asked the person, who still needs it, and closed it',
    mi: draft('i pātai ki te tangata, kei te hiahia tonu ia, ka kati'),
  },
  'move.closeRerouted': { en: 'closed it, for another to have', mi: draft('i kati, mā tētahi atu') },
  'move.withdraw': { en: 'took it back', mi: draft('i tango mai') },
  'status.draft': { en: 'Not sent', mi: draft('Kāore anō kia tukuna') },
  'status.sent': { en: 'Sent', mi: draft('Kua tukuna') },
  'status.received': { en: 'Received', mi: draft('Kua whiwhi') },
  'status.info-needed': { en: 'Asked something first', mi: draft('He pātai i te tuatahi') },
  'status.waitlisted': { en: 'On the wait list', mi: draft('Kei te rārangi tatari') },
  'status.accepted': { en: 'Said yes', mi: draft('Kua whakaae') },
  'status.in-service': { en: 'Under way', mi: draft('E mahia ana') },
  'status.outcome-recorded': { en: 'Outcome recorded', mi: draft('Kua tuhia te hua') },
  'status.declined': { en: 'Said no', mi: draft('Kāore i whakaae') },
  'status.could-not-reach': { en: 'Could not reach', mi: draft('Kāore i taea te whakapā') },
  'status.person-declined': { en: 'The person’s choice', mi: draft('Nā te tangata te whiriwhiri') },
  'status.reroute-suggested': { en: 'Another suggested', mi: draft('Kua tohua tētahi atu') },
  'status.closed': { en: 'Closed', mi: draft('Kua kati') },
  'status.withdrawn': { en: 'Taken back', mi: draft('Kua tangohia mai') },
  'status.discarded': { en: 'Thrown away', mi: draft('Kua whiua') },
  'fact.name': { en: 'Name they go by', mi: draft('Te ingoa e karangatia ana') },
  'fact.need': { en: 'What they need', mi: draft('Tā rātou e hiahia ana') },
  'fact.their-words': { en: 'In their words', mi: draft('I ā rātou kupu') },
  'fact.place': { en: 'Where', mi: draft('Kei hea') },
  'fact.ages': { en: 'Ages', mi: draft('Ngā pakeke') },
  'fact.address': { en: 'Address', mi: draft('Wāhitau') },
  'fact.language': { en: 'Language', mi: draft('Reo') },
  'fact.support-person': { en: 'Who is beside them', mi: draft('Ko wai kei tō rātou taha') },
  'fact.asks': { en: 'What is asked of you', mi: draft('Te tono ki a koe') },
} as const satisfies Needed
