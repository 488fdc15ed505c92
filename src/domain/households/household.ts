import { z } from 'zod'
import { Day, dayOf, Instant, yearOf } from '../days.ts'
import { fold, foldedWords } from '../fold.ts'
import { HouseholdId, OrganisationId, PersonId } from '../ids.ts'
import { longStreetOf } from '../streets.ts'
import type { Contact } from './contact.ts'

/** Who eats here tonight. Of one, even unnamed, when a request is saved. */
export const Household = z
  .object({
    id: HouseholdId,
    holderOrganisation: OrganisationId,
    called: z.string(),
    placeCode: z.string().optional(),
    locality: z.string(),
    movingAbout: z.boolean(),
    madeAt: Instant,
    version: z.int(),
  })
  .meta({ id: 'Household' })
export type Household = z.infer<typeof Household>

/** A person as they give themselves. No field is compulsory; an age will do where a birth date would not help. */
export const Person = z
  .object({
    id: PersonId,
    holderOrganisation: OrganisationId,
    knownAs: z.string(),
    familyName: z.string(),
    givenNames: z.string(),
    bornYear: z.int().optional(),
    language: z.string(),
    interpreter: z.boolean(),
    warning: z.string(),
    madeAt: Instant,
    version: z.int(),
  })
  .meta({ id: 'Person' })
export type Person = z.infer<typeof Person>

/** Somebody in a household, from a day, until another. A person may be in several. Whāngai is a relationship. */
export const Member = z
  .object({ ...Person.shape, relationship: z.string(), fromOn: Day, untilOn: Day.optional() })
  .meta({ id: 'Member' })
export type Member = z.infer<typeof Member>

/** About how old somebody is: only a year is kept. */
export function ageOf(person: Pick<Person, 'bornYear'>, at: Instant): number | undefined {
  return person.bornYear === undefined ? undefined : yearOf(dayOf(at)) - person.bornYear
}

export type SearchWord = {
  readonly word: string
  readonly personId: PersonId
  readonly kind: 'name' | 'number' | 'address' | 'place'
}

/** A phone number as it is compared: digits only, with the country code made 0. */
export function foldNumber(value: string): string {
  const digits = value
    .replace(/[^\d+]/g, '')
    .replace(/^(\+|00)64/, '0')
    .replace(/\D/g, '')
  return digits
}

/** Where the name of a street ends. */
const streets: ReadonlySet<string> = new Set([...longStreetOf.values(), 'way', 'rise', 'view', 'mews', 'lop', 'track'])

/**
 * An address as it is compared: its house number and street, written out and folded, without flat, suburb or town. So
 * "Flat 2, 14 Kōwhai St, Kaikohe" and "14 kowhai street" meet. Undefined where there is no number and street.
 */
export function foldAddress(address: string): string | undefined {
  for (const part of address.split(/[,\n;]/)) {
    // In "2/14" the house is 14.
    const words = fold(part.replace(/\d+\w?\s*\/\s*(?=\d)/g, '')).split(' ')
    const start = words.findLastIndex((word, at) => /^\d+[a-z]?$/.test(word) && at < words.length - 1)
    if (start < 0) continue
    // The word after the number is never its kind: St Johns Road, The Terrace.
    const written = words.slice(start).map((word, at) => (at > 1 && longStreetOf.get(word)) || word)
    const end = written.findIndex((word, at) => at > 1 && streets.has(word))
    const street = written.slice(0, end < 0 ? written.length : end + 1)
    if (/[a-z]{2}/.test(street.slice(1).join(' '))) return street.join(' ')
  }
  return undefined
}

/** The folded words by which a household is found, and by which a likely repeat is noticed. */
export function searchWordsOf(
  household: Pick<Household, 'called' | 'locality'>,
  people: readonly Pick<Person, 'id' | 'knownAs' | 'familyName' | 'givenNames'>[],
  contacts: readonly Pick<Contact, 'personId' | 'way' | 'value'>[],
): SearchWord[] {
  const words: SearchWord[] = []
  for (const person of people) {
    const names = foldedWords(`${person.knownAs} ${person.givenNames} ${person.familyName}`)
    for (const word of names) words.push({ word, personId: person.id, kind: 'name' })
  }
  for (const { personId, way, value } of contacts) {
    const number = foldNumber(value)
    if ((way === 'ring' || way === 'text') && number.length >= 6) words.push({ word: number, personId, kind: 'number' })
    if (way === 'email' && value !== '') words.push({ word: fold(value).replace(/ /g, ''), personId, kind: 'number' })
    const address = way === 'letter' || way === 'visit' ? foldAddress(value) : undefined
    if (address !== undefined) words.push({ word: address, personId, kind: 'address' })
  }
  const first = people[0]
  if (first) {
    const address = foldAddress(household.locality)
    if (address !== undefined) words.push({ word: address, personId: first.id, kind: 'address' })
    for (const word of foldedWords(household.called)) words.push({ word, personId: first.id, kind: 'name' })
    for (const word of foldedWords(household.locality)) words.push({ word, personId: first.id, kind: 'place' })
  }
  const seen = new Set<string>()
  return words.filter((word) => {
    const key = `${word.word} ${word.personId} ${word.kind}`
    return seen.has(key) ? false : seen.add(key)
  })
}
