// Whether somebody is at this page: a key, a finger, a wheel. What the page asks by itself does not count.

let lastInputAt = Date.now()
let wasThere = true
const watchers = new Set<() => void>()
const noted = () => {
  lastInputAt = Date.now()
  look()
}

/** Begins to notice who is there. */
export function attend(): void {
  for (const kind of ['keydown', 'pointerdown', 'wheel', 'touchmove'] as const) {
    document.addEventListener(kind, noted, { capture: true, passive: true })
  }
}

/** Whether somebody did something here since that moment of this device's clock. */
export const attendedSince = (moment: number): boolean => lastInputAt > moment

/** Whether somebody did something here in the last minute: what is asked now is asked for them. */
export const isAttended = (): boolean => attendedSince(Date.now() - 60_000)

// Whoever reads a page without touching it is still there; an hour later somebody else may be, or nobody.
const awayAfter = 5 * 60_000

/** Whether somebody did something here in the last few minutes: a record is asked for anew only for somebody. */
export const isThere = (): boolean => wasThere

function look(): void {
  const there = attendedSince(Date.now() - awayAfter)
  if (there === wasThere) return
  wasThere = there
  for (const changed of watchers) changed()
}

let timer: ReturnType<typeof setInterval> | undefined

/** Tells when somebody has gone, and when somebody is back. */
export function watchThere(changed: () => void): () => void {
  watchers.add(changed)
  timer ??= setInterval(look, 15_000)
  return () => {
    watchers.delete(changed)
    if (watchers.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}
