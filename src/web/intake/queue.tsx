import { useState } from 'react'
import { intakeApi, type PageAfter, type RequestLine } from '../../api/intake.ts'
import { RequestStatus } from '../../domain/intake/request.ts'
import { Chips } from '../../looks/chips.tsx'
import { Empty } from '../../looks/empty.tsx'
import { State, type StateShape } from '../../looks/state.tsx'
import { useInAddress } from '../shared/address.ts'
import { Button } from '../shared/button.tsx'
import { useWords } from '../shared/language.tsx'
import { needName } from '../shared/need-name.ts'
import { List } from '../shared/page.tsx'
import { Answered, useAnswer } from '../shared/use-answer.tsx'
import { DueBy, useWhen } from '../shared/when.tsx'

type Which = 'waiting' | 'settled'

/** What waits at the desk, danger first and then the nearest clock; or what was settled lately. */
export function Queue({ current }: { readonly current: string | undefined }) {
  const { chosen, hrefFor } = useInAddress<Which>('which', ['waiting', 'settled'], 'waiting')
  return <QueueOf key={chosen} which={chosen} hrefFor={hrefFor} current={current} />
}

type QueueOfProps = {
  readonly which: Which
  readonly hrefFor: (which: Which) => string
  readonly current: string | undefined
}

function QueueOf({ which, hrefFor, current }: QueueOfProps) {
  const say = useWords()
  const [after, setAfter] = useState<PageAfter>()
  const queue = useAnswer(intakeApi.queue, { which, ...after }, { every: 60_000 })
  const waiting = queue.data?.waiting
  return (
    <>
      <div className="queue-top">
        <Chips
          label={say('requests.which')}
          chips={[
            {
              href: hrefFor('waiting'),
              label: say('requests.waiting'),
              on: which === 'waiting',
              ...(waiting === undefined ? {} : { count: waiting }),
            },
            { href: hrefFor('settled'), label: say('requests.settled'), on: which === 'settled' },
          ]}
        />
        <p className="queue-new">
          <a href="/work/requests/new" aria-current={current === 'new' ? 'page' : undefined}>
            {say('requests.write-down')}
          </a>
        </p>
      </div>
      <Answered to={queue}>
        {({ requests, next }) => (
          <>
            <Lines requests={requests} which={which} current={current} />
            {(next !== undefined || after !== undefined) && (
              <p className="queue-more">
                {next !== undefined && <Button onPress={() => setAfter(next)}>{say('requests.more')}</Button>}
                {after !== undefined && (
                  <Button quiet onPress={() => setAfter(undefined)}>
                    {say('requests.first')}
                  </Button>
                )}
              </p>
            )}
          </>
        )}
      </Answered>
    </>
  )
}

function Lines({
  requests,
  which,
  current,
}: Pick<QueueOfProps, 'which' | 'current'> & { readonly requests: readonly RequestLine[] }) {
  const say = useWords()
  const { when } = useWhen()
  const waits = which === 'waiting'
  return (
    <List
      current={current}
      empty={
        waits ? (
          <Empty head={say('requests.none')}>{say('requests.none-more')}</Empty>
        ) : (
          <Empty head={say('requests.none-settled')}>{say('requests.none-settled-more')}</Empty>
        )
      }
      items={requests.map((line) => ({
        id: line.id,
        href: `/work/requests/${line.id}${waits ? '' : '?which=settled'}`,
        danger: waits && line.unsafe === 'yes',
        title: waits
          ? `${line.name === '' ? say('request.no-name') : line.name} · ${needName(line.needKind, say)}`
          : `${needName(line.needKind, say)}${line.placeText === '' ? '' : ` · ${line.placeText}`}`,
        line: (
          <>
            {waits && line.unsafe === 'yes' && (
              <>
                <State shape="triangle">{say('request.unsafe-short')}</State>{' '}
              </>
            )}
            {waits
              ? [line.placeText, say(`urgency.${line.urgency}`)].filter(Boolean).join(' · ')
              : [line.words, when(line.receivedAt)].join(' · ')}
          </>
        ),
        right: waits ? <DueBy at={line.dueAt} /> : <Settled line={line} />,
      }))}
    />
  )
}

const shapeOf = {
  received: 'ring',
  assigned: 'full',
  redirected: 'half',
  declined: 'bar',
  withdrawn: 'bar',
} as const satisfies Record<string, StateShape>

function Settled({ line }: { readonly line: RequestLine }) {
  const say = useWords()
  const status = RequestStatus.catch('received').parse(line.status)
  return <State shape={shapeOf[status]}>{line.assignedTo ?? say(`request.status-${status}`)}</State>
}
