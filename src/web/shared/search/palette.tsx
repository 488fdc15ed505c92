import { useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { Input, SearchField } from 'react-aria-components/SearchField'
import { Collection, Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox'
import { Dialog } from '../dialog.tsx'
import { useWords } from '../language.tsx'
import { useMe } from '../use-session.ts'
import type { Found, SearchSource } from './search.ts'

type Group = { readonly source: SearchSource; readonly found: readonly Found[] }
type Looked = { readonly text: string; readonly groups: readonly Group[]; readonly failed: boolean }

/** Search from anywhere: one line to type in, what was found below it, all by keyboard. */
export function Palette({ sources, onClose }: { readonly sources: readonly SearchSource[]; readonly onClose: () => void }) {
  const say = useWords()
  const router = useRouter()
  const [text, setText] = useState('')
  const looked = useLookedFor(sources, text)
  const hrefs = new Map(looked.groups.flatMap(({ source, found }) => found.map((one) => [keyOf(source, one), one.href])))
  const go = (key: string) => {
    const href = hrefs.get(key)
    onClose()
    if (href !== undefined) router.history.push(href)
  }
  return (
    <Dialog title={say('work.search')} onClose={onClose} wide>
      <Autocomplete inputValue={text} onInputChange={setText}>
        <SearchField className="palette-field" aria-label={say('work.search')} autoFocus>
          <Input className="in" placeholder={say('work.search.hint')} />
        </SearchField>
        <ListBox
          className="palette-list"
          aria-label={say('work.search.found')}
          items={looked.groups}
          onAction={(key) => go(String(key))}
          renderEmptyState={() => (
            <p className="quiet">
              {text.trim() === '' ? say('work.search.begin') : looked.text === text.trim() ? say('common.nothing-found') : ''}
            </p>
          )}
        >
          {({ source, found }) => (
            <ListBoxSection id={source.id}>
              <Header>{say(source.name)}</Header>
              <Collection items={found}>
                {(one) => (
                  <ListBoxItem id={keyOf(source, one)} textValue={one.title} className="palette-item">
                    <b>{one.title}</b>
                    {one.line !== undefined && <small>{one.line}</small>}
                  </ListBoxItem>
                )}
              </Collection>
            </ListBoxSection>
          )}
        </ListBox>
      </Autocomplete>
      {looked.failed && (
        <p className="err" role="status">
          {say('work.search.partly')}
        </p>
      )}
    </Dialog>
  )
}

const keyOf = (source: SearchSource, found: Found) => `${source.id} ${found.id}`

function useLookedFor(sources: readonly SearchSource[], typed: string): Looked {
  const me = useMe()
  const { language } = useWords()
  const [looked, setLooked] = useState<Looked>({ text: '', groups: [], failed: false })
  useEffect(() => {
    const text = typed.trim()
    if (text === '') {
      setLooked({ text, groups: [], failed: false })
      return undefined
    }
    const stop = new AbortController()
    const look = async () => {
      const mine = sources.filter(({ roles }) => roles === 'any' || roles.includes(me.role))
      const answers = await Promise.allSettled(mine.map((source) => source.find(text, { language, signal: stop.signal })))
      if (stop.signal.aborted) return
      const groups = mine.flatMap((source, place) => {
        const answer = answers[place]
        return answer?.status === 'fulfilled' && answer.value.length > 0 ? [{ source, id: source.id, found: answer.value }] : []
      })
      setLooked({ text, groups, failed: answers.some((answer) => answer.status === 'rejected') })
    }
    const timer = setTimeout(() => void look(), 150)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [sources, typed, me.role, language])
  return looked
}
