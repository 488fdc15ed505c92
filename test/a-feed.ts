import { type FedService, type Feed } from '../src/domain/directory/feed.ts'
import { readHsds } from '../src/exchange/hsds.ts'
import { theCountry } from './the-country.ts'

// A feed of the standard as short as it can be, read as a whole one would be.

export const read = (...files: (object | string)[]): Feed =>
  readHsds(
    theCountry,
    files.map((file, at) => ({
      name: `feed-${at}.json`,
      text: typeof file === 'string' ? file : JSON.stringify(file),
    })),
  )

export const servicesIn = (feed: Feed): FedService[] =>
  feed.rows.flatMap(({ record }) => (record.kind === 'service' ? [record] : []))
export const only = (feed: Feed): FedService => {
  const [service] = servicesIn(feed)
  if (!service) throw new Error('no service')
  return service
}
export const reasons = (feed: Feed) =>
  [...feed.unread, ...feed.rows].flatMap(({ doubt }) => (doubt ? [doubt.reason] : []))

export const ids = {
  service: '10000000-0000-4000-8000-000000000001',
  organisation: '10000000-0000-4000-8000-000000000002',
}

export const aService = (fields: object = {}) => ({
  id: ids.service,
  name: 'Kai parcels',
  status: 'active',
  organization: { id: ids.organisation, name: 'Rātā Trust', description: 'Kai for whānau' },
  ...fields,
})

export const at = (address: object, location: object = {}) => ({
  service_at_locations: [
    {
      id: 'x',
      location: {
        id: 'loc',
        location_type: 'physical',
        addresses: [{ address_type: 'physical', ...address }],
        ...location,
      },
    },
  ],
})
