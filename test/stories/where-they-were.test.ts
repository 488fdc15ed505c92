import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { aBrowser, aTown, type Town } from './a-town.ts'

// Somebody asks for help where they may be seen, and leaves in the middle: words and code bring them back to where they were.

let town: Town
let browser: ReturnType<typeof aBrowser>
let keys: { readonly words: string; readonly code: string }
beforeAll(async () => {
  town = await aTown()
})
afterAll(() => town.it.close())

beforeEach(async () => {
  browser = aBrowser(town.it)
  await browser.post('/ask/1', { kind: 'kai' })
  const second = read((await browser.get('/ask/2')).body)
  const [, words = '', code = ''] = /words ([a-z]+ [a-z]+ [a-z]+) .*?code (\d{4} \d{4})/i.exec(second) ?? []
  keys = { words, code }
  await browser.post('/ask/2', { urgency: 'this-week', unsafe: 'no' })
  await browser.post('/ask/3', {})
})

const read = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const leave = async () => {
  await browser.get('/exit')
  browser.jar.clear()
}
const comeBack = async (at = '/yours') => (await browser.post(at, keys)).headers.location

test('who left on the fifth page comes back to the fifth, in the language they come back in', async () => {
  await browser.post('/ask/4', { ring: 'yes', ringNumber: '021 000 0142' })
  await browser.get('/ask/5')
  await leave()
  expect(await comeBack()).toBe('/ask/5')
  await leave()
  expect(await comeBack('/mi/yours')).toBe('/mi/ask/5')
})

test('who typed something that must be put right comes back to it', async () => {
  expect((await browser.post('/ask/4', { ring: 'yes' })).statusCode).toBe(422)
  await leave()
  expect(await comeBack()).toBe('/ask/4')
})

test('who said “enough” had reached the check, and comes back to it', async () => {
  const enough = { ring: 'yes', ringNumber: '021 000 0142', then: 'check' }
  expect((await browser.post('/ask/4', enough)).headers.location).toBe('/ask/7')
  await leave()
  expect(await comeBack()).toBe('/ask/7')
})

test('the check says “left out” of what was asked only, and offers what was not', async () => {
  await browser.post('/ask/4', { ring: 'yes', ringNumber: '021 000 0142', then: 'check' })
  const check = read((await browser.get('/ask/7')).body)
  expect(check.match(/Left out, and that is fine/g), 'where they are').toHaveLength(1)
  expect(check.match(/Not asked yet[.] You can answer it, or leave it[.]/g), 'for whom, and with whom').toHaveLength(2)
  await browser.post('/ask/5', { then: 'check' })
  const later = read((await browser.get('/ask/7')).body)
  expect(later.match(/Not asked yet/g)).toHaveLength(1)
})
