import { Done } from '../../api/endpoint.ts'
import type { Posted } from './ask.ts'
import { problemOf, Unanswered } from './problem.ts'

/**
 * Sends something long, such as a feed, and tells how much of it has gone. It is not kept on the device: whoever sends it
 * has the file. The same id may go out again, and is done once. Throws `Unanswered`.
 */
export function sendLong(command: Posted, language: string, onGone: (share: number) => void): Promise<Done> {
  return new Promise((resolve, reject) => {
    // Of all ways of asking, only this one tells how much has gone.
    const request = new XMLHttpRequest()
    const unreachable = () => reject(new Unanswered({ kind: 'unreachable', detail: '' }))
    request.open('POST', `/api${command.path}`)
    request.setRequestHeader('accept', 'application/json')
    request.setRequestHeader('content-type', 'application/json')
    request.setRequestHeader('accept-language', language)
    request.setRequestHeader('idempotency-key', command.id)
    request.upload.addEventListener('progress', ({ loaded, total }) => total > 0 && onGone(loaded / total))
    request.upload.addEventListener('load', () => onGone(1))
    request.addEventListener('error', unreachable)
    request.addEventListener('abort', unreachable)
    request.addEventListener('load', () => {
      const body = bodyOf(request.responseText)
      const done = Done.safeParse(body)
      if (request.status < 400 && done.success) resolve(done.data)
      else reject(new Unanswered(problemOf(request.status, body)))
    })
    request.send(JSON.stringify(command.body))
  })
}

function bodyOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
