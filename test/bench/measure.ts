import type { Answer, Ask, Client } from './asking.ts'
import { timed, type Times } from './asking.ts'
import { type Bare, swapOf } from './bare.ts'
import type { Country } from './country.ts'
import { type Line, othersOf } from './lines.ts'
import type { Breath, Ear } from './listening.ts'

export type Measured = Times & {
  readonly name: string
  readonly clients: number
  readonly bytes: number
  readonly statements: number
  /** How much longer it takes than its statements sent bare, by the median. */
  readonly ratio: number
  readonly bareP50: number
  /** Answers that were not what was asked for. */
  readonly wrong: number
  readonly firstWrong?: string
}

type With = {
  readonly country: Country
  readonly client: Client
  readonly heardClient: Client
  readonly ear: Ear
  readonly bare: Bare
  readonly clients: readonly number[]
  readonly turns: number
  /** Is told each statement that was heard, a breath at a time. */
  readonly tell?: (breath: string) => void
}

/** A line at each number of clients, each time beside its own statements, sent bare in the same minute. */
export async function measure(line: Line, using: With): Promise<Measured[]> {
  const rows: Measured[] = []
  const shares = sharesOf(line, using)
  let next = 0
  const take = (many: number) => {
    const from = next
    next += many
    return from
  }
  const sample = take(2)
  // Once for the product to get warm, and once to be heard.
  await line.turn(sample, using.heardClient.ask)
  using.ear.heard()
  await line.turn(sample + 1, using.heardClient.ask)
  const heard = using.ear.heard().flat()
  if (using.tell)
    for (const breath of heard) using.tell(breath.map(({ text }) => text.replaceAll(/\s+/g, ' ')).join('\n    + '))
  await timed(shares.warm, 4, async () => {
    await line.turn(take(1), using.client.ask)
  })

  for (const clients of using.clients) {
    const many = shares.each(clients)
    const problems: string[] = []
    let bytes = 0
    const from = take(many)
    const times = await timed(many, clients, async (turn) => {
      const answers: Answer[] = []
      const asked = async (ask: Ask) => {
        const answer = await using.client.ask(ask)
        answers.push(answer)
        return answer
      }
      const answer = await line.turn(from + turn, asked)
      bytes += answers.reduce((sum, one) => sum + one.bytes, 0)
      const wrong = answers.find(({ status }) => status >= 400)
      if (wrong) problems.push(`${wrong.status} ${wrong.text.slice(0, 300)}`)
      if (answer.status >= 400 && !wrong) problems.push(String(answer.status))
    })
    const bareTimes =
      line.kind === 'several' ? undefined : await again(line, using, heard, take(many), many, clients, sample + 1)
    rows.push({
      ...times,
      ...{ name: line.name, clients, bytes: Math.round(bytes / many) },
      statements: heard.flat().length,
      ...{ ratio: bareTimes ? times.p50 / bareTimes.p50 : Number.NaN, bareP50: bareTimes?.p50 ?? Number.NaN },
      ...{ wrong: problems.length, ...(problems[0] && { firstWrong: problems[0] }) },
    })
  }
  return rows
}

async function again(
  line: Line,
  { country, bare }: With,
  heard: readonly Breath[],
  from: number,
  many: number,
  clients: number,
  sample: number,
): Promise<Times> {
  const of = line.about?.(sample)
  return timed(many, clients, async (turn) => {
    const to = line.about?.(from + turn)
    const swap =
      of && to ? swapOf(of, to, othersOf(country, of.household, to.household)) : swapOf(nowhere, nowhere, new Map())
    await bare.say(heard, swap)
  })
}

const nowhere = { household: -1, which: 0 }

// Each of sixteen connections plans a statement anew five times before it trusts a plan.
const warming = 120

/** Each loop is moved once: what there is of them is shared between the rounds, there and bare. */
function sharesOf(
  { room, kind }: Line,
  { clients, turns }: With,
): { readonly warm: number; readonly each: (clients: number) => number } {
  const wanted = (some: number) =>
    kind === 'several'
      ? Math.max(3, Math.round(turns / 30)) * Math.max(1, Math.round(some / 10))
      : turns * Math.max(1, Math.round(some / 10))
  const all = clients.reduce((sum, some) => sum + wanted(some), 0) * 2 + warming + 4
  const part = room === undefined ? 1 : Math.min(1, room / all)
  return {
    warm: kind === 'several' ? 1 : Math.floor(warming * part),
    each: (some) => Math.max(1, Math.floor(wanted(some) * part)),
  }
}
