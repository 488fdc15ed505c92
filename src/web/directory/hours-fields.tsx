import type { Hours, WeekdayCode } from '../../domain/directory/hours.ts'
import { sayHours, sayWeekday, weekdayCodes } from '../../words/hours.ts'
import { Button } from '../shared/button.tsx'
import { PickAny, Tick, TimeField } from '../shared/fields.tsx'
import { useWords } from '../shared/language.tsx'

type HoursFieldsProps = {
  readonly name: string
  readonly value: readonly Hours[]
  readonly onChange: (hours: readonly Hours[]) => void
}

/** Opening hours, a set of days at a time. What no form can show, such as every third Saturday, stays as a sentence. */
export function HoursFields({ value, onChange }: HoursFieldsProps) {
  const say = useWords()
  const change = (place: number, hours: Hours) => onChange(value.map((one, at) => (at === place ? hours : one)))
  const takeAway = (place: number) => onChange(value.filter((_, at) => at !== place))
  const add = () => onChange([...value, { days: ['MO', 'TU', 'WE', 'TH', 'FR'], opensAt: '09:00', closesAt: '17:00' }])
  return (
    <div className="field">
      {value.map((hours, place) => (
        // Hours have no name of their own: they are known by their place in the list.
        <div key={place} className="hours-row">
          {isWeekly(hours) ? (
            <WeekOf hours={hours} place={place} onChange={(next) => change(place, next)} />
          ) : (
            <p>{sayHours([hours], say).join(', ') || say('entry.hours-none')}</p>
          )}
          <div>
            <Button
              quiet
              label={say('entry.take-away-what', { what: say('entry.hours-row', { number: place + 1 }) })}
              onPress={() => takeAway(place)}
            >
              {say('entry.take-away')}
            </Button>
          </div>
        </div>
      ))}
      <Button onPress={add}>{say('entry.hours-add')}</Button>
    </div>
  )
}

const isWeekday = (day: string): day is WeekdayCode => weekdayCodes.some((code) => code === day)

/** Plain days with one opening and one closing time. */
function isWeekly({ days = [], monthDays, everyWeeks = 1, validFrom, validTo, opensAt, closesAt }: Hours): boolean {
  const dated = validFrom !== undefined || validTo !== undefined
  const timed = opensAt !== undefined && closesAt !== undefined && closesAt !== '24:00'
  return days.every(isWeekday) && monthDays === undefined && everyWeeks === 1 && !dated && timed
}

type WeekOfProps = { readonly hours: Hours; readonly place: number; readonly onChange: (hours: Hours) => void }

function WeekOf({ hours, place, onChange }: WeekOfProps) {
  const say = useWords()
  const days = (hours.days ?? []).filter(isWeekday)
  return (
    <>
      <PickAny
        two
        name={`hours-${place}-days`}
        label={say('entry.hours-days')}
        value={days.length === 0 ? weekdayCodes : days}
        onChange={(chosen) => onChange({ ...hours, days: weekdayCodes.filter((code) => chosen.includes(code)) })}
        options={weekdayCodes.map((code) => ({ value: code, label: sayWeekday(code, say) }))}
      />
      <div className="times">
        <TimeField
          name={`hours-${place}-opens`}
          label={say('entry.hours-opens')}
          value={hours.opensAt ?? ''}
          onChange={(opensAt) => onChange({ ...hours, opensAt })}
        />
        <TimeField
          name={`hours-${place}-closes`}
          label={say('entry.hours-closes')}
          value={hours.closesAt ?? ''}
          onChange={(closesAt) => onChange({ ...hours, closesAt })}
        />
      </div>
      <Tick
        name={`hours-${place}-appointment`}
        label={say('entry.hours-appointment')}
        value={hours.byAppointment ?? false}
        onChange={(byAppointment) => onChange({ ...hours, byAppointment })}
      />
    </>
  )
}
