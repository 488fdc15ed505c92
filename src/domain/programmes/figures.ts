import { type Day } from '../days.ts'
import { type Setting, settingId } from './setting.ts'

// Figures that public documents give, each with its source and the days for which it is said. The product shows them and
// never plans with them as if they were prices.

type Unit = Extract<Setting, { kind: 'figure' }>['value']['unit']
type Span = readonly [fromOn: Day, untilOn?: Day]

const figure = (code: string, [fromOn, untilOn]: Span, number: number, unit: Unit, source: string): Setting => ({
  id: settingId('figure', code, fromOn),
  kind: 'figure',
  code,
  fromOn,
  ...(untilOn && { untilOn }),
  source,
  value: { number, unit, confirmed: true },
})

const first = 'Statement of 22 July 2020; MSD, Community Connection Service (2020)'
const care = 'MSD, Care in the Community: funding allocation details, 10 May 2022'
const budget = 'MSD, Budget 2023 factsheet: Community Connectors'
const weather = 'MSD, Budget 2023 factsheet: North Island weather events'
const fewer = 'MSD, Community Connection Service (2024)'
const actionPlan = 'Social Sector Commissioning Action Plan 2022 to 2028, statement of 26 October 2022'
const families = 'Strengthening Families, roles of everyone, 28 June 2022'
const parcel = 'Kore Hiakai Zero Hunger Collective, Aotearoa standard food parcel measure, 2021'

const years2020: Span = ['2020-07-01', '2022-05-10']
const year2022: Span = ['2022-05-10', '2023-07-01']
const year2023: Span = ['2023-07-01', '2024-07-01']
const year2024: Span = ['2024-07-01', '2025-07-01']

export const openingFigures: readonly Setting[] = [
  figure('positions', years2020, 125, 'positions', first),
  figure('positions', year2022, 500, 'positions', care),
  figure('positions', year2023, 100, 'positions', budget),
  figure('positions', year2024, 50, 'positions', fewer),
  figure('positions-weather-events', year2023, 65, 'positions', weather),
  figure('funding', years2020, 4_125_000_000, 'cents', first),
  figure('funding', ['2023-07-01', '2025-07-01'], 4_170_200_000, 'cents', budget),
  figure('funding-weather-events', year2023, 1_306_700_000, 'cents', weather),
  figure('households-a-year', ['2023-07-01', '2025-07-01'], 50_000, 'households', budget),
  figure(
    'households-per-connector-year',
    ['2023-07-01', '2025-07-01'],
    500,
    'households',
    `${budget}: 50,000 over 100`,
  ),
  figure('positions-msd-northland', year2022, 45, 'positions', care),
  figure('positions-msd-auckland', year2022, 171, 'positions', care),
  figure('positions-msd-waikato', year2022, 39, 'positions', care),
  figure('positions-msd-bay-of-plenty', year2022, 44, 'positions', care),
  figure('positions-msd-east-coast', year2022, 33, 'positions', care),
  figure('social-services', ['2020-07-01', '2021-07-01'], 18_000, 'services', actionPlan),
  figure('average-contract', ['2020-07-01', '2021-07-01'], 2.5, 'years', actionPlan),
  figure('contracts-three-years-or-longer', ['2020-07-01', '2021-07-01'], 61, 'percent', actionPlan),
  figure('strengthening-families-coordinators', ['2022-06-28'], 60, 'people', families),
  figure('strengthening-families-local-groups', ['2022-06-28'], 60, 'groups', families),
  figure('strengthening-families-agencies', ['2022-06-28'], 12, 'agencies', families),
  figure('standard-food-parcel', ['2021-06-01'], 48, 'meals', `${parcel}: four people, three meals, four days`),
]
