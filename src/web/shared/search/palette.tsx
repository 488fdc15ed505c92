import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { Collection, Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox'
import { Input, SearchField } from 'react-aria-components/SearchField'
import { Dialog } from '../dialog.tsx'
import { InAnEmergency } from '../in-an-emergency.tsx'
import { useWords } from '../language.tsx'
import type { Found, SearchSource } from './search.ts'
import { type Group, useLookedFor } from './use-looked-for.ts'

export type PaletteProps = { readonly sources: readonly SearchSource[]; readonly onClose: () => void }

/** Search from anywhere: one line to type in, what was found below it, all by keyboard. */
export function Palette({ sources, onClose }: PaletteProps) {
  const say = useWords()
  const router = useRouter()
  const [text, setText] = useState('')
  const looked = useLookedFor(sources, text)
  const hrefs = new Map(
    looked.groups.flatMap(({ source, found }) => found.map((one) => [keyOf(source, one), one.href])),
  )
  const go = (key: string) => {
    const href = hrefs.get(key)
    onClose()
    if (href !== undefined) router.history.push(href)
  }
  const empty =
    text.trim() === '' ? say('work.search.begin') : looked.text === text.trim() ? say('common.nothing-found') : ''
  return (
    <Dialog title={say('work.search')} onClose={onClose} wide>
      <Autocomplete inputValue={text} onInputChange={setText}>
        <SearchField className="palette-field" aria-label={say('work.search')} autoFocus>
          <Input
            className="in"
            placeholder={say('work.search.hint')}
            // Nothing chosen with the arrows yet: Enter means the first.
            onKeyDown={(event) => {
              const [first] = hrefs.keys()
              const chosen = event.currentTarget.getAttribute('aria-activedescendant')
              if (event.key !== 'Enter' || first === undefined || chosen) return
              event.preventDefault()
              go(first)
            }}
          />
        </SearchField>
        <ListBox
          className="palette-list"
          aria-label={say('work.search.found')}
          items={looked.groups}
          onAction={(key) => go(String(key))}
          renderEmptyState={() => <p className="quiet">{empty}</p>}
        >
          {(group) => <GroupFound group={group} />}
        </ListBox>
      </Autocomplete>
      {empty === say('common.nothing-found') && <InAnEmergency onLeave={onClose} />}
      {looked.failed && (
        <p className="err" role="status">
          {say('work.search.partly')}
        </p>
      )}
    </Dialog>
  )
}

function GroupFound({ group }: { readonly group: Group }) {
  const say = useWords()
  return (
    <ListBoxSection id={group.id}>
      <Header>{say(group.source.name)}</Header>
      <Collection items={group.found}>
        {(one) => (
          <ListBoxItem id={keyOf(group.source, one)} textValue={one.title} className="palette-item">
            <b>{one.title}</b>
            {one.line !== undefined && <small>{one.line}</small>}
          </ListBoxItem>
        )}
      </Collection>
    </ListBoxSection>
  )
}

const keyOf = (source: SearchSource, found: Found) => `${source.id} ${found.id}`
