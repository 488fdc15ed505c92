import type { HTMLInputTypeAttribute, ReactNode } from 'react'
import { FieldAround } from '../../looks/field.tsx'
import { useFieldIn } from './form.tsx'

// Every field takes `{...draft.field('name')}`, so that nothing typed in it is ever lost.

type Around<V> = {
  readonly name: string
  readonly value: V
  readonly onChange: (value: V) => void
  readonly label: ReactNode
  readonly hint?: ReactNode
  /** The field's own refusal, if the form has not been told of one. */
  readonly error?: ReactNode
}

export type TextProps = Around<string> & {
  readonly type?: Extract<HTMLInputTypeAttribute, 'text' | 'tel' | 'email' | 'password' | 'search' | 'date' | 'time'>
  readonly autoComplete?: string
  readonly autoFocus?: boolean
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email'
  readonly least?: string
  readonly most?: string
}

/** One line of text. */
export function Text({ name, value, onChange, label, hint, error, type = 'text', least, most, ...rest }: TextProps) {
  const field = useFieldIn(name)
  return (
    <FieldAround id={field.id} label={label} hint={hint} error={error ?? field.error}>
      {(tie) => (
        <input
          {...tie}
          {...rest}
          type={type}
          name={name}
          value={value}
          min={least}
          max={most}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FieldAround>
  )
}

/** A day, as `2026-11-12`; empty while none is chosen. */
export const DayField = (props: Omit<TextProps, 'type'>) => <Text {...props} type="date" />

/** A time of day, as `14:30`; empty while none is chosen. */
export const TimeField = (props: Omit<TextProps, 'type'>) => <Text {...props} type="time" />

export type LongTextProps = Around<string> & { readonly rows?: number; readonly autoFocus?: boolean }

/** Several lines, as many as are written. */
export function LongText({ name, value, onChange, label, hint, error, rows = 3, autoFocus }: LongTextProps) {
  const field = useFieldIn(name)
  return (
    <FieldAround id={field.id} label={label} hint={hint} error={error ?? field.error}>
      {(tie) => (
        <textarea
          {...tie}
          name={name}
          rows={rows}
          value={value}
          autoFocus={autoFocus}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FieldAround>
  )
}

export type Choosable<V extends string> = { readonly value: V; readonly label: ReactNode; readonly hint?: ReactNode }

/** One of a long list. `none` is the line while nothing is chosen. */
export function Select<V extends string>({ name, value, onChange, label, hint, error, none, options }: SelectProps<V>) {
  const field = useFieldIn(name)
  return (
    <FieldAround id={field.id} label={label} hint={hint} error={error ?? field.error}>
      {(tie) => (
        <select
          {...tie}
          name={name}
          value={value}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.target.value)
            onChange(chosen ? chosen.value : '')
          }}
        >
          {none !== undefined && <option value="">{none}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </FieldAround>
  )
}
export type SelectProps<V extends string> = Around<V | ''> & {
  readonly none?: string
  readonly options: readonly { readonly value: V; readonly label: string }[]
}

type OfAFew<V extends string> = { readonly options: readonly Choosable<V>[]; readonly two?: boolean }

/** One of a few, all in sight: the whole row is the target. */
export function PickOne<V extends string>({ value, onChange, ...few }: PickOneProps<V>) {
  return <Picks {...few} type="radio" isOn={(one) => value === one} onPick={onChange} />
}
export type PickOneProps<V extends string> = Around<V | ''> & OfAFew<V>

/** Any of a few. */
export function PickAny<V extends string>({ value, onChange, ...few }: PickAnyProps<V>) {
  const pick = (one: V, on: boolean) => onChange(on ? [...value, one] : value.filter((other) => other !== one))
  return <Picks {...few} type="checkbox" isOn={(one) => value.includes(one)} onPick={pick} />
}
export type PickAnyProps<V extends string> = Around<readonly V[]> & OfAFew<V>

/** Yes, or not said. */
export function Tick({ name, value, onChange, label, hint }: Omit<Around<boolean>, 'error'>) {
  const field = useFieldIn(name)
  return (
    <div className="pick">
      <label className="opt" htmlFor={field.id}>
        <input
          type="checkbox"
          id={field.id}
          name={name}
          checked={value}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>
          {label}
          {hint !== undefined && <span className="hint">{hint}</span>}
        </span>
      </label>
    </div>
  )
}

type PicksProps<V extends string> = Omit<Around<unknown>, 'value' | 'onChange'> &
  OfAFew<V> & {
    readonly type: 'radio' | 'checkbox'
    readonly isOn: (value: V) => boolean
    readonly onPick: (value: V, on: boolean) => void
  }

function Picks<V extends string>({ name, label, hint, error, two, options, type, isOn, onPick }: PicksProps<V>) {
  const field = useFieldIn(name)
  const said = error ?? field.error
  const by = [said !== undefined && `${field.id}-error`, hint !== undefined && `${field.id}-hint`]
    .filter(Boolean)
    .join(' ')
  return (
    <fieldset className={said === undefined ? 'field' : 'field bad'} aria-describedby={by === '' ? undefined : by}>
      <legend>{label}</legend>
      {hint !== undefined && (
        <p className="hint" id={`${field.id}-hint`}>
          {hint}
        </p>
      )}
      {said !== undefined && (
        <p className="err" id={`${field.id}-error`}>
          {said}
        </p>
      )}
      <div className={two ? 'pick two' : 'pick'}>
        {options.map((option, place) => (
          <label key={option.value} className="opt">
            <input
              type={type}
              id={place === 0 ? field.id : undefined}
              name={field.id}
              value={option.value}
              checked={isOn(option.value)}
              onChange={(event) => onPick(option.value, event.target.checked)}
            />
            <span>
              {option.label}
              {option.hint !== undefined && <span className="hint">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
