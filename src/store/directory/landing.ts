import type { FedOrganisation, FedService } from '../../domain/directory/feed.ts'
import { unlocked } from '../../domain/directory/imports.ts'
import type { Organisation } from '../../domain/directory/organisation.ts'
import { serviceFields, type Service } from '../../domain/directory/service.ts'
import type { Day } from '../../domain/days.ts'
import { fold } from '../../domain/fold.ts'
import type { Db } from '../database.ts'
import { findOrganisations } from './organisations.ts'
import { findServices, writeRows, writeServices } from './entries.ts'

// From what a feed says to what the directory holds: what a person here has changed stays as they left it.

export type Landing<R> = { readonly record: R; readonly ourId: string }
export type ServiceLanding = Landing<FedService> & {
  readonly organisationId: string
  readonly siteIds: readonly string[]
}

const fedFields = ['name', 'alsoKnownAs', 'description', 'phone', 'email', 'website'] as const

const newOrganisation: Omit<Organisation, 'id' | 'name'> = {
  kind: 'provider',
  alsoKnownAs: [],
  description: '',
  spelling: 'macron',
  unlisted: false,
  lockedFields: [],
  version: 1,
}

/** Writes organisations as a feed tells of them. Says how many fields were kept as a person left them. */
export async function landOrganisations(db: Db, landing: readonly Landing<FedOrganisation>[]): Promise<number> {
  const ids = landing.map(({ ourId }) => ourId)
  const ours = new Map((await findOrganisations(db, ids)).map((organisation) => [organisation.id, organisation]))
  let kept = 0
  const rows = landing.map(({ record, ourId }) => {
    const before = ours.get(ourId)
    const said = Object.fromEntries(fedFields.map((field) => [field, record[field]]))
    kept += before?.lockedFields.filter((field) => field in said).length ?? 0
    const next = { ...newOrganisation, ...before, ...unlocked(said, before?.lockedFields ?? []), id: ourId }
    const name = 'name' in next && typeof next.name === 'string' ? next.name : record.name
    return {
      ...{ id: ourId, kind: next.kind, name, foldedName: fold(name), spelling: next.spelling, unlisted: next.unlisted },
      ...{ alsoKnownAs: next.alsoKnownAs, description: next.description, lockedFields: next.lockedFields, version: 1 },
      ...{ phone: next.phone ?? null, email: next.email ?? null, website: next.website ?? null },
    }
  })
  await writeRows(db, 'organisation', rows)
  return kept
}

type When = { readonly source: string; readonly at: string; readonly today: Day }

/** Writes services as a feed tells of them. Says how many fields were kept as a person left them. */
export async function landServices(db: Db, landing: readonly ServiceLanding[], when: When): Promise<number> {
  const ids = landing.map(({ ourId }) => ourId)
  const ours = new Map((await findServices(db, ids)).map(({ service }) => [service.id, service]))
  const services = landing.map((each) => asService(each, ours.get(each.ourId), when))
  await writeServices(db, services, when.at)
  return landing.reduce((sum, { ourId }) => sum + (ours.get(ourId)?.lockedFields.length ?? 0), 0)
}

function asService(
  { record, ourId, organisationId, siteIds }: ServiceLanding,
  before: Service | undefined,
  when: When,
): Service {
  const { kind: _, itsId: __, itsOrganisation: ___, sites: ____, assuredOn, outsideNewZealand, ...fed } = record
  const nothing = Object.fromEntries(Object.keys(serviceFields).map((field) => [field, undefined]))
  const kept =
    before && Object.fromEntries(Object.entries(before).filter(([field]) => before.lockedFields.includes(field)))
  return {
    ...nothing,
    ...fed,
    ...kept,
    ...checked(before, assuredOn, when),
    id: ourId,
    organisationId,
    siteIds: before?.lockedFields.includes('siteIds') ? before.siteIds : [...siteIds],
    outsideNewZealand,
    capacity: before?.capacity ?? { room: 'not-known' },
    lockedFields: before?.lockedFields ?? [],
    version: before?.version ?? 1,
  }
}

/** The later of the day a person here checked it and the day its own keeper says that somebody assured it. */
function checked(before: Service | undefined, assuredOn: Day | undefined, { source, today }: When) {
  const ours = before?.lastCheckedOn
  if (assuredOn !== undefined && assuredOn <= today && (ours === undefined || assuredOn > ours)) {
    return { lastCheckedOn: assuredOn, lastCheckedBy: source }
  }
  return ours === undefined ? {} : { lastCheckedOn: ours, lastCheckedBy: before?.lastCheckedBy }
}
