import type { ServiceInList } from '../../api/directory.ts'
import { mayName } from '../../domain/intake/named.ts'
import { ChooseList } from '../shared/choose-list.tsx'
import { useWords } from '../shared/language.tsx'
import { useWhen } from '../shared/when.tsx'
import type { AskedAlready } from './asked-already.ts'

export type Offered = {
  readonly key: string
  readonly organisationId: string
  readonly organisationName: string
  readonly serviceId: string
  readonly serviceName: string
}

export type Choosing = {
  readonly but: readonly string[]
  readonly avoid: string
  /** What an organisation was asked for this need already, where that has not ended. */
  readonly already: (organisationId: string) => AskedAlready | undefined
  readonly onChoose: (one: Offered | undefined) => void
}

export const namesIt = (avoid: string, one: ServiceInList) => mayName(avoid, one.organisationName)

export type Other = { readonly id: string; readonly name: string; readonly line: string }

/** Each with what it takes to choose: whether it is open, whether there is room, why it fits, when it was checked. */
export function Services({
  label,
  services,
  others = [],
  avoid,
  already,
  onChoose,
}: {
  readonly label: string
  readonly services: readonly ServiceInList[]
  readonly others?: readonly Other[]
  readonly avoid: string
  readonly already: Choosing['already']
  readonly onChoose: Choosing['onChoose']
}) {
  const say = useWords()
  const lineOf = useService()
  const marked = (isAvoided: boolean, organisationId: string, line: string) =>
    [isAvoided ? say('request.host-asked-to-avoid') : '', already(organisationId)?.says ?? '', line]
      .filter(Boolean)
      .join(' · ')
  const offered = [
    ...services.map((one) => ({
      ...{ key: one.id, organisationId: one.organisationId, organisationName: one.organisationName },
      ...{ serviceId: one.id, serviceName: one.name },
      ...{
        label: one.name === one.organisationName ? one.name : `${one.name}, ${one.organisationName}`,
        hint: marked(namesIt(avoid, one), one.organisationId, lineOf(one)),
      },
    })),
    ...others.map((one) => ({
      ...{ key: one.id, organisationId: one.id, organisationName: one.name, serviceId: '', serviceName: '' },
      ...{ label: one.name, hint: marked(mayName(avoid, one.name), one.id, one.line) },
    })),
  ]
  return (
    <div className="field">
      <p className="label">{label}</p>
      <ChooseList
        label={label}
        found={offered.map((one) => ({ id: one.key, title: one.label, line: one.hint }))}
        onChoose={(key) => onChoose(offered.find((one) => one.key === key))}
      />
    </div>
  )
}

function useService() {
  const say = useWords()
  const { time, when } = useWhen()
  return (one: ServiceInList): string => {
    const open =
      one.open.state === 'open'
        ? one.open.until === undefined
          ? say('find.open')
          : say('find.open-until', { time: time(one.open.until) })
        : one.open.state === 'closed' && one.open.opensAt !== undefined
          ? say('find.opens', { when: when(one.open.opensAt) })
          : one.open.state === 'holiday'
            ? say('find.holiday', { holiday: say(`holiday.${one.open.holiday}`) })
            : say(one.open.state === 'closed' ? 'find.closed' : 'find.hours-not-known')
    return [
      one.serves === 'not-asked' ? '' : say(`refer.serves.${one.serves}`),
      say(`room.${one.room}`),
      open,
      one.kaupapaMaori ? say('find.kaupapa-maori') : '',
      one.pacific ? say('find.pacific') : '',
      one.cost === 'not-known' ? '' : say(`cost.${one.cost}`),
      one.checkedDays === undefined ? say('find.never-checked') : say('find.checked', { days: one.checkedDays }),
    ]
      .filter(Boolean)
      .join(' · ')
  }
}
