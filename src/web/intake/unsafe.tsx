import { programmesApi } from '../../api/programmes.ts'
import { State } from '../../looks/state.tsx'
import { useTell, useWords } from '../shared/language.tsx'
import { useAnswer } from '../shared/use-answer.tsx'

/** Somebody said that somebody is unsafe: whom to ring now, with the numbers that are in force. */
export function Unsafe() {
  const say = useWords()
  const tell = useTell()
  const settings = useAnswer(programmesApi.today, {})
  return (
    <section className="unsafe" aria-labelledby="unsafe">
      <h2 id="unsafe">
        <State shape="triangle">{say('request.unsafe')}</State>
      </h2>
      <p className="small">{tell('request.unsafe-more')}</p>
      <ul className="lines">
        {settings.data?.crisisLines.map((line) => (
          <li key={line.code}>
            <span>{tell.wording(line.value.name)}</span>{' '}
            <a href={`tel:${line.value.phone.replaceAll(' ', '')}`}>{line.value.phone}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
