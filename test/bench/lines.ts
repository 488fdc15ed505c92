import { randomUUID } from 'node:crypto'
import type { Answer, Ask } from './asking.ts'
import { type Country, connectorId, hostId, leadId, providerId, receiverId, sorterId } from './country.ts'
import { firstOpen, householdOf, stepOf, type steps, withFiveHundred, withSixty } from './families.ts'
import { idIn, type Place, roomFor } from './ids.ts'
import { familyName, givenName, scatter } from './names.ts'
import { everyMonth } from './in-house.ts'
import { cookieOf, tokenHashOf } from './sessions.ts'
import { fold } from '../../src/domain/fold.ts'

/** One line of the table: what is asked, and for whom. */
export type Line = {
  readonly name: string
  readonly kind: 'read' | 'command' | 'several'
  /** How many there are to take: a referral can be accepted once. */
  readonly room?: number
  readonly turn: (turn: number, ask: (ask: Ask) => Promise<Answer>) => Promise<Answer>
  /** Whose household a turn is about, where it is about one. */
  readonly about?: (turn: number) => Place
}

const json = (worker: string) => ({
  ...{ 'content-type': 'application/json', 'idempotency-key': randomUUID(), cookie: cookieOf(worker) },
})
const form = { 'content-type': 'application/x-www-form-urlencoded' }

const read = (name: string, worker: (turn: number) => string, path: (turn: number) => string): Line => ({
  ...{ name, kind: 'read' },
  turn: (turn, ask) => ask({ path: path(turn), headers: { cookie: cookieOf(worker(turn)) } }),
})
const open = (name: string, path: (turn: number) => string): Line => ({
  ...{ name, kind: 'read', turn: (turn, ask) => ask({ path: path(turn) }) },
})

export function linesOf(country: Country): Line[] {
  const { hosts, desks } = country
  const busy = () => connectorId(withFiveHundred)
  return [
    { name: 'ask for help, all seven pages', kind: 'several', turn: askForHelp },
    open('first page', () => '/'),
    open(
      'directory: need, place, open now',
      (turn) => `/api/directory/services?need=${kinds[turn % kinds.length]}&place=${placeIn(turn).code}&openNow=true`,
    ),
    open(
      'directory page, the same, as a page',
      (turn) => `/find?need=${kinds[turn % kinds.length]}&place=${encodeURIComponent(placeIn(turn).name)}&openNow=yes`,
    ),
    read(
      'names without macrons',
      (turn) => connectorId(someoneWith(country, turn)),
      (turn) => {
        const first = openHousehold(country, turn) * roomFor
        return `/api/households/search?words=${encodeURIComponent(fold(`${givenName(first)} ${familyName(first)}`))}`
      },
    ),
    read(
      'one request, with likely repeats and hosts',
      (turn) => sorterId(country, turn % desks),
      (turn) =>
        `/api/requests/${idIn('request', country.households + (turn % desks) + desks * (scatter(turn) % Math.floor(country.waiting / desks)))}`,
    ),
    read(
      'triage queue',
      (turn) => sorterId(country, turn % desks),
      () => '/api/requests',
    ),
    read(
      'Today, 60 open',
      () => connectorId(withSixty),
      () => '/api/today',
    ),
    read('Today, 500 open', busy, () => '/api/today'),
    read(
      'whānau page',
      (turn) => connectorId(someoneWith(country, turn)),
      (turn) => `/api/households/${idIn('household', openHousehold(country, turn))}`,
    ),
    read(
      'month, one host',
      (turn) => leadId(country, turn % hosts),
      () => '/api/reports/month',
    ),
    allHosts(country),
    command(country, 'note a talk', undefined, (at) => ({
      path: `/api/cases/${idIn('case', at)}/notes`,
      says: {
        noteId: randomUUID(),
        how: 'phone',
        happenedAt: new Date(country.now).toISOString(),
        words: 'Rang about the power.',
      },
    })),
    command(country, 'note a need', undefined, (at) => ({
      path: `/api/cases/${idIn('case', at)}/needs`,
      says: { needId: randomUUID(), kind: 'kai', words: 'The cupboard is bare.', urgency: 'ordinary' },
    })),
    command(country, 'send a referral', 'draft', (at, which) => ({
      path: `/api/referrals/${idIn('referral', at, which)}/send`,
      says: { consentId: idIn('consent', at, which) },
    })),
    command(country, 'acknowledge a referral', 'sent', (at, which) => ({
      path: `/api/referrals/${idIn('referral', at, which)}/receive`,
      says: {},
      receiver: true,
    })),
    command(country, 'accept a referral', 'received', (at, which) => ({
      path: `/api/referrals/${idIn('referral', at, which)}/accept`,
      says: { contactName: 'Mere' },
      receiver: true,
    })),
    command(country, 'record an outcome', 'in-service', (at, which) => ({
      path: `/api/referrals/${idIn('referral', at, which)}/record-outcome`,
      says: { outcome: 'got-what-was-needed' },
      receiver: true,
    })),
    command(country, 'close a referral', 'outcome-recorded', (at, which) => ({
      path: `/api/referrals/${idIn('referral', at, which)}/confirm`,
      says: { answer: 'yes' },
    })),
  ]
}

