import { type ReactNode, useState } from 'react'
import { ChooseList, type ToChoose } from './choose-list.tsx'
import { Chosen } from './chosen.tsx'
import { Text } from './fields.tsx'
import { useWords } from './language.tsx'

export type FindingProps = {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly words: string
  readonly onWords: (words: string) => void
  /** What was found by those words, or is offered before any are typed. Not there yet while it is being looked for. */
  readonly found: readonly ToChoose[] | undefined
  readonly onChoose: (id: string) => void
  /** What is chosen: then the search is out of the way. */
  readonly chosen: ReactNode
  readonly onAgain: () => void
}

/** Looks something up by its name and chooses one. Once chosen, it says what, and how to choose another. */
export function Finding({ name, label, hint, words, onWords, found, onChoose, chosen, onAgain }: FindingProps) {
  const say = useWords()
  const [last, setLast] = useState<'chose' | 'again'>()
  if (chosen !== undefined) {
    const again = () => {
      setLast('again')
      onAgain()
    }
    return (
      <Chosen justNow={last === 'chose'} onAgain={again}>
        <span className="hint">{label}</span> <b>{chosen}</b>
      </Chosen>
    )
  }
  const none = found?.length === 0 && words !== ''
  return (
    <>
      <Text
        name={name}
        label={label}
        hint={hint ?? say('finding.hint')}
        value={words}
        onChange={onWords}
        type="search"
        autoComplete="off"
        autoFocus={last === 'again'}
      />
      {found !== undefined && found.length > 0 && (
        <ChooseList
          label={label}
          found={found}
          onChoose={(id) => {
            setLast('chose')
            onChoose(id)
          }}
        />
      )}
      <p role="status" className={none ? 'hint' : 'vh'}>
        {none ? say('finding.none') : ''}
      </p>
    </>
  )
}
