import { useState } from 'react'
import { casesApi } from '../../api/cases.ts'
import { referralsApi } from '../../api/referrals.ts'
import { type Need, whyNotSettle, whyNotWork } from '../../domain/cases/case.ts'
import { coversToday } from '../../domain/consent/consent.ts'
import { sideToMove } from '../../domain/referrals/moves.ts'
import { lastSaidOf } from '../../domain/referrals/next-move.ts'
import type { DraftReferral, PersonAnswer, Referral } from '../../domain/referrals/referral.ts'
import { whyNotSend } from '../../domain/referrals/sending.ts'
import { Empty } from '../../looks/empty.tsx'
import { Reo } from '../../looks/reo.tsx'
import { State } from '../../looks/state.tsx'
import { Button } from '../shared/button.tsx'
import { useTell, useWords } from '../shared/language.tsx'
import { needInSentence, needName } from '../shared/need-name.ts'
import { newId } from '../shared/new-id.ts'
import { Section } from '../shared/page.tsx'
import { ProblemLine } from '../shared/states.tsx'
import { useToast } from '../shared/toast.tsx'
import { useCommand } from '../shared/use-command.ts'
import { useOnlyReading } from '../shared/only-reading.ts'
import { useMe } from '../shared/use-session.ts'
import { DueBy, useWhen } from '../shared/when.tsx'
import { NobodyCould, NoteNeed, SettleNeed } from './need-dialogs.tsx'
import { groundFor } from './refer-draft.ts'
import { type CasePart, hrefToRefer, needsOf, openReferrals } from './whanau.ts'

/** What they need, each with where it stands and what can be done next. Open ones first; none is ever hidden. */
export function Needs({ whanau, on }: CasePart) {
  const say = useWords()
  const tell = useTell()
  const me = useMe()
  const [noting, setNoting] = useState(false)
  const needs = needsOf(whanau, on)
  return (
    <Section
      id="needs"
      title={tell('whanau.needs')}
      beside={
        // Once support has ended the page says so once, above, with the one thing that can be done.
        on.status !== 'closed' && (
          <Button quiet onPress={() => setNoting(true)} whyNot={whyNotWork(on, me)}>
            {say('whanau.need.add')}
          </Button>
        )
      }
    >
      {needs.length === 0 && <Empty head={say('whanau.needs.none')}>{tell('whanau.needs.none.more')}</Empty>}
      <ul className="list needs">
        {needs.map((need) => (
          <OneNeed key={need.id} whanau={whanau} on={on} need={need} />
        ))}
      </ul>
      {noting && <NoteNeed whanau={whanau} on={on} onClose={() => setNoting(false)} />}
    </Section>
  )
}

type OfNeed = CasePart & { readonly need: Need }

function OneNeed({ whanau, on, need }: OfNeed) {
  const say = useWords()
  const tell = useTell()
  const { day } = useWhen()
  const gap = whanau.unmet.find((unmet) => unmet.needId === need.id)
  const open = openReferrals(whanau, need.id)
  return (
    <li>
      <b>
        <Reo language={say.language}>{needName(need.kind, say)}</Reo>
      </b>
      <Standing need={need} open={open} said={lastSaidOf(need.id, whanau.referrals)} />
      {need.words !== '' && <p className="p their-words">“{need.words}”</p>}
      {need.outcomeWords !== '' && <p className="p their-words">“{need.outcomeWords}”</p>}
      {open.map((referral) => (
        <With key={referral.id} whanau={whanau} referral={referral} />
      ))}
      {gap && (
        <p className="p">{tell('whanau.need.gap', { week: day(gap.weekOn), reason: say(`unmet.${gap.reason}`) })}</p>
      )}
      {!need.outcome && <Acts whanau={whanau} on={on} need={need} />}
    </li>
  )
}

type Stands = { readonly need: Need; readonly open: readonly Referral[]; readonly said: PersonAnswer | undefined }

function Standing({ need, open, said }: Stands) {
  const say = useWords()
  const { isLate } = useWhen()
  if (need.outcome) {
    const shape = need.outcome === 'no-longer-needed' || need.outcome === 'not-met' ? 'bar' : 'full'
    return <State shape={shape}>{say(`need-outcome.${need.outcome}`)}</State>
  }
  const [first] = open
  if (!first && said === 'yes') return <State shape="half">{say('whanau.need.got')}</State>
  if (!first && (said === 'partly' || said === 'no'))
    return <State shape="ring">{say(`whanau.need.got-${said}`)}</State>
  if (!first)
    return <State shape="ring">{say(need.urgency === 'today' ? 'whanau.need.today' : 'whanau.need.not-started')}</State>
  if (first.status === 'draft') return <State shape="ring">{say('status.draft')}</State>
  if (sideToMove(first.status) === 'sender') return <State shape="half">{say('whanau.need.ours')}</State>
  const late = 'dueAt' in first && isLate(first.dueAt)
  return <State shape={late ? 'triangle' : 'half'}>{say(`status.${first.status}`)}</State>
}

