import { useEffect, useState, useSyncExternalStore } from 'react'
import { useSession } from './use-session.ts'

/** What a form holds: everything in it survives a reload, a flat battery, an expired session and a refusal. */
export type Draft<T extends object> = {
  readonly key: string
  readonly value: T
  /** The version of the record that was on the page at the first keystroke, or is as long as nothing was typed. */
  readonly over?: number | undefined
  /** Whether there is something that is not sent yet. */
  readonly started: boolean
  readonly set: (more: Partial<T>) => void
  readonly clear: () => void
  /** Ties one field to the form: `<LongText {...note.field('words')} label=… />`. */
  readonly field: <K extends keyof T & string>(name: K) => FieldOf<T[K]>
}

export type FieldOf<V> = { readonly name: string; readonly value: V; readonly onChange: (value: V) => void }

/**
 * A form's content, kept on this device under `key` with every keystroke, until the server has it. One key per form and record.
 * Where it writes over something that is there, `version` is that of the record on the page: the one at the first keystroke
 * stays with what is typed, so that what another tab or another person saves in the meantime is never written over unseen.
 */
export function useDraft<T extends object>(key: string, initial: T, version?: number): Draft<T> {
  const { drafts } = useSession()
  const saved = useSyncExternalStore(drafts.watch, () => drafts.get(key))
  useEffect(() => {
    void drafts.open(key)
    return drafts.shown(key)
  }, [drafts, key])
  const value = withSaved(initial, saved)
  // Upon what is kept now, and not upon what was drawn: two changes in one moment both count.
  const set = (more: Partial<T>) => {
    const before = drafts.get(key)
    const over = before === undefined ? version : overOf(before)
    drafts.set(key, { ...withSaved(initial, before), ...more, ...(over !== undefined && { [begunOver]: over }) })
  }
  return {
    key,
    value,
    over: overOf(saved) ?? version,
    started: saved !== undefined,
    set,
    clear: () => drafts.clear(key),
    field: <K extends keyof T & string>(name: K) => ({
      name,
      value: value[name],
      onChange: (typed: T[K]) => set(only<T, K>(name, typed)),
    }),
  }
}

/**
 * The version that a dialog was opened on, whatever the page behind it has become: for one whose choice may stand there
 * already, so that it can be sent without a keystroke.
 */
export const useOpenedOn = (version: number): number => useState(version)[0]

// Beside the fields, in the same writing: it goes with them through a reload, the outbox and back into the form.
const begunOver = 'begun over version'

function overOf(saved: unknown): number | undefined {
  const over: unknown = typeof saved === 'object' && saved !== null ? Reflect.get(saved, begunOver) : undefined
  return typeof over === 'number' ? over : undefined
}

function only<T extends object, K extends keyof T>(name: K, value: T[K]): Partial<T> {
  const one: Partial<T> = {}
  one[name] = value
  return one
}

/** A form may have changed since it was kept: what still fits is taken, the rest begins anew. */
function withSaved<T extends object>(initial: T, saved: unknown): T {
  if (typeof saved !== 'object' || saved === null) return initial
  const fits = ([name, value]: [string, unknown]) => {
    const begun: unknown = Reflect.get(initial, name)
    if (begun === undefined) return name in initial
    return typeof begun === typeof value && Array.isArray(begun) === Array.isArray(value)
  }
  return { ...initial, ...Object.fromEntries(Object.entries(saved).filter(fits)) }
}
