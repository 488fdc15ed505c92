import type { FastifyReply, FastifyRequest } from 'fastify'
import { here, Page } from '../site/layout.tsx'
import { FaultPage, NotFoundPage, TooManyPage } from '../site/sorry.tsx'
import type { House } from './house.ts'
import { frameFor, sendPage } from './page.ts'
import type { Problem } from './problem.ts'

/** The page for whatever went wrong. It says what stays possible, and holds nothing of what was sent. */
export function sorryPage(house: House, request: FastifyRequest, reply: FastifyReply, problem: Problem): FastifyReply {
  // What could not be shown cannot be shown in the other language either.
  const frame = { ...frameFor(house, request), path: '/' }
  const { status } = problem
  if (status === 404) return sendPage(reply, <NotFoundPage frame={frame} />, { status })
  if (status >= 500 && problem.code === 'our-fault') {
    return sendPage(reply, <FaultPage frame={frame} number={request.id} />, { status })
  }
  const minutes = problem.with?.['minutes']
  if (status === 429 && typeof minutes === 'number') {
    return sendPage(reply, <TooManyPage frame={frame} minutes={minutes} />, { status })
  }
  const { say } = frame
  return sendPage(
    reply,
    <Page frame={frame} title={problem.title}>
      <div className="q">
        <h1>{problem.title}</h1>
        <p>{problem.detail}</p>
        {request.method === 'POST' && (status === 429 || status === 503) ? <p>{say('sorry.send-again')}</p> : null}
        <p className="above">
          <a href={here(frame, '/')}>{say('sorry.first-page')}</a>
        </p>
      </div>
    </Page>,
    { status },
  )
}
