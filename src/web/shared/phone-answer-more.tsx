import { DeclineReason, Outcome } from '../../domain/referrals/referral.ts'
import { DayField, LongText, Select, Text, TimeField } from './fields.tsx'
import { useWords } from './language.tsx'
import type { PhoneTyped } from './phoned.ts'
import type { AnswerDeed } from './use-answers.ts'
import type { Draft, FieldOf } from './use-draft.ts'
import { useWhen } from './when.tsx'

/** Everything that was typed for the answer that is chosen, to stand beside what is there now. */
export function typedFor(typed: PhoneTyped, say: ReturnType<typeof useWords>): readonly string[] {
  const { deed, reason, outcome, contactName, firstDay, firstTime, until, question, to, said } = typed
  const own: Readonly<Partial<Record<AnswerDeed, readonly string[]>>> = {
    accept: [contactName, firstDay, firstTime],
    decline: [reason === '' ? '' : say(`answer.reason-${reason}`)],
    waitlist: [until],
    askForMore: [question],
    suggestReroute: [to],
    recordOutcome: [outcome === '' ? '' : say(`answer.outcome-${outcome}`)],
  }
  return deed === '' ? [] : [...(own[deed] ?? []), said[deed] ?? ''].filter((text) => text !== '')
}

type MoreProps = { readonly draft: Draft<PhoneTyped>; readonly deed: AnswerDeed }

/** What belongs to each answer: no more than the next step needs. */
export function PhoneAnswerMore({ draft, deed }: MoreProps) {
  const say = useWords()
  const { today } = useWhen()
  const words = <LongText key={deed} {...wordsOf(draft, deed)} label={say('phone-answer.words')} rows={2} />
  switch (deed) {
    case 'receive':
      return null
    case 'askForMore':
      return <LongText {...draft.field('question')} label={say('answer.question-what')} rows={2} />
    case 'accept':
      return (
        <>
          <Text {...draft.field('contactName')} label={say('answer.contact-name')} hint={say('answer.if-known')} />
          <div className="side">
            <DayField {...draft.field('firstDay')} label={say('answer.first-date')} />
            <TimeField {...draft.field('firstTime')} label={say('answer.first-time')} />
          </div>
          {words}
        </>
      )
    case 'decline':
      return (
        <>
          <Select
            {...draft.field('reason')}
            label={say('answer.reason')}
            none={say('answer.choose-reason')}
            options={DeclineReason.options.map((value) => ({ value, label: say(`answer.reason-${value}`) }))}
          />
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
    case 'suggestReroute':
      return (
        <>
          <Text {...draft.field('to')} label={say('answer.reroute-to')} />
          {words}
        </>
      )
    case 'recordOutcome':
      return (
        <>
          <Select
            {...draft.field('outcome')}
            label={say('answer.outcome-what')}
            none={say('answer.choose-outcome')}
            options={Outcome.options.map((value) => ({ value, label: say(`answer.outcome-${value}`) }))}
          />
          {words}
        </>
      )
    default:
      return words
  }
}

/** The words of one answer, which are no other's. */
const wordsOf = (draft: Draft<PhoneTyped>, deed: AnswerDeed): FieldOf<string> => ({
  name: `words-${deed}`,
  value: draft.value.said[deed] ?? '',
  onChange: (typed) => draft.set({ said: { ...draft.value.said, [deed]: typed } }),
})
