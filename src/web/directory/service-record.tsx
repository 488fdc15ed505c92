import type { ReactNode } from 'react'
import { directoryApi, type ServiceFull } from '../../api/directory.ts'
import { whyNotSayRoom } from '../../domain/directory/editing.ts'
import { type Fact, Facts } from '../../looks/facts.tsx'
import { MoveCard } from '../../looks/move-card.tsx'
import { AsWritten } from '../../looks/as-written.tsx'
import { Button } from '../shared/button.tsx'
import { useTell, useWords } from '../shared/language.tsx'
import { RecordHead, Section, Split } from '../shared/page.tsx'
import { ProblemLine } from '../shared/states.tsx'
import { useToast } from '../shared/toast.tsx'
import { Answered, useAnswer } from '../shared/use-answer.tsx'
import { useCommand } from '../shared/use-command.ts'
import { useMe } from '../shared/use-session.ts'
import { useWhen } from '../shared/when.tsx'
import { AboutPart, AreaPart, HoursPart, HowPart, WhoPart } from './editable-parts.tsx'
import { LockedFields } from './locked-fields.tsx'
import { OpenNowOf } from './open-now.tsx'
import { RoomForm } from './room-form.tsx'
import { SitesPart } from './sites-part.tsx'
import { FreshnessOf } from './service-line.tsx'

export function OneService({ id }: { readonly id: string }) {
  return <Answered to={useAnswer(directoryApi.service, { id })}>{(full) => <ServicePage full={full} />}</Answered>
}

function ServicePage({ full }: { readonly full: ServiceFull }) {
  const say = useWords()
  const me = useMe()
  const { service, organisation } = full
  const isEditor = me.role === 'directory-editor'
  const isTheirs = whyNotSayRoom(service, me) === undefined
  return (
    <>
      <RecordHead
        title={service.name}
        head={<AsWritten language={say.language}>{service.name}</AsWritten>}
        sub={
          me.kind === 'worker' ? (
            <a href={`/work/organisations/${organisation.id}`}>{organisation.name}</a>
          ) : (
            organisation.name
          )
        }
        beside={<Button onPress={() => print()}>{say('common.print')}</Button>}
      />
      {isEditor && full.freshness !== 'this-month' && <CheckIt full={full} />}
      <Split
        label={say('entry.facts')}
        facts={
          <>
            <Section id="facts" title={say('entry.facts')}>
              <Facts facts={useFacts(full)} />
            </Section>
            {isEditor && full.freshness === 'this-month' && <CheckAgain full={full} />}
            {isTheirs && isEditor && <RoomForm full={full} strong={false} />}
            {isEditor && <LockedFields full={full} />}
          </>
        }
      >
        {isTheirs && !isEditor && <RoomForm full={full} strong />}
        <AboutPart full={full} mayEdit={isEditor} />
        <WhoPart full={full} mayEdit={isEditor} />
        <AreaPart full={full} mayEdit={isEditor} />
        <HowPart full={full} mayEdit={isEditor} />
        <HoursPart full={full} mayEdit={isEditor} />
        <SitesPart full={full} mayEdit={isEditor} />
      </Split>
    </>
  )
}

/** The editor's move: nobody has looked for a while. */
function CheckIt({ full }: { readonly full: ServiceFull }) {
  const tell = useTell()
  const { service, organisation, checkedDays } = full
  const phone = service.phone ?? organisation.phone
  return (
    <MoveCard
      mine
      whose={tell('entry.your-move')}
      what={tell(phone === undefined ? 'entry.check-no-phone' : 'entry.check')}
      why={
        checkedDays === undefined
          ? tell('entry.check-why-never')
          : tell('entry.check-why', { days: checkedDays, name: service.lastCheckedBy ?? '' })
      }
    >
      <CheckButton full={full} strong />
      {phone !== undefined && (
        <a className="tel" href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
          {phone}
        </a>
      )}
    </MoveCard>
  )
}

function CheckAgain({ full }: { readonly full: ServiceFull }) {
  return (
    <p>
      <CheckButton full={full} />
    </p>
  )
}

function CheckButton({ full, strong = false }: { readonly full: ServiceFull; readonly strong?: boolean }) {
  const say = useWords()
  const toast = useToast()
  const check = useCommand(directoryApi.checkService)
  const send = async () => {
    const { id, name } = full.service
    const sent = await check.send({ id }, { over: full.version, says: say('entry.saving', { name }) })
    if (sent.kind === 'done') toast({ says: say('entry.checked-toast') })
  }
  return (
    <>
      <Button strong={strong} busy={check.sending} onPress={send}>
        {say('entry.check-do')}
      </Button>
      <ProblemLine problem={check.problem} />
    </>
  )
}

/** What one wants to know before ringing. What is not known is said to be so only where it matters. */
function useFacts(full: ServiceFull): Fact[] {
  const say = useWords()
  const tell = useTell()
  const { ago, day, full: whole } = useWhen()
  const { service, organisation, room, open, checkedDays, freshness } = full
  const { saidAt, until } = service.capacity
  const roomSaid =
    room === 'not-known' || saidAt === undefined
      ? say(`room.${room}`)
      : tell('entry.room-said', {
          room: say(`room.${room}`),
          ago: (
            <time dateTime={saidAt} title={whole(saidAt)}>
              {ago(saidAt)}
            </time>
          ),
        })
  const howFresh = <FreshnessOf freshness={freshness} {...(checkedDays !== undefined && { checkedDays })} />
  const checked = service.lastCheckedOn ? (
    <time dateTime={service.lastCheckedOn} title={day(service.lastCheckedOn)}>
      {howFresh}
    </time>
  ) : (
    howFresh
  )
  return [
    {
      id: 'status',
      name: tell('entry.field-status'),
      value: service.status === 'active' ? undefined : tell(`service-status.${service.status}`),
    },
    { id: 'open', name: tell('entry.open-now'), value: <OpenNowOf open={open} /> },
    {
      id: 'room',
      name: tell('entry.room'),
      value: until === undefined ? roomSaid : tell('entry.room-until', { room: <>{roomSaid}</>, day: day(until) }),
    },
    {
      id: 'checked',
      name: tell('entry.last-checked'),
      value:
        service.lastCheckedBy === undefined
          ? checked
          : tell('entry.checked-by', { when: checked, name: service.lastCheckedBy }),
    },
    { id: 'cost', name: tell('entry.field-cost'), value: tell(`cost.${service.cost}`) },
    { id: 'wheelchair', name: tell('service.access'), value: wheelchair(service.wheelchair, tell) },
    { id: 'kind', name: tell('entry.run-by'), value: tell(`organisation-kind.${organisation.kind}`) },
    { id: 'outside', name: '', value: service.outsideNewZealand ? tell('directory.outside') : undefined },
  ]
}

function wheelchair(can: 'yes' | 'no' | 'not-known', tell: ReturnType<typeof useTell>): ReactNode {
  if (can === 'not-known') return undefined
  return tell(can === 'yes' ? 'site-of.wheelchair-yes' : 'site-of.wheelchair-no')
}
