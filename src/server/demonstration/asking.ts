import type { Answers, SafeWay } from '../../domain/intake/answers.ts'
import type { HelpRequest } from '../../domain/intake/request.ts'
import type { Urgency } from '../../domain/programmes/clocks.ts'
import type { Dice } from './dice.ts'
import { aFamily, type Family, type People } from './people.ts'
import { type KnownNeed, knownNeeds, whatPeopleNeed } from './what-people-say.ts'

/** Somebody about to ask: who they are, for what, how soon, and how to reach them. */
export type Asker = {
  readonly family: Family
  readonly kind: KnownNeed
  readonly urgency: Urgency
  readonly answers: Answers
  readonly channel: HelpRequest['channel']
  readonly askedBy: string
  readonly language: 'en' | 'mi'
}

const kinds = Object.keys(whatPeopleNeed).filter((kind): kind is KnownNeed => kind in whatPeopleNeed)
// The first question offers these; kai is asked for oftener than the rest, as everywhere.
const offered: readonly KnownNeed[] = ['kai', 'housing', 'power', 'money', 'mental-wellbeing']
const others = kinds.filter((kind) => !offered.includes(kind))

const languageNames: Readonly<Record<string, string>> = { mi: 'Te reo Māori', sm: 'Samoan', hi: 'Hindi' }

const channels = ['web', 'phone', 'phone', 'agency', 'walk-in', 'health', 'outreach'] as const

/** A number that nobody has: 021 000 0xxx. */
export const numberOf = (nth: number): string => `021 000 0${String(200 + nth)}`

const askedFirst = (dice: Dice): KnownNeed => (dice.chance(0.35) ? 'kai' : dice.pick(offered))

/** What else comes out at the kitchen table. */
export const aKind = (dice: Dice): KnownNeed => dice.pick(dice.chance(0.7) ? others : offered)

export type From = { readonly of: People; readonly town: string; readonly nth: number; readonly thisYear: number }

/** Invents somebody. What they want is not always what the first question offers; then they ask for something that it does. */
export function anAsker({ of, town, nth, thisYear }: From, dice: Dice, met: Set<string>, wanted?: KnownNeed): Asker {
  const family = aFamily(of, thisYear, dice, met)
  const kind = wanted && offered.includes(wanted) ? wanted : askedFirst(dice)
  const urgency = dice.pick(
    kind === 'kai' ? (['today', 'today', 'this-week'] as const) : (['this-week', 'ordinary', 'ordinary'] as const),
  )
  const channel = dice.chance(0.4) ? 'web' : dice.pick(channels)
  const byAnother = channel === 'agency' || channel === 'health'
  const said = knownNeeds.get(kind)
  const language = languageNames[family.language]
  const answers: Answers = {
    need: { kind: said?.asked ?? 'other', words: dice.pick(said?.words ?? ['']) },
    when: { urgency, unsafe: dice.pick(['no', 'no', 'no', 'unsaid'] as const) },
    where: { place: town, movingAbout: dice.chance(0.07) },
    reach: reach(nth, dice),
    for: byAnother
      ? {
          whom: 'someone-else',
          who: channel === 'health' ? 'A nurse at the clinic' : 'Her son’s school',
          theyKnow: 'yes',
          name: family.name,
        }
      : { whom: 'me', name: family.name },
    with: {
      ...(language ? { language } : {}),
      interpreter: language !== undefined && dice.chance(0.3),
      rather: preference(of, dice),
      ...(dice.chance(0.15)
        ? { supportPerson: dice.pick(['My sister', 'My aunty', 'A friend from church', 'My mum']) }
        : {}),
      ...(dice.chance(0.6)
        ? {
            cause: dice.pick([
              'cost-of-living',
              'cost-of-living',
              'job-loss',
              'family-change',
              'bereavement',
              'health',
              'moving-house',
            ]),
          }
        : {}),
    },
  }
  return {
    family,
    kind,
    urgency,
    answers,
    channel,
    askedBy: '',
    language: family.language === 'mi' && dice.chance(0.5) ? 'mi' : 'en',
  }
}

function preference(of: People, dice: Dice): ('maori' | 'pacific' | 'disability')[] {
  if (of === 'maori' && dice.chance(0.6)) return ['maori']
  if (of === 'pacific' && dice.chance(0.6)) return ['pacific']
  return dice.chance(0.06) ? ['disability'] : []
}

function reach(nth: number, dice: Dice): NonNullable<Answers['reach']> {
  const ways: SafeWay[] = [{ by: 'ring', number: numberOf(nth), ...(dice.chance(0.12) ? { whose: 'My sister' } : {}) }]
  if (dice.chance(0.4)) ways.push({ by: 'text', number: numberOf(nth) })
  if (dice.chance(0.12)) ways.push({ by: 'email', address: `person${nth}@mail.example` })
  if (dice.chance(0.08)) ways.push({ by: 'visit', address: `${dice.between(2, 90)} Bracken Lane` })
  const careful = dice.chance(0.22)
  return {
    ways,
    days: careful
      ? dice
          .pick([
            ['tue', 'thu'],
            ['mon', 'tue', 'wed', 'thu', 'fri'],
            ['mon', 'wed'],
            ['sat', 'sun'],
          ] as const)
          .slice()
      : [],
    ...(careful ? { from: dice.pick(['09:00', '10:00', '11:30']), until: dice.pick(['13:00', '15:00', '17:30']) } : {}),
    ...(careful ? { say: dice.pick(['the library', 'the school', 'about the netball']) } : {}),
    mayLeaveMessage: !careful && dice.chance(0.6),
  }
}
