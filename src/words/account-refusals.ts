import type { RefusalCode } from '../domain/refusal.ts'
import { draft, type Phrase } from './phrase.ts'

// What is said no to about coming in, and about the accounts that an administrator keeps.
export const accountRefusals = {
  'wrong-name-or-password': {
    en: 'That e-mail address and password do not go together.',
    mi: draft('Kāore te īmēra me te kupuhipa e hāngai ana.'),
  },
  'wrong-code': {
    en: 'That code is not right, or it has ended.',
    mi: draft('Kāore tēnā waehere i te tika, kua mutu rānei.'),
  },
  'code-used': {
    en: 'That code is right, but it has been used already. Wait for the next one: your app shows it within half a minute.',
    mi: draft(
      'E tika ana tēnā waehere, engari kua whakamahia kē. Tatari ki te waehere hou: ka puta i tō taupānga i roto i te haurua meneti.',
    ),
  },
  'no-second-factor': {
    en: 'Turn the codes on first. The list that stands in for them comes with it.',
    mi: draft('Whakakāngia ngā waehere i te tuatahi. Ka puta te rārangi i taua wā.'),
  },
  'recovery-code-used': {
    en: 'That code has been used already. Each one opens the door once: take another from your list.',
    mi: draft(
      'Kua whakamahia kētia tēnā waehere. Kotahi anake te whakamahinga o ia waehere: tīkina atu tētahi i tō rārangi.',
    ),
  },
  'account-suspended': {
    en: 'This account is suspended. Your administrator can tell you why.',
    mi: draft('Kua tārewatia tēnei pūkete. Mā tō kaiwhakahaere e whakamārama.'),
  },
  'roles-do-not-mix': {
    en: 'A funding or oversight role cannot share an account with a role that sees people.',
    mi: draft('Kāore e taea te tūranga pūtea, tirotiro rānei te noho tahi me te tūranga e kite ana i te tangata.'),
  },
  'no-role-now': {
    en: 'There is no role for this account just now. The administrator of your organisation can give one.',
    mi: draft('Kāore he tūranga mō tēnei pūkete ināianei. Mā te kaiwhakahaere o tō rōpū e hoatu.'),
  },
  'sign-in-again': { en: 'That took too long. Please begin again.', mi: draft('Kua roa rawa. Tēnā, tīmata anō.') },
  'one-time-password-ended': {
    en: 'That one-time password has ended. Ask your administrator for a new one.',
    mi: draft('Kua mutu taua kupuhipa kotahi. Tonoa he mea hou i tō kaiwhakahaere.'),
  },
  'password-too-short': {
    en: 'Use at least {least} characters. A few words in a row make a good password.',
    mi: draft('Kia {least} pū, neke atu rānei. He pai ētahi kupu ruarua hei kupuhipa.'),
  },
  'password-too-easy': {
    en: 'That is too easy to guess. Try a few words that do not usually stand together.',
    mi: draft('He ngāwari rawa te matapae. Whakamātauria ētahi kupu kāore e noho tahi ana i te nuinga o te wā.'),
  },
  'password-says-who': {
    en: 'Leave out your name, your e-mail address, where you work and what this is called: whoever knows you tries those first.',
    mi: draft(
      'Waiho i waho tō ingoa, tō wāhitau īmēra, tō wāhi mahi me te ingoa o tēnei pūnaha: ko ērā te mea tuatahi ka whakamātauria e te hunga mōhio ki a koe.',
    ),
  },
  'second-factor-first': {
    en: 'Your organisation asks everybody for a code as well as a password. Sign out and sign in again to set it up.',
    mi: draft(
      'E tono ana tō rōpū kia whai waehere te katoa hei tāpiri ki te kupuhipa. Takiputa, takiuru anō hei whakarite.',
    ),
  },
  'second-factor-asked': {
    en: 'Your organisation asks everybody for a code, so it cannot be turned off. For a new phone, ask your administrator to take the old code off.',
    mi: draft(
      'E tono ana tō rōpū kia whai waehere te katoa, nō reira kāore e taea te whakaweto. Mō te waea hou, tonoa tō kaiwhakahaere kia tango i te waehere tawhito.',
    ),
  },
  'set-up-your-own-first': {
    en: 'Turn on your own code first, on your account page: then you know that it works before everybody needs it.',
    mi: draft(
      'Whakakāngia tō ake waehere i te tuatahi, i tō whārangi pūkete: kia mōhio ai koe e mahi ana i mua i te hiahia o te katoa.',
    ),
  },
  'safety-check-missing': {
    en: 'No safety check is recorded for {name}, so no whānau can be given to them yet.',
    mi: draft('Kāore anō he arowhai haumaru kia tuhia mō {name}, nō reira kāore anō he whānau e taea te tuku ki a ia.'),
  },
  'safety-check-ended': {
    en: 'The safety check of {name} ran out on {day}. Record the new one first.',
    mi: draft('I pau te arowhai haumaru a {name} i te {day}. Tuhia te mea hou i te tuatahi.'),
  },
  'own-account': {
    en: 'This is your own account. Ask another administrator.',
    mi: draft('Ko tō ake pūkete tēnei. Pātaihia tētahi atu kaiwhakahaere.'),
  },
  'works-elsewhere-too': {
    en: 'This person works for another organisation too, so nobody here can change how they sign in.',
    mi: draft('Kei te mahi hoki tēnei tangata ki rōpū kē, nō reira kāore e taea i konei te panoni i tāna takiuru.'),
  },
  'email-taken': {
    en: 'Somebody already signs in with that e-mail address.',
    mi: draft('Kei te takiuru kētia e tētahi mā taua wāhitau īmēra.'),
  },
} as const satisfies Readonly<Partial<Record<RefusalCode, Phrase>>>
