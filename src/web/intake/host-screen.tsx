import { useState } from 'react'
import { intakeApi } from '../../api/intake.ts'
import { placesApi } from '../../api/places.ts'
import type { Host } from '../../domain/intake/hosts.ts'
import type { WouldRather } from '../../domain/intake/request.ts'
import { NeedKind } from '../../domain/programmes/needs.ts'
import { Empty } from '../../looks/empty.tsx'
import { languageCodes } from '../../words/directory.ts'
import { PickAny, Text } from '../shared/fields.tsx'
import { Fold } from '../shared/fold.tsx'
import { Form } from '../shared/form.tsx'
import { languageName } from '../shared/language-name.ts'
import { useWords } from '../shared/language.tsx'
import { needName } from '../shared/need-name.ts'
import { Page, Section } from '../shared/page.tsx'
import { useToast } from '../shared/toast.tsx'
import { Answered, useAnswer } from '../shared/use-answer.tsx'
import { useCommand } from '../shared/use-command.ts'

/** What the host can do, as the desks see it: said by its team lead. */
export function HostScreen() {
  const say = useWords()
  const answer = useAnswer(intakeApi.ownHost, {})
  return (
    <Page title={say('our-host.title')} sub={say('our-host.sub')}>
      <Answered to={answer}>
        {({ host }) =>
          host ? <Profile key={host.organisationId} host={host} /> : <Empty head={say('our-host.none')} />
        }
      </Answered>
    </Page>
  )
}

function Profile({ host }: { readonly host: Host }) {
  const say = useWords()
  const room = Math.max(0, host.places - host.openCases)
  return (
    <div className="col">
      <Section id="room" title={host.name}>
        <p className="quiet">
          <b>{say('our-host.room', { room })}</b>{' '}
          {say('our-host.with-us', { open: host.openCases, places: host.places })}
        </p>
      </Section>
      <Answered to={useAnswer(placesApi.areas, {})}>
        {({ places }) => (
          <SayHost
            host={host}
            districts={places
              .filter(({ kind }) => kind === 'district')
              .map(({ code, name }) => ({ value: code, label: name }))}
          />
        )}
      </Answered>
    </div>
  )
}

type Choices = readonly { readonly value: string; readonly label: string }[]

function SayHost({ host, districts }: { readonly host: Host; readonly districts: Choices }) {
  const say = useWords()
  const toast = useToast()
  const command = useCommand(intakeApi.sayHost)
  const [places, setPlaces] = useState(String(host.places))
  const [ledBy, setLedBy] = useState<readonly WouldRather[]>(host.ledBy)
  const [areas, setAreas] = useState<readonly string[]>(host.areas)
  const [languages, setLanguages] = useState<readonly string[]>(host.languages)
  const [needKinds, setNeedKinds] = useState<readonly NeedKind[]>(
    NeedKind.options.filter((kind) => host.needKinds.includes(kind)),
  )
  const send = async () => {
    const result = await command.send({
      ...{ places: Number(places), ledBy: [...ledBy], areas: [...areas] },
      ...{ languages: [...languages], needKinds: [...needKinds] },
    })
    if (result.kind === 'done') toast({ says: say('our-host.saved') })
  }
  return (
    <Form problem={command.problem} busy={command.sending} onSend={send} send={say('our-host.save')}>
      <Text
        name="places"
        inputMode="numeric"
        label={say('our-host.places')}
        hint={say('our-host.places-hint')}
        value={places}
        onChange={setPlaces}
      />
      <PickAny
        name="ledBy"
        label={say('our-host.led-by')}
        hint={say('our-host.led-by-hint')}
        value={ledBy}
        onChange={setLedBy}
        options={[
          { value: 'maori-led', label: say('our-host.maori-led') },
          { value: 'pacific-led', label: say('our-host.pacific-led') },
          { value: 'disability-led', label: say('our-host.disability-led') },
        ]}
      />
      <Languages value={languages} onChange={setLanguages} />
      <UsualWork value={needKinds} onChange={setNeedKinds} />
      <ChosenOf
        name="areas"
        label={say('our-host.areas')}
        none={say('our-host.areas-none')}
        change={say('our-host.change-areas')}
        value={areas}
        onChange={setAreas}
        options={districts}
      />
    </Form>
  )
}

type Chosen<V extends string> = Pick<ChosenProps<V>, 'value' | 'onChange'>

function Languages({ value, onChange }: Chosen<string>) {
  const say = useWords()
  // One that is not on our list stays to choose, also when it has just been let go.
  const [before] = useState(value)
  return (
    <ChosenOf
      name="languages"
      label={say('our-host.languages')}
      hint={say('our-host.languages-hint')}
      none={say('our-host.languages-none')}
      change={say('our-host.change-languages')}
      value={value}
      onChange={onChange}
      options={[...new Set([...languageCodes, ...before])].map((code) => ({
        value: code,
        label: languageName(code, say),
      }))}
    />
  )
}

function UsualWork({ value, onChange }: Chosen<NeedKind>) {
  const say = useWords()
  return (
    <ChosenOf
      name="needKinds"
      label={say('our-host.needs')}
      hint={say('our-host.needs-hint')}
      none={say('our-host.needs-none')}
      change={say('our-host.change-needs')}
      value={value}
      onChange={onChange}
      options={NeedKind.options.map((kind) => ({ value: kind, label: needName(kind, say) }))}
    />
  )
}

type ChosenProps<V extends string> = {
  readonly name: string
  readonly label: string
  readonly hint?: string
  /** What it means that nothing is chosen. */
  readonly none: string
  readonly change: string
  readonly value: readonly V[]
  readonly onChange: (value: readonly V[]) => void
  readonly options: readonly { readonly value: V; readonly label: string }[]
}

/** What is chosen, in a line; the long list to choose from is one press away. */
function ChosenOf<V extends string>({ name, label, hint, none, change, value, onChange, options }: ChosenProps<V>) {
  const chosen = options.filter((option) => value.includes(option.value)).map((option) => option.label)
  return (
    <div>
      <p>
        <b>{label}</b> {chosen.length === 0 ? <span className="quiet">{none}</span> : chosen.join(', ')}
      </p>
      <Fold id={name} title={change}>
        <PickAny name={name} two label={label} hint={hint} value={value} onChange={onChange} options={options} />
      </Fold>
    </div>
  )
}
