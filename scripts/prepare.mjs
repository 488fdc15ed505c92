// What `start` and `test` need before anything else: plain JavaScript, no packages.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const clone = dirname(dirname(fileURLToPath(import.meta.url)))

/** Says it kindly and stops: for what the person can put right. */
export function giveUp(message) {
  console.error(`\n${message}\n`)
  process.exit(1)
}

export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  giveUp(
    `Alongside needs Node 20.19 or newer, and this is ${process.versions.node}.\n` +
      'Version 24 is a good choice: https://nodejs.org/en/download',
  )
}

/** Installs packages if there are none, or if the lockfile asks for others. */
export async function install(say) {
  if (isInstalled()) return
  say('Installing packages (once; a minute or two)')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const code = await run(npm, [
    'ci',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ])
  if (code !== 0)
    giveUp('The packages could not be installed: see above. Is there a connection to the package registry?')
}

/** npm writes down what it installed when it is done. Packages for other systems are in the lockfile and not there. */
export function isInstalled() {
  const wanted = readJson('package-lock.json')?.packages
  const there = readJson(join('node_modules', '.package-lock.json'))?.packages
  if (!wanted || !there) return false
  return Object.entries(wanted).every(
    ([path, { version, optional, devOptional, link }]) =>
      path === '' || link || there[path]?.version === version || (!there[path] && (optional || devOptional)),
  )
}

/** Bundles what has changed. In a process of its own, so that the bundler's memory is given back. */
export async function build(say) {
  if (isBuilt()) return
  say('Building')
  const code = await run(process.execPath, [join('scripts', 'build.mjs'), '--quiet'])
  if (code !== 0) giveUp('The build failed: see above.')
}

export function isBuilt() {
  const stamp = join(clone, 'build', 'stamp')
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hashOfSources()
}

/** One number for everything that the build reads. */
export function hashOfSources() {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0] ?? '')
  for (const name of sources()) {
    hash
      .update(name)
      .update('\0')
      .update(readFileSync(join(clone, name)))
      .update('\0')
  }
  return hash.digest('hex')
}

function sources() {
  const within = (folder) =>
    readdirSync(join(clone, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(clone.length + 1))
      .filter((name) => !/\.test\.tsx?$/.test(name) && !name.includes('node_modules'))
  const single = ['package-lock.json', 'tsconfig.base.json', 'vite.config.ts'].filter((name) =>
    existsSync(join(clone, name)),
  )
  return [...within('src'), ...within('scripts'), ...single].toSorted()
}

/** Runs a command in the clone, its output shown, and gives its exit code. */
export function run(command, words, options = {}) {
  return new Promise((done) => {
    const shell = process.platform === 'win32' && command.endsWith('.cmd')
    spawn(command, words, { cwd: clone, stdio: 'inherit', shell, ...options })
      .once('error', (error) => {
        console.error(`${command}: ${error.message}`)
        done(127)
      })
      .once('exit', (code, signal) => done(code ?? (signal === 'SIGINT' ? 130 : 1)))
  })
}

function readJson(name) {
  try {
    return JSON.parse(readFileSync(join(clone, name), 'utf8'))
  } catch {
    return undefined
  }
}
