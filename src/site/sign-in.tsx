import { ErrorSummary } from '../looks/error-summary.tsx'
import { Field } from '../looks/field.tsx'
import { telling, type Tell } from '../looks/reo.tsx'
import { here, Page, type Frame } from './layout.tsx'
import { StepForm, To } from './step-form.tsx'

export type SignInView = {
  readonly step: 'password' | 'second'
  readonly email?: string
  /** Why it was refused, in the reader's language. */
  readonly refused?: string
  /** They were signed out because nobody was at work. */
  readonly ended?: boolean
  /** Where to go afterwards: an address inside the workbench. */
  readonly to?: string
  /** In a demonstration only: invented people, one button each. */
  readonly people?: readonly DemonstrationPerson[]
  /** In a demonstration kept for long: when it was made, and the command that makes it anew. */
  readonly old?: { readonly made: string; readonly command: string }
}

export type DemonstrationPerson = {
  readonly id: string
  readonly name: string
  readonly role: string
  readonly organisation: string
}

/** E-mail and password, then six figures where a second factor is kept. */
export function SignInPage({ frame, view }: { readonly frame: Frame; readonly view: SignInView }) {
  const tell = telling(frame.say)
  const second = view.step === 'second'
  const field = second ? 'code' : 'email'
  return (
    <Page frame={frame} title={frame.say('sign-in.title')} errors={view.refused === undefined ? 0 : 1}>
      <div className="q">
        {view.refused === undefined ? null : (
          <ErrorSummary
            title={tell('site.to-fix', { count: 1 })}
            kept={null}
            errors={[{ field, says: view.refused }]}
          />
        )}
        <h1>{tell(second ? 'sign-in.second' : 'sign-in.title')}</h1>
        {view.ended ? <p className="told">{tell('sign-in.ended')}</p> : null}
        {second ? <p>{tell('sign-in.second-how')}</p> : null}
        {second || view.people === undefined ? null : (
          <People frame={frame} view={view} people={view.people} tell={tell} />
        )}
        {second || view.people === undefined ? null : <h2 className="or">{tell('sign-in.or')}</h2>}
        {second ? <Second frame={frame} view={view} tell={tell} /> : <Password frame={frame} view={view} tell={tell} />}
        {second ? null : (
          <p className="under">
            {tell('sign-in.not-you')} <a href={here(frame, '/ask/1')}>{tell('first.ask')}</a>
          </p>
        )}
      </div>
    </Page>
  )
}

type Part = { readonly frame: Frame; readonly view: SignInView; readonly tell: Tell }

function Password({ frame, view, tell }: Part) {
  return (
    <StepForm frame={frame} path="/sign-in" to={view.to}>
      <Field
        id="email"
        label={tell('sign-in.email')}
        type="email"
        value={view.email}
        error={view.refused}
        autoComplete="username"
        autoCapitalize="none"
      />
      <Field id="password" label={tell('sign-in.password')} type="password" autoComplete="current-password" />
    </StepForm>
  )
}

function Second({ frame, view, tell }: Part) {
  return (
    <StepForm frame={frame} path="/sign-in/second" to={view.to}>
      <Field
        id="code"
        label={tell('sign-in.code')}
        error={view.refused}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={20}
      />
    </StepForm>
  )
}

function People({ frame, view, people, tell }: Part & { readonly people: readonly DemonstrationPerson[] }) {
  const organisations = [...new Set(people.map((person) => person.organisation))]
  return (
    <section className="people" aria-labelledby="people">
      <h2 id="people">{tell('sign-in.demonstration')}</h2>
      <p>{tell('sign-in.demonstration-more')}</p>
      {view.old === undefined ? null : (
        <p className="unfunded">
          {tell('sign-in.demonstration-old', { day: view.old.made, command: <code>{view.old.command}</code> })}
        </p>
      )}
      <form method="post" action={here(frame, '/sign-in/as')}>
        <To to={view.to} />
        {organisations.map((organisation) => (
          <section key={organisation} aria-label={organisation}>
            <h3>{organisation}</h3>
            <ul className="faces">
              {people
                .filter((person) => person.organisation === organisation)
                .map((person) => (
                  <li key={person.id}>
                    <button className="face" type="submit" name="worker" value={person.id}>
                      <b>{person.name}</b>
                      <span>{person.role}</span>
                    </button>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </form>
    </section>
  )
}
