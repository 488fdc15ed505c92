import type { LegalGround } from '../domain/consent/ground.ts'
import { draft, type Phrase, type Phrases } from './phrase.ts'

// Telling somebody without a yes: only where a law allows it. Which law, why, whom it covers, until when.
type Coded = Readonly<Record<`law.${LegalGround}` | `law-more.${LegalGround}`, Phrase>>

const coded = {
  'law.privacy-act-ipp11': {
    en: 'Privacy Act 2020, principle 11: a serious threat to life or health',
    mi: draft('Privacy Act 2020, mātāpono 11: he tino mōrearea ki te ora, ki te hauora rānei'),
  },
  'law-more.privacy-act-ipp11': {
    en: 'Telling them must be needed to prevent or lessen the threat.',
    mi: draft('Me mātua kōrero atu hei ārai, hei whakaiti rānei i te mōrearea.'),
  },
  'law.oranga-tamariki-s15': {
    en: 'Oranga Tamariki Act 1989, section 15: a report of concern',
    mi: draft('Oranga Tamariki Act 1989, wāhanga 15: he pūrongo āwangawanga'),
  },
  'law-more.oranga-tamariki-s15': {
    en: 'To Oranga Tamariki or the Police, for a child who may be harmed.',
    mi: draft('Ki Oranga Tamariki, ki ngā Pirihimana rānei, mō te tamaiti ka whara pea.'),
  },
  'law.oranga-tamariki-s66': {
    en: 'Oranga Tamariki Act 1989, section 66: information that was required',
    mi: draft('Oranga Tamariki Act 1989, wāhanga 66: he pārongo kua tonoa ā-ture'),
  },
  'law-more.oranga-tamariki-s66': {
    en: 'Oranga Tamariki or the Police have asked for it under this section.',
    mi: draft('Nā Oranga Tamariki, nā ngā Pirihimana rānei i tono i raro i tēnei wāhanga.'),
  },
  'law.oranga-tamariki-s66c': {
    en: 'Oranga Tamariki Act 1989, section 66C: between agencies that protect children',
    mi: draft('Oranga Tamariki Act 1989, wāhanga 66C: i waenga i ngā rōpū tiaki tamariki'),
  },
  'law-more.oranga-tamariki-s66c': {
    en: 'Both of you must be such an agency. Talk with the child, or somebody for them, first where you can.',
    mi: draft('Me pērā tahi kōrua. Kōrero ki te tamaiti, ki tōna māngai rānei i te tuatahi, mēnā ka taea.'),
  },
  'law.family-violence-act': {
    en: 'Family Violence Act 2018, Part 2',
    mi: draft('Family Violence Act 2018, Wāhanga 2'),
  },
  'law-more.family-violence-act': {
    en: 'Between family violence agencies and social services practitioners, to understand the risk or to keep somebody safe.',
    mi: draft(
      'I waenga i ngā rōpū tūkino ā-whānau me ngā kaimahi ratonga pāpori, kia mārama ki te mōrearea, kia haumaru rānei tētahi.',
    ),
  },
  'law.required-by-law': {
    en: 'Another law requires it',
    mi: draft('Nā tētahi atu ture i whakahau'),
  },
  'law-more.required-by-law': {
    en: 'A court order, a warrant or a statute. Write below which.',
    mi: draft('He ota kōti, he whakamana, he ture rānei. Tuhia ki raro ko tēhea.'),
  },
} as const satisfies Coded

