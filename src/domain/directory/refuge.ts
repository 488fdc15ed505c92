import { fold } from '../fold.ts'

// The address of a refuge is never shown, so it is never kept: not in the site, not in the words around it. What merely may be
// one is treated as one until a person has looked: a held row costs a minute, a published address can cost a life.

/** Of animals, of nature, of faith, and refugees: the same word for something else. */
const otherRefuges =
  /\b(wildlife|animals?|birds?|cats?|dogs?|kittens?|horses?|donkeys?|hedgehogs?|penguins?|kiwi|bats?|pets?|nature|marine|national|city of|tax|snow) (refuges?|shelters?)\b|\brefuge for (animals?|birds?|cats?|dogs?|wildlife|kiwi|pets?)\b/g

const danger =
  '(domestic|family|partner|intimate|sexual|gender) (and \\w+ )?(violence|abuse|harm)|violence|violent|abuse|abused|abusive|unsafe at home'
const them = 'women|woman|womens|wahine|mothers|ladies|girls|wives'
const roof =
  'shelter|shelters|sheltered|refuge|accommodation|acommodation|acomodation|housing|house|houses|home|homes|whare|beds?|stay|somewhere safe|safe place|safe places|come to|live'
const leaving = 'escaping|fleing|leaving|flee|flees|escape|running from|getting away from'
const near = '( \\w+){0,9} '

/** Folded, so with every doubled vowel made one: "fleeing" is "fleing". */
const refuges = [
  /\bwom[ae]ns? refuges?\b/,
  /\b(a|our|the|her|this|your) refuges?( for| is| has| at| in|$)/,
  /\brefuge (house|service|services|centre|accommodation|stay|beds?|for)\b/,
  /\b(violence|abuse) refuges?\b/,
  /\brefuges? (mo|ma|o) nga\b/,
  /\bsafe ?(house|houses|home|homes)\b/,
  /\bwhare (whakaruruhau|punanga|ahuru|haumaru|marutau|whakamarumaru|piringa)\b/,
  new RegExp(
    `\\b(shelter|shelters|accommodation|housing|house|home|whare|beds?)( \\w+){0,4} (for|mo nga|mo te) (\\w+ ){0,3}(${them})\\b`,
  ),
  new RegExp(`\\b(${them})s? (\\w+ )?(shelter|safe haven)s?\\b`),
  new RegExp(`\\b(${roof})${near}(${leaving}) (\\w+ ){0,4}(${danger})\\b`),
  new RegExp(`\\b(${leaving}) (\\w+ ){0,4}(${danger})${near}(${roof})\\b`),
  new RegExp(`\\b(shelter|shelters|refuge|beds?|safe place)${near}(${danger}|tukinotanga|tukino)\\b`),
  new RegExp(`\\b(${danger}|tukinotanga|tukino)${near}(shelter|shelters|refuge|beds?|safe place)\\b`),
]

/** What is said of whoever may give shelter too: it is looked at by a person before where it is can be shown. */
const mayBe = new RegExp(
  `\\brefuges?\\b|\\b(${danger})\\b|\\b(tukino\\w*|whakarekereke|whakawehi)\\b|\\b(${leaving}) (\\w+ ){0,2}(partner|husband|home)\\b|\\bsafe haven\\b`,
)

/** Other kinds of harm, in which nobody is hunted down. */
const otherHarm = /\b(drug|drugs|alcohol|substance|solvent|elder|television|media) (and \w+ )?abuse\b/g

/** Refugees first: folded, with their doubled vowels made one, they would be refuges. */
const heard = (texts: readonly (string | undefined)[]) =>
  fold(
    texts
      .filter((text) => text !== undefined)
      .join(' . ')
      .replaceAll(/refugee/gi, 'newcomer'),
  )
    .replace(otherRefuges, ' ')
    .replace(otherHarm, ' ')

/** Whether these words say that people in danger are sheltered here. */
export function soundsLikeRefuge(...texts: readonly (string | undefined)[]): boolean {
  return texts.some((text) => text !== undefined && refuges.some((pattern) => pattern.test(heard([text]))))
}

/** Whether it is called a refuge: of a name the bare word is enough. */
export const isCalledRefuge = (...names: readonly (string | undefined)[]): boolean =>
  soundsLikeRefuge(...names) || /\brefuges?\b/.test(heard(names))

export type Refuge = 'is' | 'may-be'

/** What its names and its words make of it: a refuge, perhaps one, or not. */
export function refugeIn(
  names: readonly (string | undefined)[],
  words: readonly (string | undefined)[],
): Refuge | undefined {
  if (isCalledRefuge(...names) || soundsLikeRefuge(...words)) return 'is'
  return mayBe.test(heard([...names, ...words])) ? 'may-be' : undefined
}
