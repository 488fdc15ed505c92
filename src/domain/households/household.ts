import { z } from 'zod'
import { Day, dayOf, Instant, yearOf } from '../days.ts'
import { fold, foldedWords } from '../fold.ts'
import { HouseholdId, OrganisationId, PersonId } from '../ids.ts'
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
  readonly kind: 'name' | 'number' | 'place'
}

/** A phone number as it is compared: digits only, with the country code made 0. */
export function foldNumber(value: string): string {
  const digits = value
    .replace(/[^\d+]/g, '')
    .replace(/^(\+|00)64/, '0')
    .replace(/\D/g, '')
  return digits
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
  }
  const first = people[0]
  if (first) {
    for (const word of foldedWords(household.called)) words.push({ word, personId: first.id, kind: 'name' })
    for (const word of foldedWords(household.locality)) words.push({ word, personId: first.id, kind: 'place' })
  }
  const seen = new Set<string>()
  return words.filter((word) => {
    const key = `${word.word} ${word.personId} ${word.kind}`
    return seen.has(key) ? false : seen.add(key)
  })
}
