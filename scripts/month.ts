import { parseArgs } from 'node:util'
import { Month, monthOf } from '../src/domain/reports/month.ts'
import { monthOfEveryHost } from '../src/server/every-month.ts'
import { openDatabase, readSettings } from '../src/server/home.ts'
import { CannotStart } from '../src/store/cannot-start.ts'
import { connect } from '../src/store/database.ts'
import { sayIn } from '../src/words/words.ts'

// npm run month -- --all [--month 2026-10] [--serve]: every host's month as CSV, the figures that each team lead has on a screen.

const say = sayIn('en')

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { all: { type: 'boolean' }, month: { type: 'string' }, serve: { type: 'boolean' } },
  })
  const month = Month.safeParse(values.month ?? monthOf(new Date().toISOString()))
  if (!values.all || !month.success) {
    console.error(say('month.all-how'))
    return 2
  }
  const opened = await openDatabase(readSettings(), (line) => console.error(`  ${line}`))
  const database = connect(opened.appUrl, { max: 1 })
  try {
    process.stdout.write(await monthOfEveryHost(database, month.data))
    return 0
  } finally {
    await database.end({ timeout: 5 })
    await opened.stop()
  }
}

main().then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    console.error(error instanceof CannotStart ? `\n${error.message}\n` : error)
    process.exitCode = 1
  },
)
