import { Agent, request } from 'node:http'

// A client as cheap as it can be, so that it does not stand in the way of what it measures.

export type Ask = {
  readonly method?: 'GET' | 'POST'
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}
export type Answer = {
  readonly status: number
  readonly text: string
  readonly bytes: number
  readonly cookies: readonly string[]
}

export type Client = { readonly ask: (ask: Ask) => Promise<Answer>; readonly end: () => void }

export function openClient(port: number): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: 200 })
  return {
    ask: ({ method = 'GET', path, headers = {}, body }) =>
      new Promise((answered, failed) => {
        const sent = request({ agent, host: '127.0.0.1', port, path, method, headers }, (answer) => {
          const some: Buffer[] = []
          answer.on('data', (data: Buffer) => some.push(data))
          answer.on('error', failed)
          answer.on('end', () => {
            const whole = Buffer.concat(some)
            const cookies = answer.headers['set-cookie'] ?? []
            answered({ status: answer.statusCode ?? 0, text: whole.toString(), bytes: whole.length, cookies })
          })
        })
        sent.on('error', failed)
        sent.end(body)
      }),
    end: () => agent.destroy(),
  }
}

export type Times = { readonly p50: number; readonly p95: number; readonly perSecond: number; readonly ran: number }

/** Does something so many times, by so many at once, and says how long each took, in milliseconds. */
export async function timed(times: number, atOnce: number, once: (turn: number) => Promise<void>): Promise<Times> {
  const took: number[] = []
  let next = 0
  const began = performance.now()
  const one = async () => {
    for (let turn = next++; turn < times; turn = next++) {
      const from = performance.now()
      await once(turn)
      took.push(performance.now() - from)
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, times) }, one))
  const whole = performance.now() - began
  took.sort((a, b) => a - b)
  const at = (part: number) => took[Math.min(took.length - 1, Math.floor(took.length * part))] ?? Number.NaN
  return { p50: at(0.5), p95: at(0.95), perSecond: (took.length / whole) * 1000, ran: took.length }
}
