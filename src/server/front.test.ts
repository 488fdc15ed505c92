import { expect, test } from 'vitest'
import { freshHouse } from '../../test/house.ts'
import { closeFront, openFront, portOf } from './front.ts'
import { buildServer } from './http.ts'

test('whoever comes before it is ready is told so, and is answered at the same port once it is', async () => {
  const front = await openFront(0, '127.0.0.1')
  const address = `http://127.0.0.1:${portOf(front)}`
  const early = await fetch(`${address}/health`)
  expect([early.status, await early.json()]).toEqual([503, { ready: false }])
  expect(early.headers.get('retry-after')).toBe('2')
  expect(await (await fetch(address)).text()).toContain('Starting')

  const it = await freshHouse({ opening: false })
  const app = await buildServer(it.house, front)
  await app.ready()
  const ready = await fetch(`${address}/health`)
  expect([ready.status, await ready.json()]).toMatchObject([200, { ready: true }])

  await closeFront(front)
  await expect(fetch(`${address}/health`)).rejects.toThrow()
  await it.close()
})

test('a port that is taken is said plainly, with what to do', async () => {
  const front = await openFront(0, '127.0.0.1')
  await expect(openFront(portOf(front), '127.0.0.1')).rejects.toThrow(/already using port \d+\. To use another/)
  await closeFront(front)
})
