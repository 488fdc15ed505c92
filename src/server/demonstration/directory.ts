import { addDays, addMinutes } from '../../domain/days.ts'
import type { Service } from '../../domain/directory/service.ts'
import type { Site } from '../../domain/directory/site.ts'
import { fold } from '../../domain/fold.ts'
import { openingLocalities } from '../../domain/places/localities.ts'
import { NeedKind } from '../../domain/programmes/needs.ts'
import { type Dice, lastingId } from './dice.ts'
import { hoursOf, type KindOfService } from './kind-of-service.ts'
import { kindsOfService } from './kinds-of-service.ts'
import type { Moments } from './moments.ts'
import { desks, hosts, type Invented, overseers } from './organisations.ts'
import { hostsAsProviders, type Provider, providers } from './providers.ts'

/** The rows of the invented organisations: hosts, desks, providers, and those who fund and oversee. */
export function organisationRows({ today }: Moments, dice: Dice): object[] {
  const all: readonly Invented[] = [...hosts, ...desks, ...overseers, ...providers]
  return all.map(({ id, kind, name, description, phone, email, website, alsoKnownAs, fromOn, unlisted }) => ({
    ...{ id, kind, name, foldedName: fold(name), description, phone, email, alsoKnownAs, fromOn, unlisted },
    ...{ website: website ?? null, referralEmail: kind === 'provider' ? email.replace('kiaora', 'referrals') : null },
    ...{ spelling: 'macron', lockedFields: [], version: 1 },
    verifiedOn: dice.chance(0.8) ? addDays(today, -dice.between(3, 500)) : null,
  }))
}

const streets = [
  'Ferry Lane',
  'Orchard Road',
  'Halyard Street',
  'Juniper Crescent',
  'Ridgeline Road',
  'Bracken Lane',
  'Keystone Place',
]

/** A door for each provider. Where people are sheltered, only that there is one. */
export function sites(dice: Dice): Site[] {
  return [...providers, ...hostsAsProviders].map((of) => {
    const at = openingLocalities.find((one) => one.name === of.town && one.districtCode === of.district)
    const wheelchair = dice.pick(['yes', 'yes', 'no', 'not-known'] as const)
    const number = dice.between(2, 180)
    const base = { ...siteOf(of), country: 'NZ', areaCode: of.district, wheelchair, version: 1 }
    if (of.unlisted) return { ...base, addressKeptBack: true }
    return {
      ...{ ...base, addressKeptBack: false, town: of.town, address: `${number} ${dice.pick(streets)}` },
      ...(at ? { latitude: at.latitude, longitude: at.longitude } : {}),
    }
  })
}

const siteOf = (of: Provider) => ({ id: lastingId(`site ${of.code}`), organisationId: of.id })

/** What people are sent to: about a hundred and fifty services, as checked and as unchecked as a real directory. */
export function services(moments: Moments, dice: Dice): Service[] {
  return [
    ...hostsAsProviders.map((of) => serviceOf(of, 'connector', connector(of), moments, dice)),
    ...providers.flatMap((of) =>
      of.gives.flatMap((code) => {
        const kind = kindsOfService.get(code)
        return kind ? [serviceOf(of, code, kind, moments, dice)] : []
      }),
    ),
  ]
}

function connector(of: Provider): KindOfService {
  const needs = hosts.find(({ code }) => code === of.code)?.needKinds ?? []
  return {
    name: 'A connector to walk alongside you',
    needs: needs.flatMap((need) => NeedKind.safeParse(need).data ?? []),
    description: 'Somebody who stays with it until it is sorted: kai, power, a bed, money, or knowing who to ask.',
    ...{ how: 'Ask here, or ring.', hours: 'long', cost: 'free', referBy: ['ring', 'walk-in', 'link'] },
  }
}

// What the first page shows is always fresh.
const oftenChecked: Readonly<Record<string, number>> = {
  'ferry-lane parcels': 4,
  'orchard-kitchen hot-meal': 9,
  'halyard bed': 1,
  'ridgeline budget': 6,
  'juniper clinic': 12,
}

function serviceOf(of: Provider, code: string, kind: KindOfService, moments: Moments, dice: Dice): Service {
  const { name, needs, description, how, eligibility, minimumAge, maximumAge, cost, costNote, referBy } = kind
  const hours = hoursOf[kind.hours]
  return {
    id: serviceId(of.code, code),
    organisationId: of.id,
    ...{ name, description, needs: [...needs], cost, referBy, howToGetHelp: how },
    ...(eligibility ? { eligibility } : {}),
    ...(minimumAge === undefined ? {} : { minimumAge }),
    ...(maximumAge === undefined ? {} : { maximumAge }),
    ...(costNote ? { costNote } : {}),
    area: of.areas.length > 0 ? { kind: 'places', codes: [...of.areas] } : { kind: 'not-known' },
    ...{ languages: [...of.languages], kaupapaMaori: of.led === 'maori', pacific: of.led === 'pacific' },
    ...{ disabilityLed: of.led === 'disability', wheelchair: dice.pick(['yes', 'yes', 'no', 'not-known'] as const) },
    phone: of.phone,
    ...(of.website ? { email: of.email, website: of.website } : {}),
    ...(hours ? { hours: hours.map((one) => ({ ...one })) } : { hoursNote: 'Ring to ask when somebody is there.' }),
    outsideNewZealand: false,
    ...checked(`${of.code} ${code}`, moments, dice),
    ...{ siteIds: [siteOf(of).id], lockedFields: [], version: 1 },
  }
}

export const serviceId = (provider: string, code: string): string => lastingId(`service ${provider} ${code}`)

function checked(
  which: string,
  { today, now }: Moments,
  dice: Dice,
): Pick<Service, 'status' | 'capacity' | 'lastCheckedOn' | 'lastCheckedBy'> {
  const often = oftenChecked[which]
  const daysAgo = often ?? dice.pick([8, 19, 27, 40, 66, 88, 130, 200, 340, 420, 690])
  const never = often === undefined && dice.chance(0.13)
  const room = dice.pick(['open', 'open', 'open', 'limited', 'wait-list', 'not-known'] as const)
  const capacity =
    room === 'not-known'
      ? { room }
      : {
          room: often === undefined ? room : ('open' as const),
          saidAt: addMinutes(now, -dice.between(1, 20) * 1440),
          ...(often === undefined && room === 'wait-list' ? { until: addDays(today, dice.between(10, 60)) } : {}),
        }
  const status = often === undefined && dice.chance(0.03) ? 'temporarily-closed' : 'active'
  return never
    ? { status, capacity }
    : { status, capacity, lastCheckedOn: addDays(today, -daysAgo), lastCheckedBy: 'Beatrix Hall' }
}
