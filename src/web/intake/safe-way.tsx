import type { RequestPage } from '../../api/intake.ts'
import { type Contact, firstWay, safetyAt } from '../../domain/households/contact.ts'
import { mayNotKnow } from '../../domain/intake/request.ts'
import { SafeBand } from '../../looks/safe-band.tsx'
import { saySafeRule } from '../../words/safe-contact.ts'
import { useWords } from '../shared/language.tsx'
import { useWhen } from '../shared/when.tsx'

/** How it is safe to reach them. The number shows only when somebody means to ring, and is greyed outside its times. */
export function SafeWay({ page, shown }: { readonly page: RequestPage; readonly shown: boolean }) {
  const say = useWords()
  const { now, when } = useWhen()
  const { request, contacts } = page
  if (request.status === 'assigned' && contacts.length === 0) return null
  const safe = contacts.filter((contact) => contact.safe && !contact.retiredAt)
  const first = safe.find((contact) => contact.way === 'ring') ?? firstWay(safe, now)
  const unaware = mayNotKnow(request) ? say('request.they-do-not-know') : undefined
  if (!first) {
    return (
      <SafeBand
        title={say('request.safe')}
        rule={unaware ?? say('request.no-safe-way')}
        more={unaware && say('request.no-safe-way')}
      />
    )
  }
  const safety = safetyAt(first, now)
  const others = safe
    .filter((contact) => contact !== first)
    .map((contact) => say('request.safe-too', { rule: ruleOf(contact, shown) }))
  const shows = whatShows(contacts)
  // An address is no number: nothing is to be pressed and rung there.
  const isRung = first.way === 'ring' || first.way === 'text'
  const waiting = !shown && shows ? say(shows.waits, { press: say(shows.show) }) : undefined
  return (
    <SafeBand
      title={say('request.safe')}
      rule={unaware ? `${unaware} ${saySafeRule(first, say, safe)}` : saySafeRule(first, say, safe)}
      more={lines([shown && !isRung && first.value !== '' ? first.value : undefined, ...others, waiting])}
      {...(shown && isRung && first.value !== '' ? { number: first.value } : {})}
      {...(safety.is === 'not-now' ? { offUntil: say('request.not-now', { when: when(safety.from) }) } : {})}
    />
  )

  function ruleOf(contact: Contact, withNumber: boolean): string {
    const rule = saySafeRule(contact, say, safe)
    if (!withNumber || contact.value === '') return rule
    const safety = safetyAt(contact, now)
    const off = safety.is === 'not-now' ? ` ${say('request.not-now', { when: when(safety.from) })}` : ''
    return `${rule} ${contact.value}${off}`
  }
}

/** What there is to be shown, and by which button: a number to ring or to write to, or an address. Nobody rings a letter box. */
export function whatShows(contacts: readonly Contact[]) {
  const ways = contacts.filter(({ safe, value, retiredAt }) => safe && value !== '' && !retiredAt).map(({ way }) => way)
  if (ways.length === 0) return undefined
  const number = { hide: 'request.hide-number', waits: 'request.number-shows' } as const
  if (ways.includes('ring')) return { show: 'request.phone-now', ...number } as const
  if (ways.includes('text')) return { show: 'request.show-number', ...number } as const
  return { show: 'request.show-address', hide: 'request.hide-address', waits: 'request.address-shows' } as const
}

function lines(texts: readonly (string | undefined)[]) {
  const said = texts.filter((text) => text !== undefined)
  if (said.length === 0) return undefined
  return said.map((text) => (
    <span className="line" key={text}>
      {text}
    </span>
  ))
}
