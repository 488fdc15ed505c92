// Builds and starts again whenever a source changes.
import { spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { join } from 'node:path'
import { checkNode, clone, install, isBuilt } from './prepare.mjs'

const say = (line) => console.log(`  ${line}`)
checkNode()
await install(say)

let child
let waiting
start()
for (const folder of ['src', 'migrations', 'scripts']) {
  watch(join(clone, folder), { recursive: true }, () => {
    clearTimeout(waiting)
    waiting = setTimeout(startAgain, 200)
  })
}

function start() {
  child = spawn(process.execPath, [join(clone, 'scripts', 'start.mjs'), ...process.argv.slice(2)], {
    cwd: clone,
    stdio: 'inherit',
  })
  child.once('exit', (code) => code && say('It stopped. It starts again at the next change.'))
}

function startAgain() {
  if (isBuilt() && child.exitCode === null) return
  if (child.exitCode !== null || child.signalCode !== null) return start()
  // It stops because it was asked to: that is no news.
  child.removeAllListeners('exit').once('exit', start)
  child.kill('SIGTERM')
}
