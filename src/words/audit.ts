import { draft } from './phrase.ts'

// The record of changes and reads, and the command that proves it.
export const audit = {
  'audit.title': { en: 'Who changed and who read', mi: draft('Ko wai i whakarerekē, ko wai i pānui') },
  'audit.changes': { en: 'Changes', mi: draft('Ngā panonitanga') },
  'audit.reads': { en: 'Reads', mi: draft('Ngā pānuitanga') },
  'audit.of-household': { en: 'Who read this household', mi: draft('Ko wai i pānui i tēnei whare') },
  'audit.who': { en: 'Who', mi: draft('Ko wai') },
  'audit.day': { en: 'Day', mi: draft('Te rā') },
  'audit.household': { en: 'Household', mi: draft('Te whare') },
  'audit.none': { en: 'Nothing on record for this.', mi: draft('Kāore he tuhinga mō tēnei.') },
  'audit.unreadable': {
    en: 'A change that cannot be read: line {line} of chain {chain}',
    mi: draft('He panonitanga kāore e taea te pānui: rārangi {line} o te mekameka {chain}'),
  },
  'audit.unreadable.more': {
    en: 'It was altered or damaged after it was written. Whoever runs this can prove the record: npm run audit -- verify',
    mi: draft(
      'I whakarerekētia, i pakaru rānei i muri i te tuhinga. Mā te kaiwhakahaere pūnaha e whakamātau te tuhinga: npm run audit -- verify',
    ),
  },
  'audit.soon': {
    en: 'A read shows here within a minute.',
    mi: draft('Ka kitea te pānuitanga ki konei i roto i te meneti kotahi.'),
  },
  'audit.by-link': {
    en: 'Somebody at {organisation}, by the e-mailed link',
    mi: draft('He kaimahi nō {organisation}, mā te hono īmēra'),
  },
  'audit.by-person': { en: 'The person themselves', mi: draft('Ko te tangata tonu') },
  'audit.by-public': { en: 'Somebody asking for help', mi: draft('He tangata e tono āwhina ana') },
  'audit.by-house': { en: 'Alongside, by itself', mi: draft('Ko Alongside, ko ia anake') },

  'audit.rail': { en: 'Who did what', mi: draft('Nā wai i mahi') },
  'audit.which': { en: 'What to look at', mi: draft('He aha te tirohanga') },
  'audit.one-household': { en: 'One household', mi: draft('He whare kotahi') },
  'audit.anyone': { en: 'Anyone', mi: draft('Te katoa') },
  'audit.household-id': { en: 'Id of a household', mi: draft('Te tuakiri o te whare') },
  'audit.household-hint': {
    en: 'It stands in the address of its page. To look here is itself on the record.',
    mi: draft('Kei te wāhitau o tōna whārangi. Ka tuhia hoki tēnei tirohanga.'),
  },
  'audit.not-an-id': {
    en: 'That is not the id of a household. It is made of 36 letters, figures and dashes.',
    mi: draft('Ehara tēnā i te tuakiri o tētahi whare. E 36 ngā pū, ngā mati me ngā tohu.'),
  },
  'audit.write-id': { en: 'Write the id of a household', mi: draft('Tuhia te tuakiri o tētahi whare') },
  'audit.write-id.more': {
    en: 'Then everybody who looked at it shows here: your own people, and others while you held it.',
    mi: draft('Kātahi ka kitea te hunga i titiro: ō tāngata ake, me ētahi atu i te wā i a koutou.'),
  },
  'audit.repeats': { en: 'Likely repeats', mi: draft('Ngā tārua pea') },
  'audit.repeats-about': {
    en: 'Somebody who asked elsewhere is likely with you too. They were shown nothing of it, and are not told that you were. Whether to ring is yours to decide: ringing tells them that you know somebody. Ask the person first, if it is safe.',
    mi: draft(
      'Kei a koutou pea tētahi i tono ki wāhi kē. Kāore he kōrero i whakaaturia ki a rātou, kāore hoki i kīia kua mōhio koe. Kei a koe te whakatau mehemea ka waea atu: mā te waea ka mōhio rātou kei te mōhio koutou ki tētahi. Pātaihia te tangata i te tuatahi, mēnā he haumaru.',
    ),
  },
  'audit.repeats-none': { en: 'No likely repeat was found', mi: draft('Kāore he tārua i kitea') },
  'audit.repeats-none.more': {
    en: 'When somebody who is likely with you asks elsewhere, it shows here, and there it shows nothing.',
    mi: draft('Ina tono tētahi kei a koutou pea ki wāhi kē, ka kitea ki konei, kāore ki reira.'),
  },
  'audit.repeat': {
    en: '{organisation} holds somebody who is likely one of yours ({strength})',
    mi: draft('Kei a {organisation} tētahi nō koutou pea ({strength})'),
  },
  'audit.repeat-unnamed': {
    en: 'Another organisation that is not listed holds somebody who is likely one of yours ({strength})',
    mi: draft('Kei tētahi atu rōpū kāore i te rārangi tētahi nō koutou pea ({strength})'),
  },
  'audit.repeat-ring': { en: 'To ring them: {phone}', mi: draft('Hei waea atu: {phone}') },
  'audit.repeat-seen': { en: 'I have seen this', mi: draft('Kua kite au') },
  'audit.repeat-was-seen': { en: 'Seen', mi: draft('Kua kitea') },
  'audit.show': { en: 'Show', mi: draft('Whakaatu') },
  'audit.clear': { en: 'Show everything', mi: draft('Whakaaturia te katoa') },
  'audit.none.more': {
    en: 'Choose another day or another person, or show everything.',
    mi: draft('Kōwhiria he rā kē, he tangata kē, whakaaturia rānei te katoa.'),
  },
  'audit.earlier': { en: 'Show earlier', mi: draft('Whakaaturia ngā mea o mua') },
  'audit.did': { en: '{who}: {deed}', mi: draft('{who}: {deed}') },
  'audit.looked': { en: '{who} looked at: {screen}', mi: draft('I titiro a {who} ki: {screen}') },
  'audit.looked-since': { en: 'open since {when}', mi: draft('i tuwhera mai {when}') },
  'audit.from': { en: '{name}, {organisation}', mi: draft('{name}, {organisation}') },
  'audit.this-household': { en: 'Household {id}', mi: draft('Whare {id}') },
  'audit.more-households': {
    en: '{count, plural, one {and # more} other {and # more}}',
    mi: draft('me ētahi atu e {count}'),
  },
  'audit.about-you': {
    en: 'What your people did and read, and what others did in households that you hold. Never what was said.',
    mi: draft(
      'Ngā mahi me ngā pānuitanga a ō tāngata, me ngā mahi a ētahi atu ki ngā whare kei a koutou. Kaua ngā kōrero.',
    ),
  },
  'audit.prove': {
    en: 'Every change is chained to the one before it. Whoever runs this house proves that none was altered with {command}; it names the first broken link, if there is one.',
    mi: draft(
      'Ka hono ia panonitanga ki tō mua. Mā te kaiwhakahaere o tēnei pūnaha e whakaatu kāore tētahi i whakarerekētia, mā te {command}; ka tohua te hononga pakaru tuatahi, mēnā he mea pērā.',
    ),
  },

  'audit.counted': {
    en: '{events, plural, one {# change} other {# changes}} in {chains, plural, one {# chain} other {# chains}}, {reads, plural, one {# read} other {# reads}}, {noted, plural, one {# line} other {# lines}} kept outside the database.',
    mi: draft(
      '{events} ngā panonitanga i ngā mekameka {chains}, {reads} ngā pānuitanga, {noted} ngā rārangi kei waho i te pātengi raraunga.',
    ),
  },
  'audit.whole': { en: 'The record is whole.', mi: draft('E tika ana te katoa o te tuhinga.') },
  'audit.broken': {
    en: 'The record is broken. The first broken link:',
    mi: draft('Kua pakaru te tuhinga. Te hononga pakaru tuatahi:'),
  },
  'audit.link': {
    en: 'chain {chain}, line {seq}{name, select, none {} other {, {name}}}{at, select, none {} other {, {at}}}: {wrong}',
    mi: draft(
      'mekameka {chain}, rārangi {seq}{name, select, none {} other {, {name}}}{at, select, none {} other {, {at}}}: {wrong}',
    ),
  },
  'audit.more-broken': {
    en: '{count, plural, one {# other chain is} other {# other chains are}} broken too.',
    mi: draft('E {count} ētahi atu mekameka kua pakaru hoki.'),
  },
  'audit.wrong-altered': {
    en: 'this line, or the hash before it, was altered.',
    mi: draft('i whakarerekētia tēnei rārangi, te hash rānei o mua atu.'),
  },
  'audit.wrong-missing': {
    en: 'this line is missing. The time is that of the next line that is there.',
    mi: draft('kei te ngaro tēnei rārangi. Nō te rārangi o muri mai te wā.'),
  },
  'audit.wrong-end-differs': {
    en: 'the chain does not end where its head says: lines were cut off its end, or the head was altered.',
    mi: draft('kāore te mekameka e mutu i te wāhi e kīia ana e tōna upoko.'),
  },
  'audit.wrong-noted-missing': {
    en: 'this line was noted outside the database at that time, and is gone.',
    mi: draft('i tuhia tēnei rārangi ki waho i taua wā, engari kua ngaro.'),
  },
  'audit.wrong-noted-differs': {
    en: 'this line is not the one that was noted outside the database at that time: the chain was written anew.',
    mi: draft('ehara tēnei i te rārangi i tuhia ki waho i taua wā: kua tuhia anō te mekameka.'),
  },
  'audit.wrong-reads-altered': {
    en: 'the reads that this line vouches for were altered, taken out or added to.',
    mi: draft('i whakarerekētia ngā pānuitanga e whakapūmautia ana e tēnei rārangi.'),
  },
  'audit.wrong-reads-unvouched': {
    en: 'there are reads in this batch that no line vouches for.',
    mi: draft('he pānuitanga kei tēnei puranga kāore e whakapūmautia ana e tētahi rārangi.'),
  },
  'audit.wrong-reads-of-household-differ': {
    en: 'what this household is shown of who looked is not what the record says.',
    mi: draft('ehara ngā kōrero mō ngā kaitiro e kitea ana e tēnei whare i ngā kōrero o te tuhinga.'),
  },
  'audit.nothing-noted': {
    en: 'Nothing is kept outside the database to compare with, so a record written anew as a whole would not show.',
    mi: draft(
      'Kāore he mea kei waho i te pātengi raraunga hei whakataurite, nō reira e kore e kitea te tuhinga kua tuhia anō.',
    ),
  },
  'audit.noted-unreadable': {
    en: '{count, plural, one {# line} other {# lines}} kept outside cannot be read.',
    mi: draft('E {count} ngā rārangi o waho kāore e taea te pānui.'),
  },
  'audit.other-databases': {
    en: 'The same folder has checkpoints of {count, plural, one {another database} other {# other databases}}. If one of them was this one, it was put in its place: {names}',
    mi: draft(
      'He tuhinga anō kei te kōpaki mō {count, plural, one {tētahi atu pātengi raraunga} other {# ētahi atu pātengi raraunga}}: {names}',
    ),
  },
  'audit.reads-unfolded': {
    en: '{count, plural, one {# read is} other {# reads are}} not vouched for yet: the next minute does it.',
    mi: draft('E {count} ngā pānuitanga kāore anō kia whakapūmautia: ka pērā i te meneti e whai ake nei.'),
  },
  'audit.progress': {
    en: '{events} changes, {reads} reads',
    mi: draft('{events} ngā panonitanga, {reads} ngā pānuitanga'),
  },
  'audit.verifying': {
    en: '{which, select, demonstration {The record of the demonstration. For a real installation: npm run audit -- verify --serve} other {The record of this installation.}}',
    mi: draft(
      '{which, select, demonstration {Te tuhinga o te whakaaturanga. Mō te pūnaha tūturu: npm run audit -- verify --serve} other {Te tuhinga o tēnei pūnaha.}}',
    ),
  },
  'audit.how': {
    en: 'Say what to do: npm run audit -- verify',
    mi: draft('Kīia mai he aha te mahi: npm run audit -- verify'),
  },
} as const
