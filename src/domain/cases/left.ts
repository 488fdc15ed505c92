import { z } from 'zod'
import { Instant } from '../days.ts'
import { CaseId, HouseholdId, OrganisationId, WorkerId } from '../ids.ts'
import { refuseIf } from '../refusal.ts'
import type { SupportCase } from './case.ts'

/** Whoever walked with a whānau has no role left at the host in which they could: from then on it is with nobody. */
export const CaseLeft = z
  .object({
    householdId: HouseholdId,
    caseId: CaseId,
    version: z.int(),
    holderOrganisation: OrganisationId,
    /** Who walked with them until then. */
    connectorId: WorkerId,
    leftAt: Instant,
    /** The administrator who ended the role; nobody where its day had come. */
    endedBy: WorkerId.optional(),
  })
  .meta({ id: 'CaseLeft' })
export type CaseLeft = z.infer<typeof CaseLeft>

/** The case as it is once its worker's role has ended: with nobody, until somebody takes it or is given it. */
export function leave(on: SupportCase): SupportCase {
  refuseIf(on.status === 'closed' ? { code: 'case-closed' } : undefined)
  return { ...on, connectorId: undefined }
}

/** The line to write down when a case, as it has become, is with nobody any more. */
export function leftOf(
  before: SupportCase,
  after: SupportCase,
  leftAt: Instant,
  endedBy: WorkerId | undefined,
): CaseLeft | undefined {
  const { connectorId } = before
  if (connectorId === undefined || after.connectorId !== undefined) return undefined
  const { householdId, id: caseId, version, holderOrganisation } = after
  const left = { householdId, caseId, version, holderOrganisation, connectorId, leftAt }
  return endedBy === undefined ? left : { ...left, endedBy }
}

/** Since when they have been with nobody, where somebody walked with them before. */
export function withNobodySince(on: SupportCase, left: readonly CaseLeft[]): CaseLeft | undefined {
  if (on.connectorId !== undefined) return undefined
  return left.filter((one) => one.caseId === on.id).toSorted((one, other) => other.version - one.version)[0]
}
