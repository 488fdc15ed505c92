import { once } from 'node:events'
import { connect } from 'node:net'
import { describe, expect, test } from 'vitest'
import { closeFront, openFront, portOf } from '../../src/server/front.ts'
import { buildServer } from '../../src/server/http.ts'
import { pace } from '../../src/server/limits.ts'
import { freshHouse } from '../house.ts'

// What no client of ours ever writes: lines that do not end, and lines that are no HTTP. On a real port, byte by byte.

describe('a line that is kept open', () => {
  test('without an end to its first lines, or without the rest of what it said would come, is told and closed', async () => {
    const it = await freshHouse({ demonstration: true })
    const quick = { ...pace, headersTimeout: 300, requestTimeout: 700, connectionsCheckingInterval: 50 }
    const front = await openFront(0, '127.0.0.1', quick)
    const server = await buildServer(it.house, front)
    await server.ready()
    const says = async (text: string): Promise<string> => {
      const line = connect(portOf(front), '127.0.0.1')
      let heard = ''
      line.on('data', (part) => {
        heard += String(part)
      })
      line.write(text)
      await once(line, 'close')
      return heard
    }
    const [head, body, long, garbled, twice, trace] = await Promise.all([
      says('GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: '),
      says(
        'POST /api/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{',
      ),
      says(`GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`),
      says('nonsense\r\n\r\n'),
      // Two ways to say how long it is: whoever stands before us might have believed the other one.
      says('POST /ask/1 HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'),
      says('TRACE / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX-Echo: heard\r\n\r\n'),
    ])
    for (const slow of [head, body]) {
      expect(slow).toMatch(/^HTTP\/1\.1 408 /)
      expect(slow).toMatch(/retry-after: \d/i)
      expect(slow).toContain('Please send it again.')
    }
    expect(long).toMatch(/^HTTP\/1\.1 431 /)
    expect(garbled).toMatch(/^HTTP\/1\.1 400 /)
    expect(twice).toMatch(/^HTTP\/1\.1 400 /)
    expect(trace).toMatch(/^HTTP\/1\.1 404 /)
    expect(trace).not.toContain('heard')
    await closeFront(front)
    await server.close()
    await it.close()
  })

  test('is waited for no longer than this', () => {
    expect(pace.headersTimeout).toBeLessThanOrEqual(15_000)
    expect(pace.requestTimeout).toBeLessThanOrEqual(60_000)
    expect(pace.connectionsCheckingInterval).toBeLessThanOrEqual(5000)
  })
})
