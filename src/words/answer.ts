import type { AnswerErrorCode, LinkDeed } from '../domain/referrals/answer-form.ts'
import { draft, type Phrase } from './phrase.ts'

// Answering a referral from a link, without an account. Read in old office browsers, by somebody in a hurry.
export const answer = {
  'answer.title': { en: 'Answer a request', mi: draft('Whakautua he tono') },
  'answer.somebody-asks': {
    en: 'Somebody asks {organisation} for help',
    mi: draft('E tono āwhina ana tētahi i a {organisation}'),
  },
  'answer.link-why': {
    en: 'This page shows nothing yet. To make sure it is you, we send six figures to the address this link went to.',
    mi: draft(
      'Kāore he mea e whakaaturia ana i tēnei wā. Kia mōhio ai ko koe tēnā, ka tukuna e mātou ngā mati e ono ki te wāhitau i tukuna ai tēnei hono.',
    ),
  },
  'answer.link-to': { en: 'They go to {address}.', mi: draft('Ka tukuna ki {address}.') },
  'answer.link-send': { en: 'Send me the six figures', mi: draft('Tukuna mai ngā mati e ono') },
  'answer.link-open-until': {
    en: 'This link works until {day}.',
    mi: draft('Ka mahi tēnei hono tae noa ki te {day}.'),
  },
  'answer.code-title': { en: 'Write the six figures', mi: draft('Tuhia ngā mati e ono') },
  'answer.code-sent': {
    en: 'Sent to {address}. They work for ten minutes, once.',
    mi: draft('Kua tukuna ki {address}. Ka mahi mō te tekau meneti, kia kotahi.'),
  },
  'answer.code': { en: 'Six figures', mi: draft('Ngā mati e ono') },
  'answer.code-open': { en: 'Open the request', mi: draft('Whakatuwheratia te tono') },
  'answer.code-refused': {
    en: 'Those are not the right figures, or they have ended: they work once, for ten minutes and five tries. Press “Send new figures” and write the newest.',
    mi: draft(
      'Ehara ēnei i ngā mati tika, kua mutu rānei: kotahi te whakamahinga, mō te tekau meneti, e rima ngā whakamātau. Pēhia “Tukuna he mati hou”, tuhia ngā mea hou rawa.',
    ),
  },
  'answer.half-hour-over': {
    en: 'The half hour is over, so your answer has not gone. It is kept here: open the request again, and send it.',
    mi: draft(
      'Kua pau te haurua hāora, nō reira kāore anō tō whakautu kia tukuna. Kei konei tonu: whakatuwheratia anō te tono, tukuna ai.',
    ),
  },
  'answer.not-sent': { en: 'Nothing has been sent yet.', mi: draft('Kāore anō kia tukuna.') },
  'answer.said-wait': {
    en: 'Yes, but they must wait until {day}',
    mi: draft('Āe, engari me tatari tae noa ki te {day}'),
  },
  'answer.said-no': { en: 'No: {reason}', mi: draft('Kāo: {reason}') },
  'answer.said-reroute': { en: 'Not us: ask {to}', mi: draft('Ehara i a mātou: pātai atu ki {to}') },
  'answer.code-again': { en: 'Send new figures', mi: draft('Tukuna he mati hou') },
  'answer.code-not-there': {
    en: 'Nothing there? Look in the junk folder, or ring {phone}.',
    mi: draft('Kāore i tae? Tirohia te kōpaki para, waea mai rānei ki {phone}.'),
  },
  'answer.your-move': { en: 'Your move, {organisation}', mi: draft('Kei a {organisation}') },
  'answer.not-your-move': { en: 'With {who} now', mi: draft('Kei a {who} ināianei') },
  'answer.then': { en: 'then {who}', mi: draft('kātahi ki a {who}') },
  'answer.ask': {
    en: 'Can you help {name} with {need}? Please answer, {by}',
    mi: draft('Ka taea e koe te āwhina i a {name}? Ko te matea: {need}. Tēnā whakautua, {by}'),
  },
  'answer.ask-somebody': {
    en: 'Can you help somebody with {need}? Please answer, {by}',
    mi: draft('Ka taea e koe te āwhina i tētahi? Ko te matea: {need}. Tēnā whakautua, {by}'),
  },
  'answer.ask-first-contact': {
    en: 'Please get in touch with {name}, {by}',
    mi: draft('Tēnā whakapā atu ki a {name}, {by}'),
  },
  'answer.ask-outcome': {
    en: 'Please tell us how it went for {name}, {by}',
    mi: draft('Tēnā kōrerotia mai i pēhea mō {name}, {by}'),
  },
  'answer.ask-waiting': {
    en: '{name} is on your list. Please look again, {by}',
    mi: draft('Kei tō rārangi a {name}. Tēnā tirohia anō, {by}'),
  },
  'answer.nothing-to-do': {
    en: 'Nothing waits for you. {who} has it now.',
    mi: draft('Kāore he mea e tatari ana ki a koe. Kei a {who} ināianei.'),
  },
  'answer.over': { en: 'This request is closed', mi: draft('Kua kati tēnei tono') },
  'answer.over-thanks': {
    en: 'Thank you. There is nothing more to do.',
    mi: draft('Ngā mihi. Kāore he mahi i toe.'),
  },
  'answer.somebody': { en: 'them', mi: draft('rātou') },
  'answer.who-asks': {
    en: '{who}, a connector at {organisation}, asks.',
    mi: draft('Nā {who}, he kaimahi i {organisation}, te tono.'),
  },
  'answer.who-asked': {
    en: '{who}, a connector at {organisation}, asked.',
    mi: draft('Nā {who}, he kaimahi i {organisation}, te tono.'),
  },
  'answer.agreed': { en: '{name} agreed to this on {day}.', mi: draft('I whakaae a {name} ki tēnei i te {day}.') },
  'answer.agreed-somebody': { en: 'They agreed to this on {day}.', mi: draft('I whakaae rātou ki tēnei i te {day}.') },
  'answer.safe': { en: 'Safe contact', mi: draft('Te whakapā haumaru') },
  'answer.safe-none': {
    en: 'Ring {who} before you contact them.',
    mi: draft('Waea atu ki a {who} i mua i te whakapā atu.'),
  },
  'answer.safe-from': { en: 'Safe again {when}', mi: draft('Ka haumaru anō {when}') },
  'answer.until-closed': { en: '14 days after it is closed', mi: draft('14 o ngā rā i muri i te katinga') },
  'answer.moved-on': {
    en: 'Somebody else has answered since you opened this. Look below at where it is now.',
    mi: draft('Kua whakautu kē tētahi atu mai i tō tuwheratanga. Tirohia i raro nei kei hea ināianei.'),
  },
  'answer.you-wrote': { en: 'What you wanted to say:', mi: draft('Ko tāu i hiahia ai ki te kī:') },
  'answer.safe-off': { en: 'Not now. {when}.', mi: draft('Kaua ināianei. {when}.') },
  'answer.shared': { en: 'What they agreed to tell you', mi: draft('Ngā mea i whakaae rātou kia kōrerotia ki a koe') },
  'answer.story': { en: 'So far', mi: draft('I tae mai ki konei') },
  'answer.your-answer': { en: 'Your answer', mi: draft('Tō whakautu') },
  'answer.choose': { en: 'Choose one answer.', mi: draft('Kōwhiria tētahi whakautu.') },
  'answer.yes': { en: 'Yes', mi: draft('Āe') },
  'answer.contact-name': { en: 'Who will see them?', mi: draft('Ko wai ka kite i a rātou?') },
  'answer.first-date': { en: 'First day', mi: draft('Te rā tuatahi') },
  'answer.first-time': { en: 'Time', mi: draft('Te wā') },
  'answer.outside': {
    en: '{when} is outside the times that they said are safe. {rule}',
    mi: draft('Kei waho te {when} i ngā wā i kīia e rātou he haumaru. {rule}'),
  },
  'answer.outside-then': {
    en: 'If they chose it themselves, send it as it is. If not, choose another time.',
    mi: draft('Mēnā nā rātou i kōwhiri, tukuna noatia. Ki te kore, kōwhiria tētahi atu wā.'),
  },
  'answer.if-known': { en: 'If you know it yet', mi: draft('Mēnā kua mōhiotia') },
  'answer.wait': { en: 'Yes, but they must wait until…', mi: draft('Āe, engari me tatari tae noa ki…') },
  'answer.wait-until': { en: 'Until which day?', mi: draft('Tae noa ki tēhea rā?') },
  'answer.question': { en: 'We need to know something first', mi: draft('Me mōhio mātou ki tētahi mea i te tuatahi') },
  'answer.question-what': { en: 'What do you need to know?', mi: draft('He aha tā koutou e hiahia ana kia mōhiotia?') },
  'answer.no': { en: 'No, because…', mi: draft('Kāo, nā te mea…') },
  'answer.reason': { en: 'The reason', mi: draft('Te take') },
  'answer.could-wait': {
    en: 'No room now, but they could wait? Choose “Yes, but they must wait until…” instead.',
    mi: draft('Kāore he wāhi ināianei, engari ka taea te tatari? Kōwhiria kē “Āe, engari me tatari tae noa ki…”.'),
  },
  'answer.choose-reason': { en: 'Choose the reason', mi: draft('Kōwhiria te take') },
  'answer.reason-no-capacity': { en: 'No room just now', mi: draft('Kāore he wāhi ināianei') },
  'answer.reason-outside-area': { en: 'Outside our area', mi: draft('Kei waho i tō mātou rohe') },
  'answer.reason-no-such-service': { en: 'We do not do this', mi: draft('Kāore mātou e mahi i tēnei') },
  'answer.reason-not-eligible': { en: 'It does not fit our rules', mi: draft('Kāore e hāngai ki ō mātou tikanga') },
  'answer.reason-person-said-no': { en: 'They told us no', mi: draft('I kī rātou kāo') },
  'answer.reason-safety': { en: 'It would not be safe', mi: draft('Kāore e haumaru') },
  'answer.reason-duplicate': { en: 'We have them already', mi: draft('Kei a mātou kē rātou') },
  'answer.reason-not-enough-information': { en: 'We do not know enough', mi: draft('Kāore i te rahi ngā kōrero') },
  'answer.more-words': { en: 'Anything to add?', mi: draft('He kōrero atu anō?') },
  'answer.more-words-hint': {
    en: 'Write the rule here if it does not fit your rules, or what you need if you do not know enough.',
    mi: draft(
      'Ki te kore e hāngai ki ō koutou tikanga, tuhia te tikanga; ki te kore e rahi ngā kōrero, tuhia he aha e toe ana.',
    ),
  },
  'answer.decline-words': {
    en: '{asks, select, rule {Which rule does it not fit?} missing {What do you not know?} other {Anything to add?}}',
    mi: draft(
      '{asks, select, rule {Ko tēhea tikanga kāore e hāngai?} missing {He aha kāore e mōhiotia ana?} other {He kōrero atu anō?}}',
    ),
  },
  'answer.decline-words-why': {
    en: '{asks, select, rule {With the rule in front of them they know whom to ask next.} other {They can tell you, or ask somebody else.}}',
    mi: draft(
      '{asks, select, rule {Ki te kite rātou i te tikanga, ka mōhio me pātai ki a wai.} other {Ka taea e rātou te whakahoki mai, te pātai rānei ki tētahi atu.}}',
    ),
  },
  'answer.reroute': { en: 'Not us: ask…', mi: draft('Ehara i a mātou: pātai atu ki…') },
  'answer.reroute-to': { en: 'Who would you ask?', mi: draft('Ko wai tāu e pātai ai?') },
  'answer.reroute-hint': {
    en: '{who} asks them first. You pass nothing on.',
    mi: draft('Mā {who} rātou e pātai i te tuatahi. Kāore koe e tuku i tētahi mea.'),
  },
  'answer.begin': { en: 'We are in touch with them', mi: draft('Kua whakapā atu mātou') },
  'answer.could-not-reach': { en: 'We could not reach them', mi: draft('Kāore i taea te whakapā atu') },
  'answer.tried': { en: 'What did you try?', mi: draft('He aha tāu i whakamātau ai?') },
  'answer.person-declined': { en: 'They changed their mind', mi: draft('I huri ō rātou whakaaro') },
  'answer.outcome': { en: 'It is finished', mi: draft('Kua oti') },
  'answer.outcome-what': { en: 'What came of it?', mi: draft('He aha te hua?') },
  'answer.choose-outcome': { en: 'Choose the outcome', mi: draft('Kōwhiria te hua') },
  'answer.outcome-got-what-was-needed': { en: 'They got what was needed', mi: draft('I whiwhi i te mea i hiahiatia') },
  'answer.outcome-partly': { en: 'Partly', mi: draft('He wāhanga') },
  'answer.outcome-did-not': { en: 'They did not get it', mi: draft('Kāore i whiwhi') },
  'answer.outcome-no-longer-needed': { en: 'It is no longer needed', mi: draft('Kua kore e hiahiatia') },
  'answer.outcome-referred-on': { en: 'We sent them on', mi: draft('I tukuna atu e mātou') },
  'answer.outcome-unknown-after-three-tries': {
    en: 'We tried three times and do not know',
    mi: draft('E toru ngā whakamātau, kāore mātou e mōhio'),
  },
  'answer.send': { en: 'Send to {who}', mi: draft('Tukuna ki a {who}') },
  'answer.next': { en: 'What happens next', mi: draft('He aha ā muri ake') },
  'answer.next-1': {
    en: '{who} sees your answer straight away and tells them.',
    mi: draft('Ka kite wawe a {who} i tō whakautu, ka kōrero ai ki a rātou.'),
  },
  'answer.next-2': {
    en: 'You can open this again with the same link, and add to it.',
    mi: draft('Ka taea te whakatuwhera anō mā te hono kotahi, hei tāpiri kōrero.'),
  },
  'answer.next-2-see': {
    en: 'You can open this again with the same link, to see what was said.',
    mi: draft('Ka taea te whakatuwhera anō mā te hono kotahi, kia kite i ngā kōrero.'),
  },
  'answer.next-3': {
    en: 'The link works until {day}. If they take their yes back, it closes at once.',
    mi: draft('Ka mahi te hono tae noa ki te {day}. Ki te tangohia tō rātou whakaae, ka katia i taua wā tonu.'),
  },
  'answer.no-links': {
    en: 'Links not allowed at your work? Ring {phone} and say {words}.',
    mi: draft('Kāore e whakaaetia ngā hono i tō mahi? Waea mai ki {phone}, ka kī {words}.'),
  },
  'answer.privacy': {
    en: 'Use this only for what they agreed to. They can ask you who you told.',
    mi: draft('Whakamahia tēnei mō tā rātou i whakaae ai anake. Ka taea e rātou te pātai i kōrero koe ki a wai.'),
  },
  'answer.done-title': { en: 'Thank you. {who} has your answer.', mi: draft('Ngā mihi. Kei a {who} tō whakautu.') },
  'answer.done-said': { en: 'You said: {answer}', mi: draft('I kī koe: {answer}') },
  'answer.done-again': { en: 'Open it again', mi: draft('Whakatuwheratia anō') },
  'answer.done-close': { en: 'You can close this page.', mi: draft('Ka taea te kati i tēnei whārangi.') },
  'answer.closed-title': { en: 'This link has closed', mi: draft('Kua katia tēnei hono') },
  'answer.closed-more': {
    en: 'The request is finished, was taken back, or the link is too old. Please stop using what you were told, except what the law says you must keep.',
    mi: draft(
      'Kua oti te tono, kua tangohia mai, kua tawhito rānei te hono. Tēnā kāti te whakamahi i ngā mea i kōrerotia ki a koe, hāunga ngā mea me pupuri e ai ki te ture.',
    ),
  },
  'answer.ring': {
    en: 'Something to say by phone? Ring {organisation}, {phone}.',
    mi: draft('He kōrero mā te waea? Waea atu ki a {organisation}, {phone}.'),
  },
  'answer.ring-to-change': {
    en: 'To change this answer, ring {organisation}, {phone}.',
    mi: draft('Hei panoni i tēnei whakautu, waea atu ki a {organisation}, {phone}.'),
  },
  'answer.closed-ring-sender': {
    en: 'Questions about it? Ring {organisation}, {phone}.',
    mi: draft('He pātai mō taua tono? Waea atu ki a {organisation}, {phone}.'),
  },
  'answer.closed-ring': {
    en: 'Questions? Ring {phone}, {hours}.',
    mi: draft('He pātai? Waea mai ki {phone}, {hours}.'),
  },
  'answer.demonstration': {
    en: 'Demonstration: all names and numbers are invented.',
    mi: draft('He whakaaturanga: he tito ngā ingoa me ngā nama katoa.'),
  },
} as const

