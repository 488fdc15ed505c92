import { describe, expect, test } from 'vitest'
import { theCountry } from '../../test/the-country.ts'
import type { FedService, Feed } from '../domain/directory/feed.ts'
import { readFsd } from './fsd.ts'
import { hoursInWords } from './hours-in-words.ts'

const columns = [
  'FSD_ID',
  'SERVICE_ID',
  'PROVIDER_NAME',
  'PHYSICAL_ADDRESS',
  'PHYSICAL_REGION',
  'PHYSICAL_DISTRICT',
  'LATITUDE',
  'LONGITUDE',
  'LEVEL_1_CATEGORY',
  'LEVEL_2_CATEGORY',
  'SERVICE_NAME',
  'SERVICE_DETAIL',
  'COST_TYPE',
  'PUBLISHED_PHONE_1',
  'PROVIDER_CONTACT_AVAILABILITY',
]
type Line = Partial<Record<string, string>>

const usual: Line = {
  FSD_ID: '11',
  SERVICE_ID: '101',
  PROVIDER_NAME: 'Rātā Trust',
  SERVICE_NAME: 'Kai parcels',
  LEVEL_2_CATEGORY: 'Food',
}
const csv = (...lines: Line[]) =>
  [
    columns.join(','),
    ...lines.map((line) => columns.map((column) => `"${({ ...usual, ...line })[column] ?? ''}"`).join(',')),
  ].join('\r\n')
const read = (...lines: Line[]): Feed => readFsd(theCountry, [{ name: 'fsd.csv', text: csv(...lines) }])
const services = (feed: Feed): FedService[] =>
  feed.rows.flatMap(({ record }) => (record.kind === 'service' ? [record] : []))
const reasons = (feed: Feed) => [...feed.unread, ...feed.rows].flatMap(({ doubt }) => (doubt ? [doubt.reason] : []))

describe('the Family Services Directory', () => {
  test('is a service a row, and a provider once over many rows', () => {
    const feed = read({}, { SERVICE_ID: '102', SERVICE_NAME: 'Money talks', LEVEL_2_CATEGORY: 'Financial mentors' })
    expect(services(feed).map((service) => [service.itsId, service.name, service.needs])).toEqual([
      ['101', 'Kai parcels', ['kai']],
      ['102', 'Money talks', ['debt']],
    ])
    expect(feed.rows.filter(({ record }) => record.kind === 'organisation')).toHaveLength(1)
  })

  test('one FSD_ID for two names is two providers', () => {
    const feed = read({}, { SERVICE_ID: '102', PROVIDER_NAME: 'Kōwhai Trust' })
    expect(new Set(services(feed).map((service) => service.itsOrganisation)).size).toBe(2)
  })

  test('keeps the line breaks of a list', () => {
    const [service] = services(read({ SERVICE_DETAIL: 'Help with:\r\n- kai\r\n- power' }))
    expect(service?.description).toBe('Help with:\n- kai\n- power')
  })

  test('a pin of 0 is no pin', () => {
    const feed = read({
      LATITUDE: '0',
      LONGITUDE: '0',
      PHYSICAL_ADDRESS: '4 Wharf Street, Kaikohe 0405',
      PHYSICAL_DISTRICT: 'Far North District',
    })
    expect(reasons(feed)).toEqual([])
    expect(services(feed)[0]?.sites).toEqual([
      expect.objectContaining({ address: '4 Wharf Street', town: 'Kaikohe', postcode: '0405', areaCode: '001' }),
    ])
    expect(services(feed)[0]?.sites[0]).not.toHaveProperty('latitude')
  })

  test('Rānui is not found inside Aranui', () => {
    const codes = (words: string) => theCountry.meant(words).flatMap((meanings) => meanings.map(({ code }) => code))
    expect(codes('8 Breezes Road, Rānui')).toContain('076')
    expect(codes('8 Breezes Road, Aranui')).not.toContain('076')
  })

  test('a street named after a town is a street', () => {
    const hamilton = { PHYSICAL_DISTRICT: 'Hamilton City', PHYSICAL_REGION: 'Waikato' }
    expect(reasons(read({ PHYSICAL_ADDRESS: '8 Wellington Street', ...hamilton }))).toEqual([])
    expect(reasons(read({ PHYSICAL_ADDRESS: '8 Main Street, Wellington', ...hamilton }))).toEqual([
      'district-contradicts-address',
    ])
  })

  test('a district that contradicts the address waits', () => {
    expect(reasons(read({ PHYSICAL_ADDRESS: '9 High Street, Porirua 5022', PHYSICAL_DISTRICT: 'Auckland' }))).toEqual([
      'district-contradicts-address',
    ])
  })

  test('without SERVICE_ID a row waits, with an id of ours so that it can be let in', () => {
    const feed = read({ SERVICE_ID: '' })
    expect(reasons(feed)).toEqual(['no-id'])
    expect(services(feed)[0]?.itsId).toBe('11/kai-parcels')
  })

  test('another CSV is refused by the columns that it lacks', () => {
    expect(() => readFsd(theCountry, [{ name: 'x.csv', text: 'a,b\n1,2' }])).toThrow(
      expect.objectContaining({
        refusal: {
          code: 'feed-lacks-columns',
          with: { file: 'x.csv', found: 'PROVIDER_NAME, SERVICE_NAME, SERVICE_ID' },
        },
      }),
    )
  })
})

describe('hours in words', () => {
  test.each([
    ['Monday to Friday 9am - 5pm', [{ days: ['MO', 'TU', 'WE', 'TH', 'FR'], opensAt: '09:00', closesAt: '17:00' }]],
    [
      'Mon - Thu: 8.30am to 4.30pm; Fri 9 - 12 noon',
      [
        { days: ['MO', 'TU', 'WE', 'TH'], opensAt: '08:30', closesAt: '16:30' },
        { days: ['FR'], opensAt: '09:00', closesAt: '12:00' },
      ],
    ],
    ['Tuesday and Thursday 1 - 3pm', [{ days: ['TU', 'TH'], opensAt: '13:00', closesAt: '15:00' }]],
    ['24 hours, 7 days', [{ days: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], opensAt: '00:00', closesAt: '24:00' }]],
    ['Weekdays 10am-2pm', [{ days: ['MO', 'TU', 'WE', 'TH', 'FR'], opensAt: '10:00', closesAt: '14:00' }]],
  ])('"%s" is read', (words, hours) => {
    expect(hoursInWords(words)).toEqual(hours)
  })

  test.each([
    'By appointment',
    'Office hours',
    'Monday to Friday',
    '9am - 5pm',
    'Monday 9am - 5pm except school holidays',
    'Mon-Fri 9am-5pm, closed for lunch',
  ])('"%s" is not, so the hours are not known', (words) => {
    expect(hoursInWords(words)).toBeUndefined()
  })
})
