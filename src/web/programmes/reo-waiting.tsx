import { useMemo, useState } from 'react'
import { fold } from '../../domain/fold.ts'
import { Chips } from '../../looks/chips.tsx'
import { everyPhrase, reoWaiting } from '../../words/words.ts'
import { useInAddress } from '../shared/address.ts'
import { Button } from '../shared/button.tsx'
import { Text } from '../shared/fields.tsx'
import { useTell, useWords } from '../shared/language.tsx'
import { Section } from '../shared/page.tsx'
import { useLater } from '../shared/use-later.ts'
import { useWhen } from '../shared/when.tsx'

const aPage = 30

/** How many phrases are drafts, and all of them for a speaker to read, English beside reo. */
export function ReoWaiting() {
  const tell = useTell()
  const { drafts, all } = reoWaiting()
  const [looking, setLooking] = useState(false)
  return (
    <Section id="reo" title={tell('reo.waiting')}>
      <p className="reo-count">
        {drafts === 0 ? tell('reo.all-checked', { all }) : tell('reo.count', { drafts, all })}
      </p>
      <p className="quiet reo-says">{tell('reo.rule')}</p>
      {looking ? (
        <Phrases />
      ) : (
        <p className="turn">
          <Button onPress={() => setLooking(true)}>{tell('reo.look')}</Button>
        </p>
      )}
    </Section>
  )
}

function Phrases() {
  const say = useWords()
  const tell = useTell()
  const { day } = useWhen()
  const { chosen, hrefFor } = useInAddress('phrases', ['drafts', 'checked'], 'drafts')
  const [words, setWords] = useState('')
  const [pages, setPages] = useState(1)
  const asked = fold(useLater(words))
  const found = useMemo(
    () =>
      everyPhrase().filter(({ en, mi }) => {
        const isChecked = mi.checked !== undefined
        return isChecked === (chosen === 'checked') && fold(`${en} ${mi.text}`).includes(asked)
      }),
    [asked, chosen],
  )
  return (
    <>
      <Text
        name="phrase-words"
        type="search"
        label={say('reo.find')}
        value={words}
        onChange={(typed) => {
          setWords(typed)
          setPages(1)
        }}
      />
      <Chips
        label={say('reo.which')}
        chips={[
          { href: hrefFor('drafts'), label: say('reo.which-drafts'), on: chosen === 'drafts' },
          { href: hrefFor('checked'), label: say('reo.which-checked'), on: chosen === 'checked' },
        ]}
      />
      <p role="status" className="small quiet">
        {tell('reo.found', { count: found.length })}
      </p>
      <ul className="list phrases">
        {found.slice(0, pages * aPage).map(({ key, en, mi }) => (
          <li key={key}>
            <span lang="en-NZ">{en}</span>
            <span lang="mi">{mi.text}</span>
            <p className="p">
              <code>{key}</code>{' '}
              {mi.checked
                ? tell('reo.checked-by', { name: mi.checked.by, day: day(mi.checked.on) })
                : tell('reo.draft')}
            </p>
          </li>
        ))}
      </ul>
      {found.length > pages * aPage && (
        <p className="turn">
          <Button onPress={() => setPages(pages + 1)}>{tell('reo.more')}</Button>
        </p>
      )}
    </>
  )
}
