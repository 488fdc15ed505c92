import { spawn, type ChildProcess } from 'node:child_process'
import { appendFileSync, closeSync, openSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Product } from './product.ts'

type Start = {
  readonly folder: string
  readonly home: string
  readonly port: number
  readonly offset: number
  readonly env: Readonly<Record<string, string>>
}

/** The product as a process of its own, with invented people. What it says goes into a file; `onReady` when it says that. */
export function startApplication({ main }: Product, start: Start, onReady: () => void = () => undefined): ChildProcess {
  const { folder, home, port, offset, env } = start
  const log = openSync(join(folder, 'application.log'), 'a')
  const child = spawn(process.execPath, ['--enable-source-maps', main], {
    cwd: '/',
    stdio: ['ignore', 'pipe', log],
    env: {
      ...{ PATH: process.env['PATH'], NODE_ENV: 'production', HOST: '127.0.0.1', ...env },
      // Its clients come each from an address of their own, as through a proxy.
      TRUST_PROXY: 'loopback',
      ...{ ALONGSIDE_HOME: home, PORT: String(port), ALONGSIDE_CLOCK_OFFSET_MINUTES: String(offset) },
    },
  })
  child.stdout?.on('data', (said: Buffer) => {
    appendFileSync(join(folder, 'application.log'), said)
    if (said.includes('Ready:')) onReady()
  })
  closeSync(log)
  return child
}

/** Whether it is ready within so many milliseconds. One that has ended will not be. */
export async function answersHealth(port: number, within: number, isRunning: () => boolean): Promise<boolean> {
  const until = Date.now() + within
  while (Date.now() < until && isRunning()) {
    const answer = await fetch(`http://127.0.0.1:${port}/health`, { signal: AbortSignal.timeout(2000) }).catch(
      () => undefined,
    )
    await answer?.body?.cancel()
    if (answer?.ok) return true
    await pause(50)
  }
  return false
}

export function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
