import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

// The list in docs/security.md says of each requirement where it stands. This holds it to the list's own length, to its
// counts, and to files that are there.

const text = readFileSync('docs/security.md', 'utf8')
const rows = [...text.matchAll(/^\| (V\d+\.\d+\.\d+) \| ([12]) \| (met|not applicable|open) \| (.+) \|$/gm)].map(
  ([, id = '', level = '', status = '', why = '']) => ({ id, level, status, why }),
)

/** How many requirements of levels 1 and 2 each chapter of ASVS 5.0 has. */
const inChapter = {
  V1: 27,
  V2: 11,
  V3: 19,
  V4: 10,
  V5: 9,
  V6: 35,
  V7: 18,
  V8: 7,
  V9: 7,
  V10: 29,
  V11: 14,
  V12: 9,
  V13: 13,
  V14: 9,
  V15: 13,
  V16: 16,
  V17: 7,
}
/** And of them together, by level. */
const inLevel = { '1': 70, '2': 183 }

const counted = (of: readonly string[]) =>
  of.reduce<Record<string, number>>((sums, one) => ({ ...sums, [one]: (sums[one] ?? 0) + 1 }), {})

describe('the list of requirements', () => {
  test('has every one of levels 1 and 2, once and in order', () => {
    expect(counted(rows.map(({ id }) => id.split('.')[0] ?? ''))).toEqual(inChapter)
    expect(counted(rows.map(({ level }) => level))).toEqual(inLevel)
    const places = rows.map(({ id }) => id.slice(1).split('.').map(Number))
    const inOrder = places.toSorted(([a = 0, b = 0, c = 0], [x = 0, y = 0, z = 0]) => a - x || b - y || c - z)
    expect(places).toEqual(inOrder)
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
    // A row that is not written as the others are would not be counted at all.
    expect([...text.matchAll(/^\| V\d/gm)]).toHaveLength(rows.length)
  })

  test('is counted as its head says', () => {
    for (const [name, of] of [
      ['Level 1', rows.filter(({ level }) => level === '1')],
      ['Level 2', rows.filter(({ level }) => level === '2')],
      ['Together', rows],
    ] as const) {
      const by = counted(of.map(({ status }) => status))
      expect(text).toContain(`| ${name} | ${by['met']} | ${by['not applicable']} | ${by['open']} |`)
    }
  })

  test('is met by something that is there, or says why not', () => {
    for (const { id, status, why } of rows) {
      const named = [...why.matchAll(/`((?:src|test|migrations)\/[\w./-]+|package-lock\.json)`/g)].map(
        ([, path = '']) => path,
      )
      expect(
        named.filter((path) => !existsSync(path)),
        id,
      ).toEqual([])
      const section = /\*([A-Z][a-z ]+)\* (?:above|names)/.exec(why)?.[1]
      if (section !== undefined) expect(text, id).toContain(`\n## ${section}\n`)
      if (status === 'met') expect(named.length > 0 || section !== undefined, `${id} ${why}`).toBe(true)
      else expect(why.length, id).toBeGreaterThan(8)
    }
  })
})
