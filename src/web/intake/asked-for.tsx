import type { RequestPage } from '../../api/intake.ts'
import type { HelpRequest } from '../../domain/intake/request.ts'
import type { Say } from '../../words/words.ts'
import { useTell, useWords } from '../shared/language.tsx'
import { needName } from '../shared/need-name.ts'
import { Section } from '../shared/page.tsx'
import { useWhen } from '../shared/when.tsx'
import { languageNamed } from './languages.ts'

/** Their words, larger than ours, and what else they said. What they left out is not shown. */
export function AskedFor({ page }: { readonly page: RequestPage }) {
  const say = useWords()
  const tell = useTell()
  const { when } = useWhen()
  const { request } = page
  const facts = factsOf(page, say).filter((fact) => fact.value !== '')
  return (
    <Section
      id="words"
      title={say('request.their-words')}
      beside={
        <span>
          {when(request.receivedAt)}, {say(`request.channel-${request.channel}`).toLocaleLowerCase(say.language)}
        </span>
      }
    >
      {request.ownWords === '' ? (
        <p className="quiet">{tell('request.no-words')}</p>
      ) : (
        <blockquote>“{request.ownWords}”</blockquote>
      )}
      <ul className="list asked">
        {facts.map((fact) => (
          <li key={fact.name}>
            <span>{fact.name}</span>
            <b>{fact.value}</b>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function factsOf({ request, person }: RequestPage, say: Say): { name: string; value: string }[] {
  const language = languageNamed(person?.language ?? request.language, say)
  return [
    { name: say('take.need'), value: needName(request.needKind, say) },
    { name: say('request.urgency'), value: say(`urgency.${request.urgency}`) },
    { name: say('request.is-unsafe'), value: say(`request.unsafe-${request.unsafe}`) },
    { name: say('request.beside'), value: request.supportPerson },
    { name: say('request.rather'), value: ratherOf(request, say) },
    { name: say('request.avoid'), value: request.avoidWords },
    {
      name: say('request.language'),
      value: person?.interpreter
        ? language === ''
          ? say('request.interpreter-only')
          : say('request.interpreter', { language })
        : language,
    },
  ]
}

const ratherOf = (request: HelpRequest, say: Say) =>
  [...request.wouldRather.map((led) => say(`request.led-${led}`)), request.ratherWords].filter(Boolean).join('; ')
