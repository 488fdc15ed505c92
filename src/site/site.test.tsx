import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { publicPages } from '../../test/look/pages.tsx'
import { frameFor } from '../../test/look/samples.ts'
import { languages } from '../words/phrase.ts'
import { HidePage } from './about.tsx'
import { here, pathIn } from './layout.tsx'

const css = (names: readonly string[]) => names.map((name) => readFileSync(`src/looks/css/${name}`, 'utf8')).join('')
const sheets = { site: css(['tokens.css', 'base.css', 'site.css']), answer: css(['answer.css']) }
const pages = languages.flatMap((language) =>
  publicPages(language).map(({ name, face, page }) => ({
    name: `${name} in ${language}`,
    language,
    face,
    html: renderToStaticMarkup(page),
  })),
)

describe.each(pages)('the page $name', ({ html, face, language }) => {
  test('sends no script and no inline style', () => {
    expect(html).not.toMatch(/<script|\sstyle=|\son[a-z]+=|javascript:/i)
  })

  test('weighs at most 20 kB with its styles', () => {
    expect(gzipSync(html).length + gzipSync(sheets[face]).length).toBeLessThanOrEqual(20_000)
  })

  test('has one heading of the first rank, and says its language', () => {
    expect(html.match(/<h1[ >]/g)).toHaveLength(1)
    expect(html).toContain(`<html lang="${language === 'mi' ? 'mi' : 'en-NZ'}">`)
  })

  test('tells no other site where the reader was', () => {
    expect(html).toContain('<meta name="referrer" content="no-referrer"/>')
  })

  test('has no two parts of one name, and labels that lead somewhere', () => {
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
    expect(ids).toEqual([...new Set(ids)])
    const pointed = [...html.matchAll(/\s(?:for|aria-labelledby|aria-describedby)="([^"]+)"/g)]
    for (const [, names = ''] of pointed) for (const id of names.split(' ')) expect(ids).toContain(id)
  })
})

const onSite = pages.filter(({ face }) => face === 'site')

test.each(onSite)('Leave comes first for the keyboard on $name', ({ html }) => {
  expect(/<a [^>]*href="([^"]*)"/.exec(html)?.[1]).toBe('/exit')
})

test('titles never say what somebody needs', () => {
  const asking = onSite.filter(({ name }) => /^(ask|receipt|yours|come-back|stop)/.test(name))
  const titles = new Set(asking.map(({ html }) => /<title>(.*?)<\/title>/.exec(html)?.[1]))
  expect([...titles].toSorted()).toEqual([
    'Put right: Your request',
    'Tō tono',
    'Whakatikaina: Tō tono',
    'Your request',
  ])
})

test('the language is kept in the address', () => {
  expect(pathIn('mi', '/ask/3?then=check')).toBe('/mi/ask/3?then=check')
  expect(pathIn('mi', '/')).toBe('/mi/')
  expect(here(frameFor('en', '/'), '/find')).toBe('/find')
})

test('reo that no speaker has checked gives way to English, and is marked as English', () => {
  const frame = frameFor('mi', '/hide-your-visit', 'site.css', true)
  const html = renderToStaticMarkup(<HidePage frame={frame} lines={[]} />)
  expect(html).toContain('<span lang="en-NZ">What we clear</span>')
})
