import { referralsApi } from '../../api/referrals.ts'
import type { ReactNode } from 'react'
import { type Instant, instantAt, isBefore } from '../../domain/days.ts'
import { whatAReasonDoes, whyNotDecline } from '../../domain/referrals/deeds.ts'
import { type Deed, deedsFrom, type ReferralStatus } from '../../domain/referrals/moves.ts'
import { DeclineReason, Outcome } from '../../domain/referrals/referral.ts'
import type { Refusal } from '../../domain/refusal.ts'
import type { InputOf } from '../../api/endpoint.ts'
import type { Sendable } from './ask.ts'
import { Dialog } from './dialog.tsx'
import { DayField, LongText, PickOne, Select, Text, TimeField } from './fields.tsx'
import { Form } from './form.tsx'
import { useWords } from './language.tsx'
import { MomentFields, momentOf } from './moment-fields.tsx'
import { StaleDialog } from './stale-dialog.tsx'
import { useToast } from './toast.tsx'
import { useCommand } from './use-command.ts'
import { type Draft, useDraft } from './use-draft.ts'
import { useWhen } from './when.tsx'

/** The referral that somebody answered by phone, as much of it as this needs. */
export type Answered = {
  readonly id: string
  readonly version: number
  readonly status: ReferralStatus
  readonly organisationName: string
}

type Typed = Readonly<
  Record<'who' | 'on' | 'at' | 'words' | 'contactName' | 'day' | 'time' | 'question' | 'to', string>
> & {
  readonly deed: Deed | ''
  readonly reason: (typeof DeclineReason.options)[number] | ''
  readonly outcome: (typeof Outcome.options)[number] | ''
}

const begun: Typed = {
  ...{ who: '', on: '', at: '', words: '', contactName: '', day: '', time: '', question: '', to: '' },
  ...{ deed: '', reason: '', outcome: '' },
}

/** "Answered by phone": who, when, what, by the sender's hand, with the same moves as a link or a sign-in. */
export function PhoneAnswer({ referral, onClose }: { readonly referral: Answered; readonly onClose: () => void }) {
  const say = useWords()
  const draft = useDraft<Typed>(`phone answer ${referral.id}`, begun)
  const deeds = deedsFrom(referral.status, 'receiver')
  const answering = { referral, draft, onClose, deeds }
  const deed = deeds.find((one) => one === draft.value.deed)
  return (
    <Dialog title={say('phone-answer.title', { organisation: referral.organisationName })} onClose={onClose}>
      {deeds.includes('accept') ? <Deciding deed={deed} {...answering} /> : <Working deed={deed} {...answering} />}
    </Dialog>
  )
}

type Answering = {
  readonly referral: Answered
  readonly draft: Draft<Typed>
  readonly onClose: () => void
  readonly deeds: readonly Deed[]
}

/** How it goes, once they said yes. */
function Working({ deed, ...answering }: Answering & { readonly deed: Deed | undefined }) {
  const say = useWords()
  const { now } = useWhen()
  const { referral, draft } = answering
  const { who, words, outcome } = draft.value
  const phoned = { who, at: momentOf(draft.value, now) }
  const every = { id: referral.id, phoned, ...(words !== '' && { words }) }
  const more = <LongText {...draft.field('words')} label={say('phone-answer.words')} rows={2} />
  switch (deed) {
    case 'begin':
      return (
        <Saying command={referralsApi.begin} input={every} {...answering}>
          {more}
        </Saying>
      )
    case 'couldNotReach':
      return (
        <Saying command={referralsApi.couldNotReach} input={every} {...answering}>
          {more}
        </Saying>
      )
    case 'personDeclined':
      return (
        <Saying command={referralsApi.personDeclined} input={every} {...answering}>
          {more}
        </Saying>
      )
    case 'recordOutcome':
      return (
        <Saying
          command={referralsApi.recordOutcome}
          input={outcome === '' ? undefined : { ...every, outcome }}
          missing={say('answer-form.choose-outcome')}
          {...answering}
        >
          <Select
            {...draft.field('outcome')}
            label={say('answer.outcome-what')}
            none={say('answer.choose-outcome')}
            options={Outcome.options.map((value) => ({ value, label: say(`answer.outcome-${value}`) }))}
          />
          {more}
        </Saying>
      )
    default:
      return <NotYet {...answering} />
  }
}

