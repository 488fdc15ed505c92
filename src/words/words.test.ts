import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checked, draft, speak } from './phrase.ts'
import { reoWaiting, sayIn } from './words.ts'

const files = readdirSync('src/words').filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
const keysIn = (file: string) =>
  [...readFileSync(`src/words/${file}`, 'utf8').matchAll(/^ {2}'([a-z][\w.-]+)': /gm)].map((match) => match[1] ?? '')

describe('the words', () => {
  test('a key is used once, in one file', () => {
    const all = files.filter((file) => file !== 'refusals.ts').flatMap((file) => keysIn(file))
    expect(all.length).toBeGreaterThan(900)
    expect(all.filter((key, i) => all.indexOf(key) !== i)).toEqual([])
  })

  test('a yes to tell a name says which one is told: whatever they go by, and not a first name only', () => {
    const say = sayIn('en')
    for (const key of ['share.name', 'may-know.name', 'fact.name'] as const) {
      expect(say(key)).toMatch(/name \w+ go by/i)
      expect(say(key)).not.toMatch(/first/i)
    }
  })

  test('that somebody is unsafe is never said in te reo as “nobody is safe”', () => {
    const asNobody = /(?:kāore tētahi|tangata kāore) i te haumaru/i
    expect(files.filter((file) => asNobody.test(readFileSync(`src/words/${file}`, 'utf8')))).toEqual([])
    const say = sayIn('mi')
    for (const key of ['today.unsafe', 'request.unsafe', 'whanau.unsafe', 'ask.unsafe', 'check.unsafe-yes'] as const) {
      expect(say(key)).toMatch(/kei te noho mōrearea tētahi/i)
    }
  })

  test('every one of them waits for a speaker, until one has checked it', () => {
    const { drafts, all } = reoWaiting()
    expect(drafts).toBe(all)
    expect(all).toBeGreaterThan(900)
  })
})

// Text between tags is held by the linter; what is said through a property, here.
test('no property of a screen says words of its own: they come from here, in both languages', () => {
  const screens = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsx') && !name.endsWith('.test.tsx') && !name.includes('gallery'))
    .map((name) => `src/${name}`)
  expect(screens.length).toBeGreaterThan(150)
  const said =
    /\b(?:label|title|hint|placeholder|alt|aria-label|aria-description|head|send|none|says|about|sub|text)=(?:"|\{['"`])([^"'`]*)/g
  const typed = screens.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(said)].flatMap(([, words = '']) =>
      /^[\w.-]*\.[\w.-]+$/.test(words) || !/\p{L}/u.test(words.replaceAll(/\$\{[^}]*\}?/g, ''))
        ? []
        : [`${file}: ${words}`],
    ),
  )
  expect(typed).toEqual([])
})

describe('reo', () => {
  const looked = { en: 'Yes', mi: checked('Āe', 'Mere Tautoko', '2026-11-10') }
  const unseen = { en: 'No', mi: draft('Kāo') }

  test('that no speaker has checked gives way to English where only checked reo may be said', () => {
    expect(speak(unseen, 'mi')).toBe('Kāo')
    expect(speak(unseen, 'mi', undefined, true)).toBe('No')
    expect(speak(looked, 'mi', undefined, true)).toBe('Āe')
  })

  test('says a refusal too, with what fills it in', () => {
    const refusal = { code: 'need-without-outcome', with: { count: 2 } } as const
    expect(sayIn('en').refusal(refusal)).toContain('2 needs have no outcome')
    expect(sayIn('mi').refusal(refusal)).toContain('2')
  })
})
