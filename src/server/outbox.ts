import type { outboxApi } from '../api/outbox.ts'
import { listOutbox } from '../store/outbox.ts'
import type { Handlers } from './gate.ts'
import type { House } from './house.ts'

const page = 50

export const outbox = (house: Pick<House, 'smtpUrl'>): Handlers<typeof outboxApi> => ({
  list: async ({ db }, { before }) => {
    const mails = await listOutbox(db, before, page)
    const last = mails.length === page ? mails.at(-1) : undefined
    return { sends: house.smtpUrl !== undefined, mails, ...(last && { next: `${last.madeAt}~${last.id}` }) }
  },
})
