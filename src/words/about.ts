import { draft } from './phrase.ts'

// Pages about this site, hiding a visit, signing in, and when something goes wrong.
export const about = {
  'hide.title': { en: 'Hide your visit', mi: draft('Hunaia tō toronga') },
  'hide.lead': {
    en: 'What this site can clear, what it cannot, and how you can.',
    mi: draft('Ngā mea ka taea e tēnei pae te muku, ngā mea kāore e taea, me pēhea hoki koe.'),
  },
  'hide.we-clear': { en: 'What we clear', mi: draft('Ka mukua e mātou') },
  'hide.leave-now': {
    en: '“Leave now” takes you away, to an ordinary page of another site. It signs you out and clears what this site kept on this device.',
    mi: draft(
      'Mā “Wehe ināianei” koe ka kawea atu ki tētahi whārangi noa o tētahi atu pae. Ka takiputa koe, ka mukua hoki ngā mea i puritia e tēnei pae ki tēnei pūrere.',
    ),
  },
  'hide.back': {
    en: 'After that, Back shows only “This page has closed”.',
    mi: draft('I muri i tērā, ko “Kua katia tēnei whārangi” anake ka kitea mā te pātene Hoki.'),
  },
  'hide.we-cannot': { en: 'What we cannot clear', mi: draft('Kāore e taea e mātou te muku') },
  'hide.history': {
    en: 'The browser’s own history still says that this site was opened.',
    mi: draft('Ka mau tonu i te hītori o te pūtirotiro i whakatuwheratia tēnei pae.'),
  },
  'hide.others': {
    en: 'Someone who controls the phone, the plan or the wifi may see more than history. If you think so, use a phone they do not know: a library, a friend, a marae office.',
    mi: draft(
      'Tērā pea ka kite ake te tangata e whakahaere ana i te waea, te mahere, te wifi rānei. Mēnā e whakaaro pērā ana koe, whakamahia he waea kāore rātou e mōhio: he whare pukapuka, he hoa, he tari marae.',
    ),
  },
  'hide.clear-it': { en: 'Clear the history', mi: draft('Mukua te hītori') },
  'hide.one-only': {
    en: 'Clear only this site where you can. An empty history can look odd to somebody who checks it.',
    mi: draft(
      'Mukua tēnei pae anake mēnā ka taea. He rerekē pea te āhua o te hītori kau ki te tangata e tirotiro ana.',
    ),
  },
  'hide.chrome': {
    en: 'Three dots, History. Find this site, press the bin or the cross beside it.',
    mi: draft('Ngā ira e toru, History. Kimihia tēnei pae, pēhia te ipupara, te rīpeka rānei i tōna taha.'),
  },
  'hide.samsung': {
    en: 'Three lines, History. Hold a finger on this site, then Delete.',
    mi: draft('Ngā rārangi e toru, History. Puritia te matimati ki runga i tēnei pae, kātahi Delete.'),
  },
  'hide.safari': {
    en: 'The open book, then the clock. Slide this site to the left, then Delete.',
    mi: draft('Te pukapuka tuwhera, kātahi te karaka. Kukume i tēnei pae ki te mauī, kātahi Delete.'),
  },
  'hide.firefox': {
    en: 'Three dots or lines, History. Hold a finger on this site, or right-click, then Delete.',
    mi: draft('Ngā ira, ngā rārangi rānei e toru, History. Puritia te matimati ki runga i tēnei pae, kātahi Delete.'),
  },
  'hide.edge': {
    en: 'Three dots, History. Press the cross beside this site.',
    mi: draft('Ngā ira e toru, History. Pēhia te rīpeka i te taha o tēnei pae.'),
  },
  'hide.private': {
    en: 'Next time, open a private window first: “Incognito”, “Private” or “InPrivate”. It keeps no history on the device.',
    mi: draft(
      'Ā tērā wā, whakatuwheratia he matapihi tūmataiti i te tuatahi: “Incognito”, “Private”, “InPrivate” rānei. Kāore he hītori e puritia ki te pūrere.',
    ),
  },
  'hide.shielded': {
    en: 'Another way in: the Women’s Refuge Shielded Site',
    mi: draft('He ara anō: te Women’s Refuge Shielded Site'),
  },
  'hide.shielded-more': {
    en: 'Many New Zealand shop and bank websites carry a small computer-screen sign near the foot of the page. Pressing it opens help from Women’s Refuge that leaves nothing in the history.',
    mi: draft(
      'He maha ngā pae toa me ngā pae pēke o Aotearoa e mau ana i te tohu mata rorohiko iti i raro o te whārangi. Mā te pēhi ka tuwhera te āwhina a Women’s Refuge, ā, kāore he mea e mahue ki te hītori.',
    ),
  },

  'about.title': { en: 'About us', mi: draft('Mō mātou') },
  'about.lead': {
    en: 'A connector walks beside you until you have what you need.',
    mi: draft('Ka haere te kaimahi i tō taha kia whiwhi rā anō koe i tāu e hiahia ana.'),
  },
  'about.do': { en: 'What a connector does', mi: draft('Ngā mahi a te kaimahi') },
  'about.do-1': {
    en: 'Listens once, so that you need not tell it again at every counter.',
    mi: draft('Ka whakarongo kotahi, kia kore ai koe e kōrero anō ki ia kaute.'),
  },
  'about.do-2': {
    en: 'Finds who can help, rings them, and goes with you if you like.',
    mi: draft('Ka kimi ko wai hei āwhina, ka waea atu, ka haere tahi hoki me koe mēnā e hiahia ana koe.'),
  },
  'about.do-3': {
    en: 'Checks that it happened, and asks you whether it helped.',
    mi: draft('Ka titiro i tutuki rānei, ka pātai hoki ki a koe i āwhina rānei.'),
  },
  'about.not': { en: 'What we are not', mi: draft('Ngā mea ehara i a mātou') },
  'about.not-more': {
    en: 'We are not a government office. We do not decide about benefits, and we do not decide about children.',
    mi: draft('Ehara mātou i te tari kāwanatanga. Kāore mātou e whakatau mō ngā penefiti, mō ngā tamariki rānei.'),
  },
  'about.who': { en: 'Who answers for this site', mi: draft('Kei a wai te haepapa') },
  'about.software': {
    en: 'The site runs on Alongside, software that anyone may read, use and change.',
    mi: draft('Ka rere te pae mā Alongside, he pūmanawa ka taea e te katoa te pānui, te whakamahi, te panoni.'),
  },
  'about.how-reach': { en: 'To reach us', mi: draft('Hei whakapā mai') },

  'privacy.this-site': { en: 'this site', mi: draft('tēnei pae') },
  'privacy.title': { en: 'Privacy', mi: draft('Te tūmataiti') },
  'privacy.version': {
    en: 'Version {version}, in force since {day}.',
    mi: draft('Putanga {version}, e mana ana mai i te {day}.'),
  },
  'privacy.device': { en: 'On your device', mi: draft('Ki tō pūrere') },
  'privacy.device-more': {
    en: 'Two small cookies while you fill in a request, one while your page is open, and none otherwise. No trackers, no advertising, and no other site is told that you came here.',
    mi: draft(
      'E rua ngā pihikete iti i a koe e whakakī tono ana, kotahi i te wā e tuwhera ana tō whārangi, kāore i tua atu. Kāore he kaiaroturuki, kāore he pānuitanga, kāore hoki tētahi atu pae e mōhio i tae mai koe.',
    ),
  },
  'privacy.rights': { en: 'What you may ask', mi: draft('Ngā mea ka taea e koe te tono') },
  'privacy.rights-see': {
    en: 'To see what we hold about you, and who has looked at it.',
    mi: draft('Kia kite i ngā mea kei a mātou mōu, nā wai hoki i titiro.'),
  },
  'privacy.rights-fix': {
    en: 'To have it put right, or to have your own view added beside it.',
    mi: draft('Kia whakatikaina, kia tāpirihia rānei tō ake kōrero ki tōna taha.'),
  },
  'privacy.rights-stop': {
    en: 'To stop sharing with anyone, at any time, with no reason.',
    mi: draft('Kia mutu te tuari ki tētahi, i ngā wā katoa, me te kore take.'),
  },

  'complain.title': { en: 'Complain, and to whom', mi: draft('Te tuku amuamu, ki a wai hoki') },
  'complain.lead': {
    en: 'A complaint never changes the help you get.',
    mi: draft('Kāore te amuamu e panoni i te āwhina ka whiwhi koe.'),
  },
  'complain.us': { en: 'To us', mi: draft('Ki a mātou') },
  'complain.us-more': {
    en: 'Ring {phone}, {hours}, and ask for the team lead. You need not give your name.',
    mi: draft('Waea mai ki {phone}, {hours}, ka tono mō te kaiārahi. Kāore he take me hoatu tō ingoa.'),
  },
  'complain.us-own': {
    en: 'With your three words and code: write it on your own page, under “Has something changed?”',
    mi: draft('Me ō kupu e toru me tō waehere: tuhia ki tō ake whārangi, i raro i “Kua rerekē tētahi mea?”'),
  },
  'complain.us-say': {
    en: 'Or say it to anyone here you talk with: they write it down, and their team lead answers.',
    mi: draft('Kōrero rānei ki tētahi o mātou: ka tuhia e ia, ā, mā tana kaiārahi e whakautu.'),
  },
  'complain.us-when': {
    en: 'We answer within 10 working days, and say what we did about it.',
    mi: draft('Ka whakautu mātou i roto i ngā rā mahi e 10, ka kōrero hoki i tā mātou i mahi ai.'),
  },
  'complain.privacy': { en: 'About privacy', mi: draft('Mō te tūmataiti') },
  'complain.privacy-more': {
    en: 'The Privacy Commissioner is independent and free. You can go there first.',
    mi: draft('He motuhake, he koreutu hoki te Mana Mātāpono Matatapu. Ka taea te haere ki reira i te tuatahi.'),
  },
  'complain.health': { en: 'About a health or disability service', mi: draft('Mō te ratonga hauora, whaikaha rānei') },
  'complain.health-more': {
    en: 'The Health and Disability Commissioner, with a free advocate beside you.',
    mi: draft('Ko te Toihau Hauora, Hauātanga, me te kaitautoko koreutu i tō taha.'),
  },
  'complain.child': { en: 'Worried about a child', mi: draft('E māharahara ana mō tētahi tamaiti') },
  'complain.child-more': {
    en: 'Oranga Tamariki, {phone}, any hour. In danger now: 111.',
    mi: draft('Ko Oranga Tamariki, {phone}, i ngā hāora katoa. Kei te mōrearea ināianei: 111.'),
  },

  'our-reo.title': { en: 'Our reo', mi: draft('Tō mātou reo') },
  'reo.lead': {
    en: 'Every sentence here is written in English and in te reo Māori. A speaker checks each one before it is shown to the public.',
    mi: draft(
      'Kua tuhia ia rerenga kōrero ki te reo Ingarihi me te reo Māori. Ka tirohia ia rerenga e te kaikōrero i mua i te whakaatu ki te marea.',
    ),
  },
  'our-reo.count': {
    en: '{checked} of {all} are checked. {waiting} wait for a speaker.',
    mi: draft('Kua tirohia te {checked} o te {all}. E tatari ana te {waiting} ki te kaikōrero.'),
  },
  'reo.shown': {
    en: 'What waits is shown in English meanwhile.',
    mi: draft('Ka whakaaturia ki te reo Ingarihi ngā mea e tatari ana.'),
  },
  'reo.shown-drafts': {
    en: 'This is a demonstration, so drafts are shown and marked.',
    mi: draft('He whakaaturanga tēnei, nō reira ka whakaaturia, ka tohua hoki ngā hukihuki.'),
  },
  'reo.help': { en: 'Is a word wrong? Tell us: {phone}.', mi: draft('He hē tētahi kupu? Kōrerotia mai: {phone}.') },
} as const

