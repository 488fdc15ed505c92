import { directoryApi } from '../../api/directory.ts'
import { Finding } from '../shared/finding.tsx'
import { useWords } from '../shared/language.tsx'
import { useAnswer } from '../shared/use-answer.tsx'
import { useLater } from '../shared/use-later.ts'
import { useWhen } from '../shared/when.tsx'

export type ChosenOrganisation = { readonly organisationId: string; readonly organisationName: string }

/** An organisation of the directory, by its name: those that exist today. */
export function FindOrganisation({ words, onWords, chosen, onChoose }: FindProps) {
  const say = useWords()
  const { today } = useWhen()
  const asked = useLater(words.trim())
  const answer = useAnswer(directoryApi.organisations, { words: asked, on: today }, { when: asked !== '' })
  const found = asked === '' ? undefined : answer.data?.slice(0, 6)
  return (
    <Finding
      name="organisation"
      label={say('may.organisation')}
      words={words}
      onWords={onWords}
      found={found?.map((one) => ({ id: one.id, title: one.name, line: say(`organisation-kind.${one.kind}`) }))}
      chosen={chosen?.organisationName}
      onChoose={(id) => {
        const one = found?.find((organisation) => organisation.id === id)
        onChoose(one && { organisationId: one.id, organisationName: one.name })
      }}
      onAgain={() => onChoose(undefined)}
    />
  )
}
type FindProps = {
  readonly words: string
  readonly onWords: (words: string) => void
  readonly chosen: ChosenOrganisation | undefined
  readonly onChoose: (chosen: ChosenOrganisation | undefined) => void
}
