import { useSyncExternalStore } from 'react'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const watchers = new Set<() => void>()
let theme: Theme = fromDevice()
setOnPage(theme)

/** Light, dark, or as the device says; kept on this device. */
export function useTheme(): { readonly theme: Theme; readonly choose: (chosen: Theme) => void } {
  return { theme: useSyncExternalStore(watch, () => theme), choose }
}

function choose(chosen: Theme): void {
  theme = chosen
  setOnPage(chosen)
  try {
    localStorage.setItem('theme', chosen)
  } catch {
    // Kept for this page only.
  }
  for (const changed of watchers) changed()
}

function setOnPage(chosen: Theme): void {
  if (chosen === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = chosen
}

function fromDevice(): Theme {
  try {
    return themes.find((one) => one === localStorage.getItem('theme')) ?? 'system'
  } catch {
    return 'system'
  }
}

function watch(changed: () => void): () => void {
  watchers.add(changed)
  return () => watchers.delete(changed)
}
