import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { type ReferralPage, referralsApi } from '../../api/referrals.ts'
import { ownAnswerOf, whatAReasonDoes, whoseMove, whyNotMove } from '../../domain/referrals/deeds.ts'
import { mayNotKnow } from '../../domain/referrals/letter.ts'
import { sideToMove } from '../../domain/referrals/moves.ts'
import { owedBySender } from '../../domain/referrals/next-move.ts'
import type { Referral } from '../../domain/referrals/referral.ts'
import { MoveCard } from '../../looks/move-card.tsx'
import type { Say } from '../../words/words.ts'
import { Button } from '../shared/button.tsx'
import { ByThen } from '../shared/by-then.tsx'
import { goTo } from '../shared/fold.tsx'
import { useTell, useWords } from '../shared/language.tsx'
import { needInSentence } from '../shared/need-name.ts'
import { PhoneAnswer } from '../shared/phone-answer.tsx'
import { saySeen } from '../shared/say-seen.ts'
import { ProblemLine } from '../shared/states.tsx'
import { useToast } from '../shared/toast.tsx'
import { useCommand } from '../shared/use-command.ts'
import { useMe } from '../shared/use-session.ts'
import { useWhen } from '../shared/when.tsx'
import { AtOnce, Received } from './at-once.tsx'
import { endsOf } from './in-words.ts'

type Part = { readonly page: ReferralPage }

/** Whose move, what, by when, and the one button that makes it. */
export function ReferralCard({ page }: Part) {
  const say = useWords()
  const me = useMe()
  const { other } = endsOf(page)
  const { referral } = page
  const whose = whoseMove(referral, me)
  const [phoning, setPhoning] = useState(false)
  return (
    <>
      <MoveCard
        mine={whose === 'mine'}
        whose={
          whose === 'mine'
            ? say('referral.your-move')
            : whose === 'theirs'
              ? say('referral.their-move', { other })
              : say('referral.nobodys')
        }
        then={
          whose === 'nobody' ? undefined : whose === 'mine' ? thenOf(referral, other, say) : say('referral.then-you')
        }
        what={<What page={page} />}
        why={<Why page={page} />}
      >
        {whose === 'nobody' ? undefined : whose === 'mine' ? (
          <MyMove page={page} />
        ) : (
          <TheirMove page={page} onPhone={() => setPhoning(true)} />
        )}
      </MoveCard>
      {/* Beside the card, so that it stays open while the move changes hands. */}
      {phoning && (
        <PhoneAnswer
          referral={{
            id: referral.id,
            version: referral.version,
            status: referral.status,
            organisationName: page.toName,
          }}
          onClose={() => setPhoning(false)}
        />
      )}
    </>
  )
}

const thenOf = (referral: Referral, other: string, say: Say) =>
  referral.status === 'draft' ||
  referral.status === 'info-needed' ||
  referral.status === 'received' ||
  referral.status === 'sent' ||
  referral.status === 'in-service'
    ? say('referral.then-other', { other })
    : undefined

function What({ page }: Part) {
  const say = useWords()
  const tell = useTell()
  const { referral, end } = page
  const { status } = referral
  if (status === 'closed' || status === 'withdrawn' || status === 'discarded') return tell(`referral.ended-${status}`)
  const reads = end === 'sender' && sideToMove(status) === 'sender' && owedBySender(referral, false) === 'read-answer'
  // Nobody can get in touch with somebody whom no way to reach was shared of: they come themselves.
  const here = status === 'accepted' && waysIn(page).length === 0 ? 'accepted-no-way' : status
  return tell(reads ? 'referral.what-read-answer' : `referral.what-${here}-${end}`, {
    name: page.called === '' ? say('referral.them') : page.called,
    need: needInSentence(referral.needKind, say),
    other: endsOf(page).other,
    to: 'rerouteTo' in referral ? (referral.rerouteTo ?? '') : '',
    ...('dueAt' in referral
      ? { by: <ByThen at={referral.dueAt} ways={status === 'accepted' ? waysIn(page) : []} /> }
      : {}),
  })
}

const waysIn = ({ facts }: ReferralPage) => facts.flatMap((fact) => (fact.kind === 'contact' ? [fact.contact] : []))

