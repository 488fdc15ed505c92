import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { directoryApi, type ServiceInList } from '../api/directory.ts'
import { placesApi } from '../api/places.ts'
import { programmesApi, type PublicSettings } from '../api/programmes.ts'
import { type PlaceMatch, placeLabel } from '../domain/places/place.ts'
import { NeedKind } from '../domain/programmes/needs.ts'
import { found } from '../domain/refusal.ts'
import { AboutPage, ComplainPage, HidePage, PrivacyPage, ReoPage } from '../site/about.tsx'
import { type FindAsked, FindPage } from '../site/find.tsx'
import { FirstPage } from '../site/first.tsx'
import { GalleryPage } from '../site/gallery.tsx'
import { ServicePage } from '../site/service.tsx'
import { type Say, reoWaiting } from '../words/words.ts'
import { noticeNames } from './ask-pages.tsx'
import { anyoneAsks } from './asking.ts'
import type { Doors } from './doors.ts'
import type { House } from './house.ts'
import { frameFor, inBoth, sendAlike, sendPage } from './page.ts'
import { languageName, serviceLine, serviceView } from './service-view.ts'

const nearLimit = 4
const spoken = ['en', 'mi', 'sm', 'to', 'zh', 'hi', 'pa', 'tl', 'ar', 'ko', 'nzs'] as const

const asText = z.string().trim().max(200).catch('')
const asTick = z
  .literal('yes')
  .transform(() => true)
  .optional()
  .catch(undefined)
const FindQuery = z.object({
  ...{ need: asText, place: asText, words: asText, cost: asText, language: asText },
  ...{
    kaupapaMaori: asTick,
    openNow: asTick,
    wheelchair: asTick,
    after: z.string().max(1000).optional().catch(undefined),
  },
})
type FindQuery = z.infer<typeof FindQuery>
const Cost = z.enum(['free', 'koha', 'low-cost'])

/** What anyone may read: the first page, the directory, who we are and what we do with what people tell us. */
export function addPublicPages(site: FastifyInstance, house: House, doors: Doors): void {
  const both = (path: string, handle: (request: FastifyRequest, reply: FastifyReply) => unknown) => {
    for (const url of inBoth(path)) site.get(url, handle)
  }
  const frame = (request: FastifyRequest) => frameFor(house, request)
  const settings = (request: FastifyRequest): Promise<PublicSettings> =>
    doors.ask(programmesApi.today, anyoneAsks(request), {})
  const forEveryone = { forEveryone: true }

  both('/', (request, reply) => firstPage(house, doors, request, reply))
  both('/find', (request, reply) => findPage(house, doors, request, reply))
  both('/services/:id', async (request, reply) => {
    const id = z.object({ id: z.uuid() }).safeParse(request.params)
    const input = { id: found(id.data).id }
    const full = await doors.ask(directoryApi.service, anyoneAsks(request), input)
    const view = serviceView(full, house.now(), frame(request).say)
    return sendPage(reply, <ServicePage frame={frame(request)} view={view} />, forEveryone)
  })
  both('/about', (request, reply) => sendPage(reply, <AboutPage frame={frame(request)} />, forEveryone))
  both('/privacy', async (request, reply) => {
    const notice = found((await settings(request)).notices.find((one) => one.code === 'privacy'))
    return sendPage(
      reply,
      <PrivacyPage frame={frame(request)} notice={notice} names={noticeNames(house, frame(request).say)} />,
      forEveryone,
    )
  })
  both('/complain', async (request, reply) =>
    sendPage(reply, <ComplainPage frame={frame(request)} lines={(await settings(request)).crisisLines} />, forEveryone),
  )
  both('/hide-your-visit', async (request, reply) =>
    sendPage(reply, <HidePage frame={frame(request)} lines={(await settings(request)).crisisLines} />, forEveryone),
  )
  // Every part in every state, for whoever works on the looks: no part of a real installation.
  if (house.demonstration) {
    both('/gallery', (request, reply) => sendPage(reply, <GalleryPage frame={frameFor(house, request, 'gallery')} />))
  }
  both('/reo', (request, reply) => sendPage(reply, <ReoPage frame={frame(request)} {...reoWaiting()} />, forEveryone))
}

