import { z } from 'zod'
import { Instant } from '../domain/days.ts'
import { EmergencyAccess, Found, Threat } from '../domain/households/emergency.ts'
import { HouseholdId } from '../domain/ids.ts'
import { command, query } from './endpoint.ts'

const anyCaseHolder = ['intake-worker', 'connector', 'team-lead'] as const
const words = z.string().trim().max(2000)

/** One's own use of it, as somebody who is shut out of the record again may read of it. */
export const OwnUse = z
  .object({
    ...EmergencyAccess.pick({
      id: true,
      openedAt: true,
      threat: true,
      found: true,
      reviewWords: true,
      reviewedAt: true,
    }).shape,
    closedAt: Instant,
  })
  .meta({ id: 'OwnEmergencyUse' })
export type OwnUse = z.infer<typeof OwnUse>

export const emergencyApi = {
  open: command({
    path: '/emergency',
    about:
      'Opens, for an hour and to be read, a record of your own organisation that you are shut out of, because a life or health is in serious danger. Your team lead and the privacy officer are told at once (Privacy Act 2020, IPP 10(1)(d)).',
    access: { worker: anyCaseHolder },
    changes: 'new',
    input: z.strictObject({
      accessId: z.uuid(),
      householdId: HouseholdId.optional(),
      named: z.string().trim().max(200).optional(),
      threat: Threat,
      words,
    }),
  }),
  mine: query({
    path: '/emergency/mine',
    about:
      'Which records you have open in an emergency now, and until when; and what was found of each time before. Those say nothing of the whānau: their records are closed to you.',
    access: { worker: anyCaseHolder },
    reads: 'nothing-personal',
    input: z.strictObject({}),
    output: z.object({
      open: z.array(z.object({ id: z.uuid(), householdId: HouseholdId, endsAt: Instant })),
      uses: z.array(OwnUse),
    }),
  }),
  end: command({
    path: '/emergency/:id/end',
    about: 'Ends your own emergency access before its hour is over.',
    access: { worker: anyCaseHolder },
    changes: 'existing',
    input: z.strictObject({ id: z.uuid() }),
  }),
  told: command({
    path: '/emergency/:id/told',
    about: 'Records that the person was told, at a safe contact, that their record was opened in an emergency.',
    access: { worker: anyCaseHolder },
    changes: 'existing',
    input: z.strictObject({ id: z.uuid() }),
  }),
  notYet: command({
    path: '/emergency/:id/not-yet',
    about: 'Records why the person is not told yet that their record was opened in an emergency.',
    access: { worker: anyCaseHolder },
    changes: 'existing',
    input: z.strictObject({ id: z.uuid(), words: words.min(1) }),
  }),
  uses: query({
    path: '/emergency/uses',
    about: 'Every time that a record of your organisation was opened in an emergency, and what was found.',
    access: { worker: ['privacy-officer', 'team-lead'] },
    reads: ({ uses }) => uses.map(({ householdId }) => householdId),
    input: z.strictObject({ after: Instant.optional() }),
    output: z.object({
      uses: z.array(z.object({ ...EmergencyAccess.shape, open: z.boolean() })),
      waiting: z.int(),
      workers: z.record(z.string(), z.string()),
      next: Instant.optional(),
    }),
  }),
  review: command({
    path: '/emergency/:id/review',
    about: 'Says whether opening it was proper, once it has ended. Never by whoever did it.',
    access: { worker: ['privacy-officer'] },
    changes: 'existing',
    input: z.strictObject({ id: z.uuid(), found: Found, words: words.optional() }),
  }),
}
