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
