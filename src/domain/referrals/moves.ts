import { z } from 'zod'
import type { ClockName } from '../programmes/clocks.ts'

// The closed loop, as one table. The rules, the screens, the API, its description and the diagram in ARCHITECTURE.md
// are all read from here.

export const ReferralStatus = z
  .enum([
    'draft',
    'sent',
    'received',
    'info-needed',
    'waitlisted',
    'accepted',
    'in-service',
    'outcome-recorded',
    'declined',
    'could-not-reach',
    'person-declined',
    'reroute-suggested',
    'closed',
    'withdrawn',
    'discarded',
  ])
  .meta({ id: 'ReferralStatus' })
export type ReferralStatus = z.infer<typeof ReferralStatus>

export type Side = 'sender' | 'receiver'

type Row = {
  /** Who has the move; nobody when it has ended. */
  readonly move?: Side
  /** The clock that runs meanwhile: a dated setting, by urgency. */
  readonly clock?: ClockName
  readonly next: readonly ReferralStatus[]
}

/** The closed loop: whose move, which clock, what next. Everything open can also be withdrawn, see below. */
export const referralTable = {
  draft: { move: 'sender', next: ['sent', 'discarded'] },
  sent: { move: 'receiver', clock: 'acknowledge', next: ['received', 'withdrawn'] },
  received: {
    move: 'receiver',
    clock: 'decide',
    next: ['accepted', 'declined', 'waitlisted', 'reroute-suggested', 'info-needed', 'withdrawn'],
  },
  'info-needed': { move: 'sender', clock: 'info', next: ['received', 'withdrawn'] },
  waitlisted: { move: 'receiver', clock: 'review', next: ['accepted', 'declined', 'withdrawn'] },
  accepted: {
    move: 'receiver',
    clock: 'first-contact',
    next: ['in-service', 'could-not-reach', 'person-declined', 'withdrawn'],
  },
  'in-service': {
    move: 'receiver',
    clock: 'outcome-check',
    next: ['outcome-recorded', 'person-declined', 'withdrawn'],
  },
  'outcome-recorded': { move: 'sender', clock: 'confirm', next: ['closed'] },
  declined: { move: 'sender', clock: 'confirm', next: ['closed'] },
  'could-not-reach': { move: 'sender', clock: 'confirm', next: ['closed'] },
  'person-declined': { move: 'sender', clock: 'confirm', next: ['closed'] },
  'reroute-suggested': { move: 'sender', clock: 'reroute', next: ['closed'] },
  closed: { next: [] },
  withdrawn: { next: [] },
  discarded: { next: [] },
} as const satisfies Readonly<Record<ReferralStatus, Row>>

const rows: Readonly<Record<ReferralStatus, Row>> = referralTable

/** Who has the move, or nobody once it has ended. */
export const sideToMove = (status: ReferralStatus): Side | undefined => rows[status].move

/** The clock that runs in this status, if one does. */
export const clockOf = (status: ReferralStatus): ClockName | undefined => rows[status].clock

/** Whether the table lets one status follow another. */
export const mayFollow = (from: ReferralStatus, to: ReferralStatus): boolean => rows[from].next.includes(to)

/** Whether the loop is still open. */
export const isOpen = (status: ReferralStatus): boolean => rows[status].next.length > 0

export const Deed = z
  .enum([
    'send',
    'discard',
    'receive',
    'accept',
    'decline',
    'waitlist',
    'suggestReroute',
    'askForMore',
    'giveMore',
    'begin',
    'couldNotReach',
    'personDeclined',
    'recordOutcome',
    'confirm',
    'closeRerouted',
    'withdraw',
  ])
  .meta({ id: 'ReferralDeed' })
export type Deed = z.infer<typeof Deed>

/**
 * A deed is what somebody does; it leads to one status. `by` is the side whose deed it is. The sender may do the
 * receiver's deeds too, when they answered by phone.
 */
type DeedRow = { readonly by: Side; readonly to: ReferralStatus }

export const deedTable = {
  send: { by: 'sender', to: 'sent' },
  discard: { by: 'sender', to: 'discarded' },
  receive: { by: 'receiver', to: 'received' },
  accept: { by: 'receiver', to: 'accepted' },
  decline: { by: 'receiver', to: 'declined' },
  waitlist: { by: 'receiver', to: 'waitlisted' },
  suggestReroute: { by: 'receiver', to: 'reroute-suggested' },
  askForMore: { by: 'receiver', to: 'info-needed' },
  giveMore: { by: 'sender', to: 'received' },
  begin: { by: 'receiver', to: 'in-service' },
  couldNotReach: { by: 'receiver', to: 'could-not-reach' },
  personDeclined: { by: 'receiver', to: 'person-declined' },
  recordOutcome: { by: 'receiver', to: 'outcome-recorded' },
  confirm: { by: 'sender', to: 'closed' },
  closeRerouted: { by: 'sender', to: 'closed' },
  withdraw: { by: 'sender', to: 'withdrawn' },
} as const satisfies Readonly<Record<Deed, DeedRow>>

/**
 * The statuses that a deed passes through from here, or none if it cannot be done now. Answering something that was only
 * sent also says that it was received: a phone answer or a link should not have to say so twice.
 */
export function stepsOf(deed: Deed, from: ReferralStatus): readonly ReferralStatus[] {
  const { to } = deedTable[deed]
  if (deed === 'closeRerouted') return from === 'reroute-suggested' ? [to] : []
  if (deed === 'confirm' && from === 'reroute-suggested') return []
  if (deed === 'giveMore' && from !== 'info-needed') return []
  if (deed === 'receive' && from !== 'sent') return []
  if (mayFollow(from, to)) return [to]
  if (from === 'sent' && deedTable[deed].by === 'receiver' && mayFollow('received', to)) return ['received', to]
  return []
}

/** The deeds that can be done from here by that side, in the order in which they are offered. */
export function deedsFrom(status: ReferralStatus, side: Side): readonly Deed[] {
  return Deed.options.filter((deed) => deedTable[deed].by === side && stepsOf(deed, status).length > 0)
}
