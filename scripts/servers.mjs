// PostgreSQL servers that this machine has of its own (Debian keeps each version in its own folder).
import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer } from 'node:net'

const home = '/usr/lib/postgresql'

/** Those that our SQL must also run on. */
export function serversHere() {
  if (!existsSync(home)) return []
  return readdirSync(home)
    .filter((version) => Number(version) >= 15 && existsSync(join(home, version, 'bin', 'initdb')))
    .map((version) => ({ version, bin: join(home, version, 'bin') }))
}

/** Starts one with an empty temporary cluster, for as long as the deed takes. */
export async function onOwnServer({ bin }, deed) {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-own-'))
  const port = await freePort()
  const asRoot = process.getuid?.() === 0
  const as = (command, words) => {
    const [program, ...rest] = asRoot
      ? ['runuser', '-u', 'postgres', '--', join(bin, command), ...words]
      : [join(bin, command), ...words]
    return execFileSync(program, rest, { cwd: '/', stdio: 'ignore' })
  }
  if (asRoot) execFileSync('chown', ['postgres', folder])
  chmodSync(folder, 0o700)
  const data = join(folder, 'data')
  as('initdb', ['-D', data, '-U', 'owner', '-A', 'trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'])
  const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=300`
  as('pg_ctl', ['-D', data, '-o', options, '-l', join(folder, 'log'), '-w', 'start'])
  try {
    await deed(`postgres://owner@127.0.0.1:${port}/postgres`)
  } finally {
    as('pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop'])
    rmSync(folder, { recursive: true, force: true })
  }
}

function freePort() {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => done(port))
    })
  })
}
