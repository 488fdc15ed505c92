import { createHash } from 'node:crypto'
import type { Instant } from '../../domain/days.ts'
import { idFrom } from '../../domain/ids.ts'

/** Dice that fall the same way each time, so that the same people live in every demonstration. */
export type Dice = {
  /** From 0 up to but not including 1. */
  readonly roll: () => number
  readonly chance: (of: number) => boolean
  /** A whole number, both ends included. */
  readonly between: (least: number, most: number) => number
  readonly pick: <T>(from: readonly T[]) => T
  readonly bytes: (count: number) => Uint8Array
}

/** Mulberry32: small, and good enough to invent people with. */
export function diceFrom(seed: string): Dice {
  let state = createHash('sha256').update(seed).digest().readUInt32LE(0)
  const roll = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (least: number, most: number) => least + Math.floor(roll() * (most - least + 1))
  return {
    roll,
    between,
    chance: (of) => roll() < of,
    pick: (from) => {
      const picked = from[between(0, from.length - 1)]
      if (picked === undefined) throw new Error('nothing to pick from')
      return picked
    },
    bytes: (count) => Uint8Array.from({ length: count }, () => between(0, 255)),
  }
}

/** The id of a thing by what it is called here: the same in every demonstration that begins at the same moment. */
export function idOf(at: Instant, called: string): string {
  return idFrom(Date.parse(at), createHash('sha256').update(`alongside ${called}`).digest().subarray(0, 10))
}

// Organisations, services and those who work there have the same ids whenever the demonstration begins.
const always = '2024-07-01T00:00:00Z'
export const lastingId = (called: string): string => idOf(always, called)
