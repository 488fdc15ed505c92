import type { AnyCommand, AnyQuery } from '../../api/endpoint.ts'
import type { Refusal } from '../../domain/refusal.ts'
import type { Me } from './open-session.ts'

/** Why this role cannot ask that, by the endpoint's own declaration; the server says the same again. */
export function whyNotAsk({ access }: Pick<AnyCommand | AnyQuery, 'access'>, me: Me): Refusal | undefined {
  const roles = me.kind === 'worker' ? access.worker : access.aggregate
  const may = roles === 'any' || (roles !== undefined && roles.some((role) => role === me.role))
  return may ? undefined : { code: 'not-for-your-role' }
}
