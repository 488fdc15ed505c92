import { CannotStart } from './cannot-start.ts'

/** What to do, if a database of one's own would not let us in or was not found: else undefined. Never says a password. */
export function cannotReach(error: unknown): CannotStart | undefined {
  if (!(error instanceof Error) || error instanceof CannotStart) return undefined
  const code = 'code' in error ? String(error.code) : ''
  const whatToDo = advice.find(([codes]) => codes.includes(code))?.[1]
  if (!whatToDo) return undefined
  return new CannotStart(`The database said: ${error.message}\n${whatToDo}`, { cause: error })
}

const advice: readonly (readonly [codes: readonly string[], whatToDo: string])[] = [
  [
    ['28P01', '28000'],
    'Check the name and the password in DATABASE_URL, and in DATABASE_APP_URL if you give one. Without the second, a login of its own is made.',
  ],
  [['3D000'], 'Check the name at the end of DATABASE_URL, or make that database first: createdb NAME'],
  [
    ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT', 'CONNECT_TIMEOUT'],
    'Check the machine and the port in DATABASE_URL, and that PostgreSQL runs there. Without that setting an embedded one is started.',
  ],
  [['53300'], 'It takes no more connections now. Start again when others have gone, or raise max_connections.'],
]
