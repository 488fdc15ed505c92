import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { ownApi, type OwnEndpoint } from '../api/accounts.ts'
import { Refused } from '../domain/refusal.ts'
import { hashOfToken } from './asking.ts'
import { readInput } from './check-answers.ts'
import { cookieNamed, giveCookie, takeCookie } from './cookies.ts'
import type { House } from './house.ts'
import {
  changePassword,
  chooseLanguage,
  signOut,
  turnOffSecondFactor,
  turnOnSecondFactor,
  wearHat,
} from './own-account.ts'
import { NotTaken } from './problem.ts'
import { signIn, type CameIn, type From } from './sign-in.ts'

/** One's own way in, over the API. The token leaves only as a cookie that no script can read. */
export function addOwnRoutes(api: FastifyInstance, house: House): void {
  const limit = codesLimit(api, house)

  add(api, ownApi.signIn, async (request, reply, input) => {
    await limit(request)
    return sendCameIn(reply, await signIn(house, input, fromOf(request)))
  })
  add(api, ownApi.signOut, async (request, reply) => {
    const token = cookieNamed(request, 'worker')
    if (token !== undefined) await signOut(house, hashOfToken(token))
    return takeCookie(reply, 'worker').send({})
  })
  add(api, ownApi.wearHat, async (request, reply, input) =>
    sendCameIn(reply, await wearHat(house, tokenOf(request), input, fromOf(request))),
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
    handler: (request, reply) => deed(request, reply, readInput<E['input']>(input, request.body ?? {})),
  })
}

/** Passwords take long to check: from one address, so many in a minute and no more. */
export function codesLimit(app: FastifyInstance, { limits }: House): (request: FastifyRequest) => Promise<void> {
  const check = app.createRateLimit({
    ...{ timeWindow: 60_000, max: limits.perAddressForCodes },
    keyGenerator: ({ ip }) => `codes ${ip}`,
  })
  return async (request) => {
    const checked = await check(request)
    if (!checked.isAllowed && checked.isExceeded) throw new NotTaken('too-many-requests', checked.ttlInSeconds)
  }
}

export const fromOf = ({ ip, headers }: FastifyRequest): From => ({ address: ip, device: headers['user-agent'] ?? '' })

function sendCameIn(reply: FastifyReply, { step, token }: CameIn): FastifyReply {
  if (token !== undefined) giveCookie(reply, 'worker', token)
  return reply.code(step.next === 'done' ? 201 : 200).send(step)
}

function tokenOf(request: FastifyRequest): Uint8Array {
  const token = cookieNamed(request, 'worker')
  if (token === undefined) throw new Refused({ code: 'sign-in-first' })
  return hashOfToken(token)
}
