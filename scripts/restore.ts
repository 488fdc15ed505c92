import { readSettings } from '../src/server/home.ts'
import { checkBackup, restore } from '../src/server/restore.ts'
import { CannotStart } from '../src/store/cannot-start.ts'
import type { Head } from '../src/store/backup/format.ts'
import { sayIn } from '../src/words/words.ts'

// npm run restore -- FILE [--check] [--without-secret]: into an empty database and home, or not at all.

const say = sayIn('en')

async function main(words: readonly string[]): Promise<number> {
  const [file, ...more] = words.filter((word) => !word.startsWith('--'))
  if (!file || more.length > 0) {
    console.error(say('restore.how'))
    return 2
  }
  if (words.includes('--check')) {
    tell('restore.whole', await checkBackup(file))
    return 0
  }
  const settings = readSettings()
  const head = await restore(settings, {
    file,
    withoutSecret: words.includes('--without-secret'),
    say: (line) => process.stderr.isTTY && process.stderr.write(`\r\u001b[K  ${line}`),
    now: new Date().toISOString(),
  })
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
  tell('restore.done', head)
  const flag = head.demonstration ? '' : ' --serve'
  console.log(say('restore.next', { verify: `npm run audit -- verify${flag}`, home: settings.home }))
  return 0
}

function tell(phrase: 'restore.whole' | 'restore.done', { version, madeAt, demonstration, tables }: Head): void {
  const which = demonstration ? 'demonstration' : 'installation'
  console.log(say(phrase, { which, version, at: madeAt, tables: tables.length }))
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof CannotStart ? `\n${error.message}\n` : error)
    process.exit(1)
  },
)
