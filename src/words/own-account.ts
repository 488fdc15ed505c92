import { draft } from './phrase.ts'

// One's own way in, and how it is told apart from others.
export const ownAccount = {
  'account.rail': { en: 'Your account', mi: draft('Tō pūkete') },
  'account.password': { en: 'Password', mi: draft('Kupuhipa') },
  'account.password-now': { en: 'Your password now', mi: draft('Tō kupuhipa o nāianei') },
  'account.password-new': { en: 'New password', mi: draft('Kupuhipa hou') },
  'account.password-change': { en: 'Change the password', mi: draft('Panonihia te kupuhipa') },
  'account.password-changed': {
    en: 'Changed. You are signed out on every other device.',
    mi: draft('Kua panonihia. Kua takiputa koe i ngā pūrere katoa atu.'),
  },
  'account.demonstration': {
    en: 'This is a demonstration: you came in by a button, so there is no password to change.',
    mi: draft('He whakaaturanga tēnei: i uru mai koe mā te pātene, nō reira kāore he kupuhipa hei panoni.'),
  },
  'account.fill-in': { en: 'Fill in both first', mi: draft('Whakakīa ngā mea e rua i te tuatahi') },
  'account.code': { en: 'A code as well', mi: draft('He waehere hoki') },
  'account.code-on': {
    en: 'On. When you sign in, you are asked for the code that your app shows.',
    mi: draft('Kei te kā. Ina takiuru koe, ka tonoa te waehere e whakaaturia ana e tō taupānga.'),
  },
  'account.code-off': {
    en: 'Off. With it on, somebody who learns your password still cannot come in.',
    mi: draft('Kei te weto. Ki te kā, ahakoa mōhio tētahi ki tō kupuhipa, e kore ia e uru.'),
  },
  'account.code-turn-on': { en: 'Turn it on', mi: draft('Whakakāngia') },
  'account.code-turn-off': { en: 'Turn it off', mi: draft('Whakawetohia') },
  'account.code-how': {
    en: 'Open an authenticator app on your phone, choose to add an account by typing a key, and type this:',
    mi: draft(
      'Whakatuwheratia te taupānga waehere i tō waea, kōwhiria te tāpiri pūkete mā te pato kī, ka pato i tēnei:',
    ),
  },
  'account.code-open': {
    en: 'Or open it in an app on this device',
    mi: draft('Whakatuwheratia rānei i tētahi taupānga o tēnei pūrere'),
  },
  'account.code-copy': { en: 'Copy the key', mi: draft('Tāruatia te kī') },
  'account.code-copied': { en: 'Copied', mi: draft('Kua tāruatia') },
  'account.code-shown': { en: 'The six figures it shows', mi: draft('Ngā mati e ono ka whakaaturia') },
  'account.code-on-done': { en: 'It is on', mi: draft('Kua kā') },
  'account.code-off-done': { en: 'It is off', mi: draft('Kua weto') },
  'account.language': { en: 'Language', mi: draft('Reo') },
  'account.language-more': {
    en: 'For these pages, and for what is written to you by e-mail.',
    mi: draft('Mō ēnei whārangi, me ngā mea ka tuhia ki a koe mā te īmēra.'),
  },
  'account.language-done': { en: 'You are written to in English', mi: draft('Ka tuhia ki a koe i te reo Māori') },
  'account.roles': { en: 'Your roles', mi: draft('Ō tūranga') },
  'account.more': { en: 'More', mi: draft('Ētahi atu') },
} as const
