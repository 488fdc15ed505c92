import type { Server } from 'node:http'
import { CannotStart } from '../store/cannot-start.ts'
import { connect } from '../store/database.ts'
import { refuseIfTooStrong } from '../store/logins.ts'
import { demonstration } from './demonstration/demonstration.ts'
import { afresh, whenStale } from './demonstration/how-old.ts'
import { firstAdministrator, firstAdministratorAsked } from './first-administrator.ts'
import { closeFront, openFront, portOf } from './front.ts'
import { openDatabase, readSettings, type OpenDatabase } from './home.ts'
import { createHouse } from './house.ts'
import { buildServer } from './http.ts'
import { startJobs } from './jobs.ts'
import { openingData } from './opening.ts'

const say = (line: string) => console.log(`  ${line}`)

type Stop = () => Promise<void>

/** Opens the port, the database, the house: in that order, so that whoever waits is answered from the first moment. */
async function main(): Promise<void> {
  const settings = readSettings()
  const stops: Stop[] = []
  const stop = onceInTurn(stops)
  const signals = stopOnSignal(stop)
  try {
    const front = await openFront(settings.port, process.env['HOST'] || undefined)
    stops.push(() => closeFront(front))
    const opening = openDatabase(settings, say)
    // Told to stop while the database is still starting: it is waited for, and then stopped too.
    stops.push(async () => (await opening.catch(() => undefined))?.stop())
    await openHouse(front, await opening, stops)
    sayWhere(`http://localhost:${portOf(front)}`, settings.demonstration)
  } catch (error) {
    const wasTold = signals.told
    await stop()
    // What broke because it was told to stop is no fault.
    if (!wasTold) throw error
  }
}

async function openHouse(front: Server, opened: OpenDatabase, stops: Stop[]): Promise<void> {
  const settings = readSettings()
  const house = createHouse(settings, opened)
  stops.push(house.close)
  await refuseIfTooStrong(house.database)
  if (opened.ownerUrl) await openData(opened.ownerUrl, settings.demonstration ? house.now() : undefined)
  const asked = firstAdministratorAsked(process.argv)
  if (asked) await firstAdministrator(house, asked, say)
  const app = await buildServer(house, front)
  await app.ready()
  const jobs = await startJobs(house)
  stops.push(jobs.stop)
}

/** What every installation begins with, and the invented people of a demonstration. */
async function openData(ownerUrl: string, demonstrationAt: string | undefined): Promise<void> {
  const owner = connect(ownerUrl, { max: 1 })
  try {
    await openingData(owner)
    if (!demonstrationAt) return
    await demonstration(owner, demonstrationAt)
    await owner.begin(async (db) => {
      const madeOn = await whenStale(db, demonstrationAt)
      if (madeOn) say(`This demonstration was made on ${madeOn}, so most of it looks late. To make it anew: ${afresh}`)
    })
  } finally {
    await owner.end({ timeout: 5 })
  }
}

function sayWhere(address: string, demonstration: boolean): void {
  say(`Ready: ${address}`)
  if (demonstration) {
    say(`Ask for help, or find a service: ${address}/`)
    say(`Sign in as one of the invented people, one button each: ${address}/sign-in`)
    say('Ctrl-C stops it. Nothing is lost; start it again with the same command.')
    return
  }
  say(`Sign in: ${address}/sign-in`)
  say('Nobody can sign in yet? npm run serve -- --first-administrator you@example.org')
}

/** What was opened last is closed first; asked twice, it is done once. */
function onceInTurn(stops: readonly Stop[]): Stop {
  let stopping: Promise<void> | undefined
  const all = async () => {
    // The port first: nothing new comes in while the rest is put away.
    const [front, ...rest] = stops
    await front?.()
    for (const stop of rest.toReversed()) await stop()
  }
  return () => (stopping ??= all())
}

function stopOnSignal(stop: Stop): { readonly told: boolean } {
  const state = { told: false }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      state.told = true
      stop().then(
        () => process.exit(0),
        () => process.exit(1),
      )
    })
  }
  return state
}

main().catch((error: unknown) => {
  console.error(error instanceof CannotStart ? `\n${error.message}\n` : error)
  process.exit(1)
})
