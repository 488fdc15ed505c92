import { randomBytes } from 'node:crypto'
import { isBad, type Summary, torture } from './rounds.ts'

// npm run torture -- [--rounds=100] [--seed=…] [--clients=12] [--seconds=4] [--no-disk]
// Kills, cuts, fills and moves what the product stands on while people work, and shows that nothing acknowledged is lost.

const option = (name: string, usual: string) =>
  process.argv.find((each) => each.startsWith(`--${name}=`))?.slice(name.length + 3) ?? usual
const seed = option('seed', randomBytes(3).toString('hex'))
const [rounds, clients, seconds] = [option('rounds', '100'), option('clients', '12'), option('seconds', '4')].map(
  Number,
)
let stopped = false
process.once('SIGINT', () => {
  stopped = true
  console.log('  Stopping after this round')
})

console.log(
  `Torture: ${rounds} rounds, ${clients} at work, --seed=${seed} (faults and stories repeat by it; moments do not)`,
)
const summary = await torture({
  ...{
    rounds: rounds ?? 100,
    clients: clients ?? 12,
    seconds: seconds ?? 4,
    seed,
    withDisk: !process.argv.includes('--no-disk'),
  },
  ...{ say: (line) => console.log(`  ${line}`), stopped: () => stopped },
})
process.exitCode = tell(summary) ? 0 : 1

/** Prints what was done and what was found. Answers whether all is well. */
function tell({ findings, harm, stories, met, ...of }: Summary): boolean {
  const { sent, acked, refused, resent } = findings.counted
  const lines = (title: string, counts: Readonly<Record<string, number>>) =>
    [
      title,
      ...Object.entries(counts)
        .toSorted()
        .map(([what, count]) => `  ${String(count).padStart(6)}  ${what}`),
    ].join('\n')
  console.log(`\n${of.rounds} rounds in ${Math.floor(of.seconds / 60)} min ${of.seconds % 60} s`)
  console.log(lines('What was done to it', harm))
  if (!of.disk) console.log('  A disk was not filled: this machine does not let one be mounted, or --no-disk was said.')
  console.log(lines('How stories ended', stories))
  console.log(lines('What senders met that was neither yes nor no, and sent again', met))
  console.log(lines('What was refused', findings.refusals))
  console.log(`Commands: ${sent} sent, ${acked} acknowledged, ${resent} times resent, ${refused} refused`)
  const { lost, doubled, wrong } = findings
  for (const line of [...lost, ...doubled, ...wrong].slice(0, 40)) console.log(`  ! ${line}`)
  const faults = Object.entries(met).reduce((sum, [what, count]) => sum + (what.startsWith('500') ? count : 0), 0)
  if (of.messagesWaiting > 0) console.log(`  ! ${of.messagesWaiting} messages that no job took up`)
  if (faults > 0) console.log(`  ! ${faults} answers of "our fault", where "busy, try again" was meant`)
  console.log(`Lost ${lost.length}, doubled ${doubled.length}, otherwise wrong ${wrong.length}`)
  return !isBad(findings) && of.messagesWaiting === 0 && faults === 0
}
