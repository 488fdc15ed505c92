import { z } from 'zod'
import { Day, Instant } from '../domain/days.ts'
import { CaseId, ConsentId, HouseholdId, NeedId, OrganisationId, ReferralId, ServiceId } from '../domain/ids.ts'
import { Urgency } from '../domain/programmes/clocks.ts'
import { Letter } from '../domain/referrals/letter.ts'
import { Deed, ReferralStatus } from '../domain/referrals/moves.ts'
import { PersonAnswer, Referral, ReferralMove, SharedContact, SharedFact } from '../domain/referrals/referral.ts'
import { saysOf } from '../domain/referrals/says.ts'
import { refusalCodes } from '../domain/refusal.ts'
import { command, query } from './endpoint.ts'

const senders = ['connector', 'team-lead'] as const
const bothEnds = ['connector', 'team-lead', 'receiving-worker'] as const

/** One referral in a list, as either end sees it. A receiver is told a need and a name only where the consent covers them. */
export const ReferralLine = z
  .object({
    id: ReferralId,
    householdId: HouseholdId,
    end: z.enum(['sender', 'receiver']),
    status: ReferralStatus,
    called: z.string(),
    needKind: z.string(),
    otherOrganisation: z.string(),
    urgency: Urgency,
    dueAt: Instant.optional(),
    sentAt: Instant.optional(),
    mine: z.boolean(),
    late: z.boolean(),
    words: z.string(),
    version: z.int(),
  })
  .meta({ id: 'ReferralLine' })
export type ReferralLine = z.infer<typeof ReferralLine>

/** One referral as this reader may see it: the receiver sees the shared facts, never the household. */
export const ReferralPage = z
  .object({
    end: z.enum(['sender', 'receiver']),
    referral: Referral,
    fromName: z.string(),
    fromPhone: z.string(),
    fromWorkerName: z.string(),
    toName: z.string(),
    called: z.string(),
    facts: z.array(SharedFact),
    sharedUntil: Instant.optional(),
    moves: z.array(ReferralMove),
    deeds: z.array(Deed),
    phoneDeeds: z.array(Deed),
    agreedOn: Day.optional(),
    /** How the person may be reached: for the sender all that is known, for the receiver what was shared. */
    contacts: z.array(SharedContact),
    /** Why a draft could not be sent just now. */
    notSendable: z.enum(refusalCodes).optional(),
    hasLink: z.boolean(),
    linkId: z.string().optional(),
    /** For the sender: whether the last letter to the receiver has gone. */
    letter: Letter.optional(),
    version: z.int(),
  })
  .meta({ id: 'ReferralPage' })
export type ReferralPage = z.infer<typeof ReferralPage>

const sender = { worker: senders } as const
/** Both ends by account, and the receiver by link: the domain says whose move it is. */
const eitherEnd = { worker: bothEnds, link: 'its-referral' } as const

const existing = <A extends typeof sender | typeof eitherEnd, S extends z.ZodRawShape>(
  path: `/${string}`,
  about: string,
  access: A,
  says: z.ZodObject<S>,
) =>
  command({
    path: `/referrals/:id/${path.slice(1)}`,
    about,
    access,
    changes: 'existing',
    input: z.strictObject({ id: ReferralId, ...says.shape }),
  })

