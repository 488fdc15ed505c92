import { draft } from './phrase.ts'

// The one sentence at the top of a person's own page: who does what, by when.
export const yoursMoves = {
  'yours.move-sort': {
    en: '{who} finds the right person for you, {by}',
    mi: draft('Ka kimi a {who} i te tangata tika mōu, {by}'),
  },
  'yours.move-sort-why': {
    en: 'A person reads your request, not a machine. {after, select, ring {Then somebody rings {whom}, only at the times you said are safe{next, select, none {} other {: {next}}}.} reach {Then somebody gets in touch, only in the way you said is safe.} other {Nothing is sent to you: come back and look.}}',
    mi: draft(
      'He tangata ka pānui i tō tono, ehara i te mihīni. {after, select, ring {Kātahi ka waea tētahi {whom}, i ngā wā haumaru anake i kī ai koe{next, select, none {} other {: {next}}}.} reach {Kātahi ka whakapā atu tētahi, mā te ara haumaru anake i kī ai koe.} other {Kāore he mea e tukuna ki a koe: hoki mai, titiro mai.}}',
    ),
  },
  'yours.move-ring': { en: '{who} rings {whom}, {by}', mi: draft('Ka waea a {who} {whom}, {by}') },
  'yours.move-ring-why': {
    en: 'Only at the times you said are safe.',
    mi: draft('I ngā wā haumaru anake i kī ai koe.'),
  },
  'yours.move-reach': { en: '{who} gets in touch with you, {by}', mi: draft('Ka whakapā atu a {who} ki a koe, {by}') },
  'yours.move-reach-why': {
    en: 'Only in the way you said is safe.',
    mi: draft('Mā te ara haumaru anake i kī ai koe.'),
  },
  'yours.move-here': {
    en: '{who} answers you on this page, {by}',
    mi: draft('Ka whakautu a {who} ki tēnei whārangi, {by}'),
  },
  'yours.move-here-why': {
    en: 'Nothing is sent to you. Come back and look.',
    mi: draft('Kāore he mea e tukuna ki a koe. Hoki mai, titiro mai.'),
  },
  'yours.move-walking': {
    en: '{who} is working on this with you',
    mi: draft('Kei te mahi tahi a {who} me koe'),
  },
  'yours.move-walking-why': {
    en: 'Below is what is being done, a sentence each.',
    mi: draft('Kei raro nei ngā mahi, he rerenga kōrero mō ia mahi.'),
  },
  'yours.move-ask-you': {
    en: 'Did you get what you needed? Answer here, or tell {who} when you talk',
    mi: draft('I whiwhi koe i tāu i hiahia ai? Whakautua ki konei, kōrero rānei ki a {who}'),
  },
  'yours.move-ask-you-why': {
    en: 'Yes, partly and no are all good answers.',
    mi: draft('He pai katoa te āe, te wāhanga, te kāo.'),
  },
  'yours.move-answered': {
    en: '{who} reads your answer and finishes this',
    mi: draft('Ka pānui a {who} i tō whakautu, ka whakaoti i tēnei'),
  },
  'yours.move-answered-why': {
    en: 'If you still need something, they look for it with you.',
    mi: draft('Mehemea kei te hiahia tonu koe i tētahi mea, ka kimi tahi kōrua.'),
  },
  'yours.move-told-no': { en: '{who} said no to this request', mi: draft('I kī kāo a {who} ki tēnei tono') },
  'yours.move-told-no-why': {
    en: '“{said}” Something else? Ask again, any time.',
    mi: draft('“{said}” He mea atu anō? Tono mai anō, ahakoa te wā.'),
  },
  'yours.move-finished': { en: 'This request is finished', mi: draft('Kua oti tēnei tono') },
  'yours.move-finished-why': {
    en: 'Something else? Ask again, any time.',
    mi: draft('He mea atu anō? Tono mai anō, ahakoa te wā.'),
  },
  'yours.move-stopped': { en: 'You stopped this request', mi: draft('I whakamutua e koe tēnei tono') },
  'yours.move-stopped-why': {
    en: 'Nobody contacts you about it. You can ask again, any time.',
    mi: draft('Kāore tētahi e whakapā atu mō tēnei. Ka taea te tono anō, ahakoa te wā.'),
  },
} as const
