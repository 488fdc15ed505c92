import type { FastifyReply, FastifyRequest } from 'fastify'
import { here, Page } from '../site/layout.tsx'
import type { House } from './house.ts'
import { frameFor, sendPage } from './page.ts'
import type { Problem } from './problem.ts'

/** The page for whatever went wrong. It says what stays possible, and holds nothing of what was sent. */
export function sorryPage(house: House, request: FastifyRequest, reply: FastifyReply, problem: Problem): FastifyReply {
  const frame = frameFor(house, request)
  const { say } = frame
  return sendPage(
    reply,
    <Page frame={{ ...frame, path: '/' }} title={problem.title}>
      <h1>{problem.title}</h1>
      <p>{problem.detail}</p>
      <p>
        <a href={here(frame, '/')}>{say('sorry.first-page')}</a>
      </p>
    </Page>,
    { status: problem.status },
  )
}
