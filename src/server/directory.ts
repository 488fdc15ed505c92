import type { directoryApi, ServiceFull, ServiceInList } from '../api/directory.ts'
import type { Actor } from '../domain/actor.ts'
import { dayOf, type Instant } from '../domain/days.ts'
import {
  checked,
  edited,
  isRefuge,
  placedAt,
  whyNotGiveAt,
  whyNotKeepSite,
  whyNotSayOf,
  whyNotSayRoom,
  withRoom,
} from '../domain/directory/editing.ts'
import { daysSinceChecked, freshness } from '../domain/directory/freshness.ts'
import { whyNotCallNoRefuge } from '../domain/directory/imports.ts'
import type { Organisation } from '../domain/directory/organisation.ts'
import { capacityOn } from '../domain/directory/service.ts'
import { addressLine, type Site } from '../domain/directory/site.ts'
import { found, NotFound, refuseIf, Stale } from '../domain/refusal.ts'
import { needsMeant } from '../exchange/need-words.ts'
import {
  acceptAsNoRefuge,
  acceptHeldRow,
  findHeldRow,
  ignoreHeldRow,
  listHeldRows,
  retireGone,
} from '../store/directory/held.ts'
import { listRuns } from '../store/directory/imports.ts'
import {
  addOrganisation,
  findOrganisation,
  findRepeatContact,
  listOrganisations,
  saveOrganisation,
  saveRepeatContact,
  type Sight,
} from '../store/directory/organisations.ts'
import { doorZoneOf, openOf } from '../store/directory/doors.ts'
import { searchServices, type Found } from '../store/directory/search.ts'
import {
  addService,
  findService,
  listServicesOf,
  saveCapacity,
  saveService,
  type ServiceEntry,
  writeSites,
} from '../store/directory/entries.ts'
import type { Db } from '../store/database.ts'
import { findSite, keepBackSites, listSitesOf, saveSite } from '../store/directory/sites.ts'
import { listCodesAround, listPlaces } from '../store/places.ts'
import type { Handlers } from './gate.ts'
import { inSight, progressOf } from './import-progress.ts'
import { takeIn } from './take-in.ts'

/** Those who work here see the unlisted too: somebody must be able to refer to a refuge. Nobody else does. */
const sightOf = (actor: Actor): Sight => (actor.kind === 'worker' || actor.kind === 'job' ? 'all' : 'listed')

