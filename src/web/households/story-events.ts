import type { ContactNote, Need } from '../../domain/cases/case.ts'
import type { Instant } from '../../domain/days.ts'
import { isByAgency } from '../../domain/intake/request.ts'
import { Deed, ReferralStatus, sideToMove } from '../../domain/referrals/moves.ts'
import type { Referral, ReferralMove } from '../../domain/referrals/referral.ts'
import type { PhraseKey } from '../../words/words.ts'
import { sayDeed } from '../shared/say-deed.ts'
import { type Whanau, whoIn } from './whanau.ts'

/** Which part of the story it belongs to. */
export type Chapter = 'talks' | 'referrals' | 'needs' | 'answers' | 'frame'

/** One thing that happened: its sentence as a phrase with what fills it, and what was said in somebody's words. */
export type Happened = {
  readonly id: string
  readonly at: Instant
  /** When it was written down, and its place among what was written down with it: they part what happened in one minute. */
  readonly writtenAt?: Instant
  readonly nth?: number
  readonly chapter: Chapter
  readonly key: PhraseKey
  /** Filled in as they are; those that are phrases or kinds of need are said first. */
  readonly with?: Readonly<Record<string, string>>
  readonly need?: string
  readonly phrases?: Readonly<Record<string, PhraseKey>>
  readonly more?: readonly { readonly key: PhraseKey; readonly with?: Readonly<Record<string, string | number>> }[]
  readonly words?: string
  readonly turn?: boolean
  /** Of a move: its referral, for what the move brought. */
  readonly made?: { readonly move: ReferralMove; readonly referral: Referral }
  /** What a yes covers, and until when. */
  readonly shares?: Whanau['consents'][number]['shares']
  readonly day?: string
}

/** Everything that happened with a whānau, newest first. */
export function storyOf(whanau: Whanau): readonly Happened[] {
  const all = [
    ...asked(whanau),
    ...given(whanau),
    ...left(whanau),
    ...whanau.notes.map((note) => talked(whanau, note)),
    ...whanau.needs.flatMap((need) => needed(whanau, need)),
    ...whanau.unmet.map(
      (gap): Happened => ({
        ...{ id: gap.id, at: gap.at, chapter: 'needs', key: 'story.gap', need: gap.kind },
        phrases: { reason: `unmet.${gap.reason}` },
      }),
    ),
    ...agreed(whanau),
    ...moved(whanau),
    ...whanau.entries.map(
      (entry): Happened => ({
        ...{ id: entry.id, at: entry.at, chapter: 'talks', key: 'story.entry', words: entry.words, turn: true },
        phrases: { what: `entry.${entry.kind}` },
      }),
    ),
    ...ended(whanau),
  ]
  return all
    .map((event, place) => ({ event, place }))
    .toSorted((one, other) => later(one.event, other.event) || other.place - one.place)
    .map(({ event }) => event)
}

// A time that somebody gave is a minute, and what was written down in it may be of any second.
const minuteOf = (at: Instant) => Math.floor(Date.parse(at) / 60_000)

/** The latest first: by the minute it happened, then by when it was written down, then by its place there. */
function later(one: Happened, other: Happened): number {
  const written = (event: Happened) => Date.parse(event.writtenAt ?? event.at)
  return minuteOf(other.at) - minuteOf(one.at) || written(other) - written(one) || (other.nth ?? 0) - (one.nth ?? 0)
}

function asked(whanau: Whanau): readonly Happened[] {
  const { request, cases, organisations } = whanau
  const first: readonly Happened[] = request
    ? [
        {
          ...{ id: request.id, at: request.receivedAt, chapter: 'frame', turn: true },
          key:
            request.askedFor === 'self' || request.askedBy === ''
              ? 'story.asked.self'
              : isByAgency(request)
                ? 'story.asked.other'
                : 'story.asked.for-whom',
          with: { who: whoIn(whanau), by: request.askedBy },
          words: request.ownWords,
        },
      ]
    : []
  return [
    ...first,
    ...cases.map(
      (on): Happened => ({
        ...{ id: `${on.id} opened`, at: on.openedAt, chapter: 'frame', key: 'story.taken', turn: true },
        with: { organisation: organisations[on.holderOrganisation] ?? '' },
      }),
    ),
  ]
}

/** Given to a connector by somebody, or taken on by the connector who talked with them first. */
function given({ given: lines, workers }: Whanau): readonly Happened[] {
  return lines.map(
    ({ caseId, version, connectorId, givenAt, givenBy }): Happened => ({
      ...{ id: `${caseId} given ${version}`, at: givenAt, nth: version, chapter: 'frame', turn: true },
      key: connectorId === givenBy ? 'story.took' : 'story.given',
      with: { who: workers[connectorId] ?? '', by: workers[givenBy] ?? '' },
    }),
  )
}

