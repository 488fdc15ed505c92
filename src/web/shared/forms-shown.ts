/** Which forms stand open on the page, by their key. Words go back into a form; until it is there, they have no place but their list. */
export type FormsShown = {
  /** A form is there; what it gives back is called when it goes. */
  readonly shown: (key: string) => () => void
  /** Calls once the form is there: at once, where it is already. */
  readonly onceShown: (key: string, then: () => void) => void
}

export function makeFormsShown(): FormsShown {
  const open = new Map<string, number>()
  const waiting = new Map<string, readonly (() => void)[]>()
  const count = (key: string, by: number) => open.set(key, (open.get(key) ?? 0) + by)
  return {
    shown: (key) => {
      count(key, 1)
      for (const then of waiting.get(key) ?? []) then()
      waiting.delete(key)
      return () => void count(key, -1)
    },
    onceShown: (key, then) => {
      if ((open.get(key) ?? 0) > 0) then()
      else waiting.set(key, [...(waiting.get(key) ?? []), then])
    },
  }
}
