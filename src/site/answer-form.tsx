import type { ReactNode } from 'react'
import { type AnswerError, type AnswerTyped, type LinkDeed, linkDeeds } from '../domain/referrals/answer-form.ts'
import { DeclineReason, Outcome } from '../domain/referrals/referral.ts'
import type { Tell } from '../looks/reo.tsx'
import { answerLabel } from '../words/answer.ts'
import type { Say } from '../words/words.ts'
import { RingSender, type Sender } from './answer-ring.tsx'

type FormProps = {
  readonly tell: Tell
  readonly say: Say
  readonly action: string
  readonly who: string
  readonly deeds: readonly LinkDeed[]
  readonly typed: AnswerTyped
  readonly errors: readonly AnswerError[]
  /** The version of the referral that is answered. */
  readonly seen: number
  /** The first time of which they have been told that it is outside the safe times. */
  readonly outside?: string | undefined
}

export type OutsideSafeTimes = { readonly at: string; readonly when: string; readonly rule: string }

/** Mild, and only once: they may have chosen that time with the person. */
export function Outside({ tell, when, rule }: OutsideSafeTimes & Pick<FormProps, 'tell'>) {
  return (
    <div className="sum" role="alert">
      <p>
        <b>{tell('answer.not-sent')}</b> <a href="#firstDay">{tell('answer.outside', { when, rule })}</a>
      </p>
      <p>{tell('answer.outside-then')}</p>
      <p>{tell('site.kept')}</p>
    </div>
  )
}

/** At the very top of the page, because whoever is in a hurry reads no further: it has not gone, and what to put right. */
export function NotSent({ tell, errors }: Pick<FormProps, 'tell' | 'errors'>) {
  if (errors.length === 0) return null
  return (
    <div className="sum" role="alert">
      <p>
        <b>{tell('answer.not-sent')}</b> {tell('site.to-fix', { count: errors.length })}:
      </p>
      {errors.map(({ field, code }) => (
        <p key={field}>
          <a href={`#${field}`}>{tell(`answer-form.${code}`)}</a>
        </p>
      ))}
      <p>{tell('site.kept')}</p>
    </div>
  )
}

/** Somebody else was quicker: what one wanted to say stands here, also where it can no longer be said. */
export function MovedOn({ tell, say, typed, deeds, from }: MovedOnProps) {
  const deed = linkDeeds.find((one) => one === typed['deed'])
  const reason = DeclineReason.safeParse(typed['reason']).data
  const outcome = Outcome.safeParse(typed['outcome']).data
  const chosen = [
    ...(deed ? [say(answerLabel[deed])] : []),
    ...(deed === 'decline' && reason ? [say(`answer.reason-${reason}`)] : []),
    ...(deed === 'recordOutcome' && outcome ? [say(`answer.outcome-${outcome}`)] : []),
  ]
  const written = Object.entries(typed).flatMap(([field, value]) =>
    ['deed', 'seen', 'kept', 'reason', 'outcome', 'outside'].includes(field) || typeof value !== 'string'
      ? []
      : value.trim() || [],
  )
  return (
    <div className="sum" role="alert">
      <p>
        <b>{tell('answer.not-sent')}</b> {tell('answer.moved-on')}
      </p>
      <p>
        {tell('answer.you-wrote')} <b>{chosen.join(': ')}</b>
      </p>
      {written.map((words) => (
        <blockquote key={words}>{words}</blockquote>
      ))}
      {deed && !deeds.includes(deed) ? <RingSender tell={tell} from={from} says="answer.ring-to-change" /> : null}
    </div>
  )
}

type MovedOnProps = Pick<FormProps, 'tell' | 'say' | 'typed' | 'deeds'> & { readonly from: Sender }

/** The answers that can be given now. What belongs to one opens under it, by the oldest selector there is. */
export function AnswerForm({ tell, say, action, who, deeds, typed, errors, seen, outside }: FormProps) {
  const chosen = typed['deed']
  return (
    <form className="paper" method="post" action={action} noValidate>
      <input type="hidden" name="seen" value={seen} />
      {outside === undefined ? null : <input type="hidden" name="outside" value={outside} />}
      <fieldset>
        <legend>{tell('answer.your-answer')}</legend>
        {linkDeeds
          .filter((deed) => deeds.includes(deed))
          .map((deed, place) => (
            <div className="opt" key={deed}>
              <input
                type="radio"
                name="deed"
                id={place === 0 ? 'deed' : `deed-${deed}`}
                value={deed}
                defaultChecked={chosen === deed}
              />
              <label htmlFor={place === 0 ? 'deed' : `deed-${deed}`}>{tell(answerLabel[deed])}</label>
              <div className="more">
                <More deed={deed} part={{ tell, say, typed, errors, who, deeds }} />
              </div>
            </div>
          ))}
      </fieldset>
      <button className="send" type="submit">
        {tell('answer.send', { who })}
      </button>
    </form>
  )
}

