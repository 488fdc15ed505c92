import type { Server } from 'node:http'
import { CannotStart } from '../store/cannot-start.ts'
import { refuseIfTooStrong } from '../store/logins.ts'
import { closeFront, openFront, portOf } from './front.ts'
import { openDatabase, readSettings, type OpenDatabase } from './home.ts'
import { createHouse } from './house.ts'
import { buildServer } from './http.ts'

const say = (line: string) => console.log(`  ${line}`)

type Stop = () => Promise<void>

/** Opens the port, the database, the house: in that order, so that whoever waits is answered from the first moment. */
async function main(): Promise<void> {
  const settings = readSettings()
  const stops: Stop[] = []
  const stop = onceInTurn(stops)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      stop().then(
        () => process.exit(0),
        () => process.exit(1),
      )
    })
  }
  try {
    const front = await openFront(settings.port, process.env['HOST'] || undefined)
    stops.push(() => closeFront(front))
    const opened = await openDatabase(settings, say)
    stops.push(opened.stop)
    await openHouse(front, opened, stops)
    say(`Ready: http://localhost:${portOf(front)}`)
  } catch (error) {
    await stop()
    throw error
  }
}

async function openHouse(front: Server, opened: OpenDatabase, stops: Stop[]): Promise<void> {
  const house = createHouse(readSettings(), opened)
  stops.push(house.close)
  await refuseIfTooStrong(house.database)
  const app = await buildServer(house, front)
  await app.ready()
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

main().catch((error: unknown) => {
  console.error(error instanceof CannotStart ? `\n${error.message}\n` : error)
  process.exit(1)
})
