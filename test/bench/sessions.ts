import { createHash } from 'node:crypto'
import type { Database } from '../../src/store/database.ts'
import { addMany } from '../../src/store/add-many.ts'
import {
  type Country,
  connectorId,
  deskId,
  hostId,
  leadId,
  providerId,
  receiverId,
  receivers,
  sorterId,
} from './country.ts'

// Sessions as signing in makes them: a token in the browser, its hash in the database.

const tokenOf = (worker: string): string => createHash('sha256').update(`bench ${worker}`).digest('base64url')
export const tokenHashOf = (worker: string): Buffer => createHash('sha256').update(tokenOf(worker)).digest()
export const cookieOf = (worker: string): string => `session=${tokenOf(worker)}`

/** Everybody has signed in a moment ago. */
export async function signEverybodyIn(owner: Database, country: Country): Promise<void> {
  const some = (many: number) => Array.from({ length: many }, (_, i) => i)
  const all = [
    ...some(country.connectors).map((i) => [connectorId(i), hostId(i % country.hosts), 'connector'] as const),
    ...some(country.hosts).map((i) => [leadId(country, i), hostId(i), 'team-lead'] as const),
    ...some(country.desks).map((i) => [sorterId(country, i), deskId(country, i), 'intake-worker'] as const),
    ...some(receivers(country)).map(
      (i) => [receiverId(country, i), providerId(country, i), 'receiving-worker'] as const,
    ),
  ]
  const now = Date.now()
  const rows = all.map(([workerId, organisationId, role]) => ({
    ...{ kind: 'worker', tokenHash: `\\x${tokenHashOf(workerId).toString('hex')}`, workerId, organisationId, role },
    ...{
      device: 'bench',
      madeAt: new Date(now).toISOString(),
      expiresAt: new Date(now + 12 * 3_600_000).toISOString(),
    },
  }))
  await owner.begin(async (db) => {
    await db`delete from session where device = 'bench'`
    await addMany(db, 'session', rows)
  })
}
