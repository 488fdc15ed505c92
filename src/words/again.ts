import { draft, type Phrases } from './phrase.ts'

// Somebody who was supported before: they ask again, or they may be somebody whom we know.
export const again = {
  'again.whose': { en: 'Nobody’s move', mi: draft('Kāore he mahi a tētahi') },
  'again.ended': {
    en: 'This support has ended. When {who} asks again, a new request begins a new one here',
    mi: draft('Kua mutu tēnei tautoko. Ina tono anō a {who}, ka tīmata he tautoko hou ki konei mā te tono hou'),
  },
  'again.ended-why': {
    en: 'What was done before stays below it. Nobody has to tell it again.',
    mi: draft('Ka noho ngā mahi o mua ki raro. Kāore he tangata me kōrero anō.'),
  },
  'again.do': { en: 'They ask again', mi: draft('Kua tono anō rātou') },
  'again.title': { en: '{who} asks again', mi: draft('Kua tono anō a {who}') },
  'again.begin': { en: 'Begin new support', mi: draft('Tīmataria he tautoko hou') },
  'again.how': { en: 'How did they ask?', mi: draft('I pēhea tā rātou tono?') },
  'again.who': { en: 'Who asks?', mi: draft('Nā wai te tono?') },
  'again.walks': {
    en: 'It is given to you. You can give it to a colleague afterwards. Check that the ways to reach them are still safe.',
    mi: draft(
      'Ka hoatu ki a koe. Ka taea te hoatu ki tētahi hoa mahi ā muri ake. Tirohia kei te haumaru tonu ngā ara whakapā.',
    ),
  },
  'again.begun': { en: 'New support begins for {who}', mi: draft('Kua tīmata he tautoko hou mō {who}') },

  'before.title': { en: 'Another record of them?', mi: draft('He tuhinga kē mō rātou?') },
  'before.strong': { en: 'Likely', mi: draft('Tērā tonu pea') },
  'before.possible': { en: 'Perhaps', mi: draft('Pea') },
  'before.same': { en: 'The same as {called}', mi: draft('He ōrite ki a {called}') },
  'before.ended': { en: 'Support ended {day}.', mi: draft('I mutu te tautoko i te {day}.') },
  'before.open': { en: 'Support is under way.', mi: draft('Kei te haere te tautoko.') },
  'before.none': { en: 'There was no support.', mi: draft('Kāore he tautoko i reira.') },
  'before.look': { en: 'Open that record', mi: draft('Whakatuwherahia taua tuhinga') },
  'before.is-same': { en: 'It is them', mi: draft('Ko rātou tonu') },
  'before.is-other': { en: 'Somebody else', mi: draft('He tangata kē') },
  'before.ask-again': { en: 'That was not right', mi: draft('Kāore tērā i tika') },
  'before.more': {
    en: '{count, plural, one {One more that may be them} other {# more that may be them}}',
    mi: draft('{count, plural, one {Kotahi anō ko rātou pea} other {E # anō ko rātou pea}}'),
  },
  'before.others': {
    en: '{count, plural, one {One said to be somebody else} other {# said to be somebody else}}',
    mi: draft('{count, plural, one {Kotahi kua kīia he tangata kē} other {E # kua kīia he tangata kē}}'),
  },
  'before.said-same': { en: '{called} is them', mi: draft('Ko {called} tonu rātou') },
  'before.said-different': { en: '{called} is somebody else', mi: draft('He tangata kē a {called}') },
  'before.said-not-sure': { en: '{called}: open again', mi: draft('{called}: kua tuwhera anō te pātai') },
} as const satisfies Phrases
