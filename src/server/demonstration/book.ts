import { createHash } from 'node:crypto'
import type { Actor } from '../../domain/actor.ts'
import { organisationOf } from '../../domain/actor.ts'
import { type Instant, isBefore } from '../../domain/days.ts'
import { idFrom } from '../../domain/ids.ts'
import type { Clocks, Urgency } from '../../domain/programmes/clocks.ts'
import { levelsToTell, reachesAt } from '../../domain/programmes/escalation.ts'
import { referenceFrom } from '../../domain/reference-words.ts'
import { nameOf } from '../../store/sight.ts'
import { calendarOf } from '../moment.ts'
import type { Dice } from './dice.ts'
import type { Moments } from './moments.ts'

/** Where everything that happened is written down before it goes into the database, all at once. */
export type Book = {
  readonly moments: Moments
  readonly dice: Dice
  readonly clocks: Clocks
  readonly settingsId: string | undefined
  readonly summerBreak: boolean
  readonly noticeVersion: string
  /** One code opens every request of the demonstration. */
  readonly codeHash: string
  readonly add: (table: string, ...records: readonly object[]) => void
  readonly rowsOf: (table: string) => readonly object[]
  readonly newId: (at: Instant) => string
  readonly newWords: () => string
  /** A deed on the record of changes. */
  readonly record: (name: string, actor: Actor, at: Instant, of: DeedOf) => void
  /** Somebody looked. */
  readonly look: (screen: string, actor: Actor, at: Instant, shown: readonly string[]) => void
  /** Whom a clock that ran out had told by then; answers the level it came to. */
  readonly tellOfLate: (kind: 'request' | 'case' | 'referral', late: LateOne, until: Instant) => number
}

type DeedOf = {
  readonly id: string
  readonly version: number
  readonly householdId: string
  readonly holderOrganisation: string
}

export type LateOne = {
  readonly id: string
  readonly householdId: string
  readonly holderOrganisation: string
  readonly urgency: Urgency
  readonly placeCode?: string | undefined
  readonly dueAt: Instant
}

type Given = Pick<Book, 'moments' | 'dice' | 'clocks' | 'settingsId' | 'summerBreak' | 'noticeVersion' | 'codeHash'>

export function openBook(given: Given): Book {
  const { dice } = given
  const tables = new Map<string, object[]>()
  const used = new Set<string>()
  const add: Book['add'] = (table, ...records) => {
    const there = tables.get(table)
    if (there) there.push(...records)
    else tables.set(table, [...records])
  }
  const newId = (at: Instant) => idFrom(Date.parse(at), dice.bytes(10))
  return {
    ...given,
    ...{ add, newId },
    rowsOf: (table) => tables.get(table) ?? [],
    newWords: () => {
      let words = referenceFrom(dice.bytes(6))
      while (used.has(words)) words = referenceFrom(dice.bytes(6))
      used.add(words)
      return words
    },
    record: (name, actor, at, of) => add('event', eventRow(newId(at), name, actor, at, of)),
    look: (screen, actor, at, shown) =>
      add('record_read', {
        ...{ at, actorKind: actor.kind, actorId: nameOf(actor), screen, shown },
        organisationId: organisationOf(actor) ?? null,
      }),
    tellOfLate: (kind, late, until) => {
      const calendar = calendarOf(late.placeCode, given.summerBreak)
      if (!isBefore(late.dueAt, until)) return 0
      const levels = levelsToTell({ ...late, escalated: 0 }, until, calendar)
      const { householdId, holderOrganisation, dueAt } = late
      for (const level of levels) {
        const at = reachesAt(level, dueAt, late.urgency, calendar)
        add('escalation', {
          ...{
            id: newId(at),
            householdId,
            holderOrganisation,
            subjectKind: kind,
            subjectId: late.id,
            level,
            dueAt,
            at,
          },
        })
      }
      return levels.at(-1) ?? 0
    },
  }
}

function eventRow(commandId: string, name: string, actor: Actor, at: Instant, of: DeedOf): object {
  const inputHash = `\\x${createHash('sha256').update(`${commandId} ${name}`).digest('hex')}`
  return {
    ...{ chain: '', seq: 0, hash: '', commandId, name, actorKind: actor.kind, actorId: nameOf(actor), at, inputHash },
    ...{ organisationId: organisationOf(actor) ?? null, holderOrganisation: of.holderOrganisation },
    ...{ householdId: of.householdId, subjectId: of.id, version: of.version },
  }
}
