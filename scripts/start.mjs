// npm start            with invented people, to look around
// npm run serve        the same product, empty, for real work
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, checkNode, clone, giveUp, install } from './prepare.mjs'

const say = (line) => console.log(`  ${line}`)
/** What was typed to start this, for the hints: nobody is sent from real work into a demonstration. */
const command = process.argv.includes('--serve') ? 'npm run serve' : 'npm start'

checkNode()
await refuseTakenPort()
await install(say)
await build(say)

const main = join(clone, 'build', 'server', 'main.js')
if (!existsSync(main)) giveUp('The build has made no build/server/main.js.')
process.env.NODE_ENV ||= 'production'
process.setSourceMapsEnabled(true)
stopWhenOrphaned()
await import(pathToFileURL(main).href)

/** Whoever stops npm, and not us, means us too: npm's shell does not pass the word on. */
function stopWhenOrphaned() {
  const parent = process.ppid
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return
  setInterval(() => {
    if (process.ppid === parent) return
    console.log('  Stopping: what started this has gone.')
    process.kill(process.pid, 'SIGTERM')
  }, 300).unref()
}

/** Better now than after installing and building. */
async function refuseTakenPort() {
  const port = Number(process.env.PORT || 8080)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    giveUp(`PORT is "${process.env.PORT}". It must be a number up to 65535.`)
  const problem = await new Promise((done) => {
    const probe = createServer()
      .once('error', done)
      .listen(port, () => probe.close(() => done(undefined)))
  })
  // An account can be made while it runs: that needs the database, and no port.
  if (problem?.code === 'EADDRINUSE' && !process.argv.includes('--first-administrator')) {
    giveUp(
      `Something is already using port ${port}: perhaps Alongside itself, at http://localhost:${port}\n` +
        `To use another port: PORT=${port + 1} ${command}`,
    )
  }
  if (problem?.code === 'EACCES') giveUp(`This user may not use port ${port}. To use another: PORT=8080 ${command}`)
}
