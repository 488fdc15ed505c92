import type { ReferralPage } from '../../api/referrals.ts'
import { firstWay, safetyAt } from '../../domain/households/contact.ts'
import { SafeBand } from '../../looks/safe-band.tsx'
import { saySafeRule } from '../../words/safe-contact.ts'
import { useWords } from '../shared/language.tsx'
import { useWhen } from '../shared/when.tsx'
import { endsOf } from './in-words.ts'

/** How it is safe to reach them, above the number; outside its times the number is greyed. Gone once it has ended. */
export function SafeWay({ page }: { readonly page: ReferralPage }) {
  const say = useWords()
  const { now, when } = useWhen()
  const { referral, contacts } = page
  const { sends } = endsOf(page)
  const open = 'dueAt' in referral
  const safe = contacts.filter((contact) => contact.safe)
  const first = safe.find((contact) => contact.way === 'ring') ?? firstWay(safe, now)
  if (!open) return null
  if (!first) {
    return (
      <SafeBand
        title={say('referral.safe')}
        rule={
          sends ? say('referral.safe-none-sender') : say('referral.safe-none-receiver', { who: page.fromWorkerName })
        }
      />
    )
  }
  const safety = safetyAt(first, now)
  const others = safe
    .filter((contact) => contact !== first)
    .map((contact) => {
      const way = safetyAt(contact, now)
      const off = way.is === 'not-now' ? `. ${say('referral.safe-off', { when: when(way.from) })}` : ''
      return [saySafeRule(contact, say, safe), `${contact.value}${off}`].filter(Boolean).join(' ')
    })
  return (
    <SafeBand
      title={say('referral.safe')}
      rule={saySafeRule(first, say, safe)}
      more={
        others.length > 0
          ? others.map((rule) => (
              <span className="line" key={rule}>
                {say('referral.safe-too', { rule })}
              </span>
            ))
          : undefined
      }
      {...(first.value === '' ? {} : { number: first.value })}
      {...(safety.is === 'not-now' ? { offUntil: say('referral.safe-off', { when: when(safety.from) }) } : {})}
    />
  )
}
