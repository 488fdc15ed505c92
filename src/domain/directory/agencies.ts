import type { Day } from '../days.ts'
import type { OrganisationId } from '../ids.ts'

export type Agency = {
  readonly id: OrganisationId
  readonly code: string
  readonly name: string
  readonly alsoKnownAs: readonly string[]
  readonly fromOn?: Day
  readonly untilOn?: Day
  readonly successor?: string
}

const agency = (number: number, code: string, name: string, rest: Omit<Agency, 'id' | 'code' | 'name'>): Agency => ({
  id: `00000000-0000-7000-8000-0000000001${String(number).padStart(2, '0')}`,
  code,
  name,
  ...rest,
})

/**
 * The ministry and the eleven agencies that took part in Strengthening Families as at June 2022, with those that followed
 * two of them: district health boards gave way on 1 July 2022, Housing New Zealand on 1 October 2019. Opening data:
 * dated, so that what was agreed with one that has ended still says with whom.
 */
export const agencies: readonly Agency[] = [
  agency(1, 'msd', 'Ministry of Social Development', {
    alsoKnownAs: ['MSD', 'Work and Income', 'Te Manatū Whakahiato Ora'],
  }),
  agency(2, 'acc', 'Accident Compensation Corporation', { alsoKnownAs: ['ACC', 'Te Kaporeihana Āwhina Hunga Whara'] }),
  agency(3, 'oranga-tamariki', 'Oranga Tamariki', { alsoKnownAs: ['Ministry for Children'], fromOn: '2017-04-01' }),
  agency(4, 'corrections', 'Department of Corrections', { alsoKnownAs: ['Ara Poutama Aotearoa'] }),
  agency(5, 'internal-affairs', 'Department of Internal Affairs', { alsoKnownAs: ['DIA', 'Te Tari Taiwhenua'] }),
  agency(6, 'dhb', 'District health boards', {
    alsoKnownAs: ['DHB', 'DHBs'],
    fromOn: '2001-01-01',
    untilOn: '2022-07-01',
    successor: 'health-nz',
  }),
  agency(7, 'housing-nz', 'Housing New Zealand', {
    alsoKnownAs: ['Housing New Zealand Corporation'],
    untilOn: '2019-10-01',
    successor: 'kainga-ora',
  }),
  agency(8, 'inland-revenue', 'Inland Revenue', { alsoKnownAs: ['IRD', 'Te Tari Taake'] }),
  agency(9, 'education', 'Ministry of Education', { alsoKnownAs: ['Te Tāhuhu o te Mātauranga'] }),
  agency(10, 'health', 'Ministry of Health', { alsoKnownAs: ['Manatū Hauora'] }),
  agency(11, 'justice', 'Ministry of Justice', { alsoKnownAs: ['Te Tāhū o te Ture'] }),
  agency(12, 'police', 'New Zealand Police', { alsoKnownAs: ['Ngā Pirihimana o Aotearoa'] }),
  agency(13, 'health-nz', 'Health New Zealand', { alsoKnownAs: ['Te Whatu Ora'], fromOn: '2022-07-01' }),
  agency(14, 'kainga-ora', 'Kāinga Ora', { alsoKnownAs: ['Homes and Communities'], fromOn: '2019-10-01' }),
]

/** The agency that took over the work of this one, if it has ended. */
export function successorOf(ended: Agency): Agency | undefined {
  return agencies.find((other) => other.code === ended.successor)
}
