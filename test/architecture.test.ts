import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { filesIn, importsOf, layerOf, packageOf, partOf, sourcesIn, type Source } from './imports.ts'

// `tsc -b` already stops a layer from importing another that it must not see, and from powers that it must not have.
// These are the rules the compiler cannot see, and the first of them again, in plainer words.

type Layer = { readonly sees: readonly string[]; readonly packages: readonly string[] }

const layers: Readonly<Record<string, Layer>> = {
  domain: { sees: [], packages: ['zod', 'temporal-polyfill'] },
  words: { sees: ['domain'], packages: ['intl-messageformat'] },
  api: { sees: ['domain'], packages: ['zod'] },
  exchange: { sees: ['domain', 'api', 'words'], packages: ['csv-parse', 'csv-stringify', 'libphonenumber-js', 'zod'] },
  store: { sees: ['domain'], packages: ['postgres', 'zod', 'node'] },
  looks: { sees: ['domain', 'words'], packages: ['react', 'lucide-react'] },
  site: { sees: ['domain', 'api', 'words', 'looks'], packages: ['react'] },
  web: {
    sees: ['domain', 'api', 'words', 'looks'],
    packages: [
      ...['react', 'react-dom', 'react-aria-components', 'lucide-react', 'idb', 'zod'],
      ...['@tanstack/react-query', '@tanstack/react-router'],
    ],
  },
  server: {
    sees: ['domain', 'words', 'api', 'exchange', 'store', 'looks', 'site'],
    packages: [
      ...[
        'node',
        'zod',
        'react',
        'react-dom',
        'fastify',
        'graphile-worker',
        'nodemailer',
        'otpauth',
        '@node-rs/argon2',
      ],
      ...['@fastify/compress', '@fastify/cookie', '@fastify/formbody', '@fastify/helmet'],
      ...['@fastify/rate-limit', '@fastify/static'],
      // Only where a thread is begun from source, in tests: the built server has none of it.
      'tsx',
    ],
  },
}

/** The sixteen capabilities, leftmost first. One may use those of an earlier line, never its own line or a later one. */
const lines = [
  ['places', 'accounts', 'programmes', 'consent', 'audit'],
  ['directory', 'households'],
  ['intake', 'cases'],
  ['referrals', 'provision', 'plans'],
  ['commissioning', 'oversight', 'practice', 'reports'],
]
const capabilities = lines.flat()

const read = new Map(Object.keys(layers).map((layer) => [layer, sourcesIn(`src/${layer}`)]))
const everything = [...read.values()].flat()

function wrongPackages(sources: readonly Source[]): string[] {
  return sources.flatMap(importsOf).flatMap(({ file, target }) => {
    if (target.startsWith('src/')) return []
    const name = target.startsWith('node:') ? 'node' : packageOf(target)
    return layers[layerOf(file)]?.packages.includes(name) ? [] : [`${file} imports ${target}`]
  })
}

function wrongArrows(sources: readonly Source[]): string[] {
  return sources.flatMap(importsOf).flatMap(({ file, target }) => {
    const [from, to] = [layerOf(file), layerOf(target)]
    if (!target.startsWith('src/') || from === to || layers[from]?.sees.includes(to)) return []
    return [`${file} imports ${target}`]
  })
}

/** A stylesheet in which anything stands beside the one rule that names its screen. */
function isLoose({ path, text }: Source): boolean {
  const plain = text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .trim()
  const opening = `@layer screens { :where([data-screen="${partOf(path)}"]) {`
  if (!plain.startsWith(opening) || !plain.endsWith('} }')) return true
  let depth = 2
  const ends = plain
    .slice(opening.length, -3)
    .split('')
    .some((sign) => {
      depth += sign === '{' ? 1 : sign === '}' ? -1 : 0
      return depth < 2
    })
  return ends || depth !== 2
}

/** Join in SQL; compose in `routes` or `shared`. */
function sideways(sources: readonly Source[]): string[] {
  return sources.flatMap(importsOf).flatMap(({ file, target }) => {
    const [from, to] = [partOf(file), partOf(target)]
    const both = capabilities.includes(from) && capabilities.includes(to)
    return both && from !== to && layerOf(file) === layerOf(target) ? [`${file} imports ${target}`] : []
  })
}