/** As `npm run month -- --all` counts it, in this process: nobody asks for it over HTTP. */
const allHosts = ({ hosts }: Country): Line => ({
  ...{ name: `month, all ${hosts} hosts`, kind: 'several' },
  turn: (_, ask) => ask({ path: everyMonth }),
})

const kinds = ['kai', 'housing', 'money', 'transport']
const placeIn = (turn: number) => places[turn % places.length] ?? auckland
const auckland = { code: '076', name: 'Auckland' }
const places = [
  auckland,
  { code: '016', name: 'Hamilton City' },
  { code: '002', name: 'Whangārei District' },
  { code: '060', name: 'Christchurch City' },
  { code: '046', name: 'Lower Hutt City' },
]

const openHousehold = (country: Country, turn: number): number =>
  firstOpen(country) + (turn % (country.households - firstOpen(country)))
const someoneWith = (country: Country, turn: number): number =>
  householdOf(country, openHousehold(country, turn)).connector

type Step = (typeof steps)[number]
type Says = { readonly path: string; readonly says: object; readonly receiver?: true }

/** A command of the connector or the receiver, about one household after another: where it moves a loop, each once. */
function command(
  country: Country,
  name: string,
  step: Step | undefined,
  saysOf: (at: number, which: number) => Says,
): Line {
  const from = firstOpen(country)
  const all = Array.from({ length: country.households - from }, (_, i) => from + i)
  const households = all.filter((at) => step === undefined || stepOf(at) === step)
  const about = (turn: number) => ({
    household: households[turn % households.length] ?? from,
    which: Math.floor(turn / households.length) % 2,
  })
  return {
    ...{ name, kind: 'command', about, ...(step && { room: households.length * 2 }) },
    turn: (turn, ask) => {
      const { household, which } = about(turn)
      const { path, says, receiver } = saysOf(household, which)
      const known = householdOf(country, household)
      const worker = receiver ? receiverId(country, known.receiver) : connectorId(known.connector)
      return ask({ method: 'POST', path, headers: { ...json(worker), 'if-match': '"1"' }, body: JSON.stringify(says) })
    },
  }
}

/** What stands in the place of what, when a statement heard about one household is said about another. */
export function othersOf(country: Country, from: number, to: number): ReadonlyMap<string, string> {
  const [one, other] = [householdOf(country, from), householdOf(country, to)]
  const pairs: [string, string][] = [
    [hostId(one.host), hostId(other.host)],
    [connectorId(one.connector), connectorId(other.connector)],
    [providerId(country, one.receiver), providerId(country, other.receiver)],
    [receiverId(country, one.receiver), receiverId(country, other.receiver)],
  ]
  const hashes = (of: typeof one) =>
    [connectorId(of.connector), receiverId(country, of.receiver)].map((id) => `\\x${tokenHashOf(id).toString('hex')}`)
  const [mine, theirs] = [hashes(one), hashes(other)]
  return new Map([...pairs, ...mine.map((hash, i): [string, string] => [hash, theirs[i] ?? hash])])
}

/** As somebody without script does it: each page sent, the last with its notice. */
async function askForHelp(turn: number, ask: (ask: Ask) => Promise<Answer>): Promise<Answer> {
  const jar = new Map<string, string>()
  const step = async (path: string, fields?: Readonly<Record<string, string>>): Promise<Answer> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await ask({
      ...{ path, method: fields ? 'POST' : 'GET', headers: { ...form, ...(cookie && { cookie }) } },
      ...(fields && { body: new URLSearchParams(fields).toString() }),
    })
    for (const given of answer.cookies) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(given) ?? []
      jar.set(name, value)
    }
    return answer
  }
  await step('/ask/1', { kind: 'kai' })
  await step('/ask/2', { urgency: 'this-week' })
  await step('/ask/3', { place: 'Kaikohe' })
  await step('/ask/4', { ring: 'yes', ringNumber: `021 ${String(1_000_000 + (turn % 8_999_999))}` })
  await step('/ask/5', { whom: 'me', name: givenName(turn) })
  await step('/ask/6', {})
  const last = await step('/ask/7')
  const notice = /name="notice" value="([^"]+)"/.exec(last.text)?.[1] ?? ''
  return step('/ask/7', { notice })
}
