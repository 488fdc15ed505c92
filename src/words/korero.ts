import type { NoteHow } from '../domain/cases/case.ts'
import { draft, type Phrase, type Phrases } from './phrase.ts'

// The first kōrero, the story so far, and referring a need onward.
type Coded = Readonly<Record<`story.note.${(typeof NoteHow.options)[number]}`, Phrase>>

const coded = {
  'story.note.phone': { en: '{who} talked with them by phone.', mi: draft('I kōrero a {who} ki a rātou mā te waea.') },
  'story.note.face-to-face': {
    en: '{who} talked with them face to face.',
    mi: draft('I kōrero a {who} ki a rātou kanohi ki te kanohi.'),
  },
  'story.note.text': { en: '{who} and they texted.', mi: draft('I pātuhi a {who} rātou ko rātou.') },
  'story.note.online': {
    en: '{who} talked with them online.',
    mi: draft('I kōrero a {who} ki a rātou mā te ipurangi.'),
  },
  'story.note.visit': { en: '{who} visited.', mi: draft('I toro atu a {who}.') },
  'story.note.no-answer': {
    en: '{who} tried to reach them. No answer.',
    mi: draft('I whakamātau a {who} ki te whakapā. Kāore he whakautu.'),
  },
} as const satisfies Coded

export const korero = {
  ...coded,
  'korero.title': { en: 'First kōrero with {who}', mi: draft('Te kōrero tuatahi ki a {who}') },
  'korero.words': { en: 'What was said?', mi: draft('He aha i kīia?') },
  'korero.words-hint': {
    en: 'What they want first, in their words.',
    mi: draft('Tā rātou e hiahia ai i te tuatahi, i ā rātou kupu.'),
  },
  'korero.told': {
    en: 'I told them who keeps this, who sees it, and that it is by choice',
    mi: draft('I kī au ko wai ka tiaki, ko wai ka kite, ā, nā rātou te kōwhiringa'),
  },
  'korero.told-hint': {
    en: 'The notice {version} is kept with it.',
    mi: draft('Ka tiakina te pānui {version} ki tōna taha.'),
  },
  'korero.needs': { en: 'Needs that came up', mi: draft('Ngā matea i puta') },
  'korero.needs-known': { en: 'Noted already: {needs}', mi: draft('Kua tuhia kētia: {needs}') },
  'korero.save': { en: 'Keep the kōrero', mi: draft('Tiakina te kōrero') },
  'korero.yours': {
    en: 'Nobody walks with them yet. Once this is kept, they are with you.',
    mi: draft('Kāore anō tētahi kia haere tahi me rātou. Ina tiakina tēnei, kei a koe rātou.'),
  },
  'korero.saved-yours': {
    en: 'First kōrero kept. They are with you now.',
    mi: draft('Kua tiakina te kōrero tuatahi. Kei a koe rātou ināianei.'),
  },
  'korero.saved': { en: 'First kōrero kept', mi: draft('Kua tiakina te kōrero tuatahi') },

  'story.title': { en: 'Story', mi: draft('Te kōrero') },
  'whanau.may-not-know': { en: 'Asked for by somebody else', mi: draft('Nā tētahi atu i tono') },
  'whanau.may-not-know.whom': {
    en: '{who} asked for “{whom}”, who may not know of it. Talk with {who} first.',
    mi: draft('I tono a {who} mō “{whom}”, tērā pea kāore i te mōhio. Kōrero ki a {who} i te tuatahi.'),
  },
  'whanau.may-not-know.somebody': {
    en: '{who} asked for somebody else, who may not know of it. Talk with {who} first.',
    mi: draft('I tono a {who} mō tētahi atu, tērā pea kāore i te mōhio. Kōrero ki a {who} i te tuatahi.'),
  },
  'whanau.may-not-know.agency': {
    en: '{whom} asked for {who}, who may not know of it. Talk with {whom} first.',
    mi: draft('I tono a {whom} mō {who}, tērā pea kāore i te mōhio. Kōrero ki a {whom} i te tuatahi.'),
  },
  'whanau.may-not-know.more': {
    en: 'They were promised that nobody else is talked with yet. Nothing is shared about somebody who has not been asked: add them to who is here once they know, and ask them.',
    mi: draft(
      'I oatihia kāore anō tētahi atu e kōrerotia. Kāore he mea e tuaria mō tētahi kāore anō i pātaihia: tāpirihia rātou ki te hunga kei konei ina mōhio, ka pātai ai.',
    ),
  },
  'whanau.they-know': { en: 'They know of it now', mi: draft('Kei te mōhio rātou ināianei') },
  'whanau.they-know.done': { en: 'Noted: they know of it', mi: draft('Kua tuhia: kei te mōhio rātou') },
  'story.which': { en: 'Which part of the story', mi: draft('Ko tēhea wāhanga o te kōrero') },
  'story.all': { en: 'All', mi: draft('Katoa') },
  'story.talks': { en: 'Talks', mi: draft('Ngā kōrero') },
  'story.referrals': { en: 'Referrals', mi: draft('Ngā tukunga') },
  'story.needs': { en: 'Needs', mi: draft('Ngā matea') },
  'story.answers': { en: 'Yes and no', mi: draft('Te āe me te kāo') },
  'story.none': { en: 'Nothing of this kind yet.', mi: draft('Kāore anō he mea pēnei.') },
  'story.more': { en: 'Show all {count}', mi: draft('Whakaaturia te {count} katoa') },
  'story.asked.self': { en: '{who} asked for help.', mi: draft('I tono āwhina a {who}.') },
  'story.asked.other': { en: '{by} asked for help for {who}.', mi: draft('I tono āwhina a {by} mō {who}.') },
  'story.asked.for-whom': {
    en: '{who} asked for help for somebody else: “{by}”.',
    mi: draft('I tono āwhina a {who} mō tētahi atu: “{by}”.'),
  },
  'story.somebody': { en: 'Somebody', mi: draft('Tētahi') },
  'story.taken': { en: '{organisation} took it from there.', mi: draft('Nā {organisation} i kawe mai i reira.') },
  'story.given': { en: '{by} gave them to {who}.', mi: draft('Nā {by} rātou i hoatu ki a {who}.') },
  'story.took': { en: '{who} walks with them from now on.', mi: draft('Ka haere tahi a {who} me rātou i konei.') },
  'story.left': {
    en: 'The role of {who} here ended. They are with nobody from then on.',
    mi: draft('Kua mutu te tūranga o {who} i konei. Kāore rātou i tētahi mai i reira.'),
  },
  'story.left-by': {
    en: '{by} ended the role of {who} here. They are with nobody from then on.',
    mi: draft('Nā {by} i whakamutu te tūranga o {who} i konei. Kāore rātou i tētahi mai i reira.'),
  },
  'story.first': { en: 'The first kōrero.', mi: draft('Te kōrero tuatahi.') },
  'story.told': {
    en: 'They were told who keeps and sees what (notice {version}).',
    mi: draft('I kīia atu ko wai ka tiaki, ka kite (pānui {version}).'),
  },
  'story.minutes': { en: '{count, plural, one {# minute.} other {# minutes.}}', mi: draft('{count} meneti.') },
  'story.need': { en: '{who} noted a need: {need}.', mi: draft('I tuhi a {who} i tētahi matea: {need}.') },
  'story.need-asked': { en: 'What they asked for: {need}.', mi: draft('Tā rātou i tono ai: {need}.') },
  'story.settled': { en: '{need}: {outcome}.', mi: draft('{need}: {outcome}.') },
  'story.gap': {
    en: 'Nobody here could help with {need}: {reason}.',
    mi: draft('Kāore he āwhina i konei mō {need}: {reason}.'),
  },
  'story.yes': {
    en: '{who} said yes to {organisation}, until {day}: {shares}.',
    mi: draft('I whakaae a {who} ki a {organisation}, tae noa ki te {day}: {shares}.'),
  },
  'story.no': { en: '{who} said no to {organisation}.', mi: draft('I kī kāo a {who} ki a {organisation}.') },
  'story.back': {
    en: 'The yes to {organisation} was taken back.',
    mi: draft('I tangohia mai te āe ki a {organisation}.'),
  },
  'story.entry': { en: 'From their own page: {what}.', mi: draft('Mai i tō rātou ake whārangi: {what}.') },
  'story.move': { en: '{need}. {who} {what}.', mi: draft('{need}. {who}: {what}.') },
  'story.move-of': {
    en: '{need}. {who} ({organisation}) {what}.',
    mi: draft('{need}. {who} ({organisation}): {what}.'),
  },
  'story.move-to': {
    en: '{need}. {who} asked {organisation}.',
    mi: draft('{need}. I pātai a {who} ki a {organisation}.'),
  },
  'story.by-phone': { en: 'Answered by phone.', mi: draft('I whakautu mā te waea.') },
  'story.by-link': { en: 'Answered by link.', mi: draft('I whakautu mā te hono.') },
  'story.ended': { en: 'The support ended: {reason}.', mi: draft('I mutu te tautoko: {reason}.') },
  'story.house': { en: 'The clock', mi: draft('Te karaka') },

  'loop.title': { en: 'What {who} says', mi: draft('Tā {who} kōrero') },
  'loop.question': {
    en: 'Did they get what they needed from {organisation}?',
    mi: draft('I whiwhi rātou i te mea i hiahiatia i a {organisation}?'),
  },
  'loop.yes': { en: 'Yes', mi: draft('Āe') },
  'loop.partly': { en: 'Partly', mi: draft('He wāhanga') },
  'loop.no': { en: 'No', mi: draft('Kāo') },
  'loop.not-asked': { en: 'Could not be asked', mi: draft('Kāore i taea te pātai') },
  'loop.missing': { en: 'Choose their answer first.', mi: draft('Kōwhiria tā rātou whakautu i te tuatahi.') },
  'loop.also-met': {
    en: 'The need is met as well: {need}',
    mi: draft('Kua tutuki hoki te matea: {need}'),
  },
  'loop.save': { en: 'Keep it and close the loop', mi: draft('Tiakina, ka kati ai') },
  'loop.closed': { en: 'Closed with {organisation}', mi: draft('Kua kati ki a {organisation}') },
  'loop.closed-still-open': {
    en: 'Closed with {organisation}. But the need ({need}) is still open: {why}',
    mi: draft('Kua kati ki a {organisation}. Engari kei te tuwhera tonu te matea ({need}): {why}'),
  },
  'loop.own': {
    en: '{who} answered on their own page, {when}: {answer}.',
    mi: draft('I whakautu a {who} i tō rātou ake whārangi, {when}: {answer}.'),
  },
  'loop.own-stays': {
    en: 'It stays as they said it. Closing says that you have read it.',
    mi: draft('Ka tū tonu tā rātou i kī ai. Mā te kati e kī kua pānui koe.'),
  },
  'loop.own-close': { en: 'I have read it, close it', mi: draft('Kua pānui au, katia') },
  'move.own-answer': {
    en: 'said how it went',
    mi: draft('i kōrero mō te hua'),
  },
  'move.closed-after-answer': {
    en: 'read their answer, and closed it',
    mi: draft('i pānui i tā rātou whakautu, ka kati'),
  },
  'loop.your-answer': { en: 'Your answer', mi: draft('Tō whakautu') },
  'loop.your-answer-hint': { en: 'Only what they agreed to.', mi: draft('Ko tā rātou i whakaae ai anake.') },
  'loop.answer-missing': { en: 'Write the answer first.', mi: draft('Tuhia te whakautu i te tuatahi.') },

  'refer.title': { en: 'Refer: {need} for {who}', mi: draft('Tukunga: {need} mō {who}') },
  'refer.back': { en: 'Back to {who}', mi: draft('Hoki ki a {who}') },
  'refer.follows': {
    en: 'It follows what {organisation} could not do. What was agreed for them does not carry over.',
    mi: draft('Ka whai i tērā kāore i taea e {organisation}. Kāore te whakaaetanga ki a rātou e kawea mai.'),
  },
  'refer.to': { en: 'Who could help?', mi: draft('Ko wai ka āwhina?') },
  'refer.avoid': {
    en: '{who} would rather not have: “{words}”.',
    mi: draft('Kāore a {who} e hiahia ki a: “{words}”.'),
  },
  'refer.avoided': {
    en: '{who} would rather not have: “{words}”. Ask before you go on.',
    mi: draft('Kāore a {who} e hiahia ki a: “{words}”. Pātaihia i mua i te haere tonu.'),
  },
  'refer.asked-already': {
    en: 'Asked already for this need: {status}, {what, select, answer {answer} other {next step}} {late, select, late {{by}} other {due {by}}}.',
    mi: draft(
      'Kua pātaia kētia mō tēnei matea: {status}, {what, select, answer {te whakautu} other {te mahi e whai ake nei}}: {by}.',
    ),
  },
  'refer.asked-already-open': { en: 'Open that referral', mi: draft('Tirohia taua tukunga') },
  'refer.asked-already-send': {
    en: 'They have been asked for this need already.',
    mi: draft('Kua pātaia kētia rātou mō tēnei matea.'),
  },
  'refer.ask-again': { en: 'Ask them again anyway', mi: draft('Pātaihia anō ahakoa') },
  'refer.suggested': { en: 'Suggested by {by}', mi: draft('Nā {by} i tūtohu') },
  'refer.suggested-not-found': {
    en: '{by} suggested “{words}”. The directory has nobody of that name: look for it by another, or choose below.',
    mi: draft(
      'Nā {by} i tūtohu “{words}”. Kāore tēnā ingoa i te rārangi: kimihia mā tētahi atu ingoa, kōwhiria rānei i raro nei.',
    ),
  },
  'refer.best': { en: 'The three that fit best here', mi: draft('Ngā mea e toru e tino hāngai ana i konei') },
  'refer.search': { en: 'Or look for another', mi: draft('Kimihia rānei tētahi atu') },
  'refer.search-hint': {
    en: 'A service or an organisation. Macrons do not matter.',
    mi: draft('He ratonga, he rōpū rānei. Hei aha te tohutō.'),
  },
  'refer.none': {
    en: 'The directory has nobody for this here. Look by name, or record that there is no provider.',
    mi: draft('Kāore he ratonga mō tēnei i te rārangi. Kimihia mā te ingoa, tuhia rānei kāore he ratonga.'),
  },
  'refer.serves.named': { en: 'Serves this area', mi: draft('Ka āwhina i tēnei rohe') },
  'refer.serves.nationwide': { en: 'Serves the whole country', mi: draft('Ka āwhina i te motu katoa') },
  'refer.serves.office-there': {
    en: 'Has an office here; ask whether it serves it',
    mi: draft('He tari kei konei; pātaihia mēnā ka āwhina'),
  },
  'refer.agree': { en: 'What {who} agrees to', mi: draft('Tā {who} e whakaae ai') },
  'refer.agreed': {
    en: '{who} said yes to {organisation} on {day}, until {until}.',
    mi: draft('I whakaae a {who} ki a {organisation} i te {day}, tae noa ki te {until}.'),
  },
  'refer.said-no': {
    en: '{who} said no to {organisation} on {day}. Only they can change that.',
    mi: draft('I kī kāo a {who} ki a {organisation} i te {day}. Mā rātou anake e panoni.'),
  },
  'refer.ask-now': {
    en: 'Ask them now. Nothing leaves before a yes.',
    mi: draft('Pātaihia ināianei. Kāore he mea e puta i mua i te āe.'),
  },
  'refer.told-exactly': {
    en: 'What {organisation} will see, and nothing else',
    mi: draft('Ngā mea ka kitea e {organisation}, kāore he mea anō'),
  },
  'refer.sees-nothing': {
    en: 'Nothing yet. Choose what they agree to.',
    mi: draft('Kāore anō he mea. Kōwhiria tā rātou e whakaae ai.'),
  },
  'refer.fact.contact': { en: 'How to reach them', mi: draft('Me pēhea te whakapā atu') },
  'refer.asks-short': { en: 'What you ask', mi: draft('Tāu tono') },
  'refer.asks': { en: 'What do you ask of them?', mi: draft('He aha tāu tono ki a rātou?') },
  'refer.email': { en: 'Their e-mail address', mi: draft('Tō rātou wāhitau īmēra') },
  'refer.email-hint': {
    en: 'A link goes there; it carries no name. Empty means you ring them and log what they say.',
    mi: draft('Ka tukuna he hono, kāore he ingoa i roto. Ki te noho piako, waea atu, tuhia tā rātou kōrero.'),
  },
  'refer.send': { en: 'Send to {organisation}', mi: draft('Tukuna ki a {organisation}') },
  'refer.send-nobody': { en: 'Send', mi: draft('Tukuna') },
  'refer.keep': { en: 'Keep as a draft', mi: draft('Tiakina hei hukihuki') },
  'refer.choose-first': { en: 'Choose who could help first.', mi: draft('Kōwhiria ko wai ka āwhina i te tuatahi.') },
  'refer.sent': { en: 'Sent to {organisation}', mi: draft('Kua tukuna ki a {organisation}') },
  'refer.kept': {
    en: 'Draft to {organisation} kept. Nothing was shared.',
    mi: draft('Kua tiakina te hukihuki ki a {organisation}. Kāore he mea i tuaria.'),
  },
} as const satisfies Phrases
