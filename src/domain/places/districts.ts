import type { Anniversary } from '../holidays.ts'
import type { Place, PlacePart } from './place.ts'

// The 67 territorial authorities. Each line: code, name, its main region, its region of the ministry, whose anniversary it
// keeps; then another name, other regions it reaches into, and a mark where the anniversary is not certain.

type More = { readonly also?: string; readonly reaches?: readonly string[]; readonly anniversaryUnsure?: true }
type Line = readonly [code: string, name: string, region: string, msd: string, anniversary: Anniversary, more?: More]

const kingCountry = 'taranaki-king-country-whanganui'
const topOfTheSouth = 'nelson-marlborough-west-coast'
const unsure = { anniversaryUnsure: true } as const

const lines: readonly Line[] = [
  ['001', 'Far North District', '01', 'northland', 'northland', { also: 'Te Hiku o te Ika' }],
  ['002', 'Whangārei District', '01', 'northland', 'northland'],
  ['003', 'Kaipara District', '01', 'northland', 'northland'],
  ['076', 'Auckland', '02', 'auckland', 'auckland', { also: 'Tāmaki Makaurau' }],
  ['011', 'Thames-Coromandel District', '03', 'waikato', 'waikato'],
  ['012', 'Hauraki District', '03', 'waikato', 'waikato'],
  ['013', 'Waikato District', '03', 'waikato', 'waikato'],
  ['015', 'Matamata-Piako District', '03', 'waikato', 'waikato'],
  ['016', 'Hamilton City', '03', 'waikato', 'waikato', { also: 'Kirikiriroa' }],
  ['017', 'Waipā District', '03', 'waikato', 'waikato'],
  ['018', 'Ōtorohanga District', '03', kingCountry, 'waikato'],
  ['019', 'South Waikato District', '03', 'waikato', 'waikato'],
  ['020', 'Waitomo District', '03', kingCountry, 'waikato', { reaches: ['08'] }],
  ['021', 'Taupō District', '03', 'bay-of-plenty', 'waikato', { reaches: ['04', '06', '08'] }],
  ['022', 'Western Bay of Plenty District', '04', 'bay-of-plenty', 'auckland'],
  ['023', 'Tauranga City', '04', 'bay-of-plenty', 'auckland'],
  ['024', 'Rotorua District', '04', 'bay-of-plenty', 'auckland', { reaches: ['03'], also: 'Rotorua Lakes' }],
  ['025', 'Whakatāne District', '04', 'bay-of-plenty', 'auckland'],
  ['026', 'Kawerau District', '04', 'bay-of-plenty', 'auckland'],
  ['027', 'Ōpōtiki District', '04', 'bay-of-plenty', 'auckland'],
  ['028', 'Gisborne District', '05', 'east-coast', 'auckland', { also: 'Te Tairāwhiti' }],
  ['029', 'Wairoa District', '06', 'east-coast', 'hawkes-bay'],
  ['030', 'Hastings District', '06', 'east-coast', 'hawkes-bay', { also: 'Heretaunga' }],
  ['031', 'Napier City', '06', 'east-coast', 'hawkes-bay', { also: 'Ahuriri' }],
  ['032', 'Central Hawke’s Bay District', '06', 'east-coast', 'hawkes-bay', { also: 'Tamatea' }],
  ['033', 'New Plymouth District', '07', kingCountry, 'taranaki', { also: 'Ngāmotu' }],
  ['034', 'Stratford District', '07', kingCountry, 'taranaki', { reaches: ['08'] }],
  ['035', 'South Taranaki District', '07', kingCountry, 'taranaki'],
  ['036', 'Ruapehu District', '08', kingCountry, 'wellington', unsure],
  ['037', 'Whanganui District', '08', kingCountry, 'wellington'],
  ['038', 'Rangitīkei District', '08', 'central', 'wellington', { reaches: ['06'] }],
  ['039', 'Manawatū District', '08', 'central', 'wellington'],
  ['040', 'Palmerston North City', '08', 'central', 'wellington', { also: 'Te Papaioea' }],
  ['041', 'Tararua District', '08', 'central', 'wellington', { reaches: ['09'], ...unsure }],
  ['042', 'Horowhenua District', '08', 'central', 'wellington'],
  ['043', 'Kāpiti Coast District', '09', 'central', 'wellington'],
  ['044', 'Porirua City', '09', 'wellington', 'wellington'],
  ['045', 'Upper Hutt City', '09', 'wellington', 'wellington', { also: 'Te Awa Kairangi ki Uta' }],
  ['046', 'Lower Hutt City', '09', 'wellington', 'wellington', { also: 'Te Awa Kairangi ki Tai' }],
  ['047', 'Wellington City', '09', 'wellington', 'wellington', { also: 'Te Whanganui-a-Tara' }],
  ['048', 'Masterton District', '09', 'central', 'wellington', { also: 'Whakaoriori' }],
  ['049', 'Carterton District', '09', 'central', 'wellington', { also: 'Taratahi' }],
  ['050', 'South Wairarapa District', '09', 'central', 'wellington'],
  ['051', 'Tasman District', '16', topOfTheSouth, 'nelson', { also: 'Te Tai-o-Aorere' }],
  ['052', 'Nelson City', '17', topOfTheSouth, 'nelson', { also: 'Whakatū' }],
  ['053', 'Marlborough District', '18', topOfTheSouth, 'marlborough'],
  ['054', 'Kaikōura District', '13', 'canterbury', 'canterbury', unsure],
  ['055', 'Buller District', '12', topOfTheSouth, 'westland', { also: 'Kawatiri', ...unsure }],
  ['056', 'Grey District', '12', topOfTheSouth, 'westland', { also: 'Māwhera' }],
  ['057', 'Westland District', '12', topOfTheSouth, 'westland'],
  ['058', 'Hurunui District', '13', 'canterbury', 'canterbury'],
  ['059', 'Waimakariri District', '13', 'canterbury', 'canterbury'],
  ['060', 'Christchurch City', '13', 'canterbury', 'canterbury', { also: 'Ōtautahi' }],
  ['062', 'Selwyn District', '13', 'canterbury', 'canterbury', { also: 'Waikirikiri' }],
  ['063', 'Ashburton District', '13', 'canterbury', 'canterbury', { also: 'Hakatere', ...unsure }],
  ['064', 'Timaru District', '13', 'canterbury', 'south-canterbury', { also: 'Te Tihi-o-Maru' }],
  ['065', 'Mackenzie District', '13', 'canterbury', 'south-canterbury', { also: 'Te Manahuna' }],
  ['066', 'Waimate District', '13', 'canterbury', 'south-canterbury'],
  ['067', 'Chatham Islands', '99', '', 'chatham-islands', { also: 'Rēkohu, Wharekauri' }],
  ['068', 'Waitaki District', '14', 'southern', 'otago', { reaches: ['13'], ...unsure }],
  ['069', 'Central Otago District', '14', 'southern', 'otago'],
  ['070', 'Queenstown-Lakes District', '14', 'southern', 'otago', { also: 'Tāhuna' }],
  ['071', 'Dunedin City', '14', 'southern', 'otago', { also: 'Ōtepoti' }],
  ['072', 'Clutha District', '14', 'southern', 'otago', { also: 'Iwikatea' }],
  ['073', 'Southland District', '15', 'southern', 'southland', { also: 'Murihiku' }],
  ['074', 'Gore District', '15', 'southern', 'southland', { also: 'Maruawai' }],
  ['075', 'Invercargill City', '15', 'southern', 'southland', { also: 'Waihōpai' }],
]

