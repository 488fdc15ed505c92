import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { sayIn } from '../words/words.ts'
import { Reo, telling } from './reo.tsx'

const drawn = (text: string, language: 'en' | 'mi') => renderToStaticMarkup(<Reo language={language}>{text}</Reo>)

test('te reo words in an English sentence are marked, the longest name first', () => {
  expect(drawn('Kaupapa Māori kai', 'en')).toBe(
    '<span><span lang="mi">Kaupapa</span> <span lang="mi">Māori</span> <span lang="mi">kai</span></span>',
  )
  expect(drawn('about Oranga Tamariki', 'en')).toContain('<span lang="mi">Oranga Tamariki</span>')
})

test('a part of a word is left alone', () => {
  expect(drawn('Kaikohe, kaiser, manager', 'en')).toBe('Kaikohe, kaiser, manager')
})

test('English names in a reo sentence are marked', () => {
  expect(drawn('Ki a Work and Income', 'mi')).toContain('<span lang="en-NZ">Work and Income</span>')
})

test('a piece of page takes its place in the sentence', () => {
  const tell = telling(sayIn('en'))
  const html = renderToStaticMarkup(<p>{tell('yours.move-reach', { who: 'Ngaire', by: <em>by noon</em> })}</p>)
  expect(html).toBe('<p><span>Ngaire gets in touch with you, <em>by noon</em></span></p>')
})

test('what a person typed is never read as a pattern', () => {
  const tell = telling(sayIn('en'))
  const html = renderToStaticMarkup(<p>{tell('check.say', { say: '{who} <b>' })}</p>)
  expect(html).toBe('<p>Say “{who} &lt;b&gt;”</p>')
})
