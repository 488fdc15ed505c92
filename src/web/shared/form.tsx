import { createContext, type ReactNode, useContext, useEffect, useId, useRef } from 'react'
import { ErrorSummary } from '../../looks/error-summary.tsx'
import { Button } from './button.tsx'
import { useWords } from './language.tsx'
import { LeftHere } from './left-here.tsx'
import type { Problem } from './problem.ts'
import { ProblemLine } from './states.tsx'

type InForm = { readonly id: string; readonly errors: Readonly<Record<string, string>> }
const FormNow = createContext<InForm>({ id: 'form', errors: {} })

/** What a field of that name has to say for itself. */
export function useFieldIn(name: string): { readonly id: string; readonly error: string | undefined } {
  const { id, errors } = useContext(FormNow)
  return { id: `${id}-${name}`, error: errors[name] }
}

export type FormProps = {
  readonly children: ReactNode
  readonly onSend: () => unknown
  /** The words on the button: what it does. */
  readonly send: ReactNode
  readonly busy?: boolean
  readonly problem?: Problem | undefined
  /** Where what is typed in it is kept: what was left in it by another tab is offered above it. */
  readonly draft?: { readonly key: string } | undefined
  /** Beside the button: cancel, or a second way. */
  readonly beside?: ReactNode
  /** Not the page's one strong action. */
  readonly mild?: boolean
  readonly whyNot?: Parameters<typeof Button>[0]['whyNot']
}

/** A form whose refusals are said beside the field, and listed above, each linked to it. */
export function Form({
  children,
  onSend,
  send,
  busy = false,
  problem,
  draft,
  beside,
  mild = false,
  whyNot,
}: FormProps) {
  const say = useWords()
  const id = useId()
  const top = useRef<HTMLDivElement>(null)
  const errors = problem?.kind === 'refused' ? problem.fields : {}
  const listed = Object.entries(errors).map(([name, says]) => ({ field: `${id}-${name}`, says }))
  useEffect(() => {
    // Once, when it comes: then the reader goes where they like.
    if (problem) top.current?.focus()
  }, [problem])
  return (
    <FormNow value={{ id, errors }}>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy && whyNot === undefined) void onSend()
        }}
      >
        <div ref={top} tabIndex={-1} className="form-top">
          {listed.length > 0 ? (
            <ErrorSummary title={say('work.form.check')} kept={say('work.form.kept')} errors={listed} />
          ) : (
            <ProblemLine problem={problem} />
          )}
        </div>
        {draft && <LeftHere formKey={draft.key} />}
        {children}
        <div className="form-do">
          <Button submit strong={!mild} busy={busy} whyNot={whyNot}>
            {busy ? say('work.sending') : send}
          </Button>
          {beside}
        </div>
      </form>
    </FormNow>
  )
}
