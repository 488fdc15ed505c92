import { setTimeout as pause } from 'node:timers/promises'
import { diceFrom, type Dice } from '../../src/server/demonstration/dice.ts'
import { workers } from '../../src/server/demonstration/workers.ts'
import { check, type Findings } from './check.ts'
import { type Fault, harm, possible } from './faults.ts'
import { openLedger } from './ledger.ts'
import { aGate, aSender, Ended, type Gate, type Met, type Sender } from './sender.ts'
import { openOwnEyes } from './own-eyes.ts'
import { castOf, tellStory } from './story.ts'
import { type Keeper, makeWorld, type World } from './world.ts'

export type Wanted = {
  readonly rounds: number
  readonly seed: string
  readonly clients: number
  /** How long people work in each round while things break. */
  readonly seconds: number
  readonly withDisk: boolean
  /** The fault to begin each round with, and those to choose from after it. Any of them unless said. */
  readonly only?: readonly Fault[]
  readonly say: (line: string) => void
  readonly stopped?: () => boolean
}

export type Summary = {
  readonly rounds: number
  readonly harm: Readonly<Record<string, number>>
  readonly findings: Findings
  readonly stories: Readonly<Record<string, number>>
  readonly met: Readonly<Record<string, number>>
  readonly messagesWaiting: number
  readonly disk: boolean
  readonly seconds: number
}

type Run = { readonly world: World; readonly gate: Gate; readonly dice: Dice; readonly harmed: Map<string, number> }

/** Breaks the product round after round while people work, and judges what is left of it after each. */
export async function torture(wanted: Wanted): Promise<Summary> {
  const began = Date.now()
  const dice = diceFrom(`torture ${wanted.seed}`)
  const world = await makeWorld(dice, wanted)
  const gate = aGate()
  const [harmed, stories, met] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()]
  let working: Promise<unknown> = Promise.resolve()
  let findings: Findings | undefined
  let rounds = 0
  try {
    await world.start('application')
    await isReady(world, 60_000)
    working = Promise.all(peopleAtWork(wanted, world, gate, stories, met))
    for (; rounds < wanted.rounds && !wanted.stopped?.() && !isBad(findings); rounds += 1) {
      findings = await oneRound(wanted, { world, gate, dice, harmed }, rounds)
    }
    const messagesWaiting = await mailLeft(world)
    if (!findings) throw new Error('Not one round was run')
    const counts = {
      harm: Object.fromEntries(harmed),
      stories: Object.fromEntries(stories),
      met: Object.fromEntries(met),
    }
    const seconds = Math.round((Date.now() - began) / 1000)
    return { rounds, ...counts, findings, messagesWaiting, disk: world.disk !== undefined, seconds }
  } finally {
    gate.end()
    await working.catch(() => undefined)
    await world.close()
  }
}

export const isBad = (findings: Findings | undefined): boolean =>
  findings !== undefined && findings.lost.length + findings.doubled.length + findings.wrong.length > 0

/** People at work until the end: when a story has ended they begin the next. */
function peopleAtWork(
  { seed, clients }: Wanted,
  world: World,
  gate: Gate,
  stories: Map<string, number>,
  met: Met,
): Promise<void>[] {
  const senders = new Map<string, Sender>()
  const senderFor = (name: string, device: number) => {
    const key = `${name} ${device}`
    const who = workers.find((worker) => worker.name === name)
    if (!who) throw new Error(`Nobody in the demonstration is ${name}`)
    const at = { port: () => world.port, gate, met, dice: diceFrom(`${seed} ${key}`) }
    const made =
      senders.get(key) ??
      aSender({ ...at, ledger: openLedger(world.logs, `sender-${senders.size}`) }, who, `10.7.0.${senders.size + 1}`)
    senders.set(key, made)
    return made
  }
  return Array.from({ length: clients }, async (_, nth) => {
    const dice = diceFrom(`${seed} client ${nth}`)
    const cast = castOf(senderFor, nth)
    try {
      for (;;) {
        const how = await tellStory(cast, dice)
        stories.set(how, (stories.get(how) ?? 0) + 1)
      }
    } catch (error) {
      if (!(error instanceof Ended)) throw error
    }
  })
}

async function oneRound({ rounds, seconds, only, say }: Wanted, run: Run, nth: number): Promise<Findings> {
  const { world, gate, dice, harmed } = run
  const keeper: Keeper = nth % 2 === 0 ? 'application' : 'somebody-else'
  await world.start(keeper)
  await isReady(world, 60_000)
  gate.open()
  const until = Date.now() + seconds * 1000
  const done: Fault[] = []
  while (Date.now() < until) {
    await pause(dice.between(100, (seconds * 1000) / 3))
    const fault = (done.length === 0 ? only?.[0] : undefined) ?? dice.pick(only?.slice(1) ?? possible(world, keeper))
    await harm(world, keeper, fault, dice)
    harmed.set(fault, (harmed.get(fault) ?? 0) + 1)
    done.push(fault)
  }
  gate.shut()
  if (!world.isRunning())
    throw new Error(`The application ended by itself after: ${done.join(', ')}. Its last words:\n${world.lastWords()}`)
  await isReady(world, 60_000)
  await everythingAnswered(gate, 60_000)
  const findings = await check(world.ownerAt, world.logs)
  const audited = world.audit()
  if (!audited.whole) findings.wrong.push(`audit verify: ${audited.said}`)
  const { sent, acked, refused, resent } = findings.counted
  say(`${nth + 1}/${rounds}  ${sent} sent, ${acked} done, ${refused} refused, ${resent} resent  (${done.join('; ')})`)
  return findings
}

async function isReady(world: World, within: number): Promise<void> {
  if (await world.ready(within)) return
  throw new Error(
    `The product did not mend itself within ${within / 1000} seconds. Its last words:\n${world.lastWords()}`,
  )
}

/** Nobody begins anything new; whoever waits for an answer sends again until it has come. */
async function everythingAnswered(gate: Gate, within: number): Promise<void> {
  const until = Date.now() + within
  while (gate.under.count() > 0) {
    if (Date.now() > until)
      throw new Error(`${gate.under.count()} commands were not answered within ${within / 1000} seconds`)
    await pause(20)
  }
}

/** Messages that no job has taken up, a while after the last round: a job killed at its work is done by the next. */
async function mailLeft(world: World): Promise<number> {
  // Some hours on: whatever a killed job had taken is free again, and what was written days ahead does not wait for them.
  world.moveClock(240)
  await world.start('application')
  await isReady(world, 60_000)
  const sql = await openOwnEyes(world.ownerAt)
  try {
    for (let tries = 0; ; tries += 1) {
      const [row] =
        await sql`select count(*)::int as left from mail where num_nonnulls(sent_at, kept_at, given_up_at) = 0`
      if (row?.['left'] === 0 || tries === 100) return Number(row?.['left'])
      await pause(200)
    }
  } finally {
    await sql.end({ timeout: 1 })
  }
}
