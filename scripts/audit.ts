import { openDatabase, readSettings } from '../src/server/home.ts'
import { checkpointsIn } from '../src/server/checkpoint.ts'
import { CannotStart } from '../src/store/cannot-start.ts'
import { connect } from '../src/store/database.ts'
import { seeAs } from '../src/store/sight.ts'
import { type Progress, type Verified, verify } from '../src/store/verify.ts'
import { sayIn } from '../src/words/words.ts'

// npm run audit -- verify [--serve]: reads the whole record of changes and reads again, and names the first broken link.

const say = sayIn('en')

async function main(): Promise<number> {
  if (process.argv[2] !== 'verify') {
    console.error(say('audit.how'))
    return 2
  }
  const settings = readSettings()
  const opened = await openDatabase(settings, (line) => console.error(`  ${line}`))
  const database = connect(opened.appUrl, { max: 1 })
  try {
    console.log(say('audit.verifying', { which: settings.demonstration ? 'demonstration' : 'installation' }))
    const found: Verified[] = []
    await database.begin('isolation level repeatable read read only', async (db) => {
      await seeAs(db, { kind: 'job', job: 'verify' })
      found.push(await verify(db, checkpointsIn(settings.home), showProgress()))
    })
    return found.some((verified) => tell(verified)) ? 1 : 0
  } finally {
    await database.end({ timeout: 5 })
    await opened.stop()
  }
}

/** Answers whether it is broken. */
function tell(verified: Verified): boolean {
  const { broken, noted, notedUnreadable, readsUnfolded, otherDatabases } = verified
  const { chains, events, reads } = verified
  console.log(say('audit.counted', { chains, events, reads, noted }))
  if (readsUnfolded > 0) console.log(say('audit.reads-unfolded', { count: readsUnfolded }))
  if (noted === 0 && events > 0) console.log(say('audit.nothing-noted'))
  if (notedUnreadable > 0) console.log(say('audit.noted-unreadable', { count: notedUnreadable }))
  if (otherDatabases.length > 0) {
    console.log(say('audit.other-databases', { count: otherDatabases.length, names: otherDatabases.join(', ') }))
  }
  const [first] = broken
  if (!first) {
    console.log(say('audit.whole'))
    return false
  }
  const { chain, seq, name = 'none', at = 'none', wrong } = first
  console.log(say('audit.broken'))
  console.log(`  ${say('audit.link', { chain, seq: String(seq), name, at, wrong: say(`audit.wrong-${wrong}`) })}`)
  if (broken.length > 1) console.log(say('audit.more-broken', { count: broken.length - 1 }))
  return true
}

/** On a screen only, and not more than four times a second. */
function showProgress(): (progress: Progress) => void {
  let told = Date.now()
  return ({ events, reads }) => {
    if (!process.stderr.isTTY || Date.now() - told < 250) return
    told = Date.now()
    process.stderr.write(`\r  ${say('audit.progress', { events, reads })} `)
  }
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof CannotStart ? `\n${error.message}\n` : error)
    process.exit(1)
  },
)
