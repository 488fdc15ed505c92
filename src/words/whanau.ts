import type { ClosingReason, NeedOutcome, UnmetReason } from '../domain/cases/case.ts'
import type { ContactWay } from '../domain/households/contact.ts'
import type { EntryKind } from '../domain/intake/request.ts'
import { draft, type Phrase, type Phrases } from './phrase.ts'

// The whānau page: whose move, what they want, needs, who is here, how to reach them, how it ends.
type Coded = Readonly<
  Record<
    | `close.${ClosingReason}`
    | `need-outcome.${NeedOutcome}`
    | `unmet.${UnmetReason}`
    | `way.${ContactWay}`
    | `entry.${(typeof EntryKind.options)[number]}`,
    Phrase
  >
>

const coded = {
  'close.connected': { en: 'Connected to what they needed', mi: draft('Kua hono ki ngā mea i hiahiatia') },
  'close.partly-connected': { en: 'Partly connected', mi: draft('Kua hono ki ētahi mea') },
  'close.handed-over': { en: 'Handed over to another host', mi: draft('Kua tukuna ki rōpū kē') },
  'close.person-chose': { en: 'They chose to stop', mi: draft('Nā rātou te kōwhiringa kia mutu') },
  'close.could-not-reach': { en: 'We could not reach them', mi: draft('Kāore i taea e mātou te whakapā atu') },
  'close.moved-away': { en: 'They moved away', mi: draft('Kua hūnuku rātou') },
  'close.other-service': { en: 'Another service walks with them', mi: draft('Kei tētahi atu ratonga e tautoko ana') },
  'close.died': { en: 'They died', mi: draft('Kua mate') },
  'close.repeat': { en: 'The same as another record', mi: draft('He ōrite ki tētahi atu tuhinga') },
  'need-outcome.met': { en: 'Met', mi: draft('Kua tutuki') },
  'need-outcome.partly-met': { en: 'Partly met', mi: draft('Kua tutuki tētahi wāhanga') },
  'need-outcome.not-met': { en: 'Not met', mi: draft('Kāore i tutuki') },
  'need-outcome.no-longer-needed': { en: 'No longer needed', mi: draft('Kua kore e hiahiatia') },
  'unmet.no-provider': { en: 'no provider', mi: draft('kāore he kaiwhakarato') },
  'unmet.no-capacity': { en: 'no room anywhere', mi: draft('kāore he wāhi i hea') },
  'unmet.outside-area': { en: 'outside everybody’s area', mi: draft('kei waho i ngā rohe katoa') },
  'unmet.no-such-service': { en: 'no such service', mi: draft('kāore he ratonga pērā') },
  'unmet.not-eligible': { en: 'the rules leave them out', mi: draft('kāore e uru i raro i ngā ture') },
  'unmet.cost': { en: 'it costs too much', mi: draft('he nui rawa te utu') },
  'unmet.transport': { en: 'no way to get there', mi: draft('kāore he waka') },
  'way.ring': { en: 'Ring', mi: draft('Waea') },
  'way.text': { en: 'Text', mi: draft('Pātuhi') },
  'way.email': { en: 'E-mail', mi: draft('Īmēra') },
  'way.letter': { en: 'Letter', mi: draft('Reta') },
  'way.visit': { en: 'Visit', mi: draft('Toro atu') },
  'way.come-back': { en: 'They come back themselves', mi: draft('Ka hoki mai rātou anō') },
  'entry.changed': { en: 'Something has changed', mi: draft('Kua rerekē tētahi mea') },
  'entry.ring-me': { en: 'Please ring me', mi: draft('Waea mai koa') },
  'entry.stop': { en: 'Please stop', mi: draft('Kia mutu koa') },
  'entry.put-right': { en: 'Put something right', mi: draft('Whakatikahia tētahi mea') },
  'entry.copy': { en: 'A copy of what you hold', mi: draft('He tārua o ngā mea e puritia ana') },
  'entry.complaint': { en: 'A complaint', mi: draft('He amuamu') },
} as const satisfies Coded

