import { keyAddress, spacedKey } from '../domain/accounts/second-factor.ts'
import { ErrorSummary } from '../looks/error-summary.tsx'
import { Field } from '../looks/field.tsx'
import { Qr } from '../looks/qr.tsx'
import { telling } from '../looks/reo.tsx'
import { Page, type Frame } from './layout.tsx'
import { StepForm } from './step-form.tsx'

export type SetUpCodeView = { readonly to?: string; readonly key: string; readonly refused?: string }

/** Before anything else, where an organisation asks everybody for a code and somebody has none yet. */
export function SetUpCodePage({ frame, view }: { readonly frame: Frame; readonly view: SetUpCodeView }) {
  const { say } = frame
  const tell = telling(say)
  const { key, refused, to = '/work/account' } = view
  const address = keyAddress(key, { name: say('accounts.set-up.name'), issuer: 'Alongside' })
  return (
    <Page frame={frame} title={say('sign-in.title')} errors={refused === undefined ? 0 : 1}>
      <div className="q">
        {refused === undefined ? null : (
          <ErrorSummary
            title={tell('site.to-fix', { count: 1 })}
            kept={null}
            errors={[{ field: 'code', says: refused }]}
          />
        )}
        <h1>{tell('accounts.set-up.title')}</h1>
        <p>{tell('accounts.set-up.more')}</p>
        <ol className="set-up">
          <li>
            <p>{tell('accounts.set-up.app')}</p>
          </li>
          <li>
            <p>{tell('accounts.set-up.scan')}</p>
            <Qr text={address} name={say('account.code-picture')} />
            <p>{tell('accounts.set-up.type')}</p>
            <p className="set-up-key" translate="no">
              {spacedKey(key)}
            </p>
            <p>
              <a href={address}>{tell('account.code-open')}</a>
            </p>
          </li>
          <li>
            <StepForm frame={frame} path="/sign-in/set-up" to={to}>
              <Field
                id="code"
                label={tell('account.code-shown')}
                error={refused}
                inputMode="numeric"
                autoComplete="one-time-code"
                maxLength={8}
              />
            </StepForm>
          </li>
        </ol>
        <p className="under">{tell('accounts.set-up.then')}</p>
      </div>
    </Page>
  )
}
