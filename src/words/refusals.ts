import type { RefusalCode } from '../domain/refusal.ts'
import { draft, type Phrase } from './phrase.ts'

// A refusal says what stays possible. Every code, in both languages, or nothing compiles.
export const refusals: Readonly<Record<RefusalCode, Phrase>> = {
  'sign-in-first': { en: 'Please sign in first.', mi: draft('Me takiuru i te tuatahi.') },
  'not-for-your-role': {
    en: 'This is not part of your role. Ask your administrator if it should be.',
    mi: draft('Ehara tēnei i tō tūranga. Pātaihia tō kaiwhakahaere mehemea e tika ana.'),
  },
  'same-key-other-command': {
    en: 'This was already sent with other content. Reload the page and send it again.',
    mi: draft('Kua tukuna kētia tēnei me ētahi atu kōrero. Utaina anō te whārangi, ka tuku anō.'),
  },
  'too-many-tries': {
    en: 'Too many tries. Wait {minutes, plural, one {# minute} other {# minutes}}, then try again.',
    mi: draft('He nui rawa ngā whakamātautanga. Tatari mō te {minutes} meneti, ka ngana anō.'),
  },
  'service-busy': {
    en: 'We are busy just now. Nothing is lost. Try again in a minute.',
    mi: draft('E pukumahi ana mātou ināianei. Kāore he mea i ngaro. Ngana anō ā te meneti.'),
  },
  'wrong-name-or-password': {
    en: 'That e-mail address and password do not go together.',
    mi: draft('Kāore te īmēra me te kupuhipa e hāngai ana.'),
  },
  'wrong-code': {
    en: 'That code is not right, or it has ended.',
    mi: draft('Kāore tēnā waehere i te tika, kua mutu rānei.'),
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
  'place-not-known': {
    en: 'We do not know that place. Try a town or suburb nearby.',
    mi: draft('Kāore mātou e mōhio ki tērā wāhi. Whakamātauria tētahi tāone e tata ana.'),
  },
  'feed-lost-rows': {
    en: 'This feed has {now, plural, one {# row} other {# rows}}; the last one had {before}. More than a quarter is missing, so nothing was changed.',
    mi: draft(
      'E {now} ngā rārangi o tēnei whāngai; e {before} i mua. Neke atu i te hauwhā e ngaro ana, nō reira kāore he mea i whakarerekētia.',
    ),
  },
  'feed-not-understood': {
    en: 'This file is not a feed that we can read: {why}.',
    mi: draft('Kāore mātou e mārama ki tēnei kōnae: {why}.'),
  },
  'service-not-listed': {
    en: 'This service is not listed any more. Choose another.',
    mi: draft('Kua kore tēnei ratonga e rārangitia. Kōwhiria tētahi atu.'),
  },
  'refuge-address': {
    en: 'The address of a refuge is never kept here.',
    mi: draft('Kāore e puritia te wāhitau o te whare punanga ki konei.'),
  },
  'shut-out': {
    en: 'You are shut out of this record. Your team lead knows why.',
    mi: draft('Kua katia tēnei pūkete ki a koe. Kei tō kaiārahi te take.'),
  },
  'request-already-settled': {
    en: 'Somebody has already settled this request.',
    mi: draft('Kua whakatauhia kētia tēnei tono e tētahi atu.'),
  },
  'request-not-yours': { en: 'This request is with another team.', mi: draft('Kei tētahi atu rōpū tēnei tono.') },
  'host-not-for-this-request': {
    en: 'That host is not taking requests now. Choose another.',
    mi: draft('Kāore taua rōpū e tango tono ana ināianei. Kōwhiria tētahi atu.'),
  },
  'page-not-ready': {
    en: 'Something on question {page} needs another look before this can be sent.',
    mi: draft('Me titiro anō ki te pātai {page} i mua i te tuku.'),
  },
  'closed-page': {
    en: 'This page has closed. Use your three words and your code to come back.',
    mi: draft('Kua katia tēnei whārangi. Whakamahia ō kupu e toru me tō waehere ki te hoki mai.'),
  },
  'words-or-code-wrong': {
    en: 'Those words and that code do not go together. Check them and try again.',
    mi: draft('Kāore ngā kupu me te waehere e hāngai ana. Tirohia, ka ngana anō.'),
  },
  'no-consent': {
    en: 'They have not said yes to this organisation being told. Ask them first.',
    mi: draft('Kāore anō rātou kia whakaae kia mōhio mai tēnei rōpū. Me pātai i te tuatahi.'),
  },
  'say-what-may-be-shared': { en: 'Choose what may be shared.', mi: draft('Kōwhiria he aha ka taea te tuari.') },
  'consent-already-withdrawn': {
    en: 'They have already taken this yes back.',
    mi: draft('Kua tangohia kētia e rātou tēnei whakaaetanga.'),
  },
  'consent-ends-before-it-starts': {
    en: 'The last day must be after the first.',
    mi: draft('Me muri te rā whakamutunga i te rā tuatahi.'),
  },
  'person-not-told': {
    en: 'Tell them who will receive this, and record that you did.',
    mi: draft('Whakamōhiotia rātou ko wai ka whiwhi i tēnei, ka tuhi ai kua pērā koe.'),
  },
  'case-closed': {
    en: 'This support has ended. A new request begins a new one.',
    mi: draft('Kua mutu tēnei tautoko. Mā te tono hou e tīmata anō ai.'),
  },
  'case-not-yours': { en: 'This whānau is with another host.', mi: draft('Kei tētahi atu rōpū tēnei whānau.') },
  'need-settled': { en: 'This need already has its outcome.', mi: draft('Kua whai hua kē tēnei matea.') },
  'need-without-outcome': {
    en: 'Say how each need ended first. {count, plural, one {# need has} other {# needs have}} no outcome yet.',
    mi: draft('Whakamāramahia i mutu pēhea ia matea i te tuatahi. E {count} kāore anō kia whai hua.'),
  },
  'referral-still-open': {
    en: 'A referral for this need is still open. Close it or withdraw it first.',
    mi: draft('Kei te tuwhera tonu tētahi tukunga mō tēnei matea. Katia, tangohia rānei i te tuatahi.'),
  },
  'referral-moved-on': {
    en: 'This referral has moved on since you opened it. Look at where it is now.',
    mi: draft('Kua neke tēnei tukunga mai i tō tuwheratanga. Tirohia kei hea ināianei.'),
  },
  'not-your-move': {
    en: 'It is the other side’s move. If they told you by phone, write down who and when.',
    mi: draft('Kei tērā taha te wā. Mehemea i waea mai rātou, tuhia ko wai, āhea hoki.'),
  },
  'same-organisation': {
    en: 'A referral goes to another organisation. For your own, note the need.',
    mi: draft('Ka haere te tukunga ki rōpū kē. Mō tō ake rōpū, tuhia te matea.'),
  },
  'organisation-ended': {
    en: '{organisation} ended on {day}. Its work is now with {successor}.',
    mi: draft('I mutu a {organisation} i te {day}. Kei a {successor} āna mahi ināianei.'),
  },
  'reason-needed': { en: 'Choose a reason first.', mi: draft('Kōwhiria he take i te tuatahi.') },
  'date-in-past': { en: 'Choose a day that has not gone by.', mi: draft('Kōwhiria he rā kāore anō kia pahure.') },
  'date-not-yet': { en: 'That time has not come yet.', mi: draft('Kāore anō taua wā kia tae mai.') },
  'outcome-not-seen': {
    en: 'Look at the outcome first, then ask the person.',
    mi: draft('Tirohia te hua i te tuatahi, kātahi ka pātai ki te tangata.'),
  },
}
