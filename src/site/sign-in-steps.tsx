import { ErrorSummary } from '../looks/error-summary.tsx'
import { Field } from '../looks/field.tsx'
import { telling } from '../looks/reo.tsx'
import { here, Page, type Frame } from './layout.tsx'
import { StepForm, To } from './step-form.tsx'

export type HatView = {
  readonly to?: string
  /** Already said: "connector", "Orchard Road". */
  readonly hats: readonly { readonly id: string; readonly role: string; readonly organisation: string }[]
}

/** One role of several. */
export function HatPage({ frame, view }: { readonly frame: Frame; readonly view: HatView }) {
  const tell = telling(frame.say)
  return (
    <Page frame={frame} title={frame.say('sign-in.title')}>
      <div className="q">
        <h1>{tell('accounts.hat.title')}</h1>
        <p>{tell('accounts.hat.more')}</p>
        <form method="post" action={here(frame, '/sign-in/hat')}>
          <To to={view.to} />
          <ul className="faces">
            {view.hats.map((hat) => (
              <li key={hat.id}>
                <button className="face" type="submit" name="hat" value={hat.id}>
                  <b>{hat.role}</b>
                  <span>{hat.organisation}</span>
                </button>
              </li>
            ))}
          </ul>
        </form>
      </div>
    </Page>
  )
}

export type NewPasswordView = { readonly to?: string; readonly refused?: string }

/** After a password that somebody else made. */
export function NewPasswordPage({ frame, view }: { readonly frame: Frame; readonly view: NewPasswordView }) {
  const tell = telling(frame.say)
  return (
    <Page frame={frame} title={frame.say('sign-in.title')} errors={view.refused === undefined ? 0 : 1}>
      <div className="q">
        {view.refused === undefined ? null : (
          <ErrorSummary
            title={tell('site.to-fix', { count: 1 })}
            kept={null}
            errors={[{ field: 'new-password', says: view.refused }]}
          />
        )}
        <h1>{tell('accounts.new-password.title')}</h1>
        <p>{tell('accounts.new-password.more')}</p>
        <StepForm frame={frame} path="/sign-in/new-password" to={view.to}>
          <Field
            id="new-password"
            label={tell('accounts.new-password')}
            hint={tell('accounts.new-password.hint')}
            error={view.refused}
            type="password"
            autoComplete="new-password"
          />
        </StepForm>
      </div>
    </Page>
  )
}
