import readForms from '@fastify/formbody'
import type { FastifyInstance } from 'fastify'
import type { Doors } from './doors.ts'
import type { House } from './house.ts'
import { addAnswerPages } from './answer-pages.tsx'
import { addAskPages } from './ask-pages.tsx'
import { addLeaving } from './leaving.ts'
import { mostBytes } from './limits.ts'
import { addPublicPages } from './public-pages.tsx'
import { addSignInPages } from './sign-in-pages.tsx'
import { addComingBackPages, addYoursPages } from './yours-pages.tsx'

/** The public site: one line for each group of pages. Forms come urlencoded here, and nowhere else. */
export async function addPages(site: FastifyInstance, house: House, doors: Doors): Promise<void> {
  site.removeContentTypeParser('application/json')
  await site.register(readForms, { bodyLimit: mostBytes.ofForm })
  // Whoever types the address leaves the stroke out: what was asked for comes along.
  site.get('/mi', (request, reply) => reply.redirect(request.url.replace(/^\/mi/, '/mi/'), 301))
  addLeaving(site, house)
  addSignInPages(site, house)
  addAnswerPages(site, house, doors)
  addAskPages(site, house, doors)
  addPublicPages(site, house, doors)
  addComingBackPages(site, house, doors)
  addYoursPages(site, house, doors)
}
