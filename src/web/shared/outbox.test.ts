import { describe, expect, test } from 'vitest'
import { holdsWords, type Kept, type Outbox, type Outcome, sendPending, standingOf } from './outbox.ts'

const aCommand = (id: string, more: Partial<Kept> = {}): Kept => ({
  id,
  path: `/things/${id}`,
  body: {},
  says: `Thing ${id}`,
  where: '/work/today',
  keptAt: '2026-11-10T00:00:00Z',
  ...more,
})

function anOutbox(...commands: Kept[]) {
  let kept = commands
  const change = (id: string, to: (one: Kept) => Kept) => {
    kept = kept.map((one) => (one.id === id ? to(one) : one))
    return Promise.resolve()
  }
  const outbox: Outbox = {
    oldestFirst: () => Promise.resolve(kept.filter((one) => !one.setAside)),
    remove: (id) => {
      kept = kept.filter((one) => one.id !== id)
      return Promise.resolve()
    },
    setAside: (id, why) => change(id, (one) => ({ ...one, setAside: why })),
    moveOver: (id, over) => change(id, (one) => ({ ...one, over })),
  }
  return { outbox, kept: () => kept, add: (one: Kept) => (kept = [...kept, one]) }
}

const done = (id: string, version = 1): Outcome => ({ kind: 'done', done: { id, version } })
const unreachable: Outcome = { kind: 'stopped', by: 'unreachable', detail: '' }
const refused: Outcome = {
  kind: 'set-aside',
  why: { kind: 'refused', code: 'case-closed', detail: 'This support has ended.', fields: {} },
}

/** Answers in turn, and remembers what was sent, over which version. */
function aServer(...answers: Outcome[]) {
  const sent: string[] = []
  const send = (kept: Kept) => {
    sent.push(kept.over === undefined ? kept.id : `${kept.id} over ${kept.over}`)
    return Promise.resolve(answers.shift() ?? unreachable)
  }
  return { send, sent }
}

describe('sending what is pending', () => {
  test('goes oldest first and leaves nothing behind when all are done', async () => {
    const box = anOutbox(aCommand('a'), aCommand('b'))
    const server = aServer(done('a'), done('b'))
    expect(await sendPending(box.outbox, server.send)).toBe('empty')
    expect(server.sent).toEqual(['a', 'b'])
    expect(box.kept()).toEqual([])
  })

  test('stops at the first that does not get through, and keeps it and all after it', async () => {
    const box = anOutbox(aCommand('a'), aCommand('b'), aCommand('c'))
    const server = aServer(done('a'), unreachable, done('c'))
    expect(await sendPending(box.outbox, server.send)).toBe('unreachable')
    expect(server.sent).toEqual(['a', 'b'])
    expect(box.kept().map((one) => one.id)).toEqual(['b', 'c'])
  })

  test('stops when the session has ended, and keeps everything', async () => {
    const box = anOutbox(aCommand('a'))
    const server = aServer({ kind: 'stopped', by: 'sign-in-first', detail: '' })
    expect(await sendPending(box.outbox, server.send)).toBe('sign-in-first')
    expect(box.kept()).toHaveLength(1)
  })

  test('sets a refused one aside with its reason, whole, and goes on with the next', async () => {
    const note = aCommand('a', { body: { words: 'She rang back' }, draft: { key: 'note', value: 'She rang back' } })
    const box = anOutbox(note, aCommand('b'))
    const server = aServer(refused, done('b'))
    expect(await sendPending(box.outbox, server.send)).toBe('empty')
    expect(box.kept()).toEqual([{ ...note, setAside: refused.kind === 'set-aside' ? refused.why : undefined }])
  })

  test('does not send again what was set aside', async () => {
    const box = anOutbox(aCommand('a'))
    await sendPending(box.outbox, aServer(refused).send)
    const again = aServer(done('a'))
    expect(await sendPending(box.outbox, again.send)).toBe('empty')
    expect(again.sent).toEqual([])
  })

  test('takes along what is written while it sends', async () => {
    const box = anOutbox(aCommand('a'))
    const sent: string[] = []
    await sendPending(box.outbox, (kept) => {
      if (kept.id === 'a') box.add(aCommand('b'))
      sent.push(kept.id)
      return Promise.resolve(done(kept.id))
    })
    expect(sent).toEqual(['a', 'b'])
  })
})

describe('two changes to one record, both made without signal', () => {
  const first = aCommand('a', { record: 'case', over: 3 })
  const second = aCommand('b', { record: 'case', over: 3 })

  test('the second goes over the version that the first made', async () => {
    const server = aServer(done('case', 4), done('case', 5))
    await sendPending(anOutbox(first, second).outbox, server.send)
    expect(server.sent).toEqual(['a over 3', 'b over 4'])
  })

  test('a change to another record keeps its own version', async () => {
    const other = aCommand('b', { record: 'another case', over: 3 })
    const server = aServer(done('case', 4), done('another case', 4))
    await sendPending(anOutbox(first, other).outbox, server.send)
    expect(server.sent).toEqual(['a over 3', 'b over 3'])
  })

  test('the same form filled in twice does not write over what it has not seen', async () => {
    const form = { draft: { key: 'home 1', value: { called: 'One' } } }
    const [one, two] = [
      aCommand('a', { record: 'home', over: 3, ...form }),
      aCommand('b', { record: 'home', over: 3, ...form }),
    ]
    const server = aServer(done('home', 4), { kind: 'set-aside', why: { kind: 'stale', detail: '' } })
    const box = anOutbox(one, two)
    await sendPending(box.outbox, server.send)
    expect(server.sent).toEqual(['a over 3', 'b over 3'])
    expect(box.kept().map(({ id, draft }) => [id, draft])).toEqual([['b', form.draft]])
  })

  test('nothing moves when the first was refused', async () => {
    const server = aServer(refused, done('case', 4))
    await sendPending(anOutbox(first, second).outbox, server.send)
    expect(server.sent).toEqual(['a over 3', 'b over 3'])
  })
})

describe('where a command stands', () => {
  test.each([
    ['on-this-device', aCommand('a'), undefined],
    ['sending', aCommand('a'), 'a'],
    ['needs-you', aCommand('a', { setAside: { kind: 'stale', detail: '' } }), undefined],
  ] as const)('%s', (standing, kept, sending) => {
    expect(standingOf(kept, sending)).toBe(standing)
  })
})

describe('words that would hurt to lose', () => {
  test.each([{ words: 'She rang back' }, { outcome: { note: 'got it' } }, ['no bed']])('%j', (body) => {
    expect(holdsWords(body)).toBe(true)
  })
  test.each([{}, { id: '0199-1', reason: 'no-capacity' }, { on: '2026-11-12', agreed: true, cents: 4000 }])(
    'not in %j',
    (body) => {
      expect(holdsWords(body)).toBe(false)
    },
  )
})
