import type { RequestPage } from '../../api/intake.ts'
import { sayByTime } from '../../words/dates.ts'
import { promiseTo } from '../../words/promise.ts'
import { useTell, useWords } from '../shared/language.tsx'
import { Section } from '../shared/page.tsx'
import { useWhen } from '../shared/when.tsx'

/** What they were promised when they asked, word for word, and what they have added since from their own page. */
export function Told({ page }: { readonly page: RequestPage }) {
  const say = useWords()
  const tell = useTell()
  const { when } = useWhen()
  const { request, contacts, organisations, entries } = page
  const promised = promiseTo(contacts, request.dueAt, request.receivedAt, say)
  const what = say('yours.move-sort', {
    who: organisations[request.deskOrganisation] ?? '',
    by: sayByTime(request.dueAt, request.receivedAt, say),
  })
  const why = say('yours.move-sort-why', { after: promised.how, whom: promised.whom, next: promised.next })
  const handedOn = request.status === 'assigned' && contacts.length === 0
  return (
    <>
      {!handedOn && (
        <Section
          id="told"
          title={say('request.told')}
          beside={<span>{say('request.told-when', { when: when(request.receivedAt) })}</span>}
        >
          <p className="small">{tell('request.told-first', { what, why })}</p>
          {request.reasonWords !== '' && request.settledAt !== undefined && (
            <p className="small">
              {say('request.told-no', { when: when(request.settledAt), words: request.reasonWords })}
            </p>
          )}
        </Section>
      )}
      {entries.length > 0 && (
        <Section id="entries" title={say('request.entries')}>
          <ul className="list">
            {entries.map((entry) => (
              <li key={entry.id}>
                <b>{say(`request.entry-${entry.kind}`)}</b>
                <span className="when">{when(entry.at)}</span>
                {entry.words !== '' && <p className="p">{entry.words}</p>}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
