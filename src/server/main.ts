import type { Server } from 'node:http'
import { cannotReach } from '../store/cannot-reach.ts'
import { CannotStart } from '../store/cannot-start.ts'
import { connect } from '../store/database.ts'
import { refuseIfTooStrong } from '../store/logins.ts'
import { demonstration } from './demonstration/demonstration.ts'
import { afresh, whenStale } from './demonstration/how-old.ts'
import { firstAdministrator, firstAdministratorAsked } from './first-administrator.ts'
import { closeFront, openFront, PortTaken, portOf } from './front.ts'
import { openDatabase, readSettings, saidKindly, type OpenDatabase } from './home.ts'
import { createHouse, type House } from './house.ts'
import { buildServer } from './http.ts'
import { startJobs } from './jobs.ts'
import { openingData } from './opening.ts'
import { holdsInvented, refuseOtherUse, refuseOtherUseAsTheHouse, sayWhatItIs } from './real-or-invented.ts'

const say = (line: string) => console.log(`  ${line}`)

type Stop = () => Promise<void>

/** Opens the port, the database, the house: in that order, so that whoever waits is answered from the first moment. */
async function main(): Promise<void> {
  const settings = readSettings()
  const stops: Stop[] = []
  const stop = onceInTurn(stops)
  const signals = stopOnSignal(stop)
  try {
    const asked = firstAdministratorAsked(process.argv)
    const front = await openFront(settings.port, process.env['HOST'] || undefined).catch((error: unknown) => {
      // It runs already: an account needs only the database.
      if (asked && error instanceof PortTaken) return undefined
      throw error
    })
    stops.push(async () => front && closeFront(front))
    const opening = openDatabase(settings, say, (owner) => refuseOtherUse(owner, settings.demonstration))
    // Told to stop while the database is still starting: it is waited for, and then stopped too.
    stops.push(async () => (await opening.catch(() => undefined))?.stop())
    const house = await openHouse(await opening, stops)
    if (asked) await firstAdministrator(house, asked, say)
    if (!front) {
      say(`Port ${settings.port} is in use, so nothing more was started: sign in where it runs.`)
      return await stop()
    }
    await openDoor(house, front, stops)
    sayWhere(`http://localhost:${portOf(front)}`, settings.demonstration)
  } catch (error) {
    const wasTold = signals.told
    await stop()
    // What broke because it was told to stop is no fault.
    if (!wasTold) throw saidKindly(error, settings)
  }
}

async function openHouse(opened: OpenDatabase, stops: Stop[]): Promise<House> {
  const settings = readSettings()
  const house = createHouse(settings, opened)
  stops.push(house.close)
  await refuseIfTooStrong(house.database)
  if (opened.ownerUrl) await openData(opened.ownerUrl, settings.demonstration ? house.now() : undefined)
  else await refuseOtherUseAsTheHouse(house)
  return house
}

async function openDoor(house: House, front: Server, stops: Stop[]): Promise<void> {
  const app = await buildServer(house, front)
  await app.ready()
  const jobs = await startJobs(house)
  stops.push(jobs.stop)
}

/** What every installation begins with, and the invented people of a demonstration. */
async function openData(ownerUrl: string, demonstrationAt: string | undefined): Promise<void> {
  const owner = connect(ownerUrl, { max: 1 })
  try {
    await sayWhatItIs(owner, demonstrationAt !== undefined)
    await openingData(owner, say)
    if (!demonstrationAt) {
      if (await holdsInvented(owner)) say(inventedAmongReal)
      return
    }
    await demonstration(owner, demonstrationAt, say)
    await owner.begin(async (db) => {
      const madeOn = await whenStale(db, demonstrationAt)
      if (madeOn) say(`This demonstration was made on ${madeOn}, so most of it looks late. To make it anew: ${afresh}`)
    })
  } finally {
    await owner.end({ timeout: 5 })
  }
}

const inventedAmongReal =
  'Invented people of a demonstration are in this database, and everybody knows their password: suspend their accounts.'

function sayWhere(address: string, demonstration: boolean): void {
  say(`Ready: ${address}`)
  if (demonstration) {
    say(`Ask for help, or find a service: ${address}/`)
    say(`Sign in as one of the invented people, one button each: ${address}/sign-in`)
    say('Ctrl-C stops it. Nothing is lost; start it again with the same command.')
    return
  }
  say(`Sign in: ${address}/sign-in`)
  say('Nobody can sign in yet? While this runs, in another window with the same settings:')
  say('npm run serve -- --first-administrator you@example.org')
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
  const said = error instanceof CannotStart ? error : cannotReach(error)
  console.error(said ? `\n${said.message}\n` : error)
  process.exit(1)
})