async function firstPage(house: House, doors: Doors, request: FastifyRequest, reply: FastifyReply) {
  const frame = frameFor(house, request)
  const { place: asked } = FindQuery.parse(request.query)
  const [settings, place] = await Promise.all([
    doors.ask(programmesApi.today, anyoneAsks(request), {}),
    placeMeant(doors, request, asked),
  ])
  const services = await firstServices(doors, house.now(), place?.code)
  const openFirst = services.toSorted((one, other) => openRank(one.open.state) - openRank(other.open.state))
  const view = {
    needs: needChoices(settings, frame.say),
    ...(place ? { place: placeLabel(place) } : asked === '' ? {} : { notKnown: asked.slice(0, 80) }),
    near: kaiAndBeds(openFirst).map((service) => serviceLine(service, house.now(), frame.say)),
    lines: settings.crisisLines,
    funded: isFunded(settings, place),
  }
  return sendAlike(house, reply, frame, view, () => <FirstPage frame={frame} view={view} />)
}

type Near = { readonly askedAt: number; readonly found: Promise<readonly ServiceInList[]> }
const near = new WeakMap<Doors, Map<string, Near>>()
const nearForSeconds = 30

/** The same for everyone who comes: when many come at once, the directory is asked once in half a minute for each place. */
async function firstServices(doors: Doors, now: string, place?: string): Promise<readonly ServiceInList[]> {
  const kept = near.get(doors) ?? new Map<string, Near>()
  near.set(doors, kept)
  const at = Date.parse(now)
  const known = kept.get(place ?? '')
  if (known && Math.abs(at - known.askedAt) < nearForSeconds * 1000) return known.found
  const input = { need: ['kai' as const, 'housing' as const], ...(place !== undefined && { place }) }
  const found = doors.ask(directoryApi.search, { actor: { kind: 'public' } }, input).then(({ services }) => services)
  kept.set(place ?? '', { askedAt: at, found })
  // What failed is asked again by the next.
  found.catch(() => kept.delete(place ?? ''))
  return found
}

/** What the heading says: kai and a bed by turns, as long as there is both. */
function kaiAndBeds(services: readonly ServiceInList[]): readonly ServiceInList[] {
  const kai = services.filter(({ needs }) => needs.includes('kai'))
  const beds = services.filter(({ needs }) => !needs.includes('kai'))
  const byTurns = kai.flatMap((one, at) => [one, ...beds.slice(at, at + 1)])
  return [...byTurns, ...beds.slice(kai.length)].slice(0, nearLimit)
}

const openRank = (state: ServiceInList['open']['state']) => ['open', 'holiday', 'not-known', 'closed'].indexOf(state)

