import { randomUUID } from 'node:crypto'
import type { directoryApi } from '../src/api/directory.ts'
import type { InputOf } from '../src/api/endpoint.ts'

type NewService = InputOf<typeof directoryApi.addService>

/** A service as an editor writes it down: free, everywhere, by ringing. The test says what matters to it. */
export const aService = (of: Pick<NewService, 'organisationId'> & Partial<NewService>): NewService => ({
  ...{
    id: randomUUID(),
    siteIds: [],
    name: 'Sitting down with bills',
    description: 'Somebody goes through it with you.',
  },
  ...{ needs: ['money'], area: { kind: 'nationwide' }, cost: 'free', languages: ['en'], referBy: ['ring'] },
  ...{ kaupapaMaori: false, pacific: false, disabilityLed: false, wheelchair: 'not-known', status: 'active' },
  ...of,
})
