import { createContext, type ReactNode, useContext, useMemo, useSyncExternalStore } from 'react'
import { langOf, type Tell, telling } from '../../looks/reo.tsx'
import { type Language, languages } from '../../words/phrase.ts'
import { type Say, sayIn } from '../../words/words.ts'

const watchers = new Set<() => void>()
let language: Language = fromAddress() ?? fromDevice() ?? 'en'
setOnPage(language)

/** The language now, for whoever is not a component. */
export const languageNow = (): Language => language

/** The door, in the language of whoever stands before it. */
export const signInPath = (): string => (language === 'mi' ? '/mi/sign-in' : '/sign-in')

/** Chooses a language: kept on this device, and in the address so that a link can be passed on with it. */
export function chooseLanguage(chosen: Language): void {
  become(chosen)
  try {
    localStorage.setItem('language', chosen)
  } catch {
    // Kept for this page only.
  }
  const address = new URL(location.href)
  if (chosen === 'en') address.searchParams.delete('lang')
  else address.searchParams.set('lang', chosen)
  history.replaceState(history.state, '', address)
}

/** The language in which somebody is written to, unless they chose another on this device. */
export function unlessChosen(theirs: Language): void {
  if ((fromAddress() ?? fromDevice()) === undefined) become(theirs)
}

function become(chosen: Language): void {
  language = chosen
  setOnPage(chosen)
  for (const changed of watchers) changed()
}

type Voice = { readonly say: Say; readonly tell: Tell }
const VoiceNow = createContext<Voice | undefined>(undefined)

export function InLanguage({ children }: { readonly children: ReactNode }) {
  const now = useSyncExternalStore(watch, languageNow)
  const voice = useMemo(() => {
    const say = sayIn(now)
    return { say, tell: telling(say) }
  }, [now])
  return <VoiceNow value={voice}>{children}</VoiceNow>
}

/** Says a phrase as text, in the reader's language: `say('common.save')`. */
export const useWords = (): Say => useVoice().say

/** Says a phrase as a piece of page: words of the other language marked, links and dates put in place. */
export const useTell = (): Tell => useVoice().tell

function useVoice(): Voice {
  const voice = useContext(VoiceNow)
  if (!voice) throw new Error('no language here: wrap it in <InLanguage>')
  return voice
}

function watch(changed: () => void): () => void {
  watchers.add(changed)
  return () => watchers.delete(changed)
}

function setOnPage(chosen: Language): void {
  document.documentElement.lang = langOf(chosen)
}

function fromAddress(): Language | undefined {
  const asked = languages.find((one) => one === new URL(location.href).searchParams.get('lang'))
  try {
    if (asked) localStorage.setItem('language', asked)
  } catch {
    // Kept for this page only.
  }
  return asked
}

function fromDevice(): Language | undefined {
  try {
    return languages.find((one) => one === localStorage.getItem('language'))
  } catch {
    return undefined
  }
}
