import { NotebookPen } from 'lucide-react'
import { useState } from 'react'
import { casesApi } from '../../api/cases.ts'
import type {
  WaitingLine,
  WithNobody as WithNobodyNow,
  WithSuspended as WithSuspendedNow,
} from '../../domain/referrals/today.ts'
import type { AnswerOf } from '../../api/endpoint.ts'
import { Chips } from '../../looks/chips.tsx'
import { State } from '../../looks/state.tsx'
import { sayByTime } from '../../words/dates.ts'
import { useInAddress } from '../shared/address.ts'
import { Waits } from '../shared/bench/waits.tsx'
import { useTell, useWords } from '../shared/language.tsx'
import { NoteDialog } from '../shared/note-dialog.tsx'
import { Page, Section } from '../shared/page.tsx'
import { PhoneAnswer } from '../shared/phone-answer.tsx'
import { Answered, useAnswer } from '../shared/use-answer.tsx'
import { useMe } from '../shared/use-session.ts'
import { useWhen } from '../shared/when.tsx'
import { RingFirst, RingThemFirst } from './first-thing.tsx'
import { sayWhy, whoOf } from './said.ts'
import './today.css'
import { WaitingOnOthers } from './waiting-on-others.tsx'
import { WhoToRing } from './who-to-ring.tsx'

/** Who to contact first and why, who is waited for, and one big Note. */
export function TodayScreen() {
  const say = useWords()
  const me = useMe()
  const { now, full } = useWhen()
  const { chosen, hrefFor } = useInAddress('whose', ['mine', 'team'], me.role === 'team-lead' ? 'team' : 'mine')
  const answer = useAnswer(casesApi.today, { whose: chosen }, { every: 60_000 })
  return (
    <Page title={say('today.rail')} sub={<time dateTime={now}>{full(now)}</time>}>
      <Chips
        label={say('today.whose')}
        chips={[
          { href: hrefFor('mine'), label: say('today.mine'), on: chosen === 'mine' },
          { href: hrefFor('team'), label: say('today.team'), on: chosen === 'team' },
        ]}
      />
      <Answered to={answer}>{(day) => <TheDay day={day} whose={chosen} />}</Answered>
    </Page>
  )
}

type Day = AnswerOf<typeof casesApi.today>

function TheDay({ day, whose }: { readonly day: Day; readonly whose: 'mine' | 'team' }) {
  const [logging, setLogging] = useState<WaitingLine>()
  const { ring, waiting } = day
  // What was needed today and is late comes before everything; else whoever is first on the list.
  const lateRing = ring.find((line) => line.late && line.urgency === 'today')
  const lateOthers = waiting.find((line) => line.late && line.urgency === 'today')
  const first = lateRing ?? (lateOthers ? undefined : ring[0])
  return (
    <div className="split today">
      <div className="col">
        {day.withNobody && <WithNobody {...day.withNobody} />}
        {day.withSuspended?.map((one) => (
          <WithSuspended key={one.name} {...one} />
        ))}
        {first ? (
          <RingFirst line={first} whose={whose} />
        ) : (
          lateOthers && <RingThemFirst line={lateOthers} whose={whose} onLog={() => setLogging(lateOthers)} />
        )}
      </div>
      <div className="col">
        <WhoToRing lines={ring.filter((line) => line !== first)} inAll={day.ringInAll} isAlone={!first} />
      </div>
      <div className="col">
        <Note day={day} />
        <WaitingOnOthers lines={waiting} inAll={day.waitingInAll} onLog={setLogging} />
        <OnThisDevice />
      </div>
      {logging && (
        <PhoneAnswer referral={{ ...logging, id: logging.referralId }} onClose={() => setLogging(undefined)} />
      )}
    </div>
  )
}

/** Until somebody takes them they are on nobody's own day: so they are said on everybody's. */
function WithNobody({ count, dueAt, left }: WithNobodyNow) {
  const say = useWords()
  const tell = useTell()
  const { now } = useWhen()
  return (
    <>
      {count > 0 && dueAt !== undefined && (
        <p className="with-nobody">
          <State shape="triangle">{tell('today.with-nobody', { count, by: sayByTime(dueAt, now, say) })}</State>{' '}
          <a href="/work/today?whose=team">{say('today.see-them')}</a>
        </p>
      )}
      {left > 0 && (
        <p className="with-nobody">
          <State shape="triangle">{tell('today.left', { count: left })}</State> <TakeOrGive />
        </p>
      )}
    </>
  )
}

/** Whoever cannot sign in cannot ring anybody either. What was theirs is moved by a person, not by itself. */
function WithSuspended({ name, count }: WithSuspendedNow) {
  const tell = useTell()
  return (
    <p className="with-nobody">
      <State shape="triangle">{tell('today.with-suspended', { who: name, count })}</State> <TakeOrGive />
    </p>
  )
}

function TakeOrGive() {
  const say = useWords()
  return <a href="/work/whanau?which=unassigned">{say('today.take-or-give')}</a>
}

function Note({ day }: { readonly day: Day }) {
  const say = useWords()
  const [open, setOpen] = useState(false)
  return (
    <>
      <p className="note">
        <button type="button" onClick={() => setOpen(true)}>
          <NotebookPen className="i" aria-hidden="true" focusable="false" />
          <span>{say('note.add')}</span> <small>{say('note.small')}</small>
        </button>
      </p>
      {open && (
        <NoteDialog
          offered={day.ring.map((line) => ({ caseId: line.caseId, called: whoOf(line), line: sayWhy(line, say) }))}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}

function OnThisDevice() {
  const say = useWords()
  return (
    <Section id="device" title={say('today.on-device')}>
      <Waits onLeave={() => undefined} />
    </Section>
  )
}
