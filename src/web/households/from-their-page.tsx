import { casesApi } from '../../api/cases.ts'
import type { RequestEntry } from '../../domain/intake/request.ts'
import { Button } from '../shared/button.tsx'
import { useTell, useWords } from '../shared/language.tsx'
import { Section } from '../shared/page.tsx'
import { ProblemLine } from '../shared/states.tsx'
import { useCommand } from '../shared/use-command.ts'
import { When } from '../shared/when.tsx'
import type { Part } from './whanau.ts'

/** What they added from their own page and nobody has read yet. Once read, it is part of the story. */
export function FromTheirPage({ whanau }: Part) {
  const tell = useTell()
  const unread = whanau.entries.filter((entry) => entry.seenAt === undefined)
  if (unread.length === 0) return null
  return (
    <Section id="entries" title={tell('whanau.entries')}>
      <ul className="list">
        {unread.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ul>
    </Section>
  )
}

function Entry({ entry }: { readonly entry: RequestEntry }) {
  const say = useWords()
  const tell = useTell()
  const seen = useCommand(casesApi.seenEntry)
  const what = say(`entry.${entry.kind}`)
  return (
    <li>
      <b>{tell(`entry.${entry.kind}`)}</b>
      <span className="when">
        <When at={entry.at} />
      </span>
      {entry.words !== '' && <p className="p their-words">“{entry.words}”</p>}
      <div className="acts">
        <Button
          busy={seen.sending}
          onPress={() => seen.send({ id: entry.requestId, entryId: entry.id }, { says: what })}
          label={`${say('whanau.entries.seen')}: ${what}`}
        >
          {say('whanau.entries.seen')}
        </Button>
      </div>
      <ProblemLine problem={seen.problem} />
    </li>
  )
}
