import { draft } from './phrase.ts'

// On a person's own page: their answer to "did you get what you needed?", and a switch for each who may see what.
export const yoursSwitches = {
  'yours.asked': { en: 'Did you get what you needed?', mi: draft('I whiwhi koe i tāu i hiahia ai?') },
  'yours.asked-about': { en: '{need}, with {name}', mi: draft('{need}, me {name}') },
  'yours.answer-legend': {
    en: '{name} says it is done. What do you say?',
    mi: draft('E kī ana a {name} kua oti. He aha tāu?'),
  },
  'yours.answer-yes': { en: 'Yes, I got what I needed', mi: draft('Āe, i whiwhi au i tāku i hiahia ai') },
  'yours.answer-partly': { en: 'Partly', mi: draft('Ko tētahi wāhanga') },
  'yours.answer-no': { en: 'No, I still need it', mi: draft('Kāo, kei te hiahia tonu au') },
  'yours.answer-words': { en: 'In your own words, if you like', mi: draft('I āu ake kupu, mehemea e hiahia ana koe') },
  'yours.answer-words-hint': {
    en: 'Only the people walking with you read this.',
    mi: draft('Ko te hunga e haere tahi ana me koe anake ka pānui i tēnei.'),
  },
  'yours.answer-send': { en: 'Send my answer', mi: draft('Tukuna taku whakautu') },
  'yours.answer-send-about': { en: 'Send my answer: {need}', mi: draft('Tukuna taku whakautu: {need}') },
  'yours.answer-empty': {
    en: 'Choose yes, partly or no.',
    mi: draft('Kōwhiria te āe, te wāhanga, te kāo rānei.'),
  },
  'yours.answered-yes': { en: 'You said: yes, I got what I needed.', mi: draft('I kī koe: āe, i whiwhi au.') },
  'yours.answered-partly': { en: 'You said: partly.', mi: draft('I kī koe: ko tētahi wāhanga.') },
  'yours.answered-no': { en: 'You said: no, I still need it.', mi: draft('I kī koe: kāo, kei te hiahia tonu au.') },
  'yours.answered-then': {
    en: '{name} reads it next. You can change it until then.',
    mi: draft('Ka pānui a {name} ā muri. Ka taea te panoni tae noa ki taua wā.'),
  },
  'yours.answer-change': { en: 'Change my answer', mi: draft('Panonitia taku whakautu') },
  'yours.told-answered': {
    en: 'Thank you. {name} has your answer.',
    mi: draft('Ngā mihi. Kei a {name} tō whakautu.'),
  },
  'yours.told-moved-on': {
    en: 'Something had changed since you opened this page. Here it is as it is now.',
    mi: draft('I panoni tētahi mea i muri i tō whakatuwheratanga i tēnei whārangi. Anei ināianei.'),
  },
  'yours.told-again': {
    en: 'You said yes again. Nothing that was stopped starts by itself: we ask you first.',
    mi: draft('Kua whakaae anō koe. Kāore ngā mea i whakamutua e tīmata anō noa iho: ka pātai mātou i te tuatahi.'),
  },

  'yours.may-see-what': { en: 'They see: {what}', mi: draft('Ka kite rātou i: {what}') },
  'yours.may-see-for': { en: 'For: {needs}', mi: draft('Mō: {needs}') },
  'yours.may-see-yes': { en: 'Yes, until {day}', mi: draft('Āe, tae noa ki te {day}') },
  'yours.may-see-no': { en: 'You said no', mi: draft('Kāore koe i whakaae') },
  'yours.may-see-back': { en: 'You took it back, {day}', mi: draft('I tangohia mai e koe, {day}') },
  'yours.may-see-over': { en: 'Your yes ended, {day}', mi: draft('Kua mutu tō whakaae, {day}') },
  'yours.by-law': { en: 'Told without your yes', mi: draft('I kōrerotia me te kore i tō āe') },
  'yours.by-law-what': { en: 'They may be told: {what}', mi: draft('Ka taea te kōrero atu: {what}') },
  'yours.by-law-which': { en: 'The law that lets us: {law}', mi: draft('Te ture e whakaae ana: {law}') },
  'yours.by-law-holds': { en: 'Since {since}, until {until}', mi: draft('Mai i te {since}, tae noa ki te {until}') },
  'yours.by-law-over': {
    en: 'From {since} until {until}, over now',
    mi: draft('Mai i te {since} ki te {until}, kua mutu'),
  },
  'yours.by-law-more': {
    en: 'Now and then a law lets us tell somebody without a yes, for example when a life is in danger. Not all of that can be shown on a page. Ask us, and we tell you what we may.',
    mi: draft(
      'I ētahi wā ka whakaae te ture kia kōrero mātou ki tētahi me te kore āe, pērā i te mōrearea o te ora. Kāore e taea te katoa te whakaatu ki te whārangi. Pātaihia mai, ka kōrero mātou i ngā mea e whakaaetia ana.',
    ),
  },
  'yours.again': { en: 'Say yes again, until {day}', mi: draft('Whakaae anō, tae noa ki te {day}') },
  'yours.again-to': {
    en: 'Say yes again, until {day}: {name}',
    mi: draft('Whakaae anō, tae noa ki te {day}: {name}'),
  },
  'yours.again-more': {
    en: 'Saying yes again covers the same things and no more. We still ask you before we send anything.',
    mi: draft('Ko te whakaae anō mō aua mea anō anake. Ka pātai tonu mātou i a koe i mua i te tuku.'),
  },
} as const
