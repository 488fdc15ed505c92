import { describe, expect, test } from 'vitest'
import { asSaid, fateOf, unlocked, whyNotAccept, whyNotCallNoRefuge, whyNotReadFile } from './imports.ts'
import { checkedRow, eachOnce, type FedRow } from './feed.ts'

const anOrganisation = (name: string, itsId = '1', line = 1): FedRow => ({
  line,
  record: { kind: 'organisation', itsId, name, alsoKnownAs: [], description: '' },
})

describe('a feed', () => {
  test.each([
    [76, 100, undefined],
    [75, 100, 'feed-lost-rows'],
    [15, 20, 'feed-lost-rows'],
    [0, undefined, undefined],
    [200, 100, undefined],
  ])('with %s rows after %s is %s', (now, before, refused) => {
    expect(whyNotAccept(now, before)?.code).toBe(refused)
  })

  test('that lost a quarter is taken in once somebody has said that it is right', () => {
    expect(whyNotAccept(10, 100, true)).toBeUndefined()
  })

  test('only of what may be a refuge can it be said that it is none', () => {
    expect(whyNotCallNoRefuge({ reason: 'may-be-refuge' })).toBeUndefined()
    expect(whyNotCallNoRefuge({ reason: 'refuge-address' })?.code).toBe('refuge-address')
  })

  test.each([
    ['', 'feed-not-filled'],
    [' \n', 'feed-not-filled'],
    ['\u001F\uFFFD\b\0\0', 'feed-not-unpacked'],
    ['PK\u0003\u0004rest', 'feed-not-unpacked'],
    ['a\0b', 'feed-not-text'],
    ['[]', undefined],
  ])('file that holds %j is %s', (text, code) => {
    expect(whyNotReadFile({ name: 'theirs.json', text })?.code).toBe(code)
  })

  test('that says a thing twice says it once, in its fuller words', () => {
    const fuller: FedRow = {
      line: 2,
      record: { ...anOrganisation('Rātā Trust').record, description: 'Kai for whānau' },
    }
    const { feed, saidAgain } = eachOnce({ rows: [anOrganisation('Rātā Trust'), fuller], unread: [] })
    expect(feed.rows).toEqual([fuller])
    expect(saidAgain).toBe(0)
  })

  test('that gives one id to two names has a row for a person', () => {
    const { feed } = eachOnce({
      rows: [anOrganisation('Rātā Trust'), anOrganisation('Kōwhai Trust', '1', 2)],
      unread: [],
    })
    expect(feed.rows).toHaveLength(1)
    expect(feed.unread).toMatchObject([{ line: 2, name: 'Kōwhai Trust', doubt: { reason: 'repeated-in-feed' } }])
  })

  test('row whose text is longer than there is room for is shortened at a word, and says which text', () => {
    const { record } = anOrganisation('Rātā Trust')
    const row = checkedRow({ line: 3, record: { ...record, description: 'kai '.repeat(500_000) } })
    expect(row).toMatchObject({ line: 3, shortened: ['description'], record: { name: 'Rātā Trust' } })
    const { description } = 'record' in row ? row.record : record
    expect([description.length <= 5000, description.endsWith('kai…')]).toEqual([true, true])
    expect(checkedRow({ line: 3, record: { ...record, description: 'k'.repeat(5000) } })).not.toHaveProperty(
      'shortened',
    )
  })

  test('row that does not fit says where', () => {
    const row = checkedRow({ line: 3, record: { ...anOrganisation('x').record, name: '' } })
    expect(row).toMatchObject({ line: 3, doubt: { reason: 'does-not-fit' } })
  })
})

describe('what becomes of a row', () => {
  const doubt = { reason: 'pin-in-the-sea' } as const
  test.each([
    ['new', {}, undefined, 'added'],
    ['as before', {}, { ourId: 'a', said: 'now' }, 'unchanged'],
    ['different', {}, { ourId: 'a', said: 'then' }, 'changed'],
    ['doubtful', { doubt }, undefined, 'held'],
    ['doubtful, and let in before in these words', { doubt }, { ourId: 'a', said: 'now' }, 'unchanged'],
    ['doubtful, and left out before in these words', { doubt }, { ourId: 'a', said: '', ignored: 'now' }, 'unchanged'],
    ['doubtful, and let in before in other words', { doubt }, { ourId: 'a', said: 'then' }, 'held'],
  ] as const)('that is %s', (_, row, before, outcome) => {
    expect(fateOf(row, 'now', before).outcome).toBe(outcome)
  })

  test('does not depend on the order in which it was written', () => {
    expect(asSaid({ b: [1, { d: undefined, c: 'x' }], a: null })).toBe(asSaid({ a: null, b: [1, { c: 'x' }] }))
    expect(asSaid({ a: 1 })).not.toBe(asSaid({ a: '1' }))
  })

  test('leaves alone what a person has changed', () => {
    expect(unlocked({ name: 'Theirs', phone: '09 000 0100' }, ['name'])).toEqual({ phone: '09 000 0100' })
  })
})
