import type { AskedNeed, Preference, SafeWay, Weekday } from '../../domain/intake/answers.ts'
import type { Instant } from '../../domain/days.ts'
import type { HelpRequest } from '../../domain/intake/request.ts'
import type { Urgency } from '../../domain/programmes/clocks.ts'
import type { Book } from './book.ts'
import { desks, hostCalled } from './organisations.ts'
import type { Member } from './asking-story.ts'
import { Story } from './story.ts'

/** Somebody with a name and a story of their own, as briefly as it can be said. */
export type Somebody = {
  readonly name: string
  readonly said: string
  readonly asked: AskedNeed
  readonly urgency: Urgency
  readonly town: string
  readonly district?: string
  readonly ways: readonly SafeWay[]
  readonly days?: readonly Weekday[]
  readonly from?: string
  readonly until?: string
  readonly say?: string
  readonly leaveMessage?: true
  readonly movingAbout?: true
  readonly unsafe?: 'yes'
  readonly channel?: HelpRequest['channel']
  readonly by?: string
  readonly rather?: readonly Preference[]
  readonly avoid?: string
  readonly supportPerson?: string
  readonly cause?: string
  readonly speaks?: string
  readonly interpreter?: true
  readonly language?: 'en' | 'mi'
  readonly words?: string
}

/** The way to a number of theirs that nobody else has. */
export const ring = (last: string, whose?: string): SafeWay => ({
  by: 'ring',
  number: `021 000 ${last}`,
  ...(whose ? { whose } : {}),
})
export const text = (last: string): SafeWay => ({ by: 'text', number: `021 000 ${last}` })

/** They ask. Where they are decides which desk reads it. */
export function ask(book: Book, who: Somebody, at: Instant): Story {
  const { district = '001', channel = 'web' } = who
  const desk = desks.find((one) => one.districts.includes(district)) ?? desks[0]
  const answers = {
    need: { kind: who.asked, words: who.said },
    when: { urgency: who.urgency, unsafe: who.unsafe ?? ('no' as const) },
    where: { place: who.town, movingAbout: who.movingAbout ?? false },
    reach: {
      ...{ ways: [...who.ways], days: [...(who.days ?? [])], mayLeaveMessage: who.leaveMessage ?? false },
      ...(who.from ? { from: who.from } : {}),
      ...(who.until ? { until: who.until } : {}),
      ...(who.say ? { say: who.say } : {}),
    },
    for: {
      ...(who.by ? { whom: 'someone-else' as const, who: who.by, theyKnow: 'yes' as const } : { whom: 'me' as const }),
      ...(who.name ? { name: who.name } : {}),
    },
    with: {
      ...{ interpreter: who.interpreter ?? false, rather: [...(who.rather ?? [])] },
      ...(who.speaks ? { language: who.speaks } : {}),
      ...(who.avoid ? { avoid: who.avoid } : {}),
      ...(who.supportPerson ? { supportPerson: who.supportPerson } : {}),
      ...(who.cause ? { cause: who.cause } : {}),
    },
  }
  const more = { ...(who.language ? { language: who.language } : {}), ...(who.words ? { words: who.words } : {}) }
  return new Story(book, { answers, at, desk, placeCode: district, channel, ...more })
}

export type Met = {
  readonly called: string
  readonly bornYear?: number
  readonly members?: readonly Member[]
  readonly note: string
  readonly how?: 'phone' | 'visit' | 'face-to-face'
}

/** Asked, came to Clearwater, given to Ngaire, and talked with for the first time: each at its moment. */
export function walkedWith(
  book: Book,
  who: Somebody,
  [asked, assigned, given, met]: readonly [Instant, Instant, Instant, Instant],
  meeting: Met,
): Story {
  const story = ask(book, who, asked)
  story.assign(hostCalled('clearwater'), assigned)
  story.giveTo(0, given)
  story.meet(meeting.how ?? 'phone', 35, meeting.note, met)
  if (meeting.bornYear) story.know({ bornYear: meeting.bornYear })
  story.meetWhanau(meeting.called, meeting.members ?? [], met)
  return story
}
