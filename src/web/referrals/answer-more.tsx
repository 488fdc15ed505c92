import type { ReferralPage } from '../../api/referrals.ts'
import { Day, instantAt, TimeOfDay } from '../../domain/days.ts'
import { firstWay } from '../../domain/households/contact.ts'
import { isOutsideSafeTimes } from '../../domain/households/safe-due.ts'
import type { LinkDeed } from '../../domain/referrals/answer-form.ts'
import { whatAReasonDoes } from '../../domain/referrals/deeds.ts'
import { DeclineReason, Outcome } from '../../domain/referrals/referral.ts'
import { State } from '../../looks/state.tsx'
import { saySafeRule } from '../../words/safe-contact.ts'
import { Button } from '../shared/button.tsx'
import { DayField, LongText, PickOne, Text, TimeField } from '../shared/fields.tsx'
import { useWords } from '../shared/language.tsx'
import type { Draft } from '../shared/use-draft.ts'
import { useWhen } from '../shared/when.tsx'
import type { AnswerDraft } from './answers.ts'

type Part = { readonly page: ReferralPage; readonly draft: Draft<AnswerDraft> }

/** What belongs to each answer: no more than the next step needs. The reason comes as a list before any words. */
export function AnswerMore({ page, draft, deed }: Part & { readonly deed: LinkDeed }) {
  const say = useWords()
  const { today } = useWhen()
  const words = <LongText {...draft.field('words')} label={say('answer.more-words')} />
  switch (deed) {
    case 'accept':
      return (
        <>
          <Text
            {...draft.field('contactName')}
            label={say('answer.contact-name')}
            hint={say('answer.if-known')}
            autoComplete="off"
          />
          <div className="side">
            <DayField {...draft.field('firstDay')} label={say('answer.first-date')} least={today} />
            <TimeField {...draft.field('firstTime')} label={say('answer.first-time')} />
          </div>
          <OutsideSafeTimes page={page} draft={draft} />
          {words}
        </>
      )
    case 'waitlist':
      return (
        <>
          <DayField {...draft.field('until')} label={say('answer.wait-until')} least={today} />
          {words}
        </>
      )
    case 'askForMore':
      return <LongText {...draft.field('question')} label={say('answer.question-what')} />
    case 'decline':
      return <No page={page} draft={draft} />
    case 'suggestReroute':
      return (
        <>
          <Text
            {...draft.field('to')}
            label={say('answer.reroute-to')}
            hint={say('answer.reroute-hint', { who: page.fromWorkerName })}
            autoComplete="off"
          />
          {words}
        </>
      )
    case 'couldNotReach':
      return <LongText {...draft.field('words')} label={say('answer.tried')} />
    case 'recordOutcome':
      return (
        <>
          <PickOne
            {...draft.field('outcome')}
            label={say('answer.outcome-what')}
            options={Outcome.options.map((value) => ({ value, label: say(`answer.outcome-${value}`) }))}
          />
          {words}
        </>
      )
    default:
      return words
  }
}

/** Mild, and before it goes: they may have chosen that time with the person. */
function OutsideSafeTimes({ page: { contacts }, draft }: Part) {
  const say = useWords()
  const { when } = useWhen()
  const { firstDay, firstTime } = draft.value
  const [day, time] = [Day.safeParse(firstDay).data, TimeOfDay.safeParse(firstTime).data]
  const at = day === undefined || time === undefined ? undefined : instantAt(day, time)
  const isOutside = at !== undefined && isOutsideSafeTimes(at, contacts)
  const way = isOutside ? firstWay(contacts, at) : undefined
  return (
    <p className="small outside-safe" role="status">
      {isOutside && way && (
        <State shape="triangle">
          {say('answer.outside', { when: when(at), rule: saySafeRule(way, say, contacts) })}{' '}
          {say('answer.outside-then')}
        </State>
      )}
    </p>
  )
}

function No({ page, draft }: Part) {
  const say = useWords()
  const { reason, words } = draft.value
  const does = reason === '' ? undefined : whatAReasonDoes[reason]
  const canWait = page.deeds.includes('waitlist')
  const canAsk = page.deeds.includes('askForMore')
  return (
    <>
      <PickOne
        {...draft.field('reason')}
        two
        label={say('answer.reason')}
        options={DeclineReason.options.map((value) => ({ value, label: say(`answer.reason-${value}`) }))}
      />
      {does && (does.recordsUnmet !== undefined || does.offersWaitlist || does.offersNextService) && (
        <div className="sets-going small">
          <p>
            <b>{say('referral.next-if-no')}</b>
          </p>
          {does.offersWaitlist && canWait && (
            <p>
              <Button quiet onPress={() => draft.set({ deed: 'waitlist' })}>
                {say('referral.instead-wait')}
              </Button>
            </p>
          )}
          {does.recordsUnmet !== undefined && <p>{say('referral.gap-recorded')}</p>}
          {does.offersNextService && <p>{say('referral.next-service-sought', { other: page.fromName })}</p>}
        </div>
      )}
      {does?.asksFor === 'missing' && canAsk && (
        <p className="sets-going small">
          <Button quiet onPress={() => draft.set({ deed: 'askForMore', question: draft.value.question || words })}>
            {say('referral.instead-ask', { other: page.fromName })}
          </Button>
        </p>
      )}
      {does && (
        <LongText
          {...draft.field('words')}
          label={say('answer.decline-words', { asks: does.asksFor ?? 'nothing' })}
          hint={does.asksFor && say('answer.decline-words-why', { asks: does.asksFor })}
        />
      )}
    </>
  )
}