const statsDistricts = 'Stats NZ, territorial authority codes; names with their macrons'
const beganOn = (code: string) => (code === '076' ? '2010-11-01' : '1989-11-01')

export const openingDistricts: readonly Place[] = lines.map(([code, name, , , anniversary, more = {}]) => ({
  ...{ code, name, anniversary },
  kind: 'district',
  fromOn: beganOn(code),
  ...(more.also && { alsoName: more.also }),
  anniversaryConfirmed: !more.anniversaryUnsure,
  confirmed: true,
  source: statsDistricts,
}))

const inRegion = (code: string, region: string, main: boolean): PlacePart => ({
  partCode: code,
  wholeCode: region,
  main,
  fromOn: beganOn(code) > '1992-07-01' ? beganOn(code) : '1992-07-01',
  confirmed: main,
  source: main
    ? 'Published list of territorial authorities by region'
    : 'Reaches into a second region; use smaller areas where it matters',
})

/** The Chathams are outside every region, and the ministry's region for them is not known. */
export const openingParts: readonly PlacePart[] = lines.flatMap(([code, , region, msd, , more = {}]) => [
  ...(region === '99' ? [] : [inRegion(code, region, true)]),
  ...(more.reaches ?? []).map((other) => inRegion(code, other, false)),
  ...(msd === ''
    ? []
    : [
        {
          partCode: code,
          wholeCode: `msd-${msd}`,
          main: true,
          fromOn: '2020-06-01',
          confirmed: false,
          source:
            'Read from the names of the ministry’s regions; which district is in which is not published as a list',
        },
      ]),
])

/** Whose anniversary day each district keeps, by its code. */
export const anniversaryOfDistrict: ReadonlyMap<string, Anniversary | undefined> = new Map(
  openingDistricts.map((district) => [district.code, district.anniversary]),
)
