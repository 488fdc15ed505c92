import type { NeedOutcome } from '../../domain/cases/case.ts'
import { addDays, dayOf, type Instant, instantAt } from '../../domain/days.ts'
import { deedTable, stepsOf, type ReferralStatus } from '../../domain/referrals/moves.ts'
import type { DeclineReason, Outcome, PersonAnswer } from '../../domain/referrals/referral.ts'
import type { Move } from '../../domain/referrals/says.ts'
import { type Dice } from './dice.ts'
import { afterwards } from './what-people-say.ts'

/** A way in which a referral can go: its deeds after sending, each so many working days after the one before. */
export type Shape = {
  readonly steps: readonly (readonly [after: number, done: (at: Instant, dice: Dice) => Move])[]
  /** How the need stands once it has gone all that way. */
  readonly need: NeedOutcome
}

type Step = Shape['steps'][number]

const contacts = ['Moana', 'Pat', 'Jules', 'Hine', 'Rob', 'Selu', 'Agnes', 'Tui']
const receive: Step = [0.6, () => ({ deed: 'receive', says: {} })]
const begin: Step = [2.3, () => ({ deed: 'begin', says: {} })]
const accept: Step = [
  1.2,
  (at, dice) => ({
    deed: 'accept',
    says: {
      contactName: dice.pick(contacts),
      ...(dice.chance(0.6) ? { appointmentAt: instantAt(addDays(dayOf(at), dice.between(1, 6)), '10:30') } : {}),
    },
  }),
]
const waitlist = (days: number): Step => [
  1.5,
  (at) => ({
    deed: 'waitlist',
    says: { until: addDays(dayOf(at), days), words: 'We have a list, and they are on it.' },
  }),
]
const outcome = (what: Outcome, words = ''): Step => [
  6.4,
  () => ({ deed: 'recordOutcome', says: { outcome: what, words } }),
]
const confirm = (answer: PersonAnswer): Step => [
  2.1,
  (_, dice) => ({
    deed: 'confirm',
    says: { answer, ...(answer === 'not-asked' ? {} : { words: dice.pick(afterwards[answer]) }) },
  }),
]

const whyNot: Readonly<Record<DeclineReason, string>> = {
  'no-capacity': 'No room until next month. Please ask again then.',
  'outside-area': 'They live past the end of our round, sorry.',
  'no-such-service': 'We stopped doing this in winter.',
  'not-eligible': 'Only for households with a child under five.',
  'person-said-no': 'We rang. They would rather not, for now.',
  safety: 'Somebody in the house works here. Better with another.',
  duplicate: 'They came to us by themselves last week.',
  'not-enough-information': 'We could not tell who to ring.',
}
const decline = (reason: DeclineReason): Step => [
  1.4,
  () => ({ deed: 'decline', says: { reason, words: whyNot[reason] } }),
]
const declined = (reason: DeclineReason, need: NeedOutcome = 'not-met'): Shape => ({
  steps: [receive, decline(reason), confirm(reason === 'person-said-no' ? 'not-asked' : 'no')],
  need,
})

const question = 'Which school are the children at, so that we can drop things there?'
const helped: readonly Step[] = [receive, accept, begin]

export const shapes = {
  got: { steps: [...helped, outcome('got-what-was-needed'), confirm('yes')], need: 'met' },
  gotAtOnce: {
    steps: [[0.1, accept[1]], [0.4, begin[1]], [0.6, outcome('got-what-was-needed')[1]], confirm('yes')],
    need: 'met',
  },
  partly: {
    steps: [...helped, outcome('partly', 'One of the two, the other will take time.'), confirm('partly')],
    need: 'partly-met',
  },
  didNot: {
    steps: [...helped, outcome('did-not', 'They came twice; it was not for them.'), confirm('no')],
    need: 'not-met',
  },
  noLonger: { steps: [...helped, outcome('no-longer-needed'), confirm('not-asked')], need: 'no-longer-needed' },
  onwards: {
    steps: [...helped, outcome('referred-on', 'Went on to the clinic, with their yes.'), confirm('yes')],
    need: 'met',
  },
  unknown: { steps: [...helped, outcome('unknown-after-three-tries'), confirm('not-asked')], need: 'partly-met' },
  waited: {
    steps: [receive, waitlist(24), [11, accept[1]], begin, outcome('got-what-was-needed'), confirm('yes')],
    need: 'met',
  },
  asked: {
    steps: [
      receive,
      [0.9, () => ({ deed: 'askForMore', says: { question } })],
      [0.8, () => ({ deed: 'giveMore', says: { words: 'The primary by the bridge. The office knows.' } })],
      accept,
      begin,
      outcome('got-what-was-needed'),
      confirm('yes'),
    ],
    need: 'met',
  },
  notReached: {
    steps: [
      receive,
      accept,
      [3, () => ({ deed: 'couldNotReach', says: { words: 'Three tries, in their hours.' } })],
      confirm('not-asked'),
    ],
    need: 'no-longer-needed',
  },
  choseNot: {
    steps: [
      ...helped,
      [2, () => ({ deed: 'personDeclined', says: { words: 'Thanked us, and will do it with family.' } })],
      confirm('not-asked'),
    ],
    need: 'no-longer-needed',
  },
  rerouted: {
    steps: [
      receive,
      [
        1,
        () => ({
          deed: 'suggestReroute',
          says: { to: 'The clinic down the road', words: 'They do this better than we do.' },
        }),
      ],
      [0.9, () => ({ deed: 'closeRerouted', says: {} })],
    ],
    need: 'met',
  },
  noRoom: declined('no-capacity'),
  outside: declined('outside-area'),
  noneSuch: declined('no-such-service'),
  notForThem: declined('not-eligible'),
  saidNo: declined('person-said-no', 'no-longer-needed'),
  unsafe: declined('safety', 'partly-met'),
  twice: declined('duplicate', 'met'),
  unclear: declined('not-enough-information', 'partly-met'),
} as const satisfies Readonly<Record<string, Shape>>

export type ShapeName = keyof typeof shapes

/** How many deeds lead to a status; undefined when this shape never comes through it. */
export function deedsUntil(shape: Shape, wanted: ReferralStatus, at: Instant, dice: Dice): number {
  let status: ReferralStatus = 'sent'
  if (status === wanted) return 0
  for (const [nth, [, done]] of shape.steps.entries()) {
    const { deed } = done(at, dice)
    if (stepsOf(deed, status).length === 0) throw new Error(`${deed} cannot follow ${status}`)
    status = deedTable[deed].to
    if (status === wanted) return nth + 1
  }
  throw new Error(`this shape never comes to ${wanted}`)
}
