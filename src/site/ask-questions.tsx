import { AskedNeed, Preference } from '../domain/intake/answers.ts'
import { Urgency } from '../domain/programmes/clocks.ts'
import { Choice } from '../looks/choice.tsx'
import { Field, FieldAround, LongField, SelectField } from '../looks/field.tsx'
import { telling, type Tell } from '../looks/reo.tsx'
import { AskFrame, keptOf, type AskChoices, type AskView, type Kept } from './ask.tsx'
import { ReachQuestion } from './ask-reach.tsx'
import type { Frame } from './layout.tsx'

export type AskQuestionView = AskView & {
  /** For the sixth page. */
  readonly causes?: AskChoices
  readonly languages?: readonly string[]
}

/** One of the first six questions. */
export function AskQuestionPage({ frame, view }: { readonly frame: Frame; readonly view: AskQuestionView }) {
  const tell = telling(frame.say)
  return (
    <AskFrame frame={frame} view={view}>
      <Question frame={frame} view={view} tell={tell} form={keptOf(view, tell)} />
    </AskFrame>
  )
}

type Part = { readonly tell: Tell; readonly form: Kept }
type WholePart = Part & { readonly frame: Frame; readonly view: AskQuestionView }

function Question(part: WholePart) {
  switch (part.view.page) {
    case 'need':
      return <NeedQuestion {...part} />
    case 'when':
      return <WhenQuestion {...part} />
    case 'where':
      return <WhereQuestion {...part} />
    case 'reach':
      return <ReachQuestion {...part} />
    case 'for':
      return <ForQuestion {...part} />
    default:
      return <WithQuestion {...part} />
  }
}

function NeedQuestion({ tell, form }: Part) {
  return (
    <>
      <Choice
        id="kind"
        title
        two
        legend={tell('ask.need')}
        hint={tell('ask.need-hint')}
        error={form.error('kind')}
        chosen={form.chosen('kind')}
        options={AskedNeed.options.map((kind) => ({ value: kind, label: tell(`ask.need-${kind}`) }))}
      />
      <LongField
        id="words"
        label={tell('ask.need-words')}
        hint={tell('ask.need-words-hint')}
        error={form.error('words')}
        value={form.one('words')}
      />
    </>
  )
}

function WhenQuestion({ tell, form }: Part) {
  return (
    <>
      <Choice
        id="urgency"
        title
        legend={tell('ask.when')}
        error={form.error('urgency')}
        chosen={form.chosen('urgency')}
        options={Urgency.options.map((urgency) => ({
          value: urgency,
          label: tell(`ask.when-${urgency}`),
          ...(urgency === 'today' ? { hint: tell('ask.when-today-hint') } : {}),
        }))}
      />
      <Choice
        id="unsafe"
        legend={tell('ask.unsafe')}
        hint={tell('ask.unsafe-hint')}
        error={form.error('unsafe')}
        chosen={form.chosen('unsafe')}
        options={[
          { value: 'yes', label: tell('ask.unsafe-yes') },
          { value: 'no', label: tell('ask.unsafe-no') },
          { value: 'unsaid', label: tell('ask.unsaid') },
        ]}
      />
      <p>
        {tell('danger.ring')} {tell('danger.how', { press: <b className="nb">{tell('danger.press')}</b> })}
      </p>
    </>
  )
}

function WhereQuestion({ tell, form }: Part) {
  return (
    <>
      <h1>{tell('ask.where')}</h1>
      <p className="hint">{tell('ask.where-hint')}</p>
      <div className="lines">
        <Field
          id="place"
          label={tell('ask.place')}
          error={form.error('place')}
          value={form.one('place')}
          autoComplete="off"
        />
        <div className="pick">
          <label className="opt">
            <input
              type="checkbox"
              id="moving"
              name="moving"
              value="yes"
              defaultChecked={form.chosen('moving').length > 0}
            />
            <span>
              {tell('ask.moving')}
              <span className="hint">{tell('ask.moving-hint')}</span>
            </span>
          </label>
        </div>
      </div>
    </>
  )
}

