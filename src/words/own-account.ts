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
    en: 'This is a demonstration. Its people all begin with the password “demonstration”: if you came in by a button, that is your password now.',
    mi: draft(
      'He whakaaturanga tēnei. Ko “demonstration” te kupuhipa tīmatanga o ōna tāngata katoa: mēnā i uru mai koe mā te pātene, koirā tō kupuhipa o nāianei.',
    ),
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
  'account.fill-in-password': { en: 'Write your password first', mi: draft('Tuhia tō kupuhipa i te tuatahi') },
  'account.code-scan': {
    en: 'Open an authenticator app on your phone, choose to add an account, and point the camera at this:',
    mi: draft('Whakatuwheratia te taupānga waehere i tō waea, kōwhiria te tāpiri pūkete, ka anga te kāmera ki tēnei:'),
  },
  'account.code-picture': {
    en: 'A picture of the key, for the camera. The same key stands below in letters.',
    mi: draft('He pikitia o te kī, mā te kāmera. Kei raro nei taua kī anō hei reta.'),
  },
  'account.code-how': {
    en: 'Without a camera, choose to type a key, and type this:',
    mi: draft('Ki te kore he kāmera, kōwhiria te pato kī, ka pato i tēnei:'),
  },
  'account.code-open': {
    en: 'Or open it in an app on this device',
    mi: draft('Whakatuwheratia rānei i tētahi taupānga o tēnei pūrere'),
  },
  'account.code-copy': { en: 'Copy the key', mi: draft('Tāruatia te kī') },
  'account.code-copied': { en: 'Copied', mi: draft('Kua tāruatia') },
  'account.code-shown': { en: 'The six figures it shows', mi: draft('Ngā mati e ono ka whakaaturia') },
  'account.code-off-done': { en: 'It is off', mi: draft('Kua weto') },
  'account.recovery-once': { en: 'Your ten recovery codes', mi: draft('Ō waehere whakaora tekau') },
  'account.recovery-keep': {
    en: 'If your phone is lost, each of these lets you in once in place of its code. Print them or write them down now, and keep them away from the phone. They are not shown again.',
    mi: draft(
      'Ki te ngaro tō waea, mā ia waehere o ēnei koe e uru ai, kia kotahi te whakamahinga, hei whakakapi i tā te waea. Tāia, tuhia rānei ināianei, ka whakatakoto ki wāhi kē atu i te waea. Kāore e whakaaturia anō.',
    ),
  },
  'account.recovery-whose': { en: '{name}, at {site}', mi: draft('{name}, i {site}') },
  'account.recovery-print': { en: 'Print them', mi: draft('Tāia') },
  'account.recovery-copy': { en: 'Copy them', mi: draft('Tāruatia') },
  'account.recovery-kept': { en: 'I have kept them', mi: draft('Kua puritia e au') },
  'account.recovery-left': {
    en: '{left, plural, =0 {You have no recovery code: if your phone is lost, you cannot come in by yourself.} one {One of {of} recovery codes is left.} other {# of {of} recovery codes are left.}}',
    mi: draft(
      '{left, plural, =0 {Kāore ō waehere whakaora: ki te ngaro tō waea, e kore e taea e koe anake te uru mai.} one {Kotahi o ngā waehere whakaora {of} e toe ana.} other {E # o ngā waehere whakaora {of} e toe ana.}}',
    ),
  },
  'account.recovery-new': { en: 'Make new recovery codes', mi: draft('Hangaia he waehere whakaora hou') },
  'account.recovery-new-ends': {
    en: 'The codes that you have now stop working.',
    mi: draft('Ka mutu te mahi a ō waehere o nāianei.'),
  },
  'account.language': { en: 'Language', mi: draft('Reo') },
  'account.language-more': {
    en: 'For these pages, and for what is written to you by e-mail.',
    mi: draft('Mō ēnei whārangi, me ngā mea ka tuhia ki a koe mā te īmēra.'),
  },
  'account.language-done': { en: 'You are written to in English', mi: draft('Ka tuhia ki a koe i te reo Māori') },
  'account.roles': { en: 'Your roles', mi: draft('Ō tūranga') },
  'account.more': { en: 'More', mi: draft('Ētahi atu') },
} as const
