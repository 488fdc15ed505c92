import { afterAll, beforeAll, expect, test } from 'vitest'
import { programmesApi } from '../api/programmes.ts'
import { asAnyone, freshHouse, type TestHouse } from '../../test/house.ts'

let it: TestHouse
beforeAll(async () => {
  it = await freshHouse()
})
afterAll(() => it.close())

test('it says when it is ready', async () => {
  const answered = await it.server.inject('/health')
  expect(answered.statusCode).toBe(200)
  expect(answered.json()).toMatchObject({ ready: true })
})

test('anyone may ask for what is public', async () => {
  const today = await asAnyone(it).get(programmesApi.today, {})
  expect(today.crisisLines.length).toBeGreaterThan(0)
})
