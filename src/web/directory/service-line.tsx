import type { ServiceInList } from '../../api/directory.ts'
import { AsWritten } from '../../looks/as-written.tsx'
import type { Tell } from '../../looks/reo.tsx'
import { State, type StateShape } from '../../looks/state.tsx'
import type { Say } from '../../words/words.ts'
import { useTell } from '../shared/language.tsx'
import type { ListItem } from '../shared/page.tsx'

type Fresh = Pick<ServiceInList, 'freshness' | 'checkedDays'>

const shapeOf: Readonly<Record<ServiceInList['freshness'], StateShape>> = {
  'this-month': 'full',
  'this-season': 'full',
  'this-year': 'half',
  old: 'half',
  never: 'ring',
}

/** How sure one may be of an entry: a number of days, or that nobody has looked. */
export function FreshnessOf({ freshness, checkedDays }: Fresh) {
  const tell = useTell()
  return (
    <State shape={shapeOf[freshness]}>
      {freshness === 'never'
        ? tell('entry.never-checked')
        : tell(`entry.fresh-${freshness}`, { days: checkedDays ?? 0 })}
    </State>
  )
}

type With = {
  readonly say: Say
  readonly tell: Tell
  readonly hrefWith: (changes: Readonly<Record<string, string | undefined>>, path?: string) => string
}

/** A service as one line of a list: who gives it, where, and how fresh it is. */
export function asListItem(service: ServiceInList, { say, hrefWith }: With): ListItem {
  const line = [
    service.organisationName === service.name ? '' : service.organisationName,
    service.places[0] ?? '',
    service.status === 'active' ? '' : say(`service-status.${service.status}`),
    service.room === 'wait-list' || service.room === 'closed' || service.room === 'limited'
      ? say(`room.${service.room}`)
      : '',
    service.outsideNewZealand ? say('directory.outside') : '',
  ].filter((part) => part !== '')
  return {
    id: service.id,
    href: hrefWith({}, `/directory/${service.id}`),
    title: <AsWritten language={say.language}>{service.name}</AsWritten>,
    line: line.join(' · '),
    right: <FreshnessOf {...service} />,
  }
}
