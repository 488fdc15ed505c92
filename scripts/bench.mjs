// Measures: see test/bench/bench.ts for what can be asked of it.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { build, checkNode, clone, install } from './prepare.mjs'

const say = (line) => console.error(`  ${line}`)

checkNode()
await install(say)
await build(say)
const tsx = join(clone, 'node_modules', 'tsx', 'dist', 'cli.mjs')
const words = [tsx, '--tsconfig', join(clone, 'tsconfig.base.json'), join(clone, 'test', 'bench', 'bench.ts')]
const child = spawn(process.execPath, [...words, ...process.argv.slice(2)], { cwd: clone, stdio: 'inherit' })
child.on('exit', (code, signal) => {
  process.exitCode = code ?? (signal ? 1 : 0)
})
