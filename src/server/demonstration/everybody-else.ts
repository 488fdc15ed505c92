import { yearOf } from '../../domain/days.ts'
import type { ReferralStatus } from '../../domain/referrals/moves.ts'
import { anAsker, type From } from './asking.ts'
import type { Book } from './book.ts'
import { desks, type Host, hostCalled } from './organisations.ts'
import type { People } from './people.ts'
import { type Cast, closedStory, openStory, type Wanted } from './plots.ts'
import { type ShapeName, shapes } from './shapes.ts'
import type { Story } from './story.ts'
import type { KnownNeed } from './what-people-say.ts'

// The households that nobody will tell a story about: so many, and so various, that every list and figure has something in it.

const people: Readonly<Record<string, readonly People[]>> = {
  clearwater: ['maori', 'maori', 'maori', 'pakeha'],
  'orchard-road': ['maori', 'pakeha', 'asian'],
  northbank: ['pakeha', 'maori', 'pakeha', 'asian'],
  bluewater: ['pacific', 'pacific', 'pacific', 'maori'],
  'st-brannocks': ['asian', 'pakeha', 'pacific'],
  'open-gate': ['pakeha', 'maori', 'asian', 'pacific'],
}

const towns: Readonly<Record<string, readonly (readonly [town: string, district: string])[]>> = {
  clearwater: [
    ['Kaikohe', '001'],
    ['Kaikohe', '001'],
    ['Moerewa', '001'],
    ['Kaitaia', '001'],
    ['Rāwene', '001'],
    ['Hikurangi', '002'],
  ],
  'orchard-road': [
    ['Whangārei', '002'],
    ['Ōtangarei', '002'],
    ['Kaikohe', '001'],
    ['Tikipunga', '002'],
    ['Kawakawa', '001'],
  ],
  northbank: [
    ['Dargaville', '003'],
    ['Ruawai', '003'],
    ['Maungaturoto', '003'],
    ['Raumanga', '002'],
  ],
  bluewater: [
    ['Ōtara', '076'],
    ['Māngere', '076'],
    ['Manurewa', '076'],
    ['Ōtāhuhu', '076'],
    ['Papatoetoe', '076'],
  ],
  'st-brannocks': [
    ['Henderson', '076'],
    ['Rānui', '076'],
    ['New Lynn', '076'],
    ['Glen Eden', '076'],
  ],
  'open-gate': [
    ['Ōtāhuhu', '076'],
    ['Panmure', '076'],
    ['Onehunga', '076'],
    ['Mount Roskill', '076'],
  ],
}

type Someone = { readonly host: Host; readonly connector?: number; readonly kind?: KnownNeed; readonly nth: number }

function castOf(book: Book, met: Set<string>, { host, connector, kind, nth }: Someone): Cast {
  const { dice, moments } = book
  const places = towns[host.code] ?? []
  // Kai and the doctor are near: where somebody gives them.
  const near = kind === 'kai' || kind === 'health' ? places.filter(([, district]) => district !== '002') : places
  const [town, district] = dice.pick(near.length > 0 ? near : places)
  const from: From = { of: dice.pick(people[host.code] ?? ['maori']), town, nth, thisYear: yearOf(moments.today) }
  const asker = anAsker(from, dice, met, kind)
  const desk = desks.find((one) => one.districts.includes(district)) ?? desks[0]
  return { asker, desk, host, district, connector: connector ?? dice.between(0, 1) }
}

type Open = readonly [
  host: string,
  connector: number,
  kind: KnownNeed,
  lastBack: number,
  status: ReferralStatus | 'first-talk' | 'talking',
  shape?: ShapeName,
]

