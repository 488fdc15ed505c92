import type { Measure } from '../domain/reports/month.ts'
import { columnOf } from '../domain/reports/month.ts'
import { draft, type Phrase } from './phrase.ts'

type Column = (typeof columnOf)[Measure]
type Needed = Readonly<Record<`measure.${Measure}` | `column.${Column}`, Phrase>>

// The month: what is counted, and how its parts are called. The names of needs and outcomes are elsewhere.
export const month = {
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
  'measure.person-answers': { en: '“did you get what you needed?”', mi: draft('“i whiwhi koe i tāu i hiahia ai?”') },
  'measure.unmet-needs': { en: 'unmet needs', mi: draft('ngā matea kāore i tutuki') },
  'month.csv-day': { en: 'Day', mi: draft('Rā') },
  'month.csv-who': { en: 'Who', mi: draft('Ko wai') },
  'month.csv-part': { en: 'What', mi: draft('He aha') },
  'month.csv-days': { en: 'Days it took', mi: draft('Ngā rā i pau') },
  'month.csv-id': { en: 'Record', mi: draft('Tuhinga') },
  'part.in-time': { en: 'inside the clock', mi: draft('i roto i te wā') },
  'part.late': { en: 'late', mi: draft('tōmuri') },
  'part.withdrawn': { en: 'taken back', mi: draft('kua tangohia mai') },
  'part.rerouted': { en: 'sent to another', mi: draft('kua tukuna ki tētahi atu') },
  'part.no-outcome': { en: 'ended without an outcome', mi: draft('i mutu kore hua') },
} as const satisfies Needed & Readonly<Record<string, Phrase>>
