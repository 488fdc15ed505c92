import { afterAll, beforeAll, expect, test } from 'vitest'
import { intakeApi } from '../../src/api/intake.ts'
import { aTown, type Town } from './a-town.ts'

let town: Town
beforeAll(async () => {
  town = await aTown()
})
afterAll(() => town.it.close())

test('a team lead says how many their host can walk beside, and the desk sees the room at once', async () => {
  await town.lead.send(intakeApi.sayHost, { places: 7 })
  expect((await town.lead.get(intakeApi.ownHost, {})).host).toMatchObject({
    places: 7,
    name: 'Clearwater Community Trust',
  })
  await expect(town.connector.send(intakeApi.sayHost, { places: 1 })).rejects.toMatchObject({ status: 403 })
})
