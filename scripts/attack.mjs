// npm run attack           20,000 inputs made from the description of the API, and spoiled; and the pages' forms
// npm run attack -- 5000   so many
// SEED=… npm run attack    the same ones again: the seed is printed
import { join } from 'node:path'
import { checkNode, clone, install, run } from './prepare.mjs'

const say = (line) => console.log(`\n— ${line}`)
const [many = '20000'] = process.argv.slice(2)

checkNode()
await install(say)
const vitest = join(clone, 'node_modules', '.bin', process.platform === 'win32' ? 'vitest.cmd' : 'vitest')
const words = ['run', '--project', 'stories', 'test/stories/attacks-fuzz.test.ts', 'test/stories/attacks-doors.test.ts']
process.exitCode = await run(vitest, words, { env: { ...process.env, ATTACK: many } })