type Part = Pick<FormProps, 'tell' | 'say' | 'typed' | 'errors' | 'who' | 'deeds'>

function More({ deed, part }: { readonly deed: LinkDeed; readonly part: Part }) {
  const { tell, who } = part
  switch (deed) {
    case 'accept':
      return (
        <>
          <Line id="contactName" label={tell('answer.contact-name')} hint={tell('answer.if-known')} part={part} />
          <div className="pair">
            <Line id="firstDay" label={tell('answer.first-date')} type="date" part={part} />
            <Line id="firstTime" label={tell('answer.first-time')} type="time" part={part} />
          </div>
        </>
      )
    case 'waitlist':
      return <Line id="until" label={tell('answer.wait-until')} type="date" part={part} />
    case 'askForMore':
      return <Line id="question" label={tell('answer.question-what')} long part={part} />
    case 'decline':
      return (
        <>
          <Pick id="reason" label={tell('answer.reason')} none="answer.choose-reason" part={part}>
            {DeclineReason.options.map((reason) => (
              <option key={reason} value={reason}>
                {part.say(`answer.reason-${reason}`)}
              </option>
            ))}
          </Pick>
          {part.deeds.includes('waitlist') ? <p className="quiet">{tell('answer.could-wait')}</p> : null}
          <Line
            id="declineWords"
            label={tell('answer.more-words')}
            hint={tell('answer.more-words-hint')}
            long
            part={part}
          />
        </>
      )
    case 'suggestReroute':
      return <Line id="to" label={tell('answer.reroute-to')} hint={tell('answer.reroute-hint', { who })} part={part} />
    case 'recordOutcome':
      return (
        <>
          <Pick id="outcome" label={tell('answer.outcome-what')} none="answer.choose-outcome" part={part}>
            {Outcome.options.map((outcome) => (
              <option key={outcome} value={outcome}>
                {part.say(`answer.outcome-${outcome}`)}
              </option>
            ))}
          </Pick>
          <Line id="recordOutcomeWords" label={tell('answer.more-words')} long part={part} />
        </>
      )
    case 'couldNotReach':
      return <Line id="couldNotReachWords" label={tell('answer.tried')} long part={part} />
    default:
      return <Line id={`${deed}Words`} label={tell('answer.more-words')} long part={part} />
  }
}

const typedIn = (typed: AnswerTyped, id: string): string | undefined => {
  const value = typed[id]
  return typeof value === 'string' ? value : value?.[0]
}

/** Label, hint, error, and what was typed: plain elements, for the oldest browsers. */
function Line({ id, label, hint, type = 'text', long = false, part }: LineProps) {
  const error = part.errors.find((each) => each.field === id)
  const described = error === undefined ? (hint === undefined ? undefined : `${id}-hint`) : `${id}-error`
  const tie = {
    id,
    name: id,
    className: 'field',
    'aria-invalid': error === undefined ? undefined : true,
    'aria-describedby': described,
    defaultValue: typedIn(part.typed, id),
  }
  return (
    <div className="line">
      <label htmlFor={id}>{label}</label>
      {hint === undefined ? null : (
        <p className="quiet" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error === undefined ? null : (
        <p className="err" id={`${id}-error`}>
          {part.tell(`answer-form.${error.code}`)}
        </p>
      )}
      {long ? <textarea {...tie} rows={3} /> : <input {...tie} type={type} />}
    </div>
  )
}

type LineProps = {
  readonly id: string
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly type?: 'text' | 'date' | 'time'
  readonly long?: boolean
  readonly part: Part
}

function Pick({ id, label, none, part, children }: PickProps) {
  const error = part.errors.find((each) => each.field === id)
  return (
    <div className="line">
      <label htmlFor={id}>{label}</label>
      {error === undefined ? null : (
        <p className="err" id={`${id}-error`}>
          {part.tell(`answer-form.${error.code}`)}
        </p>
      )}
      <select
        className="field"
        id={id}
        name={id}
        defaultValue={typedIn(part.typed, id) ?? ''}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={error === undefined ? undefined : `${id}-error`}
      >
        <option value="">{part.say(none)}</option>
        {children}
      </select>
    </div>
  )
}

type PickProps = {
  readonly id: string
  readonly label: ReactNode
  readonly none: 'answer.choose-reason' | 'answer.choose-outcome'
  readonly part: Part
  readonly children: ReactNode
}
