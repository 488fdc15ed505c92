import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emergencyApi } from '../../src/api/emergency.ts'
import { as, aWorker, type Client, type Hat } from '../house.ts'
import { aFamily, type Family, type Host } from './a-family.ts'
import { aTown, type Town } from './a-town.ts'

// The way into a closed record in an emergency tells nobody whether there is one: not by ids, not by names, not by role.

let town: Town
let a: Family
let hostA: Host
beforeAll(async () => {
  town = await aTown()
  const { clearwater: organisationId, connector, connectorId, lead } = town
  hostA = { organisationId, connector, connectorId, lead }
  a = await aFamily(town, hostA, { mark: 'Zafira', number: '021 000 0187' })
})
afterAll(() => town.it.close())

const because = 'She rang me, there was shouting, and the line went dead.'
const signIn = async (hat: Hat) => ({ ...hat, client: await as(town.it, hat) })
const hat = (role: Hat['role'], organisationId: string, name: string) =>
  aWorker(town.it, { role, organisationId, name })
const says = (more: object = {}) => ({ accessId: randomUUID(), threat: 'theirs' as const, words: because, ...more })
const openIt = (client: Client) => client.send(emergencyApi.open, says({ householdId: a.householdId }))

describe('whoever tries', () => {
  test('what is elsewhere, what is not closed to them and what is nowhere are answered alike', async () => {
    const b = await aFamily(
      town,
      { ...hostA, organisationId: town.northbank, connector: town.otherConnector },
      { mark: 'Orlando', number: '021 000 0188' },
    )
    const mine = await aFamily(town, hostA, { mark: 'Idris', number: '021 000 0189' })
    const someone = await signIn(await hat('connector', town.clearwater, 'Tries'))
    const bodies = new Set<string>()
    for (const householdId of [b.householdId, mine.householdId, randomUUID()]) {
      const { instance: _, ...problem } = await someone.client
        .send(emergencyApi.open, says({ householdId }))
        .then(() => ({ instance: '' }))
        .catch((thrown: { problem: Record<string, unknown> }) => thrown.problem)
      bodies.add(JSON.stringify(problem))
    }
    expect([...bodies]).toEqual([expect.stringContaining('nobody-by-that-name')])
    await expect(openIt(town.otherConnector)).rejects.toMatchObject({ code: 'nobody-by-that-name' })
  })

  test('names are not tried one after the other: after five the next has to wait', async () => {
    const { client } = await signIn(await hat('connector', town.clearwater, 'Guesses'))
    for (const named of ['Ana', 'Bea', 'Cal', 'Dov', 'Eve']) {
      await expect(client.send(emergencyApi.open, says({ named }))).rejects.toMatchObject({ status: 422 })
    }
    await expect(client.send(emergencyApi.open, says({ named: 'Fay' }))).rejects.toMatchObject({
      code: 'too-many-tries',
    })
  })

  test.each(['receiving-worker', 'directory-editor', 'privacy-officer', 'administrator', 'commissioner'] as const)(
    'a %s has no such door',
    async (role) => {
      const { client } = await signIn(await aWorker(town.it, { role, organisationId: town.foodHub }))
      await expect(openIt(client)).rejects.toMatchObject({ status: 403 })
    },
  )
})
