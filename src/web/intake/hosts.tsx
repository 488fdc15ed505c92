import type { RequestPage } from '../../api/intake.ts'
import type { HostReason, SuggestedHost } from '../../domain/intake/hosts.ts'
import type { HelpRequest } from '../../domain/intake/request.ts'
import { Empty } from '../../looks/empty.tsx'
import type { Say } from '../../words/words.ts'
import { useWords } from '../shared/language.tsx'
import { Section } from '../shared/page.tsx'
import { useChosenHost } from './chosen-host.ts'
import { OtherHosts } from './other-hosts.tsx'

/** The hosts that suit best, with the reasons for each and against it. Their own choice says so, wherever it stands. */
export function Hosts({ page }: { readonly page: RequestPage }) {
  const say = useWords()
  const { chosen, choose } = useChosenHost(page)
  const { hosts, request } = page
  const ownAt = hosts.findIndex((suggested) => ownOf(suggested, request, say) !== undefined)
  const own = ownAt === 0 ? say('request.own-first') : ownAt > 0 ? say('request.own-among') : undefined
  if (hosts.length === 0) {
    return (
      <Section id="hosts" title={say('request.hosts', { count: 0 })}>
        <Empty head={say('request.no-hosts')}>{say('request.no-hosts-more')}</Empty>
      </Section>
    )
  }
  return (
    <Section id="hosts" title={say('request.hosts', { count: hosts.length })} beside={own && <span>{own}</span>}>
      <div role="radiogroup" aria-labelledby="hosts">
        <ul className="hosts">
          {hosts.map((suggested) => (
            <li key={suggested.host.organisationId}>
              <HostCard
                suggested={suggested}
                request={request}
                on={suggested.host.organisationId === chosen?.organisationId}
                onChoose={() => choose(suggested.host)}
              />
            </li>
          ))}
        </ul>
      </div>
      {page.otherHosts > 0 && <OtherHosts page={page} />}
    </Section>
  )
}

type HostCardProps = {
  readonly suggested: SuggestedHost
  readonly request: HelpRequest
  readonly on: boolean
  readonly onChoose: () => void
}

function HostCard({ suggested, request, on, onChoose }: HostCardProps) {
  const say = useWords()
  const { host, room, reasons, buts } = suggested
  const place = request.placeText === '' ? say('request.this-place') : request.placeText
  const own = ownOf(suggested, request, say)
  return (
    <label>
      <input type="radio" name="host" value={host.organisationId} checked={on} onChange={onChoose} />
      <b>{host.name}</b>
      {own !== undefined && <span className="own">{own}</span>}
      <span className="room">{say('request.room', { count: room })}</span>
      <ul className="why-list">
        {reasons.filter(isNews).map((reason) => (
          <li key={reason}>{say(`request.host-${reason}`, { place })}</li>
        ))}
        {buts.filter(isNews).map((but) => (
          <li key={but} className="but">
            {say(`request.host-${but}`, { place })}
          </li>
        ))}
      </ul>
    </label>
  )
}

// The person's choice, and how much room there is, stand above the list already.
const above: readonly HostReason[] = ['own-choice', 'led-as-asked', 'room', 'full']
const isNews = (reason: HostReason) => !above.includes(reason)

function ownOf({ host, reasons }: SuggestedHost, request: HelpRequest, say: Say): string | undefined {
  if (reasons.includes('own-choice')) return say('request.own-choice')
  const led = request.wouldRather.find((each) => host.ledBy.includes(each))
  return led && say('request.own-led', { led: say(`request.led-${led}`) })
}
