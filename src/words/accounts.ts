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
} as const
