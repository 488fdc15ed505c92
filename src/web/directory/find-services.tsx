import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { directoryApi } from '../../api/directory.ts'
import type { InputOf } from '../../api/endpoint.ts'
import { placesApi } from '../../api/places.ts'
import { placeLabel } from '../../domain/places/place.ts'
import { NeedKind } from '../../domain/programmes/needs.ts'
import { Chips } from '../../looks/chips.tsx'
import { Empty } from '../../looks/empty.tsx'
import { useAddress } from '../shared/address.ts'
import { Button } from '../shared/button.tsx'
import { Select, Text } from '../shared/fields.tsx'
import { useTell, useWords } from '../shared/language.tsx'
import { List } from '../shared/page.tsx'
import { Answered, useAnswer } from '../shared/use-answer.tsx'
import { useMe } from '../shared/use-session.ts'
import { asListItem } from './service-line.tsx'
import { WhichList } from './which-list.tsx'

type Asked = InputOf<typeof directoryApi.search>

/** Finding services: by words, need and place, narrowed by chips. All of it stays in the address. */
export function FindServices({ current }: { readonly current: string | undefined }) {
  const tell = useTell()
  const { said } = useAddress()
  const near = said('near')
  const places = useAnswer(placesApi.find, { text: near }, { when: near !== '' })
  const place = near === '' ? undefined : places.data?.[0]
  const isLooking = near !== '' && places.data === undefined
  return (
    <>
      {current === undefined ? (
        <>
          <WhichList chosen="services" />
          <FindForm key={`${said('words')} ${said('need')} ${near}`} />
          <Narrow />
          {near !== '' && places.data?.length === 0 && (
            <p className="err" role="status">
              {tell('find.place-not-known', { place: near })}
            </p>
          )}
          {place && (
            <p className="quiet small" role="status">
              {tell('entry.near', { place: placeLabel(place) })}
            </p>
          )}
        </>
      ) : (
        <FindForm key={said('words')} short />
      )}
      {!isLooking && <Found asked={askedIn(said, place?.code)} current={current} first />}
    </>
  )
}

function askedIn(said: (name: string) => string, place: string | undefined): Asked {
  const need = NeedKind.safeParse(said('need'))
  return {
    ...(said('words') !== '' && { words: said('words') }),
    ...(need.success && { need: [need.data] }),
    ...(place !== undefined && { place }),
    ...(said('cost') !== '' && { cost: 'free' as const }),
    ...(said('kaupapa') !== '' && { kaupapaMaori: 'only' as const }),
    ...(said('open') !== '' && { openNow: true }),
    ...(said('wheelchair') !== '' && { wheelchair: true }),
    ...(said('unchecked') !== '' && { neverChecked: true }),
  }
}

function FindForm({ short = false }: { readonly short?: boolean }) {
  const say = useWords()
  const router = useRouter()
  const { said, hrefWith } = useAddress()
  const [words, setWords] = useState(said('words'))
  const [near, setNear] = useState(said('near'))
  const needs = NeedKind.options.map((kind) => ({ value: kind, label: say(`need.${kind}`) }))
  const asked = NeedKind.safeParse(said('need'))
  const [need, setNeed] = useState<NeedKind | ''>(asked.success ? asked.data : '')
  const go = (chosen: { need?: NeedKind | '' } = {}) =>
    router.history.push(hrefWith(short ? { words } : { words, near, need: chosen.need ?? need }))
  return (
    <form
      role="search"
      className={short ? 'find-in-pane' : 'find'}
      onSubmit={(event) => {
        event.preventDefault()
        go()
      }}
    >
      <Text
        name="words"
        type="search"
        label={say('entry.words')}
        value={words}
        onChange={setWords}
        autoComplete="off"
      />
      {!short && (
        <>
          <Select
            name="need"
            label={say('entry.need')}
            none={say('find.any-need')}
            value={need}
            onChange={(chosen) => {
              setNeed(chosen)
              go({ need: chosen })
            }}
            options={needs}
          />
          <Text name="near" label={say('entry.place')} value={near} onChange={setNear} autoComplete="off" />
          <Button submit>{say('entry.find')}</Button>
        </>
      )}
    </form>
  )
}

/** What narrows the list: each chip is a link to the same list, with it or without it. */
function Narrow() {
  const say = useWords()
  const me = useMe()
  const { said, hrefWith } = useAddress()
  const chip = (name: string, label: string) => {
    const on = said(name) !== ''
    return { label, on, href: hrefWith({ [name]: on ? undefined : 'yes' }) }
  }
  const chips = [
    chip('cost', say('find.cost-free')),
    chip('kaupapa', say('find.kaupapa-maori')),
    chip('open', say('find.open-now')),
    chip('wheelchair', say('find.wheelchair')),
    ...(me.role === 'directory-editor' || said('unchecked') !== '' ? [chip('unchecked', say('entry.unchecked'))] : []),
  ]
  return <Chips label={say('entry.narrow')} chips={chips} />
}

type FoundProps = { readonly asked: Asked; readonly current: string | undefined; readonly first?: boolean }

/** Whether anything was asked for, so that nothing found may be for that. */
const isAnything = (asked: Asked) => Object.keys(asked).length > 0

/** One page of what was found, and after it the next when it is asked for. */
function Found({ asked, current, first = false }: FoundProps) {
  const say = useWords()
  const tell = useTell()
  const { hrefWith } = useAddress()
  const [further, setFurther] = useState<string>()
  const answer = useAnswer(directoryApi.search, asked)
  return (
    <Answered to={answer}>
      {({ services, next }) => (
        <>
          {(first || services.length > 0) && (
            <List
              current={current}
              items={services.map((service) => asListItem(service, { say, tell, hrefWith }))}
              empty={
                isAnything(asked) ? (
                  <Empty head={say('entry.none')} action={<a href="/work/directory">{say('entry.start-again')}</a>}>
                    {say('entry.none.more')}
                  </Empty>
                ) : (
                  <Empty head={say('entry.nobody-yet')}>{say('entry.nobody-yet.more')}</Empty>
                )
              }
            />
          )}
          {next !== undefined &&
            (further === next ? (
              <Found asked={{ ...asked, after: next }} current={current} />
            ) : (
              <div className="more">
                <Button onPress={() => setFurther(next)}>{say('entry.more')}</Button>
              </div>
            ))}
        </>
      )}
    </Answered>
  )
}