/** The role of whoever walked with them ended: by an administrator, or because its day had come. */
function left({ left: lines, workers }: Whanau): readonly Happened[] {
  return lines.map(
    ({ caseId, version, connectorId, leftAt, endedBy }): Happened => ({
      ...{ id: `${caseId} left ${version}`, at: leftAt, nth: version, chapter: 'frame', turn: true },
      key: endedBy === undefined ? 'story.left' : 'story.left-by',
      with: { who: workers[connectorId] ?? '', by: endedBy === undefined ? '' : (workers[endedBy] ?? '') },
    }),
  )
}

function talked({ workers, cases }: Whanau, note: ContactNote): Happened {
  const told = note.firstContact ? cases.find((on) => on.id === note.caseId)?.noticeVersion : undefined
  return {
    ...{ id: note.id, at: note.happenedAt, chapter: 'talks', key: `story.note.${note.how}`, words: note.words },
    writtenAt: note.notedAt,
    with: { who: workers[note.notedBy] ?? '' },
    more: [
      ...(note.minutes === undefined ? [] : [{ key: 'story.minutes' as const, with: { count: note.minutes } }]),
      ...(note.firstContact ? [{ key: 'story.first' as const }] : []),
      ...(told === undefined ? [] : [{ key: 'story.told' as const, with: { version: told } }]),
    ],
    turn: note.firstContact,
  }
}

function needed({ workers }: Whanau, need: Need): readonly Happened[] {
  const noted: Happened = {
    ...{ id: need.id, at: need.notedAt, chapter: 'needs', need: need.kind, words: need.words },
    key: need.notedBy === undefined ? 'story.need-asked' : 'story.need',
    with: { who: need.notedBy === undefined ? '' : (workers[need.notedBy] ?? '') },
  }
  if (need.outcomeAt === undefined || need.outcome === undefined) return [noted]
  return [
    noted,
    {
      ...{ id: `${need.id} settled`, at: need.outcomeAt, chapter: 'needs', key: 'story.settled', need: need.kind },
      ...{ phrases: { outcome: `need-outcome.${need.outcome}` }, words: need.outcomeWords },
    },
  ]
}

function agreed(whanau: Whanau): readonly Happened[] {
  return whanau.consents.flatMap((consent): Happened[] => {
    const organisation = whanau.organisations[consent.toOrganisation] ?? ''
    const who = whanau.members.find((member) => member.id === consent.personId)?.knownAs || whoIn(whanau)
    const said: Happened = {
      ...{ id: consent.id, at: consent.recordedAt, chapter: 'answers', with: { who, organisation } },
      ...(consent.answer === 'yes'
        ? { key: 'story.yes' as const, shares: consent.shares, day: consent.untilOn }
        : { key: 'story.no' as const }),
    }
    if (consent.withdrawnAt === undefined) return [said]
    const back: Happened = {
      ...{
        id: `${consent.id} back`,
        at: consent.withdrawnAt,
        chapter: 'answers',
        key: 'story.back',
        with: { organisation },
      },
    }
    return [said, back]
  })
}

function moved(whanau: Whanau): readonly Happened[] {
  const { moves, referrals, organisations, workers } = whanau
  return moves.flatMap((move): Happened[] => {
    const referral = referrals.find((one) => one.id === move.referralId)
    const deed = Deed.safeParse(move.deed)
    const status = ReferralStatus.safeParse(move.status)
    if (!referral || !deed.success || !status.success) return []
    const organisation = organisations[referral.toOrganisation] ?? ''
    const worker = move.byWorker === undefined ? '' : (workers[move.byWorker] ?? '')
    const theirs = move.bySide === 'person'
    const who = move.byName || worker || (theirs ? whoIn(whanau) : organisation)
    const next = sideToMove(status.data)
    const ours = move.bySide === 'sender'
    return [
      {
        ...{ id: `${move.referralId} ${move.seq}`, at: move.happenedAt, chapter: 'referrals', need: referral.needKind },
        ...{ writtenAt: move.at, nth: move.seq },
        key:
          deed.data === 'send'
            ? 'story.move-to'
            : !ours && !theirs && who !== organisation
              ? 'story.move-of'
              : 'story.move',
        ...{ with: { who, organisation }, phrases: { what: sayDeed(move, referral) }, words: wordsOf(move, referral) },
        more:
          move.how === 'phone' ? [{ key: 'story.by-phone' }] : move.how === 'link' ? [{ key: 'story.by-link' }] : [],
        turn: next !== undefined && next !== move.bySide,
        made: { move, referral },
      },
    ]
  })
}

// What they answered themselves stands on the referral, for its sender alone.
const wordsOf = (move: ReferralMove, referral: Referral) =>
  move.bySide === 'person' && move.deed === 'confirm' && 'personWords' in referral ? referral.personWords : move.words

function ended({ cases }: Whanau): readonly Happened[] {
  return cases.flatMap((on): Happened[] =>
    on.closedAt === undefined || on.closingReason === undefined
      ? []
      : [
          {
            ...{ id: `${on.id} ended`, at: on.closedAt, chapter: 'frame', key: 'story.ended', turn: true },
            phrases: { reason: `close.${on.closingReason}` },
          },
        ],
  )
}
