import { draft, type Phrases } from './phrase.ts'

// What a host can do, as its team lead says it and the desks see it.
export const host = {
  'our-host.title': { en: 'Our host', mi: draft('Tō mātou rōpū') },
  'our-host.sub': {
    en: 'What the desks see when they choose who helps',
    mi: draft('Ngā mea ka kitea e ngā tēpu ina whiriwhiri ko wai ka āwhina'),
  },
  'our-host.room': {
    en: '{room, plural, =0 {No room just now.} other {Room for # more.}}',
    mi: draft('{room, plural, =0 {Kāore he wāhi ināianei.} other {He wāhi mō ētahi atu e #.}}'),
  },
  'our-host.with-us': {
    en: '{open} with you now, of {places}.',
    mi: draft('{open} kei a koutou ināianei, o te {places}.'),
  },
  'our-host.places': {
    en: 'How many whānau can you walk beside at once?',
    mi: draft('E hia ngā whānau ka taea e koutou te tautoko i te wā kotahi?'),
  },
  'our-host.places-hint': {
    en: 'The room that leaves is shown to every desk at once.',
    mi: draft('Ka kitea wawetia te wāhi e toe ana e ngā tēpu katoa.'),
  },
  'our-host.led-by': { en: 'Whose team is it?', mi: draft('Nō wai te rōpū?') },
  'our-host.led-by-hint': {
    en: 'People may ask for one. Tick only what your own people would say.',
    mi: draft('Ka taea e te tangata te tono. Tohua anake tā ō koutou tāngata e kī ai.'),
  },
  'our-host.maori-led': { en: 'Māori-led', mi: draft('Nā te Māori e ārahi') },
  'our-host.pacific-led': { en: 'Pacific-led', mi: draft('Nā te Pasifika e ārahi') },
  'our-host.disability-led': { en: 'Disability-led', mi: draft('Nā te hunga whaikaha e ārahi') },
  'our-host.areas': { en: 'Where do you work?', mi: draft('Kei hea koutou e mahi ana?') },
  'our-host.change-areas': { en: 'Change the districts', mi: draft('Panonihia ngā takiwā') },
  'our-host.areas-none': { en: 'No district yet.', mi: draft('Kāore anō he takiwā.') },
  'our-host.languages': {
    en: 'Which languages do your people speak?',
    mi: draft('He aha ngā reo o ō koutou tāngata?'),
  },
  'our-host.languages-hint': {
    en: 'Tick a language only if somebody can hold a whole kōrero in it.',
    mi: draft('Tohua te reo mēnā ka taea e tētahi te kōrero katoa i taua reo.'),
  },
  'our-host.languages-none': { en: 'Not said yet.', mi: draft('Kāore anō kia kīia.') },
  'our-host.change-languages': { en: 'Change the languages', mi: draft('Panonihia ngā reo') },
  'our-host.needs': { en: 'What is your usual work?', mi: draft('He aha tā koutou mahi o ia rā?') },
  'our-host.needs-hint': {
    en: 'The desks still see you for other work, with a note that it is not your usual work.',
    mi: draft('Ka kite tonu ngā tēpu i a koutou mō ētahi atu mahi, me te kī ehara i tā koutou mahi o ia rā.'),
  },
  'our-host.needs-none': { en: 'Any kind of work.', mi: draft('Ngā momo mahi katoa.') },
  'our-host.change-needs': { en: 'Change the work', mi: draft('Panonihia te mahi') },
  'our-host.save': { en: 'Save', mi: draft('Tiaki') },
  'our-host.saved': { en: 'The desks see it now.', mi: draft('Ka kite ngā tēpu ināianei.') },
  'our-host.none': {
    en: 'Your organisation is not a host. Its directory editor can make it one.',
    mi: draft('Ehara tō rōpū i te rōpū manaaki. Mā te ētita rārangi e panoni.'),
  },
} as const satisfies Phrases
