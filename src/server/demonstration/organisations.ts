import type { Day } from '../../domain/days.ts'
import type { OrganisationKind } from '../../domain/directory/organisation.ts'
import type { WouldRather } from '../../domain/intake/request.ts'
import { lastingId } from './dice.ts'

// Everybody here is invented. No iwi, hapū or marae, no real service, and every number is one that nobody has.

export type Invented = {
  readonly code: string
  readonly id: string
  readonly kind: OrganisationKind
  readonly name: string
  readonly description: string
  readonly phone: string
  readonly email: string
  readonly alsoKnownAs: readonly string[]
  readonly fromOn: Day
  readonly unlisted: boolean
  readonly website?: string
}

type Said = {
  readonly kind: OrganisationKind
  readonly name: string
  readonly description: string
  readonly phone: string
  readonly fromOn?: Day
  readonly alsoKnownAs?: readonly string[]
  readonly unlisted?: boolean
}

/** What is said of an organisation, with what follows from its code: an id, an address for mail, a page of its own. */
export function invented(
  code: string,
  { unlisted = false, alsoKnownAs = [], fromOn = '2011-07-01', ...said }: Said,
): Invented {
  const website = unlisted ? {} : { website: `https://${code}.example/` }
  return {
    code,
    id: lastingId(`organisation ${code}`),
    ...said,
    alsoKnownAs,
    fromOn,
    unlisted,
    email: `kiaora@${code}.example`,
    ...website,
  }
}

export type Host = Invented & {
  /** The districts where its connectors go, the one where it is at home first. */
  readonly areas: readonly [string, ...string[]]
  readonly needKinds: readonly string[]
  readonly languages: readonly string[]
  readonly ledBy: readonly WouldRather[]
  readonly places: number
  readonly town: string
  /** Whom another host rings about a family that may be with both. */
  readonly repeatPhone: string
}

type HostSaid = Said & Omit<Host, keyof Invented>
const host = (code: string, said: HostSaid): Host => ({ ...said, ...invented(code, said) })

const everyday = ['kai', 'power', 'housing', 'money', 'debt', 'mental-wellbeing', 'transport']

export const hosts: readonly Host[] = [
  host('clearwater', {
    kind: 'host',
    name: 'Clearwater Community Trust',
    description: 'Māori-led, in Kaikohe since 2011. Connectors who walk beside whānau from the Far North to the coast.',
    phone: '0800 000 111',
    repeatPhone: '0800 000 112',
    areas: ['001', '002'],
    needKinds: [...everyday, 'parenting', 'cultural'],
    languages: ['en', 'mi'],
    ledBy: ['maori-led'],
    places: 28,
    town: 'Kaikohe',
  }),
  host('orchard-road', {
    kind: 'host',
    name: 'Orchard Road Whānau Services',
    description: 'Family support in Whangārei, out to the Far North on Wednesdays.',
    phone: '0800 000 130',
    repeatPhone: '0800 000 131',
    areas: ['002', '001'],
    needKinds: ['housing', 'money', 'debt', 'mental-wellbeing', 'parenting', 'safety'],
    languages: ['en', 'mi', 'hi'],
    ledBy: [],
    places: 13,
    town: 'Whangārei',
  }),
  host('northbank', {
    kind: 'host',
    name: 'Northbank Connect',
    description: 'Connectors for Kaipara, by van and by phone.',
    phone: '0800 000 140',
    repeatPhone: '0800 000 141',
    areas: ['003', '002', '001'],
    needKinds: everyday,
    languages: ['en', 'tl'],
    ledBy: [],
    places: 7,
    town: 'Dargaville',
  }),
  host('bluewater', {
    kind: 'host',
    name: 'Bluewater Pacific Families',
    description: 'Pacific-led. Sāmoan, Tongan and Cook Islands connectors in the south of Auckland.',
    alsoKnownAs: ['Bluewater'],
    phone: '0800 000 150',
    repeatPhone: '0800 000 151',
    areas: ['076'],
    needKinds: [...everyday, 'isolation', 'education'],
    languages: ['en', 'sm', 'to', 'rar'],
    ledBy: ['pacific-led'],
    places: 12,
    town: 'Ōtara',
  }),
  host('st-brannocks', {
    kind: 'host',
    name: 'St Brannock’s Community Care',
    description: 'Beside a church in the west of Auckland, for anyone at all.',
    phone: '0800 000 160',
    repeatPhone: '0800 000 161',
    areas: ['076'],
    needKinds: ['kai', 'housing', 'household-goods', 'settlement', 'isolation'],
    languages: ['en', 'ko', 'zh'],
    ledBy: [],
    places: 6,
    town: 'Henderson',
  }),
  host('open-gate', {
    kind: 'host',
    name: 'Open Gate Disability Collective',
    description: 'Led by disabled people. Connectors who come to you, with sign language.',
    phone: '0800 000 170',
    repeatPhone: '0800 000 171',
    areas: ['076'],
    needKinds: ['health', 'transport', 'money', 'housing', 'isolation'],
    languages: ['en', 'nzs'],
    ledBy: ['disability-led'],
    places: 8,
    town: 'Ōtāhuhu',
  }),
]

export type Desk = Invented & { readonly districts: readonly (string | undefined)[] }

/** Who sorts the requests of which districts. The first is the desk for everywhere else too. */
export const desks: readonly [Desk, Desk] = [
  {
    ...invented('northern-desk', {
      kind: 'intake-desk',
      name: 'Northern Requests Desk',
      description: 'Reads each request from Te Tai Tokerau within the hour, eight to eight, every day.',
      phone: '0800 000 101',
    }),
    districts: ['001', '002', '003', undefined],
  },
  {
    ...invented('auckland-desk', {
      kind: 'intake-desk',
      name: 'Auckland Requests Desk',
      description: 'Reads each request from Tāmaki Makaurau within the hour, eight to eight, every day.',
      phone: '0800 000 102',
    }),
    districts: ['076'],
  },
]

/** Who funds and who oversees. They never see a person. */
export const overseers: readonly Invented[] = [
  invented('harbour-funding', {
    kind: 'agency',
    name: 'Harbour Funding Office',
    description: 'Buys support for families in both regions.',
    phone: '0800 000 180',
  }),
  invented('northern-group', {
    kind: 'agency',
    name: 'Northern Local Group',
    description: 'Looks at what is missing in the north, and who follows through.',
    phone: '0800 000 181',
  }),
]

export function hostCalled(code: string): Host {
  const found = hosts.find((one) => one.code === code)
  if (!found) throw new Error(`no host is called ${code}`)
  return found
}