/** One line of why: what was said last, who asks, and by what right. */
function Why({ page }: Part) {
  const say = useWords()
  const { day, when } = useWhen()
  const { referral, called } = page
  const { sends, other } = endsOf(page)
  const parts: (string | undefined)[] = [
    referral.status === 'info-needed' ? say('referral.they-asked', { question: referral.question }) : undefined,
    referral.status === 'declined'
      ? say('referral.reason-was', { reason: say(`answer.reason-${referral.reason}`) })
      : undefined,
    referral.status === 'outcome-recorded' ? say(`referral.came-${referral.outcome}`) : undefined,
    referral.status === 'waitlisted' ? say('referral.waits-until', { day: day(referral.waitUntil) }) : undefined,
    referral.status === 'accepted' || referral.status === 'in-service' ? saySeen(referral, when, say) : undefined,
    'answerWords' in referral && referral.answerWords !== '' && sends
      ? say('referral.they-said', { words: referral.answerWords })
      : undefined,
    'pausedUntil' in referral && referral.pausedUntil && 'dueAt' in referral
      ? say('referral.paused', { day: day(referral.pausedUntil) })
      : undefined,
    page.letter && mayNotKnow(page.letter, page.moves) && letterMatters(referral)
      ? say(`letter.${page.letter.state}`, { to: page.letter.to, since: when(page.letter.madeAt) })
      : undefined,
    referral.escalated > 0 && sends ? say('referral.told-late') : undefined,
    referral.status === 'withdrawn'
      ? sends
        ? say('referral.stop-told', { other })
        : say('referral.stop-using')
      : undefined,
    referral.status === 'discarded' ? say('referral.nothing-shared') : undefined,
    !sends && 'dueAt' in referral
      ? say('referral.asks', { who: page.fromWorkerName, organisation: page.fromName })
      : undefined,
    page.agreedOn && 'dueAt' in referral
      ? say(called === '' ? 'referral.agreed-them' : 'referral.agreed', { name: called, day: day(page.agreedOn) })
      : undefined,
    referral.legalGroundId && !referral.consentId && 'dueAt' in referral ? say('referral.under-law') : undefined,
  ]
  return <>{parts.filter(Boolean).join(' ')}</>
}

/** What a letter tells is theirs to act on, or to stop using. */
const letterMatters = ({ status }: Referral) => sideToMove(status) === 'receiver' || status === 'withdrawn'

/** The button for what is mine to do. What needs no more words is done at once; the rest leads to its form. */
function MyMove({ page }: Part) {
  const say = useWords()
  const { referral } = page
  switch (referral.status) {
    case 'draft':
      return <SendOrDiscard page={page} />
    case 'sent':
      return (
        <AtOnce page={page} deed="accept">
          <Received page={page} />
        </AtOnce>
      )
    case 'accepted':
      return <AtOnce page={page} deed="begin" />
    case 'reroute-suggested':
      return <CloseAndSendAnew page={page} />
    case 'info-needed':
      return (
        <Button strong onPress={() => goTo('give-more')}>
          {say('referral.do-give-more')}
        </Button>
      )
    case 'received':
    case 'waitlisted':
      return <AtOnce page={page} deed="accept" />
    case 'in-service':
      return (
        <Button strong onPress={() => goTo('answer')}>
          {say('referral.do-outcome')}
        </Button>
      )
    default:
      return (
        <>
          <Button strong onPress={() => goTo('confirm')}>
            {say(ownAnswerOf(referral) ? 'whanau.move.read-answer.do' : 'referral.do-confirm')}
          </Button>
          {referral.status === 'declined' && whatAReasonDoes[referral.reason].offersNextService && (
            <a href={sendAnewHref(referral)}>{say('referral.send-anew')}</a>
          )}
        </>
      )
  }
}

/** When the move is theirs, what a sender can still do is write down what they said on the phone. */
function TheirMove({ page, onPhone }: Part & { readonly onPhone: () => void }) {
  const say = useWords()
  if (page.phoneDeeds.length === 0) return null
  return (
    <Button strong onPress={onPhone}>
      {say('referral.do-phoned')}
    </Button>
  )
}

function SendOrDiscard({ page }: Part) {
  const say = useWords()
  const me = useMe()
  const toast = useToast()
  const { referral } = page
  const { other } = endsOf(page)
  const send = useCommand(referralsApi.send)
  const discard = useCommand(referralsApi.discard)
  const whyNot = whyNotMove('send', referral, me) ?? (page.notSendable ? { code: page.notSendable } : undefined)
  const under = {
    ...(referral.consentId ? { consentId: referral.consentId } : {}),
    ...(referral.legalGroundId ? { legalGroundId: referral.legalGroundId } : {}),
  }
  const go = async () => {
    const result = await send.send({ id: referral.id, ...under }, { over: referral.version })
    if (result.kind === 'done') toast({ says: say('referral.sent', { other }) })
  }
  return (
    <>
      <Button strong busy={send.sending} whyNot={whyNot} onPress={go}>
        {say('referral.do-send')}
      </Button>
      <Button
        quiet
        busy={discard.sending}
        onPress={() => discard.send({ id: referral.id }, { over: referral.version })}
      >
        {say('referral.do-discard')}
      </Button>
      {page.notSendable && <a href={`/work/whanau/${referral.householdId}`}>{say('referral.open-whanau')}</a>}
      <ProblemLine problem={send.problem ?? discard.problem} />
    </>
  )
}

function CloseAndSendAnew({ page }: Part) {
  const say = useWords()
  const me = useMe()
  const router = useRouter()
  const { referral } = page
  const close = useCommand(referralsApi.closeRerouted)
  const go = async () => {
    const result = await close.send({ id: referral.id }, { over: referral.version })
    if (result.kind === 'done') router.history.push(sendAnewHref(referral))
  }
  return (
    <>
      <Button strong busy={close.sending} whyNot={whyNotMove('closeRerouted', referral, me)} onPress={go}>
        {say('referral.do-reroute')}
      </Button>
      <ProblemLine problem={close.problem} />
    </>
  )
}

/** Where a new referral that follows this one begins: at its need, on the whānau page. */
export const sendAnewHref = (referral: Pick<Referral, 'householdId' | 'needId' | 'id'>) =>
  `/work/whanau/${referral.householdId}?refer=${referral.needId}&follows=${referral.id}`
