import type { ReactNode } from 'react'
import { telling } from '../looks/reo.tsx'
import { here, type Frame } from './layout.tsx'

type StepProps = {
  readonly frame: Frame
  readonly path: string
  readonly to: string | undefined
  readonly children: ReactNode
}

/** One step of signing in. Where they wanted to go comes along. */
export function StepForm({ frame, path, to, children }: StepProps) {
  return (
    <form className="fields" method="post" action={here(frame, path)}>
      <To to={to} />
      {children}
      <div>
        <button className="button" type="submit">
          {telling(frame.say)('sign-in.go')}
        </button>
      </div>
    </form>
  )
}

/** Where to go afterwards, in a form. */
export function To({ to }: { readonly to: string | undefined }) {
  return to === undefined ? null : <input type="hidden" name="to" value={to} />
}
