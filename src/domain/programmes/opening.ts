import { type Day } from '../days.ts'
import { openingClocks } from './clocks.ts'
import { openingCrisisLines } from './crisis-lines.ts'
import { openingFigures } from './figures.ts'
import { knownCauses, type KnownCause, NeedKind } from './needs.ts'
import { openingNotices } from './notices.ts'
import { Setting, settingId } from './setting.ts'

/** The day from which the service existed; of June 2020 no day is published. */
export const beganOn: Day = '2020-06-01'

const ministryPage = 'MSD, Community Connection Service page'
const productDefault = 'Default of this product; set your own from a day on'

const groups = [
  'maori',
  'pacific',
  'ethnic-communities',
  'older-people',
  'disabled-people',
  'isolated-people',
  'not-using-government-services',
]

type Dates = { readonly fromOn: Day; readonly untilOn?: Day }
type Scope = Extract<Setting, { kind: 'scope' }>['value']

const scope = (dates: Dates, source: string, value: Scope) => ({
  ...dates,
  id: settingId('scope', 'community-connectors', dates.fromOn),
  kind: 'scope',
  code: 'community-connectors',
  source,
  value,
})

/** The scope of the service changed four times; what was true then stays true of what was recorded then. */
const scopes = [
  scope({ fromOn: beganOn, untilOn: '2021-12-03' }, `${ministryPage} (2020); statement of 22 July 2020`, {
    epoch: 'community-connection',
    areas: 'nationwide',
    groups,
    confirmed: true,
  }),
  scope(
    { fromOn: '2021-12-03', untilOn: '2023-10-01' },
    `${ministryPage} (December 2021); guidelines of 31 December 2021`,
    {
      epoch: 'care-in-the-community',
      guidelines: { version: 1, datedOn: '2021-12-31' },
      areas: 'nationwide',
      groups: [...groups, 'isolating-at-home'],
      confirmed: true,
    },
  ),
  scope({ fromOn: '2023-10-01', untilOn: '2024-07-01' }, `${ministryPage} (October 2023); guidelines of October 2023`, {
    epoch: 'short-term-support',
    guidelines: { version: 2, datedOn: '2023-10-01' },
    areas: 'nationwide',
    groups,
    confirmed: true,
  }),
  // Five areas are named without their boundaries: East Coast and Hawke's Bay are read as the two regions of the councils.
  scope({ fromOn: '2024-07-01' }, `${ministryPage} (2024): from 100 to 50 connectors, in five named areas`, {
    epoch: 'fewer-areas',
    guidelines: { version: 2, datedOn: '2023-10-01' },
    areas: ['01', '02', '05', '06', '011'],
    groups,
    confirmed: false,
    fundedUntil: '2025-06-30',
  }),
]

const causeDates: Partial<Record<KnownCause, { fromOn: Day; source: string }>> = {
  flood: { fromOn: '2023-01-27', source: `${ministryPage} (October 2023): January 2023 floods` },
  cyclone: { fromOn: '2023-02-12', source: `${ministryPage} (October 2023): Cyclone Gabrielle` },
  'covid-19': { fromOn: beganOn, source: `${ministryPage} (2020, 2021, 2023)` },
}

const causes = knownCauses.map((code) => {
  const { fromOn, source } = causeDates[code] ?? { fromOn: beganOn, source: productDefault }
  return { id: settingId('cause', code, fromOn), kind: 'cause', code, fromOn, source, value: {} }
})

const needKinds = NeedKind.options.map((code) => ({
  id: settingId('need-kind', code, beganOn),
  kind: 'need-kind',
  code,
  fromOn: beganOn,
  source: productDefault,
  value: {},
}))

const clocks = {
  id: settingId('clocks', 'all', beganOn),
  kind: 'clocks',
  code: 'all',
  fromOn: beganOn,
  source: productDefault,
  value: openingClocks,
}

const calendar = {
  id: settingId('calendar', 'working-days', beganOn),
  kind: 'calendar',
  code: 'working-days',
  fromOn: beganOn,
  source: productDefault,
  value: { summerBreak: false },
}

/** What a new installation begins with: facts of public documents with their source, and defaults that say so. */
export const openingSettings: readonly Setting[] = [
  ...scopes,
  clocks,
  calendar,
  ...causes,
  ...needKinds,
  ...openingNotices,
  ...openingCrisisLines,
  ...openingFigures,
].map((setting) => Setting.parse(setting))
