// npm test          everything that must be right before a change lands, in under ten minutes
// npm run test:all  the same, and what takes longer
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser } from './browser.mjs'
import { build, checkNode, clone, giveUp, install, run } from './prepare.mjs'
import { onOwnServer, serversHere } from './servers.mjs'

const all = process.argv.includes('--all')
const quick = process.argv.includes('--quick')
const say = (line) => console.log(`\n— ${line}`)
const results = []
const reports = mkdtempSync(join(tmpdir(), 'alongside-reports-'))
const bin = (name) => join(clone, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name)

refuseOtherWords()
checkNode()
const started = Date.now()
await install(say)

await check('format', bin('biome'), ['format', '--max-diagnostics=10', '.'])
await check('types', bin('tsc'), ['-b'])
// A word typed into a screen is in one language only: what a person reads comes from src/words.
await check('words typed into screens', bin('biome'), ['lint', '--max-diagnostics=10', '.'])
await check('lint', bin('oxlint'), ['--type-aware', '--deny-warnings'])
await tests('domain')
if (!quick) await theRest()
await check('unused code', bin('knip'), [])

rmSync(reports, { recursive: true, force: true })
summary()

/** It runs everything: somebody who named a test meant that one. */
function refuseOtherWords() {
  const other = process.argv.slice(2).find((word) => word !== '--all' && word !== '--quick')
  if (other === undefined) return
  giveUp(
    `npm test runs everything, and does not know "${other}". To run some of it, name a project and a part of the file's name:\n` +
      'npx vitest run --project domain referrals/deeds      (or stories, journeys, docs)',
  )
}

async function theRest() {
  await build(say)
  await tests('stories')
  process.env.CHROME_PATH = await findBrowser(say)
  await tests('journeys')
  await tests('docs')
  if (!all) return
  for (const server of serversHere()) {
    await onOwnServer(server, async (DATABASE_URL) => {
      await tests('stories', ` on PostgreSQL ${server.version}`, { DATABASE_URL })
      // Each way of looking at each screen was tried above, and the server makes no difference to a screen.
      await tests('journeys', ` on PostgreSQL ${server.version}`, { DATABASE_URL, TEST_ALL: '' })
    })
  }
}

async function check(name, command, words) {
  say(name)
  const code = await run(command, words)
  results.push({ name, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 })
}

async function tests(project, where = '', extra = {}) {
  const name = `${project}${where}`
  say(name)
  const report = join(reports, `${name}.json`)
  const env = { ...process.env, ...(all && { TEST_ALL: '1' }), ...extra }
  const words = ['run', '--project', project, '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
  const code = await run(bin('vitest'), words, { env })
  const counted = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {}
  const { numPassedTests: passed = 0, numFailedTests = 0, numPendingTests: skipped = 0 } = counted
  // A file that does not load has no tests to fail, and a kind without tests has proved nothing.
  const silent = numFailedTests === 0 && (code !== 0 || passed === 0) ? 1 : 0
  if (passed === 0) console.log(`No test of the kind "${name}" ran, which counts as a failure.`)
  results.push({ name, passed, failed: numFailedTests + silent, skipped })
}

function summary() {
  const seconds = Math.round((Date.now() - started) / 1000)
  console.log(`\n— what ran, in ${Math.floor(seconds / 60)} min ${seconds % 60} s`)
  for (const { name, passed, failed, skipped } of results) {
    const more = [failed && `${failed} failed`, skipped && `${skipped} skipped`].filter(Boolean).join(', ')
    console.log(`  ${name.padEnd(28)} ${String(passed).padStart(5)} passed${more && `, ${more}`}`)
  }
  if (!all) console.log(`  left to "npm run test:all": ${left().join('; ')}`)
  const sum = (key) => results.reduce((total, result) => total + result[key], 0)
  if (sum('failed') > 0) process.exitCode = 1
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
}

function left() {
  const versions = serversHere().map(({ version }) => version)
  const stories = versions.length > 0 ? versions.join(' and ') : 'another version, if one is installed'
  const longer = readdirSync(join(clone, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && readFileSync(join(clone, 'test', name), 'utf8').includes('TEST_ALL'))
    .map((name) => `the longer parts of test/${name}`)
  return [`the stories and journeys again on PostgreSQL ${stories}`, ...longer]
}
