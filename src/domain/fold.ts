/**
 * Text as it is compared and searched, never as it is shown: lower case, macrons and other marks off, doubled vowels made
 * one, punctuation to spaces. So "whānau", "whaanau" and "whanau" meet, and "Henare" finds "Hēnare".
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ʻʼ'’‘`´]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/([aeiou])\1+/gu, '$1')
    .trim()
}

/** The folded words of a text, each once, in order. */
export function foldedWords(text: string): string[] {
  return [...new Set(fold(text).split(' '))].filter((word) => word !== '')
}
