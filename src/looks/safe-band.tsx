import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

/**
 * How it is safe to reach somebody: the only solid amber on a page, always above the number.
 * Outside safe times the number is text and not a link, and `offUntil` says when it opens again: a call at the
 * wrong hour can put somebody in danger.
 */
export function SafeBand({ title, rule, more, number, offUntil }: SafeBandProps) {
  return (
    <section className="safe">
      <h2 className="tag">
        <Icon of={TriangleAlert}>{title}</Icon>
      </h2>
      <p className="rule">{rule}</p>
      {more === undefined ? null : <p className="more">{more}</p>}
      {number === undefined ? null : (
        <p className="more">
          {offUntil === undefined ? (
            <a className="num" href={`tel:${number.replaceAll(' ', '')}`}>
              {number}
            </a>
          ) : (
            <>
              <span className="num off">{number}</span> <b>{offUntil}</b>
            </>
          )}
        </p>
      )}
    </section>
  )
}

export type SafeBandProps = {
  readonly title: ReactNode
  readonly rule: ReactNode
  readonly more?: ReactNode
  readonly number?: string
  readonly offUntil?: ReactNode
}
