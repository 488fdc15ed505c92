import { CannotStart } from './cannot-start.ts'

const loginRefused = ['28P01', '28000']
const noSuchDatabase = '3D000'
const nobodyThere = ['ECONNREFUSED', 'ENOTFOUND', 'EHOSTUNREACH', 'ETIMEDOUT', 'CONNECT_TIMEOUT', 'ENOENT']
const wire = ['connect', 'getaddrinfo']

/** What to do about a database that does not let us in or is not there; nothing where something else is behind it. */
export function cannotReach(error: unknown): CannotStart | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  const { code, message } = error
  const say = (what: string) =>
    new CannotStart(
      `${what}\nThe server said: ${message}\n` +
        'Look at DATABASE_URL (the owner), DATABASE_APP_URL and DATABASE_JOBS_URL: name, password, host, port, database.',
      { cause: error },
    )
  if (loginRefused.some((one) => one === code)) return say('The database refused the login.')
  if (code === noSuchDatabase) return say('The server has no such database.')
  const isOfTheWire = ('syscall' in error && wire.some((one) => one === error.syscall)) || code === 'CONNECT_TIMEOUT'
  return isOfTheWire && nobodyThere.some((one) => one === code)
    ? say('No database answers at that address.')
    : undefined
}