export const directory: Handlers<typeof directoryApi> = {
  search: async ({ db, actor, now }, { need, place, ...asked }) => {
    const today = dayOf(now)
    const orNeeds = need === undefined || need.length === 0 ? needsMeant(asked.words) : []
    const placeCodes = place === undefined ? [] : await listCodesAround(db, place, today)
    const page = await searchServices(
      db,
      { ...asked, needs: need, orNeeds, placeCodes },
      { now, today, sight: sightOf(actor) },
    )
    const services = page.found.map((entry) => inList(entry, now))
    return page.next === undefined ? { services } : { services, next: page.next }
  },

  service: async ({ db, actor, now }, { id }) => {
    const entry = found(await findService(db, id, sightOf(actor)))
    const { area } = entry.service
    const names = new Map((await listPlaces(db, dayOf(now))).map((place) => [place.code, place.name]))
    const full = asFull(entry, area.kind === 'places' ? area.codes.map((code) => names.get(code) ?? code) : [], now)
    // Who of us checked it is for colleagues; anyone else is told when.
    const { lastCheckedBy: _, ...service } = full.service
    return actor.kind === 'worker' ? full : { ...full, service }
  },

  organisations: ({ db, now }, { words, kind, on }) =>
    listOrganisations(db, { words, kinds: kind, on: on ?? dayOf(now) }),

  organisation: async ({ db, now }, { id }) => {
    const organisation = found(await findOrganisation(db, id))
    const successor = organisation.successorId && (await findOrganisation(db, organisation.successorId))
    const contact = await findRepeatContact(db, id)
    const entries = await listServicesOf(db, id)
    return {
      organisation,
      version: organisation.version,
      services: entries.map((entry) => inList({ ...entry, serves: 'not-asked', open: openOf(entry, now) }, now)),
      sites: await listSitesOf(db, id),
      ...(successor ? { successor } : {}),
      ...(contact?.repeatPhone === undefined ? {} : { repeatPhone: contact.repeatPhone }),
    }
  },

  addOrganisation: async ({ db }, { repeatPhone, ...organisation }) => {
    refuseIf(whyNotSayOf({ name: organisation.name, description: organisation.description }))
    const added = await addOrganisation(db, { ...organisation, lockedFields: [], version: 1 })
    if (repeatPhone !== undefined) await saveRepeatContact(db, { organisationId: added.id, repeatPhone })
    return { id: added.id, version: added.version }
  },

  editOrganisation: async ({ db, seen }, { id, repeatPhone, clear = [], ...set }) => {
    const organisation = atVersion(found(await findOrganisation(db, id)), seen)
    const lockedFields = [...new Set([...organisation.lockedFields, ...Object.keys(set), ...clear])].toSorted()
    const given: Partial<Organisation> = Object.fromEntries(
      Object.entries(set).filter(([, value]) => value !== undefined),
    )
    const kept: Organisation = { ...organisation, ...given, lockedFields }
    for (const field of clear) delete kept[field]
    refuseIf(whyNotSayOf({ name: kept.name, description: kept.description }))
    const saved = await saveOrganisation(db, kept)
    if (isRefuge(kept)) await keepBackSites(db, id)
    if (repeatPhone !== undefined) await saveRepeatContact(db, { organisationId: id, repeatPhone })
    return { id, version: saved.version }
  },

  addSite: async ({ db }, given) => {
    const site = { ...given, version: 1 }
    refuseIf(whyNotKeepSite(site, found(await findOrganisation(db, site.organisationId))))
    await writeSites(db, [site])
    return { id: site.id, version: 1 }
  },

  editSite: async ({ db, seen }, given) => {
    const before = atVersion(found(await findSite(db, given.id)), seen)
    const site = { ...given, organisationId: before.organisationId, version: before.version }
    refuseIf(whyNotKeepSite(site, found(await findOrganisation(db, site.organisationId))))
    const saved = await saveSite(db, site)
    return { id: site.id, version: saved.version }
  },

  placeService: async ({ db, now, seen }, { id, siteIds }) => {
    const { service } = found(await findService(db, id))
    const sites = await sitesAt(db, service.organisationId, siteIds)
    refuseIf(whyNotGiveAt(service, sites))
    const saved = await saveService(db, placedAt(atVersion(service, seen), siteIds), now)
    return { id, version: saved.version }
  },

  addService: async ({ db, actor, now }, given) => {
    const service = {
      ...{ ...given, outsideNewZealand: false, capacity: { room: 'not-known' as const }, lockedFields: [], version: 1 },
      ...{ lastCheckedOn: dayOf(now), lastCheckedBy: actor.name },
    }
    refuseIf(whyNotSayOf(service) ?? whyNotGiveAt(service, await sitesAt(db, service.organisationId, service.siteIds)))
    await addService(db, service, now)
    return { id: service.id, version: 1 }
  },

  editService: async ({ db, now, seen }, { id, set, clear, handBack }) => {
    const { service, sites } = found(await findService(db, id))
    const after = edited(atVersion(service, seen), set, clear, handBack)
    refuseIf(whyNotSayOf(after) ?? whyNotGiveAt(after, sites))
    const saved = await saveService(db, after, now)
    return { id, version: saved.version }
  },

  checkService: async ({ db, actor, now, seen }, { id }) => {
    const { service } = found(await findService(db, id))
    const saved = await saveService(db, checked(atVersion(service, seen), actor.name, dayOf(now)), now)
    return { id, version: saved.version }
  },

  sayRoom: async ({ db, actor, now, seen }, { id, room, until }) => {
    const { service } = found(await findService(db, id))
    refuseIf(whyNotSayRoom(service, actor))
    const { capacity } = withRoom(service, room, until, now)
    const saved = await saveCapacity(db, atVersion(service, seen), capacity, now)
    return { id, version: saved.version }
  },

  importFeed: async ({ db, actor, now }, feed) => {
    const by = actor.kind === 'worker' ? actor.name : actor.job
    const run = await inSight(feed.id, (say) => takeIn(db, feed, { by, now, say }))
    return { id: run.id, version: run.version }
  },

  importProgress: async (_, { id }) => progressOf(id),

  imports: ({ db }) => listRuns(db),

  heldRows: ({ db }, { source }) => listHeldRows(db, source),

  settleRow: async ({ db, actor, now, seen }, { id, settle }) => {
    const row = atVersion(found(await findHeldRow(db, id)), seen)
    const settling = { by: actor.name, at: now, today: dayOf(now) }
    if (settle === 'ignore') return ignoreHeldRow(db, row, settling)
    if (row.reason === 'gone-from-feed') return retireGone(db, row, settling)
    refuseIf(row.record ? undefined : { code: 'feed-not-understood', with: { file: row.name ?? `${row.line}` } })
    if (settle === 'not-a-refuge') refuseIf(whyNotCallNoRefuge(row))
    const letIn = settle === 'not-a-refuge' ? acceptAsNoRefuge : acceptHeldRow
    return row.record ? letIn(db, row, row.record, settling) : row
  },
}

