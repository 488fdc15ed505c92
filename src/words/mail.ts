import { draft } from './phrase.ts'

// E-mail. It says what is asked and by when, and never who it is about: it may be read on a shared screen.
export const mail = {
  'mail.referral-subject': {
    en: '{urgency, select, today {Needed today: somebody asks for your help} other {Somebody asks for your help}}',
    mi: draft('{urgency, select, today {Me whakautu i tēnei rā: e tonoa ana tō āwhina} other {E tonoa ana tō āwhina}}'),
  },
  'mail.referral-text': {
    en: '{sender} asks {receiver} to help somebody with this: {need}.\n\nPlease answer {by}. You can say yes, no, or not yet.\n\nOpen it here:\n{link}\n\nOpening the page shows nothing yet. It offers to send six figures to this address, and they show the request. You can come back to the same page until it is closed.',
    mi: draft(
      'E tono ana a {sender} ki a {receiver} kia āwhina i tētahi tangata mō tēnei: {need}.\n\nWhakautua mai {by}. Ka taea te kī āe, kāo, taihoa rānei.\n\nTuwherahia i konei:\n{link}\n\nKāore he kōrero e kitea i te tuwheratanga. Ka tukuna ngā mati e ono ki tēnei īmēra, ā, mā ērā e kitea ai te tono. Ka taea te hoki mai ki taua whārangi kia kati rā anō te tono.',
    ),
  },
  'mail.referral-account-text': {
    en: '{sender} asks {receiver} to help somebody with this: {need}.\n\nPlease answer {by}. You can say yes, no, or not yet.\n\nSign in to see it:\n{link}',
    mi: draft(
      'E tono ana a {sender} ki a {receiver} kia āwhina i tētahi tangata mō tēnei: {need}.\n\nWhakautua mai {by}. Ka taea te kī āe, kāo, taihoa rānei.\n\nTakiuru kia kite:\n{link}',
    ),
  },
  'mail.withdrawn-subject': {
    en: 'A request to you has been withdrawn ({words}): please stop using what was shared',
    mi: draft('Kua tangohia tētahi tono ki a koe ({words}): kaua e whakamahi i ngā kōrero i tuaria'),
  },
  'mail.withdrawn-text': {
    en: 'A request from {sender} has been withdrawn.\n\nWhat it asked for: {need}\nSent to you: {when}\nIts three words: {words}\n\nPlease stop using what was shared with it, and do not pass it on. What the law asks you to keep, you may keep. There is nothing to answer.',
    mi: draft(
      'Kua tangohia tētahi tono nā {sender}.\n\nTe mea i tonoa: {need}\nI tukuna mai: {when}\nŌna kupu e toru: {words}\n\nKaua e whakamahi i ngā kōrero i tuaria, kaua hoki e tuku ki tētahi atu. Ka taea te pupuri i ngā mea me pupuri i raro i te ture. Kāore he whakautu e hiahiatia ana.',
    ),
  },
  'mail.more-given-subject': {
    en: 'Your question has been answered',
    mi: draft('Kua whakautua tō pātai'),
  },
  'mail.more-given-text': {
    en: '{sender} has answered what you asked about a request of {day}.\n\nThe next step is yours. Please answer {by}:\n{link}',
    mi: draft(
      'Kua whakautua e {sender} tō pātai mō te tono o te {day}.\n\nKei a koe te mahi e whai ake nei. Whakautua mai {by}:\n{link}',
    ),
  },
  'mail.closed-subject': {
    en: 'Your answer was seen, and this request is closed',
    mi: draft('Kua kitea tō whakautu, ā, kua kati tēnei tono'),
  },
  'mail.closed-text': {
    en: '{sender} has seen your answer to a request of {day}, has asked the person, and has closed it.\n\nThank you. There is nothing more to do. The page you used stays open for 14 days.',
    mi: draft(
      'Kua kite a {sender} i tō whakautu ki te tono o te {day}, kua pātai ki te tangata, kua kati hoki i te tono.\n\nNgā mihi. Kāore he mahi i toe. Ka tuwhera tonu te whārangi mō ngā rā 14.',
    ),
  },
  'mail.code-subject': { en: 'Your six figures', mi: draft('Ō mati e ono') },
  'mail.code-text': {
    en: 'Your six figures: {code}\n\nThey work once, for {minutes, plural, one {# minute} other {# minutes}}. Write them on the page where you asked for them.\n\nIf you did not ask for them, you can leave them: nobody gets in without them.',
    mi: draft(
      'Ō mati e ono: {code}\n\nKotahi te whakamahinga, mō te {minutes} meneti. Tuhia ki te whārangi nāu i tono ai.\n\nMēnā kāore koe i tono, waiho noa iho: kāore he tangata e uru mai ina kore ngā mati.',
    ),
  },
  'mail.clocks-subject': {
    en: '{count, plural, one {Somebody has} other {# people have}} waited too long: please look today',
    mi: draft(
      '{count, plural, one {He tangata} other {E # ngā tāngata}} kua roa rawa e tatari ana: tirohia i tēnei rā',
    ),
  },
  'mail.clocks-text': {
    en: 'Nobody has moved on these since their clock ran out, although they are on your team’s list and on yours:\n\n{lines}\n\nThe longest has waited since {since}.\n{link, select, none {} other {\nOpen your list:\n{link}\n}}',
    mi: draft(
      'Kāore anō ēnei kia nekehia mai i te paunga o te wā, ahakoa kei te rārangi a tō rōpū, kei tō rārangi hoki:\n\n{lines}\n\nE tatari ana te mea roa rawa mai i {since}.\n{link, select, none {} other {\nTuwherahia tō rārangi:\n{link}\n}}',
    ),
  },
  'mail.clocks-request': {
    en: '{count, plural, one {# request that nobody has sorted} other {# requests that nobody has sorted}}',
    mi: draft('{count, plural, one {# te tono} other {# ngā tono}} kāore anō kia whakaritea'),
  },
  'mail.clocks-case': {
    en: '{count, plural, one {# whānau that nobody has contacted yet} other {# whānau that nobody has contacted yet}}',
    mi: draft('{count, plural, one {# te whānau} other {# ngā whānau}} kāore anō kia whakapāngia'),
  },
  'mail.clocks-referral': {
    en: '{count, plural, one {# referral that waits for its next step} other {# referrals that wait for their next step}}',
    mi: draft('{count, plural, one {# te tukunga} other {# ngā tukunga}} e tatari ana ki te mahi e whai ake nei'),
  },
  'mail.repeat-subject': {
    en: 'For the privacy officer: a likely repeat was found',
    mi: draft('Mō te āpiha tūmataiti: kua kitea pea he tārua'),
  },
  'mail.repeat-text': {
    en: '{count, plural, one {A household that you hold is} other {# households that you hold are}} likely known to another organisation too. That organisation was shown nothing of it.\n\nWhether to ring them is yours to decide. Ringing tells them that you know somebody.\n{link, select, none {} other {\nLook here:\n{link}\n}}',
    mi: draft(
      'Kei te mōhiotia pea {count, plural, one {tētahi whare} other {ētahi whare #}} kei a koutou e tētahi atu rōpū. Kāore he kōrero i whakaaturia ki taua rōpū.\n\nKei a koe te whakatau mehemea ka waea atu. Mā te waea ka mōhio rātou kei te mōhio koutou ki tētahi.\n{link, select, none {} other {\nTitiro ki konei:\n{link}\n}}',
    ),
  },
  'mail.emergency-subject': {
    en: 'A record was opened in an emergency: please look now',
    mi: draft('Kua whakatuwherahia he pūkete i te mate ohotata: tirohia ināianei'),
  },
  'mail.emergency-text': {
    en: 'One of your people was shut out of a record and opened it {when}, because a life or health was in serious danger. It closes again by itself {until}.\n\nWho, which record and why stands here:\n{link}\n\nSee whether somebody needs help now. The privacy officer says afterwards whether it was proper.',
    mi: draft(
      'I katia he pūkete ki tētahi o ō tāngata, ā, i whakatuwheratia e ia {when}, nā te mea i mōrearea te oranga o tētahi. Ka kati anō {until}.\n\nKei konei ko wai, ko tēhea pūkete, he aha ai:\n{link}\n\nTirohia mehemea me āwhina tētahi ināianei. Mā te āpiha tūmataiti e kī ā muri mai mehemea i tika.',
    ),
  },
  'mail.emergency-found-subject': {
    en: 'What was found of a record that you opened in an emergency',
    mi: draft('Te whakatau mō te pūkete i whakatuwheratia e koe i te mate ohotata'),
  },
  'mail.emergency-found-text': {
    en: 'You opened a record in an emergency {when}. Your privacy officer has looked at it since.\n\nWhat was found stands here:\n{link}\n\nIf you see it otherwise, talk with your team lead or the privacy officer.',
    mi: draft(
      'I whakatuwhera pūkete koe i te mate ohotata {when}. Kua tirohia e tō āpiha tūmataiti.\n\nKei konei te whakatau:\n{link}\n\nKi te rerekē ō whakaaro, kōrero ki tō kaiārahi, ki te āpiha tūmataiti rānei.',
    ),
  },
  'mail.recovery-subject': {
    en: 'A recovery code opened your account',
    mi: draft('I tuwherahia tō pūkete ki te waehere whakaora'),
  },
  'mail.recovery-text': {
    en: 'Somebody signed in as you {when}, with one of the recovery codes from your list. {left, plural, =0 {None is left: make new ones now.} one {One is left.} other {# are left.}}\n\nIf it was you, there is nothing else to do.\n\nIf it was not, change your password, make new codes, and tell your administrator. You can do the first two here:\n{link}',
    mi: draft(
      'I takiuru tētahi hei a koe {when}, mā tētahi waehere whakaora o tō rārangi. {left, plural, =0 {Kāore he waehere e toe ana: hangaia he waehere hou ināianei.} one {Kotahi e toe ana.} other {E # e toe ana.}}\n\nMēnā ko koe tērā, kua oti.\n\nMēnā ehara, panonihia tō kupuhipa, hangaia he waehere hou, ka whakamōhio i tō kaiwhakahaere. Ka taea ngā mea e rua tuatahi i konei:\n{link}',
    ),
  },
  'mail.foot': {
    en: '{from, select, Alongside {Sent by Alongside.} other {Sent by Alongside for {from}.}} Please do not reply to this address.',
    mi: draft(
      '{from, select, Alongside {Nā Alongside i tuku.} other {Nā Alongside i tuku mō {from}.}} Kaua e whakautu ki tēnei īmēra.',
    ),
  },
} as const

/** What stands between the two languages of a letter, in its text and in its subject. */
export const betweenLanguages = { text: '\n\n* * *\n\n', subject: ' / ' } as const