/** What to put right in an answer, for every code its form can give. */
export const answerErrors = {
  'answer-form.choose-answer': { en: 'Choose one answer.', mi: draft('Kōwhiria tētahi whakautu.') },
  'answer-form.choose-reason': { en: 'Choose the reason for your no.', mi: draft('Kōwhiria te take o tō kāo.') },
  'answer-form.rule-needed': {
    en: 'Write which rule it does not fit.',
    mi: draft('Tuhia ko tēhea tikanga kāore e hāngai.'),
  },
  'answer-form.missing-needed': { en: 'Write what you do not know.', mi: draft('Tuhia he aha kāore e mōhiotia ana.') },
  'answer-form.choose-outcome': { en: 'Choose what came of it.', mi: draft('Kōwhiria te hua.') },
  'answer-form.day-needed': { en: 'Choose a day.', mi: draft('Kōwhiria he rā.') },
  'answer-form.day-gone': {
    en: 'Choose a day that has not gone by.',
    mi: draft('Kōwhiria he rā kāore anō kia pahure.'),
  },
  'answer-form.day-not-clear': { en: 'Write the day as 2026-11-19.', mi: draft('Tuhia te rā pēnei: 2026-11-19.') },
  'answer-form.time-not-clear': {
    en: 'Write the time as 10:30 or 14:00.',
    mi: draft('Tuhia te wā pēnei: 10:30, 14:00 rānei.'),
  },
  'answer-form.question-needed': { en: 'Write what you need to know.', mi: draft('Tuhia he aha hei mōhio mā koutou.') },
  'answer-form.too-long': { en: 'Make this shorter.', mi: draft('Whakapotoa tēnei.') },
  'answer-form.who-needed': { en: 'Write who you would ask.', mi: draft('Tuhia ko wai tāu e pātai ai.') },
} as const satisfies Readonly<Record<`answer-form.${AnswerErrorCode}`, Phrase>>

/** What each answer is called, on the page behind a link and on the workbench. */
export const answerLabel = {
  accept: 'answer.yes',
  waitlist: 'answer.wait',
  askForMore: 'answer.question',
  decline: 'answer.no',
  suggestReroute: 'answer.reroute',
  begin: 'answer.begin',
  couldNotReach: 'answer.could-not-reach',
  personDeclined: 'answer.person-declined',
  recordOutcome: 'answer.outcome',
} as const satisfies Record<LinkDeed, keyof typeof answer>
