import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { ownApi, type OwnEndpoint } from '../api/accounts.ts'
import { Refused } from '../domain/refusal.ts'
import { endSessions } from '../store/sessions.ts'
import { hashOfToken } from './asking.ts'
import { readInput } from './check-answers.ts'
import { cookieNamed, giveCookie, takeCookie } from './cookies.ts'
import type { House } from './house.ts'
import { codesLimit } from './limits.ts'
import {
  changePassword,
  chooseLanguage,
  makeRecoveryCodes,
  signOut,
  turnOffSecondFactor,
  turnOnSecondFactor,
  wearHat,
} from './own-account.ts'
import { endOwnSessions } from './signed-in.ts'
import { signIn, type CameIn, type From } from './sign-in.ts'
import { stay } from './staying.ts'

/** One's own way in, over the API. The token leaves only as a cookie that no script can read. */
export function addOwnRoutes(api: FastifyInstance, house: House): void {
  const limit = codesLimit(api, house)

  add(api, ownApi.signIn, async (request, reply, input) => {
    await limit(request)
    return sendCameIn(house, request, reply, await signIn(house, input, fromOf(request)))
  })
  add(api, ownApi.signOut, async (request, reply) => {
    const token = cookieNamed(request, 'worker')
    if (token !== undefined) await signOut(house, hashOfToken(token))
    return takeCookie(reply, 'worker').send({})
  })
  add(api, ownApi.stay, async (request, reply, { atWork }) => reply.send(await stay(house, tokenOf(request), atWork)))
  add(api, ownApi.wearHat, async (request, reply, input) =>
    sendCameIn(house, request, reply, await wearHat(house, tokenOf(request), input, fromOf(request))),
  )
  add(api, ownApi.changePassword, async (request, reply, input) => {
    await limit(request)
    return reply.send(await changePassword(house, tokenOf(request), input))
  })
  add(api, ownApi.turnOnSecondFactor, async (request, reply, input) => {
    await limit(request)
    return reply.send(await turnOnSecondFactor(house, tokenOf(request), input))
  })
  add(api, ownApi.turnOffSecondFactor, async (request, reply, input) => {
    await limit(request)
    return reply.send(await turnOffSecondFactor(house, tokenOf(request), input))
  })
  add(api, ownApi.makeRecoveryCodes, async (request, reply, input) => {
    await limit(request)
    return reply.send(await makeRecoveryCodes(house, tokenOf(request), input))
  })
  add(api, ownApi.endSessions, async (request, reply, input) => {
    await limit(request)
    return reply.send(await endOwnSessions(house, tokenOf(request), input))
  })
  add(api, ownApi.chooseLanguage, async (request, reply, input) =>
    reply.send(await chooseLanguage(house, tokenOf(request), input)),
  )
}

type Deed<E extends OwnEndpoint> = (
  request: FastifyRequest,
  reply: FastifyReply,
  input: z.output<E['input']>,
) => Promise<FastifyReply>

function add<E extends OwnEndpoint>(api: FastifyInstance, endpoint: E, deed: Deed<E>): void {
  const { method, path: url, input } = endpoint
  api.route({
    method,
    url,
    handler: (request, reply) => {
      // Who is nobody hears that first, whatever they sent.
      if (endpoint.access === 'signed-in') tokenOf(request)
      return deed(request, reply, readInput<E['input']>(input, request.body ?? {}))
    },
  })
}

export const fromOf = ({ ip, headers }: FastifyRequest): From => ({ address: ip, device: headers['user-agent'] ?? '' })

/** A new session in this browser, and the end of the one that it had: whoever knows that one is left with nothing. */
export async function giveSession(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  token: string,
): Promise<void> {
  const before = cookieNamed(request, 'worker')
  if (before !== undefined) await endSessions(house.database, [hashOfToken(before)])
  giveCookie(reply, 'worker', token)
}

async function sendCameIn(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  { step, token }: CameIn,
): Promise<FastifyReply> {
  if (token !== undefined) await giveSession(house, request, reply, token)
  return reply.code(step.next === 'done' ? 201 : 200).send(step)
}

function tokenOf(request: FastifyRequest): Uint8Array {
  const token = cookieNamed(request, 'worker')
  if (token === undefined) throw new Refused({ code: 'sign-in-first' })
  return hashOfToken(token)
}
