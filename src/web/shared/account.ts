import { z } from 'zod'
import { query } from '../../api/endpoint.ts'
import { AggregateRole, WorkerRole } from '../../domain/actor.ts'

export const accountsApi = {
  me: query({
    path: '/me',
    about: '',
    access: { worker: 'any', aggregate: 'any' },
    reads: 'nothing-personal',
    input: z.strictObject({}),
    output: z.object({
      workerId: z.uuid(),
      name: z.string(),
      role: z.union([WorkerRole, AggregateRole]),
      organisationId: z.uuid(),
      organisationName: z.string(),
      demonstration: z.boolean(),
    }),
  }),
}
