// The server's clock is the one that counts: a device may be hours out, and "late" must not depend on it.

let ahead = 0

/** Learns how far the server's clock is from this device's, from the `Date` of an answer. */
export function learnClock(dateHeader: string | null, asked: number, answered: number): void {
  const server = dateHeader === null ? Number.NaN : Date.parse(dateHeader)
  // The header counts whole seconds, so half a second is added; the answer was made about half-way.
  if (!Number.isNaN(server)) ahead = server + 500 - (asked + answered) / 2
}

/** Now, by the server's clock, as an instant. A difference under two seconds is only the road between us. */
export function nowByServer(): string {
  return new Date(Date.now() + (Math.abs(ahead) < 2000 ? 0 : ahead)).toISOString()
}
