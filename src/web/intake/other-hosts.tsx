import { useState } from 'react'
import { intakeApi, type RequestPage } from '../../api/intake.ts'
import { Finding } from '../shared/finding.tsx'
import { useWords } from '../shared/language.tsx'
import { useAnswer } from '../shared/use-answer.tsx'
import { useLater } from '../shared/use-later.ts'
import { useChosenHost } from './chosen-host.ts'

/** Any other host, by its name: asked for once this is opened, because a country has hundreds. The next best stand there first. */
export function OtherHosts({ page }: { readonly page: RequestPage }) {
  const say = useWords()
  const { other, choose, chooseAgain } = useChosenHost(page)
  const [words, setWords] = useState('')
  const [isOpen, setOpen] = useState(false)
  const asked = useLater(words.trim())
  const answer = useAnswer(intakeApi.otherHosts, { id: page.request.id, words: asked }, { when: isOpen && !other })
  const hosts = answer.data?.hosts
  return (
    <details
      className="other-host"
      open={isOpen || other !== undefined}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{say('request.another-host')}</summary>
      <Finding
        name="otherHost"
        label={say('request.which-host')}
        words={words}
        onWords={setWords}
        found={hosts?.map(({ organisationId, name, room }) => ({
          ...{ id: organisationId, title: name, line: say('request.room', { count: room }) },
        }))}
        chosen={other?.name}
        onChoose={(id) => {
          const one = hosts?.find((host) => host.organisationId === id)
          if (one) choose(one)
        }}
        onAgain={chooseAgain}
      />
    </details>
  )
}
