// Whether somebody is at this page: a key, a finger, a wheel. What the page asks by itself does not count.

let lastInputAt = Date.now()
const noted = () => {
  lastInputAt = Date.now()
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
