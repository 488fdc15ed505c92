import { afterAll, beforeAll, expect, test } from 'vitest'
import { intakeApi } from '../../src/api/intake.ts'
import { aTown, type Town } from './a-town.ts'

let town: Town
beforeAll(async () => {
  town = await aTown()
})
afterAll(() => town.it.close())

test('a team lead says how many their host can walk beside, and the desk sees the room at once', async () => {
  const { version: seen = 0 } = await town.lead.get(intakeApi.ownHost, {})
  const after = await town.lead.send(intakeApi.sayHost, { places: 7 }, { seen })
  expect((await town.lead.get(intakeApi.ownHost, {})).host).toMatchObject({
    places: 7,
    name: 'Clearwater Community Trust',
  })
  // Whoever had it open before that is told, and writes nothing over it unseen.
  const late = town.lead.send(intakeApi.sayHost, { places: 2, areas: [] }, { seen })
  await expect(late).rejects.toMatchObject({ status: 409, code: 'stale' })
  expect(await town.lead.get(intakeApi.ownHost, {})).toMatchObject({ host: { places: 7 }, version: after.version })
  expect(after.version).toBeGreaterThan(seen)
  await expect(town.connector.send(intakeApi.sayHost, { places: 1 }, { seen })).rejects.toMatchObject({ status: 403 })
})
