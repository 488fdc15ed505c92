import type { auditApi } from '../api/audit.ts'
import { listChanges, listReads, listReadsOfHousehold, placeOf } from '../store/record.ts'
import type { Handlers } from './gate.ts'

const page = 50

/** A full page has another after it, or an empty one. */
function nextAfter<T, K>(list: readonly T[], key: (last: T) => K): { next?: K } {
  const last = list.length === page ? list.at(-1) : undefined
  return last === undefined ? {} : { next: key(last) }
}

const asked = (householdId: string | undefined) => (householdId ? { householdId } : {})

export const audit: Handlers<typeof auditApi> = {
  changes: async ({ db, actor }, { before, ...sought }) => {
    const lines = await listChanges(db, { organisationId: actor.organisationId, ...sought }, before, page)
    const unreadable = lines.flatMap((line) => ('unreadable' in line ? [line] : []))
    const changes = lines.flatMap((line) => ('unreadable' in line ? [] : [line]))
    return { changes, unreadable, ...asked(sought.householdId), ...nextAfter(lines, placeOf) }
  },

  reads: async ({ db, actor }, { before, ...sought }) => {
    const reads = await listReads(db, { organisationId: actor.organisationId, ...sought }, before, page)
    return { reads, ...asked(sought.householdId), ...nextAfter(reads, ({ id }) => id) }
  },

  ofHousehold: async ({ db }, { householdId, before }) => {
    const reads = await listReadsOfHousehold(db, householdId, before, page)
    return { householdId, reads, ...nextAfter(reads, ({ id }) => id) }
  },
}
