import { useState } from 'react'
import type { RequestPage } from '../../api/intake.ts'
import { isByAgency, whyNotNewCode } from '../../domain/intake/request.ts'
import { useWords } from '../shared/language.tsx'
import { needName } from '../shared/need-name.ts'
import { RecordHead } from '../shared/page.tsx'
import { useMe } from '../shared/use-session.ts'
import { useWhen } from '../shared/when.tsx'
import { AskedFor } from './asked-for.tsx'
import { Hosts } from './hosts.tsx'
import { nameOf } from './name-of.ts'
import { Gaps } from './no-provider.tsx'
import { Otherwise } from './otherwise.tsx'
import { SeenBefore } from './seen-before.tsx'
import { SafeWay } from './safe-way.tsx'
import { SortCard } from './sort-card.tsx'
import { Told } from './told.tsx'
import { JustTaken, ReturnCode } from './return-code.tsx'
import { Unsafe } from './unsafe.tsx'

/** One request, in the order in which it is sorted: the clock, how it is safe, their words, who it may be, who helps. */
export function RequestRecord({ page, justTaken }: { readonly page: RequestPage; readonly justTaken: boolean }) {
  const say = useWords()
  const me = useMe()
  const [ringing, setRinging] = useState(false)
  const { request } = page
  const ring = () => {
    setRinging(!ringing)
    // To the number, once it is there; outside its times there is nothing to press.
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.safe a.num')?.focus())
  }
  const waits = request.status === 'received'
  // Once a host has it the name went with it: what is left is what was asked.
  const asked = [needName(request.needKind, say), request.placeText].filter(Boolean).join(' · ')
  const name = nameOf(page, request.status === 'assigned' ? asked : say('request.no-name'))
  return (
    <>
      <RecordHead title={name} sub={<CameFrom page={page} />} />
      {justTaken && <JustTaken words={request.words} />}
      <SortCard page={page} onRing={ring} ringing={ringing} />
      <SafeWay page={page} shown={ringing} />
      {request.unsafe === 'yes' && waits && <Unsafe />}
      <div className="split">
        <div className="col">
          <AskedFor page={page} />
          <Gaps page={page} />
          {waits && <SeenBefore page={page} />}
        </div>
        <div className="col">
          {waits && <Hosts page={page} />}
          <Told page={page} />
          {!whyNotNewCode(request, me) && <ReturnCode page={page} />}
        </div>
      </div>
      <Otherwise page={page} />
    </>
  )
}

/** "amber kettle road · Kaikohe · asked for themselves, today 10:20 am" */
function CameFrom({ page: { request } }: { readonly page: RequestPage }) {
  const say = useWords()
  const { when } = useWhen()
  const at = { when: when(request.receivedAt) }
  const asked =
    request.askedBy === ''
      ? say(request.askedFor === 'self' ? 'request.asked-self' : 'request.asked-other', at)
      : say(isByAgency(request) ? 'request.asked-by' : 'request.asked-for-whom', { who: request.askedBy, ...at })
  const place = [request.placeText, request.movingAbout ? say('request.moving') : ''].filter(Boolean).join(', ')
  return <>{[request.words, place, asked].filter(Boolean).join(' · ')}</>
}
