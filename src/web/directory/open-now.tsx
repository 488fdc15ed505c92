import type { ServiceFull } from '../../api/directory.ts'
import { State } from '../../looks/state.tsx'
import { useTell, useWords } from '../shared/language.tsx'
import { useWhen } from '../shared/when.tsx'

/** Whether somebody is there now: from structured hours, or it says that they are not known. */
export function OpenNowOf({ open }: { readonly open: ServiceFull['open'] }) {
  const tell = useTell()
  const say = useWords()
  const { time, when } = useWhen()
  if (open.state === 'not-known') return tell('find.hours-not-known')
  if (open.state === 'holiday') {
    const holiday = say(`holiday.${open.holiday}`)
    return <State shape="ring">{tell('find.holiday', { holiday })}</State>
  }
  if (open.state === 'open')
    return (
      <State shape="full">
        {open.until === undefined ? tell('find.open') : tell('find.open-until', { time: time(open.until) })}
      </State>
    )
  return (
    <State shape="bar">
      {open.opensAt === undefined ? tell('find.closed') : tell('find.opens', { when: when(open.opensAt) })}
    </State>
  )
}
