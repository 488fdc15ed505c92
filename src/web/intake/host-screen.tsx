import { useState } from 'react'
import { intakeApi } from '../../api/intake.ts'
import { placesApi } from '../../api/places.ts'
import type { Host } from '../../domain/intake/hosts.ts'
import type { WouldRather } from '../../domain/intake/request.ts'
import { Empty } from '../../looks/empty.tsx'
import { PickAny, Text } from '../shared/fields.tsx'
import { Fold } from '../shared/fold.tsx'
import { Form } from '../shared/form.tsx'
import { useWords } from '../shared/language.tsx'
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
  const send = async () => {
    const result = await command.send({ places: Number(places), ledBy: [...ledBy], areas: [...areas] })
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
      <p>
        <b>{say('our-host.areas')}</b>{' '}
        {districts
          .filter(({ value }) => areas.includes(value))
          .map(({ label }) => label)
          .join(', ')}
      </p>
      <Fold id="areas" title={say('our-host.change-areas')}>
        <PickAny name="areas" two label={say('our-host.areas')} value={areas} onChange={setAreas} options={districts} />
      </Fold>
    </Form>
  )
}
