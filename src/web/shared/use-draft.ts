import { useMemo, useRef, useSyncExternalStore } from 'react'
import { useSession } from './use-session.ts'

/** What a form holds: everything in it survives a reload, a flat battery, an expired session and a refusal. */
export type Draft<T extends object> = {
  readonly key: string
  readonly value: T
  /** Whether there is something that is not sent yet. */
  readonly started: boolean
  readonly set: (more: Partial<T>) => void
  readonly clear: () => void
  /** Ties one field to the form: `<LongText {...note.field('words')} label=… />`. */
  readonly field: <K extends keyof T & string>(name: K) => FieldOf<T[K]>
}

export type FieldOf<V> = { readonly name: string; readonly value: V; readonly onChange: (value: V) => void }

/** A form's content, kept on this device under `key` with every keystroke, until the server has it. One key per form and record. */
export function useDraft<T extends object>(key: string, initial: T): Draft<T> {
  const { drafts } = useSession()
  const saved = useSyncExternalStore(drafts.watch, () => drafts.get(key))
  const begun = useRef(initial)
  begun.current = initial
  return useMemo(() => {
    const value = withSaved(begun.current, saved)
    // What is kept now, and not what was drawn: two changes in one moment both count.
    const set = (more: Partial<T>) => drafts.set(key, { ...withSaved(begun.current, drafts.get(key)), ...more })
    return {
      key,
      value,
      started: saved !== undefined,
      set,
      clear: () => drafts.clear(key),
      field: (name) => ({ name, value: value[name], onChange: (typed) => set(only<T, typeof name>(name, typed)) }),
    }
  }, [drafts, key, saved])
}

function only<T extends object, K extends keyof T>(name: K, value: T[K]): Partial<T> {
  const one: Partial<T> = {}
  one[name] = value
  return one
}

/** A form may have changed since it was kept: what still fits is taken, the rest begins anew. */
function withSaved<T extends object>(initial: T, saved: unknown): T {
  if (typeof saved !== 'object' || saved === null) return initial
  const fitting = Object.fromEntries(
    Object.entries(saved).filter(([name, value]) => {
      const begun: unknown = Reflect.get(initial, name)
      return name in initial && (begun === undefined || (typeof begun === typeof value && Array.isArray(begun) === Array.isArray(value)))
    }),
  )
  return { ...initial, ...fitting }
}
