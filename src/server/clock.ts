import { CannotStart } from '../store/cannot-start.ts'

const name = 'ALONGSIDE_CLOCK_OFFSET_MINUTES'

/**
 * The time by which the house works. A demonstration may be told to stand some minutes before or after the machine's own
 * clock, to see what a clock that was set wrong does; a real installation may not.
 */
export function clockFor(
  { demonstration }: { readonly demonstration: boolean },
  env: Readonly<Record<string, string | undefined>>,
): () => string {
  const said = env[name] || '0'
  const minutes = Number(said)
  if (!Number.isInteger(minutes) || Math.abs(minutes) > 5_256_000) {
    throw new CannotStart(`${name} is "${said}". It must be a whole number of minutes, of ten years at most.`)
  }
  if (minutes !== 0 && !demonstration) {
    throw new CannotStart(`${name} is set. Only a demonstration may go by another time: leave it unset.`)
  }
  return () => new Date(Date.now() + minutes * 60_000).toISOString()
}
