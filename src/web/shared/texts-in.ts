/** What somebody wrote in a form, longest first, by which they know it again. Ids and codes are nobody's words. */
export function textsIn(value: unknown): readonly string[] {
  return [...new Set(all(value))].toSorted((one, other) => other.length - one.length)
}

function all(value: unknown): readonly string[] {
  if (typeof value === 'string') return /\s/.test(value.trim()) ? [value.trim()] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(all) : []
}
