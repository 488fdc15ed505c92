import type { FastifyInstance } from 'fastify'
import { cookieKinds, cookieNamed, takeCookie, takeWordsCookie } from './cookies.ts'
import { hashOfToken } from './asking.ts'
import type { House } from './house.ts'
import { endSessions } from '../store/sessions.ts'

/**
 * Leave now: ends whatever is open in this browser, forgets it, and goes somewhere that gives nothing away. A link and
 * not a form, because it must work in one touch; the worst that another site could do with it is sign somebody out.
 */
export function addLeaving(app: FastifyInstance, house: House): void {
  app.get('/exit', async (request, reply) => {
    const tokens = cookieKinds.map((kind) => cookieNamed(request, kind)).filter((token) => token !== undefined)
    // The way out never waits for the database, nor fails with it.
    void endSessions(house.database, tokens.map(hashOfToken)).catch((error: unknown) => {
      house.log({ level: 'error', what: 'could not end a session on leaving', stack: String(error) })
    })
    for (const kind of cookieKinds) takeCookie(reply, kind)
    takeWordsCookie(reply)
    return reply.header('clear-site-data', '"cache", "cookies", "storage"').redirect(house.exitUrl, 303)
  })
}
