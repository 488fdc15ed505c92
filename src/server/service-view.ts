import type { ServiceFull, ServiceInList } from '../api/directory.ts'
import { addressLine } from '../domain/directory/site.ts'
import type { OpenView, ServiceLine } from '../site/service-row.tsx'
import type { ServiceView } from '../site/service.tsx'
import { sayTime, sayWhen } from '../words/dates.ts'
import { languageNames } from '../words/directory.ts'
import { sayHours } from '../words/hours.ts'
import type { Phrase } from '../words/phrase.ts'
import type { Say } from '../words/words.ts'
import { dayOf } from '../domain/days.ts'

/** Whether somebody is there, with times as the reader says them. */
function openView(open: ServiceInList['open'], now: string, say: Say): OpenView {
  if (open.state === 'open') {
    if (!open.until) return { state: 'open' }
    const today = dayOf(open.until) === dayOf(now)
    return { state: 'open', until: today ? sayTime(open.until, say) : sayWhen(open.until, now, say) }
  }
  if (open.state === 'closed')
    return { state: 'closed', ...(open.opensAt ? { opens: sayWhen(open.opensAt, now, say) } : {}) }
  if (open.state === 'holiday') return { state: 'holiday', holiday: say(`holiday.${open.holiday}`) }
  return { state: 'not-known' }
}

/** A service in a public list. */
export function serviceLine(service: ServiceInList, now: string, say: Say): ServiceLine {
  const { id, name, organisationName, says, cost, room, kaupapaMaori, pacific, disabilityLed } = service
  return {
    ...{ id, name, organisation: organisationName, says, cost, room, kaupapaMaori, pacific, disabilityLed },
    open: openView(service.open, now, say),
    ...(service.checkedDays === undefined ? {} : { checkedDays: service.checkedDays }),
    ...(service.phone === undefined ? {} : { phone: service.phone }),
  }
}

/** One service, whole, as anyone may read it. */
export function serviceView(full: ServiceFull, now: string, say: Say): ServiceView {
  const { service, organisation, sites } = full
  return {
    service,
    ...{ organisation: organisation.name, open: openView(full.open, now, say), room: full.room },
    ...(full.checkedDays === undefined ? {} : { checkedDays: full.checkedDays }),
    hours: sayHours(service.hours, say),
    languages: service.languages.map((code) => languageName(code, say)),
    places: sites
      .filter((site) => !site.addressKeptBack)
      .map(addressLine)
      .filter((line): line is string => Boolean(line)),
    serves: { kind: service.area.kind, names: full.servesNames },
  }
}

const named = new Map<string, Phrase>(Object.entries(languageNames))
// Feeds name the sign language of this country in three ways.
const alias: Readonly<Record<string, string>> = { sgn: 'nzs', 'sgn-NZ': 'nzs' }

/** The name of a language for the reader: ours, which is the same on both faces, else what the machine calls it; as it was written where it is not a code. */
export function languageName(code: string, say: Say): string {
  const own = named.get(`language.${alias[code] ?? code}`)
  if (own) return say.wording(own)
  try {
    return (
      new Intl.DisplayNames([say.language === 'mi' ? 'mi' : 'en-NZ', 'en-NZ'], { type: 'language' }).of(code) ?? code
    )
  } catch {
    return code
  }
}
