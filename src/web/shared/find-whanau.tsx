import { householdsApi } from '../../api/households.ts'
import { Finding } from './finding.tsx'
import { useWords } from './language.tsx'
import { useLater } from './use-later.ts'
import { useAnswer } from './use-answer.tsx'

export type ChosenCase = { readonly caseId: string; readonly called: string }

/** Whose it is, among the whānau of one's own host: those of today first, any other by a name. */
export function FindWhanau({ offered, words, onWords, chosen, onChoose }: FindWhanauProps) {
  const say = useWords()
  const asked = useLater(words.trim())
  const answer = useAnswer(householdsApi.search, { words: asked }, { when: asked !== '' })
  const hits = answer.data?.households.flatMap(({ caseId, called, status, locality }) =>
    caseId !== undefined && status !== 'closed' ? [{ caseId, called, line: locality }] : [],
  )
  const lines = asked === '' ? offered : hits
  return (
    <Finding
      name="whose"
      label={say('note.whose')}
      hint={say('note.whose-hint')}
      words={words}
      onWords={onWords}
      found={lines?.slice(0, 6).map((one) => ({ id: one.caseId, title: one.called, line: one.line }))}
      chosen={chosen?.called}
      onChoose={(id) => onChoose(lines?.find((one) => one.caseId === id))}
      onAgain={() => onChoose(undefined)}
    />
  )
}
type FindWhanauProps = {
  readonly offered: readonly (ChosenCase & { readonly line?: string })[]
  readonly words: string
  readonly onWords: (words: string) => void
  readonly chosen: ChosenCase | undefined
  readonly onChoose: (chosen: ChosenCase | undefined) => void
}
