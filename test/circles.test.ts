import { describe, expect, test } from 'vitest'
import { importsOf, sourcesIn, type Source } from './imports.ts'

// Whoever reads a file reads what it needs first, and never comes back to where they began. What is only a type does not
// count: it is gone before anything runs.

const withoutTypes = ({ path, text }: Source): Source => ({
  path,
  text: text.replace(/^\s*(?:import|export)\s+type\s[^'"]*\bfrom\s*['"][^'"]+['"]/gm, ''),
})

/** Each way round, as `a -> b -> a`, begun at the file that was come back to. */
function circlesIn(sources: readonly Source[]): string[] {
  const needs = new Map(sources.map((source) => [source.path, importsOf(withoutTypes(source))]))
  const found: string[] = []
  const done = new Set<string>()
  const go = (path: string, way: readonly string[]) => {
    if (way.includes(path)) found.push([...way.slice(way.indexOf(path)), path].join(' -> '))
    if (way.includes(path) || done.has(path)) return
    for (const { target } of needs.get(path) ?? []) go(target, [...way, path])
    done.add(path)
  }
  for (const path of needs.keys()) go(path, [])
  return found
}

describe('no file needs itself', () => {
  test('by whatever way round', () => {
    const all = sourcesIn('src')
    expect(all.length).toBeGreaterThan(500)
    expect(circlesIn(all)).toEqual([])
  })

  test('and one that did would be seen', () => {
    const one = (path: string, text: string) => ({ path, text })
    const from = (name: string) => `import { x } from './${name}.ts'`
    expect(circlesIn([one('src/a.ts', from('b')), one('src/b.ts', from('c')), one('src/c.ts', from('b'))])).toEqual([
      'src/b.ts -> src/c.ts -> src/b.ts',
    ])
    expect(circlesIn([one('src/a.ts', from('b')), one('src/b.ts', "import type { A } from './a.ts'")])).toEqual([])
    expect(circlesIn([one('src/a.ts', from('b')), one('src/b.ts', "import { type A } from './a.ts'")])).toHaveLength(1)
  })
})
