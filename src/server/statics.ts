import { existsSync } from 'node:fs'
import serveFiles from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { NotFound } from '../domain/refusal.ts'
import type { House } from './house.ts'
import { readSheets } from './sheets.ts'

const forGood = 'public, max-age=31536000, immutable'

/** Files: the workbench, the fonts, the stylesheets. Nothing a page needs comes from anywhere else. */
export async function addStatics(app: FastifyInstance, { folders }: House): Promise<void> {
  for (const { path, text } of Object.values(readSheets(folders.css))) {
    app.get(path, async (_, reply) => reply.type('text/css; charset=utf-8').header('cache-control', forGood).send(text))
  }
  // Public pages have no picture of their own in a tab or in a history.
  app.get('/favicon.ico', async (_, reply) => reply.code(204).header('cache-control', forGood).send())
  if (existsSync(folders.font)) {
    await app.register(serveFiles, {
      ...{ root: folders.font, prefix: '/font/', decorateReply: false, index: false, cacheControl: false },
      allowedPath: (path) => path.endsWith('.woff2'),
      setHeaders: (reply) => {
        reply.header('cache-control', 'public, max-age=604800')
      },
    })
  }
  if (existsSync(folders.web)) await addWorkbench(app, folders.web)
}

/** Every address under /work that is not a file is a screen of the workbench, which reads the address itself. */
async function addWorkbench(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(serveFiles, {
    ...{ root: folder, prefix: '/work/', index: false, cacheControl: false, wildcard: false },
    allowedPath: (path) => !path.endsWith('.map'),
    setHeaders: (reply, path) => {
      const isHashed = /[\\/]assets[\\/]/.test(path)
      reply.header('cache-control', isHashed ? forGood : 'no-cache')
    },
  })
  app.get('/work', async (_, reply) => reply.redirect('/work/', 303))
  app.get('/work/*', async (request, reply) => {
    if (/\.\w+(\?|$)/.test(request.url)) throw new NotFound()
    return reply.header('cache-control', 'no-cache').sendFile('index.html')
  })
}
