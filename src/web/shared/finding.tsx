import './pieces.css'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { PickOne, Text } from './fields.tsx'
import { useWords } from './language.tsx'

export type Found = { readonly id: string; readonly title: ReactNode; readonly line?: ReactNode }

export type FindingProps = {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly words: string
  readonly onWords: (words: string) => void
  /** What was found by those words, or is offered before any are typed. Not there yet while it is being looked for. */
  readonly found: readonly Found[] | undefined
  readonly onChoose: (id: string) => void
  /** What is chosen: then the search is out of the way. */
  readonly chosen: ReactNode
  readonly onAgain: () => void
}

/** Looks something up by its name and chooses one. Once chosen, it says what, and how to choose another. */
export function Finding({ name, label, hint, words, onWords, found, onChoose, chosen, onAgain }: FindingProps) {
  const say = useWords()
  if (chosen !== undefined) {
    return (
      <div className="field">
        <p className="chosen">
          <span>
            <span className="hint">{label}</span> <b>{chosen}</b>
          </span>
          <Button quiet onPress={onAgain}>
            {say('finding.change')}
          </Button>
        </p>
      </div>
    )
  }
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
      />
      {found !== undefined && found.length > 0 && (
        <PickOne
          name={`${name}-found`}
          label={<span className="vh">{label}</span>}
          value=""
          onChange={onChoose}
          options={found.map((one) => ({ value: one.id, label: one.title, hint: one.line }))}
        />
      )}
      <p role="status" className={found?.length === 0 && words !== '' ? 'hint' : 'vh'}>
        {found?.length === 0 && words !== '' ? say('finding.none') : ''}
      </p>
    </>
  )
}
