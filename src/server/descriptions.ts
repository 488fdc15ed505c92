import type { FastifyInstance } from 'fastify'
import { found, refusalCodes } from '../domain/refusal.ts'
import type { Phrase } from '../words/phrase.ts'
import { problems } from '../words/problems.ts'
import { refusals } from '../words/refusals.ts'
import type { House } from './house.ts'
import { openApi } from './openapi.ts'

/** What the API says of itself, and what each of its problems means. */
export function addDescriptions(app: FastifyInstance, house: House): void {
  const open = {
    'cache-control': 'public, max-age=300',
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
  }
  // Made when it is first asked for: a start should not wait for it.
  let description: string | undefined
  const meanings = meaningsOfProblems()
  app.get('/openapi.json', async (_, reply) => {
    description ??= JSON.stringify(openApi(house.version))
    return reply.type('application/json; charset=utf-8').headers(open).send(description)
  })
  app.get<{ Params: { code: string } }>('/problems/:code', async ({ params }, reply) => {
    const { en, mi } = found(meanings.get(params.code))
    return reply.type('text/plain; charset=utf-8').headers(open).send(`${params.code}\n\n${en}\n\n${mi.text}\n`)
  })
}

function meaningsOfProblems(): ReadonlyMap<string, Phrase> {
  const own = Object.entries<Phrase>(problems).filter(([key]) => !key.endsWith('.title'))
  return new Map([
    ...own.map(([key, phrase]) => [key.replace('problem.', ''), phrase] as const),
    ...refusalCodes.map((code) => [code, refusals[code]] as const),
  ])
}
