import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshHouse, type TestHouse } from '../../test/house.ts'
import { addStatics } from './statics.ts'

let it: TestHouse
let server: FastifyInstance
let folder: string
beforeAll(async () => {
  it = await freshHouse({ opening: false })
  folder = mkdtempSync(join(tmpdir(), 'statics-'))
  const [web, font] = [join(folder, 'web'), join(folder, 'font')]
  for (const one of [join(web, 'assets'), font]) mkdirSync(one, { recursive: true })
  writeFileSync(join(web, 'index.html'), '<title>Alongside</title>')
  writeFileSync(join(web, 'assets', 'index-abc.js'), 'let one = 1')
  writeFileSync(join(web, 'assets', 'index-abc.js.map'), '{}')
  writeFileSync(join(font, 'alongside.woff2'), 'font')
  writeFileSync(join(font, 'stamp'), 'secret')
  server = fastify()
  await addStatics(server, { ...it.house, folders: { ...it.house.folders, web, font } })
})
afterAll(async () => {
  await server.close()
  await it.close()
  rmSync(folder, { recursive: true })
})

const get = (url: string) => server.inject(url)

test('every address of the workbench is answered with its page, which is asked for anew each time', async () => {
  for (const url of ['/work/', '/work/referrals', '/work/referrals/0190f3d0?of=1']) {
    const answered = await get(url)
    expect([answered.statusCode, answered.body], url).toEqual([200, '<title>Alongside</title>'])
    expect(answered.headers['cache-control']).toBe('no-cache')
  }
  expect((await get('/work')).headers['location']).toBe('/work/')
})

test('a file whose name changes with its text is kept for good', async () => {
  const answered = await get('/work/assets/index-abc.js')
  expect(answered.headers['cache-control']).toContain('immutable')
  expect(answered.headers['content-type']).toContain('javascript')
})

test('a file that is not there is not answered with the page', async () => {
  expect((await get('/work/assets/gone-abc.js')).statusCode).toBeGreaterThanOrEqual(400)
})

test.each([
  '/work/assets/index-abc.js.map',
  '/font/stamp',
  '/font/../web/index.html',
  '/work/%2e%2e/%2e%2e/package.json',
  '/work/..%2f..%2fpackage.json',
])('%s is not given away', async (url) => {
  const answered = await get(url)
  expect(answered.body).not.toMatch(/secret|"name"|^\{\}/)
})

test('the fonts are', async () => {
  expect((await get('/font/alongside.woff2')).headers['content-type']).toBe('font/woff2')
})

test('a stylesheet has an address that changes with it, and is kept for good', async () => {
  const page = await it.server.inject('/sign-in')
  const [href = ''] = /\/look\/[0-9a-f]{12}\/site\.css/.exec(page.body) ?? []
  const sheet = await it.server.inject(href)
  expect([sheet.statusCode, sheet.headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable'])
  expect(sheet.body).toContain('.leave')
  expect(sheet.body).not.toMatch(/url\(\s*['"]?https?:/)
})

test('a public page is sent no colour that an old phone cannot read: it is always light', async () => {
  const sheetOf = async (url: string) => {
    const [href = ''] = /\/look\/[0-9a-f]{12}\/\w+\.css/.exec((await it.server.inject(url)).body) ?? []
    return (await it.server.inject(href)).body
  }
  const sent = await sheetOf('/sign-in')
  expect(sent).not.toContain('light-dark(')
  expect(sent).toContain('--paper: #fffdf9;')
  expect(sent).toContain('0 1px 2px rgb(28 35 33 / 0.06),')
})
