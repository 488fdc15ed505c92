import { useState } from 'react'
import { directoryApi } from '../../api/directory.ts'
import { todayRank } from '../../domain/directory/hours.ts'
import { mayName } from '../../domain/intake/named.ts'
import { NeedKind } from '../../domain/programmes/needs.ts'
import { State } from '../../looks/state.tsx'
import { Chosen } from '../shared/chosen.tsx'
import { Text } from '../shared/fields.tsx'
import { useTell, useWords } from '../shared/language.tsx'
import { useAnswer } from '../shared/use-answer.tsx'
import type { Draft } from '../shared/use-draft.ts'
import { useLater } from '../shared/use-later.ts'
import { useWhen } from '../shared/when.tsx'
import type { Referring } from './refer-draft.ts'
import { type Choosing, namesIt, type Offered, Services } from './refer-offered.tsx'
import { idsOf, Suggested, type Suggestion, useSuggested } from './refer-suggested.tsx'

/**
 * Who could help: the three services that fit best here, or any other by its name. Whom the person would rather avoid is never
 * among the three, and is marked when it is looked for or chosen: they may have changed their mind, and are asked.
 */
export function ReferTo({ draft, kind, place, isToday, but, avoid, already, who, suggested }: ReferToProps) {
  const say = useWords()
  const tell = useTell()
  const { organisationId, organisationName, serviceName, find } = draft.value
  const [last, setLast] = useState<'chose' | 'again'>()
  const theirs = useSuggested(suggested, kind, but)
  if (organisationId !== '') {
    const again = () => {
      setLast('again')
      draft.set(nobody)
    }
    const before = already(organisationId)
    const avoided = avoid !== '' && mayName(avoid, organisationName)
    return (
      <>
        <Chosen justNow={last === 'chose'} onAgain={again}>
          <b>{organisationName}</b>
          {serviceName !== '' && serviceName !== organisationName && <span className="small quiet">{serviceName}</span>}
        </Chosen>
        {before && (
          <p role="status">
            <State shape="triangle">{before.says}</State> <a href={before.href}>{say('refer.asked-already-open')}</a>
          </p>
        )}
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
      {find.trim() === '' && (
        <>
          {suggested && <Suggested {...suggested} found={theirs} avoid={avoid} already={already} onChoose={choose} />}
          <Best
            {...{ kind, place, isToday }}
            but={[...but, ...idsOf(theirs)]}
            avoid={avoid}
            already={already}
            onChoose={choose}
          />
        </>
      )}
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
      {find.trim() !== '' && <ByName words={find} but={but} avoid={avoid} already={already} onChoose={choose} />}
    </>
  )
}
type ReferToProps = {
  readonly draft: Draft<Referring>
  readonly kind: string
  readonly place: string | undefined
  readonly isToday: boolean
  /** Whoever said no already is not offered again. */
  readonly but: readonly string[]
  /** Whom they would rather not have, in their words; empty when they said nobody. */
  readonly avoid: string
  /** What an organisation was asked for this need already: said where it is offered, and once it is chosen. */
  readonly already: Choosing['already']
  readonly who: string
  /** Whom the receiver of the one before would ask: offered first, and marked. */
  readonly suggested: Suggestion | undefined
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

function Best({
  kind,
  place,
  isToday,
  but,
  avoid,
  already,
  onChoose,
}: Choosing & { readonly kind: string; readonly place: string | undefined; readonly isToday: boolean }) {
  const say = useWords()
  const tell = useTell()
  const { now } = useWhen()
  const need = NeedKind.safeParse(kind)
  const asked = { need: need.success ? [need.data] : [], ...(place !== undefined && { place }) }
  const { data } = useAnswer(directoryApi.search, asked)
  const fit = data?.services.filter((one) => !but.includes(one.organisationId) && !namesIt(avoid, one))
  // As they fit; what is needed today is of no use tomorrow.
  const soonest = isToday ? fit?.toSorted((one, other) => todayRank(one.open, now) - todayRank(other.open, now)) : fit
  const services = soonest?.slice(0, 3)
  if (!services) return null
  if (services.length === 0) return <p className="small">{tell('refer.none')}</p>
  return <Services label={say('refer.best')} services={services} avoid={avoid} already={already} onChoose={onChoose} />
}

function ByName({ words, but, avoid, already, onChoose }: Choosing & { readonly words: string }) {
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
      already={already}
      onChoose={onChoose}
    />
  )
}
