import { backUp } from '../src/server/backup.ts'
import { readSettings } from '../src/server/home.ts'
import { CannotStart } from '../src/store/cannot-start.ts'
import { sayIn } from '../src/words/words.ts'

// npm run backup -- FILE [--serve | --demonstration]: one moment of everything, into one file, while others go on working.

const say = sayIn('en')

async function main(words: readonly string[]): Promise<number> {
  const [file, ...more] = words.filter((word) => !word.startsWith('--'))
  if (!file || more.length > 0) {
    console.error(say('backup.how'))
    return 2
  }
  const settings = readSettings()
  const which = words.includes('--serve')
    ? 'installation'
    : words.includes('--demonstration')
      ? 'demonstration'
      : undefined
  const { head, digests, bytes, sha256 } = await backUp(settings, {
    file,
    ...(which && { which }),
    say: (line) => process.stderr.isTTY && process.stderr.write(`\r\u001b[K  ${line}`),
    now: new Date().toISOString(),
  })
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
  const rows = head.tables.reduce((sum, { name }) => sum + (digests[`tables/${name}`]?.rows ?? 0), 0)
  const kilobytes = Math.ceil(bytes / 1000)
  console.log(say('backup.made', { which: head.demonstration ? 'demonstration' : 'installation', file }))
  console.log(say('backup.counted', { rows, tables: head.tables.length, kilobytes }))
  console.log(say('backup.digest', { sha256 }))
  console.log(say(!('home/secret' in digests) ? 'backup.secret-apart' : 'backup.keep-safe'))
  return 0
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof CannotStart ? `\n${error.message}\n` : error)
    process.exit(1)
  },
)
