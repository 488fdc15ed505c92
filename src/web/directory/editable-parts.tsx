import { Cost, ReferralMethod, ServiceStatus } from '../../domain/directory/service.ts'
import { NeedKind } from '../../domain/programmes/needs.ts'
import { AsWritten } from '../../looks/as-written.tsx'
import { Reo } from '../../looks/reo.tsx'
import { languageCodes } from '../../words/directory.ts'
import { sayHours } from '../../words/hours.ts'
import { LongText, PickAny, PickOne, Select, Text, Tick } from '../shared/fields.tsx'
import { languageName } from '../shared/language-name.ts'
import { useTell, useWords } from '../shared/language.tsx'
import { AreaFields } from './area-fields.tsx'
import { Editable, oneOf, type PartProps } from './editable.tsx'
import { HoursFields } from './hours-fields.tsx'

/** What it is, in its own words, and what it is for. */
export function AboutPart(part: PartProps) {
  const say = useWords()
  const tell = useTell()
  const { service } = part.full
  return (
    <Editable
      {...part}
      id="about"
      title={tell('entry.field-description')}
      shown={
        <div className="said">
          {service.description === '' ? (
            <p className="quiet">{tell('entry.says-nothing')}</p>
          ) : (
            <p className="lines">
              <AsWritten language={say.language}>{service.description}</AsWritten>
            </p>
          )}
          {service.needs.length > 0 && (
            <ul className="needs-of">
              {service.needs.map((kind) => (
                <li key={kind}>{tell(`need.${kind}`)}</li>
              ))}
            </ul>
          )}
        </div>
      }
      fields={(field) => (
        <>
          <Text {...field('name')} label={say('entry.field-name')} />
          <Text {...field('alsoKnownAs')} label={say('entry.field-alsoKnownAs')} />
          <LongText {...field('description')} label={say('entry.field-description')} rows={5} />
          <PickAny
            two
            {...field('needs')}
            onChange={(chosen) => field('needs').onChange([...chosen])}
            label={say('entry.field-needs')}
            options={NeedKind.options.map((kind) => ({ value: kind, label: say(`need.${kind}`) }))}
          />
          <PickOne
            {...oneOf(field('status'))}
            label={say('entry.field-status')}
            options={ServiceStatus.options.map((one) => ({ value: one, label: say(`service-status.${one}`) }))}
          />
        </>
      )}
    />
  )
}

/** Who it is for: rules, ages, languages, whose own it is. */
export function WhoPart(part: PartProps) {
  const say = useWords()
  const tell = useTell()
  const { service } = part.full
  const { minimumAge, maximumAge, languages } = service
  const marks = (['kaupapaMaori', 'pacific', 'disabilityLed'] as const).filter((mark) => service[mark])
  const lines = [
    service.eligibility,
    minimumAge === undefined && maximumAge === undefined
      ? undefined
      : say('service.ages', { from: minimumAge ?? 'none', until: maximumAge ?? 'none' }),
    marks.length > 0 ? marks.map((mark) => say(`entry.field-${mark}`)).join(', ') : undefined,
    languages.length > 0 ? languages.map((code) => languageName(code, say)).join(', ') : undefined,
  ].filter((line) => line !== undefined)
  return (
    <Editable
      {...part}
      id="who"
      title={tell('entry.who')}
      shown={<Lines lines={lines} />}
      fields={(field) => (
        <>
          <LongText {...field('eligibility')} label={say('entry.field-eligibility')} />
          <div className="times">
            <Text {...field('minimumAge')} inputMode="numeric" label={say('entry.field-minimumAge')} />
            <Text {...field('maximumAge')} inputMode="numeric" label={say('entry.field-maximumAge')} />
          </div>
          <Tick
            {...field('kaupapaMaori')}
            label={say('entry.field-kaupapaMaori')}
            hint={say('find.kaupapa-maori-hint')}
          />
          <Tick {...field('pacific')} label={say('entry.field-pacific')} />
          <Tick {...field('disabilityLed')} label={say('entry.field-disabilityLed')} />
          <PickAny
            two
            {...field('languages')}
            onChange={(chosen) => field('languages').onChange([...chosen])}
            label={say('entry.field-languages')}
            options={languageCodes.map((code) => ({ value: code, label: languageName(code, say) }))}
          />
        </>
      )}
    />
  )
}

