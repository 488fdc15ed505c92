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

const services = (...rows: string[]) => ({
  name: 'services.csv',
  text: ['\uFEFFid,organization_id,name,status', ...rows].join('\r\n'),
})

test.each([
  ['the last cell', ['s1,o1,Kai,active', 's2,o1,"Firewood,active', 's3,o1,Beds,active', 's4,o1,Rides,active'], '3'],
  ['after cells of several lines', ['s1,o1,"Kai\r\nand ""more""",active', 's2,o1,"Firewood,active'], '4'],
  ['after a mark inside a cell', ['s1,o1,Kai 2" pie,active', 's2,o1,"Kai" hub,active', '"s3,o1,Beds,active'], '4'],
])('a quotation mark that is never closed is told by the line that opened it: %s', (_, rows, found) => {
  const refused = refusalOf(services(...rows))
  expect(refused).toMatchObject({ refusal: { code: 'feed-not-closed', with: { file: 'services.csv', found } } })
})

test('what is said of it is in our words, in both languages, and not in the parser’s', () => {
  const { refusal } = notUnderstood('services.csv', 'feed-not-closed', '3')
  expect(sayIn('en').refusal(refusal)).toMatch(
    /^services\.csv: line 3 opens a quotation mark \("\) that is never closed/,
  )
  expect(sayIn('mi').refusal(refusal)).toContain('i te rārangi 3')
})
