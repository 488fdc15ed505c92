import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readFeedFiles } from './feed-files.ts'

let site: Server
let origin = ''
const asked: string[] = []

beforeAll(async () => {
  site = createServer((request, answer) => {
    asked.push(request.url ?? '')
    if (request.url === '/moved') answer.writeHead(302, { location: '/inside' }).end()
    else if (request.url === '/spoiled') answer.writeHead(302, { location: 'http://[' }).end()
    else answer.setHeader('content-type', 'application/json').end('{"organizations": []}')
  })
  await new Promise<void>((done) => site.listen(0, '127.0.0.1', done))
  const address = site.address() as AddressInfo
  origin = `http://127.0.0.1:${address.port}`
})
afterAll(() => site.close())

const silent = () => undefined

describe('a feed at an address', () => {
  test('is read from there', async () => {
    const [file] = await readFeedFiles(`${origin}/feed.json`, silent)
    expect(file).toEqual({ name: 'feed.json', text: '{"organizations": []}' })
  })

  test('that leads on elsewhere is not followed: whoever typed it is told where to', async () => {
    await expect(readFeedFiles(`${origin}/moved`, silent)).rejects.toMatchObject({
      refusal: { code: 'feed-not-here', with: { file: `${origin}/moved`, found: `${origin}/inside` } },
    })
    expect(asked).not.toContain('/inside')
  })

  test('that leads on to what is no address is one that answered badly', async () => {
    await expect(readFeedFiles(`${origin}/spoiled`, silent)).rejects.toMatchObject({
      refusal: { code: 'feed-not-answered', with: { found: '302' } },
    })
  })
})
