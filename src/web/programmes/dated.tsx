import type { ReactNode } from 'react'
import type { Day } from '../../domain/days.ts'
import { State } from '../../looks/state.tsx'
import { useTell } from '../shared/language.tsx'
import { useWhen } from '../shared/when.tsx'

type Dated = { readonly fromOn: Day; readonly untilOn?: Day | undefined; readonly source: string }

/** From when a setting holds, and where it comes from. */
export function DatesAndSource({ setting, children }: { readonly setting: Dated; readonly children?: ReactNode }) {
  const tell = useTell()
  const { day } = useWhen()
  const { fromOn, untilOn, source } = setting
  return (
    <p className="p">
      {untilOn === undefined
        ? tell('setting.from', { day: day(fromOn) })
        : tell('setting.from-until', { day: day(fromOn), until: day(untilOn) })}
      {'. '}
      {tell('setting.source', { source })}
      {children}
    </p>
  )
}

/** A shape and a word: whether the source says all of it. */
export function Confirmed({ confirmed }: { readonly confirmed: boolean }) {
  const tell = useTell()
  return confirmed ? (
    <State shape="full">{tell('setting.confirmed')}</State>
  ) : (
    <State shape="ring">{tell('setting.unconfirmed')}</State>
  )
}
