import { SMTPServer } from 'smtp-server'
import { expect } from 'vitest'

export type Letter = { readonly to: readonly string[]; readonly text: string }

/** A real mail server: it takes whatever it is given and keeps it to be read. */
export type PostOffice = {
  /** For SMTP_URL. */
  readonly url: string
  readonly letters: readonly Letter[]
  /** Waits for a letter that matches, the newest first, and gives what matched. */
  readonly find: (wanted: RegExp) => Promise<RegExpExecArray>
  readonly close: () => Promise<void>
}

export async function aPostOffice(): Promise<PostOffice> {
  const letters: Letter[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address)
        letters.push({ to, text: opened(Buffer.concat(parts).toString()) })
        done()
      })
    },
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const search = (wanted: RegExp) =>
    letters
      .toReversed()
      .map(({ text }) => wanted.exec(text))
      .find((found) => found !== null)
  return {
    letters,
    url: `smtp://127.0.0.1:${port}?from=kiaora%40alongside.example`,
    find: async (wanted) => {
      await expect.poll(() => search(wanted), { timeout: 15_000, interval: 50 }).toBeTruthy()
      const found = search(wanted)
      if (!found) throw new Error('a letter that was there has gone')
      return found
    },
    close: () => new Promise<void>((done) => server.close(done)),
  }
}

/** The words of a letter, out of what the wire needs: it may be in 7 bits, in quoted-printable or in base64. */
function opened(raw: string): string {
  const [head = '', ...rest] = raw.split('\r\n\r\n')
  const body = rest.join('\r\n\r\n')
  if (/transfer-encoding: base64/i.test(head)) return Buffer.from(body, 'base64').toString()
  if (!/transfer-encoding: quoted-printable/i.test(head)) return body
  const bytes = body
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString()
}
