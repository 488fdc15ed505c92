import type { SettingOf } from '../domain/programmes/setting.ts'
import type { Tell } from '../looks/reo.tsx'
import { telling } from '../looks/reo.tsx'
import { sayDay, sayTime } from '../words/dates.ts'
import type { Say } from '../words/words.ts'
import { Tel, type Frame } from './layout.tsx'

export type CrisisLine = SettingOf<'crisis-line'>

/** 111, in numerals rather than red lights, and how to ring it without speaking. */
export function Danger({ frame }: { readonly frame: Frame }) {
  const tell = telling(frame.say)
  return (
    <aside className="danger" aria-label={frame.say('danger.label')}>
      <div className="wrap">
        <a className="n" href="tel:111">
          111
        </a>
        <p>
          <b>{tell('danger.ring')}</b> {tell('danger.how', { press: <b className="nb">{tell('danger.press')}</b> })}
        </p>
      </div>
    </aside>
  )
}

/**
 * Somebody to talk to: dated numbers with their hours, and the day on which they were checked.
 * `brief` is names and numbers only, where another question waits on the same page.
 */
export function CrisisLines({ frame, lines, brief = false }: CrisisLinesProps) {
  const tell = telling(frame.say)
  const shown = lines.filter((line) => line.value.phone !== '111')
  const checkedOn = shown.map((line) => line.value.checkedOn).toSorted()[0]
  return (
    <>
      <ul className={brief ? 'rows brief' : 'rows talk'}>
        {shown.map((line) => (
          <li key={line.code}>
            <div>
              <h3 className="h">{tell.wording(line.value.name)}</h3>
              {brief ? null : <p>{tell.wording(line.value.about)}</p>}
              <p className="small quiet">{hoursOf(line, tell, frame.say)}</p>
            </div>
            <p className="tel">
              <Tel number={line.value.phone} />
            </p>
          </li>
        ))}
      </ul>
      {brief || checkedOn === undefined ? null : (
        <p className="under">{tell('first.talk-checked', { day: sayDay(checkedOn, frame.say) })}</p>
      )}
    </>
  )
}

type CrisisLinesProps = { readonly frame: Frame; readonly lines: readonly CrisisLine[]; readonly brief?: boolean }

function hoursOf({ value: { hours } }: CrisisLine, tell: Tell, say: Say) {
  if (hours === 'always') return tell('service.always')
  return tell('first.talk-hours', {
    opens: sayTime(hours.opens, say),
    closes: sayTime(hours.closes, say),
  })
}
