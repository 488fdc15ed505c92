import { programmesApi } from '../../api/programmes.ts'
import { useTell } from '../shared/language.tsx'
import { Section } from '../shared/page.tsx'
import { useAnswer } from '../shared/use-answer.tsx'

/** Worried about a child: the way to report it is always one step away. Its numbers are dated settings. */
export function Worried() {
  const tell = useTell()
  const { data } = useAnswer(programmesApi.today, {})
  const lines = (data?.crisisLines ?? []).filter(({ code }) => code === 'emergency' || code === 'children')
  return (
    <Section id="worry" title={tell('worry.title')}>
      {lines.map(({ id, value }) => (
        <p key={id} className="small worry">
          <a href={`tel:${value.phone.replaceAll(' ', '')}`} className="nb num">
            {value.phone}
          </a>{' '}
          <b>{tell.wording(value.name)}</b>. {tell.wording(value.about)}
        </p>
      ))}
    </Section>
  )
}
