import { draft } from './phrase.ts'

// Today: who to turn to first and why; who is waited for; the note; an answer given by phone.
export const today = {
  'today.rail': { en: 'Today', mi: draft('Tēnei rā') },
  'today.mine': { en: 'Mine', mi: draft('Nāku') },
  'today.team': { en: 'The team’s', mi: draft('Nā te rōpū') },
  'today.whose': { en: 'Whose day', mi: draft('Nā wai tēnei rā') },
  'today.your-move': { en: 'Your move', mi: draft('Kei a koe') },
  'today.teams-move': { en: 'The team’s move', mi: draft('Kei te rōpū') },
  'today.then': { en: 'then {who}', mi: draft('kātahi ko {who}') },
  'today.first-by': { en: '{what}, {by}', mi: draft('{what}, {by}') },
  'today.first.first-talk': { en: 'Ring {who}: first kōrero', mi: draft('Waea ki a {who}: te kōrero tuatahi') },
  'today.first.said-something-changed': {
    en: 'Ring {who}: says something has changed',
    mi: draft('Waea ki a {who}: e kī ana kua rerekē tētahi mea'),
  },
  'today.first.asks-to-be-rung': {
    en: 'Ring {who}: asks you to ring',
    mi: draft('Waea ki a {who}: e tono ana kia waea atu koe'),
  },
  'today.first.asks-to-stop': {
    en: 'Ring {who}: asks for this to stop',
    mi: draft('Waea ki a {who}: e tono ana kia mutu'),
  },
  'today.first.need-today': {
    en: 'Ring {who}: {need}, needed today',
    mi: draft('Waea ki a {who}: {need}, mō tēnei rā'),
  },
  'today.first.step-due': {
    en: 'Take the next step with {who}: {words}',
    mi: draft('Mahia te mahi e whai ake nei mō {who}: {words}'),
  },
  'today.first.answered-themselves': {
    en: 'Read what {who} answered about {need}',
    mi: draft('Pānuitia tā {who} whakautu mō {need}'),
  },
  'today.first.ask-how-it-went': {
    en: 'Ask {who} whether the help with {need} worked',
    mi: draft('Pātaihia a {who} i whai hua rānei te āwhina mō {need}'),
  },
  'today.first.question-to-answer': {
    en: 'Answer a question about {need} for {who}',
    mi: draft('Whakautua he pātai mō {need} mō {who}'),
  },
  'today.first.said-no-choose-next': {
    en: 'Choose who else could help {who} with {need}',
    mi: draft('Kōwhiria ko wai kē ka āwhina i a {who} ({need})'),
  },
  'today.first.with-nobody': {
    en: 'Find somebody to walk with {who}',
    mi: draft('Kimihia he kaimahi mō {who}'),
  },
  'today.first.draft-to-send': {
    en: 'Send the referral about {need} for {who}',
    mi: draft('Tukuna te tukunga mō {need} mō {who}'),
  },
  'today.ring-organisation': {
    en: 'Ring {organisation}: {need} for {who}, {by}',
    mi: draft('Waea ki a {organisation}: {need} mō {who}, {by}'),
  },
  'today.they-had-until': {
    en: 'It was needed the same day. They had until {until} and have not answered.',
    mi: draft('I hiahiatia i taua rā tonu. Te wā i whakaritea: {until}. Kāore anō rātou kia whakautu.'),
  },
  'today.open': { en: 'Open {who}', mi: draft('Whakatuwheratia a {who}') },
  'today.write-down': { en: 'Write down what was said', mi: draft('Tuhia te kōrero') },
  'today.ring-number': { en: 'Ring {number}', mi: draft('Waea ki {number}') },
  'today.ring': { en: 'Who to ring', mi: draft('Ko wai hei waea') },
  'today.ring-count': { en: '{count} today', mi: draft('{count} i tēnei rā') },
  'today.ring-more': {
    en: '{count, plural, one {One more waits} other {# more wait}}. These come first; the rest follow as you go.',
    mi: draft('E {count} anō e tatari ana. Ko ēnei te tuatahi; ka whai ko ērā atu.'),
  },
  'today.ring-no-others': {
    en: 'Nobody else to ring just now.',
    mi: draft('Kāore he tangata anō hei waea ināianei.'),
  },
  'today.ring-none': { en: 'Nobody to ring just now', mi: draft('Kāore he tangata hei waea ināianei') },
  'today.ring-none.more': {
    en: 'Whoever needs you next shows here: a first kōrero that is due, a need of today, an answer to pass on.',
    mi: draft(
      'Ka puta ki konei te hunga ka hiahia i a koe: he kōrero tuatahi, he matea o te rā, he whakautu hei kawe.',
    ),
  },
  'today.all-mine': { en: 'See your whānau', mi: draft('Tirohia ō whānau') },
  'today.escalated': { en: 'Team lead told', mi: draft('Kua whakamōhiotia te kaiārahi') },
  'today.any-time': { en: 'any time', mi: draft('ahakoa te wā') },

  'today.also': { en: '{why}: “{words}”', mi: draft('{why}: “{words}”') },
  'today.may-not-know': {
    en: 'Whoever it is for may not know: talk with who asked',
    mi: draft('Tērā pea kāore te tangata mōna te tono i te mōhio: kōrero ki te kaitono'),
  },
  'today.unsafe': { en: 'Somebody is not safe', mi: draft('Kei te noho mōrearea tētahi') },
  'today.needed-today': { en: 'Needed today', mi: draft('Mō tēnei rā') },
  'today.with-nobody': {
    en: '{count, plural, one {One new whānau is with nobody yet.} other {# new whānau are with nobody yet.}} First kōrero: {by}.',
    mi: draft(
      '{count, plural, one {Kotahi te whānau hou kāore anō i tētahi.} other {E # ngā whānau hou kāore anō i tētahi.}} Te kōrero tuatahi: {by}.',
    ),
  },
  'today.left': {
    en: '{count, plural, one {One whānau is with nobody yet: their worker has left.} other {# whānau are with nobody yet: their workers have left.}}',
    mi: draft(
      '{count, plural, one {Kotahi te whānau kāore anō i tētahi: kua wehe tō rātou kaimahi.} other {E # ngā whānau kāore anō i tētahi: kua wehe ō rātou kaimahi.}}',
    ),
  },
  'today.take-or-give': { en: 'Take or give them', mi: draft('Tangohia, hoatu rānei') },
  'today.with-suspended': {
    en: '{count, plural, one {One whānau is} other {# whānau are}} with {who}, whose account is suspended. Give them to somebody else.',
    mi: draft(
      '{count, plural, one {Kotahi te whānau} other {E # ngā whānau}} kei a {who}, kua whakatārewahia tana pūkete. Hoatu ki tētahi atu.',
    ),
  },
  'today.see-them': { en: 'See the team’s day', mi: draft('Tirohia te rā o te rōpū') },

  'today.why.first-talk': { en: 'First kōrero', mi: draft('Te kōrero tuatahi') },
  'today.why.said-something-changed': { en: 'Says something has changed', mi: draft('E kī ana kua rerekē tētahi mea') },
  'today.why.asks-to-be-rung': { en: 'Asks you to ring', mi: draft('E tono ana kia waea atu koe') },
  'today.why.asks-to-stop': { en: 'Asks for this to stop', mi: draft('E tono ana kia mutu') },
  'today.why.need-today': { en: '{need}, needed today', mi: draft('{need}, mō tēnei rā') },
  'today.why.step-due': { en: 'Next step: {words}', mi: draft('Te mahi e whai ake nei: {words}') },
  'today.why.answered-themselves': { en: '{need}: they answered', mi: draft('{need}: kua whakautu rātou') },
  'today.why.ask-how-it-went': { en: '{need}: did it help?', mi: draft('{need}: i āwhina rānei?') },
  'today.why.question-to-answer': { en: '{need}: a question to answer', mi: draft('{need}: he pātai hei whakautu') },
  'today.why.said-no-choose-next': {
    en: '{need}: they said no, choose again',
    mi: draft('{need}: kāo te kī, kōwhiria anō'),
  },
  'today.why.with-nobody': {
    en: 'With nobody yet: take or give them',
    mi: draft('Kāore anō i tētahi: tangohia, hoatu rānei'),
  },
  'today.why.draft-to-send': { en: '{need}: a referral to send', mi: draft('{need}: he tukunga hei tuku') },

  'today.waiting': { en: 'Waiting on others', mi: draft('E tatari ana ki ētahi atu') },
  'today.waiting-all': { en: 'All {count}', mi: draft('Te katoa, {count}') },
  'today.waiting-none': { en: 'Nobody owes you an answer.', mi: draft('Kāore he whakautu e tārewa ana ki a koe.') },
  'today.for-whom': { en: '{need} for {who}', mi: draft('{need} mō {who}') },
  'today.must.sent': { en: 'Must say that they have it.', mi: draft('Me kī kua tae mai.') },
  'today.must.received': { en: 'Must say yes or no.', mi: draft('Me whakautu āe, kāo rānei.') },
  'today.must.waitlisted': {
    en: 'On their wait list. Must look again.',
    mi: draft('Kei tō rātou rārangi tatari. Me titiro anō.'),
  },
  'today.must.accepted': { en: 'Said yes. Must get in touch.', mi: draft('I whakaae. Me whakapā atu.') },
  'today.must.in-service': { en: 'Helping now. Must say how it goes.', mi: draft('E āwhina ana. Me kī kei te pēhea.') },
  'today.log-phone': { en: 'Log a phone answer', mi: draft('Tuhia he whakautu waea') },

  'today.on-device': { en: 'On this device', mi: draft('Kei tēnei pūrere') },
  'today.last-sent': { en: 'Last sent {time}', mi: draft('I tukuna whakamutunga {time}') },

  'safely.from': { en: 'safe from {when}', mi: draft('he haumaru: {when}') },
  'safely.until': { en: 'safe now, until {time}', mi: draft('he haumaru ināianei, tae noa ki te {time}') },
  'safely.now': { en: 'safe now', mi: draft('he haumaru ināianei') },
  'safely.never': { en: 'do not use', mi: draft('kaua e whakamahi') },
  'safely.unknown': {
    en: 'No safe way to reach them is written down. Contact nobody until there is one.',
    mi: draft('Kāore he ara haumaru kua tuhia. Kaua e whakapā atu kia tuhia rā anō tētahi.'),
  },

  'note.add': { en: 'Note', mi: draft('Tuhi kōrero') },
  'note.small': { en: 'a talk, a visit, a try', mi: draft('he kōrero, he toronga, he whakamātau') },
  'note.title': { en: 'Note on {who}', mi: draft('He kōrero mō {who}') },
  'note.title-any': { en: 'Note', mi: draft('Tuhi kōrero') },
  'note.whose': { en: 'Whose?', mi: draft('Mō wai?') },
  'note.whose-hint': {
    en: 'Type a name, or choose from today’s list.',
    mi: draft('Tuhia he ingoa, kōwhiria rānei i te rārangi o te rā.'),
  },
  'note.whose-missing': { en: 'Choose whose note it is first.', mi: draft('Kōwhiria mō wai i te tuatahi.') },
  'note.how': { en: 'How?', mi: draft('Pēhea?') },
  'note.how.phone': { en: 'By phone', mi: draft('Mā te waea') },
  'note.how.face-to-face': { en: 'Face to face', mi: draft('He kanohi ki te kanohi') },
  'note.how.text': { en: 'By text', mi: draft('Mā te pātuhi') },
  'note.how.online': { en: 'Online', mi: draft('Mā te ipurangi') },
  'note.how.visit': { en: 'A visit', mi: draft('He toronga') },
  'note.how.no-answer': { en: 'Tried, no answer', mi: draft('I whakamātau, kāore he whakautu') },
  'note.words': { en: 'What was said or done?', mi: draft('He aha i kīia, i mahia rānei?') },
  'note.words-missing': { en: 'Write what was said or done.', mi: draft('Tuhia he aha i kīia, i mahia rānei.') },
  'note.minutes': { en: 'Minutes it took', mi: draft('Ngā meneti i pau') },
  'note.when': { en: 'Not just now?', mi: draft('Ehara i te mea inākuanei?') },
  'note.on': { en: 'Which day', mi: draft('Tēhea rā') },
  'note.at': { en: 'What time', mi: draft('Te wā') },
  'note.save': { en: 'Keep the note', mi: draft('Tiakina te kōrero') },
  'note.saved': { en: 'Note kept for {who}', mi: draft('Kua tiakina te kōrero mō {who}') },
  'note.kept': {
    en: 'Note kept on this device. It goes when it can.',
    mi: draft('Kua tiakina ki tēnei pūrere. Ka tukuna ina taea.'),
  },

  'phone-answer.title': { en: '{organisation} answered by phone', mi: draft('I whakautu a {organisation} mā te waea') },
  'phone-answer.who': { en: 'Who spoke for them?', mi: draft('Ko wai i kōrero mō rātou?') },
  'phone-answer.who-missing': { en: 'Write who you spoke with.', mi: draft('Tuhia ko wai tāu i kōrero ai.') },
  'phone-answer.what': { en: 'What did they say?', mi: draft('He aha tā rātou kōrero?') },
  'phone-answer.receive': { en: 'They have it, and will answer', mi: draft('Kei a rātou, ka whakautu mai') },
  'phone-answer.accept': { en: 'Yes', mi: draft('Āe') },
  'phone-answer.decline': { en: 'No, because…', mi: draft('Kāo, nā te mea…') },
  'phone-answer.waitlist': { en: 'Yes, but wait until…', mi: draft('Āe, engari me tatari tae noa ki…') },
  'phone-answer.suggestReroute': { en: 'Not us: ask…', mi: draft('Ehara i a mātou: pātai atu ki…') },
  'phone-answer.askForMore': {
    en: 'They need to know something first',
    mi: draft('Me mōhio rātou ki tētahi mea i te tuatahi'),
  },
  'phone-answer.begin': { en: 'They are in touch with them', mi: draft('Kua whakapā atu rātou') },
  'phone-answer.couldNotReach': { en: 'They could not reach them', mi: draft('Kāore i taea e rātou te whakapā atu') },
  'phone-answer.personDeclined': {
    en: 'The person chose not to go on',
    mi: draft('I whiriwhiri te tangata kia kaua e haere tonu'),
  },
  'phone-answer.recordOutcome': { en: 'It is finished', mi: draft('Kua oti') },
  'phone-answer.words': { en: 'In their words', mi: draft('I ā rātou kupu') },
  'phone-answer.save': { en: 'Keep their answer', mi: draft('Tiakina tā rātou whakautu') },
  'phone-answer.saved': { en: 'Answer of {organisation} kept', mi: draft('Kua tiakina te whakautu a {organisation}') },
  'phone-answer.moved-on': {
    en: 'It has moved on while you were writing. Now: {status}. What you wrote stays below until you clear it.',
    mi: draft('I neke i a koe e tuhi ana. Ināianei: {status}. Ka noho āu tuhinga ki raro nei kia mukua rā anō e koe.'),
  },
  'phone-answer.choose': { en: 'Choose what they said.', mi: draft('Kōwhiria he aha tā rātou kōrero.') },

  'finding.hint': { en: 'Macrons do not matter.', mi: draft('Hei aha te tohutō.') },
  'finding.none': { en: 'Nothing found by that name.', mi: draft('Kāore he hua i kitea mō tēnā ingoa.') },
  'finding.change': { en: 'Choose another', mi: draft('Kōwhiria tētahi atu') },
} as const
