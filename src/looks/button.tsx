import type { ButtonHTMLAttributes, ReactNode } from 'react'

/**
 * A button. `strong` is the one action a screen is for.
 * With `whyNot` it stays where it was, cannot be pressed, and says why not.
 */
export function Button({ strong = false, whyNot, busy = false, children, id, ...rest }: ButtonProps) {
  if (whyNot !== undefined) return <NotNow why={whyNot}>{children}</NotNow>
  return (
    <button type="submit" {...rest} id={id} className={strong ? 'button' : 'button-2'} aria-busy={busy || undefined}>
      {children}
    </button>
  )
}

function NotNow({ why, children }: { readonly why: ReactNode; readonly children: ReactNode }) {
  return (
    <span className="not-now">
      <button type="button" aria-disabled="true">
        {children}
      </button>
      <span>{why}</span>
    </span>
  )
}

export type ButtonProps = Omit<ButtonHTMLAttributes<unknown>, 'className'> & {
  readonly strong?: boolean
  readonly whyNot?: ReactNode
  readonly busy?: boolean
  readonly name?: string
  readonly value?: string
}

/** Looks like a button, goes to a page. */
export function ButtonLink({ href, strong = false, children }: ButtonLinkProps) {
  return (
    <a className={strong ? 'button' : 'button-2'} href={href}>
      {children}
    </a>
  )
}

export type ButtonLinkProps = { readonly href: string; readonly strong?: boolean; readonly children: ReactNode }
