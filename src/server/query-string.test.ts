import { expect, test } from 'vitest'
import { z } from 'zod'
import { readerOf } from './query-string.ts'

const read = readerOf(
  z.strictObject({
    words: z.string().optional(),
    year: z.int().optional(),
    openNow: z.boolean().optional(),
    needs: z.array(z.enum(['kai', 'power'])).optional(),
    years: z.array(z.int()).optional(),
    named: z.union([z.string().meta({ id: 'TryNamed' }), z.int()]).optional(),
    page: z.coerce.number().optional(),
    cost: z.enum(['free', 'koha']).nullable().optional(),
  }),
)

test.each([
  ['text stays text, whatever it looks like', { words: '2026' }, { words: '2026' }],
  ['a number is one', { year: '2026' }, { year: 2026 }],
  ['what is no number stays as it is, to be refused by name', { year: '1e9' }, { year: '1e9' }],
  ['nothing is no number', { year: '' }, { year: '' }],
  ['yes or no', { openNow: 'true' }, { openNow: true }],
  ['no other word is taken for yes', { openNow: '1' }, { openNow: '1' }],
  ['one of a list is a list', { needs: 'kai' }, { needs: ['kai'] }],
  ['a repeated name is a list', { needs: ['kai', 'power'] }, { needs: ['kai', 'power'] }],
  ['a list of numbers', { years: ['2025', '2026'] }, { years: [2025, 2026] }],
  ['where text will do, text it is', { named: '7' }, { named: '7' }],
  ['a number that the schema would read itself', { page: '2' }, { page: 2 }],
  ['a choice', { cost: 'free' }, { cost: 'free' }],
  ['what is not declared is left for the schema to refuse', { other: '1' }, { other: '1' }],
  ['text twice stays twice, to be refused', { words: ['a', 'b'] }, { words: ['a', 'b'] }],
])('%s', (_, given, meant) => {
  expect(read(given)).toEqual(meant)
})
