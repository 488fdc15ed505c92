import type { AggregateRole, WorkerActor, WorkerRole } from '../../domain/actor.ts'
import type { Day } from '../../domain/days.ts'
import { fold } from '../../domain/fold.ts'
import { lastingId } from './dice.ts'

export type InventedWorker = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly language: 'en' | 'mi'
  readonly worksAt: string
  readonly roles: readonly (WorkerRole | AggregateRole)[]
  /** Years since their safety check, for those who work with children. Three, and it has run out. */
  readonly checkedYearsAgo?: number
}

type More = { readonly language?: 'mi'; readonly checkedYearsAgo?: number }
type Line = readonly [name: string, worksAt: string, roles: InventedWorker['roles'], more?: More]

const lines: readonly Line[] = [
  ['Ngaire Tamihana', 'clearwater', ['connector'], { checkedYearsAgo: 0.9 }],
  ['Wiremu Kereama', 'clearwater', ['connector'], { language: 'mi', checkedYearsAgo: 1.6 }],
  ['Tevita Moala', 'clearwater', ['team-lead'], { checkedYearsAgo: 2.1 }],
  ['Joan Whitcombe', 'clearwater', ['privacy-officer', 'administrator']],
  ['Orla Byrne', 'orchard-road', ['team-lead', 'privacy-officer', 'administrator'], { checkedYearsAgo: 1.2 }],
  ['Rāwhiti Cooper', 'orchard-road', ['connector'], { checkedYearsAgo: 2.4 }],
  ['Graham Sutcliffe', 'northbank', ['team-lead', 'privacy-officer', 'administrator'], { checkedYearsAgo: 0.4 }],
  ['Priya Nair', 'northbank', ['connector'], { checkedYearsAgo: 1.1 }],
  ['Sina Leota', 'bluewater', ['team-lead', 'privacy-officer', 'administrator'], { checkedYearsAgo: 0.7 }],
  ['Sione Vea', 'bluewater', ['connector'], { checkedYearsAgo: 1.9 }],
  // Run out: nobody new can be given to her until it is done again.
  ['Mele Taufa', 'bluewater', ['connector'], { checkedYearsAgo: 3.1 }],
  ['Ruth Abernethy', 'st-brannocks', ['team-lead', 'privacy-officer', 'administrator'], { checkedYearsAgo: 2.6 }],
  ['Park Min-jun', 'st-brannocks', ['connector'], { checkedYearsAgo: 0.2 }],
  ['Dylan Hughes', 'open-gate', ['team-lead', 'privacy-officer', 'administrator'], { checkedYearsAgo: 1.4 }],
  ['Aroha Bennett', 'open-gate', ['connector'], { checkedYearsAgo: 0.6 }],
  ['Sefina Tuala', 'northern-desk', ['intake-worker']],
  ['Peter Lindqvist', 'northern-desk', ['intake-worker', 'administrator']],
  ['Anjali Rao', 'auckland-desk', ['intake-worker', 'administrator']],
  ['Beatrix Hall', 'northern-desk', ['directory-editor']],
  ['Hōhepa Lyall', 'ferry-lane', ['receiving-worker']],
  ['Aroha Teirney', 'ridgeline', ['receiving-worker']],
  ['Callum Drew', 'halyard', ['receiving-worker']],
  ['Chen Mei', 'juniper', ['receiving-worker']],
  ['Hugh Ellery', 'harbour-funding', ['relationship-manager', 'commissioner']],
  ['Kiri Marsden', 'northern-group', ['local-group-member']],
]

const emailOf = (name: string, worksAt: string) => `${fold(name).replaceAll(' ', '.')}@${worksAt}.example`

export const workers: readonly InventedWorker[] = lines.map(([name, worksAt, roles, more = {}]) => ({
  id: lastingId(`worker ${name}`),
  email: emailOf(name, worksAt),
  ...{ name, worksAt, roles, language: more.language ?? 'en' },
  ...(more.checkedYearsAgo === undefined ? {} : { checkedYearsAgo: more.checkedYearsAgo }),
}))

/** Everyone has been there for a while by the time the demonstration looks back to. */
export const workingSince: Day = '2024-07-01'

/** The first of an organisation's people in a role, as an actor. */
export function workerAs(worksAt: string, role: WorkerActor['role'], organisationId: string, nth = 0): WorkerActor {
  const there = workers.filter((one) => one.worksAt === worksAt && one.roles.includes(role))
  const found = there[nth % Math.max(1, there.length)]
  if (!found) throw new Error(`nobody at ${worksAt} is ${role}`)
  return { kind: 'worker', workerId: found.id, name: found.name, role, organisationId }
}

/** Whether somebody there has an account to answer with. */
export const hasReceiver = (worksAt: string): boolean =>
  workers.some((one) => one.worksAt === worksAt && one.roles.includes('receiving-worker'))
