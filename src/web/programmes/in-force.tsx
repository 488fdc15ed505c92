import { useRouter } from '@tanstack/react-router'
import { placesApi } from '../../api/places.ts'
import { programmesApi } from '../../api/programmes.ts'
import { Day } from '../../domain/days.ts'
import { isKnownCause } from '../../domain/programmes/needs.ts'
import type { InForce } from '../../domain/programmes/setting.ts'
import { useAddress } from '../shared/address.ts'
import { DayField } from '../shared/fields.tsx'
import { useTell, useWords } from '../shared/language.tsx'
import { Section } from '../shared/page.tsx'
import { Answered, useAnswer } from '../shared/use-answer.tsx'
import { useWhen } from '../shared/when.tsx'
import { ClocksInForce } from './clocks.tsx'
import { Confirmed, DatesAndSource } from './dated.tsx'
import { FiguresInForce } from './figures.tsx'
import { CrisisLines, Notices } from './notices.tsx'

/** The dated settings of a day, each with its source; what is not confirmed says so. */
export function InForceOn() {
  const say = useWords()
  const tell = useTell()
  const router = useRouter()
  const { today, day } = useWhen()
  const { said, hrefWith } = useAddress()
  const asked = Day.safeParse(said('on'))
  const on = asked.success ? asked.data : today
  const answer = useAnswer(programmesApi.inForce, { on })
  const choose = (chosen: string) => router.history.replace(hrefWith({ on: chosen === today ? undefined : chosen }))
  return (
    <>
      <Section id="in-force" title={tell('setting.title')} beside={<span>{day(on)}</span>}>
        <p className="quiet reo-says">{tell('setting.rule')}</p>
        <div className="on-day">
          <DayField name="on" label={say('setting.on')} hint={say('setting.on-hint')} value={on} onChange={choose} />
        </div>
      </Section>
      <Answered to={answer}>
        {(inForce) => (
          <>
            <Scope inForce={inForce} />
            <ClocksInForce inForce={inForce} />
            <Choices inForce={inForce} />
            <Notices notices={inForce.notices} />
            <CrisisLines lines={inForce.crisisLines} />
            <FiguresInForce figures={inForce.figures} />
          </>
        )}
      </Answered>
    </>
  )
}

function Scope({ inForce: { scope } }: { readonly inForce: InForce }) {
  const tell = useTell()
  const { day } = useWhen()
  const places = useAnswer(placesApi.areas, {})
  if (!scope)
    return (
      <Section id="scope" title={tell('setting.scope')}>
        <p className="quiet">{tell('setting.scope-none')}</p>
      </Section>
    )
  const { epoch, areas, confirmed, fundedUntil, guidelines } = scope.value
  const nameOf = (code: string) => places.data?.places.find((place) => place.code === code)?.name ?? code
  return (
    <Section id="scope" title={tell('setting.scope')}>
      <ul className="list">
        <li>
          <b>{tell(`scope.${epoch}`)}</b>
          <Confirmed confirmed={confirmed} />
          <p className="full">{areas === 'nationwide' ? tell('setting.everywhere') : areas.map(nameOf).join(', ')}</p>
          {guidelines && (
            <p className="full">
              {tell('setting.guidelines', { version: guidelines.version, day: day(guidelines.datedOn) })}
            </p>
          )}
          {fundedUntil !== undefined && <p className="full">{tell('scope.funded-until', { day: day(fundedUntil) })}</p>}
          <DatesAndSource setting={scope} />
        </li>
      </ul>
    </Section>
  )
}

function Choices({ inForce: { needKinds, causes } }: { readonly inForce: InForce }) {
  const tell = useTell()
  const say = useWords()
  const causeOf = ({ code, value }: InForce['causes'][number]) => {
    if (value.wording) return tell.wording(value.wording)
    return isKnownCause(code) ? tell(`cause.${code}`) : code
  }
  const sources = [...new Set(causes.map(({ source }) => source))]
  return (
    <Section id="choices" title={tell('setting.choices')}>
      <h3 className="small">{tell('setting.needs')}</h3>
      <p>{needKinds.map(({ code }) => say(`need.${code}`)).join(', ')}</p>
      <h3 className="small">{tell('setting.causes')}</h3>
      <ul className="said-of">
        {causes.map((cause) => (
          <li key={cause.id}>{causeOf(cause)}</li>
        ))}
      </ul>
      {sources.map((source) => (
        <p key={source} className="small quiet">
          {tell('setting.source', { source })}
        </p>
      ))}
    </Section>
  )
}
