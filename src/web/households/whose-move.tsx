import { type ReactNode, useState } from 'react'
import { whyNotWork } from '../../domain/cases/case.ts'
import { startOf } from '../../domain/days.ts'
import type { Referral } from '../../domain/referrals/referral.ts'
import { By } from '../../looks/by.tsx'
import { MoveCard } from '../../looks/move-card.tsx'
import type { Refusal } from '../../domain/refusal.ts'
import { useFromAddress } from '../shared/address.ts'
import { Button } from '../shared/button.tsx'
import { useTell, useWords } from '../shared/language.tsx'
import { needInSentence } from '../shared/need-name.ts'
import { PhoneAnswer } from '../shared/phone-answer.tsx'
import { sayWhyNot } from '../shared/say-deed.ts'
import { useOnlyReading } from '../shared/only-reading.ts'
import { useMe } from '../shared/use-session.ts'
import { ContactBy, DueBy, useWhen } from '../shared/when.tsx'
import { AsksAgain } from './asks-again.tsx'
import { AnswerThem, AskedThem } from './closing-loop.tsx'
import { EndSupport } from './end-support.tsx'
import { FirstKorero } from './first-korero.tsx'
import { NoteNeed, SettleNeed } from './need-dialogs.tsx'
import { PlanStep } from './next-step.tsx'
import { type CasePart, hrefToRefer, type Part, whoIn } from './whanau.ts'

type Form = 'korero' | 'need' | 'asked' | 'answer' | 'step' | 'phone' | 'end' | 'settle'

/** What is open over the page: it stays about the same need and referral, whatever becomes the next move meanwhile. */
type Open = { readonly form: Form; readonly about: Part['whanau']['next'] }

/** Whose move it is with this whānau, what, by when; and the one button that makes it. */
export function WhoseMove({ whanau, on }: CasePart) {
  const me = useMe()
  const { next } = whanau
  // Whoever comes from Today to write it down has it open already, if it is still the next thing to do.
  const wanted = useFromAddress('now')
  const opened = whyNotWork(on, me) ? undefined : openedBy(wanted, next?.what)
  const [open, setOpen] = useState<Open | undefined>(opened && { form: opened, about: next })
  return (
    <>
      {on.status === 'closed' ? (
        <AsksAgain whanau={whanau} />
      ) : (
        <TheMove whanau={whanau} on={on} onOpen={(form) => setOpen({ form, about: next })} />
      )}
      {/* Not gone from under somebody's hands because a colleague was faster. */}
      {open && <Opened {...open} whanau={whanau} on={on} onClose={() => setOpen(undefined)} />}
    </>
  )
}

function TheMove({ whanau, on, onOpen }: CasePart & { readonly onOpen: (open: Form) => void }) {
  const say = useWords()
  const readOnly: Refusal | undefined =
    useOnlyReading() === undefined ? undefined : { code: 'emergency-is-for-reading' }
  const tell = useTell()
  const me = useMe()
  const { next } = whanau
  if (!next) return null
  const referral = whanau.referrals.find((one) => one.id === next.referralId)
  const organisation = referral ? (whanau.organisations[referral.toOrganisation] ?? '') : ''
  const isMine = on.connectorId === me.workerId
  const connector = on.connectorId === undefined ? undefined : whanau.workers[on.connectorId]
  const whose =
    next.whose === 'theirs'
      ? say('whanau.move.theirs', { who: organisation })
      : next.whose === 'nobody'
        ? say('whanau.move.nobody')
        : isMine
          ? say('whanau.move.mine')
          : connector === undefined
            ? say('whanau.with-nobody')
            : say('whanau.move.with', { who: connector })
  return (
    <MoveCard
      mine={next.whose === 'mine' && (isMine || connector === undefined)}
      whose={whose}
      then={next.whose === 'theirs' ? say('whanau.move.then-yours') : undefined}
      what={<What whanau={whanau} on={on} organisation={organisation} referral={referral} />}
      {...(next.what === 'first-contact' && { why: tell('whanau.move.first-contact.why') })}
      {...(next.what === 'choose-next-service' && referral && { why: sayWhyNot(referral, say) })}
    >
      <Do whanau={whanau} on={on} whyNot={whyNotWork(on, me) ?? readOnly} onOpen={onOpen} />
      {next.referralId !== undefined && (
        <a href={`/work/referrals/${next.referralId}`}>{tell('whanau.move.open-referral')}</a>
      )}
    </MoveCard>
  )
}

