import { Weekday } from '../domain/intake/answers.ts'
import { Choice, type Option } from '../looks/choice.tsx'
import { Field, LongField } from '../looks/field.tsx'
import type { Tell } from '../looks/reo.tsx'
import type { Kept } from './ask.tsx'

type Part = { readonly tell: Tell; readonly form: Kept }

/** The fourth question. Nothing is ticked until the person ticks it: nothing is safe unless they say so. */
export function ReachQuestion({ tell, form }: Part) {
  return (
    <>
      <Choice
        id="ways"
        any
        title
        legend={tell('ask.reach')}
        hint={tell('ask.reach-hint')}
        chosen={ways.filter((way) => form.chosen(way).length > 0)}
        options={ways.map((way) => optionFor(way, tell, form))}
      />
      <div className="days">
        <Choice
          id="days"
          any
          legend={tell('ask.days')}
          hint={tell('ask.days-hint')}
          chosen={form.chosen('days')}
          options={Weekday.options.map((day) => ({ value: day, label: tell(`ask.day-${day}`) }))}
        />
      </div>
      <div className="times">
        <Time id="from" tell={tell} form={form} />
        <Time id="until" tell={tell} form={form} />
      </div>
      <Field
        id="say"
        label={tell('ask.say')}
        hint={tell('ask.say-hint')}
        error={form.error('say')}
        value={form.one('say')}
        autoComplete="off"
      />
      <Choice
        id="message"
        two
        legend={tell('ask.message')}
        hint={tell('ask.message-hint')}
        chosen={form.chosen('message')}
        options={[
          { value: 'yes', label: tell('ask.message-yes') },
          { value: 'no', label: tell('ask.message-no') },
        ]}
      />
    </>
  )
}

const ways = ['ring', 'text', 'email', 'letter', 'visit', 'come'] as const
type Way = (typeof ways)[number]

const fieldOf = {
  ring: 'ringNumber',
  text: 'textNumber',
  email: 'emailAddress',
  letter: 'letterAddress',
  visit: 'visitAddress',
} as const

function optionFor(way: Way, tell: Tell, form: Kept): Option {
  const hint = way === 'come' || way === 'letter' ? { hint: tell(`ask.${way}-hint`) } : {}
  const option = { value: way, name: way, id: way, label: tell(`ask.${way}`), ...hint }
  if (way === 'come') return option
  const open = [way, fieldOf[way], 'ringWhose'].some((field) => form.error(field) !== undefined)
  return { ...option, open, more: <HowTo way={way} tell={tell} form={form} /> }
}

/** The number or address that belongs to a way. */
function HowTo({ way, tell, form }: Part & { readonly way: Exclude<Way, 'come'> }) {
  const id = fieldOf[way]
  // A number without its tick may not be used: the question is asked where the number stands.
  const shown = { id, error: form.error(id) ?? form.error(way), value: form.one(id) }
  if (way === 'letter' || way === 'visit') return <LongField {...shown} rows={2} label={tell('ask.address')} />
  if (way === 'email') {
    return <Field {...shown} label={tell('ask.email-address')} type="email" autoComplete="off" autoCapitalize="none" />
  }
  return (
    <>
      <Field {...shown} label={tell('ask.number')} type="tel" autoComplete="off" />
      {way === 'ring' ? (
        <Field
          id="ringWhose"
          label={tell('ask.whose')}
          hint={tell('ask.whose-hint')}
          error={form.error('ringWhose')}
          value={form.one('ringWhose')}
          autoComplete="off"
        />
      ) : null}
    </>
  )
}

function Time({ id, tell, form }: Part & { readonly id: 'from' | 'until' }) {
  return (
    <Field
      id={id}
      label={tell(`ask.${id}`)}
      hint={tell(`ask.${id}-hint`)}
      error={form.error(id)}
      value={form.one(id)}
      autoComplete="off"
    />
  )
}
