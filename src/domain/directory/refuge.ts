import { fold } from '../fold.ts'

// The address of a refuge is never shown, so it is never kept: not in the site, not in the words around it.

/** Whole folded words: a refugee centre is not a refuge, and neither is a wildlife refuge. */
const refuges = [
  /\bwomens? refuge\b/,
  /\brefuge (house|service|centre|accommodation)\b/,
  /\b(family|domestic) violence refuge\b/,
  /\bsafe ?house\b/,
  /\bsafe home\b/,
  /\bwhare (whakaruruhau|punanga)\b/,
  /\bemergency (house|housing|accommodation) for women\b/,
]

/** Whether these words say that people in danger are sheltered here. */
export function soundsLikeRefuge(...texts: readonly (string | undefined)[]): boolean {
  const folded = fold(texts.filter((text) => text !== undefined).join(' '))
  return refuges.some((pattern) => pattern.test(folded))
}

const streets =
  'street|st|road|rd|avenue|ave|place|pl|crescent|cres|drive|dr|lane|ln|terrace|tce|way|quay|parade|pde|highway|hwy|close|grove|court|ct'
const streetAddress = new RegExp(
  `\\b\\d+[a-z]?(?:/\\d+[a-z]?)?\\s+(?:[\\p{L}'’]+\\s+){1,4}(?:${streets})\\b\\.?`,
  'giu',
)

/** The same words with every street address taken out. */
export function withoutAddresses(text: string): string {
  return text.replaceAll(streetAddress, '…')
}
