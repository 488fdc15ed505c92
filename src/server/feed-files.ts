import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { feedLimits, notUnderstood, refuseUnreadable, tooBig, type FeedFile } from '../exchange/feed-file.ts'

const asked = { timeoutSeconds: 60, pages: 2000 } as const

/** The files of a feed, from a file, a folder of one package, or an address; a paged list is read to its end. */
export async function readFeedFiles(where: string, say: (line: string) => void): Promise<FeedFile[]> {
  const files = await filesAt(where, say)
  refuseUnreadable(files)
  return files
}

async function filesAt(where: string, say: (line: string) => void): Promise<FeedFile[]> {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(where)) return fetchPages(where, say)
  const found = await stat(where).catch(() => undefined)
  if (!found) throw notUnderstood(where, 'feed-not-there')
  const names = found.isDirectory()
    ? (await readdir(where)).filter((name) => /\.(csv|json|ndjson|jsonl)$/i.test(name)).toSorted()
    : [undefined]
  if (names.length === 0) throw notUnderstood(where, 'feed-not-understood')
  const files: FeedFile[] = []
  for (const name of names) {
    const path = name === undefined ? where : join(where, name)
    const { size } = await stat(path)
    if (size > feedLimits.characters) throw tooBig(basename(path), size)
    files.push({ name: basename(path), text: await readFile(path, 'utf8') })
  }
  return files
}

const Page = z.looseObject({ page_number: z.number(), total_pages: z.number() })

async function fetchPages(where: string, say: (line: string) => void): Promise<FeedFile[]> {
  const files: FeedFile[] = []
  let characters = 0
  for (let page = 1; page <= asked.pages; page += 1) {
    const address = new URL(where)
    if (page > 1) address.searchParams.set('page', String(page))
    const text = await fetchText(address)
    characters += text.length
    if (characters > feedLimits.characters) throw tooBig(where, characters)
    files.push({ name: basename(address.pathname) || 'feed', text })
    const pages = pagesIn(text)
    if (pages === undefined || page >= pages) return files
    say(`page ${page} of ${pages}`)
  }
  return files
}

function pagesIn(text: string): number | undefined {
  if (!text.trimStart().startsWith('{')) return undefined
  try {
    return Page.safeParse(JSON.parse(text)).data?.total_pages
  } catch {
    return undefined
  }
}

/** No such host, nobody there, no answer in time: in the words of whoever tried, such as ENOTFOUND. */
function whyNotReached(thrown: unknown): string {
  if (!(thrown instanceof Error)) return ''
  if (thrown.name === 'TimeoutError') return `${asked.timeoutSeconds} s`
  const code: unknown = thrown.cause instanceof Error ? Reflect.get(thrown.cause, 'code') : undefined
  return typeof code === 'string' ? code : thrown.message
}

/** Over http and https only, for a minute at most, and not a byte more than we would read. */
async function fetchText(address: URL): Promise<string> {
  if (address.protocol !== 'https:' && address.protocol !== 'http:') throw notUnderstood(address.href, 'feed-not-there')
  const response = await fetch(address, {
    headers: { accept: 'application/json, application/x-ndjson, text/csv;q=0.9, */*;q=0.1' },
    redirect: 'manual',
    signal: AbortSignal.timeout(asked.timeoutSeconds * 1000),
  }).catch((thrown: unknown) => {
    throw notUnderstood(address.href, 'feed-not-reached', whyNotReached(thrown))
  })
  // Whoever typed the address trusts that one. Where it leads on to is theirs to look at first.
  const onTo = response.headers.get('location')
  if (!response.ok && onTo !== null && URL.canParse(onTo, address.href)) {
    throw notUnderstood(address.href, 'feed-not-here', new URL(onTo, address).href.slice(0, 300))
  }
  if (!response.ok || !response.body) throw notUnderstood(address.href, 'feed-not-answered', `${response.status}`)
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of response.body) {
    bytes += chunk.byteLength
    if (bytes > feedLimits.characters) throw tooBig(address.href, bytes)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
