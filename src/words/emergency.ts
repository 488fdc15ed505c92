import { draft } from './phrase.ts'

// A record that is closed to a worker, opened because a life or health is in serious danger; and what follows from it.
export const emergency = {
  'emergency.title': { en: 'Open a record in an emergency', mi: draft('Whakatuwheratia he pūkete i te mate ohotata') },
  'emergency.ring-first': {
    en: 'If somebody is in danger this minute, ring 111 first.',
    mi: draft('Mēnā kei te mōrearea tētahi i tēnei meneti tonu, waea atu ki te 111 i te tuatahi.'),
  },
  'emergency.for': {
    en: 'This is for a record of your own organisation that is closed to you, when somebody’s life or health is in serious danger and nobody else can look in time.',
    mi: draft(
      'Mō tētahi pūkete o tō rōpū kua katia ki a koe, ina tino mōrearea te oranga o tētahi, ā, kāore he tangata kē hei titiro i te wā tika.',
    ),
  },
  'emergency.then': { en: 'What happens when you open it', mi: draft('Ka aha ina whakatuwheratia e koe') },
  'emergency.then.told': {
    en: 'Your team lead and the privacy officer are told at once, with your name and your reason.',
    mi: draft('Ka whakamōhiotia tonutia tō kaiārahi me te āpiha tūmataiti, me tō ingoa me tō take.'),
  },
  'emergency.then.record': {
    en: 'Everything you look at is on the record as opened in an emergency. Everybody who works with the whānau sees it.',
    mi: draft('Ka tuhia ngā mea katoa ka tirohia e koe. Ka kitea e te hunga katoa e mahi ana ki te whānau.'),
  },
  'emergency.then.person': {
    en: 'The person is told, at the next contact that is safe for them.',
    mi: draft('Ka whakamōhiotia te tangata, ā te wā whakapā haumaru e whai ake nei.'),
  },
  'emergency.then.reading': {
    en: 'You can read it and add a note of what you did. You can change nothing else.',
    mi: draft('Ka taea te pānui me te tāpiri tuhipoka mō tāu i mahi ai. Kāore he mea kē e taea te whakarerekē.'),
  },
  'emergency.then.ends': {
    en: 'It closes by itself after an hour. A privacy officer then says whether it was proper.',
    mi: draft('Ka kati noa i muri i te hāora kotahi. Kātahi ka kī te āpiha tūmataiti mehemea i tika.'),
  },
  'emergency.named': { en: 'Whose record', mi: draft('Nō wai te pūkete') },
  'emergency.named.hint': {
    en: 'Their names as the family gives them, or a phone number. The whole name, not a part of it.',
    mi: draft('Ō rātou ingoa pērā i tā te whānau, he nama waea rānei. Te ingoa katoa, kaua te wāhanga.'),
  },
  'emergency.this-one': { en: 'The record that you came from.', mi: draft('Ko te pūkete i ahu mai ai koe.') },
  'emergency.threat': { en: 'Who is in serious danger', mi: draft('Ko wai kei te tino mōrearea') },
  'emergency.threat.theirs': { en: 'Somebody of this whānau', mi: draft('Tētahi o tēnei whānau') },
  'emergency.threat.somebody-else': { en: 'Somebody else', mi: draft('He tangata kē') },
  'emergency.words': {
    en: 'What is happening, and what you need to know',
    mi: draft('He aha te mate, ā, me mōhio koe ki te aha'),
  },
  'emergency.words.hint': {
    en: 'A sentence is enough. The privacy officer reads it.',
    mi: draft('He rawaka te rerenga kōrero kotahi. Ka pānuitia e te āpiha tūmataiti.'),
  },
  'emergency.do': { en: 'Open it and tell them now', mi: draft('Whakatuwheratia, whakamōhiotia ināianei') },
  'emergency.choose-threat': { en: 'Say who is in danger.', mi: draft('Kīia mai ko wai kei te mōrearea.') },
  'emergency.choose-whose': { en: 'Write whose record it is.', mi: draft('Tuhia mai nō wai te pūkete.') },
  'emergency.no-signal': {
    en: 'There is no connection, so it is not open and nobody was told. Ring 111 or your team lead. What you wrote is still here.',
    mi: draft(
      'Kāore he hononga, nō reira kāore i tuwhera, kāore hoki tētahi i whakamōhiotia. Waea atu ki te 111, ki tō kaiārahi rānei. Kei konei tonu āu kupu.',
    ),
  },
  'emergency.is-open': { en: 'Open to you in an emergency', mi: draft('Kua tuwhera ki a koe i te mate ohotata') },
  'emergency.until': { en: 'It closes by itself at {time}.', mi: draft('Ka kati noa ā te {time}.') },
  'emergency.only-read': {
    en: 'You can read it and add a note. Every look is on the record.',
    mi: draft('Ka taea te pānui me te tāpiri tuhipoka. Ka tuhia ia tirohanga.'),
  },
  'emergency.end': { en: 'I have what I need: close it now', mi: draft('Kua rawaka: katia ināianei') },
  'emergency.met.more': {
    en: 'A record may be closed to you because you know the whānau. When a life or health depends on it there is a way in.',
    mi: draft(
      'Tērā pea kua katia te pūkete nā te mea e mōhio ana koe ki te whānau. Ki te whakawhirinaki te oranga, he huarahi anō.',
    ),
  },
  'emergency.opened-by': {
    en: '{who} opened this record in an emergency',
    mi: draft('I whakatuwheratia tēnei pūkete e {who} i te mate ohotata'),
  },
  'emergency.was-opened': { en: 'Opened in an emergency', mi: draft('I whakatuwherahia i te mate ohotata') },
  'emergency.tell-them': {
    en: 'Tell the person at the next contact that is safe for them.',
    mi: draft('Whakamōhiotia te tangata ā te wā whakapā haumaru e whai ake nei.'),
  },
  'emergency.told': { en: 'They have been told', mi: draft('Kua whakamōhiotia rātou') },
  'emergency.not-yet': { en: 'Not yet', mi: draft('Kāore anō') },
  'emergency.not-yet.title': {
    en: 'Why they are not told yet',
    mi: draft('He aha rātou i kore ai e whakamōhiotia i tēnei wā'),
  },
  'emergency.not-yet.label': { en: 'The reason', mi: draft('Te take') },
  'emergency.not-yet.do': { en: 'Keep the reason', mi: draft('Puritia te take') },
  'emergency.not-yet.because': { en: 'Not told yet: {words}', mi: draft('Kāore anō kia whakamōhiotia: {words}') },
  'emergency.uses': { en: 'Emergency access', mi: draft('Uru ohotata') },
  'emergency.uses.more': {
    en: 'Each time that a record was opened by somebody who is shut out of it. You see why it was opened, and nothing else of the whānau.',
    mi: draft(
      'Ia wā i whakatuwheratia he pūkete e tētahi kua aukatia. Ka kite koe i te take, kāore he kōrero kē mō te whānau.',
    ),
  },
  'emergency.uses.lead': {
    en: 'Each time that a record was opened by somebody who is shut out of it. The privacy officer says whether it was proper.',
    mi: draft('Ia wā i whakatuwheratia he pūkete e tētahi kua aukatia. Mā te āpiha tūmataiti e kī mehemea i tika.'),
  },
  'emergency.uses.none': {
    en: 'No record was opened in an emergency',
    mi: draft('Kāore he pūkete i whakatuwherahia i te mate ohotata'),
  },
  'emergency.uses.none.more': {
    en: 'When one is, you get an e-mail at once and it stands here.',
    mi: draft('Ina pērā, ka tae tonu mai he īmēra, ā, ka tū ki konei.'),
  },
  'emergency.who-opened': { en: '{who} opened a record', mi: draft('I whakatuwhera pūkete a {who}') },
  'emergency.now-open': { en: 'Open now, until {time}', mi: draft('E tuwhera ana, tae noa ki te {time}') },
  'emergency.ended': { en: 'Closed again at {time}', mi: draft('I kati anō i te {time}') },
  'emergency.the-record': { en: 'The record', mi: draft('Te pūkete') },
  'emergency.their-looks': { en: 'What they looked at', mi: draft('Ngā mea i tirohia e rātou') },
  'emergency.not-told': { en: 'The person is not told yet.', mi: draft('Kāore anō te tangata kia whakamōhiotia.') },
  'emergency.was-told': { en: 'The person has been told.', mi: draft('Kua whakamōhiotia te tangata.') },
  'emergency.waits': {
    en: 'Nobody has said yet whether it was proper.',
    mi: draft('Kāore anō tētahi kia kī mehemea i tika.'),
  },
  'emergency.review': { en: 'Say whether it was proper', mi: draft('Kīia mai mehemea i tika') },
  'emergency.found.proper': { en: 'It was proper', mi: draft('I tika') },
  'emergency.found.not-proper': { en: 'It was not proper', mi: draft('Kāore i tika') },
  'emergency.found-by': { en: '{found}, says {who}', mi: draft('{found}, e ai ki a {who}') },
  'emergency.review.label': { en: 'What you found', mi: draft('Tāu i kite ai') },
  'emergency.review.words': { en: 'In a few words', mi: draft('Kia poto te kōrero') },
  'emergency.review.words.hint': {
    en: 'Needed where it was not proper. The team lead reads this, and so does whoever opened it.',
    mi: draft('Me tuhi mēnā kāore i tika. Ka pānuitia tēnei e te kaiārahi, e te tangata hoki nāna i whakatuwhera.'),
  },
  'emergency.review.do': { en: 'Keep what I found', mi: draft('Puritia tāku i kite ai') },
  'emergency.own-uses': { en: 'When you did so before', mi: draft('Ngā wā i pērā ai koe i mua') },
  'emergency.own-uses.more': {
    en: 'The records are closed to you again. What the privacy officer found stands here.',
    mi: draft('Kua kati anō ngā pūkete ki a koe. Kei konei te whakatau a te āpiha tūmataiti.'),
  },
  'emergency.found-on': { en: 'found {when}', mi: draft('i whakatauhia {when}') },
  'emergency.looked': { en: 'in an emergency', mi: draft('i te mate ohotata') },
} as const
