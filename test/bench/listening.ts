import { mkdtempSync, rmSync } from 'node:fs'
import { connect, createServer, type NetConnectOpts, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// Listens to what the product says to its database, so that the same can be said again without the product.

/** Statements that were sent without waiting for an answer between them. */
export type Breath = readonly Statement[]
export type Statement = { readonly text: string; readonly values: readonly (string | null)[] }

export type Ear = {
  /** The same database, heard: as an address for the product. */
  readonly url: string
  /** What has been said since the last time, a list of breaths for each connection that spoke. */
  readonly heard: () => readonly (readonly Breath[])[]
  readonly close: () => Promise<void>
}

/** Stands between the product and a database, by socket or by port, and passes everything on. */
export async function listen(appUrl: string): Promise<Ear> {
  const address = new URL(appUrl)
  const folder = address.searchParams.get('host') ?? undefined
  const port = Number(address.port || 5432)
  const target: NetConnectOpts = folder ? { path: join(folder, `.s.PGSQL.${port}`) } : { host: address.hostname, port }
  let lines: Line[] = []
  const server = createServer((near) => {
    const line = newLine()
    lines.push(line)
    overhear(near, connect(target), line)
  })
  const here = folder ? mkdtempSync(join(tmpdir(), 'alongside-ear-')) : undefined
  await new Promise<void>((open) => server.listen(here ? join(here, `.s.PGSQL.${port}`) : 0, open))
  if (here) address.searchParams.set('host', here)
  else {
    const bound = server.address()
    address.hostname = '127.0.0.1'
    address.port = String(typeof bound === 'object' && bound ? bound.port : 0)
  }
  return {
    url: address.href,
    heard: () => {
      const said = lines
        .map(({ breaths }) => breaths.filter((breath) => breath.length > 0))
        .filter((all) => all.length > 0)
      for (const line of lines) line.breaths = [[]]
      return said
    },
    close: async () => {
      lines = []
      await new Promise((closed) => server.close(closed))
      if (here) rmSync(here, { recursive: true, force: true })
    },
  }
}

type Line = { breaths: Statement[][]; readonly names: Map<string, string>; unanswered: number }
const newLine = (): Line => ({ breaths: [[]], names: new Map(), unanswered: 0 })

function overhear(near: Socket, far: Socket, line: Line): void {
  const end = () => {
    near.destroy()
    far.destroy()
  }
  for (const socket of [near, far]) socket.on('error', end).on('close', end)
  near.on(
    'data',
    splitMessages((type, body) => hear(line, type, body), true),
  )
  far.on(
    'data',
    splitMessages((type) => {
      if (type === 'Z') line.unanswered = Math.max(0, line.unanswered - 1)
    }, false),
  )
  near.pipe(far)
  far.pipe(near)
}

/** Cuts a stream into the messages of the protocol. What a client says first has no type. */
function splitMessages(tell: (type: string, body: Buffer) => void, isFirst: boolean): (some: Buffer) => void {
  let kept = Buffer.alloc(0)
  let first = isFirst
  return (some) => {
    kept = Buffer.concat([kept, some])
    for (;;) {
      const at = first ? 0 : 1
      if (kept.length < at + 4) return
      const length = kept.readInt32BE(at)
      if (kept.length < at + length) return
      if (!first) tell(String.fromCharCode(kept[0] ?? 0), kept.subarray(5, 1 + length))
      kept = kept.subarray(at + length)
      first = false
    }
  }
}

function hear(line: Line, type: string, body: Buffer): void {
  const said = (statement: Statement) => {
    if (line.unanswered === 0 && line.breaths.at(-1)?.length !== 0) line.breaths.push([])
    line.breaths.at(-1)?.push(statement)
  }
  if (type === 'P') {
    const after = body.indexOf(0) + 1
    line.names.set(textAt(body, 0), textAt(body, after))
  } else if (type === 'B') said(boundIn(line, body))
  else if (type === 'Q') said({ text: textAt(body, 0), values: [] })
  if (type === 'S' || type === 'Q') line.unanswered += 1
}

const textAt = (body: Buffer, from: number): string => body.toString('utf8', from, body.indexOf(0, from))

function boundIn(line: Line, body: Buffer): Statement {
  let at = body.indexOf(0) + 1
  const name = textAt(body, at)
  at = body.indexOf(0, at) + 1
  at += 2 + body.readInt16BE(at) * 2
  const values: (string | null)[] = []
  const many = body.readInt16BE(at)
  at += 2
  for (let i = 0; i < many; i += 1) {
    const length = body.readInt32BE(at)
    at += 4
    values.push(length < 0 ? null : body.toString('utf8', at, at + length))
    at += Math.max(0, length)
  }
  return { text: line.names.get(name) ?? '', values }
}
