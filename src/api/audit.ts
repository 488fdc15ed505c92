import { z } from 'zod'
import { Change, HouseholdRead, RecordRead, UnreadableChange } from '../domain/audit/record.ts'
import { Day, Instant } from '../domain/days.ts'
import { HouseholdId, WorkerId } from '../domain/ids.ts'
import { query } from './endpoint.ts'

const privacyOfficer = { worker: ['privacy-officer'] } as const
const sought = { workerId: WorkerId.optional(), householdId: HouseholdId.optional(), onDay: Day.optional() }
const readPlace = z.int().positive().optional()

/** What a privacy officer keeps: who changed and who read, for their own organisation (Privacy Act 2020, IPP 5). */
export const auditApi = {
  changes: query({
    path: '/audit/changes',
    about:
      'What your people changed, and what was changed in households you hold. The latest first; never what was said. A line that is damaged is named, and hides no other.',
    access: privacyOfficer,
    // To ask about one household is to look at it, if there is anything to see; the list of everything shows deeds and ids.
    reads: ({ householdId, changes }) => (householdId && changes.length > 0 ? [householdId] : []),
    input: z.strictObject({
      ...sought,
      before: z
        .string()
        .max(120)
        .regex(/^\d{4}-[\d:.TZ-]+~[\w-]+~\d{1,15}$/)
        .refine((text) => Instant.safeParse(text.split('~')[0]).success)
        .optional(),
    }),
    output: z.object({
      changes: z.array(Change),
      unreadable: z.array(UnreadableChange),
      next: z.string().optional(),
      householdId: HouseholdId.optional(),
    }),
  }),
  reads: query({
    path: '/audit/reads',
    about: 'Which answers showed personal records to your people, and of whom. The latest first.',
    access: privacyOfficer,
    reads: ({ householdId, reads }) => (householdId && reads.length > 0 ? [householdId] : []),
    input: z.strictObject({ ...sought, before: readPlace }),
    output: z.object({ reads: z.array(RecordRead), next: z.int().optional(), householdId: HouseholdId.optional() }),
  }),
  ofHousehold: query({
    path: '/audit/households/:householdId/reads',
    about: 'Who read this household. A read shows here within a minute.',
    access: privacyOfficer,
    reads: ({ householdId, reads }) => (reads.length > 0 ? [householdId] : []),
    input: z.strictObject({ householdId: HouseholdId, before: readPlace }),
    output: z.object({ householdId: HouseholdId, reads: z.array(HouseholdRead), next: z.int().optional() }),
  }),
}
