import { statfsSync } from 'node:fs'
import { CannotStart } from './cannot-start.ts'

/** Enough to be made anew, demonstration and all, with what the database writes ahead of its tables. */
const enoughMegabytes = 500

/** PostgreSQL asks for sixteen at a time, and ends where it does not get them: then it says nothing any more. */
const tooFewMegabytes = 64

type Where = { readonly home: string; readonly ownDatabase: boolean; readonly command: string }

/** What is full, where, and what to do, if it is for want of room that something could not be opened; else undefined. */
export function diskFull(error: unknown, { home, ownDatabase, command }: Where): CannotStart | undefined {
  if (error instanceof DiskFull) return undefined
  const endedForIt = !ownDatabase && isCut(error) && (roomIn(home)?.left ?? tooFewMegabytes) < tooFewMegabytes
  if (!saysNoRoom(error) && !endedForIt) return undefined
  if (ownDatabase && codeOf(error) === '53100') {
    return new DiskFull(
      'The disk of the database that DATABASE_URL names is full, so it cannot write. What was saved before is not lost.\n' +
        `Make room on that machine, then start again: ${command}`,
      { cause: error },
    )
  }
  return new DiskFull(
    `The disk is full: there is no room to write in ${home}${roomSaid(home)}. What was saved before is not lost.\n` +
      `Make room on that disk, ${enoughMegabytes} MB or more, then start again: ${command}\n` +
      'Or move that folder, while nothing runs, to a larger disk, and start with ALONGSIDE_HOME set to where it is now.',
    { cause: error },
  )
}

class DiskFull extends CannotStart {}

/** Said by the system, by PostgreSQL, or by PostgreSQL in words alone, in what it wrote before it gave up. */
export function saysNoRoom(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (['ENOSPC', 'EDQUOT', '53100'].includes(codeOf(error))) return true
  return /No space left on device|Disk quota exceeded/.test(error.message) || saysNoRoom(error.cause)
}

function roomSaid(home: string): string {
  const room = roomIn(home)
  return room ? ` (${room.left} MB free of ${room.all} MB)` : ''
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '')

const isCut = (error: unknown): boolean =>
  ['CONNECTION_CLOSED', 'CONNECTION_ENDED', 'ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', '57P02', '57P03'].includes(
    codeOf(error),
  )

function roomIn(folder: string): { readonly left: number; readonly all: number } | undefined {
  try {
    const { bavail, blocks, bsize } = statfsSync(folder)
    return { left: Math.round((bavail * bsize) / 1_000_000), all: Math.round((blocks * bsize) / 1_000_000) }
  } catch {
    return undefined
  }
}
