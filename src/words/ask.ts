import type { FormErrorCode } from '../domain/intake/ask-forms.ts'
import { draft, type Phrase } from './phrase.ts'

// Asking for help: seven questions, one to a page.
export const ask = {
  'ask.title': { en: 'Your request', mi: draft('Tō tono') },
  'ask.step': { en: 'Question {number} of {all}', mi: draft('Pātai {number} o te {all}') },
  'ask.next': { en: 'Next', mi: draft('Panuku') },
  'ask.enough': { en: 'That is enough: check and send', mi: draft('Kua nui tēnā: tirohia, tukuna') },
  'ask.nothing-sent': {
    en: 'Nothing is sent until you say so on question 7.',
    mi: draft('Kāore he mea e tukuna kia kī rawa koe i te pātai 7.'),
  },
  'ask.kept': {
    en: 'Each page you send is kept for 24 hours. You can leave, and come back.',
    mi: draft('Ka puritia ia whārangi mō te 24 hāora. Ka taea te wehe, ka hoki mai ai.'),
  },
  'ask.may-skip': { en: 'You may leave this out.', mi: draft('Ka taea te waiho tēnei.') },
  'ask.unsaid': { en: 'I would rather not say', mi: draft('Kāore au e hiahia ki te kī') },
  'ask.keep-head': { en: 'Need to leave?', mi: draft('Me wehe koe?') },
  'ask.keep-how': {
    en: 'These open what you have given so far, for 24 hours. Learn them, or write them somewhere safe.',
    mi: draft('Mā ēnei ka tuwhera ngā mea kua hoatu e koe, mō te 24 hāora. Ākona, tuhia rānei ki tētahi wāhi haumaru.'),
  },
  'ask.your-words': { en: 'Your three words', mi: draft('Ō kupu e toru') },
  'ask.your-code': { en: 'Your code', mi: draft('Tō waehere') },

  'ask.need': { en: 'What do you need most?', mi: draft('He aha te mea nui e hiahiatia ana e koe?') },
  'ask.need-hint': {
    en: 'Choose the first thing. The rest can come later.',
    mi: draft('Kōwhiria te mea tuatahi. Ka taea ērā atu ā muri.'),
  },
  'ask.need-kai': { en: 'Kai', mi: draft('He kai') },
  'ask.need-power': { en: 'Power or heating', mi: draft('He hiko, he whakamahana rānei') },
  'ask.need-bed': { en: 'A bed or a house', mi: draft('He moenga, he whare rānei') },
  'ask.need-money': { en: 'Money or a debt', mi: draft('He moni, he nama rānei') },
  'ask.need-talk': { en: 'Someone to talk to', mi: draft('He tangata hei kōrero') },
  'ask.need-other': { en: 'Something else', mi: draft('He mea kē') },
  'ask.need-words': { en: 'In your own words', mi: draft('Ki āu ake kupu') },
  'ask.need-words-hint': {
    en: 'If you like. A few words is plenty.',
    mi: draft('Mēnā e pai ana ki a koe. Ka nui ētahi kupu ruarua.'),
  },

  'ask.when': { en: 'Is it for today?', mi: draft('Mō tēnei rā?') },
  'ask.when-today': { en: 'Yes, today', mi: draft('Āe, tēnei rā') },
  'ask.when-today-hint': {
    en: 'No kai, nowhere to sleep, not safe, no medicine',
    mi: draft('Kāore he kai, he wāhi moe, he haumarutanga, he rongoā'),
  },
  'ask.when-this-week': { en: 'This week', mi: draft('I tēnei wiki') },
  'ask.when-ordinary': { en: 'When you can', mi: draft('I te wā e wātea ana') },
  'ask.unsafe': { en: 'Is anyone unsafe?', mi: draft('Kei te noho mōrearea tētahi?') },
  'ask.unsafe-hint': {
    en: 'You, a child, or somebody else. We never pass this on to the people you live with.',
    mi: draft('Ko koe, he tamaiti, tētahi atu rānei. Kāore rawa mātou e kōrero ki te hunga e noho tahi ana me koe.'),
  },
  'ask.unsafe-yes': { en: 'Yes', mi: draft('Āe') },
  'ask.unsafe-no': { en: 'No', mi: draft('Kāo') },
  'ask.unsafe-now': { en: 'These people can help right now.', mi: draft('Ka taea e ēnei te āwhina ināianei tonu.') },

  'ask.where': { en: 'Where are you?', mi: draft('Kei hea koe?') },
  'ask.where-hint': {
    en: 'So that we find somebody who works there. A street is not needed.',
    mi: draft('Kia kitea ai tētahi e mahi ana i reira. Kāore he take o te ingoa tiriti.'),
  },
  'ask.place': { en: 'Suburb, town or road end', mi: draft('Takiwā, tāone, pito rori rānei') },
  'ask.moving': { en: 'I am moving about', mi: draft('Kei te nekeneke haere au') },
  'ask.moving-hint': {
    en: 'A car, a couch, a tent: say where you are mostly.',
    mi: draft('He motukā, he hōpa, he tēneti: kōrerotia te wāhi i te nuinga o te wā.'),
  },

  'ask.reach': { en: 'How is it safe to reach you?', mi: draft('Me pēhea te whakapā haumaru atu ki a koe?') },
  'ask.reach-hint': {
    en: 'Tick only what is safe. We use nothing else, ever. Nothing ticked? Then you come back here with your words and code.',
    mi: draft(
      'Tohua ngā mea haumaru anake. Kāore rawa mātou e whakamahi i tētahi atu. Kāore he tohu? Ka hoki mai koe ki konei me ō kupu me tō waehere.',
    ),
  },
  'ask.ring': { en: 'Ring', mi: draft('Waea mai') },
  'ask.number': { en: 'Number', mi: draft('Te nama') },
  'ask.whose': { en: 'Whose phone is it?', mi: draft('Nā wai te waea?') },
  'ask.whose-hint': { en: 'Mine, my sister’s, the marae', mi: draft('Nāku, nā taku tuahine, nā te marae') },
  'ask.text': { en: 'Text', mi: draft('Pātuhi') },
  'ask.email': { en: 'E-mail', mi: draft('Īmēra') },
  'ask.email-address': { en: 'E-mail address', mi: draft('Wāhitau īmēra') },
  'ask.letter': { en: 'Letter', mi: draft('Reta') },
  'ask.letter-hint': { en: 'Plain envelope', mi: draft('He kōpaki noa') },
  'ask.visit': { en: 'Visit', mi: draft('Toro mai') },
  'ask.address': { en: 'Address', mi: draft('Te wāhitau') },
  'ask.come': { en: 'I will come to you, or back here', mi: draft('Ka haere atu au, ka hoki mai rānei ki konei') },
  'ask.come-hint': {
    en: 'Nothing is sent. You look here for our answer.',
    mi: draft('Kāore he mea e tukuna. Ka titiro mai koe ki konei mō tā mātou whakautu.'),
  },
  'ask.days': { en: 'Which days?', mi: draft('Ko ēhea rā?') },
  'ask.days-hint': {
    en: 'Leave all empty if any day is safe.',
    mi: draft('Waiho katoa kia wātea mēnā he haumaru ngā rā katoa.'),
  },
  'ask.day-mon': { en: 'Monday', mi: draft('Rāhina') },
  'ask.day-tue': { en: 'Tuesday', mi: draft('Rātū') },
  'ask.day-wed': { en: 'Wednesday', mi: draft('Rāapa') },
  'ask.day-thu': { en: 'Thursday', mi: draft('Rāpare') },
  'ask.day-fri': { en: 'Friday', mi: draft('Rāmere') },
  'ask.day-sat': { en: 'Saturday', mi: draft('Rāhoroi') },
  'ask.day-sun': { en: 'Sunday', mi: draft('Rātapu') },
  'ask.from': { en: 'From', mi: draft('Mai i te') },
  'ask.until': { en: 'Until', mi: draft('Tae noa ki te') },
  'ask.from-hint': { en: 'Such as 10 am', mi: draft('Pērā i te 10 i te ata') },
  'ask.until-hint': { en: 'Such as 12 noon', mi: draft('Pērā i te 3 i te ahiahi') },
  'ask.say': {
    en: 'What may we say if somebody else answers?',
    mi: draft('Ka kī mātou he aha mēnā ka whakautu tētahi atu?'),
  },
  'ask.say-hint': {
    en: 'Such as “the library”. Empty: we say nothing and ring off.',
    mi: draft('Pērā i “te whare pukapuka”. Ki te wātea: kāore mātou e kōrero, ka tāpiri te waea.'),
  },
  'ask.message': { en: 'May we leave a message?', mi: draft('Ka taea te waiho karere?') },
  'ask.message-hint': {
    en: 'Unless you say yes, we never do.',
    mi: draft('Ki te kore koe e kī āe, kāore rawa mātou e pērā.'),
  },
  'ask.message-yes': { en: 'Yes', mi: draft('Āe') },
  'ask.message-no': { en: 'No', mi: draft('Kāo') },

  'ask.for': { en: 'Who is this for?', mi: draft('Mō wai tēnei?') },
  'ask.for-me': { en: 'Me, or us', mi: draft('Mōku, mō mātou rānei') },
  'ask.for-someone-else': { en: 'Somebody else', mi: draft('Mō tētahi atu') },
  'ask.for-who': { en: 'Who are they to you?', mi: draft('He aha rātou ki a koe?') },
  'ask.for-who-hint': { en: 'My sister, a neighbour, a patient', mi: draft('Taku tuahine, he kiritata, he tūroro') },
  'ask.for-know': { en: 'Do they know you are asking?', mi: draft('Kei te mōhio rātou kei te tono koe?') },
  'ask.for-know-hint': {
    en: 'If not, we talk with you first, and not yet with them.',
    mi: draft('Ki te kore, ka kōrero mātou ki a koe i te tuatahi, kāore anō ki a rātou.'),
  },
  'ask.for-know-yes': { en: 'Yes', mi: draft('Āe') },
  'ask.for-know-no': { en: 'Not yet', mi: draft('Kāore anō') },
  'ask.name': { en: 'What name shall we use?', mi: draft('Ko tēhea ingoa hei whakamahi mā mātou?') },
  'ask.name-hint': {
    en: 'Any name you like. A first name will do.',
    mi: draft('Ko tāu e pai ai. Ka pai te ingoa tuatahi.'),
  },

  'ask.with': { en: 'Who would suit you?', mi: draft('Ko wai te mea pai mōu?') },
  'ask.with-hint': {
    en: 'All of this is up to you, and any of it may stay empty.',
    mi: draft('Kei a koe te katoa, ā, ka taea te waiho kia wātea.'),
  },
  'ask.rather': { en: 'I would rather have', mi: draft('Ko taku hiahia kia') },
  'ask.rather-maori': { en: 'Kaupapa Māori', mi: draft('Kaupapa Māori') },
  'ask.rather-maori-hint': {
    en: 'A Māori team, working in a Māori way',
    mi: draft('He rōpū Māori, e mahi ana i runga i te tikanga'),
  },
  'ask.rather-pacific': { en: 'A Pacific team', mi: draft('He rōpū Moana-nui-a-Kiwa') },
  'ask.rather-disability': {
    en: 'A team led by disabled people',
    mi: draft('He rōpū e ārahina ana e te hunga whaikaha'),
  },
  'ask.rather-named': { en: 'A team you know', mi: draft('He rōpū e mōhio ana koe') },
  'ask.avoid': { en: 'Anyone you would rather not have?', mi: draft('He tangata, he rōpū rānei kāore koe e hiahia?') },
  'ask.avoid-hint': {
    en: 'A team, or a person who works there. No reason needed.',
    mi: draft('He rōpū, he tangata rānei e mahi ana i reira. Kāore he take me hoatu.'),
  },
  'ask.language': { en: 'Which language is easiest?', mi: draft('Ko tēhea reo te mea ngāwari ki a koe?') },
  'ask.interpreter': { en: 'I would like an interpreter', mi: draft('Kei te hiahia au ki tētahi kaiwhakamāori') },
  'ask.interpreter-hint': {
    en: 'New Zealand Sign Language too. It is free.',
    mi: draft('Te Reo Turi hoki. He koreutu.'),
  },
  'ask.support-person': {
    en: 'Someone you want beside you',
    mi: draft('He tangata e hiahia ana koe kia noho ki tō taha'),
  },
  'ask.support-person-hint': { en: 'An auntie, a friend, a kaumātua', mi: draft('He whaea, he hoa, he kaumātua') },
  'ask.cause': { en: 'Did something bring this on?', mi: draft('Nā tētahi mea tēnei i ara ai?') },
  'ask.cause-none': { en: 'Leave this out', mi: draft('Waiho tēnei') },
} as const

