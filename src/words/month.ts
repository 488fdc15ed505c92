import type { Measure, SharedMeasure } from '../domain/reports/month.ts'
import { columnOf } from '../domain/reports/month.ts'
import { draft, type Phrase } from './phrase.ts'

type Column = (typeof columnOf)[Measure]
type Needed = Readonly<Record<`measure.${Measure}` | `share.${SharedMeasure}` | `column.${Column}`, Phrase>>

// The month: what is counted, and what the page says about it. The names of parts are in `month-parts.ts`.
export const month = {
  'month.rail': { en: 'The month', mi: draft('Te marama') },
  'month.no-typed': {
    en: '{organisation} · no figure here is typed',
    mi: draft('{organisation} · kāore he tatauranga i patohia'),
  },
  'month.not-over': {
    en: 'This month is not over. It counts what is written down so far, and moves as work is recorded.',
    mi: draft('Kāore anō tēnei marama kia mutu. Ka tatauria ngā mea kua tuhia, ka neke hoki i te tuhinga o ngā mahi.'),
  },
  'month.all-how': {
    en: 'Say what to count: npm run month -- --all, or a month that is over: npm run month -- --all --month 2026-10',
    mi: draft(
      'Kīia mai he aha hei tatau: npm run month -- --all, he marama rānei kua mutu: npm run month -- --all --month 2026-10',
    ),
  },
  'month.which': { en: 'Which month', mi: draft('Tēhea marama') },
  'month.this': { en: 'This month', mi: draft('Tēnei marama') },
  'month.empty': { en: 'Nothing is counted in {month}', mi: draft('Kāore he mea kua tatauria mō {month}') },
  'month.empty.more': {
    en: 'Figures appear by themselves: with a first kōrero, a need that is noted, a referral that is sent. Nothing is filled in here.',
    mi: draft(
      'Ka puta noa ngā tatauranga: i te kōrero tuatahi, i te matea ka tuhia, i te tukunga ka tukuna. Kāore he mea hei whakakī i konei.',
    ),
  },
  'month.empty.today': { en: 'See who waits today', mi: draft('Tirohia ko wai e tatari ana i tēnei rā') },
  'month.was': {
    en: '{count, plural, =0 {none} other {#}} in {month}',
    mi: draft('{count, plural, =0 {karekau} other {#}} i {month}'),
  },
  'month.was-of': { en: '{count} of {of} in {month}', mi: draft('{count} o te {of} i {month}') },
  'month.median': {
    en: 'half took {days, plural, one {# day} other {# days}} or less',
    mi: draft('te hawhe i roto i te {days} rā, iti iho rānei'),
  },
  'month.median-day': { en: 'half took less than a day', mi: draft('te hawhe i roto i te rā kotahi') },
  'month.show': { en: 'Show', mi: draft('Whakaatu') },
  'month.hide': { en: 'Hide', mi: draft('Huna') },
  'month.day': { en: 'Day', mi: draft('Rā') },
  'month.who': { en: 'Who', mi: draft('Ko wai') },
  'month.days': { en: 'Days', mi: draft('Rā i pau') },
  'month.more-rows': {
    en: '{count, plural, one {One more row is} other {# more rows are}} in the download.',
    mi: draft('E {count} atu ngā rārangi kei te tikiake.'),
  },
  'month.download': {
    en: 'Download {count, plural, one {this row} other {these # rows}} (CSV)',
    mi: draft('Tikiake i {count, plural, one {tēnei rārangi} other {ēnei rārangi e #}} (CSV)'),
  },
  'month.download-table': { en: 'Download the first talks (CSV)', mi: draft('Tikiake i ngā kōrero tuatahi (CSV)') },
  'month.odd': { en: 'Look at this first', mi: draft('Tirohia tēnei i te tuatahi') },
  'month.look.late-answers': {
    en: '{count, plural, one {An answer is past its time.} other {# answers are past their time.}} Ring the longest-waiting first.',
    mi: draft(
      '{count, plural, one {Kotahi te whakautu kua hipa te wā.} other {E # ngā whakautu kua hipa te wā.}} Waea atu ki te mea tatari roa i te tuatahi.',
    ),
  },
  'month.look.late-asking': {
    en: '{count, plural, one {Somebody has} other {# people have}} not been asked in time whether it helped.',
    mi: draft(
      '{count, plural, one {Kotahi te tangata} other {Tokomaha (#) ngā tāngata}} kāore anō kia pātaihia i te wā tika mēnā i āwhina.',
    ),
  },
  'month.look.late-first-talks': {
    en: '{count} of {of} first kōrero came after their time.',
    mi: draft('E {count} o ngā kōrero tuatahi e {of} i muri i te wā.'),
  },
  'month.look.unmet-rose': {
    en: '{what}: {count}, and {before} in {month}. What is missing here?',
    mi: draft('{what}: {count}, ā, {before} i {month}. He aha te mea e ngaro ana i konei?'),
  },
  'month.look.fell': {
    en: '{what}: {count}, and {before} in {month}. Is something not written down yet?',
    mi: draft('{what}: {count}, ā, {before} i {month}. He mea anō kāore anō kia tuhia?'),
  },
  'month.unmet-none': {
    en: 'No need was left without anybody to meet it, or none was recorded.',
    mi: draft('Kāore he matea i mahue, kāore rānei i tuhia.'),
  },
  'month.chart': { en: 'First talks inside the clock', mi: draft('Ngā kōrero tuatahi i roto i te wā') },
  'month.chart-in-time': { en: 'Inside the clock', mi: draft('I roto i te wā') },
  'month.chart-all': { en: 'First talks', mi: draft('Kōrero tuatahi') },
  'month.chart-share': { en: 'Share', mi: draft('Ōrau') },
  'month.chart-point': { en: '{month}: {inTime} of {all}', mi: draft('{month}: {inTime} o te {all}') },
  'month.chart-none': {
    en: 'No first talk was recorded from {from} to {until}.',
    mi: draft('Kāore he kōrero tuatahi i tuhia mai i {from} ki {until}.'),
  },
  'month.chart-now': {
    en: '{inTime} of {all} first talks were inside the clock in {month}.',
    mi: draft('{inTime} o ngā kōrero tuatahi e {all} i roto i te wā i {month}.'),
  },
  'month.chart-change': {
    en: '{inTime} of {all} first talks were inside the clock in {month}; in {earlier} it was {earlierInTime} of {earlierAll}.',
    mi: draft(
      '{inTime} o ngā kōrero tuatahi e {all} i roto i te wā i {month}; i {earlier} ko te {earlierInTime} o te {earlierAll}.',
    ),
  },

  'column.how-much': { en: 'How much', mi: draft('He pēhea te nui') },
  'column.how-well': { en: 'How well', mi: draft('He pēhea te pai') },
  'column.better-off': { en: 'Is anyone better off', mi: draft('Kua pai ake te noho a tētahi') },
  'column.unmet': { en: 'Needs nobody could meet', mi: draft('Ngā matea kāore i taea e tētahi') },
  'measure.households-supported': { en: 'households supported', mi: draft('ngā whare i tautokona') },
  'measure.cases-opened': { en: 'new whānau', mi: draft('ngā whānau hou') },
  'measure.cases-closed': { en: 'support ended', mi: draft('tautoko kua mutu') },
  'measure.needs-noted': { en: 'needs noted', mi: draft('ngā matea i tuhia') },
  'measure.referrals-sent': { en: 'referrals sent', mi: draft('ngā tukunga i tukuna') },
  'measure.first-talk-in-time': { en: 'first talks', mi: draft('ngā kōrero tuatahi') },
  'measure.referrals-answered': { en: 'referrals answered', mi: draft('ngā tukunga i whakautua') },
  'measure.loops-closed': { en: 'referrals ended', mi: draft('ngā tukunga kua mutu') },
  'measure.needs-settled': { en: 'needs with an outcome', mi: draft('ngā matea kua whai hua') },
  'measure.person-answers': {
    en: 'answers to “did you get what you needed?”',
    mi: draft('ngā whakautu ki te pātai “i whiwhi koe i tāu i hiahia ai?”'),
  },
  'measure.unmet-needs': { en: 'unmet needs', mi: draft('ngā matea kāore i tutuki') },
  'share.first-talk-in-time': {
    en: 'of {of} first talks inside the clock',
    mi: draft('o ngā kōrero tuatahi e {of} i roto i te wā'),
  },
  'share.needs-settled': {
    en: 'of {of} needs with an outcome were met',
    mi: draft('o ngā matea e {of} kua whai hua i tutuki'),
  },
  'share.person-answers': {
    en: 'of {of} who were asked got what they needed',
    mi: draft('o te {of} i pātaihia i whiwhi i tā rātou i hiahia ai'),
  },
  'month.csv-day': { en: 'Day', mi: draft('Rā') },
  'month.csv-who': { en: 'Who', mi: draft('Ko wai') },
  'month.csv-part': { en: 'What', mi: draft('He aha') },
  'month.csv-days': { en: 'Days it took', mi: draft('Ngā rā i pau') },
  'month.csv-id': { en: 'Record', mi: draft('Tuhinga') },
} as const satisfies Needed & Readonly<Record<string, Phrase>>
