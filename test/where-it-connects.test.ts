import { describe, expect, test } from 'vitest'
import { importsOf, sourcesIn, type Source } from './imports.ts'

// The house asks its own database and its own mail server, each where a setting says, and nobody else. Whatever can open a
// connection is on this list; a line more is a decision, and docs/security.md says it.

const mayConnect: Readonly<Record<string, string>> = {
  'src/store/database.ts': 'the database',
  'src/store/embedded.ts': 'the embedded database',
  'src/server/jobs.ts': 'the queue, in the database',
  'src/server/send-mail.ts': 'the mail server',
  'src/server/feed-files.ts': 'the address of a feed, typed by whoever runs the import',
}

const ways = [
  /\bfetch\(/,
  /\bnew (?:WebSocket|EventSource|XMLHttpRequest)\(/,
  /from 'node:(?:https|http2|tls|dgram|dns)(?:\/promises)?'/,
  /import \{[^}]*\b(?:request|get|connect|createConnection|Socket|Agent)\b[^}]*\} from 'node:(?:http|net)'/,
  /from '(?:postgres|graphile-worker|nodemailer|undici)'/,
]
const withoutTypes = (text: string) => text.replace(/^import type [^'"]*'[^'"]+'$/gm, '')

const connecting = (sources: readonly Source[]) =>
  sources.filter(({ text }) => ways.some((way) => way.test(withoutTypes(text)))).map(({ path }) => path)

const ours = ['domain', 'words', 'api', 'exchange', 'store', 'looks', 'site', 'server'].flatMap((layer) =>
  sourcesIn(`src/${layer}`),
)

describe('the house', () => {
  test('connects to what is on the list, and to nothing else', () => {
    expect(connecting(ours).toSorted()).toEqual(Object.keys(mayConnect).toSorted())
  })

  test('is sent to no address by a request: only the scripts read a feed from one', () => {
    const readers = ours.flatMap(importsOf).filter(({ target }) => target === 'src/server/feed-files.ts')
    expect(readers.map(({ file }) => file)).toEqual([])
    const scripts = sourcesIn('scripts').flatMap(importsOf)
    expect(scripts.filter(({ target }) => target === 'src/server/feed-files.ts').length).toBeGreaterThan(0)
  })

  test.each([
    "await fetch('https://example.org')",
    "import { connect } from 'node:tls'",
    "import { get } from 'node:http'",
    "import postgres from 'postgres'",
  ])('and would be seen to: %s', (text) => {
    expect(connecting([{ path: 'src/server/x.ts', text }])).toHaveLength(1)
    expect(connecting([{ path: 'src/server/x.ts', text: "import type { Server } from 'node:http'" }])).toEqual([])
  })
})
