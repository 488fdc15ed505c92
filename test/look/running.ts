import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export type Running = { readonly origin: string; readonly stop: () => Promise<void> }

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A demonstration as `npm start` opens it, in a home and on a port of its own. `stop` leaves nothing behind. */
export async function startDemonstration(): Promise<Running> {
  const home = mkdtempSync(join(tmpdir(), 'alongside-look-'))
  const port = await freePort()
  const child = spawn(process.execPath, [join(root, 'scripts', 'start.mjs')], {
    cwd: root,
    env: {
      ...process.env,
      ALONGSIDE_HOME: home,
      PORT: String(port),
      DATABASE_URL: '',
      DATABASE_APP_URL: '',
      SMTP_URL: '',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const stop = async () => {
    await end(child)
    rmSync(home, { recursive: true, force: true })
  }
  try {
    await ready(child)
    return { origin: `http://localhost:${port}`, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

function ready(child: ChildProcess): Promise<void> {
  return new Promise((done, failed) => {
    child.stdout?.on('data', (text: Buffer) => {
      if (text.includes('Ready:')) done()
    })
    child.once('exit', (code) => failed(new Error(`The demonstration did not start (${code})`)))
    setTimeout(() => failed(new Error('The demonstration did not start in three minutes')), 180_000).unref()
  })
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    if (child.exitCode !== null) return done()
    child.once('exit', () => done())
    child.kill('SIGTERM')
  })
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, () => {
      const address = probe.address()
      const port = typeof address === 'object' && address ? address.port : 0
      probe.close(() => done(port))
    })
  })
}
