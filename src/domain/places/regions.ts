import type { Place } from './place.ts'

const statsRegions = 'Stats NZ, standard classification of regional council'
const unitedIn1989 = '1989-11-01'

const region = (code: string, name: string, alsoName?: string, fromOn = unitedIn1989): Place => ({
  ...{ code, name, fromOn },
  kind: 'region',
  ...(alsoName && { alsoName }),
  confirmed: true,
  source: statsRegions,
})

/** The sixteen regions: eleven with a regional council, five whose one council is both. */
export const openingRegions: readonly Place[] = [
  region('01', 'Northland', 'Te Tai Tokerau'),
  region('02', 'Auckland', 'Tāmaki Makaurau'),
  region('03', 'Waikato'),
  region('04', 'Bay of Plenty', 'Te Moana-a-Toi'),
  region('05', 'Gisborne', 'Te Tairāwhiti'),
  region('06', 'Hawke’s Bay', 'Te Matau-a-Māui'),
  region('07', 'Taranaki'),
  region('08', 'Manawatū-Whanganui'),
  region('09', 'Wellington', 'Te Upoko-o-te-Ika'),
  region('12', 'West Coast', 'Te Tai Poutini'),
  region('13', 'Canterbury', 'Waitaha'),
  region('14', 'Otago', 'Ōtākou'),
  region('15', 'Southland', 'Murihiku'),
  region('16', 'Tasman', 'Te Tai-o-Aorere', '1992-07-01'),
  region('17', 'Nelson', 'Whakatū', '1992-07-01'),
  region('18', 'Marlborough', 'Te Tauihu-o-te-Waka', '1992-07-01'),
]

const seen = 'MSD, Care in the Community allocation table, 10 May 2022, and other pages of the ministry'
const notSeen = 'Named after general knowledge of the ministry’s regions; not seen on a page'

const msdRegion = (code: string, name: string, confirmed: boolean): Place => ({
  ...{ code: `msd-${code}`, name },
  kind: 'msd-region',
  fromOn: '2020-06-01',
  confirmed,
  source: confirmed ? seen : notSeen,
})

/** The eleven regions of the Ministry of Social Development, as far as they are known. */
export const openingMsdRegions: readonly Place[] = [
  msdRegion('northland', 'Northland (MSD)', true),
  msdRegion('auckland', 'Auckland (MSD)', true),
  msdRegion('waikato', 'Waikato (MSD)', true),
  msdRegion('bay-of-plenty', 'Bay of Plenty and Taupō (MSD)', true),
  msdRegion('east-coast', 'East Coast (MSD)', true),
  msdRegion('taranaki-king-country-whanganui', 'Taranaki, King Country and Whanganui (MSD)', true),
  msdRegion('central', 'Central (MSD)', false),
  msdRegion('wellington', 'Wellington (MSD)', false),
  msdRegion('nelson-marlborough-west-coast', 'Nelson, Marlborough and West Coast (MSD)', true),
  msdRegion('canterbury', 'Canterbury (MSD)', false),
  msdRegion('southern', 'Southern (MSD)', false),
]
