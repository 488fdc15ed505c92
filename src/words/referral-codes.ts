import type { ReferralStatus, Side } from '../domain/referrals/moves.ts'
import type { DeclineReason, Outcome, PersonAnswer, ReferralMove } from '../domain/referrals/referral.ts'
import { draft, type Phrase } from './phrase.ts'

// What is known of a referral as a code: how it was said, what came of it, what a no sets going, whose move it is.
type Coded = Readonly<
  Record<
    | `referral.how-${ReferralMove['how']}`
    | `referral.person-${PersonAnswer}`
    | `referral.came-${Outcome}`
    | `referral.no-${DeclineReason}`
    | `referral.what-${Exclude<ReferralStatus, 'closed' | 'withdrawn' | 'discarded'>}-${Side}`
    | `referral.what-accepted-no-way-${Side}`
    | `referral.ended-${'closed' | 'withdrawn' | 'discarded'}`,
    Phrase
  >
>

export const referralCodes = {
  'referral.how-signed-in': { en: 'signed in', mi: draft('i takiuru') },
  'referral.how-link': { en: 'by link, without an account', mi: draft('mā te hono, kāore he pūkete') },
  'referral.how-phone': { en: 'by phone, written down by {writer}', mi: draft('mā te waea, nā {writer} i tuhi') },
  'referral.how-own-page': { en: 'from their own page', mi: draft('mai i tō rātou ake whārangi') },
  'referral.how-clock': { en: 'by the clock', mi: draft('nā te karaka') },

  'referral.person-yes': { en: 'Yes', mi: draft('Āe') },
  'referral.person-partly': { en: 'Partly', mi: draft('He wāhanga') },
  'referral.person-no': { en: 'No', mi: draft('Kāo') },
  'referral.person-not-asked': { en: 'Not asked', mi: draft('Kāore i pātaihia') },

  'referral.came-got-what-was-needed': { en: 'They got what was needed.', mi: draft('I whiwhi i te mea i hiahiatia.') },
  'referral.came-partly': { en: 'They got part of it.', mi: draft('I whiwhi i tētahi wāhanga.') },
  'referral.came-did-not': { en: 'They did not get it.', mi: draft('Kāore i whiwhi.') },
  'referral.came-no-longer-needed': { en: 'It is no longer needed.', mi: draft('Kua kore e hiahiatia.') },
  'referral.came-referred-on': { en: 'They were sent on.', mi: draft('I tukuna atu rātou.') },
  'referral.came-unknown-after-three-tries': {
    en: 'Not known, after three tries.',
    mi: draft('Kāore i te mōhiotia, i muri i ngā whakamātau e toru.'),
  },

  'referral.no-no-capacity': {
    en: 'Full now need not be full for good.',
    mi: draft('Ehara i te mea ka kī mō ake tonu atu.'),
  },
  'referral.no-outside-area': {
    en: 'Another service may work where they are.',
    mi: draft('Tērā pea kei reira tētahi atu ratonga e mahi ana.'),
  },
  'referral.no-no-such-service': {
    en: 'Another service may do this.',
    mi: draft('Tērā pea ka mahi tētahi atu ratonga i tēnei.'),
  },
  'referral.no-not-eligible': {
    en: 'It does not fit their rules. The rule should be in their words: if it is not, ring and ask, so that the person can be told.',
    mi: draft(
      'Kāore e hāngai ki ō rātou tikanga. Me kitea te tikanga i ā rātou kupu: ki te kore, waea atu, kia taea te kōrero ki te tangata.',
    ),
  },
  'referral.no-person-said-no': {
    en: 'They told the service no. That is theirs to say: ask if something else would suit.',
    mi: draft('I kī rātou kāo ki te ratonga. Nā rātou tēnā: pātaihia mēnā he mea kē e pai ana.'),
  },
  'referral.no-safety': {
    en: 'The service thinks it would not be safe. Talk with your team lead before you try another.',
    mi: draft('E whakaaro ana te ratonga kāore e haumaru. Kōrero ki tō kaiārahi i mua i te ngana i tētahi atu.'),
  },
  'referral.no-duplicate': {
    en: 'They have this person already. Ring them and find out who is beside them.',
    mi: draft('Kei a rātou kē tēnei tangata. Waea atu, kimihia ko wai kei tō rātou taha.'),
  },
  'referral.no-not-enough-information': {
    en: 'They did not know enough. What is missing is in their words: ask the person, then send it anew.',
    mi: draft('Kāore i rahi ngā kōrero. Kei ā rātou kupu ngā mea e ngaro ana: pātaihia te tangata, ka tuku hou ai.'),
  },

  'referral.what-draft-sender': {
    en: 'Send this to {other}, or throw it away',
    mi: draft('Tukuna tēnei ki {other}, whiua rānei'),
  },
  'referral.what-draft-receiver': { en: 'Not sent yet', mi: draft('Kāore anō kia tukuna') },
  'referral.what-sent-receiver': {
    en: 'Can you help {name} with {need}? Say that you have it, {by}',
    mi: draft('Ka taea e koe te āwhina i a {name}? Ko te matea: {need}. Kīia mai kua tae, {by}'),
  },
  'referral.what-sent-sender': {
    en: '{other} says whether it came, {by}',
    mi: draft('Ka kī mai a {other} kua tae, {by}'),
  },
  'referral.what-received-receiver': {
    en: 'Can you help {name} with {need}? Answer, {by}',
    mi: draft('Ka taea e koe te āwhina i a {name}? Ko te matea: {need}. Whakautua, {by}'),
  },
  'referral.what-received-sender': { en: '{other} answers, {by}', mi: draft('Ka whakautu a {other}, {by}') },
  'referral.what-info-needed-sender': {
    en: 'Answer what {other} asks, {by}',
    mi: draft('Whakautua te pātai a {other}, {by}'),
  },
  'referral.what-info-needed-receiver': {
    en: '{other} answers your question, {by}',
    mi: draft('Ka whakautu a {other} i tō pātai, {by}'),
  },
  'referral.what-waitlisted-receiver': {
    en: '{name} is on your wait list. Look again, {by}',
    mi: draft('Kei tō rārangi tatari a {name}. Tirohia anō, {by}'),
  },
  'referral.what-waitlisted-sender': {
    en: '{other} looks at the wait list again, {by}',
    mi: draft('Ka titiro anō a {other} ki te rārangi tatari, {by}'),
  },
  'referral.what-accepted-receiver': {
    en: 'Get in touch with {name}, {by}',
    mi: draft('Whakapā atu ki a {name}, {by}'),
  },
  'referral.what-accepted-sender': {
    en: '{other} gets in touch with {name}, {by}',
    mi: draft('Ka whakapā atu a {other} ki a {name}, {by}'),
  },
  'referral.what-accepted-no-way-receiver': {
    en: 'Meet {name} about {need}, {by}',
    mi: draft('Tūtaki ki a {name} mō {need}, {by}'),
  },
  'referral.what-accepted-no-way-sender': {
    en: '{other} meets {name} about {need}, {by}',
    mi: draft('Ka tūtaki a {other} ki a {name} mō {need}, {by}'),
  },
  'referral.what-in-service-receiver': {
    en: 'Say what came of it for {name}, {by}',
    mi: draft('Kīia he aha te hua mō {name}, {by}'),
  },
  'referral.what-in-service-sender': {
    en: '{other} says what came of it, {by}',
    mi: draft('Ka kī mai a {other} he aha te hua, {by}'),
  },
  'referral.what-outcome-recorded-sender': {
    en: 'Ask {name}, {by}: did you get what you needed?',
    mi: draft('Pātaihia a {name}, {by}: i whiwhi koe i tāu i hiahia ai?'),
  },
  'referral.what-outcome-recorded-receiver': {
    en: '{other} asks the person, {by}',
    mi: draft('Ka pātai a {other} ki te tangata, {by}'),
  },
  'referral.what-declined-sender': {
    en: '{other} said no. Tell {name}, and choose what next, {by}',
    mi: draft('I kī a {other} kāo. Kōrero ki a {name}, ka kōwhiri he aha ā muri, {by}'),
  },
  'referral.what-declined-receiver': {
    en: '{other} tells the person and closes it, {by}',
    mi: draft('Ka kōrero a {other} ki te tangata, ka kati, {by}'),
  },
  'referral.what-could-not-reach-sender': {
    en: '{other} could not reach {name}. Find out what would work, {by}',
    mi: draft('Kāore i taea e {other} te whakapā ki a {name}. Kimihia he aha te ara, {by}'),
  },
  'referral.what-could-not-reach-receiver': {
    en: '{other} asks the person, {by}',
    mi: draft('Ka pātai a {other} ki te tangata, {by}'),
  },
  'referral.what-person-declined-sender': {
    en: '{name} chose not to go on with {other}. Ask them, {by}',
    mi: draft('I whiriwhiri a {name} kia kaua e haere tonu ki a {other}. Pātaihia, {by}'),
  },
  'referral.what-person-declined-receiver': {
    en: '{other} asks the person, {by}',
    mi: draft('Ka pātai a {other} ki te tangata, {by}'),
  },
  'referral.what-reroute-suggested-sender': {
    en: '{other} would ask {to}. Close this one and send it anew, {by}',
    mi: draft('Ko {to} tā {other} e pātai ai. Katia tēnei, ka tuku hou, {by}'),
  },
  'referral.what-reroute-suggested-receiver': {
    en: '{other} asks the person first, {by}',
    mi: draft('Ka pātai a {other} ki te tangata i te tuatahi, {by}'),
  },
  'referral.ended-closed': { en: 'This loop is closed', mi: draft('Kua kati tēnei') },
  'referral.ended-withdrawn': { en: 'This was taken back', mi: draft('Kua tangohia mai tēnei') },
  'referral.ended-discarded': { en: 'This draft was thrown away', mi: draft('Kua whiua tēnei tauira') },
} as const satisfies Coded
