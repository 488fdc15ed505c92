import { useLocation } from '@tanstack/react-router'

/**
 * A choice that stays in the address, so that a list can be passed on as it is: `?which=mine`.
 * Gives what is chosen, and the address for each other choice, for `Chips`.
 */
export function useInAddress<V extends string>(name: string, choices: readonly V[], otherwise: V) {
  const { pathname, searchStr } = useLocation()
  const search = new URLSearchParams(searchStr)
  const chosen = choices.find((choice) => choice === search.get(name)) ?? otherwise
  const hrefFor = (choice: V) => {
    const next = new URLSearchParams(searchStr)
    if (choice === otherwise) next.delete(name)
    else next.set(name, choice)
    const text = next.toString()
    return `${base}${pathname}${text === '' ? '' : `?${text}`}`
  }
  return { chosen, hrefFor }
}

/** What the address says under a name, as text: `?words=kai`. */
export function useFromAddress(name: string): string {
  const { searchStr } = useLocation()
  return new URLSearchParams(searchStr).get(name) ?? ''
}

/** All that the address says, and the address with some of it changed: `hrefWith({ need: 'kai', near: undefined })`. */
export function useAddress() {
  const { pathname, searchStr } = useLocation()
  const said = new URLSearchParams(searchStr)
  const hrefWith = (changes: Readonly<Record<string, string | undefined>>, path = pathname) => {
    const next = new URLSearchParams(searchStr)
    for (const [name, value] of Object.entries(changes)) {
      if (value === undefined || value === '') next.delete(name)
      else next.set(name, value)
    }
    const text = next.toString()
    return `${base}${path}${text === '' ? '' : `?${text}`}`
  }
  return { said: (name: string) => said.get(name) ?? '', hrefWith }
}

export const base = '/work'
