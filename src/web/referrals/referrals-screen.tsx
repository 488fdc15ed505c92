import { useState } from 'react'
import { type ReferralLine, referralsApi } from '../../api/referrals.ts'
import { Chips } from '../../looks/chips.tsx'
import { Empty } from '../../looks/empty.tsx'
import { State } from '../../looks/state.tsx'
import { useInAddress } from '../shared/address.ts'
import { Button } from '../shared/button.tsx'
import { useWords } from '../shared/language.tsx'
import { needName } from '../shared/need-name.ts'
import { List, ListAndRecord } from '../shared/page.tsx'
import type { ScreenProps } from '../shared/screen.ts'
import { Answered, useAnswer } from '../shared/use-answer.tsx'
import { useMe } from '../shared/use-session.ts'
import { DueBy, useWhen } from '../shared/when.tsx'
import { shapeOf } from './in-words.ts'
import { ReferralRecord } from './referral-record.tsx'
import '../shared/pieces.css'
import './referrals.css'

const whichs = ['mine', 'theirs', 'ended'] as const
type Which = (typeof whichs)[number]

/** Referrals at either end: what waits for us, what waits for others, and what has ended. */
export function ReferralsScreen({ id }: ScreenProps) {
  const say = useWords()
  return (
    <ListAndRecord
      title={say('referrals.title')}
      listHref="/work/referrals"
      list={<Referrals current={id} />}
      record={id && <OneReferral key={id} id={id} />}
    />
  )
}

function OneReferral({ id }: { readonly id: string }) {
  const one = useAnswer(referralsApi.one, { id }, { every: 60_000 })
  return <Answered to={one}>{(page) => <ReferralRecord page={page} />}</Answered>
}

function Referrals({ current }: { readonly current: string | undefined }) {
  const { chosen, hrefFor } = useInAddress<Which>('which', whichs, 'mine')
  return <ReferralsOf key={chosen} which={chosen} hrefFor={hrefFor} current={current} />
}

type OfProps = {
  readonly which: Which
  readonly hrefFor: (which: Which) => string
  readonly current: string | undefined
}

function ReferralsOf({ which, hrefFor, current }: OfProps) {
  const say = useWords()
  const [after, setAfter] = useState<string>()
  const waiting = useAnswer(
    referralsApi.waiting,
    { which, ...(after === undefined ? {} : { after }) },
    { every: 60_000 },
  )
  const counts = waiting.data
  return (
    <>
      <Chips
        label={say('referrals.which')}
        chips={whichs.map((each) => ({
          href: hrefFor(each),
          label: say(`referrals.${each}`),
          on: which === each,
          ...(counts && each !== 'ended' ? { count: counts[each] } : {}),
        }))}
      />
      <Answered to={waiting}>
        {({ referrals, next }) => (
          <>
            <Lines lines={referrals} which={which} current={current} />
            {(next !== undefined || after !== undefined) && (
              <p className="more-lines">
                {next !== undefined && <Button onPress={() => setAfter(next)}>{say('referrals.more')}</Button>}
                {after !== undefined && (
                  <Button quiet onPress={() => setAfter(undefined)}>
                    {say('referrals.first')}
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

type LinesProps = Pick<OfProps, 'which' | 'current'> & { readonly lines: readonly ReferralLine[] }

function Lines({ lines, which, current }: LinesProps) {
  const say = useWords()
  const me = useMe()
  const { when } = useWhen()
  const more = which === 'mine' && me.role === 'receiving-worker' ? 'mine-receiver' : which
  return (
    <List
      current={current}
      empty={<Empty head={say(`referrals.none-${which}`)}>{say(`referrals.none-${more}-more`)}</Empty>}
      items={lines.map((line) => ({
        id: line.id,
        href: `/work/referrals/${line.id}${which === 'mine' ? '' : `?which=${which}`}`,
        title: say('referral.for-need', {
          name: line.called === '' ? say('referral.somebody') : line.called,
          need: needName(line.needKind, say),
        }),
        line: (
          <span className="end-and-state">
            <span>
              {say(line.end === 'sender' ? 'referral.to' : 'referral.from', { other: line.otherOrganisation })}
            </span>{' '}
            <State shape={shapeOf[line.status]}>{say(`status.${line.status}`)}</State>
          </span>
        ),
        right:
          line.dueAt && which !== 'ended' ? (
            <DueBy at={line.dueAt} />
          ) : line.sentAt && which === 'ended' ? (
            when(line.sentAt)
          ) : undefined,
      }))}
    />
  )
}
