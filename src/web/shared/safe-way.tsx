import './pieces.css'
import { EyeOff, MessageSquare, Phone, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { type Contact, firstWay, safetyAt } from '../../domain/households/contact.ts'
import { saySafeRule } from '../../words/safe-contact.ts'
import { useWords } from './language.tsx'
import { useWhen } from './when.tsx'

/** The rule as a pale strip with an amber edge: always above the number. */
export function SafeStrip({ children }: { readonly children: ReactNode }) {
  return (
    <p className="srule">
      <TriangleAlert className="i" aria-hidden="true" focusable="false" />
      <span>{children}</span>
    </p>
  )
}

/** The rule, and under it the number: a link while it is safe, text outside those times. No number without it. */
export function SafeWay({
  contacts,
  warning = '',
}: {
  readonly contacts: readonly Contact[]
  readonly warning?: string
}) {
  const say = useWords()
  const { now } = useWhen()
  const contact = firstWay(contacts, now)
  if (!contact) return <SafeStrip>{say('safely.unknown')}</SafeStrip>
  return (
    <>
      <SafeStrip>{[warning, saySafeRule(contact, say, contacts)].filter(Boolean).join(' ')}</SafeStrip>
      <WayNow contact={contact} />
    </>
  )
}

/** A number or an address, and whether it may be used now. */
export function WayNow({ contact }: { readonly contact: Contact }) {
  const say = useWords()
  const { now, when, time } = useWhen()
  if (contact.value === '') return null
  const safety = safetyAt(contact, now)
  if (safety.is === 'safe-now') {
    return (
      <span className="way-now full">
        <Reaching contact={contact} />
        {safety.until !== undefined && (
          <span className="quiet small">{say('safely.until', { time: time(safety.until) })}</span>
        )}
      </span>
    )
  }
  return (
    <span className="tel tel--off full">
      <EyeOff className="i" aria-hidden="true" focusable="false" />
      <span>
        {contact.value}, {safety.is === 'never' ? say('safely.never') : say('safely.from', { when: when(safety.from) })}
      </span>
    </span>
  )
}

function Reaching({ contact }: { readonly contact: Contact }) {
  const bare = contact.value.replaceAll(' ', '')
  if (contact.way === 'email') return <a href={`mailto:${bare}`}>{contact.value}</a>
  if (contact.way !== 'ring' && contact.way !== 'text') return <b>{contact.value}</b>
  const [Picture, scheme] = contact.way === 'ring' ? [Phone, 'tel'] : [MessageSquare, 'sms']
  return (
    <a className="tel" href={`${scheme}:${bare}`}>
      <Picture className="i" aria-hidden="true" focusable="false" />
      {contact.value}
    </a>
  )
}
