import type { RowOutcome } from '../domain/directory/imports.ts'
import { draft, type Phrase } from './phrase.ts'

type Needed = Readonly<Record<`imports.count-${RowOutcome}`, Phrase>>

// Feeds taken in on a screen: choosing the file, what became of it, and the rows that wait for a person.
export const imports = {
  'imports.take': { en: 'Take in a feed', mi: draft('Kawea mai he whāngai') },
  'imports.runs': { en: 'Feeds taken in', mi: draft('Ngā whāngai kua kawea mai') },
  'imports.runs-none': { en: 'No feed has been taken in yet', mi: draft('Kāore anō he whāngai kia kawea mai') },
  'imports.runs-none.more': {
    en: 'A feed is a file of services: Open Referral (JSON, NDJSON or its CSV package), or the Family Services Directory as CSV.',
    mi: draft(
      'He kōnae ratonga te whāngai: Open Referral (JSON, NDJSON, tāna kete CSV rānei), ko te Family Services Directory rānei hei CSV.',
    ),
  },
  'imports.same-as': { en: 'Taken in before:', mi: draft('I kawea mai i mua:') },
  'imports.files-hint': {
    en: 'Choose every file of a CSV package at once. Nothing leaves this device until you press the button.',
    mi: draft(
      'Kōwhiria ngā kōnae katoa o te kete CSV i te wā kotahi. Kāore he mea e tukuna kia pēhia rā anō te pātene.',
    ),
  },
  'imports.choose-files': { en: 'Choose a file first', mi: draft('Kōwhiria he kōnae i te tuatahi') },
  'imports.say-source': { en: 'Say whose feed it is', mi: draft('Kīia mai nō wai te whāngai') },
  'imports.chosen': {
    en: '{count, plural, one {# file} other {# files}}, {size} MB',
    mi: draft('{count, plural, one {Kotahi te kōnae} other {E # ngā kōnae}}, {size} MB'),
  },
  'imports.reading': { en: 'Reading {name}', mi: draft('E pānui ana i {name}') },
  'imports.sending': { en: 'Sending: {percent}%', mi: draft('E tukuna ana: {percent}%') },
  'imports.judging': {
    en: 'Sent. Every row is being looked at; this can take a minute. Leave this page open.',
    mi: draft('Kua tukuna. E tirohia ana ia rārangi; tērā pea he meneti te roa. Waiho tēnei whārangi kia tuwhera.'),
  },
  'imports.writing': {
    en: 'Written: {done} of {all}. Nothing is kept until all of them are. Leave this page open.',
    mi: draft('Kua tuhia: {done} o te {all}. Kāore he mea e mau kia oti katoa. Waiho tēnei whārangi kia tuwhera.'),
  },
  'imports.rule': {
    en: 'A feed with a quarter fewer rows than it had of late is refused whole, and nothing changes.',
    mi: draft('Ki te ngaro te hauwhā o ngā rārangi o mua tata nei, ka whakahēngia te katoa, kāore he mea e panoni.'),
  },
  'imports.by': { en: '{when}, by {name}', mi: draft('{when}, nā {name}') },
  'imports.by-command': { en: '{when}, by the import command', mi: draft('{when}, mā te tono kawemai') },
  'imports.rows': { en: '{count, plural, one {# row} other {# rows}}', mi: draft('{count} ngā rārangi') },
  'imports.what-became': { en: 'What became of the rows', mi: draft('I pēhea ngā rārangi') },
  'imports.count-added': { en: 'Added', mi: draft('Kua tāpirihia') },
  'imports.count-changed': { en: 'Changed', mi: draft('Kua panonihia') },
  'imports.count-unchanged': { en: 'Unchanged', mi: draft('Kāore i rerekē') },
  'imports.count-held': { en: 'Held for you', mi: draft('E puritia ana māu') },
  'imports.services': { en: 'Services', mi: draft('Ngā ratonga') },
  'imports.organisations': { en: 'Organisations', mi: draft('Ngā rōpū') },
  'imports.said-again': {
    en: '{count, plural, one {# row was} other {# rows were}} said twice in the feed and taken once.',
    mi: draft('{count} ngā rārangi i rua ngā kitenga, kotahi te kawenga mai.'),
  },
  'imports.shortened': {
    en: '{count, plural, one {# record says} other {# records say}} more than there is room for: a text was shortened, and ends with “…”. Descriptions have room for 5,000 characters.',
    mi: draft(
      '{count} ngā tuhinga he roa rawa: i whakapotohia tētahi kupu, ā, ka mutu ki te “…”. E 5,000 ngā pū mō te whakamārama.',
    ),
  },
  'imports.nothing-new': {
    en: 'Nothing new: the feed says what it said before.',
    mi: draft('Kāore he mea hou: he rite te kōrero a te whāngai ki tō mua.'),
  },
  'imports.later-run': {
    en: 'A later run of this feed took its place. What waits is shown there.',
    mi: draft('Kua whai mai he kawenga hou. Kei reira ngā mea e tatari ana.'),
  },
  'imports.see-later': { en: 'See the latest run', mi: draft('Tirohia te kawenga hou') },
  'imports.by-reason': { en: 'By reason', mi: draft('Nā te take') },
  'imports.all-reasons': { en: 'All', mi: draft('Te katoa') },
  'imports.unnamed': { en: 'Without a name', mi: draft('Kāore he ingoa') },
  'imports.its-id': { en: 'Its id: {id}', mi: draft('Tōna tuakiri: {id}') },
  'imports.says': { en: 'What the row says', mi: draft('Te kōrero a te rārangi') },
  'imports.feed-says': { en: 'The feed gives: {detail}', mi: draft('Tā te whāngai: {detail}') },
  'imports.cannot-let-in': {
    en: 'It cannot be read. Whoever keeps the feed can put it right.',
    mi: draft('Kāore e taea te pānui. Mā te kaitiaki o te whāngai e whakatika.'),
  },
  'imports.let-in-done': { en: 'Let in: {name}', mi: draft('Kua uru: {name}') },
  'imports.left-out-done': { en: 'Left out: {name}', mi: draft('Kua waiho: {name}') },
  'imports.retired-done': { en: 'Off the list: {name}', mi: draft('Kua tangohia: {name}') },
  'imports.kept-done': { en: 'Kept: {name}', mi: draft('Kua puritia: {name}') },
  'imports.row-what': { en: '{deed}: {name}', mi: draft('{deed}: {name}') },
  'imports.settling': { en: 'Settling {name}', mi: draft('Te whakatau i a {name}') },
  'imports.fewer': {
    en: 'I have checked with whoever keeps it: the feed really is shorter now',
    mi: draft('Kua pātai au ki te kaitiaki: kua poto ake te whāngai i tēnei wā'),
  },
  'imports.fewer-confirmed': {
    en: 'It is shorter than before, and whoever took it in said that this is right.',
    mi: draft('He poto ake i tō mua. I kī te tangata nāna i kawe mai e tika ana tēnei.'),
  },
  'imports.file-line': { en: '{file}, line {line}', mi: draft('{file}, rārangi {line}') },
  'imports.no-refuge': { en: 'It is not a refuge', mi: draft('Ehara i te whare punanga') },
  'imports.no-refuge-done': {
    en: 'Let in: {name}. Its address comes with the next run of the feed.',
    mi: draft('Kua uru: {name}. Ka tae mai te wāhitau i te kawenga hou o te whāngai.'),
  },
  'imports.let-in-without': { en: 'Let it in without an address', mi: draft('Tukuna kia uru, kāore he wāhitau') },
  'imports.explain': {
    en: '“Leave it out” holds for as long as the feed says the same. When it says something else, you are asked again.',
    mi: draft(
      'Ka mau te “Waiho ki waho” i te wā e rite tonu ana te kōrero a te whāngai. Ki te rerekē, ka pātaihia anō koe.',
    ),
  },
} as const satisfies Needed & Readonly<Record<string, Phrase>>
