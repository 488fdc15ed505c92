import { openSync, readdirSync, readFileSync, writeSync, fsyncSync, closeSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** What a command leaves behind, to be looked for in the tables: this value in that column, once. */
export const Effect = z.strictObject({
  table: z.enum(['help_request', 'support_case', 'contact_note', 'need', 'consent', 'referral', 'referral_move']),
  column: z.enum(['own_words', 'id', 'words', 'outcome_words', 'purpose', 'asks']),
  value: z.string(),
})
export type Effect = z.infer<typeof Effect>

const commandId = z.uuid()
const Line = z.discriminatedUnion('t', [
  z.strictObject({
    ...{ t: z.literal('sent'), commandId, name: z.string(), record: z.string() },
    ...{ seen: z.int().optional(), effect: Effect.optional() },
  }),
  z.strictObject({ t: z.literal('resent'), commandId }),
  z.strictObject({ t: z.literal('acked'), commandId, id: z.string(), version: z.int() }),
  z.strictObject({ t: z.literal('refused'), commandId, status: z.int(), code: z.string() }),
])
export type Line = z.infer<typeof Line>
export type Sent = Extract<Line, { t: 'sent' }>

/** One sender's own log: a line is on the disk before the sender goes on, so it survives whatever is killed. */
export type Ledger = { readonly write: (line: Line) => void; readonly close: () => void }

export function openLedger(folder: string, name: string): Ledger {
  mkdirSync(folder, { recursive: true })
  const file = openSync(join(folder, `${name}.ndjson`), 'a')
  return {
    write: (line) => {
      writeSync(file, `${JSON.stringify(line)}\n`)
      fsyncSync(file)
    },
    close: () => closeSync(file),
  }
}

export type Noted = {
  readonly sent: ReadonlyMap<string, Sent>
  /** Each answer of "done" that reached its sender: a command sent twice may have been answered twice. */
  readonly acked: readonly Extract<Line, { t: 'acked' }>[]
  readonly refused: ReadonlyMap<string, Extract<Line, { t: 'refused' }>>
  readonly resent: number
}

/** All that the senders wrote down, read from the disk. */
export function readLedgers(folder: string): Noted {
  const lines = readdirSync(folder).flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => Line.parse(JSON.parse(line))),
  )
  return {
    sent: new Map(lines.flatMap((line) => (line.t === 'sent' ? [[line.commandId, line]] : []))),
    acked: lines.flatMap((line) => (line.t === 'acked' ? [line] : [])),
    refused: new Map(lines.flatMap((line) => (line.t === 'refused' ? [[line.commandId, line]] : []))),
    resent: lines.filter(({ t }) => t === 'resent').length,
  }
}
