import { CircleUserRound, Search } from 'lucide-react'
import { lazy, Suspense, useEffect, useId, useState } from 'react'
import { Wordmark } from '../../../looks/wordmark.tsx'
import { languages } from '../../../words/phrase.ts'
import { chooseLanguage, useWords } from '../language.tsx'
import { roleWords } from '../role-words.ts'
import type { SearchSource } from '../search/search.ts'
import { signOut } from '../sign-out.ts'
import { type Theme, themes, useTheme } from '../theme.ts'
import { useMe, useSending, useSession } from '../use-session.ts'
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

function Mine() {
  const say = useWords()
  const me = useMe()
  const session = useSession()
  const { items } = useSending()
  const { theme, choose } = useTheme()
  const id = useId()
  return (
    <div className="mine">
      <button type="button" className="mine-open" popoverTarget={id}>
        <CircleUserRound className="i" aria-hidden="true" />
        <span>{me.name}</span>
      </button>
      <div id={id} popover="auto" className="mine-menu">
        <p>
          <b>{me.name}</b>
          <span className="quiet small">
            {say(roleWords[me.role])}, {me.organisationName}
          </span>
        </p>
        {/* Both names are in their own language: whoever looks for theirs can read it. */}
        <Options
          legend={say('work.language')}
          name="language"
          chosen={say.language}
          onChoose={chooseLanguage}
          options={languages}
          label={(one) => (one === 'mi' ? 'Reo Māori' : 'English')}
          langOf={(one) => one}
        />
        <Options
          legend={say('work.theme')}
          name="theme"
          chosen={theme}
          onChoose={choose}
          options={themes}
          label={(one: Theme) => say(`work.theme.${one}`)}
        />
        {items.length > 0 && <p className="small quiet">{say('work.sign-out.waiting', { count: items.length })}</p>}
        <button type="button" className="button-2" onClick={() => void signOut(session)}>
          {say('work.sign-out')}
        </button>
      </div>
    </div>
  )
}

type OptionsProps<V extends string> = {
  readonly legend: string
  readonly name: string
  readonly chosen: V
  readonly onChoose: (chosen: V) => void
  readonly options: readonly V[]
  readonly label: (option: V) => string
  readonly langOf?: (option: V) => string
}

function Options<V extends string>({ legend, name, chosen, onChoose, options, label, langOf }: OptionsProps<V>) {
  return (
    <fieldset className="options">
      <legend className="small">{legend}</legend>
      {options.map((option) => (
        <label key={option} lang={langOf?.(option)}>
          <input type="radio" name={name} checked={option === chosen} onChange={() => onChoose(option)} />
          <span>{label(option)}</span>
        </label>
      ))}
    </fieldset>
  )
}