export const referralsApi = {
  waiting: query({
    path: '/referrals',
    about: 'Referrals of your organisation at either end: what waits for you, what waits for others, what has ended.',
    access: { worker: bothEnds },
    reads: (answer) => answer.referrals.flatMap((line) => [line.householdId, line.id]),
    input: z.strictObject({
      which: z.enum(['mine', 'theirs', 'ended']).optional(),
      end: z.enum(['sender', 'receiver']).optional(),
      after: Instant.optional(),
    }),
    output: z.object({ referrals: z.array(ReferralLine), next: z.string().optional(), mine: z.int(), theirs: z.int() }),
  }),
  one: query({
    path: '/referrals/:id',
    about: 'One referral: whose move, by when, what was shared, and every move so far.',
    access: eitherEnd,
    reads: ({ referral }) => [referral.householdId, referral.id],
    input: z.strictObject({ id: ReferralId }),
    output: ReferralPage,
  }),
  make: command({
    path: '/referrals',
    about:
      'Writes a referral for a need, and sends it where `send` is true. Refused without a yes that covers the receiver, or a legal ground.',
    access: sender,
    changes: 'new',
    input: z.strictObject({
      referralId: ReferralId,
      householdId: HouseholdId,
      caseId: CaseId,
      needId: NeedId,
      toOrganisation: OrganisationId,
      toService: ServiceId.optional(),
      toEmail: z.union([z.email(), z.literal('')]).optional(),
      asks: z.string().trim().max(2000).optional(),
      consentId: ConsentId.optional(),
      legalGroundId: z.uuid().optional(),
      follows: ReferralId.optional(),
      send: z.boolean(),
    }),
  }),
  send: command({
    path: '/referrals/:id/send',
    about: 'Sends a draft. What the consent covers is written down now; the receiver never sees more.',
    access: sender,
    changes: 'existing',
    input: z.strictObject({ id: ReferralId, consentId: ConsentId.optional(), legalGroundId: z.uuid().optional() }),
  }),
  discard: existing('/discard', 'Throws a draft away. Nothing was shared.', sender, saysOf.discard),
  receive: existing('/receive', 'Says that the receiver has it.', eitherEnd, saysOf.receive),
  accept: existing('/accept', 'Says yes: who will see them, and when.', eitherEnd, saysOf.accept),
  decline: existing('/decline', 'Says no, with a reason that acts.', eitherEnd, saysOf.decline),
  waitlist: existing('/waitlist', 'Says yes, but they must wait until a day.', eitherEnd, saysOf.waitlist),
  suggestReroute: existing(
    '/suggest-reroute',
    'Says who could do this instead. Nothing is passed on.',
    eitherEnd,
    saysOf.suggestReroute,
  ),
  askForMore: existing('/ask-for-more', 'Asks the sender something first.', eitherEnd, saysOf.askForMore),
  giveMore: existing('/give-more', 'Answers the receiver’s question.', sender, saysOf.giveMore),
  begin: existing('/begin', 'Says that the first contact was made and work has begun.', eitherEnd, saysOf.begin),
  couldNotReach: existing(
    '/could-not-reach',
    'Says that the person could not be reached.',
    eitherEnd,
    saysOf.couldNotReach,
  ),
  personDeclined: existing(
    '/person-declined',
    'Says that the person chose not to go on.',
    eitherEnd,
    saysOf.personDeclined,
  ),
  recordOutcome: existing('/record-outcome', 'Records what came of it.', eitherEnd, saysOf.recordOutcome),
  confirm: existing('/confirm', 'Records the person’s own answer, and closes the loop.', sender, saysOf.confirm),
  ownAnswer: command({
    path: '/mine/referrals/:id/answer',
    about:
      'The person’s own answer to “did you get what you needed?”, from their own page. The sender sees it, and closes the loop with it.',
    access: { person: 'its-request' },
    changes: 'existing',
    input: z.strictObject({ id: ReferralId, ...saysOf.confirm.shape, answer: PersonAnswer.exclude(['not-asked']) }),
  }),
  closeRerouted: existing(
    '/close-rerouted',
    'Closes a referral that another service should have. Send that one anew, with its own yes.',
    sender,
    saysOf.closeRerouted,
  ),
  withdraw: existing(
    '/withdraw',
    'Withdraws the referral. The receiver is told to stop using what was shared.',
    sender,
    saysOf.withdraw,
  ),
  pause: command({
    path: '/referrals/:id/pause',
    about: 'Puts the running clock off until a day, at the person’s own request.',
    access: eitherEnd,
    changes: 'existing',
    input: z.strictObject({ id: ReferralId, until: Day }),
  }),
}
