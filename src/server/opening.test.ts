import { afterEach, beforeEach, expect, test } from 'vitest'
import { freshHouse, type TestHouse } from '../../test/house.ts'
import { demonstration } from './demonstration/demonstration.ts'
import { openingData } from './opening.ts'

// Whoever starts it the first time is told what it is doing; from then on there is nothing to tell.

let it: TestHouse
beforeEach(async () => {
  it = await freshHouse({ opening: false })
})
afterEach(() => it.close())

test('the first start says what it loads and whom it invents, and a later one says nothing', async () => {
  const said: string[] = []
  const start = async () => {
    said.length = 0
    await openingData(it.fresh.owner, (line) => said.push(line))
    await demonstration(it.fresh.owner, it.clock.now(), (line) => said.push(line))
    return [...said]
  }
  expect(await start()).toEqual([
    'Loading the opening data: places, dated settings, agencies',
    'Inventing the people of the demonstration',
    expect.stringMatching(/^1\d\d households, \d\d people at work, 6 hosts: nobody in it is real$/),
  ])
  expect(await start()).toEqual([])
})
