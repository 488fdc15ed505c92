import { draft } from './phrase.ts'

// Accounts, as an administrator keeps them.
export const people = {
  'people.rail': { en: 'People', mi: draft('Ngā tāngata') },
  'people.title': { en: 'People who sign in', mi: draft('Te hunga takiuru') },
  'people.which': { en: 'Which people', mi: draft('Ko ēhea tāngata') },
  'people.now': { en: 'With a role now', mi: draft('He tūranga ināianei') },
  'people.all': { en: 'Everybody', mi: draft('Te katoa') },
  'people.add': { en: 'Add somebody', mi: draft('Tāpiritia he tangata') },
  'people.none': { en: 'Nobody has a role yet', mi: draft('Kāore anō he tangata whai tūranga') },
  'people.none.more': {
    en: 'Everybody with a role at your organisation shows here. You see accounts only, never a whānau.',
    mi: draft('Ka puta ki konei te hunga whai tūranga i tō rōpū. He pūkete anake ka kitea e koe, kaua he whānau.'),
  },
  'people.signs-in': { en: 'Signs in', mi: draft('Ka takiuru') },
  'people.has-one-time': {
    en: 'Has yet to choose a password',
    mi: draft('Kāore anō kia kōwhiri kupuhipa'),
  },
  'people.one-time-ended': {
    en: 'The one-time password has ended',
    mi: draft('Kua pau te kupuhipa kotahi'),
  },
  'people.suspended': { en: 'Suspended', mi: draft('Kua tārewa') },
  'people.no-role': { en: 'No role now', mi: draft('Kāore he tūranga ināianei') },
  'people.roles': { en: 'Roles', mi: draft('Ngā tūranga') },
  'people.role': { en: 'Role', mi: draft('Tūranga') },
  'people.choose-role': { en: 'Choose a role', mi: draft('Kōwhiria he tūranga') },
  'people.from': { en: 'From {day}', mi: draft('Mai i te {day}') },
  'people.from-until': { en: 'From {day} until {until}', mi: draft('Mai i te {day} ki te {until}') },
  'people.from-label': { en: 'From which day', mi: draft('Mai i tēhea rā') },
  'people.from-hint': { en: 'Leave it empty for today.', mi: draft('Waiho kia wātea mō tēnei rā.') },
  'people.give-role': { en: 'Give a role', mi: draft('Hoatu he tūranga') },
  'people.gave-role': { en: 'Role given: {role}', mi: draft('Kua hoatu te tūranga: {role}') },
  'people.end-role': { en: 'End it today', mi: draft('Whakamutua i tēnei rā') },
  'people.end-role-what': { en: 'End today: {role}', mi: draft('Whakamutua i tēnei rā: {role}') },
  'people.ended-walking-role': {
    en: 'Role ended: {role}. They are signed out of it. Any whānau they walked with in their last such role is with nobody now, and their team sees it on Today.',
    mi: draft(
      'Kua mutu te tūranga: {role}. Kua takiputa rātou i reira. Ki te kore he tūranga pērā e toe ana, kāore ō rātou whānau i tētahi ināianei; ka kite tō rātou rōpū i te whārangi Tēnei rā.',
    ),
  },
  'people.ended-role': {
    en: 'Role ended: {role}. They are signed out of it.',
    mi: draft('Kua mutu te tūranga: {role}. Kua takiputa rātou i reira.'),
  },
  'people.safety': { en: 'Safety check made on', mi: draft('I mahia te arowhai haumaru i te') },
  'people.safety-hint': {
    en: 'For people who work with children (Children’s Act 2014). It counts for three years.',
    mi: draft('Mō te hunga mahi tahi me ngā tamariki (Children’s Act 2014). E toru tau te mana.'),
  },
  'people.safety-until': {
    en: 'Safety check counts until {day}',
    mi: draft('E mana ana te arowhai tae noa ki te {day}'),
  },
  'people.safety-ended': {
    en: 'Safety check ran out on {day}: no whānau can be given to them',
    mi: draft('I pau te arowhai i te {day}: kāore e taea te tuku whānau ki a rātou'),
  },
  'people.safety-missing': {
    en: 'No safety check on record: no whānau can be given to them',
    mi: draft('Kāore he arowhai kua tuhia: kāore e taea te tuku whānau ki a rātou'),
  },
  'people.safety-record': { en: 'Record the safety check', mi: draft('Tuhia te arowhai haumaru') },
  'people.safety-recorded': { en: 'Safety check recorded', mi: draft('Kua tuhia te arowhai haumaru') },
  'people.way-in': { en: 'How they sign in', mi: draft('Me pēhea te takiuru') },
  'people.email': { en: 'E-mail address', mi: draft('Wāhitau īmēra') },
  'people.name': { en: 'Name', mi: draft('Ingoa') },
  'people.name-hint': { en: 'As they give it.', mi: draft('Pērā i tā rātou e homai ai.') },
  'people.correct': { en: 'Correct', mi: draft('Whakatika') },
  'people.corrected': { en: 'Corrected', mi: draft('Kua whakatikaina') },
  'people.language': { en: 'Written to in', mi: draft('Te reo tuhi') },
  'people.since': { en: 'Account since', mi: draft('Pūkete mai i') },
  'people.code-on': { en: 'Signs in with a code as well', mi: draft('He waehere hoki i te takiuru') },
  'people.code-off': { en: 'Password only', mi: draft('Kupuhipa anake') },
  'people.password': { en: 'Give a new one-time password', mi: draft('Hoatu he kupuhipa kotahi hou') },
  'people.password-more': {
    en: 'For somebody who forgot theirs. The old one ends, and so does every session of theirs.',
    mi: draft('Mō te tangata kua wareware. Ka mutu te mea tawhito me ō rātou takiurutanga katoa.'),
  },
  'people.password-is': { en: 'One-time password for {name}', mi: draft('Te kupuhipa kotahi mō {name}') },
  'people.password-once': {
    en: 'Read it out, or hand it over on paper. It opens the door once, within {days} days; then they choose their own. It is shown only now.',
    mi: draft(
      'Pānuitia, tukuna rānei i runga pepa. Kotahi te whakatuwhera, i roto i ngā rā e {days}; kātahi rātou ka kōwhiri i tā rātou ake. Ko tēnei anake te wā ka kitea.',
    ),
  },
  'people.password-waits': {
    en: 'It works once this device has reached the server. Until then it waits here.',
    mi: draft('Ka mahi ina tae tēnei pūrere ki te tūmau. I tēnei wā e tatari ana ki konei.'),
  },
  'people.password-done': { en: 'I have handed it over', mi: draft('Kua tukuna e au') },
  'people.password-until': {
    en: 'One-time password works until {day}',
    mi: draft('Ka mahi te kupuhipa kotahi tae noa ki te {day}'),
  },
  'people.take-off-code': { en: 'Take off the code', mi: draft('Tangohia te waehere') },
  'people.take-off-code-more': {
    en: 'For somebody who lost the phone that makes their codes. They can turn it on again.',
    mi: draft('Mō te tangata kua ngaro te waea waihanga waehere. Ka taea e rātou te whakakā anō.'),
  },
  'people.code-taken-off': {
    en: 'They sign in with the password alone now',
    mi: draft('Mā te kupuhipa anake rātou e takiuru ināianei'),
  },
  'people.suspend': { en: 'Suspend the account', mi: draft('Whakatārewatia te pūkete') },
  'people.suspend-more': {
    en: 'Every session of theirs ends at once. Nothing that they wrote is lost.',
    mi: draft('Ka mutu tonu atu ō rātou takiurutanga katoa. Kāore ā rātou tuhinga e ngaro.'),
  },
  'people.suspended-done': { en: 'Suspended: {name}', mi: draft('Kua tārewatia: {name}') },
  'people.let-in': { en: 'Let them in again', mi: draft('Tukuna kia uru anō') },
  'people.let-in-done': { en: '{name} can sign in again', mi: draft('Ka taea e {name} te takiuru anō') },
  'people.suspended-since': { en: 'Suspended {when}', mi: draft('I tārewatia {when}') },
  'people.your-own': { en: 'This is you', mi: draft('Ko koe tēnei') },
  'people.saving': { en: 'Change to the account of {name}', mi: draft('He panonitanga ki te pūkete o {name}') },
} as const
