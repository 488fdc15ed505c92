import { z } from 'zod'
import { fold, foldedWords } from '../fold.ts'
import { OrganisationId } from '../ids.ts'
import type { Person } from '../households/household.ts'
import { mayName } from './named.ts'
import type { HelpRequest, WouldRather } from './request.ts'
import { WouldRather as LedBy } from './request.ts'
import { isLanguageWeKnow, languagesMeant } from './spoken.ts'

/** What is known of a host when a request is sorted: where it works, with whom, and its room now. */
export const Host = z
  .object({
    organisationId: OrganisationId,
    name: z.string(),
    areas: z.array(z.string()),
    needKinds: z.array(z.string()),
    languages: z.array(z.string()),
    ledBy: z.array(LedBy),
    places: z.int(),
    openCases: z.int(),
  })
  .meta({ id: 'Host' })
export type Host = z.infer<typeof Host>

export const HostReason = z
  .enum([
    'own-choice',
    'led-as-asked',
    'area',
    'need',
    'language',
    'room',
    'other-area',
    'other-need',
    'no-language',
    'full',
    'asked-to-avoid',
  ])
  .meta({ id: 'HostReason' })
export type HostReason = z.infer<typeof HostReason>

/** A host with the reasons for it and against it, said as codes; `room` is how many more it can take now. */
export const SuggestedHost = z
  .object({ host: Host, room: z.int(), reasons: z.array(HostReason), buts: z.array(HostReason) })
  .meta({ id: 'SuggestedHost' })
export type SuggestedHost = z.infer<typeof SuggestedHost>

/** A host by its name and its room, where only that is shown. */
export const OtherHost = z
  .object({ organisationId: OrganisationId, name: z.string(), room: z.int() })
  .meta({ id: 'OtherHost' })
export type OtherHost = z.infer<typeof OtherHost>

type Asked = Pick<
  HelpRequest,
  'placeCode' | 'needKind' | 'language' | 'wouldRather' | 'ratherHost' | 'ratherWords' | 'avoidWords'
>

/**
 * What a request asks of a host. The language is the one that is easiest for the person, as their record has it: the request
 * keeps only the one in which its page was read.
 */
export function askedOfHost(request: HelpRequest, members: readonly Pick<Person, 'id' | 'language'>[]): Asked {
  const person = members.find(({ id }) => id === request.personId)
  return { ...request, language: person?.language ?? request.language }
}

// Their own choice outweighs everything; then somebody who works there; then who they are; then language and need; and
// a host with room before one that is full. The weights are an order, not a score of anybody.
const weight: Readonly<Record<HostReason, number>> = {
  'own-choice': 64,
  'led-as-asked': 16,
  area: 24,
  room: 8,
  language: 6,
  need: 4,
  'other-area': -12,
  full: -10,
  'no-language': -2,
  'other-need': -2,
  'asked-to-avoid': -200,
}

/** The best hosts for a request, with reasons. The person's own choice comes first; whom they would avoid comes never. */
export function suggestHosts(asked: Asked, hosts: readonly Host[], limit = 3): SuggestedHost[] {
  const spoken = languagesMeant(asked.language)
  return hosts
    .map((host) => judged(asked, spoken, host))
    .filter(({ buts }) => !buts.includes('asked-to-avoid'))
    .map((suggested) => ({ suggested, weighs: total(suggested) }))
    .toSorted(
      (one, other) =>
        other.weighs - one.weighs ||
        other.suggested.room - one.suggested.room ||
        byName(one.suggested.host, other.suggested.host),
    )
    .map(({ suggested }) => suggested)
    .slice(0, limit)
}

const byName = (one: Host, other: Host): number => (fold(one.name) < fold(other.name) ? -1 : 1)

/**
 * Whether the name of a host can matter for a request: somebody was named whom the person would rather have, or would avoid. Where it
 * cannot, hosts that are alike in all else that is weighed differ in their room alone, and the few with most room stand for them.
 */
export const asksByName = ({ ratherWords, avoidWords }: Asked): boolean => ratherWords !== '' || avoidWords !== ''

/**
 * The few that are shown first. Whoever asked for a team led by their own people is not told by silence that there is none: where
 * no such host is among the best, the best of them takes the last of the places, with what speaks against it.
 */
export function shownFirst(suggested: readonly SuggestedHost[], limit: number): SuggestedHost[] {
  const best = suggested.slice(0, limit)
  const isTheirs = ({ reasons }: SuggestedHost) => reasons.includes('led-as-asked') || reasons.includes('own-choice')
  const theirs = suggested.find(isTheirs)
  return theirs === undefined || best.some(isTheirs) ? best : [...best.slice(0, limit - 1), theirs]
}

/**
 * The other hosts that could take it, in the order in which they suit: by name where words are given, each of which begins a
 * word of the name. Whom the person would avoid is not among them, whatever is typed.
 */
export function otherHosts(
  suggested: readonly SuggestedHost[],
  shown: readonly SuggestedHost[],
  words: string,
): OtherHost[] {
  const sought = foldedWords(words)
  return suggested
    .filter((each) => !shown.includes(each))
    .filter(({ host: { name } }) => {
      const said = foldedWords(name)
      return sought.every((word) => said.some((one) => one.startsWith(word)))
    })
    .map(({ host: { organisationId, name }, room }) => ({ organisationId, name, room }))
}

function judged(asked: Asked, spoken: readonly string[], host: Host): SuggestedHost {
  const room = Math.max(0, host.places - host.openCases)
  const reasons: HostReason[] = []
  const buts: HostReason[] = []
  const say = (yes: boolean, reason: HostReason, but?: HostReason) => {
    if (yes) reasons.push(reason)
    else if (but) buts.push(but)
  }
  say(asked.ratherHost === host.organisationId || mayName(asked.ratherWords, host.name), 'own-choice')
  say(
    asked.wouldRather.some((led: WouldRather) => host.ledBy.includes(led)),
    'led-as-asked',
  )
  if (asked.placeCode) say(host.areas.includes(asked.placeCode), 'area', 'other-area')
  say(room > 0, 'room', 'full')
  // English is spoken everywhere. Nothing is known of a host that has not said its languages, nor of one that was never asked
  // about a language because we have no name for it.
  const needed = !spoken.includes('en') && spoken.some(isLanguageWeKnow) && host.languages.length > 0
  say(
    spoken.some((code) => code !== 'en' && host.languages.includes(code)),
    'language',
    needed ? 'no-language' : undefined,
  )
  say(host.needKinds.includes(asked.needKind), 'need', host.needKinds.length > 0 ? 'other-need' : undefined)
  if (mayName(asked.avoidWords, host.name)) buts.push('asked-to-avoid')
  return { host, room, reasons, buts }
}

const total = ({ reasons, buts }: SuggestedHost) =>
  [...reasons, ...buts].reduce((sum, reason) => sum + weight[reason], 0)
