import { z } from 'zod'
import { Instant } from '../domain/days.ts'
import { query } from './endpoint.ts'

/** One message. Where it is sent by a mail server its code is not shown, to anybody. */
export const OutboxMail = z
  .object({
    id: z.uuid(),
    toKind: z.enum(['organisation', 'worker']),
    toAddress: z.string(),
    subject: z.string(),
    text: z.string(),
    language: z.enum(['en', 'mi']),
    aboutKind: z.enum(['referral', 'code', 'request', 'case', 'clocks', 'account', 'repeat', 'emergency']),
    madeAt: Instant,
    state: z.enum(['waiting', 'sent', 'kept', 'given-up']),
    stateAt: Instant.optional(),
    tries: z.int(),
    nextTryAt: Instant.optional(),
    lastError: z.string(),
  })
  .meta({ id: 'OutboxMail' })
export type OutboxMail = z.infer<typeof OutboxMail>

export const outboxApi = {
  list: query({
    path: '/outbox-mail',
    about:
      'Mail that was sent, waits, or could not be sent; or, without a mail server, is read here. None to a person.',
    access: { worker: ['administrator'] },
    reads: 'nothing-personal',
    input: z.strictObject({
      before: z
        .string()
        .max(80)
        .regex(/^\d{4}-[\d:.TZ-]+~[0-9a-f-]{36}$/)
        .refine((text) => z.tuple([Instant, z.uuid()]).safeParse(text.split('~')).success)
        .optional(),
    }),
    output: z.object({ sends: z.boolean(), mails: z.array(OutboxMail), next: z.string().optional() }),
  }),
}
