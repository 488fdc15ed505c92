import { householdsApi } from '../../api/households.ts'
import { intakeApi } from '../../api/intake.ts'
import type { HouseholdLine } from '../../domain/households/line.ts'
import { Chips } from '../../looks/chips.tsx'
import { Empty } from '../../looks/empty.tsx'
import { useState } from 'react'
import { useInAddress } from '../shared/address.ts'
import { Button } from '../shared/button.tsx'
import { useTell, useWords } from '../shared/language.tsx'
import { whyNotAsk } from '../shared/may-ask.ts'
import { List } from '../shared/page.tsx'
import { Answered, useAnswer } from '../shared/use-answer.tsx'
import { DueBy } from '../shared/when.tsx'
import { useMe } from '../shared/use-session.ts'
import { hrefOfWhanau } from './whanau.ts'

const which = ['mine', 'all', 'unassigned', 'closed'] as const
type Which = (typeof which)[number]

/** The whānau of the host, the nearest clock first, narrowed by chips. */
export function WhanauList({ current }: { readonly current: string | undefined }) {
  const say = useWords()
  const { chosen, hrefFor } = useInAddress('which', which, 'mine')
  const counts = useAnswer(householdsApi.list, { whose: chosen })
  const countOf = (one: Which) => (one === 'mine' ? counts.data?.mine : one === 'all' ? counts.data?.all : undefined)
  return (
    <>
      <Chips
        label={say('whanau.which')}
        chips={which.map((one) => {
          const count = countOf(one)
          return {
            href: hrefFor(one),
            label: say(`whanau.${one}`),
            on: one === chosen,
            ...(count !== undefined && { count }),
          }
        })}
      />
      <WriteDown />
      <From key={chosen} which={chosen} current={current} />
    </>
  )
}

/** A lead of a host without a desk has no queue of requests, and can write one down all the same. */
function WriteDown() {
  const say = useWords()
  const me = useMe()
  if (whyNotAsk(intakeApi.queue, me) || me.organisationDoes.sorts) return null
  return (
    <p className="small">
      <a href="/work/requests/new">{say('requests.write-down')}</a>
    </p>
  )
}

/** One page of the list, and after it the next when it is asked for. */
function From({
  which,
  after,
  current,
}: {
  readonly which: Which
  readonly after?: string
  readonly current: string | undefined
}) {
  const say = useWords()
  const tell = useTell()
  const [more, setMore] = useState(false)
  const answer = useAnswer(householdsApi.list, { whose: which, ...(after !== undefined && { after }) })
  return (
    <Answered to={answer}>
      {({ households, next }) => (
        <>
          <List
            current={current}
            empty={
              <Empty head={say('whanau.none')}>
                {tell(which === 'mine' ? 'whanau.none.mine' : 'whanau.none.other')}
              </Empty>
            }
            items={households.map((line) => ({
              ...{
                id: line.householdId,
                href: `${hrefOfWhanau(line.householdId)}${which === 'mine' ? '' : `?which=${which}`}`,
              },
              ...{ title: line.called, line: <Line line={line} which={which} /> },
              ...(line.dueAt !== undefined &&
                line.status !== 'closed' &&
                !line.theirs && { right: <DueBy at={line.dueAt} /> }),
            }))}
          />
          {next !== undefined &&
            (more ? (
              <From which={which} after={next} current={current} />
            ) : (
              <p className="show-more">
                <Button onPress={() => setMore(true)}>{say('whanau.more')}</Button>
              </p>
            ))}
        </>
      )}
    </Answered>
  )
}

function Line({ line, which }: { readonly line: HouseholdLine; readonly which: Which }) {
  const say = useWords()
  const who = line.connectorName ?? say('whanau.nobody')
  const isSuspended = line.suspended === true && line.status !== 'closed'
  const whose = which === 'mine' ? '' : isSuspended ? say('whanau.line.suspended', { who }) : who
  const state =
    line.status === 'assigned' ? say('whanau.line.first-talk') : line.theirs ? say('whanau.line.theirs') : ''
  const needs =
    line.status === 'closed' || line.status === 'assigned' ? '' : say('whanau.line.needs', { count: line.openNeeds })
  return <>{[whose, state, needs, line.locality].filter(Boolean).join(' · ')}</>
}