/** One referral for the need: with whom, where it stands, by when. A draft can be sent or thrown away from here. */
function With({ whanau, referral }: { readonly whanau: CasePart['whanau']; readonly referral: Referral }) {
  const say = useWords()
  const tell = useTell()
  const organisation = whanau.organisations[referral.toOrganisation] ?? ''
  const link = <a href={`/work/referrals/${referral.id}`}>{organisation}</a>
  if (referral.status === 'draft') return <UnsentTo whanau={whanau} referral={referral} organisation={organisation} />
  return (
    <p className="p">
      {tell('whanau.need.with', { organisation: link, status: say(`status.${referral.status}`) })}
      {'dueAt' in referral && (
        <>
          , <DueBy at={referral.dueAt} />
        </>
      )}
    </p>
  )
}

function UnsentTo({
  whanau,
  referral,
  organisation,
}: {
  readonly whanau: CasePart['whanau']
  readonly referral: DraftReferral
  readonly organisation: string
}) {
  const say = useWords()
  const tell = useTell()
  const { now } = useWhen()
  const send = useCommand(referralsApi.send)
  const discard = useCommand(referralsApi.discard)
  const consent = whanau.consents.find(
    (one) => coversToday(one, referral.toOrganisation, now) && one.personId === (referral.visibleTo ?? one.personId),
  )
  const { visibleTo = '', toOrganisation } = referral
  const ground = consent ? undefined : groundFor(whanau.grounds, visibleTo, toOrganisation, now)
  const under = { ...(consent && { consentId: consent.id }), ...(ground && { legalGroundId: ground.id }) }
  const how = { over: referral.version, says: say('whanau.need.draft', { organisation }) }
  return (
    <>
      <p className="p">{tell('whanau.need.draft', { organisation })}</p>
      <div className="acts">
        <Button
          quiet
          busy={send.sending}
          onPress={() => send.send({ id: referral.id, ...under }, how)}
          whyNot={whyNotSend(referral, consent, ground, now)}
        >
          {say('whanau.need.send-draft')}
        </Button>
        <Button quiet busy={discard.sending} onPress={() => discard.send({ id: referral.id }, how)}>
          {say('whanau.need.discard')}
        </Button>
        <ProblemLine problem={send.problem ?? discard.problem} />
      </div>
    </>
  )
}

function Acts({ whanau, on, need }: OfNeed) {
  const say = useWords()
  const me = useMe()
  const toast = useToast()
  const unmet = useCommand(casesApi.noProvider)
  const [open, setOpen] = useState<'settle' | 'reason'>()
  const close = () => setOpen(undefined)
  const cannot = whyNotWork(on, me)
  const onlyReading = useOnlyReading()
  const name = needInSentence(need.kind, say)
  const noProvider = async () => {
    const says = say('whanau.need.no-provider.done', { need: name })
    const { kind } = await unmet.send({ id: need.id, unmetId: newId(), reason: 'no-provider' }, { says })
    if (kind !== 'set-aside') toast({ says })
  }
  // The same words on every row: a listener hears which need each is about.
  const about = (words: string) => `${words}: ${name}`
  if (cannot || onlyReading !== undefined) return null
  return (
    <div className="acts">
      <a className="act" href={hrefToRefer(need.householdId, need.id)} aria-label={about(say('whanau.need.refer'))}>
        {say('whanau.need.refer')}
      </a>
      <Button quiet busy={unmet.sending} onPress={noProvider} label={about(say('whanau.need.no-provider'))}>
        {say('whanau.need.no-provider')}
      </Button>
      <Button quiet onPress={() => setOpen('reason')} label={about(say('whanau.need.no-provider.why'))}>
        {say('whanau.need.no-provider.why')}
      </Button>
      <Button
        quiet
        onPress={() => setOpen('settle')}
        whyNot={whyNotSettle(need, on, openReferrals(whanau, need.id).length, me)}
        label={about(say('whanau.need.settle'))}
      >
        {say('whanau.need.settle')}
      </Button>
      <ProblemLine problem={unmet.problem} />
      {open === 'settle' && <SettleNeed whanau={whanau} on={on} need={need} onClose={close} />}
      {open === 'reason' && <NobodyCould whanau={whanau} on={on} need={need} onClose={close} />}
    </div>
  )
}
