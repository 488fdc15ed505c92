import { connect, createServer, type NetConnectOpts, type Socket } from 'node:net'
import type { Dice } from '../../src/server/demonstration/dice.ts'

/** A wire that can be cut: everything between two processes goes through it. */
export type Wire = {
  readonly port: number
  /** Cuts every connection there is, in the middle of whatever it carries. */
  readonly cut: () => number
  /**
   * For a while each answer is lost on the way, or half of it: what was asked for has been done, and nobody is told.
   */
  readonly loseAnswers: (milliseconds: number) => void
  readonly lost: () => number
  readonly close: () => Promise<void>
}

/** Listens on a port of its own and passes everything on to wherever `target` says at that moment. */
export async function openWire(target: () => NetConnectOpts, dice: Dice): Promise<Wire> {
  const pairs = new Set<readonly [Socket, Socket]>()
  let losesUntil = 0
  let lost = 0
  const server = createServer((near) => {
    const far = connect(target())
    const pair = [near, far] as const
    pairs.add(pair)
    const end = () => {
      pairs.delete(pair)
      near.destroy()
      far.destroy()
    }
    for (const socket of pair) socket.on('error', end).on('close', end).setNoDelay(true)
    near.on('data', (some: Buffer) => far.write(some))
    far.on('data', (some: Buffer) => {
      if (Date.now() > losesUntil) return near.write(some)
      lost += 1
      if (dice.chance(0.5)) near.write(some.subarray(0, Math.ceil(some.length / 2)), end)
      else end()
      return false
    })
  })
  const port = await new Promise<number>((open) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      open(typeof address === 'object' && address ? address.port : 0)
    })
  })
  const cut = () => {
    const cut = pairs.size
    for (const [near, far] of pairs) {
      near.destroy()
      far.destroy()
    }
    return cut
  }
  return {
    ...{ port, cut },
    loseAnswers: (milliseconds) => {
      losesUntil = Date.now() + milliseconds
    },
    lost: () => lost,
    close: () => {
      cut()
      return new Promise((closed) => server.close(() => closed()))
    },
  }
}
