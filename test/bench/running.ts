import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { clone } from '../../src/server/home.ts'

/** The built product as a process of its own, ready. */
export type Running = {
  readonly port: number
  readonly readyAfterMs: number
  readonly memoryMb: () => number
  readonly stop: () => Promise<void>
}

const main = join(clone, 'build', 'server', 'main.js')

/** Starts what `npm run serve` starts. The limits of an address are set as its administrator would for a large office. */
export async function startProduct(
  home: string,
  env: Readonly<Record<string, string>>,
  said: (text: string) => void,
): Promise<Running> {
  const port = await freePort()
  const began = performance.now()
  const child = spawn(process.execPath, [main, '--serve'], {
    cwd: clone,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...{ PATH: process.env['PATH'], NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port) },
      ...{ ALONGSIDE_HOME: home, LIMITS: 'address=100000000,session=100000000,codes=100000000', ...env },
    },
  })
  child.stderr?.on('data', (some: Buffer) => said(some.toString()))
  await untilReady(child, port)
  return {
    port,
    readyAfterMs: performance.now() - began,
    memoryMb: () => memoryOf(child.pid ?? 0),
    stop: () => stopped(child),
  }
}

async function untilReady(child: ChildProcess, port: number): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The product ended with ${child.exitCode} before it was ready`)
    const answer = await fetch(`http://127.0.0.1:${port}/health`).catch(() => undefined)
    await answer?.body?.cancel()
    if (answer?.ok) return
    await pause(10)
  }
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const ended = new Promise((done) => child.once('exit', done))
  child.kill('SIGINT')
  await ended
}

/** What the process holds in memory now. Where the system does not say, nothing is said. */
function memoryOf(pid: number): number {
  try {
    const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    return Number(line?.[1] ?? Number.NaN) / 1024
  } catch {
    return Number.NaN
  }
}

export function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
