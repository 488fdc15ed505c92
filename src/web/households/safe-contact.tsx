import { firstWay, safetyAt } from '../../domain/households/contact.ts'
import { mayNotKnow } from '../../domain/intake/request.ts'
import { SafeBand } from '../../looks/safe-band.tsx'
import { saySafeRule } from '../../words/safe-contact.ts'
import { useWords } from '../shared/language.tsx'
import { useWhen } from '../shared/when.tsx'
import { askerOf, type Part } from './whanau.ts'

/** How it is safe to reach them: above everything else, and always there. */
export function SafeContact({ whanau }: Part) {
  const say = useWords()
  const { now, when } = useWhen()
  const asker = askerOf(whanau)
  const theirs = whanau.contacts.filter((contact) => contact.personId === asker?.id)
  const first = firstWay(theirs, now)
  const others = theirs
    .filter((contact) => contact !== first && contact.safe)
    .map((contact) => saySafeRule(contact, say, theirs))
  const warning = asker?.warning ?? ''
  const safety = first && safetyAt(first, now)
  const more = [
    whanau.request?.unsafe === 'yes' ? say('whanau.unsafe') : '',
    others.length > 0 ? say('whanau.safe-others', { rules: others.join(' ') }) : '',
    first && first.way !== 'ring' && safety?.is === 'safe-now' ? first.value : '',
  ].filter(Boolean)
  return (
    <SafeBand
      title={warning === '' ? say('whanau.safe') : say('whanau.safe-for', { warning })}
      rule={[
        whanau.request && mayNotKnow(whanau.request) ? say('request.they-do-not-know') : '',
        first ? saySafeRule(first, say, theirs) : say('safely.unknown'),
      ]
        .filter(Boolean)
        .join(' ')}
      {...(more.length > 0 && { more: more.join(' ') })}
      {...(first?.way === 'ring' && first.value !== '' && { number: first.value })}
      {...(safety?.is === 'not-now' && { offUntil: say('safely.from', { when: when(safety.from) }) })}
      {...(safety?.is === 'never' && { offUntil: say('safely.never') })}
    />
  )
}
