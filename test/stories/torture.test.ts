import { expect, test } from 'vitest'
import { torture } from '../torture/rounds.ts'

test('nothing acknowledged is lost when the application and the database are killed at their work', async () => {
  const summary = await torture({
    ...{ rounds: 1, clients: 5, seconds: 5, seed: 'npm test', withDisk: false, say: () => undefined },
    only: ['kill both', 'lose answers', 'cut the clients off'],
  })
  expect(summary.findings).toMatchObject({ lost: [], doubled: [], wrong: [] })
  expect(summary.findings.counted.acked, 'people were at work').toBeGreaterThan(5)
  expect(summary.harm['kill both'], 'they were killed').toBeGreaterThan(0)
  expect(Object.keys(summary.met).filter((what) => what.startsWith('500'))).toEqual([])
  expect(summary.messagesWaiting).toBe(0)
}, 90_000)
