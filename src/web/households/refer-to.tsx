import { useState } from 'react'
import { directoryApi, type ServiceInList } from '../../api/directory.ts'
import { mayName } from '../../domain/intake/named.ts'
import { NeedKind } from '../../domain/programmes/needs.ts'
import { State } from '../../looks/state.tsx'
import { ChooseList } from '../shared/choose-list.tsx'
import { Chosen } from '../shared/chosen.tsx'
import { Text } from '../shared/fields.tsx'
import { useTell, useWords } from '../shared/language.tsx'
import { useAnswer } from '../shared/use-answer.tsx'
import type { Draft } from '../shared/use-draft.ts'
import { useLater } from '../shared/use-later.ts'
import { useWhen } from '../shared/when.tsx'
import type { Referring } from './refer-draft.ts'

type Offered = {
  readonly key: string
  readonly organisationId: string
  readonly organisationName: string
  readonly serviceId: string
  readonly serviceName: string
}

/**
 * Who could help: the three services that fit best here, or any other by its name. Whom the person would rather avoid is never
 * among the three, and is marked when it is looked for or chosen: they may have changed their mind, and are asked.
 */
export function ReferTo({ draft, kind, place, but, avoid, who }: ReferToProps) {
  const say = useWords()
  const tell = useTell()
  const { organisationId, organisationName, serviceName, find } = draft.value
  const [last, setLast] = useState<'chose' | 'again'>()
  if (organisationId !== '') {
    const again = () => {
      setLast('again')
      draft.set(nobody)
    }
    const avoided = avoid !== '' && mayName(avoid, organisationName)
    return (
      <>
        <Chosen justNow={last === 'chose'} onAgain={again}>
          <b>{organisationName}</b>
          {serviceName !== '' && serviceName !== organisationName && <span className="small quiet">{serviceName}</span>}
        </Chosen>
        {avoid !== '' && (
          <p className={avoided ? undefined : 'small'} role={avoided ? 'status' : undefined}>
            {avoided ? (
              <State shape="triangle">{tell('refer.avoided', { who, words: avoid })}</State>
            ) : (
              tell('refer.avoid', { who, words: avoid })
            )}
          </p>
        )}
      </>
    )
  }
  const choose = (one: Offered | undefined) => {
    setLast('chose')
    draft.set(one ? { ...nobody, ...chosenFrom(one) } : nobody)
  }
  return (
    <>
      {avoid !== '' && <p>{tell('refer.avoid', { who, words: avoid })}</p>}
      {find.trim() === '' && <Best kind={kind} place={place} but={but} avoid={avoid} onChoose={choose} />}
      <Text
        name="find"
        type="search"
        value={find}
        onChange={(typed) => draft.set({ find: typed })}
        label={say('refer.search')}
        hint={say('refer.search-hint')}
        autoComplete="off"
        autoFocus={last === 'again'}
      />
      {find.trim() !== '' && <ByName words={find} but={but} avoid={avoid} onChoose={choose} />}
    </>
  )
}
type ReferToProps = {
  readonly draft: Draft<Referring>
  readonly kind: string
  readonly place: string | undefined
  /** Whoever said no already is not offered again. */
  readonly but: readonly string[]
  /** Whom they would rather not have, in their words; empty when they said nobody. */
  readonly avoid: string
  readonly who: string
}

const nobody = {
  organisationId: '',
  organisationName: '',
  serviceId: '',
  serviceName: '',
  email: '',
  emailTyped: false,
}
const chosenFrom = ({ organisationId, organisationName, serviceId, serviceName }: Offered) => ({
  ...{ organisationId, organisationName, serviceId, serviceName },
})

type Choosing = {
  readonly but: readonly string[]
  readonly avoid: string
  readonly onChoose: (one: Offered | undefined) => void
}

const namesIt = (avoid: string, one: ServiceInList) => mayName(avoid, one.organisationName)

function Best({
  kind,
  place,
  but,
  avoid,
  onChoose,
}: Choosing & { readonly kind: string; readonly place: string | undefined }) {
  const say = useWords()
  const tell = useTell()
  const need = NeedKind.safeParse(kind)
  const asked = { need: need.success ? [need.data] : [], ...(place !== undefined && { place }) }
  const { data } = useAnswer(directoryApi.search, asked)
  const services = data?.services.filter((one) => !but.includes(one.organisationId) && !namesIt(avoid, one)).slice(0, 3)
  if (!services) return null
  if (services.length === 0) return <p className="small">{tell('refer.none')}</p>
  return <Services label={say('refer.best')} services={services} avoid={avoid} onChoose={onChoose} />
}

function ByName({ words, but, avoid, onChoose }: Choosing & { readonly words: string }) {
  const say = useWords()
  const { today } = useWhen()
  const asked = useLater(words.trim())
  const found = useAnswer(directoryApi.search, { words: asked }, { when: asked !== '' })
  const named = useAnswer(directoryApi.organisations, { words: asked, on: today }, { when: asked !== '' })
  if (asked === '' || !found.data || !named.data) return null
  const services = found.data.services.filter((one) => !but.includes(one.organisationId)).slice(0, 5)
  const shown = new Set(services.map((one) => one.organisationId))
  const others = named.data.filter((one) => !but.includes(one.id) && !shown.has(one.id)).slice(0, 4)
  if (services.length + others.length === 0) {
    return (
      <p className="hint" role="status">
        {say('finding.none')}
      </p>
    )
  }
  return (
    <Services
      label={say('refer.to')}
      services={services}
      others={others.map((one) => ({ id: one.id, name: one.name, line: say(`organisation-kind.${one.kind}`) }))}
      avoid={avoid}
      onChoose={onChoose}
    />
  )
}

type Other = { readonly id: string; readonly name: string; readonly line: string }

/** Each with what it takes to choose: whether it is open, whether there is room, why it fits, when it was checked. */
function Services({
  label,
  services,
  others = [],
  avoid,
  onChoose,
}: {
  readonly label: string
  readonly services: readonly ServiceInList[]
  readonly others?: readonly Other[]
  readonly avoid: string
  readonly onChoose: Choosing['onChoose']
}) {
  const say = useWords()
  const lineOf = useService()
  const marked = (isAvoided: boolean, line: string) =>
    isAvoided ? `${say('request.host-asked-to-avoid')} · ${line}` : line
  const offered = [
    ...services.map((one) => ({
      ...{ key: one.id, organisationId: one.organisationId, organisationName: one.organisationName },
      ...{ serviceId: one.id, serviceName: one.name },
      ...{
        label: one.name === one.organisationName ? one.name : `${one.name}, ${one.organisationName}`,
        hint: marked(namesIt(avoid, one), lineOf(one)),
      },
    })),
    ...others.map((one) => ({
      ...{ key: one.id, organisationId: one.id, organisationName: one.name, serviceId: '', serviceName: '' },
      ...{ label: one.name, hint: marked(mayName(avoid, one.name), one.line) },
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