/** Yes, no, wait, not us, or a question first. */
function Deciding({ deed, ...answering }: Answering & { readonly deed: Deed | undefined }) {
  const say = useWords()
  const { now, today } = useWhen()
  const { referral, draft } = answering
  const { who, words, contactName, day, time, question, to, reason } = draft.value
  const phoned = { who, at: momentOf(draft.value, now) }
  const every = { id: referral.id, phoned, ...(words !== '' && { words }) }
  const more = <LongText {...draft.field('words')} label={say('phone-answer.words')} rows={2} />
  switch (deed) {
    case 'receive':
      return <Saying command={referralsApi.receive} input={{ id: referral.id, phoned }} {...answering} />
    case 'accept':
      return (
        <Saying
          command={referralsApi.accept}
          input={{ ...every, ...named(contactName), ...appointment(day, time) }}
          {...answering}
        >
          <Accepting draft={draft} />
          {more}
        </Saying>
      )
    case 'decline': {
      const whyNot: Refusal | undefined = reason === '' ? { code: 'reason-needed' } : whyNotDecline(reason, words)
      const asksFor = reason === '' ? undefined : whatAReasonDoes[reason].asksFor
      return (
        <Saying
          command={referralsApi.decline}
          input={reason === '' || whyNot ? undefined : { ...every, reason }}
          missing={whyNot ?? ''}
          {...answering}
        >
          <Why draft={draft} />
          {asksFor === undefined ? (
            more
          ) : (
            <LongText
              {...draft.field('words')}
              label={say('phone-answer.words')}
              hint={say('answer.decline-words', { asks: asksFor })}
              rows={2}
            />
          )}
        </Saying>
      )
    }
    case 'waitlist': {
      const input = day === '' ? undefined : { ...every, until: day }
      return (
        <Saying command={referralsApi.waitlist} input={input} missing={say('answer-form.day-needed')} {...answering}>
          <DayField {...draft.field('day')} label={say('answer.wait-until')} least={today} />
          {more}
        </Saying>
      )
    }
    case 'suggestReroute': {
      const input = to === '' ? undefined : { ...every, to }
      return (
        <Saying
          command={referralsApi.suggestReroute}
          input={input}
          missing={say('answer-form.who-needed')}
          {...answering}
        >
          <Text {...draft.field('to')} label={say('answer.reroute-to')} />
          {more}
        </Saying>
      )
    }
    case 'askForMore': {
      const input = question === '' ? undefined : { id: referral.id, phoned, question }
      const missing = say('answer-form.question-needed')
      return (
        <Saying command={referralsApi.askForMore} input={input} missing={missing} {...answering}>
          <LongText {...draft.field('question')} label={say('answer.question-what')} rows={2} />
        </Saying>
      )
    }
    default:
      return <NotYet {...answering} />
  }
}

function NotYet(answering: Answering) {
  const say = useWords()
  return <Saying command={referralsApi.receive} input={undefined} missing={say('phone-answer.choose')} {...answering} />
}

function Why({ draft }: { readonly draft: Draft<Typed> }) {
  const say = useWords()
  return (
    <Select
      {...draft.field('reason')}
      label={say('answer.reason')}
      none={say('answer.choose-reason')}
      options={DeclineReason.options.map((value) => ({ value, label: say(`answer.reason-${value}`) }))}
    />
  )
}

function Accepting({ draft }: { readonly draft: Draft<Typed> }) {
  const say = useWords()
  return (
    <>
      <Text {...draft.field('contactName')} label={say('answer.contact-name')} hint={say('answer.if-known')} />
      <div className="side">
        <DayField {...draft.field('day')} label={say('answer.first-date')} />
        <TimeField {...draft.field('time')} label={say('answer.first-time')} />
      </div>
    </>
  )
}

type SayingProps<C extends Sendable> = Answering & {
  readonly command: C
  /** What is sent, once enough of it is there. */
  readonly input: InputOf<C> | undefined
  readonly missing?: Refusal | string
  readonly children?: ReactNode
}

/** Who and what first, then what that answer needs. */
function Saying<C extends Sendable>({ command, input, missing, children, ...answering }: SayingProps<C>) {
  const say = useWords()
  const toast = useToast()
  const { now } = useWhen()
  const { referral, draft, deeds, onClose } = answering
  const { sending, problem, send: sendIt, forget } = useCommand(command)
  const { who, words, deed } = draft.value
  const organisation = referral.organisationName
  const send = async () => {
    if (input === undefined) return
    const says = say('phone-answer.title', { organisation })
    const { kind } = await sendIt(input, { over: referral.version, draft, says })
    if (kind === 'set-aside') return
    toast({ says: kind === 'kept' ? say('note.kept') : say('phone-answer.saved', { organisation }) })
    onClose()
  }
  const letGo = () => {
    draft.clear()
    onClose()
  }
  return (
    <>
      <Form
        draft={draft}
        onSend={send}
        send={say('phone-answer.save')}
        busy={sending}
        problem={problem}
        whyNot={
          input === undefined
            ? missing
            : who.trim() === ''
              ? say('phone-answer.who-missing')
              : isBefore(now, momentOf(draft.value, now))
                ? { code: 'date-not-yet' }
                : undefined
        }
      >
        <Text {...draft.field('who')} label={say('phone-answer.who')} />
        <PickOne
          {...draft.field('deed')}
          label={say('phone-answer.what')}
          options={deeds.flatMap((value) => (isTold(value) ? [{ value, label: say(`phone-answer.${value}`) }] : []))}
        />
        {children}
        <MomentFields on={draft.field('on')} at={draft.field('at')} />
      </Form>
      <StaleDialog
        problem={problem}
        fields={[
          {
            id: 'answer',
            name: say('phone-answer.what'),
            mine: deed !== '' && isTold(deed) ? `${say(`phone-answer.${deed}`)} ${words}` : words,
            now: say(`status.${referral.status}`),
          },
        ]}
        onMine={send}
        onNow={letGo}
        onBack={forget}
      />
    </>
  )
}

const told = [
  ...(['receive', 'accept', 'waitlist', 'askForMore', 'suggestReroute', 'decline'] as const),
  ...(['begin', 'couldNotReach', 'personDeclined', 'recordOutcome'] as const),
]
type Told = (typeof told)[number]
const isTold = (deed: Deed): deed is Told => told.some((one) => one === deed)

const named = (contactName: string) => (contactName === '' ? {} : { contactName })
const appointment = (day: string, time: string): { appointmentAt?: Instant } =>
  day === '' ? {} : { appointmentAt: instantAt(day, time === '' ? '09:00' : time) }
