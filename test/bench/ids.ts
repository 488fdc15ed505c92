// The ids of the invented country say what they are of and which one it is. So a statement that the product sent for one
// household can be sent again, bare, for the next.

const ofTheCountry = ['organisation', 'worker', 'service', 'site'] as const
const ofAHousehold = [
  ...(['household', 'person', 'request', 'case', 'need', 'consent', 'referral', 'note', 'contact', 'command'] as const),
] as const
export type Kind = (typeof ofTheCountry)[number] | (typeof ofAHousehold)[number]
const kinds: readonly Kind[] = [...ofTheCountry, ...ofAHousehold]
const codes = Object.fromEntries(kinds.map((kind, code) => [kind, code.toString(16).padStart(2, '0')]))

/** Each household has room for sixteen of a kind. */
export const roomFor = 16

const began = Date.UTC(2024, 0, 1)
const hour = 3_600_000

/** Ids made later sort later, as those of the product do: here, by the number of the household. */
const isOfTheCountry: ReadonlySet<Kind> = new Set(ofTheCountry)
function momentOf(kind: Kind, number: number): number {
  return isOfTheCountry.has(kind) ? began - hour : began + Math.floor(number / roomFor) * 1000 + (number % roomFor)
}

/**
 * A UUID version 7 whose dice say what it is of. Written out here, not made byte by byte as the domain does: a country has
 * tens of millions of them.
 */
export function idOf(kind: Kind, number: number): string {
  const moment = momentOf(kind, number)
  const [early, late] = [Math.floor(moment / 65_536), moment % 65_536]
  return `${hex(early, 8)}-${hex(late, 4)}-70${codes[kind]}-ab00-0000${hex(number, 8)}`
}
const hex = (number: number, digits: number): string => number.toString(16).padStart(digits, '0')

/** The id of one thing of a household. */
export const idIn = (kind: Kind, household: number, which = 0): string => idOf(kind, household * roomFor + which)

/** What an id is of, if it is one of this country's. */
export function readId(id: string): { kind: Kind; number: number } | undefined {
  const hex = id.replaceAll('-', '')
  const kind = kinds[Number.parseInt(hex.slice(14, 16), 16)]
  const number = Number.parseInt(hex.slice(24, 32), 16)
  return kind && idOf(kind, number) === id ? { kind, number } : undefined
}

/** A household, and which of its two needs and loops. */
export type Place = { readonly household: number; readonly which: number }
const twice: readonly Kind[] = ['need', 'consent', 'referral']

/** The same thing of another household; what is of the country stays what it is. */
export function movedTo(id: string, from: Place, to: Place): string {
  const read = readId(id)
  if (!read || ofTheCountry.some((one) => one === read.kind)) return id
  if (Math.floor(read.number / roomFor) !== from.household) return id
  const isThatOne = twice.includes(read.kind) && read.number % roomFor === from.which
  const along = isThatOne ? to.which - from.which : 0
  return idOf(read.kind, read.number + (to.household - from.household) * roomFor + along)
}