const openedBy = (wanted: string, what: string | undefined): Form | undefined =>
  wanted === 'first-talk' && what === 'first-contact'
    ? 'korero'
    : wanted === 'ask-how-it-went' && what === 'confirm-outcome'
      ? 'asked'
      : undefined

type Told = CasePart & { readonly referral: Referral | undefined; readonly organisation: string }

/** The sentence: who, what, by when. */
function What({ whanau, on, organisation, referral }: Told): ReactNode {
  const say = useWords()
  const tell = useTell()
  const { day, isLate } = useWhen()
  const { next, needs } = whanau
  if (!next) return null
  const kind = needs.find((need) => need.id === next.needId)?.kind
  const ways = whanau.contacts.filter((one) => one.personId === on.personId)
  const by =
    next.by === undefined ? (
      <span />
    ) : next.what === 'first-contact' ? (
      <ContactBy at={next.by} ways={ways} />
    ) : (
      <DueBy at={next.by} />
    )
  const pieces = { who: whoIn(whanau), organisation, need: kind === undefined ? '' : needInSentence(kind, say), by }
  if (next.what === 'answer-question') {
    const question = referral && 'question' in referral ? (referral.question ?? '') : ''
    return tell('whanau.move.answer-question', { ...pieces, question })
  }
  if (next.what === 'follow-step' && on.nextStepOn !== undefined) {
    const late = isLate(startOf(on.nextStepOn))
    return tell('whanau.move.follow-step', { step: on.nextStep, by: <By late={late}>{day(on.nextStepOn)}</By> })
  }
  if (next.what === 'wait-for-receiver') {
    return referral && isAwaited(referral.status) ? tell(`whanau.wait.${referral.status}`, pieces) : organisation
  }
  return next.what === 'follow-step' ? on.nextStep : tell(`whanau.move.${next.what}`, pieces)
}

const awaited = ['sent', 'received', 'waitlisted', 'accepted', 'in-service'] as const
const isAwaited = (status: string): status is (typeof awaited)[number] => awaited.some((one) => one === status)

type Doing = CasePart & { readonly whyNot: Refusal | undefined; readonly onOpen: (open: Form) => void }

/** The one button. What is not possible now stays in sight and says why not. */
function Do({ whanau, on, whyNot, onOpen }: Doing) {
  const say = useWords()
  const { next } = whanau
  if (!next || next.what === 'nothing') return null
  const label = say(`whanau.move.${next.what}.do`)
  const refer = (follows?: string) =>
    next.needId !== undefined &&
    whyNot === undefined && (
      <a className="button" href={hrefToRefer(on.householdId, next.needId, follows)}>
        {label}
      </a>
    )
  const press = (open: Form) => (
    <Button strong whyNot={whyNot} onPress={() => onOpen(open)}>
      {label}
    </Button>
  )
  switch (next.what) {
    case 'first-contact':
      return press('korero')
    case 'note-first-need':
      return press('need')
    case 'confirm-outcome':
    case 'read-answer':
      return press('asked')
    case 'answer-question':
      return press('answer')
    case 'follow-step':
      return press('step')
    case 'wait-for-receiver':
      return press('phone')
    case 'close':
      return press('end')
    case 'say-how-it-ended':
      return press('settle')
    case 'choose-next-service':
      return refer(next.referralId)
    default:
      return (
        <>
          {refer()}
          <Button whyNot={whyNot} onPress={() => onOpen('settle')}>
            {say('whanau.need.settle')}
          </Button>
        </>
      )
  }
}

function Opened({ form, about, whanau, on, onClose }: CasePart & Open & { readonly onClose: () => void }) {
  const part = { whanau, on, onClose }
  const need = whanau.needs.find((one) => one.id === about?.needId)
  const referral = whanau.referrals.find((one) => one.id === about?.referralId)
  const organisation = referral ? (whanau.organisations[referral.toOrganisation] ?? '') : ''
  const loop = referral && { referral, organisation, who: whoIn(whanau), onClose }
  switch (form) {
    case 'korero':
      return <FirstKorero {...part} />
    case 'need':
      return <NoteNeed {...part} />
    case 'step':
      return <PlanStep {...part} />
    case 'end':
      return <EndSupport {...part} />
    case 'settle':
      return need && <SettleNeed {...part} need={need} />
    case 'asked':
      return loop && <AskedThem {...part} {...loop} />
    case 'answer':
      return loop && <AnswerThem {...loop} />
    case 'phone':
      return referral && <PhoneAnswer referral={{ ...referral, organisationName: organisation }} onClose={onClose} />
  }
}