/** Whom it serves, by place: never guessed from where its office stands. */
export function AreaPart(part: PartProps) {
  const tell = useTell()
  const { area } = part.full.service
  return (
    <Editable
      {...part}
      id="area"
      title={tell('directory.serves')}
      shown={
        area.kind === 'places' ? (
          <p>{part.full.servesNames.join(', ')}</p>
        ) : (
          <p className={area.kind === 'not-known' ? 'quiet' : undefined}>
            {tell(area.kind === 'nationwide' ? 'directory.serves-nationwide' : 'directory.serves-not-known')}
          </p>
        )
      }
      fields={(field) => <AreaFields {...field('area')} />}
    />
  )
}

/** How to get it: by which way, what it costs, getting in. */
export function HowPart(part: PartProps) {
  const say = useWords()
  const tell = useTell()
  const { service } = part.full
  const lines = [
    service.referBy.length > 0 ? service.referBy.map((way) => say(`refer-by.${way}`)).join(', ') : undefined,
    service.howToGetHelp,
    service.costNote,
  ].filter((line) => line !== undefined)
  return (
    <Editable
      {...part}
      id="how"
      title={tell('entry.how')}
      shown={
        <>
          <Reach {...service} />
          <Lines lines={lines} />
        </>
      }
      fields={(field) => (
        <>
          <PickAny
            two
            {...field('referBy')}
            onChange={(chosen) => field('referBy').onChange([...chosen])}
            label={say('entry.field-referBy')}
            options={ReferralMethod.options.map((way) => ({ value: way, label: say(`refer-by.${way}`) }))}
          />
          <Text {...field('phone')} type="tel" label={say('entry.field-phone')} />
          <Text {...field('email')} type="email" label={say('entry.field-email')} />
          <Text {...field('website')} label={say('entry.field-website')} />
          <LongText {...field('howToGetHelp')} label={say('entry.field-howToGetHelp')} />
          <Select
            {...oneOf(field('cost'))}
            label={say('entry.field-cost')}
            options={Cost.options.map((one) => ({ value: one, label: say(`cost.${one}`) }))}
          />
          <Text {...field('costNote')} label={say('entry.field-costNote')} />
          <PickOne
            {...oneOf(field('wheelchair'))}
            label={say('entry.field-wheelchair')}
            options={[
              { value: 'yes', label: say('common.yes') },
              { value: 'no', label: say('common.no') },
              { value: 'not-known', label: say('entry.not-known') },
            ]}
          />
        </>
      )}
    />
  )
}

type Ways = {
  readonly phone?: string | undefined
  readonly email?: string | undefined
  readonly website?: string | undefined
}

export function Reach({ phone, email, website }: Ways) {
  return (
    <ul className="said-lines">
      {phone !== undefined && (
        <li>
          <a className="tel" href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
            {phone}
          </a>
        </li>
      )}
      {email !== undefined && (
        <li>
          <a href={`mailto:${email}`}>{email}</a>
        </li>
      )}
      {website !== undefined && (
        <li>
          <a href={website} rel="noreferrer noopener" target="_blank">
            {website.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}
          </a>
        </li>
      )}
    </ul>
  )
}

// Each line begins a sentence of its own here.
const upper = (line: string) => line.charAt(0).toLocaleUpperCase() + line.slice(1)

export function HoursPart(part: PartProps) {
  const say = useWords()
  const tell = useTell()
  const { hours, hoursNote } = part.full.service
  const lines = [...sayHours(hours, say).map(upper), ...(hoursNote === undefined ? [] : [hoursNote])]
  return (
    <Editable
      {...part}
      id="hours"
      title={tell('entry.hours')}
      shown={lines.length === 0 ? <p className="quiet">{tell('entry.hours-none')}</p> : <Lines lines={lines} />}
      fields={(field) => (
        <>
          <HoursFields {...field('hours')} />
          <Text {...field('hoursNote')} label={say('entry.field-hoursNote')} />
        </>
      )}
    />
  )
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  const say = useWords()
  const tell = useTell()
  if (lines.length === 0) return <p className="quiet">{tell('entry.says-nothing')}</p>
  return (
    <ul className="said-lines">
      {lines.map((line) => (
        <li key={line} className="lines">
          <Reo language={say.language}>{line}</Reo>
        </li>
      ))}
    </ul>
  )
}
