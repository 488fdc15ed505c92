// A Chromium for the tests: one that is there, or else one that can be had.
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { homedir, platform } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { clone, giveUp, run } from './prepare.mjs'

/** Its path, having made sure that it starts. */
export async function findBrowser(say) {
  const given = process.env.CHROME_PATH
  if (given) {
    if (!(await starts(given))) giveUp(`CHROME_PATH is ${given}, which does not start as a Chrome or Chromium.`)
    return given
  }
  for (const find of [installed, fromDebian, fromNpm, fromPlaywright]) {
    const path = await find(say)
    if (path && (await starts(path))) return path
  }
  return giveUp(
    'The journeys need a Chrome or Chromium, and none was found or could be fetched.\n' +
      'Install one (https://www.google.com/chrome, or your system\'s "chromium" package) and, if it is in an unusual place,\n' +
      'say where: CHROME_PATH=/path/to/chrome npm test',
  )
}

function installed() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge']
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))
  const programs = [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA].filter(
    Boolean,
  )
  const usual = {
    darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
      ['/Applications', join(homedir(), 'Applications')].map((folder) =>
        join(folder, `${name}.app/Contents/MacOS/${name}`),
      ),
    ),
    win32: programs.flatMap((folder) => [
      join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]),
  }
  return [...onPath, ...(usual[platform()] ?? []), ...downloaded()].find((path) => existsSync(path))
}

/** What an earlier run of Playwright's own download left. */
function downloaded() {
  const cache = process.env.PLAYWRIGHT_BROWSERS_PATH ?? join(cacheFolder(), 'ms-playwright')
  if (!existsSync(cache)) return []
  const places = ['chrome-linux/chrome', 'chrome-linux64/chrome', 'chrome-win64/chrome.exe', 'chrome-win/chrome.exe']
  return readdirSync(cache)
    .filter((name) => /^chromium-\d+$/.test(name))
    .flatMap((name) => places.map((place) => join(cache, name, place)))
}

async function fromDebian(say) {
  if (platform() !== 'linux' || process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return undefined
  say('Installing Chromium with apt-get (once)')
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  await run('apt-get', ['update', '-qq'], quiet)
  const code = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet)
  return code === 0 ? installed() : undefined
}

/** A Chromium that brings its own libraries, so it starts on a bare server too. Newer versions need Node 22. */
async function fromNpm(say) {
  if (platform() !== 'linux' || process.arch !== 'x64') return undefined
  const folder = join(cacheFolder(), 'alongside', 'chromium-138')
  if (!existsSync(join(folder, 'node_modules', '@sparticuz', 'chromium'))) {
    say(`Fetching Chromium from npm (once, 64 MB, into ${folder})`)
    mkdirSync(folder, { recursive: true })
    const code = await run('npm', [
      'install',
      '--prefix',
      folder,
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
      '@sparticuz/chromium@138',
    ])
    if (code !== 0) return undefined
  }
  try {
    const entry = createRequire(join(folder, 'package.json')).resolve('@sparticuz/chromium')
    const { default: chromium } = await import(pathToFileURL(entry).href)
    return await chromium.executablePath()
  } catch {
    return undefined
  }
}

async function fromPlaywright(say) {
  say("Fetching Chromium with Playwright's own download (once, 150 MB)")
  const cli = join(clone, 'node_modules', 'playwright-core', 'cli.js')
  const code = await run(process.execPath, [cli, 'install', 'chromium'], { stdio: ['ignore', 'ignore', 'inherit'] })
  if (code !== 0) return undefined
  const { chromium } = await import('playwright-core')
  return chromium.executablePath()
}

/** Opened as the tests open it: some that answer to `--version` lack a library, and some dump no page from the shell. */
async function starts(path) {
  const { chromium } = await import('playwright-core')
  try {
    const browser = await chromium.launch({
      executablePath: path,
      args: ['--no-sandbox', '--disable-gpu'],
      timeout: 60_000,
    })
    await (await browser.newPage()).setContent('<p>Kia ora</p>')
    await browser.close()
    return true
  } catch {
    return false
  }
}

/** Outside the clone: a fresh clone on the same machine finds it again. */
function cacheFolder() {
  if (platform() === 'win32') return process.env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local')
  if (platform() === 'darwin') return join(homedir(), 'Library', 'Caches')
  return process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache')
}
