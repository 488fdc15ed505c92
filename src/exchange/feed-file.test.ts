import { expect, test } from 'vitest'
import { theCountry } from '../../test/the-country.ts'
import { sayIn } from '../words/words.ts'
import { type FeedFile, notUnderstood } from './feed-file.ts'
import { readHsds } from './hsds.ts'

const refusalOf = (...files: FeedFile[]) => {
  try {
    readHsds(theCountry, files)
  } catch (thrown) {
    return thrown
  }
  return undefined
}

test.each([
  ['a web page', { name: 'page.json', text: '<p>Sign in' }, 'feed-not-json'],
  ['a table of something else', { name: 'sums.csv', text: 'a,b\n1,2' }, 'feed-lacks-tables'],
  ['a list of nothing', { name: 'empty.json', text: '[]' }, 'feed-not-understood'],
])('%s in place of a feed is refused by its name', (_, file, code) => {
  expect(refusalOf(file)).toMatchObject({ refusal: { code, with: { file: file.name } } })
})

test('what is said names the file, what was expected, and what to do', () => {
  const { refusal } = notUnderstood('page.json', 'feed-not-json')
  expect(sayIn('en').refusal(refusal)).toMatch(/^page\.json: we expected JSON.*Choose the file that was downloaded/)
  expect(sayIn('mi').refusal(refusal)).toContain('page.json')
})
