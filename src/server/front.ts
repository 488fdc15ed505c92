import { createServer, type Server, type ServerOptions } from 'node:http'
import { CannotStart } from '../store/cannot-start.ts'
import { commandUsed } from './home.ts'
import { mostConnections, pace } from './limits.ts'

/** Somebody listens there already: perhaps this very product. */
export class PortTaken extends CannotStart {}

/**
 * Opens the port before the house is ready, so that whoever waits is told so. It says "starting" until the house answers.
 */
export async function openFront(port: number, host: string | undefined, at: ServerOptions = pace): Promise<Server> {
  const front = createServer(at, (request, response) => {
    const isHealth = request.url === '/health'
    response.writeHead(503, {
      'retry-after': '2',
      'cache-control': 'no-store',
      'content-type': isHealth ? 'application/json' : 'text/plain; charset=utf-8',
    })
    response.end(isHealth ? '{"ready":false}' : 'Starting. Try again in a moment.\n')
  })
  front.maxConnections = mostConnections
  await new Promise<void>((opened, failed) => {
    front.once('error', (error) => failed(cannotListen(error, port)))
    front.listen({ port, ...(host && { host }) }, () => opened())
  })
  return front
}

/** The port it really listens on, where it was told to choose one. */
export function portOf(front: Server): number {
  const address = front.address()
  return typeof address === 'object' && address ? address.port : 0
}

/** Takes no more; what is being answered has a moment to end. */
export async function closeFront(front: Server): Promise<void> {
  const closed = new Promise<void>((done) => front.close(() => done()))
  front.closeIdleConnections()
  const late = setTimeout(() => front.closeAllConnections(), 2000)
  await closed
  clearTimeout(late)
}

function cannotListen(error: Error, port: number): Error {
  const code: unknown = Reflect.get(error, 'code')
  if (code === 'EADDRINUSE') {
    return new PortTaken(`Something is already using port ${port}. To use another: PORT=${port + 1} ${commandUsed()}`)
  }
  if (code === 'EACCES')
    return new CannotStart(`This user may not use port ${port}. To use another: PORT=8080 ${commandUsed()}`)
  return error
}
