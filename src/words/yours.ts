import { draft } from './phrase.ts'

// Coming back to a request, and a person's own page.
export const yours = {
  'yours.title': { en: 'Your request', mi: draft('Tō tono') },
  'yours.come-back': { en: 'Come back to your request', mi: draft('Hoki mai ki tō tono') },
  'yours.words': { en: 'Your three words', mi: draft('Ō kupu e toru') },
  'yours.words-hint': {
    en: 'Small or capital letters, with spaces between',
    mi: draft('Pū matua, pū iti rānei, me ngā mokowā i waenga'),
  },
  'yours.code': { en: 'Your code', mi: draft('Tō waehere') },
  'yours.code-hint': { en: 'Spaces and dashes do not matter', mi: draft('Hei aha ngā mokowā me ngā tohu') },
  'yours.open': { en: 'Open your request', mi: draft('Whakatuwheratia tō tono') },
  'yours.lost': {
    en: 'Lost the code? Ring {phone}, {hours}, and say your three words. Your connector gives you a new one.',
    mi: draft(
      'Kua ngaro te waehere? Waea mai ki {phone}, {hours}, ka kī i ō kupu e toru. Mā tō kaimahi e hoatu tētahi hou.',
    ),
  },
  'yours.tries-left': {
    en: '{count, plural, one {One more try, then there is a wait.} other {# more tries, then there is a wait.}}',
    mi: draft(
      '{count, plural, one {Kotahi anō te whakamātau, kātahi me tatari.} other {E # anō ngā whakamātau, kātahi me tatari.}}',
    ),
  },
  'yours.hello': { en: 'Kia ora {name}', mi: draft('Kia ora {name}') },
  'yours.hello-nobody': { en: 'Kia ora', mi: draft('Kia ora') },
  'yours.only-you': {
    en: 'Only whoever holds these words and this code can open this page.',
    mi: draft('Ko te tangata anake kei a ia ēnei kupu me tēnei waehere ka taea te whakatuwhera i tēnei whārangi.'),
  },
  'yours.opened': { en: '{when}.', mi: draft('{when}.') },
  'yours.close': { en: 'Close this page', mi: draft('Katia tēnei whārangi') },
  'yours.their-move': { en: 'Our move', mi: draft('Kei a mātou') },
  'yours.your-move': { en: 'Your move', mi: draft('Kei a koe') },
  'yours.then-yours': { en: 'then yours', mi: draft('kātahi ki a koe') },
  'yours.then-ours': { en: 'then ours', mi: draft('kātahi ki a mātou') },
  'yours.no-move': { en: 'Nothing is waiting', mi: draft('Kāore he mea e tatari ana') },
  'yours.changed-head': { en: 'Has something changed?', mi: draft('Kua rerekē tētahi mea?') },
  'yours.who-reads': {
    en: '{name} reads this the same working day.',
    mi: draft('Ka pānui a {name} i taua rā mahi tonu.'),
  },
  'yours.changed': { en: 'Something changed', mi: draft('Kua rerekē tētahi mea') },
  'yours.changed-what': { en: 'What has changed?', mi: draft('He aha kua rerekē?') },
  'yours.changed-hint': {
    en: 'Where you are, what you need, what is safe',
    mi: draft('Kei hea koe, he aha tāu e hiahia ana, he aha te mea haumaru'),
  },
  'yours.send': { en: 'Send', mi: draft('Tukuna') },
  'yours.ring-me': { en: 'Ring me', mi: draft('Waea mai') },
  'yours.ring-me-own': {
    en: 'We ring in the way you said is safe.',
    mi: draft('Ka waea atu mātou mā te ara haumaru i kī ai koe.'),
  },
  'yours.ring-me-no-way': {
    en: 'You have not said that any number is safe. Tell us one above, under “Has something changed?”',
    mi: draft(
      'Kāore anō koe kia kī he haumaru tētahi nama. Kōrerotia mai i runga ake nei, i raro i “Kua rerekē tētahi mea?”',
    ),
  },
  'yours.stop': { en: 'Stop this', mi: draft('Me mutu tēnei') },
  'yours.supports': { en: 'Your tautoko', mi: draft('Tō tautoko') },
  'yours.supports-none': {
    en: 'Nothing yet. What we find with you shows here, a sentence each.',
    mi: draft('Kāore anō. Ka puta ki konei ngā mea ka kitea tahi e tātou, he rerenga kōrero mō ia mea.'),
  },
  'yours.who-may-see': { en: 'Who may see what', mi: draft('Ko wai ka āhei te kite i te aha') },
  'yours.may-see-none': {
    en: 'Only our team. You have not said yes to anybody else.',
    mi: draft('Ko tō mātou rōpū anake. Kāore anō koe kia whakaae ki tētahi atu.'),
  },
  'yours.take-back': { en: 'Take it back', mi: draft('Tangohia mai') },
  'yours.take-back-from': { en: 'Take it back: your yes to {name}', mi: draft('Tangohia mai: tō whakaae ki {name}') },
  'yours.take-back-more': {
    en: 'They are told to stop using it, with no reason given. They may keep what the law says they must.',
    mi: draft(
      'Ka whakamōhiotia rātou kia mutu te whakamahi, me te kore take. Ka taea e rātou te pupuri i tā te ture e whakahau ana.',
    ),
  },
  'yours.who-looked': { en: 'Who looked', mi: draft('Nā wai i titiro') },
  'yours.looked-none': {
    en: 'Nobody has opened your request yet.',
    mi: draft('Kāore anō tētahi kia whakatuwhera i tō tono.'),
  },
  'yours.put-right': { en: 'Put something right', mi: draft('Whakatikaina tētahi mea') },
  'yours.wrong': { en: 'Something here is wrong', mi: draft('He hē tētahi mea kei konei') },
  'yours.wrong-more': {
    en: 'Tell us what it should say. We change it, or say why not, within 20 working days.',
    mi: draft(
      'Kōrerotia mai me pēhea kē. Ka panonihia e mātou, ka whakamārama rānei i te take e kore ai, i roto i ngā rā mahi e 20.',
    ),
  },
  'yours.copy': { en: 'A copy of everything', mi: draft('He tārua o ngā mea katoa') },
  'yours.copy-more': {
    en: 'Ask under “Has something changed?” A person checks it first, to keep you safe.',
    mi: draft('Tonoa i raro i “Kua rerekē tētahi mea?” Ka tirohia e te tangata i te tuatahi, kia haumaru ai koe.'),
  },
  'yours.copy-ended': {
    en: 'Ask in the same way. A person checks it first, to keep you safe.',
    mi: draft('Tonoa mā taua ara. Ka tirohia e te tangata i te tuatahi, kia haumaru ai koe.'),
  },
  'yours.complain': { en: 'Complain', mi: draft('Tuku amuamu') },
  'yours.complain-more': {
    en: 'To us, or straight to the Privacy Commissioner. Your tautoko carries on.',
    mi: draft('Ki a mātou, ki te Mana Mātāpono Matatapu rānei. Ka haere tonu tō tautoko.'),
  },
  'yours.looked-why': {
    en: 'To help with your request. Opened {count, plural, one {once} other {# times}} that day.',
    mi: draft('Hei āwhina i tō tono. {count, plural, one {Kotahi te} other {E # ngā}} tuwheratanga i taua rā.'),
  },
  'yours.looked-earlier': { en: 'Show who looked earlier', mi: draft('Whakaaturia nā wai i titiro i mua atu') },
  'yours.looked-latest': { en: 'Back to the latest', mi: draft('Hoki ki ngā mea o nā tata nei') },
  'yours.changed-empty': {
    en: 'Write what has changed. A few words is plenty.',
    mi: draft('Tuhia he aha kua rerekē. He nui noa ngā kupu torutoru.'),
  },
  'yours.told': { en: 'Thank you. {name} has it now.', mi: draft('Ngā mihi. Kei a {name} ināianei.') },
  'yours.told-ring': {
    en: 'Thank you. {name} sees that you would like to be rung.',
    mi: draft('Ngā mihi. Ka kite a {name} kei te hiahia koe kia waeahia.'),
  },
  'yours.ring-asked': {
    en: 'You asked us to ring. Nobody has read that yet.',
    mi: draft('I tono koe kia waea atu mātou. Kāore anō kia pānuitia.'),
  },
  'yours.added': { en: 'What you have sent us since', mi: draft('Ngā mea kua tukuna mai e koe') },
  'yours.added-changed': { en: 'You wrote that something changed', mi: draft('I tuhi koe kua rerekē tētahi mea') },
  'yours.added-ring-me': { en: 'You asked us to ring', mi: draft('I tono koe kia waea atu mātou') },
  'yours.added-stop': { en: 'You stopped this', mi: draft('I whakamutua e koe tēnei') },
  'yours.added-put-right': {
    en: 'You asked to put something right',
    mi: draft('I tono koe kia whakatikaina tētahi mea'),
  },
  'yours.added-copy': { en: 'You asked for a copy', mi: draft('I tono koe i tētahi tārua') },
  'yours.added-complaint': { en: 'You complained', mi: draft('I tuku amuamu koe') },
  'yours.added-read': { en: 'Read', mi: draft('Kua pānuitia') },
  'yours.added-unread': { en: 'Not read yet', mi: draft('Kāore anō kia pānuitia') },
  'yours.after-end': {
    en: 'This request has ended, so ask in another way: {how}',
    mi: draft('Kua mutu tēnei tono, nō reira tonoa mā tētahi atu ara: {how}'),
  },
  'yours.after-end-ring': {
    en: 'ring {name} on {phone}, and say your three words.',
    mi: draft('waea atu ki a {name}, {phone}, ka kī i ō kupu e toru.'),
  },
  'yours.after-end-complain': { en: 'the ways are under “Complain”.', mi: draft('kei raro i “Tuku amuamu” ngā ara.') },
  'yours.told-stopped': { en: 'It has stopped.', mi: draft('Kua mutu.') },
  'yours.told-taken-back': {
    en: 'Taken back. They are being told to stop using it.',
    mi: draft('Kua tangohia mai. Kei te whakamōhiotia rātou kia mutu te whakamahi.'),
  },

  'stop.title': { en: 'Stop your request?', mi: draft('Me whakamutu tō tono?') },
  'stop.what': {
    en: 'We stop at once, and anyone we asked for you is told to stop too. Nobody is told why.',
    mi: draft(
      'Ka mutu mātou i taua wā tonu, ā, ka whakamōhiotia hoki te hunga i tonoa e mātou mōu kia mutu. Kāore he take e kōrerotia.',
    ),
  },
  'stop.still-true': {
    en: 'You can ask again whenever you like. It never counts against you.',
    mi: draft('Ka taea te tono anō i ngā wā katoa. Kāore he raruraru mōu.'),
  },
  'stop.kept': {
    en: 'What was written down is kept as the law says, closed, and you can still ask for a copy.',
    mi: draft('Ka puritia ngā mea i tuhia e ai ki te ture, kua katia, ā, ka taea tonu te tono tārua.'),
  },
  'stop.yes': { en: 'Yes, stop it', mi: draft('Āe, whakamutua') },
  'stop.no': { en: 'No, keep going', mi: draft('Kāo, haere tonu') },

  'closed.title': { en: 'This page has closed', mi: draft('Kua katia tēnei whārangi') },
  'closed.why': {
    en: 'Nothing of yours is shown here any more.',
    mi: draft('Kāore he mea nāu e whakaaturia ana ki konei ināianei.'),
  },
  'closed.how': {
    en: 'Your three words and your code bring you back to where you were.',
    mi: draft('Mā ō kupu e toru me tō waehere koe e hoki ai ki te wāhi i reira koe.'),
  },
} as const