const open: readonly Open[] = [
  ['clearwater', 1, 'kai', 0.3, 'sent'],
  ['clearwater', 1, 'debt', 4.2, 'sent'],
  ['clearwater', 1, 'housing', 3, 'received'],
  ['clearwater', 1, 'health', 1, 'accepted'],
  ['clearwater', 1, 'debt', 8, 'in-service'],
  ['clearwater', 1, 'housing', 6, 'waitlisted', 'waited'],
  ['clearwater', 1, 'kai', 2, 'outcome-recorded', 'partly'],
  ['clearwater', 1, 'legal', 2, 'talking'],
  ['orchard-road', 0, 'kai', 0.4, 'sent'],
  ['orchard-road', 0, 'debt', 9, 'received'],
  ['orchard-road', 0, 'housing', 1, 'info-needed', 'asked'],
  ['orchard-road', 0, 'health', 2, 'accepted'],
  ['orchard-road', 0, 'housing', 2, 'declined', 'noRoom'],
  ['orchard-road', 0, 'debt', 3, 'could-not-reach', 'notReached'],
  ['orchard-road', 0, 'kai', 12, 'in-service'],
  ['northbank', 0, 'debt', 0.5, 'sent'],
  ['northbank', 0, 'housing', 34, 'waitlisted', 'waited'],
  ['northbank', 0, 'mental-wellbeing', 0.8, 'reroute-suggested', 'rerouted'],
  ['northbank', 0, 'kai', 9, 'outcome-recorded'],
  ['northbank', 0, 'debt', 3, 'in-service'],
  ['northbank', 0, 'isolation', 0.2, 'first-talk'],
  ['bluewater', 0, 'kai', 0.2, 'sent'],
  ['bluewater', 1, 'housing', 2, 'received'],
  ['bluewater', 0, 'debt', 4, 'accepted'],
  ['bluewater', 1, 'parenting', 5, 'in-service'],
  ['bluewater', 0, 'addiction', 2, 'person-declined', 'choseNot'],
  ['bluewater', 1, 'kai', 1, 'outcome-recorded'],
  ['bluewater', 0, 'work', 1, 'draft'],
  ['bluewater', 0, 'power', 1.8, 'first-talk'],
  ['st-brannocks', 0, 'settlement', 5, 'sent'],
  ['st-brannocks', 0, 'kai', 1, 'accepted'],
  ['st-brannocks', 0, 'household-goods', 20, 'in-service'],
  ['st-brannocks', 0, 'housing', 3, 'declined', 'notForThem'],
  ['st-brannocks', 0, 'housing', 4, 'waitlisted', 'waited'],
  ['st-brannocks', 0, 'isolation', 0.3, 'first-talk'],
  ['open-gate', 0, 'health', 1, 'sent'],
  ['open-gate', 0, 'transport', 2, 'accepted'],
  ['open-gate', 0, 'money', 6, 'in-service'],
  ['open-gate', 0, 'housing', 4, 'info-needed', 'asked'],
]

/** How many stories of each host have ended. */
const ended: Readonly<Record<string, number>> = {
  clearwater: 40,
  'orchard-road': 9,
  northbank: 7,
  bluewater: 9,
  'st-brannocks': 4,
  'open-gate': 3,
}

/** Fourteen months of work, a good deal of it done. */
export function everybodyElse(book: Book, met: Set<string>): Story[] {
  const stories: Story[] = []
  const next = () => stories.length
  for (const [code, connector, kind, lastBack, status, shape] of open) {
    const cast = castOf(book, met, { host: hostCalled(code), connector, kind, nth: next() })
    const wanted: Wanted =
      status === 'first-talk'
        ? status
        : { kind, ...(status === 'talking' ? {} : { status }), ...(shape ? { shape } : {}) }
    stories.push(openStory(book, cast, wanted, lastBack))
  }
  const ways = Object.keys(shapes).filter((name): name is ShapeName => name in shapes)
  let other = 0
  for (const [code, count] of Object.entries(ended)) {
    for (let each = 0; each < count; each += 1) {
      // Over fourteen months, and more of it lately; each way a referral can go at least once.
      const endsBack = 1.5 + ((each + 0.2 + book.dice.roll() * 0.6) / count) ** 1.5 * 258
      const way = book.dice.chance(0.4) ? 'got' : (ways[other++ % ways.length] ?? 'got')
      stories.push(closedStory(book, castOf(book, met, { host: hostCalled(code), nth: next() }), way, endsBack))
    }
  }
  return stories
}

/** A family that has been with another host, by the number of Hēni's sister: what the desk may be told is only that. */
export function heniBefore(book: Book, number: string): Story {
  const cast = castOf(book, new Set(), { host: hostCalled('orchard-road'), nth: 0 })
  const { asker } = cast
  const answers = {
    ...asker.answers,
    for: { whom: 'me' as const, name: 'Hēni' },
    where: { place: 'Kaikohe', movingAbout: false },
  }
  const reach = { days: [], ways: [{ by: 'ring' as const, number }], mayLeaveMessage: false }
  const family = { ...asker.family, name: 'Hēni', called: 'Hēni and tamariki', familyName: '' }
  return closedStory(
    book,
    { ...cast, district: '001', asker: { ...asker, family, answers: { ...answers, reach } } },
    'got',
    170,
  )
}
