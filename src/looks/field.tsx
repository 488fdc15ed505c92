import type { ReactNode } from 'react'

type Shown = {
  readonly id: string
  readonly label: ReactNode
  readonly hint?: ReactNode
  /** Why it was refused; what was typed stays. */
  readonly error?: ReactNode
}

/** Label, hint, error, and what was typed, in that order. `children` gets what ties them together for a listener. */
export function FieldAround({
  id,
  label,
  hint,
  error,
  children,
}: Shown & { readonly children: (tie: Tie) => ReactNode }) {
  const described = [error === undefined ? undefined : `${id}-error`, hint === undefined ? undefined : `${id}-hint`]
  const by = described.filter((part) => part !== undefined).join(' ')
  const tie: Tie = {
    id,
    className: 'in',
    ...(error === undefined ? {} : { 'aria-invalid': true }),
    ...(by === '' ? {} : { 'aria-describedby': by }),
  }
  return (
    <div className={error === undefined ? 'field' : 'field bad'}>
      <label htmlFor={id}>{label}</label>
      {hint === undefined ? null : (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {error === undefined ? null : (
        <p className="err" id={`${id}-error`}>
          {error}
        </p>
      )}
      {children(tie)}
    </div>
  )
}

export type Tie = {
  readonly id: string
  readonly className: 'in'
  readonly 'aria-invalid'?: true
  readonly 'aria-describedby'?: string
}

/** One line of text. */
export function Field({ id, label, hint, error, name = id, value, type = 'text', ...rest }: FieldProps) {
  return (
    <FieldAround id={id} label={label} hint={hint} error={error}>
      {(tie) => <input {...tie} {...rest} type={type} name={name} defaultValue={value} />}
    </FieldAround>
  )
}

export type FieldProps = Shown & {
  readonly name?: string
  readonly value?: string | undefined
  readonly type?: 'text' | 'tel' | 'email' | 'password' | 'time' | 'date' | 'datetime-local' | 'search'
  readonly autoComplete?: string
  readonly autoCapitalize?: 'none' | 'words' | 'sentences'
  readonly inputMode?: 'text' | 'numeric' | 'tel' | 'email'
  readonly spellCheck?: 'true' | 'false'
  readonly maxLength?: number
  readonly list?: string
}

/** Several lines of text. */
export function LongField({ id, label, hint, error, name = id, value, rows = 3 }: LongFieldProps) {
  return (
    <FieldAround id={id} label={label} hint={hint} error={error}>
      {(tie) => <textarea {...tie} name={name} rows={rows} defaultValue={value} />}
    </FieldAround>
  )
}

export type LongFieldProps = Shown & {
  readonly name?: string
  readonly value?: string | undefined
  readonly rows?: number
}

/** One of a longer list. `none` is the line for nothing chosen. */
export function SelectField({ id, label, hint, error, name = id, value, none, options }: SelectFieldProps) {
  return (
    <FieldAround id={id} label={label} hint={hint} error={error}>
      {(tie) => (
        <select {...tie} name={name} defaultValue={value ?? ''}>
          {none === undefined ? null : <option value="">{none}</option>}
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

export type SelectFieldProps = Shown & {
  readonly name?: string
  readonly value?: string | undefined
  readonly none?: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
}
