import { draft } from './phrase.ts'

// The check before sending, and the receipt.
export const askCheck = {
  'check.title': { en: 'Is this right?', mi: draft('He tika tēnei?') },
  'check.hint': { en: 'Change what you like. Then send it.', mi: draft('Panonihia tāu e hiahia ai. Kātahi ka tuku.') },
  'check.yours': { en: 'What you told us', mi: draft('Tāu i kōrero mai ai') },
  'check.change': { en: 'Change', mi: draft('Panonihia') },
  'check.change-what': { en: 'Change: {what}', mi: draft('Panonihia: {what}') },
  'check.left-out': { en: 'Left out, and that is fine', mi: draft('I waiho, e pai ana hoki') },
  'check.not-asked': {
    en: 'Not asked yet. You can answer it, or leave it.',
    mi: draft('Kāore anō kia pātaia. Ka taea te whakautu, te waiho rānei.'),
  },
  'check.need': { en: 'What you need', mi: draft('Tāu e hiahia ana') },
  'check.when': { en: 'When', mi: draft('Āhea') },
  'check.unsafe-yes': { en: 'Somebody is unsafe', mi: draft('Kei te noho mōrearea tētahi') },
  'check.unsafe-no': { en: 'Nobody is unsafe', mi: draft('Kei te haumaru te katoa') },
  'check.where': { en: 'Where', mi: draft('Kei hea') },
  'check.reach': { en: 'How to reach you', mi: draft('Me pēhea te whakapā atu') },
  'check.ring': { en: 'Ring {number}', mi: draft('Waea ki {number}') },
  'check.ring-whose': { en: 'Ring {number} ({whose})', mi: draft('Waea ki {number} ({whose})') },
  'check.text': { en: 'Text {number}', mi: draft('Pātuhi ki {number}') },
  'check.email': { en: 'E-mail {address}', mi: draft('Īmēra ki {address}') },
  'check.letter': { en: 'Letter to {address}', mi: draft('Reta ki {address}') },
  'check.visit': { en: 'Visit {address}', mi: draft('Toro atu ki {address}') },
  'check.come': { en: 'You come to us, or back here', mi: draft('Ka haere mai koe, ka hoki mai rānei ki konei') },
  'check.no-way': {
    en: 'No way is safe, so nothing is sent. You come back here with your words and code.',
    mi: draft(
      'Kāore he ara haumaru, nō reira kāore he mea e tukuna. Ka hoki mai koe ki konei me ō kupu me tō waehere.',
    ),
  },
  'check.any-day': { en: 'Any day', mi: draft('Ahakoa te rā') },
  'check.between': { en: 'between {from} and {until}', mi: draft('i waenga i te {from} me te {until}') },
  'check.from': { en: 'from {from}', mi: draft('mai i te {from}') },
  'check.until': { en: 'until {until}', mi: draft('tae noa ki te {until}') },
  'check.say': { en: 'Say “{say}”', mi: draft('Kīia “{say}”') },
  'check.message-yes': { en: 'A message is fine', mi: draft('He pai te waiho karere') },
  'check.message-no': { en: 'Never leave a message', mi: draft('Kaua rawa e waiho karere') },
  'check.for': { en: 'Who it is for', mi: draft('Mō wai') },
  'check.they-know': { en: 'They know', mi: draft('Kei te mōhio rātou') },
  'check.they-do-not-know': { en: 'They do not know yet', mi: draft('Kāore anō rātou kia mōhio') },
  'check.name': { en: 'Call you {name}', mi: draft('Ka karangahia koe ko {name}') },
  'check.with': { en: 'Who would suit you', mi: draft('Ko wai te mea pai mōu') },
  'check.rather-named': { en: 'Rather: {name}', mi: draft('Ko te hiahia: {name}') },
  'check.avoid': { en: 'Not: {name}', mi: draft('Kaua: {name}') },
  'check.interpreter': { en: 'With an interpreter', mi: draft('Me te kaiwhakamāori') },
  'check.beside': { en: 'Beside you: {name}', mi: draft('Ki tō taha: {name}') },
  'check.who-sees': { en: 'Who will see this', mi: draft('Ko wai ka kite i tēnei') },
  'check.notice': {
    en: 'This is our privacy notice, version {version}.',
    mi: draft('Ko tā mātou pānui tūmataiti tēnei, putanga {version}.'),
  },
  'check.notice-all': { en: 'All of it', mi: draft('Te katoa') },
  'check.send': { en: 'Send my request', mi: draft('Tukuna taku tono') },
  'check.after': {
    en: 'You can change it or take it back at any time.',
    mi: draft('Ka taea te panoni, te tango mai rānei i ngā wā katoa.'),
  },

  'sent.title': { en: 'We have your request', mi: draft('Kei a mātou tō tono') },
  'sent.learn': { en: 'Keep these two', mi: draft('Puritia ēnei e rua') },
  'sent.once': {
    en: 'They bring you back to your request. We show the code only this once, and nobody here can look it up.',
    mi: draft(
      'Mā ēnei koe e hoki mai ai ki tō tono. Kotahi noa iho te whakaaturanga o te waehere, ā, kāore e taea e tētahi i konei te rapu.',
    ),
  },
  'sent.ring': {
    en: 'You may ring us too: {phone}. Say the three words.',
    mi: draft('Ka pai hoki te waea mai: {phone}. Kīia ngā kupu e toru.'),
  },
  'sent.if-nobody': { en: 'If nobody comes', mi: draft('Ki te kore tētahi e tae mai') },
  'sent.if-nobody-ring': {
    en: 'Ring {phone}, {hours}, and say your three words. No story needed.',
    mi: draft('Waea mai ki {phone}, {hours}, ka kī i ō kupu e toru. Kāore he kōrero atu me hoatu.'),
  },
  'sent.if-nobody-late': {
    en: 'When our time runs out, our team lead is told by itself, and looks the same day.',
    mi: draft('Ina pau tō mātou wā, ka whakamōhiotia tō mātou kaiārahi, ā, ka titiro ia i taua rā tonu.'),
  },
  'sent.if-nobody-worse': {
    en: 'If it gets worse before then, do not wait for us: ring 111.',
    mi: draft('Ki te kino haere i mua i tērā, kaua e tatari mai: waea atu ki te 111.'),
  },
  'sent.change': { en: 'To change or stop it', mi: draft('Hei panoni, hei whakamutu rānei') },
  'sent.change-how': {
    en: 'Open your request with your words and code, at any time.',
    mi: draft('Whakatuwheratia tō tono mā ō kupu me tō waehere, i ngā wā katoa.'),
  },
  'sent.open': { en: 'Open your request', mi: draft('Whakatuwheratia tō tono') },
  'sent.print': {
    en: 'A safe place? Print this page, or copy the words and code by hand.',
    mi: draft('He wāhi haumaru? Tāia tēnei whārangi, tuhia rānei ngā kupu me te waehere ā-ringa.'),
  },
} as const
