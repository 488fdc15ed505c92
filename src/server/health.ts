import type { FastifyInstance } from 'fastify'
import type { House } from './house.ts'

/** Whether it is ready: for whoever waits for it to start, and for whatever watches over it. */
export function addHealth(app: FastifyInstance, house: House): void {
  app.get('/health', async (_, reply) => {
    try {
      await house.database`select 1`
      return { ready: true, version: house.version, startedAt: house.startedAt, demonstration: house.demonstration }
    } catch {
      return reply.code(503).header('retry-after', 1).send({ ready: false })
    }
  })
}