function notLeft(sources: readonly Source[]): string[] {
  const lineOf = (path: string) => lines.findIndex((line) => line.includes(partOf(path)))
  return sources.flatMap(importsOf).flatMap(({ file, target }) => {
    if (layerOf(target) !== 'domain' || partOf(file) === partOf(target)) return []
    const [from, to] = [lineOf(file), lineOf(target)]
    return to === -1 || to < from ? [] : [`${file} imports ${target}`]
  })
}

/** One line of these would go round all the other rules. */
function waysRound(sources: readonly Source[]): string[] {
  const ways = [
    /\/\/\/\s*<reference/,
    /\brequire\(/,
    /\bimport\((?!\s*['"])/,
    /@ts-(?:ignore|nocheck|expect-error)/,
    /from '[^']*\b(?:build|node_modules)\//,
    /import\('[^']*\b(?:build|node_modules)\//,
  ]
  return sources.filter(({ text }) => ways.some((way) => way.test(text))).map(({ path }) => path)
}

function clockOrDice(sources: readonly Source[]): string[] {
  const impure =
    /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bTemporal\.Now\b|\bperformance\.now\b|\brandomUUID\b/
  return sources.filter(({ text }) => impure.test(text)).map(({ path }) => path)
}

const longest = 300
const linesIn = (text: string) => text.split('\n').length - (text.endsWith('\n') ? 1 : 0)

/** A name that says nothing gathers what nobody could place. (One service is a thing of the directory.) */
const saysNothing = (path: string) =>
  path.split('/').some((part) => /^(utils?|helpers?|common|types|services|managers?|misc|lib)(\.\w+)*$/.test(part))

describe('each layer', () => {
  test.each(Object.keys(layers))('%s was read', (layer) => {
    const there = filesIn(`src/${layer}`).filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    const found = read.get(layer) ?? []
    expect(found.length).toBe(there.length)
    expect(found.length).toBeGreaterThan(0)
    expect(found.filter(({ text }) => text === '')).toEqual([])
    const importing = found.filter(({ text }) => /^import /m.test(text))
    expect(importing.filter((source) => importsOf(source).length === 0)).toEqual([])
  })

  test.each(Object.keys(layers))('%s is among the folders, and no other folder is', (layer) => {
    const folders = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory())
    expect(folders.map(({ name }) => name)).toContain(layer)
    expect(folders.map(({ name }) => name).filter((name) => !(name in layers))).toEqual([])
  })

  test('imports only the packages it was given', () => expect(wrongPackages(everything)).toEqual([]))
  test('imports only the layers it may see', () => expect(wrongArrows(everything)).toEqual([]))
  test('has no way round the rules', () => expect(waysRound(everything)).toEqual([]))
})

describe('one capability', () => {
  test.each(['store', 'site', 'web'])('in %s does not reach into another', (layer) => {
    expect(sideways(read.get(layer) ?? [])).toEqual([])
  })

  test('in the domain uses only those to its left', () => expect(notLeft(read.get('domain') ?? [])).toEqual([]))

  test('is one of the sixteen', () => {
    const folders = readdirSync('src/domain', { withFileTypes: true }).filter((entry) => entry.isDirectory())
    expect(folders.map(({ name }) => name).filter((name) => !capabilities.includes(name))).toEqual([])
  })
})

describe('what is pure', () => {
  test.each(['domain', 'words', 'api', 'exchange', 'looks', 'site'])(
    '%s is told the time and rolls no dice',
    (layer) => {
      expect(clockOrDice(read.get(layer) ?? [])).toEqual([])
    },
  )
})

describe('a file', () => {
  const ours = ['src', 'test', 'scripts'].flatMap(filesIn).filter((name) => /\.(tsx?|mjs)$/.test(name))

  test(`is one thought: at most ${longest} lines`, () => {
    const long = ours.map((path) => `${path}: ${linesIn(readFileSync(path, 'utf8'))}`)
    expect(long.filter((line) => Number(line.split(': ')[1]) > longest)).toEqual([])
    expect(ours.length).toBeGreaterThan(50)
  })

  test('has a name that says what is in it', () => expect(ours.filter(saysNothing)).toEqual([]))
})

describe('what a screen looks like', () => {
  const sheets = filesIn('src/web')
    .filter((path) => path.endsWith('.css') && path.split('/').length > 3 && partOf(path) !== 'shared')
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))

  test('holds only while that screen is open, so that no class of it is another’s', () => {
    expect(sheets.length).toBeGreaterThan(9)
    expect(sheets.filter(isLoose).map(({ path }) => path)).toEqual([])
  })

  test('stands under the name of the folder that the screen comes from', () => {
    const named = [
      ...readFileSync('src/web/screens.ts', 'utf8').matchAll(/of: '(\w+)',\s+load: \(\) => import\('\.\/(\w+)\//g),
    ]
    expect(named.length).toBeGreaterThan(10)
    expect(named.filter(([, of, folder]) => of !== folder)).toEqual([])
  })
})

test('the product stands on at most thirty packages', () => {
  const about: unknown = JSON.parse(readFileSync('package.json', 'utf8'))
  const { dependencies } = about as { dependencies: Record<string, string> }
  expect(Object.keys(dependencies).length).toBeLessThanOrEqual(30)
})

// Each rule is shown a breach: a checker that never fails proves nothing.
describe('a breach is seen', () => {
  const planted = (path: string, text: string): Source[] => [{ path, text }]

  test.each([
    ['from', "import { readFile } from 'node:fs/promises'"],
    ['for its effect', "import 'fastify'"],
    ['when needed', "const x = await import('fastify')"],
    ['as a type', "let x: import('postgres').Sql"],
    ['passed on', "export * from 'react'"],
    ['over several lines', "import {\n  a,\n  type B,\n} from 'postgres'"],
  ])('a package in the domain, imported %s', (_, text) => {
    expect(wrongPackages(planted('src/domain/days.ts', text))).toHaveLength(1)
  })

  test('a wrong arrow', () => {
    expect(wrongArrows(planted('src/domain/x.ts', "import { a } from '../store/cases.ts'"))).toHaveLength(1)
    expect(wrongArrows(planted('src/server/x.ts', "import { a } from '../web/routes.tsx'"))).toHaveLength(1)
    expect(wrongArrows(planted('src/server/x.ts', "import { a } from '../store/cases.ts'"))).toEqual([])
  })

  test('a stylesheet of a screen that reaches past it', () => {
    const sheet = (text: string) => isLoose({ path: 'src/web/cases/today.css', text })
    const rule = ':where([data-screen="cases"]) {\n  .now { color: red }\n}'
    expect(sheet(`@layer screens {\n${rule}\n}`)).toBe(false)
    expect(sheet(`@layer screens {\n${rule}\n.now { color: red }\n}`)).toBe(true)
    expect(sheet(`@layer screens {\n${rule.replace('cases', 'intake')}\n}`)).toBe(true)
    expect(sheet(`@layer screens {\n${rule}\n}\n.now { color: red }`)).toBe(true)
    expect(sheet('.now { color: red }')).toBe(true)
  })

  test('one capability in another', () => {
    expect(sideways(planted('src/store/cases.ts', "import { a } from './referrals.ts'"))).toHaveLength(1)
    expect(sideways(planted('src/web/cases/a.tsx', "import { a } from '../intake/b.tsx'"))).toHaveLength(1)
    expect(sideways(planted('src/web/cases/a.tsx', "import { a } from '../shared/b.tsx'"))).toEqual([])
  })

  test('an import to the right, or beside', () => {
    expect(notLeft(planted('src/domain/cases/a.ts', "import { b } from '../referrals/b.ts'"))).toHaveLength(1)
    expect(notLeft(planted('src/domain/intake/a.ts', "import { b } from '../cases/b.ts'"))).toHaveLength(1)
    expect(notLeft(planted('src/domain/days.ts', "import { b } from './places/b.ts'"))).toHaveLength(1)
    expect(notLeft(planted('src/domain/referrals/a.ts', "import { b } from '../cases/b.ts'"))).toEqual([])
  })

  test.each([
    '/// <reference types="node" />',
    "const fs = require('fs')",
    'await import(name)',
    '// @ts-expect-error',
    "import { a } from '../../build/types/a.js'",
  ])('a way round: %s', (text) => {
    expect(waysRound(planted('src/domain/x.ts', text))).toHaveLength(1)
  })

  test.each(['Date.now()', 'new Date()', 'Math.random()', 'Temporal.Now.instant()', 'performance.now()'])(
    '%s',
    (text) => {
      expect(clockOrDice(planted('src/domain/x.ts', text))).toHaveLength(1)
    },
  )

  test('a name that says nothing', () => {
    expect(['src/web/utils/a.ts', 'src/store/helpers.ts', 'src/words/common.ts'].filter(saysNothing)).toHaveLength(3)
    expect(['src/domain/directory/service.ts', 'src/looks/css/base.css'].filter(saysNothing)).toEqual([])
  })
})
