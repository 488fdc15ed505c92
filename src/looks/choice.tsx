import { Fragment, type ReactNode } from 'react'

export type Option = {
  readonly value: string
  readonly label: ReactNode
  readonly hint?: ReactNode
  /** Shown under the option, such as the number to ring. */
  readonly more?: ReactNode
  /** For a list whose boxes each have a name of their own. */
  readonly name?: string
  readonly id?: string
  /** What is shown under the option stays open, because something in it is to be put right. */
  readonly open?: boolean
}

/**
 * A pick list: one (radio) or any (checkbox). The whole row is the target.
 * With `title` the question is the page's heading, so that a listener hears it once.
 */
export function Choice({
  id,
  name = id,
  legend,
  hint,
  error,
  any = false,
  chosen = [],
  options,
  two,
  title,
}: ChoiceProps) {
  const by = [error === undefined ? '' : `${id}-error`, hint === undefined ? '' : `${id}-hint`].join(' ').trim()
  return (
    <fieldset className={error === undefined ? 'field' : 'field bad'} aria-describedby={by === '' ? undefined : by}>
      <legend>{title ? <h1>{legend}</h1> : legend}</legend>
      {hint === undefined ? null : (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error === undefined ? null : (
        <p className="err" id={`${id}-error`}>
          {error}
        </p>
      )}
      <div className={two ? 'pick two' : 'pick'}>
        {options.map((option, place) => (
          <Fragment key={option.value}>
            <label className="opt">
              <input
                type={any ? 'checkbox' : 'radio'}
                // The first box carries the list's own id, so that an error summary can lead to it.
                id={option.id ?? (place === 0 ? id : `${id}-${option.value}`)}
                name={option.name ?? name}
                value={option.value}
                defaultChecked={chosen.includes(option.value)}
              />
              <span>
                {option.label}
                {option.hint === undefined ? null : <span className="hint">{option.hint}</span>}
              </span>
            </label>
            {option.more === undefined ? null : (
              <div className={option.open ? 'pick-more shown' : 'pick-more'}>{option.more}</div>
            )}
          </Fragment>
        ))}
      </div>
    </fieldset>
  )
}

export type ChoiceProps = {
  readonly id: string
  readonly name?: string
  readonly legend: ReactNode
  readonly hint?: ReactNode
  readonly error?: ReactNode
  readonly any?: boolean
  readonly chosen?: readonly string[]
  readonly options: readonly Option[]
  readonly two?: boolean
  readonly title?: boolean
}
