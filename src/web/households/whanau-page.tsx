import { withSince } from '../../domain/cases/case.ts'
import { Split } from '../shared/page.tsx'
import { RecordHead } from '../shared/page.tsx'
import { useFromAddress } from '../shared/address.ts'
import { useTell, useWords } from '../shared/language.tsx'
import { OnlyReading } from '../shared/only-reading.ts'
import { When } from '../shared/when.tsx'
import { EmergencyNotice, useClosedAgain, useOnlyReadHere } from './emergency-notice.tsx'
import { FromTheirPage } from './from-their-page.tsx'
import { KnownBefore } from './known-before.tsx'
import { Needs } from './needs.tsx'
import { MayNotKnow } from './may-not-know.tsx'
import { NextStep } from './next-step.tsx'
import { Refer } from './refer.tsx'
import { SafeContact } from './safe-contact.tsx'
import { TheStory } from './the-story.tsx'
import { caseOf, type CasePart, type Part } from './whanau.ts'
import { WaysToReach } from './ways-to-reach.tsx'
import { WhatTheyWant } from './what-they-want.tsx'
import { WhoIsHere } from './who-is-here.tsx'
import { WhoMayKnow } from './who-may-know.tsx'
import { WhoWalks } from './who-walks.tsx'
import { WhoseMove } from './whose-move.tsx'
import { WithNobody } from './with-nobody.tsx'
import { Worried } from './worried.tsx'

/** One whānau: how it is safe to reach them, whose move it is, what they want, what they need, and what happened. */
export function WhanauPage({ whanau }: Part) {
  const say = useWords()
  const needId = useFromAddress('refer')
  const isClosed = useClosedAgain({ whanau })
  const onlyRead = useOnlyReadHere({ whanau })
  const on = caseOf(whanau)
  const need = on && whanau.needs.find((one) => one.id === needId)
  if (isClosed) return null
  if (on && need && onlyRead === undefined) return <Refer key={need.id} whanau={whanau} on={on} need={need} />
  return (
    <>
      <RecordHead title={whanau.household.called} sub={<Standing whanau={whanau} />} />
      <SafeContact whanau={whanau} />
      <EmergencyNotice whanau={whanau} />
      <OnlyReading value={onlyRead}>
        <MayNotKnow whanau={whanau} />
        {on && <WithNobody whanau={whanau} on={on} />}
        {on && <WhoseMove whanau={whanau} on={on} />}
      </OnlyReading>
      <Split
        label={say('whanau.facts')}
        facts={
          <OnlyReading value={onlyRead}>
            <TheFacts whanau={whanau} />
          </OnlyReading>
        }
      >
        <OnlyReading value={onlyRead}>
          <FromTheirPage whanau={whanau} />
          <WhatTheyWant whanau={whanau} />
          {on && <Needs whanau={whanau} on={on} />}
          <KnownBefore whanau={whanau} />
        </OnlyReading>
        <TheStory whanau={whanau} />
      </Split>
    </>
  )
}

function Standing({ whanau }: Part) {
  const tell = useTell()
  const on = caseOf(whanau)
  return (
    <>
      {on ? <Since whanau={whanau} on={on} /> : tell('whanau.no-case')}
      {whanau.request && <> · {whanau.request.words}</>}
    </>
  )
}

function Since({ whanau, on }: CasePart) {
  const say = useWords()
  const tell = useTell()
  if (on.closedAt !== undefined && on.closingReason !== undefined) {
    return tell('whanau.ended', { when: <When at={on.closedAt} />, reason: say(`close.${on.closingReason}`) })
  }
  const who = on.connectorId === undefined ? undefined : whanau.workers[on.connectorId]
  return who === undefined
    ? tell('whanau.with-nobody')
    : tell('whanau.with-since', { who, when: <When at={withSince(on, whanau.given)} /> })
}

function TheFacts({ whanau }: Part) {
  const on = caseOf(whanau)
  return (
    <>
      {on && <NextStep whanau={whanau} on={on} />}
      <WhoIsHere whanau={whanau} />
      <WaysToReach whanau={whanau} />
      {on && <WhoMayKnow whanau={whanau} />}
      {on && <WhoWalks whanau={whanau} on={on} />}
      <Worried />
    </>
  )
}
