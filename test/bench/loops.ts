import { type Country, connectorId, providerId } from './country.ts'
import type { Row, Table } from './copy.ts'
import { householdOf, isOpen } from './families.ts'
import { idIn } from './ids.ts'
import { oneOf } from './names.ts'

// Two referrals for each household: those of whānau still walked beside stand at every step, the rest are closed.

const day = 86_400_000
const iso = (at: number) => new Date(at).toISOString()
type Known = ReturnType<typeof householdOf>

const orderOf = ['draft', 'sent', 'received', 'accepted', 'in-service', 'outcome-recorded', 'closed'] as const
const hasCome = ({ step }: Known, to: (typeof orderOf)[number]) => orderOf.indexOf(step) >= orderOf.indexOf(to)

/** All of them, or those that are still open. */
export function loopTables(country: Country, which: 'all' | 'open' = 'all'): Table[] {
  const every = (rowsOf: (country: Country, known: Known) => Iterable<Row>): Iterable<Row> =>
    (function* () {
      for (let number = 0; number < country.households; number += 1) {
        if (which === 'all' || isOpen(country, number)) yield* rowsOf(country, householdOf(country, number))
      }
    })()
  return [
    { name: 'referral', rows: every(referrals) },
    { name: 'referral_move', rows: every(moves) },
    { name: 'referral_shared', rows: every(shared) },
  ]
}

// Loops that are still open were sent at one moment: so what was said of one can be said of another.
const sentAt = (country: Country, { openedAt, open }: Known, which: number) =>
  open ? country.now - 6 * day : openedAt + (2 + 2 * which) * day

function* referrals(country: Country, known: Known): Iterable<Row> {
  const { number, holder, connector, receiver, district, need, dice, step } = known
  for (const which of [0, 1] as const) {
    const at = sentAt(country, known, which)
    const sent = step !== 'draft'
    const closed = step === 'closed'
    const answered = hasCome(known, 'accepted')
    const done = hasCome(known, 'outcome-recorded')
    yield {
      household_id: idIn('household', number),
      id: idIn('referral', number, which),
      case_id: idIn('case', number),
      need_id: idIn('need', number, which),
      holder_organisation: holder,
      from_organisation: holder,
      from_worker: connectorId(connector),
      to_organisation: providerId(country, receiver),
      to_email: '',
      visible_to: idIn('person', number),
      words: `bench loop ${number} ${which}`,
      need_kind: need[which],
      asks: 'Could you see them this week?',
      urgency: 'ordinary',
      place_code: district,
      status: step,
      consent_id: sent ? idIn('consent', number, which) : null,
      made_at: iso(at),
      sent_at: sent ? iso(at) : null,
      answered_at: answered ? iso(at + day) : null,
      due_at: sent && !closed ? iso(country.now + (1 + (dice % 12)) * day) : null,
      contact_name: answered ? 'Mere' : '',
      outcome: done ? 'got-what-was-needed' : null,
      outcome_at: done ? iso(at + 10 * day) : null,
      person_answer: closed ? oneOf(['yes', 'partly', 'no'], dice) : null,
      ended_at: closed ? iso(at + 15 * day) : null,
    }
  }
}

const said: readonly (readonly [status: (typeof orderOf)[number], deed: string, side: string, days: number])[] = [
  ['draft', 'make', 'sender', 0],
  ['sent', 'send', 'sender', 0],
  ['accepted', 'accept', 'receiver', 1],
  ['in-service', 'begin', 'receiver', 3],
  ['outcome-recorded', 'recordOutcome', 'receiver', 10],
  ['closed', 'confirm', 'sender', 15],
]

function* moves(country: Country, known: Known): Iterable<Row> {
  const { number, holder, connector, receiver } = known
  for (const which of [0, 1]) {
    const made = said.filter(([status]) => hasCome(known, status))
    for (const [i, [status, deed, side, days]] of made.entries()) {
      const at = iso(sentAt(country, known, which) + days * day)
      yield {
        household_id: idIn('household', number),
        referral_id: idIn('referral', number, which),
        seq: i + 1,
        holder_organisation: holder,
        from_organisation: holder,
        to_organisation: providerId(country, receiver),
        status,
        deed,
        by_side: side,
        by_worker: side === 'sender' ? connectorId(connector) : null,
        by_name: 'Somebody',
        how: 'signed-in',
        words: '',
        happened_at: at,
        at,
      }
    }
  }
}

function* shared(country: Country, known: Known): Iterable<Row> {
  const { number, holder, receiver, step } = known
  if (step === 'draft') return
  for (const which of [0, 1]) {
    yield {
      household_id: idIn('household', number),
      referral_id: idIn('referral', number, which),
      holder_organisation: holder,
      to_organisation: providerId(country, receiver),
      visible_to: idIn('person', number),
      facts: '[{"kind":"name","value":"Hana"}]',
      shared_at: iso(sentAt(country, known, which)),
    }
  }
}