export const ground = {
  ...coded,
  'ground.way-in': {
    en: 'Only where a law allows telling without a yes:',
    mi: draft('Mehemea anake e whakaae ana te ture kia kōrero me te kore āe:'),
  },
  'ground.record': { en: 'Record a legal ground', mi: draft('Tuhia he take ā-ture') },
  'ground.title': { en: 'Told without a yes', mi: draft('Kōrero me te kore āe') },
  'ground.exception': { en: 'This is an exception', mi: draft('He mea rerekē tēnei') },
  'ground.exception-more': {
    en: 'Ask them first wherever it is safe to ask. This stays on record with your name and cannot be changed, and your privacy officer sees that it was recorded.',
    mi: draft(
      'Pātaihia rātou i te tuatahi, mēnā he haumaru te pātai. Ka mau tēnei ki te tuhinga me tō ingoa, kāore e taea te panoni, ā, ka kite tō āpiha tūmataiti i tuhia.',
    ),
  },
  'ground.law': { en: 'Which law lets them be told?', mi: draft('Ko tēhea ture e whakaae ana kia kōrero atu?') },
  'ground.on-their-page': {
    en: 'They can read on their own page that this was recorded: whom, what and which law. Your words are not shown.',
    mi: draft(
      'Ka taea e rātou te pānui i tō rātou ake whārangi kua tuhia tēnei: ki a wai, he aha, ko tēhea ture. Kāore āu kupu e whakaaturia.',
    ),
  },
  'ground.not-on-their-page': {
    en: 'It does not stand on their own page, where somebody else may be reading. Tell them yourself when that is safe.',
    mi: draft(
      'Kāore tēnei e tū ki tō rātou ake whārangi, kei pānuitia e tētahi atu. Māu tonu rātou e whakamōhio ina haumaru.',
    ),
  },
  'ground.whom': { en: 'Whose information is it?', mi: draft('Nā wai te pārongo?') },
  'ground.why': {
    en: 'Why now, and why not with their yes?',
    mi: draft('He aha i tēnei wā, he aha e kore ai e tatari ki tā rātou āe?'),
  },
  'ground.why-hint': {
    en: 'What was said or seen, and by whom. Only what this needs.',
    mi: draft('I kīia, i kitea he aha, nā wai. Ko ngā mea anake e tika ana mō tēnei.'),
  },
  'ground.who-asked': { en: 'Who asked for it?', mi: draft('Nā wai i tono?') },
  'ground.who-asked-hint': {
    en: 'Name and role; or yourself, where nobody asked.',
    mi: draft('Te ingoa me te tūranga; ko koe tonu rānei, mēnā kāore tētahi i tono.'),
  },
  'ground.in-writing': { en: 'I have seen it in writing', mi: draft('Kua kite au i te tuhinga') },
  'ground.until': { en: 'Until when', mi: draft('Tae noa ki') },
  'ground.until-hint': {
    en: 'Until {day}, unless you choose another day. Six months at most.',
    mi: draft('Tae noa ki te {day}, ki te kore koe e kōwhiri rā kē. Kia ono marama te roa rawa.'),
  },
  'ground.saved': {
    en: 'The legal ground for {organisation} is recorded',
    mi: draft('Kua tuhia te take ā-ture mō {organisation}'),
  },
  'ground.without': { en: 'Without a yes', mi: draft('Kāore he āe') },
  'ground.holds': { en: 'until {day}', mi: draft('tae noa ki te {day}') },
  'ground.ended': { en: 'ended {day}', mi: draft('i mutu i te {day}') },
  'ground.everybody': { en: 'everybody in the household', mi: draft('te katoa o te whare') },
  'ground.by': { en: 'recorded by {who}, {day}', mi: draft('nā {who} i tuhi, {day}') },
  'ground.asked': {
    en: 'Asked for by {who}{seen, select, yes {, seen in writing} other {, not seen in writing}}.',
    mi: draft('Nā {who} i tono{seen, select, yes {, kua kitea te tuhinga} other {, kāore anō te tuhinga kia kitea}}.'),
  },
  'ground.sends': {
    en: 'A legal ground covers this until {day}: {law}. Only what it names is told.',
    mi: draft(
      'Kei raro tēnei i te take ā-ture tae noa ki te {day}: {law}. Ko ngā mea anake i whakahuatia ka kōrerotia.',
    ),
  },
} as const satisfies Phrases
