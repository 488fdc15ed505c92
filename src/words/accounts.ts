import { draft } from './phrase.ts'

// Coming in: the steps after the password.
export const accounts = {
  'accounts.hat.title': { en: 'Which work is it today?', mi: draft('He aha tō mahi i tēnei rā?') },
  'accounts.hat.more': {
    en: 'You have more than one role. Wear one at a time; you can change it later without signing out.',
    mi: draft('He nui ake i te kotahi ō tūranga. Kotahi i te wā; ka taea te panoni ā muri ake, kāore e takiputa.'),
  },
  'accounts.new-password.title': { en: 'Choose your own password', mi: draft('Kōwhiria tō ake kupuhipa') },
  'accounts.new-password.more': {
    en: 'The one you just used was made by somebody else, and opens the door once. Nobody but you will know this one.',
    mi: draft(
      'Nā tētahi atu te mea i whakamahia e koe, ā, kotahi noa te whakatuwheratanga. Ko koe anake ka mōhio ki tēnei.',
    ),
  },
  'accounts.new-password': { en: 'New password', mi: draft('Kupuhipa hou') },
  'accounts.new-password.hint': {
    en: 'At least 12 characters. A few words that do not usually stand together are easy to keep and hard to guess.',
    mi: draft('Kia 12 pū, neke atu rānei. He māmā te mahara ki ētahi kupu kāore e noho tahi ana, he uaua te matapae.'),
  },
  'accounts.set-up.title': { en: 'Set up a code as well', mi: draft('Whakaritea he waehere hoki') },
  'accounts.set-up.more': {
    en: 'Your organisation asks everybody for a code from an app beside the password. It takes a few minutes, once; you have half an hour.',
    mi: draft(
      'E tono ana tō rōpū kia whai waehere te katoa nō tētahi taupānga, hei tāpiri ki te kupuhipa. He meneti ruarua noa, kotahi te wā; he haurua hāora tōu.',
    ),
  },
  'accounts.set-up.app': {
    en: 'On your phone, open an authenticator app. If there is none, your phone’s own password keeper or any free one will do.',
    mi: draft(
      'I tō waea, whakatuwheratia he taupānga waehere. Ki te kore, ka pai te kaitiaki kupuhipa o tō waea, tētahi mea utukore rānei.',
    ),
  },
  'accounts.set-up.scan': {
    en: 'Choose to add an account, and point the phone at this picture.',
    mi: draft('Kōwhiria te tāpiri pūkete, ka whakatika i te waea ki tēnei pikitia.'),
  },
  'accounts.set-up.type': {
    en: 'If it cannot see the picture, type this key into it:',
    mi: draft('Ki te kore e kite i te pikitia, patohia tēnei kī:'),
  },
  'accounts.set-up.name': { en: 'work', mi: draft('mahi') },
  'accounts.set-up.then': {
    en: 'Afterwards, your account page makes recovery codes for the day the phone is lost. Keep them on paper.',
    mi: draft(
      'Ā muri, mā tō whārangi pūkete e hanga ngā waehere whakaora mō te rā ka ngaro te waea. Puritia ki te pepa.',
    ),
  },
} as const
