import { randomUUID } from 'node:crypto'
import type { SignIn, SignInStep } from '../src/api/accounts.ts'
import { hashPassword } from '../src/server/passwords.ts'
import { aWorker, anOrganisation, freshHouse, ProblemAnswered, type Hat, type TestHouse, type Wanted } from './house.ts'

export const password = 'the tide comes in slowly'

/** A house with one host, to come into by the door. */
export async function houseWithDoor(wanted: Wanted = {}) {
  const it = await freshHouse(wanted)
  const host = await anOrganisation(it)
  const hashed = await hashPassword(password)
  return {
    it,
    host,
    /** Somebody who knows their password. */
    somebody: async (role: Hat['role'] = 'connector', at = host) => {
      const email = `${randomUUID()}@example.nz`
      const hat = await aWorker(it, { role, organisationId: at, email })
      await it.fresh.owner`update worker set password_hash = ${hashed} where id = ${hat.workerId}`
      return { ...hat, email }
    },
    signIn: (given: SignIn, address?: string) => signIn(it, given, address),
    meWith: (session: string) => it.server.inject({ url: '/api/me', cookies: { session } }),
    events: (name: string, subject: string) =>
      it.fresh.owner`select * from event where name = ${name} and subject_id = ${subject} order by at`,
  }
}

export type HouseWithDoor = Awaited<ReturnType<typeof houseWithDoor>>

/** Signs in over HTTP. From an address of its own unless told otherwise. */
async function signIn({ server }: TestHouse, payload: SignIn, remoteAddress = anAddress()) {
  const answered = await server.inject({ method: 'POST', url: '/api/session', payload, remoteAddress })
  if (answered.statusCode >= 400) throw new ProblemAnswered(answered.statusCode, answered.json())
  const cookie = answered.cookies.find(({ name }) => name === 'session')
  return { step: answered.json<SignInStep>(), cookie }
}

let addresses = 0
const anAddress = () => `10.0.${Math.floor(addresses / 250)}.${(addresses += 1) % 250}`
