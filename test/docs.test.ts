import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { sourcesIn } from './imports.ts'
import { clockOf, Deed, deedTable, ReferralStatus, sideToMove, stepsOf } from '../src/domain/referrals/moves.ts'

// Documents are short, true and tested: every path and script that they name exists, and what is made from code is as the
// code has it. `UPDATE_DOCS=1 npx vitest run --project docs` writes the made parts anew.

const pages = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`)
const documents = [
  ...['README.md', 'ARCHITECTURE.md', 'WORDS.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md'],
  ...pages('docs'),
  ...pages('decisions'),
]
const read = (file: string) => readFileSync(file, 'utf8')
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }

describe.each(documents)('%s', (file) => {
  const text = read(file)

  test('names only paths that exist', () => {
    const named = [...text.matchAll(/`((?:src|test|scripts|migrations|decisions|docs)\/[\w./-]*)`/g)].map(
      (match) => match[1] ?? '',
    )
    expect(named.filter((path) => !existsSync(path))).toEqual([])
  })

  test('links only to what is there', () => {
    const folder = file.includes('/') ? `${file.slice(0, file.lastIndexOf('/'))}/` : ''
    const links = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)/g)].map((match) => match[1] ?? '')
    expect(links.filter((link) => !existsSync(`${folder}${link}`))).toEqual([])
  })

  test('names only scripts that can be run', () => {
    const named = [...text.matchAll(/npm run ([\w:-]+)/g)].map((match) => match[1] ?? '')
    expect(named.filter((name) => !(name in scripts))).toEqual([])
  })

  test('names no tool, folder or address of the machine on which it was written', () => {
    expect(text).not.toMatch(/\/(?:work|tmp|root)\//)
  })
})

test('the picture of the closed loop is the table that the rules read', () => {
  const made = `\`\`\`mermaid\n${referralDiagram()}\n\`\`\``
  const whole = read('ARCHITECTURE.md')
  const block = /(<!-- referral-diagram[^>]*-->\n)([\s\S]*?)(\n<!-- \/referral-diagram -->)/
  if (process.env['UPDATE_DOCS'])
    writeFileSync(
      'ARCHITECTURE.md',
      whole.replace(block, (_, start, __, end) => `${start}${made}${end}`),
    )
  expect(block.exec(read('ARCHITECTURE.md'))?.[2]).toBe(made)
})

test('every setting that the product reads is told to whoever runs it', () => {
  const sources = sourcesIn('src/server').concat(sourcesIn('src/store'))
  const wanted = sources.flatMap(({ text }) => [...text.matchAll(/\benv\['(\w+)'\]/g)].map(([, name = '']) => name))
  const told = pages('docs').map(read).join('\n')
  // The system's own, and not ours to describe.
  const ours = [...new Set(wanted)].filter((name) => name !== 'LOCALAPPDATA' && name !== 'NODE_ENV')
  expect(ours.length).toBeGreaterThan(12)
  expect(ours.filter((name) => !told.includes(`\`${name}\``))).toEqual([])
})

function referralDiagram(): string {
  const name = (status: string) => status.replaceAll('-', '_')
  const lines = ReferralStatus.options.flatMap((status) => {
    const who = [sideToMove(status), clockOf(status)].filter(Boolean).join(', ')
    const note = who === '' ? [] : [`  ${name(status)} : ${status} (${who})`]
    const arrows = Deed.options
      .filter((deed) => deed !== 'withdraw' && stepsOf(deed, status).length === 1)
      .map((deed) => `  ${name(status)} --> ${name(deedTable[deed].to)} : ${deed}`)
    return [...note, ...arrows]
  })
  return ['stateDiagram-v2', '  [*] --> draft', ...lines].join('\n')
}