async function findPage(house: House, doors: Doors, request: FastifyRequest, reply: FastifyReply) {
  const frame = frameFor(house, request)
  const asked = FindQuery.parse(request.query)
  const [settings, place] = await Promise.all([
    doors.ask(programmesApi.today, anyoneAsks(request), {}),
    placeMeant(doors, request, asked.place),
  ])
  const shown = {
    asked: askedView(asked),
    needs: needChoices(settings, frame.say),
    languages: spoken.map((code) => ({ value: code, label: languageName(code, frame.say) })),
  }
  if (!isAsked(asked)) {
    const view = wasPressed(request.query) ? { ...shown, nothingAsked: true } : shown
    return sendPage(reply, <FindPage frame={frame} view={view} />, { forEveryone: true })
  }

  const need = needNumbered(asked.need)
  const cost = Cost.safeParse(asked.cost).data
  const { services, next } = await doors.ask(directoryApi.search, anyoneAsks(request), {
    ...(asked.words === '' ? {} : { words: asked.words }),
    ...(need ? { need: [need] } : {}),
    // Of a place that we do not know we know nobody who is there: only those who serve every place.
    ...(place ? { place: place.code } : asked.place === '' ? {} : { nationwideOnly: true }),
    ...(cost ? { cost } : {}),
    ...(asked.language.length > 1 ? { language: asked.language } : {}),
    kaupapaMaori: asked.kaupapaMaori ? 'only' : 'first',
    ...(asked.openNow ? { openNow: true } : {}),
    ...(asked.wheelchair ? { wheelchair: true } : {}),
    ...(asked.after ? { after: asked.after } : {}),
  })
  const wider = place && services.length === 0 ? await widerThan(doors, request, asked, place) : undefined
  const view = {
    ...shown,
    found: {
      services: services.map((service) => serviceLine(service, house.now(), frame.say)),
      ...(asked.after ? { isFurther: true } : {}),
      ...(next ? { next: `/find?${new URLSearchParams({ ...inAddress(asked), after: next }).toString()}` } : {}),
      ...(place ? { place: placeLabel(place), funded: isFunded(settings, place) } : {}),
      ...(wider ? { wider } : {}),
      ...(place && services.length === 0 && !isFunded(settings, place) ? { lines: settings.crisisLines } : {}),
    },
  }
  return sendPage(reply, <FindPage frame={frame} view={view} />, { forEveryone: true })
}

async function placeMeant(doors: Doors, request: FastifyRequest, text: string): Promise<PlaceMatch | undefined> {
  if (text === '') return undefined
  return (await doors.ask(placesApi.find, anyoneAsks(request), { text }))[0]
}

// An address stays behind in the browser's history, so it carries a number and never the need.
const needChoices = (settings: PublicSettings, say: Say) =>
  settings.needKinds.map(({ code }) => ({ value: numberOf(code), label: say(`need.${code}`) }))

const numberOf = (code: NeedKind): string => String(NeedKind.options.indexOf(code) + 1)
const needNumbered = (number: string): NeedKind | undefined => NeedKind.options[Number(number) - 1]

/** Where a connector is paid to work today. Nobody is told "not here" unless we know where here is. */
function isFunded({ scope }: PublicSettings, place: PlaceMatch | undefined): boolean {
  if (!scope || !place || scope.value.areas === 'nationwide') return true
  const inPlaces = [place.code, place.regionCode, place.msdRegionCode]
  return scope.value.areas.some((area) => inPlaces.includes(area))
}

const isAsked = ({ need, place, words, cost, language, kaupapaMaori, openNow, wheelchair }: FindQuery): boolean =>
  [need, place, words, cost, language].some((value) => value !== '') || Boolean(kaupapaMaori ?? openNow ?? wheelchair)

/** A form sends its empty fields too; a link to the page sends none. */
const wasPressed = (query: unknown): boolean => typeof query === 'object' && query !== null && 'need' in query

/** What was asked for, as it stands in the address: only what was said. */
function inAddress({ after: _, ...asked }: FindQuery): Record<string, string> {
  return Object.fromEntries(
    Object.entries(asked).flatMap(([name, value]) => (value === true ? [[name, 'yes']] : value ? [[name, value]] : [])),
  )
}

/** The same place with nothing asked of it but that it is served: where to go on when nothing was found, if anything is there. */
async function widerThan(doors: Doors, request: FastifyRequest, { place: text }: FindQuery, place: PlaceMatch) {
  const { services } = await doors.ask(directoryApi.search, anyoneAsks(request), { place: place.code })
  return services.length === 0 ? undefined : `/find?${new URLSearchParams({ place: text }).toString()}`
}

/** What was said; a field that was left empty asks for nothing. */
function askedView({ need, place, words, cost, language, kaupapaMaori, openNow, wheelchair }: FindQuery): FindAsked {
  return {
    ...(need && { need }),
    ...(place && { place }),
    ...(words && { words }),
    ...(cost && { cost }),
    ...(language && { language }),
    ...(kaupapaMaori ? { kaupapaMaori } : {}),
    ...(openNow ? { openNow } : {}),
    ...(wheelchair ? { wheelchair } : {}),
  }
}
