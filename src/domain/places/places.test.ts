import { describe, expect, test } from 'vitest'
import { fold } from '../fold.ts'
import { anniversaryIn } from '../holidays.ts'
import { askedPlace } from './asked.ts'
import { openingDistricts, openingParts } from './districts.ts'
import { openingLocalities } from './localities.ts'
import { Locality, Place, PlaceCode, placeLabel, PlacePart } from './place.ts'
import { openingMsdRegions, openingRegions } from './regions.ts'

const districtOf = (name: string) => openingLocalities.find((locality) => locality.name === name)?.districtCode
const wholesOf = (code: string, set: 'region' | 'ministry') =>
  openingParts.filter((part) => part.partCode === code && part.wholeCode.startsWith('msd-') === (set === 'ministry'))

describe('the areas', () => {
  test('are 16 regions, 67 districts and 11 regions of the ministry, each well formed and said once', () => {
    expect([openingRegions, openingDistricts, openingMsdRegions].map((set) => set.length)).toEqual([16, 67, 11])
    const all = [...openingRegions, ...openingDistricts, ...openingMsdRegions]
    expect(new Set(all.map((place) => place.code)).size).toBe(94)
    for (const place of all) expect(Place.parse(place)).toEqual(place)
  })

  test('every district but the Chathams has one main region and one region of the ministry', () => {
    for (const { code } of openingDistricts) {
      const expected = code === '067' ? 0 : 1
      expect(
        wholesOf(code, 'region').filter((part) => part.main),
        code,
      ).toHaveLength(expected)
      expect(wholesOf(code, 'ministry'), code).toHaveLength(expected)
    }
  })

  test('parts point at areas that exist', () => {
    const codes = new Set([...openingRegions, ...openingDistricts, ...openingMsdRegions].map((place) => place.code))
    for (const part of openingParts) {
      expect(PlacePart.parse(part)).toEqual(part)
      expect(codes.has(part.partCode) && codes.has(part.wholeCode), `${part.partCode} in ${part.wholeCode}`).toBe(true)
    }
  })

  test('what is not published as a list is not called confirmed', () => {
    expect(openingParts.filter((part) => part.wholeCode.startsWith('msd-') && part.confirmed)).toEqual([])
    expect(openingMsdRegions.filter((place) => !place.confirmed).map((place) => place.code)).toEqual([
      'msd-central',
      'msd-wellington',
      'msd-canterbury',
      'msd-southern',
    ])
  })

  test.each([
    ['001', '01', 'msd-northland', 'northland'],
    ['011', '03', 'msd-waikato', 'waikato'],
    ['021', '03', 'msd-bay-of-plenty', 'waikato'],
    ['028', '05', 'msd-east-coast', 'auckland'],
    ['037', '08', 'msd-taranaki-king-country-whanganui', 'wellington'],
    ['064', '13', 'msd-canterbury', 'south-canterbury'],
    ['075', '15', 'msd-southern', 'southland'],
  ] as const)('%s is in %s and in %s, and keeps the anniversary of %s', (code, region, msd, anniversary) => {
    expect(wholesOf(code, 'region').find((part) => part.main)?.wholeCode).toBe(region)
    expect(wholesOf(code, 'ministry')[0]?.wholeCode).toBe(msd)
    const kept = openingDistricts.find((district) => district.code === code)?.anniversary
    expect(kept).toBe(anniversary)
    expect(anniversaryIn(2026, anniversary)).toMatch(/^2026-/)
  })

  test('Taupō reaches into four regions and Waitaki into two', () => {
    expect(wholesOf('021', 'region').map((part) => part.wholeCode)).toEqual(['03', '04', '06', '08'])
    expect(wholesOf('068', 'region').map((part) => part.wholeCode)).toEqual(['14', '13'])
  })
})

describe('the localities', () => {
  test('are well formed, and each district has at least one', () => {
    for (const locality of openingLocalities) expect(Locality.parse(locality)).toEqual(locality)
    expect(new Set(openingLocalities.map((locality) => locality.districtCode)).size).toBe(67)
    expect(openingLocalities.length).toBeGreaterThan(350)
  })

  test('are said once in each district', () => {
    const said = openingLocalities.map(({ name, districtCode }) => `${districtCode} ${fold(name)}`)
    expect(said.filter((name, index) => said.indexOf(name) !== index)).toEqual([])
  })

  test('lie near the other places of their district', () => {
    for (const { name, districtCode, latitude, longitude } of openingLocalities) {
      const others = openingLocalities.filter((other) => other.districtCode === districtCode)
      const middle = (of: 'latitude' | 'longitude') =>
        others.map((other) => other[of]).toSorted((one, other) => one - other)[Math.floor(others.length / 2)] ?? 0
      expect(Math.abs(latitude - middle('latitude')), `${name}, latitude`).toBeLessThan(1.1)
      expect(Math.abs(longitude - middle('longitude')), `${name}, longitude`).toBeLessThan(1.2)
    }
  })

  test.each([
    ['Kaikohe', '001'],
    ['Ōtara', '076'],
    ['Porirua', '044'],
    ['Ruatōria', '028'],
    ['Flaxmere', '030'],
    ['Aranui', '060'],
    ['Rānui', '076'],
    ['Bluff', '075'],
  ])('%s is in %s', (name, code) => {
    expect(districtOf(name)).toBe(code)
  })
})

test('a code says of which set it is', () => {
  const ok = (code: string) => PlaceCode.safeParse(code).success
  expect(['01', '001', 'msd-east-coast'].map(ok)).toEqual([true, true, true])
  expect(['1', '0001', 'msd-', 'east-coast', '00a'].map(ok)).toEqual([false, false, false, false, false])
})

test('a place is said with what it lies in, once', () => {
  expect(placeLabel({ name: 'Ōtara', districtName: 'Auckland', regionName: 'Auckland' })).toBe('Ōtara, Auckland')
  expect(placeLabel({ name: 'Auckland', districtName: 'Auckland' })).toBe('Auckland')
  expect(placeLabel({ name: 'Invercargill', districtName: 'Invercargill City' })).toBe('Invercargill')
  expect(placeLabel({ name: 'Kaikohe', districtName: 'Far North District' })).toBe('Kaikohe, Far North District')
})

test.each([
  ['Kaikohe', 'kaikohe'],
  ['near Ōtara', 'otara'],
  ['12B Ross Street, Porirua', 'porirua'],
  ['3/45 Hamilton Road, Kaikohe 0405', 'kaikohe'],
  ['12 Te Atatū Road, Henderson', 'henderson'],
  ['the end of Palmer Mill Road, out of Taupō', 'end of palmer taupo'],
  ['Bay of Plenty', 'bay of plenty'],
  ['Western Heights', 'western heights'],
  ['Gate Pā', 'gate pa'],
  ['Mt Roskill', 'mount roskill'],
  ['St Kilda', 'saint kilda'],
  ['Palmerston Nth', 'palmerston north'],
  ['Queen Street', 'quen stret'],
])('"%s" is looked up as "%s"', (text, asked) => {
  expect(askedPlace(text)).toBe(asked)
})
