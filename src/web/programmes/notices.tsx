import type { InForce } from '../../domain/programmes/setting.ts'
import { sayTime } from '../../words/dates.ts'
import { useTell, useWords } from '../shared/language.tsx'
import { Section } from '../shared/page.tsx'
import { useMe } from '../shared/use-session.ts'
import { useWhen } from '../shared/when.tsx'
import { DatesAndSource } from './dated.tsx'

/** What people are told, in the very words, with the version that goes on their record. */
export function Notices({ notices }: { readonly notices: InForce['notices'] }) {
  const tell = useTell()
  const say = useWords()
  // What each organisation fills in for itself: its own name here, and words for the rest.
  const values = {
    organisation: useMe().organisationName,
    address: say('setting.its-address'),
    officer: say('setting.its-officer'),
  }
  return (
    <Section id="notices" title={tell('setting.notices')}>
      <ul className="list">
        {notices.map((notice) => (
          <li key={notice.id}>
            <b>{notice.code === 'privacy' ? tell('setting.notice-privacy') : notice.code}</b>
            <span className="when">{tell('setting.version', { version: notice.value.version })}</span>
            <ul className="said-of full">
              {notice.value.lines.map((line) => (
                <li key={line.en}>{tell.wording(line, values)}</li>
              ))}
            </ul>
            {notice.value.parts.map((part) => (
              <details key={part.heading.en} className="full part">
                <summary>{tell.wording(part.heading, values)}</summary>
                <p>{tell.wording(part.text, values)}</p>
              </details>
            ))}
            <DatesAndSource setting={notice} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Numbers that somebody may need tonight: each says when it was last compared, and with what. */
export function CrisisLines({ lines }: { readonly lines: InForce['crisisLines'] }) {
  const say = useWords()
  const tell = useTell()
  const { day } = useWhen()
  return (
    <Section id="lines" title={tell('setting.lines')}>
      <ul className="list">
        {lines.map((line) => {
          const { name, about, phone, hours, checkedOn, checkedBy } = line.value
          return (
            <li key={line.id}>
              <b>{tell.wording(name)}</b>
              <span className="when">
                {phone},{' '}
                {hours === 'always'
                  ? tell('setting.always')
                  : tell('setting.line-hours', {
                      opens: sayTime(hours.opens, say),
                      closes: sayTime(hours.closes, say),
                    })}
              </span>
              <p className="full">{tell.wording(about)}</p>
              <DatesAndSource setting={line}>
                {'. '}
                {tell(checkedBy === 'person' ? 'setting.checked-person' : 'setting.checked-published', {
                  day: day(checkedOn),
                })}
              </DatesAndSource>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
