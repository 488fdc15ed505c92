// Runs one of our TypeScript scripts: node scripts/run.mjs scripts/import.ts hsds FILE
import { existsSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, checkNode, clone, giveUp, install } from './prepare.mjs'

const say = (line) => console.error(`  ${line}`)
const [script = '', ...words] = process.argv.slice(2)

checkNode()
if (!existsSync(join(clone, script)) || !script.endsWith('.ts')) giveUp(`There is no script ${script}`)
await install(say)
await build(say)

const built = join(clone, 'build', 'server', basename(script).replace(/\.ts$/, '.js'))
if (!existsSync(built)) giveUp(`The build has made no ${built}`)
process.env.NODE_ENV ||= 'production'
process.setSourceMapsEnabled(true)
process.argv = [process.execPath, resolve(built), ...words]
await import(pathToFileURL(built).href)