export const sorry = {
  'not-found.title': { en: 'We cannot find that page', mi: draft('Kāore e kitea taua whārangi') },
  'not-found.more': {
    en: 'The address may be mistyped, or the page has gone. These two always work:',
    mi: draft('Kua hē pea te wāhitau, kua kore rānei te whārangi. Ka mahi tonu ēnei e rua:'),
  },
  'nobody-reads.title': {
    en: 'Nobody here can take a request yet',
    mi: draft('Kāore anō he tangata hei tango tono i konei'),
  },
  'nobody-reads.more': {
    en: 'No connector works here yet, so nobody would read what you write. We ask you nothing until somebody does.',
    mi: draft(
      'Kāore anō he kaihono e mahi ana i konei, nō reira kāore he tangata hei pānui i tāu e tuhi ai. Kāore mātou e pātai atu kia tae rā anō tētahi.',
    ),
  },
  'nobody-reads.find': {
    en: 'Find a service that you can ring yourself',
    mi: draft('Kimihia he ratonga ka taea e koe te waea atu'),
  },
  'too-many.title': { en: 'Please wait a little', mi: draft('Tēnā, tatari mō te wā poto') },
  'too-many.more': {
    en: 'Too many tries. Try again in {minutes, plural, one {# minute} other {# minutes}}. Nothing is lost.',
    mi: draft('He nui rawa ngā whakamātau. Ngana anō ā te {minutes} meneti. Kāore he mea i ngaro.'),
  },
  'too-many.why': {
    en: 'The wait keeps others from guessing your words and code.',
    mi: draft('Mā te tatari ka kore ētahi atu e matapae i ō kupu me tō waehere.'),
  },
  'fault.title': { en: 'Something broke here', mi: draft('Kua pakaru tētahi mea ki konei') },
  'fault.more': {
    en: 'It is our fault, not yours. What you sent before is kept. Try again in a minute.',
    mi: draft('Nō mātou te hē, ehara i a koe. Kei te puritia ngā mea i tukuna e koe i mua. Ngana anō ā te meneti.'),
  },
  'fault.number': {
    en: 'If you ring us, this number helps us find it: {number}',
    mi: draft('Ki te waea mai koe, mā tēnei nama mātou e kitea ai: {number}'),
  },
  'sorry.now': { en: 'Need somebody now?', mi: draft('Me kōrero ki tētahi ināianei?') },
  'sorry.send-again': {
    en: 'What you typed is still with your browser: load this page again then, and it is sent.',
    mi: draft('Kei tō pūtirotiro tonu ngā mea i patohia e koe: utaina anō tēnei whārangi ā taua wā, ka tukuna.'),
  },
  'sorry.first-page': { en: 'First page', mi: draft('Whārangi matua') },

  'sign-in.title': { en: 'Staff sign in', mi: draft('Takiuru kaimahi') },
  'sign-in.not-you': {
    en: 'Looking for help? You do not sign in for that.',
    mi: draft('E kimi āwhina ana? Kāore he take me takiuru mō tērā.'),
  },
  'sign-in.email': { en: 'E-mail', mi: draft('Īmēra') },
  'sign-in.password': { en: 'Password', mi: draft('Kupuhipa') },
  'sign-in.go': { en: 'Sign in', mi: draft('Takiuru') },
  'sign-in.second': { en: 'One more step', mi: draft('Kotahi anō te mahi') },
  'sign-in.second-how': {
    en: 'Open the app on your phone that makes codes, and write the six figures. If the phone is not with you, write one of your recovery codes.',
    mi: draft(
      'Whakatuwheratia te taupānga waihanga waehere ki tō waea, ka tuhi i ngā mati e ono. Ki te kore tō waea i a koe, tuhia tētahi o ō waehere whakaora.',
    ),
  },
  'sign-in.code': { en: 'The code', mi: draft('Te waehere') },
  'sign-in.ended': {
    en: 'You were signed out because nothing was done for a while. What you had typed is kept on this device.',
    mi: draft(
      'I takiputa koe nā te mea kāore he mahi i mahia mō tētahi wā. Kei te puritia āu tuhinga ki tēnei pūrere.',
    ),
  },
  'sign-in.or': { en: 'Or with a password', mi: draft('Mā te kupuhipa rānei') },
  'sign-in.demonstration': {
    en: 'Try it as one of these people',
    mi: draft('Whakamātauria hei tētahi o ēnei tāngata'),
  },
  'sign-in.demonstration-old': {
    en: 'This demonstration was made on {day}, so most of it looks late by now. Whoever runs it makes it anew with {command}.',
    mi: draft(
      'I hangaia tēnei whakaaturanga i te {day}, nō reira kua tōmuri te nuinga ināianei. Mā te kaiwhakahaere e hanga anō ki te {command}.',
    ),
  },
  'sign-in.demonstration-more': {
    en: 'All invented. Nothing you do here reaches anybody.',
    mi: draft('He tito katoa. Kāore āu mahi i konei e tae ki tētahi.'),
  },
} as const
