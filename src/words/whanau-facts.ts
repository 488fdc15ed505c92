import type { ConsentHow, Share } from '../domain/consent/consent.ts'
import { draft, type Phrase, type Phrases } from './phrase.ts'

// The facts beside the story: who is here, how to reach them, who may know what, what is next, how it ends.
type Coded = Readonly<
  Record<`may-know.${Exclude<Share, 'health'>}` | `said-how.${(typeof ConsentHow.options)[number]}`, Phrase>
>

const coded = {
  'may-know.name': { en: 'The name they go by', mi: draft('Te ingoa e karangatia ana') },
  'may-know.contact': { en: 'How to reach them safely', mi: draft('Me pēhea te whakapā haumaru atu') },
  'may-know.needs': { en: 'What they need, in their words', mi: draft('Ngā matea, i ā rātou kupu') },
  'may-know.place': { en: 'The area they are in', mi: draft('Te rohe kei reira rātou') },
  'may-know.address': { en: 'Address', mi: draft('Wāhitau') },
  'may-know.people': { en: 'How many people and their ages', mi: draft('Te tokomaha me ngā pakeke') },
  'may-know.language': { en: 'Language', mi: draft('Reo') },
  'may-know.support-person': { en: 'Who is beside them', mi: draft('Ko wai kei tō rātou taha') },
  'said-how.spoken': { en: 'Spoken', mi: draft('Ā-waha') },
  'said-how.written': { en: 'Written', mi: draft('Ā-tuhi') },
  'said-how.online': { en: 'Online', mi: draft('Ā-ipurangi') },
} as const satisfies Coded

