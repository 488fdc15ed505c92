import { z } from 'zod'
import { Day } from '../domain/days.ts'
import { InForce } from '../domain/programmes/setting.ts'
import { query } from './endpoint.ts'

/** What anyone may read of today's settings. */
export const PublicSettings = InForce.pick({
  on: true,
  scope: true,
  causes: true,
  needKinds: true,
  notices: true,
  crisisLines: true,
}).meta({
  id: 'PublicSettings',
})

export type PublicSettings = z.infer<typeof PublicSettings>

export const programmesApi = {
  today: query({
    path: '/programmes/today',
    about:
      'Crisis lines, the notices that people are given, the needs and causes that may be chosen, and where the service is funded',
    access: { public: 'anyone', person: 'its-request', link: 'its-referral', worker: 'any', aggregate: 'any' },
    reads: 'nothing-personal',
    input: z.strictObject({}),
    output: PublicSettings,
  }),

  inForce: query({
    path: '/programmes/in-force',
    about: 'All settings in force on a day, today if none is given: by these a record made on that day is judged',
    access: { worker: 'any', aggregate: 'any' },
    reads: 'nothing-personal',
    input: z.strictObject({ on: Day.optional() }),
    output: InForce,
  }),
}
