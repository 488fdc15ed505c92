import { parse } from 'csv-parse/sync'
import { Deprivation } from '../domain/places/place.ts'

export type RatedAreas = {
  readonly rated: readonly Deprivation[]
  /** Lines that could not be read, by number, and why. Areas without a decile (water, airports) are left out, not held. */
  readonly held: readonly { readonly line: number; readonly why: string }[]
}

/** The NZDep file of one year: a CSV with at least `area_code` and `decile`, whatever its other columns. */
export function readDeprivation(csv: string, year: number): RatedAreas {
  const [heading = [], ...rows] = parse(csv, {
    bom: true,
    trim: true,
    skip_empty_lines: true,
    relax_column_count: true,
  })
  const names = heading.map((name) => name.toLowerCase())
  const areaAt = names.indexOf('area_code')
  const decileAt = names.indexOf('decile')
  if (areaAt < 0 || decileAt < 0)
    return { rated: [], held: [{ line: 1, why: 'needs the columns area_code and decile' }] }

  const rated: Deprivation[] = []
  const held: { line: number; why: string }[] = []
  rows.forEach((row, index) => {
    const decile = row[decileAt] ?? ''
    if (decile === '') return
    const area = Deprivation.safeParse({ areaCode: row[areaAt], year, decile: Number(decile) })
    if (area.success) rated.push(area.data)
    else
      held.push({
        line: index + 2,
        why: area.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '),
      })
  })
  return { rated, held }
}
