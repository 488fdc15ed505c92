import { draft } from './phrase.ts'

// Where somebody is signed in, and whether everybody needs a code.
export const signedIn = {
  'signed-in.title': { en: 'Where you are signed in', mi: draft('Ngā wāhi kua takiuru koe') },
  'signed-in.here': { en: 'This browser', mi: draft('Ko tēnei pūtirotiro') },
  'signed-in.browser.firefox': { en: 'Firefox', mi: draft('Firefox') },
  'signed-in.browser.chrome': { en: 'Chrome', mi: draft('Chrome') },
  'signed-in.browser.edge': { en: 'Edge', mi: draft('Edge') },
  'signed-in.browser.safari': { en: 'Safari', mi: draft('Safari') },
  'signed-in.browser.samsung': { en: 'Samsung Internet', mi: draft('Samsung Internet') },
  'signed-in.browser.opera': { en: 'Opera', mi: draft('Opera') },
  'signed-in.browser.other': { en: 'A browser', mi: draft('He pūtirotiro') },
  'signed-in.on.windows': { en: '{browser} on Windows', mi: draft('{browser} i Windows') },
  'signed-in.on.mac': { en: '{browser} on a Mac', mi: draft('{browser} i tētahi Mac') },
  'signed-in.on.linux': { en: '{browser} on Linux', mi: draft('{browser} i Linux') },
  'signed-in.on.chromebook': { en: '{browser} on a Chromebook', mi: draft('{browser} i tētahi Chromebook') },
  'signed-in.on.android': {
    en: '{browser} on an Android phone or tablet',
    mi: draft('{browser} i tētahi waea, papa hiko rānei o Android'),
  },
  'signed-in.on.iphone': { en: '{browser} on an iPhone', mi: draft('{browser} i tētahi iPhone') },
  'signed-in.on.ipad': { en: '{browser} on an iPad', mi: draft('{browser} i tētahi iPad') },
  'signed-in.on.other': {
    en: '{browser} on a device that we do not know',
    mi: draft('{browser} i tētahi pūrere kāore mātou e mōhio'),
  },
  'signed-in.as': { en: 'As {role}, {organisation}', mi: draft('Hei {role}, {organisation}') },
  'signed-in.since': {
    en: 'Signed in {since}, last used {used}',
    mi: draft('I takiuru {since}, i whakamahia {used}'),
  },
  'signed-in.end': { en: 'Sign out there', mi: draft('Takiputa i reira') },
  'signed-in.end-others': { en: 'Sign out everywhere else', mi: draft('Takiputa i ngā wāhi katoa atu') },
  'signed-in.ended': { en: 'Signed out there', mi: draft('Kua takiputa i reira') },
  'signed-in.ended-others': {
    en: 'Signed out everywhere but here',
    mi: draft('Kua takiputa i ngā wāhi katoa, hāunga konei'),
  },
  'signed-in.more': {
    en: 'If one of these is not you, sign out there and change your password. What was written there and not sent stays on that device.',
    mi: draft(
      'Ki te kore tētahi o ēnei e nōu, takiputa i reira, ka panoni i tō kupuhipa. Ka noho ki taua pūrere ngā tuhinga kāore anō kia tukuna.',
    ),
  },
  'signed-in.nowhere': { en: 'Not signed in anywhere here now', mi: draft('Kāore i takiuru ki konei ināianei') },
  'signed-in.of': {
    en: 'Signed in on {count, plural, one {# browser} other {# browsers}}',
    mi: draft('Kua takiuru i {count, plural, one {# pūtirotiro} other {ngā pūtirotiro e #}}'),
  },
  'signed-in.of-more': {
    en: 'For a phone that was lost or a desk left open. They can sign in again; nothing that they wrote is lost.',
    mi: draft(
      'Mō te waea kua ngaro, te tēpu kua mahue tuwhera. Ka taea te takiuru anō; kāore ā rātou tuhinga e ngaro.',
    ),
  },
  'signed-in.end-all': { en: 'Sign them out', mi: draft('Takiputaina rātou') },
  'signed-in.ended-all': {
    en: '{name} is signed out everywhere here',
    mi: draft('Kua takiputa a {name} i ngā wāhi katoa o konei'),
  },

  'codes-all.title': { en: 'A code for everybody', mi: draft('He waehere mō te katoa') },
  'codes-all.on': {
    en: 'On. Everybody needs a code as well as a password. Who has none sets it up at the next sign-in, before anything else.',
    mi: draft(
      'Kei te kā. Me whai waehere te katoa hei tāpiri ki te kupuhipa. Ko te hunga kāore anō, ka whakarite i te takiurutanga e whai ake nei, i mua i ētahi atu mahi.',
    ),
  },
  'codes-all.off': {
    en: 'Off. Each person decides for themselves whether a code is asked for.',
    mi: draft('Kei te weto. Mā ia tangata e whakatau mehemea ka tonoa he waehere.'),
  },
  'codes-all.without': {
    en: '{count, plural, =0 {Everybody has one.} one {# person has none yet.} other {# people have none yet.}}',
    mi: draft(
      '{count, plural, =0 {Kei te katoa tētahi.} one {Kotahi te tangata kāore anō.} other {Tokomaha kāore anō: #.}}',
    ),
  },
  'codes-all.turn-on': { en: 'Ask everybody for a code', mi: draft('Tonoa te katoa kia whai waehere') },
  'codes-all.turn-off': { en: 'Leave it to each person', mi: draft('Waiho mā ia tangata') },
  'codes-all.saving': { en: 'Change to how everybody signs in', mi: draft('He panonitanga ki te takiuru a te katoa') },
  'codes-all.on-done': {
    en: 'Asked of everybody from their next sign-in',
    mi: draft('Ka tonoa i te takiurutanga e whai ake nei'),
  },
  'codes-all.off-done': { en: 'Left to each person', mi: draft('Kua waiho mā ia tangata') },
} as const
