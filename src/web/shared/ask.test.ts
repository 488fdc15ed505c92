import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { command } from '../../api/endpoint.ts'
import { fillPath, posted, searchOf } from './ask.ts'

const access = { worker: 'any' } as const
const input = z.strictObject({ id: z.string(), words: z.string() })
const change = command({ path: '/notes/:id/correct', about: '', access, changes: 'existing', input })

describe('where a question goes', () => {
  test('what belongs to the path goes there, safely, and the rest stays', () => {
    expect(fillPath('/referrals/:id/accept', { id: 'a/b', reason: 'room' })).toEqual({
      path: '/referrals/a%2Fb/accept',
      rest: { reason: 'room' },
    })
  })

  test('lists repeat, and what is not there is left out', () => {
    expect(searchOf({ need: ['kai', 'power'], openNow: true, words: undefined, page: 2 })).toBe(
      'need=kai&need=power&openNow=true&page=2',
    )
  })
})

describe('a command made ready', () => {
  test('carries its id, its address, its words and the version it goes over', () => {
    expect(posted(change, { id: 'n1', words: 'She rang' }, 'c1', 4)).toEqual({
      id: 'c1',
      path: '/notes/n1/correct',
      body: { words: 'She rang' },
      over: 4,
    })
  })

  test('is not made without the version, where one is needed', () => {
    expect(() => posted(change, { id: 'n1', words: '' }, 'c1')).toThrow('over which version')
  })
})