/** These places of one organisation; another's look as if they were not there. */
async function sitesAt(db: Db, organisationId: string, siteIds: readonly string[]): Promise<Site[]> {
  const theirs = (await listSitesOf(db, organisationId)).filter((site) => siteIds.includes(site.id))
  if (theirs.length < new Set(siteIds).size) throw new NotFound()
  return theirs
}

function atVersion<R extends { readonly version: number }>(record: R, seen: number | undefined): R {
  if (seen !== undefined && seen !== record.version) throw new Stale()
  return record
}

/** The first sentence or so: what fits on a line of a list. */
function summary(description: string): string {
  const [first = ''] = description.split('\n')
  const sentence = /^.{20,160}?[.?!](?=\s|$)/.exec(first)?.[0]
  return sentence ?? (first.length <= 160 ? first : `${first.slice(0, 157).replace(/\s+\S*$/, '')}…`)
}

function inList({ service, organisation, sites, serves, open }: Found, now: Instant): ServiceInList {
  const today = dayOf(now)
  const {
    id,
    version,
    name,
    needs,
    cost,
    kaupapaMaori,
    pacific,
    disabilityLed,
    wheelchair,
    languages,
    referBy,
    status,
  } = service
  const days = daysSinceChecked(service.lastCheckedOn, today)
  return {
    ...{
      id,
      version,
      name,
      needs,
      cost,
      kaupapaMaori,
      pacific,
      disabilityLed,
      wheelchair,
      languages,
      referBy,
      status,
      open,
      serves,
    },
    ...{ organisationId: organisation.id, organisationName: organisation.name, says: summary(service.description) },
    ...{ room: capacityOn(service.capacity, today), freshness: freshness(service.lastCheckedOn, today) },
    places: sites
      .filter((site) => !site.addressKeptBack)
      .map(addressLine)
      .filter((line) => line !== ''),
    outsideNewZealand: service.outsideNewZealand,
    ...(service.phone === undefined ? {} : { phone: service.phone }),
    ...(service.lastCheckedOn === undefined ? {} : { lastCheckedOn: service.lastCheckedOn }),
    ...(days === undefined ? {} : { checkedDays: days }),
  }
}

function asFull(entry: ServiceEntry, servesNames: readonly string[], now: Instant): ServiceFull {
  const today = dayOf(now)
  const days = daysSinceChecked(entry.service.lastCheckedOn, today)
  return {
    ...{ service: entry.service, version: entry.service.version, organisation: entry.organisation, sites: entry.sites },
    ...{ open: openOf(entry, now), zone: doorZoneOf(entry), servesNames: [...servesNames] },
    ...{ room: capacityOn(entry.service.capacity, today), freshness: freshness(entry.service.lastCheckedOn, today) },
    ...(days === undefined ? {} : { checkedDays: days }),
  }
}