/** What to put right, for every code a form can give. */
export const formErrors = {
  'form.need-or-words': {
    en: 'Choose one, or write a few words about what you need.',
    mi: draft('Kōwhiria tētahi, tuhia rānei ētahi kupu mō tāu e hiahia ana.'),
  },
  'form.words-too-long': {
    en: 'That is more than we can keep. Make it shorter: 4,000 letters at most.',
    mi: draft('He roa rawa. Whakapotoa: 4,000 pū te mōrahi.'),
  },
  'form.line-too-long': {
    en: 'Make this shorter: 200 letters at most.',
    mi: draft('Whakapotoa tēnei: 200 pū te mōrahi.'),
  },
  'form.not-a-choice': {
    en: 'Choose one of the answers on the page.',
    mi: draft('Kōwhiria tētahi o ngā whakautu kei te whārangi.'),
  },
  'form.number-needed': {
    en: 'Write the number, or take the tick away.',
    mi: draft('Tuhia te nama, tangohia rānei te tohu.'),
  },
  'form.number-not-clear': {
    en: 'This number looks too short. Check it, with its area code.',
    mi: draft('Me te mea he poto rawa tēnei nama. Tirohia, me te tau rohe.'),
  },
  'form.email-needed': {
    en: 'Write the e-mail address, or take the tick away.',
    mi: draft('Tuhia te wāhitau īmēra, tangohia rānei te tohu.'),
  },
  'form.email-not-clear': {
    en: 'An e-mail address has an @ and a dot, such as name@example.nz. Check it.',
    mi: draft('He @ me te ira kei roto i te wāhitau īmēra, pērā i te ingoa@example.nz. Tirohia.'),
  },
  'form.address-needed': {
    en: 'Write the address, or take the tick away.',
    mi: draft('Tuhia te wāhitau, tangohia rānei te tohu.'),
  },
  'form.tick-if-safe': {
    en: 'You wrote this down. Tick the box if it is safe to use, or clear it.',
    mi: draft('Kua tuhia tēnei e koe. Tohua te pouaka mēnā he haumaru, mukua rānei.'),
  },
  'form.time-not-clear': {
    en: 'Write a time such as 10 am, noon or 14:30.',
    mi: draft('Tuhia he wā pērā i te 10 i te ata, i te 14:30 rānei.'),
  },
  'form.until-before-from': { en: 'The end must be after the start.', mi: draft('Me muri te mutunga i te tīmatanga.') },
} as const satisfies Readonly<Record<`form.${FormErrorCode}`, Phrase>>
