import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import { dayOf, Instant } from '../domain/days.ts'
import { NeedKind } from '../domain/programmes/needs.ts'
import { found } from '../domain/refusal.ts'
import {
  needTaxonomyId,
  needTaxonomyOut,
  needTermId,
  needTermOut,
  type Named,
  organisationOut,
  type Out,
  pageOut,
  serviceLineOut,
  serviceOut,
} from '../exchange/hsds-out.ts'
import { pageOfOrganisations, pageOfServices } from '../store/directory/open-data.ts'
import { findOrganisation } from '../store/directory/organisations.ts'
import { findService, listServicesOf } from '../store/directory/entries.ts'
import type { Db } from '../store/database.ts'
import { listPlaceParts, listPlaces } from '../store/places.ts'
import { seeAs } from '../store/sight.ts'
import { sayIn } from '../words/words.ts'
import { readInput } from './check-answers.ts'
import type { House } from './house.ts'

// The directory as open data, Open Referral HSDS 3.2: public, read only, for any site to copy. No person is in it.

const wholeNumber = z
  .string()
  .regex(/^\d{1,6}$/)
  .transform(Number)

/** What may be asked of a list. Others' clients send more than they need, so what we do not know is left alone. */
const ListAsked = z.object({
  page: wholeNumber.pipe(z.number().min(1)).default(1),
  per_page: wholeNumber.pipe(z.number().min(1).max(100)).default(25),
  search: z.string().max(200).optional(),
  modified_after: z.union([Instant, z.iso.date(), z.iso.datetime({ offset: true })]).optional(),
  organization_id: z.uuid().optional(),
  taxonomy_term_id: z.string().optional(),
  format: z.enum(['json', 'ndjson']).default('json'),
  minimal: z.string().optional(),
  full: z.string().optional(),
})

const Id = z.object({ id: z.uuid() })

/** Says everything of a list, and each thing of it, at /hsds. */
export function addOpenData(app: FastifyInstance, house: House): void {
  const look = async <T>(work: (db: Db, named: Named) => Promise<T>): Promise<T> => {
    const [seen] = await house.database.begin('read only', async (db) => {
      await seeAs(db, { kind: 'public' })
      return [{ seen: await work(db, await namesOf(db, dayOf(house.now()))) }] as const
    })
    return seen.seen
  }

  app.get('/hsds', async (request, reply) => send(reply, about(`${request.protocol}://${request.host}`, house)))
  app.get('/hsds/', async (request, reply) => send(reply, about(`${request.protocol}://${request.host}`, house)))

  app.get('/hsds/services', async ({ query }, reply) => {
    const asked = readInput(ListAsked, query)
    const need = NeedKind.options.find((kind) => needTermId(kind) === asked.taxonomy_term_id)
    const { total, contents } = await look(async (db, named) => {
      const page = await pageOfServices(db, { ...listOf(asked), organisationId: asked.organization_id, need })
      const say = (entry: Entry) => (isAsked(asked.full) ? serviceOut(entry, named) : briefly(entry, asked.minimal))
      return { total: page.total, contents: page.entries.map(say) }
    })
    return sendPage(reply, contents, asked, total)
  })
  app.get('/hsds/services/:id', async ({ params }, reply) => {
    const { id } = readInput(Id, params)
    return send(reply, await look(async (db, named) => serviceOut(found(await findService(db, id, 'listed')), named)))
  })

  app.get('/hsds/organizations', async ({ query }, reply) => {
    const asked = readInput(ListAsked, query)
    const { total, organisations } = await look((db) => pageOfOrganisations(db, listOf(asked)))
    return sendPage(reply, organisations.map(organisationOut), asked, total)
  })
  app.get('/hsds/organizations/:id', async ({ params }, reply) => {
    const { id } = readInput(Id, params)
    const organisation = await look(async (db, named) => ({
      ...organisationOut(found(await findOrganisation(db, id, 'listed'))),
      services: (await listServicesOf(db, id, 'listed')).map((entry) => serviceOut(entry, named)),
    }))
    return send(reply, organisation)
  })
  addTaxonomies(app, (work) => look(async (_, named) => work(named)))
}

function addTaxonomies(app: FastifyInstance, look: (work: (named: Named) => Out[]) => Promise<Out[]>): void {
  const terms = () => look((named) => NeedKind.options.map((need) => needTermOut(need, named)))
  app.get('/hsds/taxonomies', async ({ query }, reply) =>
    sendPage(reply, [needTaxonomyOut], readInput(ListAsked, query), 1),
  )
  app.get('/hsds/taxonomies/:id', async ({ params }, reply) =>
    send(reply, found(readInput(Id, params).id === needTaxonomyId ? needTaxonomyOut : undefined)),
  )
  app.get('/hsds/taxonomy_terms', async ({ query }, reply) => {
    const asked = readInput(ListAsked, query)
    const all = await terms()
    return sendPage(reply, all.slice((asked.page - 1) * asked.per_page, asked.page * asked.per_page), asked, all.length)
  })
  app.get('/hsds/taxonomy_terms/:id', async ({ params }, reply) => {
    const { id } = readInput(Id, params)
    return send(reply, found((await terms()).find((term) => term['id'] === id)))
  })
}

type Asked = z.infer<typeof ListAsked>

const isAsked = (text: string | undefined) => text === 'true'
const listOf = ({ page, per_page: size, search, modified_after: since }: Asked) => ({
  page,
  size,
  search,
  changedSince: since,
})

type Entry = Parameters<typeof serviceOut>[0]

function briefly({ service, organisation }: Entry, minimal: string | undefined): Out {
  if (isAsked(minimal)) return { id: service.id, name: service.name, status: service.status }
  return { ...serviceLineOut(service), organization: organisationOut(organisation) }
}

/** Names of places and needs, in English: what other systems match on. */
async function namesOf(db: Db, day: string): Promise<Named> {
  const places = new Map((await listPlaces(db, day)).map((place) => [place.code, place.name]))
  const parts = await listPlaceParts(db, day)
  const regions = new Map(
    parts.filter((part) => part.main && part.wholeCode.length === 2).map((part) => [part.partCode, part.wholeCode]),
  )
  const say = sayIn('en')
  const languages = new Intl.DisplayNames('en-NZ', { type: 'language', fallback: 'code' })
  return {
    place: (code) => places.get(code),
    regionOf: (code) => places.get(regions.get(code) ?? code),
    need: (need) => say(`need.${need}`),
    language: (code) => (/^[a-z]{2,3}$/.test(code) ? (languages.of(code) ?? code) : code),
  }
}

function about(origin: string, { runBy, version }: House): Out {
  return {
    version: '3.2.3',
    profile: 'https://docs.openreferral.org/en/3.2/hsds/',
    openapi_url: `${origin}/openapi.json`,
    description: `The directory of services kept by ${runBy.name} (Alongside ${version})`,
  }
}

function send(reply: FastifyReply, body: Out): FastifyReply {
  return open(reply).type('application/json; charset=utf-8').send(body)
}

function sendPage(reply: FastifyReply, contents: readonly Out[], asked: Asked, total: number): FastifyReply {
  if (asked.format === 'ndjson') {
    return open(reply)
      .type('application/x-ndjson; charset=utf-8')
      .send(contents.map((each) => `${JSON.stringify(each)}\n`).join(''))
  }
  return send(reply, pageOut(contents, { page: asked.page, size: asked.per_page, total }))
}

/** Anyone's page may read it. */
const open = (reply: FastifyReply) =>
  reply
    .header('access-control-allow-origin', '*')
    .header('cross-origin-resource-policy', 'cross-origin')
    .header('cache-control', 'public, max-age=300')