function ForQuestion({ tell, form }: Part) {
  return (
    <>
      <Choice
        id="whom"
        title
        legend={tell('ask.for')}
        error={form.error('whom')}
        chosen={form.chosen('whom')}
        options={[
          { value: 'me', label: tell('ask.for-me') },
          { value: 'someone-else', label: tell('ask.for-someone-else'), more: <SomeoneElse tell={tell} form={form} /> },
        ]}
      />
      <Field
        id="name"
        label={tell('ask.name')}
        hint={tell('ask.name-hint')}
        error={form.error('name')}
        value={form.one('name')}
        autoComplete="off"
        autoCapitalize="words"
        spellCheck="false"
      />
    </>
  )
}

function SomeoneElse({ tell, form }: Part) {
  return (
    <>
      <Field
        id="who"
        label={tell('ask.for-who')}
        hint={tell('ask.for-who-hint')}
        error={form.error('who')}
        value={form.one('who')}
        autoComplete="off"
      />
      <Choice
        id="theyKnow"
        legend={tell('ask.for-know')}
        hint={tell('ask.for-know-hint')}
        error={form.error('theyKnow')}
        chosen={form.chosen('theyKnow')}
        options={[
          { value: 'yes', label: tell('ask.for-know-yes') },
          { value: 'no', label: tell('ask.for-know-no') },
          { value: 'unsaid', label: tell('ask.unsaid') },
        ]}
      />
    </>
  )
}

function WithQuestion({ frame, view, tell, form }: WholePart) {
  return (
    <>
      <h1>{tell('ask.with')}</h1>
      <p className="hint">{tell('ask.with-hint')}</p>
      <Choice
        id="rather"
        any
        legend={tell('ask.rather')}
        chosen={form.chosen('rather')}
        options={Preference.options.map((rather) => ({
          value: rather,
          label: tell(`ask.rather-${rather}`),
          ...(rather === 'maori' ? { hint: tell('ask.rather-maori-hint') } : {}),
        }))}
      />
      <Line id="ratherNamed" label="ask.rather-named" tell={tell} form={form} />
      <Line id="avoid" label="ask.avoid" hint="ask.avoid-hint" tell={tell} form={form} />
      <FieldAround id="language" label={tell('ask.language')} error={form.error('language')}>
        {(tie) => (
          <>
            <input {...tie} name="language" defaultValue={form.one('language')} list="languages" autoComplete="off" />
            <datalist id="languages">
              {view.languages?.map((language) => (
                <option key={language} value={language} />
              ))}
            </datalist>
          </>
        )}
      </FieldAround>
      <div className="pick">
        <label className="opt">
          <input
            type="checkbox"
            id="interpreter"
            name="interpreter"
            value="yes"
            defaultChecked={form.chosen('interpreter').length > 0}
          />
          <span>
            {tell('ask.interpreter')}
            <span className="hint">{tell('ask.interpreter-hint')}</span>
          </span>
        </label>
      </div>
      <Line id="supportPerson" label="ask.support-person" hint="ask.support-person-hint" tell={tell} form={form} />
      {view.causes === undefined ? null : (
        <SelectField
          id="cause"
          label={tell('ask.cause')}
          none={frame.say('ask.cause-none')}
          options={view.causes}
          error={form.error('cause')}
          value={form.one('cause')}
        />
      )}
    </>
  )
}

function Line({ id, label, hint, tell, form }: LineProps) {
  return (
    <Field
      id={id}
      label={tell(label)}
      hint={hint === undefined ? undefined : tell(hint)}
      error={form.error(id)}
      value={form.one(id)}
      autoComplete="off"
    />
  )
}

type LineProps = Part & {
  readonly id: string
  readonly label: Parameters<Tell>[0]
  readonly hint?: Parameters<Tell>[0]
}
