import { intakeApi, type RequestPage } from '../../api/intake.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { whyNotSort } from '../../domain/intake/request.ts'
import { MoveCard } from '../../looks/move-card.tsx'
import { promiseTo } from '../../words/promise.ts'
import { Button } from '../shared/button.tsx'
import { ByThen } from '../shared/by-then.tsx'
import { goTo } from '../shared/fold.tsx'
import { useTell, useWords } from '../shared/language.tsx'
import { needInSentence } from '../shared/need-name.ts'
import { newId } from '../shared/new-id.ts'
import { ProblemLine } from '../shared/states.tsx'
import { useToast } from '../shared/toast.tsx'
import { useCommand } from '../shared/use-command.ts'
import { useMe } from '../shared/use-session.ts'
import { useWhen } from '../shared/when.tsx'
import { useChosenHost } from './chosen-host.ts'
import { NoProvider } from './no-provider.tsx'
import { nameOf } from './name-of.ts'
import { whatShows } from './safe-way.tsx'

type CardProps = { readonly page: RequestPage; readonly onRing: () => void; readonly ringing: boolean }

/** Whose move it is, what, by when, and the button that makes it: the host chosen below is the one on the button. */
export function SortCard(props: CardProps) {
  return props.page.request.status === 'received' ? <ToSort {...props} /> : <Sorted page={props.page} />
}

function ToSort({ page, onRing, ringing }: CardProps) {
  const say = useWords()
  const tell = useTell()
  const me = useMe()
  const toast = useToast()
  const host = useChosenHost(page)
  const shows = whatShows(page.contacts)
  const assign = useCommand(intakeApi.assign)
  const { request } = page
  const name = nameOf(page, say('request.somebody'))
  const noHost: Refusal | string | undefined = host.chosen ? undefined : say('request.choose-host-first')
  const give = async () => {
    if (!host.chosen) return
    const { organisationId, name: called } = host.chosen
    const result = await assign.send(
      { id: request.id, toOrganisation: organisationId, caseId: newId(), needId: newId() },
      { over: request.version, says: say('request.assigning', { name, host: called }) },
    )
    if (result.kind === 'done') toast({ says: say('request.assigned', { host: called }) })
  }
  return (
    <MoveCard
      mine
      whose={say('request.your-move')}
      then={say('request.then-host')}
      what={tell('request.choose', {
        name,
        need: needInSentence(request.needKind, say),
        by: <ByThen at={request.dueAt} />,
      })}
      why={<WhyNow page={page} />}
    >
      <Button strong busy={assign.sending} whyNot={whyNotSort(request, me) ?? noHost} onPress={give}>
        {host.chosen ? say('request.assign', { host: host.chosen.name }) : say('request.assign-none')}
      </Button>
      {shows && (
        <Button quiet onPress={onRing}>
          {say(ringing ? shows.hide : shows.show)}
        </Button>
      )}
      <Button quiet onPress={() => goTo('redirect')}>
        {say('request.to-redirect')}
      </Button>
      <Button quiet onPress={() => goTo('decline')}>
        {say('request.to-decline')}
      </Button>
      <NoProvider page={page} />
      <ProblemLine problem={assign.problem} />
    </MoveCard>
  )
}

/** The time left, and when the host could ring: what makes this one urgent or not. */
function WhyNow({ page: { request, contacts } }: { readonly page: RequestPage }) {
  const say = useWords()
  const { now, by, isLate } = useWhen()
  const promised = promiseTo(contacts, request.dueAt, now, say)
  const parts = [
    isLate(request.dueAt) ? '' : say('request.minutes-left', { left: capital(by(request.dueAt)) }),
    promised.how === 'ring' && contacts.some((contact) => contact.safeDays.length > 0 || contact.safeUntil)
      ? say('request.next-safe', { by: promised.by })
      : '',
    request.escalated > 0 ? say('request.escalated') : '',
  ]
  return <>{parts.filter(Boolean).join(' ')}</>
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1)

function Sorted({ page }: { readonly page: RequestPage }) {
  const say = useWords()
  const { when } = useWhen()
  const { request, organisations } = page
  const name = nameOf(page, say('request.somebody'))
  const host = organisations[request.assignedTo ?? request.holderOrganisation] ?? ''
  const what =
    request.status === 'assigned'
      ? say('request.settled-assigned', { host, name })
      : request.status === 'withdrawn'
        ? say('request.settled-withdrawn', { name: capital(name) })
        : say('request.settled-declined', {
            name: capital(name),
            reason: request.reason ? say(`request.no-${request.reason}`) : '',
          })
  return (
    <MoveCard
      mine={false}
      whose={request.status === 'assigned' ? say('request.with', { who: host }) : say('request.ended')}
      what={what}
      why={[
        request.settledAt ? say('request.settled-at', { when: when(request.settledAt) }) : '',
        request.status === 'assigned' ? say('request.settled-more') : '',
      ]
        .filter(Boolean)
        .join(' ')}
    />
  )
}
