import { Search } from 'lucide-react'
import { lazy, Suspense, useEffect, useState } from 'react'
import { Wordmark } from '../../../looks/wordmark.tsx'
import { useWords } from '../language.tsx'
import type { SearchSource } from '../search/search.ts'
import { Mine } from './mine.tsx'
import { Sync } from './sync.tsx'

// The list box is a good part of the weight, and nobody searches in the first second.
const fetchPalette = () => import('../search/palette.tsx')
const Palette = lazy(() => fetchPalette().then((module) => ({ default: module.Palette })))

/** Along the top of every screen: search, where everything is, and who is here. */
export function Bar({ sources }: { readonly sources: readonly SearchSource[] }) {
  const say = useWords()
  const [searching, setSearching] = useState(false)
  useEffect(() => {
    void fetchPalette().catch(() => undefined)
    const open = (event: KeyboardEvent) => {
      const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target)
      const ctrlK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)
      if ((!slash && !ctrlK) || document.querySelector('dialog[open]')) return
      event.preventDefault()
      setSearching(true)
    }
    document.addEventListener('keydown', open)
    return () => document.removeEventListener('keydown', open)
  }, [])
  return (
    <header className="bar">
      <Wordmark href="/work/" />
      <button
        type="button"
        className="search"
        aria-haspopup="dialog"
        aria-keyshortcuts="/ Control+K"
        onClick={() => setSearching(true)}
      >
        <Search className="i" aria-hidden="true" />
        <span className="search-short">{say('common.search')}</span>
        <span className="search-long">{say('work.search.what')}</span>
        <kbd aria-hidden="true">/</kbd>
      </button>
      <Sync />
      <Mine />
      {searching && (
        <Suspense>
          <Palette sources={sources} onClose={() => setSearching(false)} />
        </Suspense>
      )}
    </header>
  )
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
