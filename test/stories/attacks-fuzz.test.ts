import { randomInt, randomUUID } from 'node:crypto'
import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anAttackedTown, type Attacked, type Comer } from './at-the-doors.ts'
import { type Dice, diceOf, isSome, madeFrom } from './made-from-a-schema.ts'
import { aNastyText, nonsense, spoiled, spoiledHeaders, spoiledOnTheWay } from './nonsense.ts'
import { type Operation, theDocument, type TheDocument } from './the-document.ts'
import { knownPages, type KnownPage } from './known-pages.ts'

// Inputs made from what the house says of itself, and then spoiled. Whatever comes: an answer in time, never a fault of ours,
// nothing of how it is built, and for each field that is refused the reason. SEED=… throws the same dice again; ATTACK=… says
// how many.

const seed = Number(process.env['SEED'] ?? randomInt(2 ** 31))
const many = Number(process.env['ATTACK'] ?? (process.env['TEST_ALL'] ? 20_000 : 500))
const shareForPages = 0.3

let attacked: Attacked
let document: TheDocument
let pages: readonly KnownPage[]
beforeAll(async () => {
  attacked = await anAttackedTown({ limits: { perAddress: 1e9, perSession: 1e9, perAddressForCodes: 1e9 } })
  document = await theDocument(attacked.town.it)
  pages = await knownPages(attacked)
}, 60_000)
afterAll(() => attacked.town.it.close())

const counts = new Map<string, number>()
const count = (what: string, many = 1) => counts.set(what, (counts.get(what) ?? 0) + many)
const quickly = 5000
const howItIsBuilt = /node_modules|\.tsx?:\d+|\bat [\w.]+ \(|postgres|constraint|relation "|syntax error|ZodError|FST_/i

async function ask(request: InjectOptions): Promise<LightMyRequestResponse> {
  let late: NodeJS.Timeout | undefined
  const tooLate = new Promise<never>((_, fail) => {
    late = setTimeout(() => fail(new Error(`no answer within ${quickly} ms`)), quickly)
  })
  try {
    return await Promise.race([attacked.town.it.server.inject(request), tooLate])
  } finally {
    clearTimeout(late)
  }
}

/** So that what failed can be read: which throw it was, and what was sent. */
const toldOf = (nth: number, request: InjectOptions, answered: LightMyRequestResponse) =>
  `SEED=${seed}, input ${nth}: ${answered.statusCode} ${answered.body.slice(0, 400)} to ${JSON.stringify(request).slice(0, 1500)}`

/** One input of the document's own making, and then perhaps not. */
function anAttack(operation: Operation, comer: Comer, dice: Dice): InjectOptions & { readonly url: string } {
  const { b, hostB, town } = attacked
  const known: Readonly<Record<string, unknown>> = {
    ...b,
    connectorId: hostB.connectorId,
    organisationId: town.budgeting,
  }
  const idFor = (of: string) => {
    const id = known[of.charAt(0).toLowerCase() + of.slice(1)]
    return typeof id === 'string' && dice.chance(0.7) ? id : randomUUID()
  }
  const filling = { named: document.named, dice, idFor }
  const sent = operation.fields.filter((field) => field.required || dice.chance(0.5))
  const inPart = (where: string) =>
    Object.fromEntries(
      sent.filter((one) => one.where === where).map((one) => [one.name, madeFrom(one.schema, filling, one.name)]),
    )
  const spoils = (share: number, value: unknown) => (dice.chance(share) ? spoiled(value, dice) : value)
  const inPath = inPart('path')
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    inAddress(dice.chance(0.15) ? nonsense(dice) : inPath[name]),
  )
  const query = Object.entries(inPart('query')).flatMap(([name, value]) =>
    [dice.chance(0.35) ? nonsense(dice) : value]
      .flat(1)
      .slice(0, 30)
      .map((one) => `${name}=${inAddress(one)}`),
  )
  if (dice.chance(0.1))
    query.push(
      dice.oneOf(['a[b]=c', '%ZZ=1', '__proto__=x', 'constructor[prototype][x]=1', '&&&', 'x', '=', 'limit=9999999']),
    )
  const headers = {
    'idempotency-key': randomUUID(),
    'if-match': `"${1 + dice.below(4)}"`,
    'accept-language': dice.oneOf(['en', 'mi']),
  }
  const body =
    operation.method === 'GET'
      ? undefined
      : spoils(0.7, operation.body ? madeFrom(operation.body, filling) : inPart('body'))
  const text = body === undefined ? '' : (JSON.stringify(body) ?? '')
  const wire =
    operation.method !== 'GET' && dice.chance(0.15)
      ? spoiledOnTheWay(text, 'application/json', dice)
      : { payload: text, headers: text === '' ? {} : { 'content-type': 'application/json' } }
  return {
    ...{ method: operation.method, url: `${path}${query.length > 0 ? `?${query.join('&')}` : ''}` },
    ...{ cookies: { ...comer.cookies }, remoteAddress: comer.address },
    headers: { ...headers, ...wire.headers, ...(dice.chance(0.1) && spoiledHeaders(dice)) },
    ...(wire.payload.length > 0 && { payload: wire.payload }),
  }
}

/** Half a letter is none: as a browser writes it. */
const whole = (text: string) => Buffer.from(text).toString()

/** In an address a lone half of a letter cannot be written down. */
const inAddress = (value: unknown) =>
  encodeURIComponent(whole((typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 9000))) || '%20'

function mayAsk({ access }: Operation, { kind, role }: Comer): boolean {
  const allowed = access[kind]
  if (allowed === undefined) return access['public'] !== undefined
  return !Array.isArray(allowed) || allowed.includes(role)
}

