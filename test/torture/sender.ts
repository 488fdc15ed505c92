import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { demonstrationPassword } from '../../src/server/demonstration/demonstration.ts'
import type { Dice } from '../../src/server/demonstration/dice.ts'
import type { InventedWorker } from '../../src/server/demonstration/workers.ts'
import type { Effect, Ledger } from './ledger.ts'

/** Whether senders may begin anything new. What was begun is resent until it is answered, whatever this says. */
export type Gate = {
  readonly passed: () => Promise<void>
  readonly open: () => void
  readonly shut: () => void
  /** Gives up everything, for the end of the run. */
  readonly end: () => void
  readonly ended: () => boolean
  readonly under: { readonly count: () => number; readonly add: (by: 1 | -1) => void }
}

export function aGate(): Gate {
  const state = { isOpen: false, isEnded: false, under: 0 }
  return {
    passed: async () => {
      while (!state.isOpen) {
        if (state.isEnded) throw new Ended()
        await pause(20)
      }
    },
    open: () => {
      state.isOpen = true
    },
    shut: () => {
      state.isOpen = false
    },
    end: () => {
      state.isEnded = true
    },
    ended: () => state.isEnded,
    under: {
      count: () => state.under,
      add: (by) => {
        state.under += by
      },
    },
  }
}

export class Ended extends Error {}

export type Answered =
  | { readonly kind: 'acked'; readonly id: string; readonly version: number }
  | { readonly kind: 'refused'; readonly status: number; readonly code: string }

export type Asked = {
  readonly name: string
  readonly path: string
  readonly input: object
  readonly record: string
  readonly seen?: number
  readonly effect?: Effect
}

export type Sender = { readonly send: (asked: Asked) => Promise<Answered> }
/** Every answer that is neither yes nor no, by its status and code: what people meet while things are broken. */
export type Met = Map<string, number>

type World = {
  readonly port: () => number
  readonly gate: Gate
  readonly ledger: Ledger
  readonly dice: Dice
  readonly met: Met
}

/**
 * Somebody at work, with an outbox: the id of a command is made once, written down, and sent again under that id until an
 * answer comes. Now and then it goes out twice at once, as from a phone that lost its signal.
 */
export function aSender(world: World, who: InventedWorker, address: string): Sender {
  const { gate, ledger, dice } = world
  const agent = new Agent({ keepAlive: true, maxSockets: 4 })
  const session = aSession(world, agent, who, address)

  const once = async (asked: Asked, commandId: string): Promise<Answered | 'unknown'> => {
    const cookie = await session.cookie()
    if (cookie === undefined) return 'unknown'
    const headers = {
      ...{ cookie, 'idempotency-key': commandId, 'x-forwarded-for': address },
      ...(asked.seen !== undefined && { 'if-match': `"${asked.seen}"` }),
    }
    const answer = await post(agent, world.port(), asked.path, asked.input, headers)
    const answered = read(answer)
    if (answer?.status === 401) session.forget(cookie)
    if (answered === 'unknown') {
      const what = answer ? `${answer.status} ${Problem.safeParse(answer.body).data?.code ?? ''}` : 'no answer'
      world.met.set(what, (world.met.get(what) ?? 0) + 1)
    } else if (answered.kind === 'acked') ledger.write({ t: 'acked', commandId, ...idAndVersion(answered) })
    return answered
  }

  return {
    send: async (asked) => {
      await gate.passed()
      gate.under.add(1)
      try {
        const commandId = randomUUID()
        const { name, record, seen, effect } = asked
        ledger.write({
          t: 'sent',
          commandId,
          name,
          record,
          ...(seen !== undefined && { seen }),
          ...(effect && { effect }),
        })
        let twice = dice.chance(0.08)
        for (;;) {
          const answers = await Promise.all([once(asked, commandId), ...(twice ? [once(asked, commandId)] : [])])
          twice = false
          const answered = answers.find((answer) => answer !== 'unknown')
          if (answered?.kind === 'refused') {
            ledger.write({ t: 'refused', commandId, status: answered.status, code: answered.code })
          }
          if (answered) return answered
          if (gate.ended()) throw new Ended()
          await pause(dice.between(50, 400))
          ledger.write({ t: 'resent', commandId })
        }
      } finally {
        gate.under.add(-1)
      }
    },
  }
}

const idAndVersion = ({ id, version }: { id: string; version: number }) => ({ id, version })

const Done = z.object({ id: z.string(), version: z.int() })
const Problem = z.object({ code: z.string() })

/** Only a whole answer counts. Busy, too often and "our fault" are neither yes nor no: the outbox keeps the command. */
function read(answer: Reply | undefined): Answered | 'unknown' {
  if (!answer) return 'unknown'
  const done = Done.safeParse(answer.body)
  if (answer.status < 300 && done.success) return { kind: 'acked', ...idAndVersion(done.data) }
  const isNo = answer.status >= 400 && answer.status < 500 && ![401, 408, 429].includes(answer.status)
  const problem = Problem.safeParse(answer.body)
  return isNo && problem.success ? { kind: 'refused', status: answer.status, code: problem.data.code } : 'unknown'
}

/** A session that is begun by the real door, and begun anew when the house no longer knows it. */
function aSession({ port }: World, agent: Agent, { email }: InventedWorker, address: string) {
  let cookie: string | undefined
  let coming: Promise<void> | undefined
  const comeIn = async () => {
    const given = { email, password: demonstrationPassword }
    const answer = await post(agent, port(), '/session', given, { 'x-forwarded-for': address })
    cookie = answer?.cookie
    // The door asks for patience after a try; whoever is refused waits.
    if (!cookie) await pause(200)
  }
  return {
    cookie: async () => {
      if (cookie === undefined) await (coming ??= comeIn().finally(() => (coming = undefined)))
      return cookie
    },
    forget: (old: string) => {
      if (cookie === old) cookie = undefined
    },
  }
}

type Reply = { readonly status: number; readonly body: unknown; readonly cookie: string | undefined }

/** One POST; undefined when no whole answer came. */
function post(
  agent: Agent,
  port: number,
  path: string,
  body: object,
  headers: Readonly<Record<string, string>>,
): Promise<Reply | undefined> {
  const text = JSON.stringify(body)
  const about = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text), ...headers }
  return new Promise((done) => {
    const asked = request(
      { agent, port, host: '127.0.0.1', method: 'POST', path: `/api${path}`, headers: about, timeout: 10_000 },
      (answer) => {
        const some: Buffer[] = []
        answer.on('data', (data: Buffer) => some.push(data))
        answer.on('error', () => done(undefined))
        answer.on('close', () => {
          if (!answer.complete) return done(undefined)
          const cookie = answer.headers['set-cookie']?.map((one) => /^session=[\w-]{43}/.exec(one)?.[0]).find(Boolean)
          return done({ status: answer.statusCode ?? 0, body: parsed(Buffer.concat(some).toString()), cookie })
        })
      },
    )
    asked.on('timeout', () => asked.destroy())
    asked.on('error', () => done(undefined))
    asked.end(text)
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
