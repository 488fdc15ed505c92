import { dayOf, type Instant } from '../domain/days.ts'
import type { Urgency } from '../domain/programmes/clocks.ts'
import type { LateKind } from '../domain/programmes/escalation.ts'
import { sayByTime, sayDay, sayTime, sayWhen } from '../words/dates.ts'
import { betweenLanguages } from '../words/mail.ts'
import type { Language, With } from '../words/phrase.ts'
import { type PhraseKey, type Say, sayIn } from '../words/words.ts'

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
  const values = { sender, receiver, need, link, by: sayByTime(dueAt, now, say) }
  return letter(say, say('mail.referral-subject', { urgency }), key, values, from)
}

/**
 * Consent was taken back, or the referral withdrawn: stop using what was shared. No reason is given. Several may go at
 * once, so each says which it is: by the need and the time of the letter that sent it, and by its own three words.
 */
export function withdrawnMail(say: Say, { sender, sentAt, need, words, from, now }: Withdrawn): Said {
  const when = say('date.day-at', { day: sayDay(dayOf(sentAt), say, dayOf(now)), time: sayTime(sentAt, say) })
  return letter(
    say,
    say('mail.withdrawn-subject', { words }),
    'mail.withdrawn-text',
    { sender, need, when, words },
    from,
  )
}
type Withdrawn = Between & Readonly<Record<'need' | 'words', string>> & { readonly sentAt: Instant }

type Moved = Between & { readonly sentAt: Instant; readonly dueAt: Instant; readonly link: string }

/** The sender has answered what the receiver asked. */
export function moreGivenMail(say: Say, { sender, sentAt, dueAt, link, from, now }: Moved): Said {
  const values = { sender, link, day: sayDay(dayOf(sentAt), say, dayOf(now)), by: sayByTime(dueAt, now, say) }
  return letter(say, say('mail.more-given-subject'), 'mail.more-given-text', values, from)
}

/** The receiver's answer was seen, and the loop is closed. */
export function closedMail(say: Say, { sender, sentAt, from, now }: Between & { readonly sentAt: Instant }): Said {
  const values = { sender, day: sayDay(dayOf(sentAt), say, dayOf(now)) }
  return letter(say, say('mail.closed-subject'), 'mail.closed-text', values, from)
}

/** The code itself is put in when it goes out: see `sendCodeMail`. */
export function codeMail(say: Say, { minutes, from }: { readonly minutes: number; readonly from: string }): Said {
  return letter(say, say('mail.code-subject'), 'mail.code-text', { minutes, code: '{code}' }, from)
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
  const values = { lines: lines.join('\n'), since, link }
  return letter(say, say('mail.clocks-subject', { count: waiting.length }), 'mail.clocks-text', values, from)
}

/** To a privacy officer: that a likely repeat was found, and where to look. Never of whom, nor who asks. */
export function repeatMail(say: Say, { count, link = 'none', from }: Repeats): Said {
  return letter(say, say('mail.repeat-subject'), 'mail.repeat-text', { count, link }, from)
}
type Repeats = { readonly count: number; readonly link?: string; readonly from: string }

/** To who leads and who keeps privacy: that a record was opened in an emergency, when, and until when. Never whose. */
export function emergencyMail(say: Say, { openedAt, endsAt, now, link, from }: Opened): Said {
  const [when, until] = [sayWhen(openedAt, now, say), sayWhen(endsAt, now, say)]
  return letter(say, say('mail.emergency-subject'), 'mail.emergency-text', { when, until, link }, from)
}

/** To whoever signs in: that a code of their list opened the door, when, and how many are left. */
export function recoveryMail(say: Say, { left, at, now, link, from }: Recovered): Said {
  const values = { left, when: sayWhen(at, now, say), link }
  return letter(say, say('mail.recovery-subject'), 'mail.recovery-text', values, from)
}
type Recovered = Readonly<Record<'at' | 'now' | 'link' | 'from', string>> & { readonly left: number }

/** To whoever opened it: that somebody has said whether it was proper, and where that stands. */
export function emergencyFoundMail(say: Say, { openedAt, now, link, from }: Omit<Opened, 'endsAt'>): Said {
  const when = sayWhen(openedAt, now, say)
  return letter(say, say('mail.emergency-found-subject'), 'mail.emergency-found-text', { when, link }, from)
}
type Opened = Readonly<Record<'openedAt' | 'endsAt' | 'now' | 'link' | 'from', string>>

/** A letter is in the language in which its text is really said: reo that nobody has checked may have given way to English. */
function letter(say: Say, subject: string, key: PhraseKey, values: With, from: string): Said {
  const text = `${say(key, values).trimEnd()}\n\n${say('mail.foot', { from })}\n`
  return { subject, text, language: say.spoken(key) }
}

type Voices = { readonly first?: Language; readonly checkedOnly: boolean }

/**
 * To an organisation, whose language nobody has told us: in both, English first unless somebody there reads the other just now.
 * Where only checked reo is said and this letter is not, it is in English alone, and not twice.
 */
export function inBothLanguages(write: (say: Say) => Said, { first = 'en', checkedOnly }: Voices): Said {
  const one = write(sayIn(first, { checkedOnly }))
  const other = write(sayIn(first === 'en' ? 'mi' : 'en', { checkedOnly }))
  if (one.language === other.language) return one
  return {
    subject: [one.subject, other.subject].join(betweenLanguages.subject),
    text: [one.text.trimEnd(), other.text].join(betweenLanguages.text),
    language: one.language,
  }
}
