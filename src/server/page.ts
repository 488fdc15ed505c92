import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { dayOf } from '../domain/days.ts'
import type { Frame } from '../site/layout.tsx'
import { sayDay } from '../words/dates.ts'
import { voiceFor } from './asking.ts'
import { isSecure } from './cookies.ts'
import type { House } from './house.ts'
import { readSheets, type Sheet, type SheetName } from './sheets.ts'

type How = {
  readonly status?: number
  /** Shows nothing that one reader gave or may see: it may be kept a moment on the way. Everything else is never kept. */
  readonly forEveryone?: boolean
}

/** What every page is told besides its own matter. `path` is the address without its language. */
export function frameFor(house: House, request: FastifyRequest, css: SheetName = 'site'): Frame {
  const say = voiceFor(request, house.demonstration)
  const origin = house.origin ?? `${isSecure(request) ? 'https' : 'http'}://${request.host}`
  return {
    say,
    path: withoutLanguage(request.url),
    address: `${origin}${request.url}`,
    // With its year, because paper is found again years later.
    today: sayDay(dayOf(house.now()), say, ''),
    demonstration: house.demonstration,
    runBy: house.runBy,
    sheet: sheetsOf(house)[css].path,
  }
}

/** Sends a page: plain HTML, and no script with it. */
export const sendPage = (reply: FastifyReply, element: ReactElement, how: How = {}) =>
  sendMarkup(reply, renderToStaticMarkup(element), how)

function sendMarkup(reply: FastifyReply, markup: string, { status = 200, forEveryone = false }: How) {
  return reply
    .code(status)
    .header('cache-control', forEveryone ? 'no-cache' : 'no-store')
    .type('text/html; charset=utf-8')
    .send(`<!doctype html>${markup}`)
}

/**
 * Sends a page that most who come see alike, such as the first: its markup is made again only when something that it shows is
 * another than before. What it shows is found anew each time, so a setting that was changed shows at once.
 */
export function sendAlike(house: House, reply: FastifyReply, frame: Frame, view: object, draw: () => ReactElement) {
  const kept = alike.get(house) ?? new Map<string, string>()
  alike.set(house, kept)
  const { say, ...shown } = frame
  const key = JSON.stringify([say.language, shown, view])
  const known = kept.get(key)
  if (known !== undefined) return sendMarkup(reply, known, { forEveryone: true })
  const markup = renderToStaticMarkup(draw())
  // Forgotten all at once: whoever asks for it under many addresses draws it anew each time, as any page is.
  if (kept.size >= mostAlike) kept.clear()
  kept.set(key, markup)
  return sendMarkup(reply, markup, { forEveryone: true })
}

const mostAlike = 20
const alike = new WeakMap<House, Map<string, string>>()

/** After a form: the browser asks for the next page, so that going back or loading again sends nothing twice. */
export const goTo = (reply: FastifyReply, path: string) => reply.redirect(path, 303)

/** The same page in both languages: `/ask/1` and `/mi/ask/1`. */
export const inBoth = (path: string): readonly string[] => [path, path === '/' ? '/mi/' : `/mi${path}`]

/** `/mi/ask/1?x` is `/ask/1?x` in te reo. */
const withoutLanguage = (url: string) => url.replace(/^\/mi(\/|(?=\?)|$)/, '/')

const sheets = new WeakMap<House, Readonly<Record<SheetName, Sheet>>>()

function sheetsOf(house: House): Readonly<Record<SheetName, Sheet>> {
  const read = sheets.get(house) ?? readSheets(house.folders.css)
  sheets.set(house, read)
  return read
}
