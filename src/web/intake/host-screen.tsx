import { useState } from 'react'
import { intakeApi } from '../../api/intake.ts'
import { placesApi } from '../../api/places.ts'
import type { Host } from '../../domain/intake/hosts.ts'
import { WouldRather } from '../../domain/intake/request.ts'
import { NeedKind } from '../../domain/programmes/needs.ts'
import { Empty } from '../../looks/empty.tsx'
import { languageCodes } from '../../words/directory.ts'
import type { Say } from '../../words/words.ts'
import { Button } from '../shared/button.tsx'
import { PickAny, Text } from '../shared/fields.tsx'
import { Fold } from '../shared/fold.tsx'
import { Form } from '../shared/form.tsx'
import { languageName } from '../shared/language-name.ts'
import { useWords } from '../shared/language.tsx'
import { needName } from '../shared/need-name.ts'
import { Page, Section } from '../shared/page.tsx'
import { StaleDialog } from '../shared/stale-dialog.tsx'
import { useToast } from '../shared/toast.tsx'
import { Answered, useAnswer } from '../shared/use-answer.tsx'
import { useCommand } from '../shared/use-command.ts'
import { useDraft } from '../shared/use-draft.ts'

/** What the host can do, as the desks see it: said by its team lead. */
export function HostScreen() {
  const say = useWords()
  const answer = useAnswer(intakeApi.ownHost, {})
  return (
    <Page title={say('our-host.title')} sub={say('our-host.sub')}>
      <Answered to={answer}>
        {({ host, version }) =>
          host && version !== undefined ? (
            <Profile key={host.organisationId} host={host} version={version} />
          ) : (
            <Empty head={say('our-host.none')} />
          )
        }
      </Answered>
    </Page>
  )
}

function Profile({ host, version }: OfHost) {
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
            version={version}
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

type Said = {
  readonly places: string
  readonly ledBy: readonly WouldRather[]
  readonly areas: readonly string[]
  readonly languages: readonly string[]
  readonly needKinds: readonly NeedKind[]
}

const saidOf = (host: Host): Said => ({
  ...{ places: String(host.places), ledBy: host.ledBy, areas: host.areas, languages: host.languages },
  needKinds: NeedKind.options.filter((kind) => host.needKinds.includes(kind)),
})

type OfHost = { readonly host: Host; readonly version: number }

function SayHost({ host, version, districts }: OfHost & { readonly districts: Choices }) {
  const say = useWords()
  const toast = useToast()
  const command = useCommand(intakeApi.sayHost)
  const draft = useDraft<Said>(`our host ${host.organisationId}`, saidOf(host), version)
  const { places, ledBy, areas, languages, needKinds } = draft.value
  const send = async () => {
    const result = await command.send(
      {
        ...{ places: Number(places), ledBy: [...ledBy], areas: [...areas] },
        ...{ languages: [...languages], needKinds: [...needKinds] },
      },
      { over: version, draft, says: say('our-host.title') },
    )
    if (result.kind !== 'set-aside') toast({ says: say(result.kind === 'kept' ? 'note.kept' : 'our-host.saved') })
  }
  const letGo = () => {
    draft.clear()
    command.forget()
  }
  return (
    <>
      <Form
        draft={draft}
        problem={command.problem?.kind === 'stale' ? undefined : command.problem}
        busy={command.sending}
        onSend={send}
        send={say('our-host.save')}
        beside={
          draft.started && (
            <Button quiet onPress={letGo}>
              {say('common.cancel')}
            </Button>
          )
        }
      >
        <Text
          {...draft.field('places')}
          inputMode="numeric"
          label={say('our-host.places')}
          hint={say('our-host.places-hint')}
        />
        <PickAny
          {...draft.field('ledBy')}
          label={say('our-host.led-by')}
          hint={say('our-host.led-by-hint')}
          options={WouldRather.options.map((value) => ({ value, label: say(`our-host.${value}`) }))}
        />
        <Languages {...draft.field('languages')} />
        <UsualWork {...draft.field('needKinds')} />
        <ChosenOf
          {...draft.field('areas')}
          label={say('our-host.areas')}
          none={say('our-host.areas-none')}
          change={say('our-host.change-areas')}
          options={districts}
        />
      </Form>
      <StaleDialog
        problem={command.problem}
        fields={compared(draft.value, saidOf(host), districts, say)}
        onMine={send}
        onNow={letGo}
        onBack={command.forget}
      />
    </>
  )
}

/** What differs between what was typed and what stands, in the words of the form. */
function compared(mine: Said, now: Said, districts: Choices, say: Say) {
  const texts = (said: Said) => ({
    places: said.places,
    'led-by': said.ledBy.map((one) => say(`our-host.${one}`)).join(', '),
    languages: said.languages.map((code) => languageName(code, say)).join(', '),
    needs: said.needKinds.map((kind) => needName(kind, say)).join(', '),
    areas: said.areas.map((code) => districts.find(({ value }) => value === code)?.label ?? code).join(', '),
  })
  const [written, stands] = [texts(mine), texts(now)]
  const names = ['places', 'led-by', 'languages', 'needs', 'areas'] as const
  return names
    .filter((name) => written[name] !== stands[name])
    .map((name) => ({ id: name, name: say(`our-host.${name}`), mine: written[name], now: stands[name] }))
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
