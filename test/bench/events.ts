import { createHash } from 'node:crypto'
import type { Row, Table } from './copy.ts'
import { type Country, connectorId } from './country.ts'
import { householdOf } from './families.ts'
import { idIn } from './ids.ts'

// A chain of three events for each household that came to a host. Each line is hashed over the one before, by the text
// that `event_body` of migrations/0002_audit.sql says.

const deeds = ['intake.assign', 'cases.meet', 'consent.record'] as const

export function eventTables(country: Country): Table[] {
  const every = (rowsOf: (country: Country, number: number) => Iterable<Row>): Iterable<Row> =>
    (function* () {
      for (let number = 0; number < country.households; number += 1) yield* rowsOf(country, number)
    })()
  return [
    { name: 'event', rows: every(events) },
    { name: 'chain_head', rows: every(heads) },
  ]
}

function* events(country: Country, number: number): Iterable<Row> {
  const { holder, connector, openedAt } = householdOf(country, number)
  const [chain, subject, actor] = [idIn('household', number), idIn('case', number), connectorId(connector)]
  const at = new Date(openedAt).toISOString()
  const atSeconds = (openedAt / 1000).toFixed(6)
  let before = Buffer.alloc(0)
  for (const [i, name] of deeds.entries()) {
    const seq = i + 1
    const command = idIn('command', number, seq)
    const said = [command, name, 'worker', actor, holder, chain, subject, seq, atSeconds, '00'].join('\x1f')
    const hash = createHash('sha256').update(before).update(`${seq}${said}`).digest()
    yield {
      chain,
      seq,
      command_id: command,
      name,
      actor_kind: 'worker',
      actor_id: actor,
      holder_organisation: holder,
      household_id: chain,
      subject_id: subject,
      version: seq,
      at,
      input_hash: '\\x00',
      hash: `\\x${hash.toString('hex')}`,
    }
    before = hash
  }
}

function* heads(country: Country, number: number): Iterable<Row> {
  for (const { chain, seq, hash } of events(country, number)) {
    if (seq === deeds.length) yield { chain: chain ?? null, seq, hash: hash ?? null }
  }
}
