import { parsePhoneNumberFromString } from 'libphonenumber-js/min'

// How organisations can be reached, as they publish it.

/** Lines of three or four digits that the numbering library calls invalid, and that matter most. */
const shortCodes = new Set(['111', '105', '1737'])

/** A number as New Zealanders read it; abroad, with its country. Undefined when it is no number at all. */
export function phone(text: string | undefined, extension?: string): string | undefined {
  if (text === undefined) return undefined
  const bare = text.replaceAll('"', '').trim()
  const digits = bare.replaceAll(/\D/g, '')
  if (shortCodes.has(digits)) return digits
  if (digits.length < 5) return undefined
  const parsed = parsePhoneNumberFromString(bare, 'NZ')
  const domestic = parsed?.countryCallingCode === '64'
  // Whoever wrote it in groups knows how it is said.
  const grouped = domestic && /^0\d+( \d+)+$/.test(bare)
  const shown =
    parsed?.isValid() && !grouped ? (domestic ? parsed.formatNational() : parsed.formatInternational()) : bare
  const ext = parsed?.ext ?? extension
  const withExtension = ext === undefined || shown.includes('ext') ? shown : `${shown} ext. ${ext}`
  return withExtension.length <= 60 ? withExtension : undefined
}

/** Whether a line of an address is really a telephone number: a common slip. */
export function looksLikePhone(text: string): boolean {
  return /^[\d\s().+-]{7,}$/.test(text) && text.replaceAll(/\D/g, '').length >= 7
}

export function email(text: string | undefined): string | undefined {
  const bare = text?.replace(/^mailto:/i, '').trim()
  return bare !== undefined && /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/.test(bare) ? bare : undefined
}

/** A web address that a browser may be sent to: never `javascript:`. */
export function website(text: string | undefined): string | undefined {
  const bare = text?.trim()
  if (bare === undefined || /\s/.test(bare) || bare.length > 500) return undefined
  if (/^https?:\/\/[^/]+\.[^/]+/i.test(bare)) return bare
  return /^(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/\S*)?$/i.test(bare) ? `https://${bare}` : undefined
}
