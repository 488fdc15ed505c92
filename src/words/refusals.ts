import type { RefusalCode } from '../domain/refusal.ts'
import { accountRefusals } from './account-refusals.ts'
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
  'already-there': {
    en: 'Something is already kept under this number. Nothing was changed. Reload the page and write it once more.',
    mi: draft(
      'Kua puritia kētia tētahi mea ki tēnei tau. Kāore he mea i whakarerekētia. Utaina anō te whārangi, ka tuhi anō.',
    ),
  },
  'too-many-tries': {
    en: 'Too many tries. Wait {minutes, plural, one {# minute} other {# minutes}}, then try again.',
    mi: draft('He nui rawa ngā whakamātautanga. Tatari mō te {minutes} meneti, ka ngana anō.'),
  },
  'service-busy': {
    en: 'We are busy just now. Nothing is lost. Try again in a minute.',
    mi: draft('E pukumahi ana mātou ināianei. Kāore he mea i ngaro. Ngana anō ā te meneti.'),
  },
  ...accountRefusals,
  'place-not-known': {
    en: 'We do not know that place. Try a town or suburb nearby.',
    mi: draft('Kāore mātou e mōhio ki tērā wāhi. Whakamātauria tētahi tāone e tata ana.'),
  },
  'feed-lost-rows': {
    en: 'This feed has {now, plural, one {# row} other {# rows}}; of late it had {before}. A quarter or more is missing, so nothing was changed.',
    mi: draft(
      'E {now} ngā rārangi o tēnei whāngai; e {before} i mua tata nei. Ko te hauwhā, neke atu rānei, e ngaro ana, nō reira kāore he mea i whakarerekētia.',
    ),
  },
  'feed-not-understood': {
    en: '{file}: we found no service in it. Check that it is the right file.',
    mi: draft('{file}: kāore he ratonga i kitea. Tirohia mehemea ko te kōnae tika.'),
  },
  'feed-not-json': {
    en: '{file}: we expected JSON, with a service on each line or in a list, and found something else. Choose the file that was downloaded, not the page it was on.',
    mi: draft(
      '{file}: i tatari mātou ki te JSON, he ratonga ki ia rārangi, ki te rārangi rānei, engari he mea kē. Kōwhiria te kōnae i tikiake ai, kaua te whārangi.',
    ),
  },
  'feed-not-csv': {
    en: '{file}: we expected CSV and could not read it from line {found} on. Save it again as CSV with UTF-8.',
    mi: draft(
      '{file}: i tatari mātou ki te CSV, kāore i taea te pānui mai i te rārangi {found}. Tiakina anō hei CSV me te UTF-8.',
    ),
  },
  'feed-not-closed': {
    en: '{file}: line {found} opens a quotation mark (") that is never closed, so everything after it would be one cell. Close it or take it out, and choose the file again.',
    mi: draft(
      '{file}: i te rārangi {found} ka tīmata te tohu kōrero ("), ā, kāore i katia, nō reira he pūtau kotahi ngā mea katoa i muri. Katia, tangohia rānei, ka kōwhiri anō i te kōnae.',
    ),
  },
  'feed-lacks-columns': {
    en: '{file}: we expected the Family Services Directory as CSV, and these columns are missing: {found}. If it is an Open Referral feed, take it in as one.',
    mi: draft(
      '{file}: i tatari mātou ki te Family Services Directory hei CSV, kei te ngaro ēnei tīwae: {found}. Mehemea he whāngai Open Referral, kawea mai hei Open Referral.',
    ),
  },
  'feed-lacks-tables': {
    en: '{file}: we expected an Open Referral package, and neither services.csv nor organizations.csv is among the files. Choose all of its files at once.',
    mi: draft(
      '{file}: i tatari mātou ki te kete Open Referral, engari kāore te services.csv, te organizations.csv rānei i roto. Kōwhiria ngā kōnae katoa i te wā kotahi.',
    ),
  },
  'feed-too-big': {
    en: '{file}: this is more than we take in at once ({found}). Split it, and take in one part after another.',
    mi: draft('{file}: he nui rawa tēnei mō te wā kotahi ({found}). Wāhia, ka kawe mai i ia wāhanga.'),
  },
  'feed-too-deep': {
    en: '{file}: it is put together in a way we cannot read: one list inside another, over and over. Ask whoever keeps the feed for Open Referral JSON.',
    mi: draft(
      '{file}: kāore e taea te pānui te hanga o tēnei: he rārangi kei roto i te rārangi, haere tonu ana. Tonoa te kaitiaki o te whāngai kia hoatu te JSON Open Referral.',
    ),
  },
  'feed-not-filled': {
    en: '{file}: this file is empty. Download it again, or choose another.',
    mi: draft('{file}: he piako tēnei kōnae. Tikiake anō, kōwhiria rānei tētahi atu.'),
  },
  'feed-not-unpacked': {
    en: '{file}: this file is compressed (zip or gzip). Unpack it, and choose the file that is inside.',
    mi: draft('{file}: kua kōpeketia tēnei kōnae (zip, gzip rānei). Wetekina, ka kōwhiri i te kōnae o roto.'),
  },
  'feed-not-text': {
    en: '{file}: this is not a text file in UTF-8, so it cannot be read as JSON or CSV. Save it as UTF-8, or choose another file.',
    mi: draft(
      '{file}: ehara tēnei i te kōnae kupu UTF-8, nō reira kāore e taea te pānui hei JSON, hei CSV rānei. Tiakina hei UTF-8, kōwhiria rānei tētahi atu kōnae.',
    ),
  },
  'feed-not-there': {
    en: '{file}: nothing is there that we can read. Check the name or the address: a file, a folder, or https.',
    mi: draft(
      '{file}: kāore he mea i reira ka taea te pānui. Tirohia te ingoa, te wāhitau rānei: he kōnae, he kōpaki, he https.',
    ),
  },
  'feed-not-answered': {
    en: '{file}: the address answered {found}. Open it in a browser to see what it says.',
    mi: draft('{file}: i whakahoki te wāhitau: {found}. Whakatuwheratia ki te pūtirotiro kia kite ai.'),
  },
  'feed-not-here': {
    en: '{file}: the address leads on to {found}. If you trust that one, give it instead.',
    mi: draft('{file}: ka arahi te wāhitau ki {found}. Ki te whakapono koe ki tērā, hoatu tērā hei whakakapi.'),
  },
  'feed-not-reached': {
    en: '{file}: we could not reach this address ({found}). Check how it is spelled, and that it opens in a browser.',
    mi: draft(
      '{file}: kāore i taea te toro atu ki tēnei wāhitau ({found}). Tirohia te tātaki, me te tuwhera i te pūtirotiro.',
    ),
  },
  'service-not-listed': {
    en: 'This service is not listed any more. Choose another.',
    mi: draft('Kua kore tēnei ratonga e rārangitia. Kōwhiria tētahi atu.'),
  },
  'refuge-address': {
    en: 'The address of a refuge is never kept here.',
    mi: draft('Kāore e puritia te wāhitau o te whare punanga ki konei.'),
  },
  'nobody-by-that-name': {
    en: 'No record that is closed to you goes by that. Write the names as the family gives them, or a phone number. If you are worried now, ring 111 or your team lead.',
    mi: draft(
      'Kāore he pūkete kua katia ki a koe e hāngai ana ki tēnā. Tuhia ngā ingoa pērā i tā te whānau, he nama waea rānei. Mēnā he mate ohotata, waea atu ki te 111, ki tō kaiārahi rānei.',
    ),
  },
  'say-what-threatens': {
    en: 'Write in a sentence what is happening, so that somebody else can understand why you opened it.',
    mi: draft('Tuhia ki tētahi rerenga kōrero he aha te mate, kia mārama ai tētahi atu i whakatuwhera ai koe.'),
  },
  'not-yours-to-say': {
    en: 'Somebody else has to say this.',
    mi: draft('Mā tētahi atu tēnei e kī.'),
  },
  'already-told': {
    en: 'Somebody has already written down that they were told.',
    mi: draft('Kua tuhia kētia e tētahi kua whakamōhiotia rātou.'),
  },
  'already-reviewed': {
    en: 'A privacy officer has already looked at this.',
    mi: draft('Kua tirohia kētia tēnei e tētahi āpiha tūmataiti.'),
  },
  'say-why-not-proper': {
    en: 'Write why it was not proper. The team lead reads this.',
    mi: draft('Tuhia he aha i kore ai e tika. Ka pānuitia tēnei e te kaiārahi.'),
  },
  'emergency-ended': {
    en: 'That has ended. The record is closed to you again.',
    mi: draft('Kua mutu tēnā. Kua katia anō te pūkete ki a koe.'),
  },
  'emergency-still-open': {
    en: 'The record is still open. Look at this when it has ended.',
    mi: draft('Kei te tuwhera tonu te pūkete. Tirohia tēnei kia mutu rā anō.'),
  },
  'emergency-is-for-reading': {
    en: 'In an emergency you can read this record and add a note. Ask a colleague to make this change.',
    mi: draft('I te mate ohotata ka taea te pānui me te tāpiri tuhipoka anake. Tonoa tētahi hoa mahi kia whakarerekē.'),
  },
  'request-already-settled': {
    en: 'Somebody has already settled this request.',
    mi: draft('Kua whakatauhia kētia tēnei tono e tētahi atu.'),
  },
  'known-already': {
    en: 'Nothing says that they do not know of it.',
    mi: draft('Kāore he mea e kī ana kāore rātou i te mōhio.'),
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
  'consent-stands': {
    en: 'Your yes to them already stands.',
    mi: draft('Kei te tū tonu tō whakaae ki a rātou.'),
  },
  'nothing-to-say-yes-to': {
    en: 'Your connector has to say first what they would be told.',
    mi: draft('Mā tō kaimahi e kī i te tuatahi he aha ka kōrerotia ki a rātou.'),
  },
  'say-to-whom': { en: 'Choose who is told.', mi: draft('Kōwhiria ko wai ka whakamōhiotia.') },
  'say-which-law': { en: 'Choose which law lets them be told.', mi: draft('Kōwhiria ko tēhea ture e whakaae ana.') },
  'say-why-no-yes': {
    en: 'Say why it cannot wait for their yes.',
    mi: draft('Kīia he aha e kore ai e taea te tatari ki tā rātou āe.'),
  },
  'say-who-asked': {
    en: 'Say who asked for this, by name and role.',
    mi: draft('Kīia nā wai tēnei i tono, te ingoa me te tūranga.'),
  },
  'ground-lasts-too-long': {
    en: 'It can last six months at most. If it is still needed then, record it anew.',
    mi: draft('Kia ono marama te roa rawa. Mēnā e hiahiatia tonu ana, tuhia anō.'),
  },
  'ground-over': {
    en: 'The legal ground recorded for this has ended, or covers somebody else. Ask them, or record it anew.',
    mi: draft('Kua mutu te take ā-ture i tuhia mō tēnei, mō tētahi atu rānei. Pātaihia rātou, tuhia anō rānei.'),
  },
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
  'support-under-way': {
    en: 'Support is under way already. Note the new need there.',
    mi: draft('Kei te haere kē te tautoko. Tuhia te matea hou ki reira.'),
  },
  'not-supported-before': {
    en: 'There was no support before this. Write the request down and have it sorted.',
    mi: draft('Kāore he tautoko i mua i tēnei. Tuhia te tono, kia whakaritea.'),
  },
  'need-settled': { en: 'This need already has its outcome.', mi: draft('Kua whai hua kē tēnei matea.') },
  'need-without-outcome': {
    en: 'Say how each need ended first. {count, plural, one {# need has} other {# needs have}} no outcome yet.',
    mi: draft('Whakamāramahia i mutu pēhea ia matea i te tuatahi. E {count} kāore anō kia whai hua.'),
  },
  'not-all-met': {
    en: 'Not everything was met: {count, plural, one {# need} other {# needs}}. Choose “Partly connected”, or another reason.',
    mi: draft('Kāore i tutuki te katoa: {count}. Kōwhiria “Kua hono ki ētahi mea”, he take kē rānei.'),
  },
  'none-met': {
    en: 'No need was met, so they were not connected. Choose another reason.',
    mi: draft('Kāore tētahi matea i tutuki, nō reira kāore rātou i honoa. Kōwhiria he take kē.'),
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
  'rule-needed': {
    en: 'Say which rule it does not fit, so that they know whom to ask next.',
    mi: draft('Whakamāramatia te tikanga kāore e hāngai, kia mōhio ai rātou me pātai ki a wai.'),
  },
  'missing-needed': {
    en: 'Say what you do not know, so that they can tell you or ask somebody else.',
    mi: draft('Whakamāramatia he aha kāore koe e mōhio ana, kia whakahoki mai ai, kia pātai rānei ki tētahi atu.'),
  },
  'date-in-past': { en: 'Choose a day that has not gone by.', mi: draft('Kōwhiria he rā kāore anō kia pahure.') },
  'date-not-yet': { en: 'That time has not come yet.', mi: draft('Kāore anō taua wā kia tae mai.') },
  'person-answers-themselves': {
    en: 'This answer is theirs to give. What they said on their own page stays as they said it.',
    mi: draft('Nā rātou tēnei whakautu. Ka tū tonu tā rātou i kī ai i tō rātou ake whārangi.'),
  },
  'outcome-not-seen': {
    en: 'Look at the outcome first, then ask the person.',
    mi: draft('Tirohia te hua i te tuatahi, kātahi ka pātai ki te tangata.'),
  },
}
