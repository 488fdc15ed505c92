import { useState } from 'react'
import { placesApi } from '../../api/places.ts'
import type { Area } from '../../domain/directory/service.ts'
import { fold } from '../../domain/fold.ts'
import { Button } from '../shared/button.tsx'
import { PickOne } from '../shared/fields.tsx'
import { Finding } from '../shared/finding.tsx'
import { useWords } from '../shared/language.tsx'
import { useAnswer } from '../shared/use-answer.tsx'

type AreaFieldsProps = { readonly name: string; readonly value: Area; readonly onChange: (area: Area) => void }

/** The whole country, or districts and regions by name, or not known. */
export function AreaFields({ name, value, onChange }: AreaFieldsProps) {
  const say = useWords()
  const [words, setWords] = useState('')
  // Chosen, but no place is named yet: that is not an area, so it is not told to the form.
  const [naming, setNaming] = useState(false)
  const areas = useAnswer(placesApi.areas, {})
  const places = (areas.data?.places ?? []).filter(({ kind }) => kind !== 'msd-region')
  const codes = value.kind === 'places' ? value.codes : []
  const nameOf = (code: string) => places.find((place) => place.code === code)?.name ?? code
  const asked = fold(words)
  const found = places.filter(
    (place) => !codes.includes(place.code) && fold(`${place.name} ${place.alsoName ?? ''}`).includes(asked),
  )
  const add = (code: string) => {
    setWords('')
    onChange({ kind: 'places', codes: [...codes, code] })
  }
  const takeAway = (code: string) => {
    const rest = codes.filter((one) => one !== code)
    setNaming(rest.length === 0)
    onChange(rest.length === 0 ? { kind: 'not-known' } : { kind: 'places', codes: rest })
  }
  const shown = naming ? 'places' : value.kind
  return (
    <>
      <PickOne
        name={name}
        label={say('entry.field-area')}
        value={shown}
        onChange={(kind) => {
          setNaming(kind === 'places')
          if (kind === 'nationwide' || kind === 'not-known') onChange({ kind })
        }}
        options={[
          { value: 'places', label: say('entry.area-places') },
          { value: 'nationwide', label: say('directory.serves-nationwide') },
          { value: 'not-known', label: say('directory.serves-not-known') },
        ]}
      />
      {shown === 'places' && (
        <>
          <Taken places={codes.map((code) => ({ code, name: nameOf(code) }))} onTakeAway={takeAway} />
          <Finding
            name={`${name}-more`}
            label={say('entry.area-add')}
            words={words}
            onWords={setWords}
            found={
              words === ''
                ? undefined
                : found
                    .slice(0, 6)
                    .map((place) => ({ id: place.code, title: place.name, line: say(`place.${place.kind}`) }))
            }
            onChoose={add}
            chosen={undefined}
            onAgain={() => setWords('')}
          />
        </>
      )}
    </>
  )
}

type TakenProps = {
  readonly places: readonly { readonly code: string; readonly name: string }[]
  readonly onTakeAway: (code: string) => void
}

function Taken({ places, onTakeAway }: TakenProps) {
  const say = useWords()
  return (
    <ul className="taken">
      {places.map(({ code, name }) => (
        <li key={code}>
          {name}{' '}
          <Button quiet label={say('entry.take-away-what', { what: name })} onPress={() => onTakeAway(code)}>
            {say('entry.take-away')}
          </Button>
        </li>
      ))}
    </ul>
  )
}