/** Ends the sessions with which the rest is tried. */
const leavesInPeace = ({ name }: Operation) => !['accounts.signOut', 'accounts.wearHat', 'intake.stop'].includes(name)

describe(`${many} inputs`, () => {
  test('are answered in time, without a fault of ours, and with a reason', async () => {
    const dice = diceOf(seed)
    const wrong: string[] = []
    const operations = document.operations.filter(leavesInPeace)
    for (let nth = 0; nth < many; nth += 1) {
      const operation = operations[dice.below(operations.length)]
      const trying = dice.chance(shareForPages) || !operation ? tryPage(nth, dice) : tryOperation(nth, operation, dice)
      // All that is wrong is told at the end: one throw of the dice may find several faults.
      await trying.catch((fault: unknown) => wrong.push(fault instanceof Error ? fault.message : String(fault)))
    }
    console.log(`${many} inputs, SEED=${seed}:`, Object.fromEntries([...counts].toSorted()))
    expect(wrong.slice(0, 5), `${wrong.length} of ${many}`).toEqual([])
    expect(attacked.town.it.log.filter(({ level }) => level === 'error')).toEqual([])
    expect(Object.prototype).not.toHaveProperty('polluted')
  }, 3_000_000)
})

async function tryOperation(nth: number, operation: Operation, dice: Dice): Promise<void> {
  const welcome = attacked.comers.filter((one) => mayAsk(operation, one))
  const comer =
    isSome(welcome) && dice.chance(0.9) ? dice.oneOf(welcome) : attacked.comers[dice.below(attacked.comers.length)]
  if (!comer) return
  const request = anAttack(operation, comer, dice)
  const answered = await ask(request)
  const said = toldOf(nth, request, answered)
  count(`api ${answered.statusCode}`)
  expect(answered.statusCode, said).toBeLessThan(500)
  expect(answered.body.replace(/"detail":"[^"]*"|"words":"[^"]*"/g, ''), said).not.toMatch(howItIsBuilt)
  const isSpoiledPath = /%2[ef]|%5c/i.test(request.url)
  if (!isSpoiledPath && answered.statusCode >= 400)
    expect([...operation.statuses, 404, 413, 415, 414], said).toContain(answered.statusCode)
  if (answered.statusCode < 400) return
  const problem = answered.json<Problem>()
  expect(problem.title.length * problem.detail.length, said).toBeGreaterThan(0)
  if (problem.code !== 'check-answers') return
  count('fields refused', problem.errors?.length)
  expect(problem.errors?.length, said).toBeGreaterThan(0)
  for (const { pointer, code, detail } of problem.errors ?? []) {
    expect([pointer.startsWith('#'), code.length > 0, detail.length > 0], said).toEqual([true, true, true])
  }
}

type Problem = {
  readonly code: string
  readonly title: string
  readonly detail: string
  readonly errors?: readonly { readonly pointer: string; readonly code: string; readonly detail: string }[]
}

/** A page with a form, filled in with nonsense; or its address asked for with a query that nobody wrote. */
async function tryPage(nth: number, dice: Dice): Promise<void> {
  // Among so much nonsense one request is sent now and then, and its pages close: others are begun.
  if (dice.chance(0.02)) pages = await knownPages(attacked)
  const page = pages[dice.below(pages.length)]
  if (!page) return
  const inReo = dice.chance(0.3) ? '/mi' : ''
  const fields = page.fields.flatMap((name) =>
    dice.chance(0.8) ? [[name, dice.chance(0.5) ? aNastyText(dice) : 'yes']] : [],
  )
  if (dice.chance(0.2))
    fields.push([dice.oneOf(['extra', '__proto__', 'constructor', 'a[b]', '', 'then']), aNastyText(dice)])
  if (dice.chance(0.1)) fields.push(...fields)
  const form = fields.map(([name, value]) => `${inForm(name)}=${inForm(value)}`).join('&')
  const type = 'application/x-www-form-urlencoded'
  const wire = dice.chance(0.15)
    ? spoiledOnTheWay(form, type, dice)
    : { payload: form, headers: { 'content-type': type } }
  const isPost = page.method === 'POST'
  const request: InjectOptions = {
    ...{ method: page.method, url: `${inReo}${page.path}${isPost ? '' : `?${form.slice(0, 9000)}`}` },
    ...{ cookies: { ...page.cookies }, remoteAddress: '10.8.0.2' },
    headers: { ...(isPost && wire.headers), ...(dice.chance(0.1) && spoiledHeaders(dice)) },
    ...(isPost && wire.payload.length > 0 && { payload: wire.payload }),
  }
  const answered = await ask(request)
  const said = toldOf(nth, request, answered)
  count(`page ${answered.statusCode}`)
  expect(answered.statusCode, said).toBeLessThan(500)
  // Never off the site, whatever was in the form.
  if (answered.headers.location !== undefined) expect(answered.headers.location, said).toMatch(/^\/(?![/\\])[ -~]*$/)
  if (!String(answered.headers['content-type']).startsWith('text/html')) return
  expect(answered.body, said).toMatch(/<h1[ >]/)
  expect(answered.body, said).not.toMatch(/<script|<img src=x|onerror=x>/i)
  // Only the workbench has script, and only its own.
  const ours = page.path.startsWith('/work/') ? /script-src '(none|self)'(;|$)/ : /script-src 'none'(;|$)/
  expect(answered.headers['content-security-policy'], said).toMatch(ours)
}

const inForm = (text = '') => encodeURIComponent(whole(text))