export const whanau = {
  ...coded,
  'whanau.rail': { en: 'Whānau', mi: draft('Whānau') },
  'whanau.list': { en: 'Whānau', mi: draft('Ngā whānau') },
  'whanau.which': { en: 'Which whānau', mi: draft('Ko ēhea whānau') },
  'whanau.mine': { en: 'Mine', mi: draft('Āku') },
  'whanau.all': { en: 'All', mi: draft('Katoa') },
  'whanau.unassigned': { en: 'With nobody yet', mi: draft('Kāore anō i tētahi') },
  'whanau.closed': { en: 'Ended', mi: draft('Kua mutu') },
  'whanau.more': { en: 'Show more', mi: draft('Whakaaturia ētahi atu') },
  'whanau.none': { en: 'No whānau here yet', mi: draft('Kāore anō he whānau i konei') },
  'whanau.none.mine': {
    en: 'Those given to you show here. The team’s are under All.',
    mi: draft('Ka puta ki konei ngā whānau ka hoatu ki a koe. Kei raro i te Katoa ērā o te rōpū.'),
  },
  'whanau.none.other': { en: 'Nothing here just now.', mi: draft('Kāore he mea i konei ināianei.') },
  'whanau.nobody': { en: 'Nobody yet', mi: draft('Kāore anō tētahi') },
  'whanau.line.first-talk': { en: 'First kōrero', mi: draft('Te kōrero tuatahi') },
  'whanau.line.theirs': { en: 'Waiting on others', mi: draft('E tatari ana ki ētahi atu') },
  'whanau.line.ours': { en: 'Your move', mi: draft('Kei a koe') },
  'whanau.line.needs': {
    en: '{count, plural, =0 {no open need} one {# open need} other {# open needs}}',
    mi: draft(
      '{count, plural, =0 {kāore he matea e tuwhera ana} =1 {kotahi te matea e tuwhera ana} other {e # ngā matea e tuwhera ana}}',
    ),
  },
  'whanau.with-since': { en: 'With {who} since {when}', mi: draft('Kei a {who} mai {when}') },
  'whanau.with-nobody': { en: 'With nobody yet', mi: draft('Kāore anō i tētahi') },
  'whanau.left': {
    en: '{who} walked with them until {when}. That role has ended, and nobody walks with them now.',
    mi: draft(
      'I haere tahi a {who} me rātou tae noa ki {when}. Kua mutu taua tūranga, ā, kāore he kaimahi i te taha ināianei.',
    ),
  },
  'whanau.walks-nobody': {
    en: 'Nobody walks with them now.',
    mi: draft('Kāore he kaimahi i te taha ināianei.'),
  },
  'whanau.with-suspended.title': {
    en: 'Their worker cannot sign in',
    mi: draft('Kāore e taea e tō rātou kaimahi te takiuru'),
  },
  'whanau.with-suspended': {
    en: 'With {who}, whose account is suspended. Give them to somebody else.',
    mi: draft('Kei a {who}, kua whakatārewahia tana pūkete. Hoatu ki tētahi atu.'),
  },
  'whanau.line.suspended': {
    en: '{who}, whose account is suspended',
    mi: draft('{who}, kua whakatārewahia tana pūkete'),
  },
  'whanau.ended': { en: 'Ended {when}: {reason}', mi: draft('I mutu {when}: {reason}') },
  'whanau.no-case': {
    en: 'No support is under way. The request is still being sorted.',
    mi: draft('Kāore he tautoko e haere ana. Kei te whakaritea tonu te tono.'),
  },
  'whanau.print': { en: 'Print', mi: draft('Tā') },
  'whanau.facts': { en: 'What is known', mi: draft('Ngā mea e mōhiotia ana') },

  'whanau.safe': { en: 'Safe contact', mi: draft('Te whakapā haumaru') },
  'whanau.safe-for': { en: 'Safe contact: {warning}', mi: draft('Te whakapā haumaru: {warning}') },
  'whanau.safe-others': { en: 'Also: {rules}', mi: draft('Hoki: {rules}') },
  'whanau.unsafe': {
    en: 'The request said that somebody is not safe.',
    mi: draft('I kī te tono kei te noho mōrearea tētahi.'),
  },

  'whanau.move.mine': { en: 'Your move', mi: draft('Kei a koe') },
  'whanau.move.with': { en: '{who} has the move', mi: draft('Kei a {who}') },
  'whanau.move.theirs': { en: '{who} has the move', mi: draft('Kei a {who}') },
  'whanau.move.nobody': { en: 'Nobody’s move', mi: draft('Kāore i tētahi') },
  'whanau.move.then-yours': { en: 'then you', mi: draft('kātahi ki a koe') },
  'whanau.move.first-contact': { en: 'Talk with {who}, {by}', mi: draft('Kōrero ki a {who}, {by}') },
  'whanau.move.first-contact.why': {
    en: 'Say who you are and who will know. Ask what is needed before what happened.',
    mi: draft('Kī atu ko wai koe, ko wai ka mōhio. Pātaihia he aha te matea i mua i te aha i pā.'),
  },
  'whanau.move.first-contact.do': { en: 'Log the first kōrero', mi: draft('Tuhia te kōrero tuatahi') },
  'whanau.move.meet-need-today': {
    en: 'Find help today: {need} for {who}',
    mi: draft('Kimihia he āwhina i tēnei rā: {need} mō {who}'),
  },
  'whanau.move.meet-need-today.do': { en: 'Refer', mi: draft('Tukuna ki ratonga') },
  'whanau.move.note-first-need': { en: 'Write down what {who} needs', mi: draft('Tuhia ngā matea o {who}') },
  'whanau.move.note-first-need.do': { en: 'Note a need', mi: draft('Tuhia he matea') },
  'whanau.move.confirm-outcome': {
    en: 'Ask {who} whether {organisation} helped, {by}',
    mi: draft('Pātaihia a {who} i āwhina rānei a {organisation}, {by}'),
  },
  'whanau.move.confirm-outcome.do': { en: 'Write down the answer', mi: draft('Tuhia te whakautu') },
  'whanau.move.read-answer': {
    en: 'Read what {who} answered about {organisation}, and close it, {by}',
    mi: draft('Pānuitia tā {who} whakautu mō {organisation}, ka kati ai, {by}'),
  },
  'whanau.move.read-answer.do': { en: 'Read their answer', mi: draft('Pānuitia tā rātou whakautu') },
  'whanau.move.answer-question': {
    en: 'Answer {organisation}: “{question}”, {by}',
    mi: draft('Whakautua a {organisation}: “{question}”, {by}'),
  },
  'whanau.move.answer-question.do': { en: 'Answer them', mi: draft('Whakautua rātou') },
  'whanau.move.choose-next-service': {
    en: '{organisation} cannot. Choose who else could, {by}',
    mi: draft('Kāore e taea e {organisation}. Kōwhiria ko wai kē, {by}'),
  },
  'whanau.move.choose-next-service.do': { en: 'See who else could', mi: draft('Tirohia ko wai kē') },
  'whanau.move.follow-step': { en: '{step}, {by}', mi: draft('{step}, {by}') },
  'whanau.move.follow-step.do': { en: 'Done: what is next?', mi: draft('Kua oti: he aha e whai ake nei?') },
  'whanau.move.refer-or-settle': {
    en: 'Find help with {need}, or say how it ended',
    mi: draft('Kimihia he āwhina mō {need}, kī atu rānei i mutu pēhea'),
  },
  'whanau.move.refer-or-settle.do': { en: 'Refer', mi: draft('Tukuna ki ratonga') },
  'whanau.wait.sent': {
    en: '{organisation} must say that they have it: {need}, {by}',
    mi: draft('Me kī a {organisation} kua tae mai: {need}, {by}'),
  },
  'whanau.wait.received': {
    en: '{organisation} must say yes or no to {need}, {by}',
    mi: draft('Me whakautu a {organisation}, āe, kāo rānei, mō {need}, {by}'),
  },
  'whanau.wait.waitlisted': {
    en: '{organisation} has them on a wait list for {need} and must look again, {by}',
    mi: draft('Kei te rārangi tatari a {organisation} mō {need}, me titiro anō, {by}'),
  },
  'whanau.wait.accepted': {
    en: '{organisation} said yes to {need} and must get in touch, {by}',
    mi: draft('I whakaae a {organisation} ki {need}, me whakapā atu, {by}'),
  },
  'whanau.wait.in-service': {
    en: '{organisation} is helping with {need} and must say how it goes, {by}',
    mi: draft('Kei te āwhina a {organisation} mō {need}, me kī kei te pēhea, {by}'),
  },
  'whanau.move.wait-for-receiver.do': { en: 'Log a phone answer', mi: draft('Tuhia he whakautu waea') },
  'whanau.move.close': {
    en: 'Every need has its outcome. End the support, or note what else is needed',
    mi: draft('Kua whai hua ia matea. Whakamutua te tautoko, tuhia rānei tētahi atu matea'),
  },
  'whanau.move.close.do': { en: 'End the support', mi: draft('Whakamutua te tautoko') },
  'whanau.move.nothing': { en: 'This support has ended', mi: draft('Kua mutu tēnei tautoko') },
  'whanau.move.say-how-it-ended': {
    en: '{who} got what they needed. Say how {need} ended',
    mi: draft('I whiwhi a {who} i tāna i hiahia ai. Kī atu i pēhea te mutunga: {need}'),
  },
  'whanau.move.say-how-it-ended.do': { en: 'Say how it ended', mi: draft('Kī atu i mutu pēhea') },
  'whanau.move.open-referral': { en: 'Open the referral', mi: draft('Whakatuwheratia te tukunga') },

  'whanau.want': { en: 'What they want', mi: draft('Tā rātou e hiahia ana') },
  'whanau.want.from': { en: 'Their words, {when}', mi: draft('Ā rātou kupu, {when}') },
  'whanau.rather': { en: 'Would rather: {what}', mi: draft('Pai ake: {what}') },
  'whanau.rather.maori-led': { en: 'Māori-led', mi: draft('he rōpū Māori') },
  'whanau.rather.pacific-led': { en: 'Pacific-led', mi: draft('he rōpū Pasifika') },
  'whanau.rather.disability-led': { en: 'led by disabled people', mi: draft('he rōpū whaikaha') },
  'whanau.avoid': { en: 'Would rather not: {what}', mi: draft('Kaua: {what}') },
  'whanau.support-person': { en: 'Beside them: {who}', mi: draft('Kei tō rātou taha: {who}') },

  'whanau.entries': { en: 'From their own page', mi: draft('Mai i tō rātou ake whārangi') },
  'whanau.entries.seen': { en: 'I have read this', mi: draft('Kua pānuitia e au') },

  'whanau.needs': { en: 'Needs', mi: draft('Ngā matea') },
  'whanau.needs.none': { en: 'No need is written down yet.', mi: draft('Kāore anō he matea kua tuhia.') },
  'whanau.needs.none.more': {
    en: 'Write each one as they say it. From there you can refer it, or record that nobody can help.',
    mi: draft('Tuhia ia mea i ā rātou kupu. Mai i reira ka taea te tuku, te tuhi rānei kāore he āwhina.'),
  },
  'whanau.need.add': { en: 'Note a need', mi: draft('Tuhia he matea') },
  'whanau.need.kind': { en: 'What is needed?', mi: draft('He aha te matea?') },
  'whanau.need.choose': { en: 'Choose the nearest', mi: draft('Kōwhiria te mea tata') },
  'whanau.need.words': { en: 'In their words', mi: draft('I ā rātou kupu') },
  'whanau.need.when': { en: 'When?', mi: draft('Āhea?') },
  'whanau.need.kind-missing': {
    en: 'Choose what is needed first.',
    mi: draft('Kōwhiria he aha te matea i te tuatahi.'),
  },
  'whanau.need.noted': { en: '{need} noted', mi: draft('Kua tuhia: {need}') },
  'whanau.need.not-started': { en: 'Not started', mi: draft('Kāore anō kia tīmata') },
  'whanau.need.got': { en: 'They say they got it', mi: draft('E kī ana rātou kua whiwhi') },
  'whanau.need.got-partly': {
    en: 'They say they got part of it: still open',
    mi: draft('E kī ana rātou kua whiwhi i tētahi wāhanga: kei te tuwhera tonu'),
  },
  'whanau.need.got-no': {
    en: 'They say they did not get it: still open',
    mi: draft('E kī ana rātou kāore i whiwhi: kei te tuwhera tonu'),
  },
  'whanau.need.today': { en: 'Needed today', mi: draft('Mō tēnei rā') },
  'whanau.need.draft': { en: 'Draft to {organisation}', mi: draft('He hukihuki ki a {organisation}') },
  'whanau.need.ours': { en: 'Your move', mi: draft('Kei a koe') },
  'whanau.need.with': { en: '{organisation}: {status}', mi: draft('{organisation}: {status}') },
  'whanau.need.gap': {
    en: 'Nobody could help, week of {week}: {reason}',
    mi: draft('Kāore tētahi i āwhina, te wiki o te {week}: {reason}'),
  },
  'whanau.need.refer': { en: 'Refer', mi: draft('Tukuna ki ratonga') },
  'whanau.need.send-draft': { en: 'Send it', mi: draft('Tukuna') },
  'whanau.need.discard': { en: 'Throw the draft away', mi: draft('Whiua te hukihuki') },
  'whanau.need.no-provider': { en: 'No provider', mi: draft('Kāore he ratonga') },
  'whanau.need.no-provider.why': { en: 'Nobody could: another reason', mi: draft('Kāore tētahi i āwhina: take kē') },
  'whanau.need.no-provider.done': {
    en: 'Recorded: nobody here could help with {need} this week',
    mi: draft('Kua tuhia: kāore he āwhina mō {need} i konei i tēnei wiki'),
  },
  'whanau.need.settle': { en: 'Say how it ended', mi: draft('Kī atu i mutu pēhea') },
  'whanau.need.settle.how': { en: 'How did it end for them?', mi: draft('I mutu pēhea mō rātou?') },
  'whanau.need.settle.words': { en: 'In their words, if they said', mi: draft('I ā rātou kupu, mēnā i kī') },
  'whanau.need.settle.save': { en: 'Keep the outcome', mi: draft('Tiakina te hua') },
  'whanau.need.settle.missing': { en: 'Choose how it ended first.', mi: draft('Kōwhiria i mutu pēhea i te tuatahi.') },
  'whanau.need.settled': { en: '{need}: {outcome}', mi: draft('{need}: {outcome}') },
} as const satisfies Phrases
