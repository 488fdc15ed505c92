import { fold } from '../fold.ts'

const streetWord =
  'street st road rd avenue ave drive dr crescent cres place pl terrace tce lane ln way parade pde highway hwy quay grove court ct rise close'
    .split(' ')
    .map(fold)
    .join('|')

/** A number and a name before a word for a street, or the one word before it: "12B Ross Street", "Hamilton Road". */
const streets = new RegExp(
  `(?:\\b\\d+[a-z]?(?: \\d+[a-z]?)? (?:[a-z]+ ){1,3}?|\\b[a-z]+ )(?:${streetWord})\\b(?: (?:east|west|north|south)\\b)?`,
  'g',
)

const inFull: Readonly<Record<string, string>> = { nth: 'north', sth: 'south', mt: 'mount', pt: 'point' }

const hedges = /\b(?:near|outside|around|out of|by the|just|in|at|up|the)\b/g

/**
 * What somebody wrote about where they are, as it is looked up: folded, without streets named after other towns. Falls back
 * to all of it, for a place that is itself called something like a street.
 */
export function askedPlace(text: string): string {
  const words = fold(text).slice(0, 200).split(' ')
  const all = words.map((word, index) => (index === 0 && word === 'st' ? 'saint' : (inFull[word] ?? word))).join(' ')
  const left = all
    .replace(streets, ' ')
    .replace(hedges, ' ')
    .replace(/\b\d+\b/g, ' ')
    .replace(/ +/g, ' ')
    .trim()
  return left === '' ? all : left
}