export const whanauFacts = {
  ...coded,
  'here.title': { en: 'Who is here', mi: draft('Ko wai kei konei') },
  'here.add': { en: 'Add somebody', mi: draft('Tāpirihia tētahi') },
  'here.add-more': {
    en: 'Nothing is compulsory. Write what they give, as they spell it.',
    mi: draft('Kāore he mea me tuhi. Tuhia tā rātou e hoatu ai, ki tō rātou tuhinga.'),
  },
  'here.correct': { en: 'Correct', mi: draft('Whakatikaina') },
  'here.correct-who': { en: 'Correct what is known of {who}', mi: draft('Whakatikaina ngā mea mō {who}') },
  'here.correct-home': { en: 'Correct name and place', mi: draft('Whakatikaina te ingoa me te wāhi') },
  'here.unnamed': { en: 'Not named', mi: draft('Kāore i whakaingoatia') },
  'here.known-as': { en: 'Called', mi: draft('Te karanga') },
  'here.given': { en: 'Given names', mi: draft('Ngā ingoa tapa') },
  'here.family': { en: 'Family name', mi: draft('Ingoa whānau') },
  'here.age': { en: 'Age', mi: draft('Pakeke') },
  'here.age-hint': { en: 'About is enough.', mi: draft('He tata noa kei te pai.') },
  'here.relationship': { en: 'Who they are to the others', mi: draft('Tō rātou hononga ki ētahi atu') },
  'here.relationship-hint': { en: 'Such as sister, whāngai son', mi: draft('Pērā i te tuahine, te tama whāngai') },
  'here.language': { en: 'Language', mi: draft('Reo') },
  'here.language-none': { en: 'Not said', mi: draft('Kāore i kīia') },
  'here.interpreter': { en: 'Wants an interpreter', mi: draft('E hiahia kaiwhakamāori ana') },
  'here.warning': { en: 'Warning for whoever contacts them', mi: draft('He whakatūpato mā te hunga ka whakapā atu') },
  'here.warning-hint': {
    en: 'Shown above every number. Such as: her partner reads her phone',
    mi: draft('Ka kitea i runga i ia nama. Pērā i te: ka pānui tōna hoa i tana waea'),
  },
  'here.asked': { en: 'Asked for help', mi: draft('I tono āwhina') },
  'here.needs-interpreter': { en: 'with an interpreter', mi: draft('me te kaiwhakamāori') },
  'here.household': { en: 'What the household is called', mi: draft('Te karanga o te whare') },
  'here.locality': { en: 'Suburb, town or road end', mi: draft('Takiwā, tāone, pito rori rānei') },
  'here.moving': { en: 'Moving about', mi: draft('E neke haere ana') },
  'here.saved': { en: 'Kept', mi: draft('Kua tiakina') },

  'reach.title': { en: 'How to reach them', mi: draft('Me pēhea te whakapā atu') },
  'reach.none': {
    en: 'No way is written down. Nothing is safe until they say so.',
    mi: draft('Kāore he ara kua tuhia. Kāore he mea e haumaru kia kī rā anō rātou.'),
  },
  'reach.add': { en: 'Add a way', mi: draft('Tāpirihia he ara') },
  'reach.way': { en: 'How?', mi: draft('Pēhea?') },
  'reach.value': { en: 'Number or address', mi: draft('Nama, wāhitau rānei') },
  'reach.whose': { en: 'Whose is it, if not theirs?', mi: draft('Nō wai, ki te kore nō rātou?') },
  'reach.person': { en: 'To reach whom?', mi: draft('Hei whakapā ki a wai?') },
  'reach.safe': { en: 'They said that this is safe', mi: draft('I kī rātou he haumaru tēnei') },
  'reach.safe-hint': {
    en: 'Leave it open if they have not. Then it is never used.',
    mi: draft('Waiho ki te kore rātou i kī. Kātahi ka kore e whakamahia.'),
  },
  'reach.days': { en: 'On which days?', mi: draft('I ēhea rā?') },
  'reach.days-hint': { en: 'None chosen means any day.', mi: draft('Ki te kore e kōwhiria, ahakoa te rā.') },
  'reach.from': { en: 'From', mi: draft('Mai i') },
  'reach.until': { en: 'Until', mi: draft('Tae noa ki') },
  'reach.say': { en: 'What may you say you are?', mi: draft('Me kī ko wai koe?') },
  'reach.say-hint': { en: 'Such as: the library', mi: draft('Pērā i te: te whare pukapuka') },
  'reach.message': { en: 'A message may be left', mi: draft('Ka taea te waiho karere') },
  'reach.save': { en: 'Keep it', mi: draft('Tiakina') },
  'reach.value-missing': { en: 'Write the number or address.', mi: draft('Tuhia te nama, te wāhitau rānei.') },
  'reach.retire': { en: 'Stop using it', mi: draft('Kāti te whakamahi') },
  'reach.retired': { en: 'No longer used', mi: draft('Kua kore e whakamahia') },

  'may.title': { en: 'Who may know what', mi: draft('Ko wai ka mōhio ki te aha') },
  'may.none': {
    en: 'Nobody else has been told anything. Ask before you share.',
    mi: draft('Kāore tētahi atu kua mōhio. Pātai i mua i te tuari.'),
  },
  'may.record': { en: 'Record a yes or a no', mi: draft('Tuhia he āe, he kāo rānei') },
  'may.organisation': { en: 'Which organisation?', mi: draft('Ko tēhea rōpū?') },
  'may.who': { en: 'Whose answer is it?', mi: draft('Nā wai te whakautu?') },
  'may.answer': { en: 'What did they say?', mi: draft('He aha tā rātou?') },
  'may.answer.yes': { en: 'Yes', mi: draft('Āe') },
  'may.answer.no': { en: 'No', mi: draft('Kāo') },
  'may.answer.no-hint': {
    en: 'No reason is asked, and none is kept.',
    mi: draft('Kāore he take e pātaihia, kāore e tiakina.'),
  },
  'may.shares': {
    en: 'What may {organisation} be told?',
    mi: draft('He aha e āhei ai te kōrero ki a {organisation}?'),
  },
  'may.shares-they': { en: 'What may they be told?', mi: draft('He aha e āhei ai te kōrero ki a rātou?') },
  'may.until': { en: 'Until when', mi: draft('Tae noa ki') },
  'may.how': { en: 'How did they say it?', mi: draft('I pēhea tā rātou kī?') },
  'may.told': {
    en: 'I told them who will receive this and what for',
    mi: draft('I kī au ki a rātou ko wai ka whiwhi, he aha ai'),
  },
  'may.save': { en: 'Keep their answer', mi: draft('Tiakina tā rātou whakautu') },
  'may.saved': { en: 'Answer about {organisation} kept', mi: draft('Kua tiakina te whakautu mō {organisation}') },
  'may.choose-organisation': { en: 'Choose the organisation first.', mi: draft('Kōwhiria te rōpū i te tuatahi.') },
  'may.choose-answer': { en: 'Choose yes or no.', mi: draft('Kōwhiria te āe, te kāo rānei.') },
  'may.yes': { en: 'Yes, until {day}', mi: draft('Āe, tae noa ki te {day}') },
  'may.over': { en: 'Yes, ended {day}', mi: draft('Āe, i mutu i te {day}') },
  'may.no': { en: 'Said no', mi: draft('I kī kāo') },
  'may.back': { en: 'Took it back', mi: draft('I tango mai') },
  'may.take-back': { en: 'Take it back', mi: draft('Tangohia mai') },
  'may.take-back.title': {
    en: 'Take back the yes to {organisation}',
    mi: draft('Tangohia mai te āe ki a {organisation}'),
  },
  'may.take-back.what': {
    en: 'Nothing more goes to {organisation}. {count, plural, =0 {No referral is open under it.} one {One open referral is withdrawn at once.} other {# open referrals are withdrawn at once.}} They are told to stop using what they have, without a reason. What the law makes them keep stays with them.',
    mi: draft(
      'Kāore he mea anō e tukuna ki a {organisation}. {count, plural, =0 {Kāore he tukunga e tuwhera ana.} other {E # ngā tukunga ka tangohia i taua wā tonu.}} Ka kīia atu kia kāti te whakamahi i ngā mea kei a rātou, kāore he take e hoatu. Ka noho ki a rātou ngā mea me pupuri i raro i te ture.',
    ),
  },
  'may.taken-back': {
    en: 'The yes to {organisation} is taken back',
    mi: draft('Kua tangohia mai te āe ki a {organisation}'),
  },

  'step.title': { en: 'Next step', mi: draft('Te mahi e whai ake nei') },
  'step.what': { en: 'What happens next with them?', mi: draft('He aha e whai ake nei mō rātou?') },
  'step.on': { en: 'On which day', mi: draft('I tēhea rā') },
  'step.save': { en: 'Keep the step', mi: draft('Tiakina te mahi') },
  'step.none': { en: 'No step is written down.', mi: draft('Kāore he mahi kua tuhia.') },
  'step.change': { en: 'Change it', mi: draft('Whakarerekētia') },
  'step.add': { en: 'Write one', mi: draft('Tuhia tētahi') },

  'host.title': { en: 'Who walks with them', mi: draft('Ko wai kei te taha') },
  'host.give': { en: 'Give to a colleague', mi: draft('Hoatu ki tētahi hoa mahi') },
  'host.take': { en: 'I take it', mi: draft('Māku') },
  'host.to-whom': { en: 'To whom?', mi: draft('Ki a wai?') },
  'host.whom': { en: 'Whom?', mi: draft('Ko wai?') },
  'host.choose': { en: 'Choose somebody', mi: draft('Kōwhiria tētahi') },
  'host.give.do': { en: 'Give', mi: draft('Hoatu') },
  'host.given': { en: 'Given to {who}', mi: draft('Kua hoatu ki a {who}') },
  'host.cannot': {
    en: '{who} (safety check missing or ended)',
    mi: draft('{who} (kāore he tirohanga haumaru, kua mutu rānei)'),
  },
  'host.out': { en: 'Shut out: {who}', mi: draft('Kua aukatia: {who}') },
  'host.shut-out': { en: 'Shut somebody out', mi: draft('Aukatia tētahi') },
  'host.shut-out.more': {
    en: 'For a worker who knows the whānau. They can no longer open or find this record.',
    mi: draft(
      'Mō te kaimahi e mōhio ana ki te whānau. Kāore e taea e rātou te whakatuwhera, te kimi rānei i tēnei tuhinga.',
    ),
  },
  'host.shut-out.ask': {
    en: 'Does a colleague know this whānau? Ask {who} to shut them out of this record.',
    mi: draft('E mōhio ana tētahi hoa mahi ki tēnei whānau? Tonoa a {who} kia aukati i a ia i tēnei tuhinga.'),
  },
  'host.shut-out.ask-nobody': {
    en: 'Does a colleague know this whānau? A team lead can shut them out of this record; ask your administrator who that is.',
    mi: draft(
      'E mōhio ana tētahi hoa mahi ki tēnei whānau? Mā tētahi kaiārahi rōpū e aukati; pātaihia tō kaiwhakahaere ko wai tērā.',
    ),
  },
  'host.shut-out.do': { en: 'Shut out', mi: draft('Aukatia') },
  'host.shut-out.done': { en: '{who} is shut out', mi: draft('Kua aukatia a {who}') },
  'host.let-in': { en: 'Let {who} in again', mi: draft('Tukuna anō a {who} kia uru') },
  'host.code': { en: 'New return code', mi: draft('He waehere hou') },
  'host.code.more': {
    en: 'For somebody who lost theirs. The old one stops working at once. Read it out only on a way that is safe.',
    mi: draft('Mō te tangata kua ngaro tāna. Ka mutu te mea tawhito i taua wā tonu. Pānuihia mā te ara haumaru anake.'),
  },
  'host.code.do': { en: 'Make a new code', mi: draft('Hangaia he waehere hou') },
  'host.code.shown': {
    en: 'Read it out now. It is shown once.',
    mi: draft('Pānuihia ināianei. Kotahi te whakaaturanga.'),
  },
  'host.code.words': { en: 'It goes with the words {words}.', mi: draft('Ka haere tahi me ngā kupu {words}.') },

  'end.title': { en: 'End the support', mi: draft('Whakamutua te tautoko') },
  'end.why': { en: 'Why does it end?', mi: draft('He aha i mutu ai?') },
  'end.do': { en: 'End it', mi: draft('Whakamutua') },
  'end.done': { en: 'The support has ended', mi: draft('Kua mutu te tautoko') },
  'worry.title': { en: 'Worried about a child?', mi: draft('Kei te āwangawanga mō tētahi tamaiti?') },
} as const satisfies Phrases
