import type { Clock } from '../../domain/clocks.ts'
import { ClockName, Urgency } from '../../domain/programmes/clocks.ts'
import type { InForce } from '../../domain/programmes/setting.ts'
import { sayTime } from '../../words/dates.ts'
import type { Say } from '../../words/words.ts'
import { useTell, useWords } from '../shared/language.tsx'
import { Section } from '../shared/page.tsx'
import { DatesAndSource } from './dated.tsx'

/** How long each step has, by how soon it is needed. */
export function ClocksInForce({ inForce: { clocks, summerBreak } }: { readonly inForce: InForce }) {
  const say = useWords()
  const tell = useTell()
  return (
    <Section id="clocks" title={tell('setting.clocks')}>
      {/* On a phone each step is a block of its own, and each cell says how soon it is needed. */}
      <div className="scroll-x">
        <table className="clocks">
          <thead>
            <tr>
              <th scope="col">{say('setting.step')}</th>
              {Urgency.options.map((urgency) => (
                <th key={urgency} scope="col">
                  {tell(`urgency.${urgency}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ClockName.options.map((name) => (
              <tr key={name}>
                <th scope="row">{tell(`clock.${name}`)}</th>
                {Urgency.options.map((urgency) => (
                  <td key={urgency}>
                    <span className="of">{tell(`urgency.${urgency}`)}: </span>
                    {sayClock(clocks.value[urgency][name], say)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>{tell(summerBreak ? 'setting.summer-on' : 'setting.summer-off')}</p>
      <div className="small quiet">
        <DatesAndSource setting={clocks} />
      </div>
    </Section>
  )
}

function sayClock(clock: Clock, say: Say): string {
  if ('workingDays' in clock) return say('setting.working-days', { days: clock.workingDays })
  if ('days' in clock) return say('setting.days', { days: clock.days })
  const { hours, between } = clock
  if (!between) return say('setting.hours', { hours })
  return say('setting.hours-between', {
    hours,
    opens: sayTime(between.opens, say),
    closes: sayTime(between.closes, say),
  })
}
