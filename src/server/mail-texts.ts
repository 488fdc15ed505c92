import { dayOf, type Instant } from '../domain/days.ts'
import type { Urgency } from '../domain/programmes/clocks.ts'
import type { LateKind } from '../domain/programmes/escalation.ts'
import { sayByTime, sayDay, sayWhen } from '../words/dates.ts'
import type { Language } from '../words/phrase.ts'
import type { Say } from '../words/words.ts'

/** A message as it is written down: ready for `sendReferralMail`, `sendCodeMail` and `putMail`. */
export type Said = { readonly subject: string; readonly text: string; readonly language: Language }

type Between = { readonly sender: string; readonly from: string; readonly now: Instant }
type Asked = Between & {
  readonly receiver: string
  /** In the words of a need kind, never the person's own. */
  readonly need: string
  readonly urgency: Urgency
  readonly dueAt: Instant
  readonly link: string
  /** Whether somebody there signs in; else the link sends a code. */
  readonly signsIn: boolean
}

/** "Somebody asks for your help": what and by when. */
export function referralMail(
  say: Say,
  { sender, receiver, need, urgency, dueAt, now, link, signsIn, from }: Asked,
): Said {
  const key = signsIn ? 'mail.referral-account-text' : 'mail.referral-text'
  return letter(
    say,
    say('mail.referral-subject', { urgency }),
    say(key, { sender, receiver, need, link, by: sayByTime(dueAt, now, say) }),
    from,
  )
}

/** Consent was taken back, or the referral withdrawn: stop using what was shared. No reason is given. */
export function withdrawnMail(say: Say, { sender, sentAt, from, now }: Between & { readonly sentAt: Instant }): Said {
  return letter(
    say,
    say('mail.withdrawn-subject'),
    say('mail.withdrawn-text', { sender, day: sayDay(dayOf(sentAt), say, dayOf(now)) }),
    from,
  )
}

type Moved = Between & { readonly sentAt: Instant; readonly dueAt: Instant; readonly link: string }

/** The sender has answered what the receiver asked. */
export function moreGivenMail(say: Say, { sender, sentAt, dueAt, link, from, now }: Moved): Said {
  const values = { sender, link, day: sayDay(dayOf(sentAt), say, dayOf(now)), by: sayByTime(dueAt, now, say) }
  return letter(say, say('mail.more-given-subject'), say('mail.more-given-text', values), from)
}

/** The receiver's answer was seen, and the loop is closed. */
export function closedMail(say: Say, { sender, sentAt, from, now }: Between & { readonly sentAt: Instant }): Said {
  return letter(
    say,
    say('mail.closed-subject'),
    say('mail.closed-text', { sender, day: sayDay(dayOf(sentAt), say, dayOf(now)) }),
    from,
  )
}

/** The code itself is put in when it goes out: see `sendCodeMail`. */
export function codeMail(say: Say, { minutes, from }: { readonly minutes: number; readonly from: string }): Said {
  return letter(say, say('mail.code-subject'), say('mail.code-text', { minutes, code: '{code}' }), from)
}

type Waiting = { readonly kind: LateKind; readonly dueAt: Instant }
type Clocks = {
  readonly waiting: readonly Waiting[]
  readonly now: Instant
  readonly link?: string
  readonly from: string
}

/** To a team lead: how many have waited too long, of what kind, and since when. Never whose. */
export function clocksMail(say: Say, { waiting, now, link = 'none', from }: Clocks): Said {
  const kinds = ['request', 'case', 'referral'] as const
  const lines = kinds.flatMap((kind) => {
    const count = waiting.filter((one) => one.kind === kind).length
    return count > 0 ? [`- ${say(`mail.clocks-${kind}`, { count })}`] : []
  })
  const oldest = waiting.map(({ dueAt }) => dueAt).toSorted()[0] ?? now
  const since = sayWhen(oldest, now, say)
  const text = say('mail.clocks-text', { lines: lines.join('\n'), since, link })
  return letter(say, say('mail.clocks-subject', { count: waiting.length }), text, from)
}

/** To a privacy officer: that a likely repeat was found, and where to look. Never of whom, nor who asks. */
export function repeatMail(say: Say, { count, link = 'none', from }: Repeats): Said {
  return letter(say, say('mail.repeat-subject'), say('mail.repeat-text', { count, link }), from)
}
type Repeats = { readonly count: number; readonly link?: string; readonly from: string }

/** To who leads and who keeps privacy: that a record was opened in an emergency, when, and until when. Never whose. */
export function emergencyMail(say: Say, { openedAt, endsAt, now, link, from }: Opened): Said {
  const [when, until] = [sayWhen(openedAt, now, say), sayWhen(endsAt, now, say)]
  return letter(say, say('mail.emergency-subject'), say('mail.emergency-text', { when, until, link }), from)
}

/** To whoever signs in: that a code of their list opened the door, when, and how many are left. */
export function recoveryMail(say: Say, { left, at, now, link, from }: Recovered): Said {
  const values = { left, when: sayWhen(at, now, say), link }
  return letter(say, say('mail.recovery-subject'), say('mail.recovery-text', values), from)
}
type Recovered = Readonly<Record<'at' | 'now' | 'link' | 'from', string>> & { readonly left: number }

/** To whoever opened it: that somebody has said whether it was proper, and where that stands. */
export function emergencyFoundMail(say: Say, { openedAt, now, link, from }: Omit<Opened, 'endsAt'>): Said {
  const when = sayWhen(openedAt, now, say)
  return letter(say, say('mail.emergency-found-subject'), say('mail.emergency-found-text', { when, link }), from)
}
type Opened = Readonly<Record<'openedAt' | 'endsAt' | 'now' | 'link' | 'from', string>>

function letter(say: Say, subject: string, text: string, from: string): Said {
  return { subject, text: `${text.trimEnd()}\n\n${say('mail.foot', { from })}\n`, language: say.language }
}
