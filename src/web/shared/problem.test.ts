import { describe, expect, test } from 'vitest'
import { problemOf } from './problem.ts'

describe('a problem as the server says it', () => {
  test('a refusal keeps its code, what fills it in, and its words', () => {
    const body = { code: 'no-consent', detail: 'They have not said yes.', with: { organisation: 'Ferry Lane' } }
    expect(problemOf(422, body)).toEqual({ kind: 'refused', ...body, fields: {} })
  })

  test('wrong answers are named by their field, the first reason only', () => {
    const errors = [
      { pointer: '#/contact/phone', field: 'contact.phone', code: 'too-short', detail: 'Too short.' },
      { pointer: '#/contact/phone', field: 'contact.phone', code: 'not-right', detail: 'Not right.' },
      { pointer: '#/words', field: 'words', code: 'missing', detail: 'Needed.' },
    ]
    expect(problemOf(400, { code: 'check-answers', detail: '', errors })).toMatchObject({
      fields: { 'contact.phone': 'Too short.', words: 'Needed.' },
    })
  })

  test.each([
    [401, 'sign-in-first', 'sign-in-first'],
    [403, 'not-for-your-role', 'refused'],
    [404, 'not-found', 'not-found'],
    [409, 'stale', 'stale'],
    [422, 'same-key-other-command', 'refused'],
    [429, 'too-many-requests', 'unreachable'],
    [503, 'service-busy', 'unreachable'],
    [500, 'our-fault', 'our-fault'],
  ] as const)('%i %s is %s', (status, code, kind) => {
    expect(problemOf(status, { code, detail: '' }).kind).toBe(kind)
  })

  test.each([
    [502, undefined, 'unreachable'],
    [500, 'text', 'our-fault'],
    [404, null, 'not-found'],
  ] as const)('%i without a body is %3$s', (status, body, kind) => {
    expect(problemOf(status, body).kind).toBe(kind)
  })
})
