import { fold } from '../../../domain/fold.ts'
import type { Language } from '../../../words/phrase.ts'
import type { PhraseKey, Say } from '../../../words/words.ts'
import type { Me } from '../open-session.ts'
import { hrefOf, type Screen, screensFor } from '../screen.ts'

export type Found = {
  readonly id: string
  readonly title: string
  readonly line?: string | undefined
  readonly href: string
}

/** Somewhere to look: people and households, services, screens. */
export type SearchSource = {
  readonly id: string
  readonly name: PhraseKey
  readonly roles: Screen['roles']
  /** The screen where what it finds is shown: without that screen there is nowhere to go. */
  readonly screen?: `/${string}`
  readonly find: (text: string, about: SearchAbout) => Promise<readonly Found[]>
}
export type SearchAbout = { readonly language: Language; readonly signal: AbortSignal }

/** The sources that lead somewhere. */
export function leading(sources: readonly SearchSource[], screens: readonly Screen[]): readonly SearchSource[] {
  const begins = ({ screen }: SearchSource, { path }: Screen) => path === screen || path.startsWith(`${screen}/`)
  return sources.filter((source) => source.screen === undefined || screens.some((one) => begins(source, one)))
}

/** The screens, by the words they are called in either language: macrons and doubled vowels do not matter. */
export function screensAsSource(screens: readonly Screen[], me: Me, say: Say): SearchSource {
  return {
    id: 'screens',
    name: 'work.search.screens',
    roles: 'any',
    find: (text) =>
      Promise.resolve(
        screensFor(screens, me)
          .map((screen) => ({ id: screen.path, title: say(screen.name), href: hrefOf(screen) }))
          .filter((found) => startsAWord(found.title, text)),
      ),
  }
}

/** Whether every word typed begins a word of the name. */
export function startsAWord(name: string, typed: string): boolean {
  const words = fold(name).split(' ')
  return fold(typed)
    .split(' ')
    .every((part) => words.some((word) => word.startsWith(part)))
}
