import { describe, expect, test } from 'vitest'
import { aHost, aRequest } from '../../../test/make.ts'
import { askedOfHost, otherHosts, shownFirst, suggestHosts } from './hosts.ts'

const near = aHost({ name: 'Clearwater', areas: ['001'] })
const far = aHost({ name: 'Northbank', areas: ['002'] })
const first = (hosts: ReturnType<typeof suggestHosts>) => hosts[0]?.host.name

describe('the hosts suggested', () => {
  test('the one that works there comes first, with its reason, and the other says why not', () => {
    const [one, other] = suggestHosts(aRequest({ placeCode: '001' }), [far, near])
    expect(one).toMatchObject({ host: { name: 'Clearwater' }, reasons: ['area', 'room'] })
    expect(other).toMatchObject({ host: { name: 'Northbank' }, buts: ['other-area'] })
  })

  test('the person’s own choice comes before everything, however it is spelled', () => {
    const kind = aHost({ name: 'Te Whānau Tautoko Trust', areas: ['099'] })
    const asked = aRequest({ placeCode: '001', ratherWords: 'te whanau tautoko trust please' })
    expect(first(suggestHosts(asked, [near, kind]))).toBe('Te Whānau Tautoko Trust')
  })

  test('whom they would avoid is never suggested', () => {
    const names = suggestHosts(aRequest({ placeCode: '001', avoidWords: 'Not Clearwater, my ex works there' }), [
      near,
      far,
    ])
    expect(names.map(({ host }) => host.name)).toEqual(['Northbank'])
  })

  test('Māori-led comes first where it was asked for', () => {
    const led = aHost({ name: 'Orchard', ledBy: ['maori-led'] })
    expect(first(suggestHosts(aRequest({ placeCode: '001', wouldRather: ['maori-led'] }), [near, led]))).toBe('Orchard')
    expect(first(suggestHosts(aRequest({ placeCode: '001' }), [near, led]))).toBe('Clearwater')
  })

  test('a host led as they asked has a place among the first, though others suit better, and says why not', () => {
    const led = aHost({ name: 'Open Gate', areas: ['099'], ledBy: ['disability-led'] })
    const others = ['Alder', 'Birch', 'Cedar'].map((name) => aHost({ name, areas: ['001'] }))
    const asked = aRequest({ placeCode: '001', wouldRather: ['disability-led'] })
    const shown = shownFirst(suggestHosts(asked, [...others, led], 4), 3)
    expect(shown.map(({ host }) => host.name)).toEqual(['Alder', 'Birch', 'Open Gate'])
    expect(shown.at(-1)?.buts).toContain('other-area')
    const unasked = shownFirst(suggestHosts(aRequest({ placeCode: '001' }), [...others, led], 4), 3)
    expect(unasked.map(({ host }) => host.name)).toEqual(['Alder', 'Birch', 'Cedar'])
  })

  test('taking the last place puts a host behind one with room', () => {
    const asked = aRequest({ placeCode: '001' })
    const other = aHost({ name: 'Alder', areas: ['001'] })
    expect(first(suggestHosts(asked, [other, near]))).toBe('Alder')
    const full = suggestHosts(asked, [{ ...other, openCases: 5 }, near])
    expect(first(full)).toBe('Clearwater')
    expect(full[1]?.buts).toEqual(['full'])
  })

  test('the language that is easiest for them changes the order and the reasons, however it is written', () => {
    const reo = aHost({ name: 'Waka', languages: ['en', 'mi'] })
    const samoan = aHost({ name: 'Fale', languages: ['en', 'sm'] })
    const unsaid = aHost({ name: 'Zephyr', areas: ['001'] })
    const asking = (language: string) => suggestHosts(aRequest({ placeCode: '001', language }), [reo, samoan, unsaid])
    expect(asking('en').map(({ host }) => host.name)).toEqual(['Fale', 'Waka', 'Zephyr'])
    for (const written of ['te reo maori', 'Te reo Māori', 'mi', 'Māori or English']) {
      expect(first(asking(written)), written).toBe('Waka')
      expect(asking(written)[0]?.reasons).toContain('language')
    }
    expect(first(asking('Gagana Sāmoa'))).toBe('Fale')
    const buts = Object.fromEntries(asking('Gagana Sāmoa').map(({ host, buts: against }) => [host.name, against]))
    expect(buts).toEqual({ Fale: [], Waka: ['no-language'], Zephyr: [] })
    for (const unknown of ['Tamil', 'the language of my mother', 'ta']) {
      expect(
        asking(unknown).flatMap(({ buts: against }) => against),
        `nobody was ever asked about ${unknown}`,
      ).toEqual([])
    }
    expect(asking('Māori or English').flatMap(({ buts: against }) => against)).toEqual([])
  })

  test('it is the person’s language that counts, and not the language of the page', () => {
    const request = aRequest({ language: 'en' })
    const person = { id: request.personId, language: 'Samoan' }
    const somebodyElse = { id: 'b6d6bb0e-4d4c-4b43-8a77-0d4d1a8c1f10', language: 'hi' }
    expect(askedOfHost(request, [somebodyElse, person]).language).toBe('Samoan')
    expect(askedOfHost(request, [somebodyElse]).language).toBe('en')
  })

  test('three, never more', () => {
    expect(
      suggestHosts(
        aRequest(),
        ['A', 'B', 'C', 'D'].map((name) => aHost({ name })),
      ),
    ).toHaveLength(3)
  })
})

describe('the other hosts', () => {
  const names = ['Alder', 'Birch', 'Cedar', 'Ōtara Kāinga Trust', 'Otara House'].map((name) => aHost({ name }))
  const found = (words: string, avoidWords = '') => {
    const suggested = suggestHosts(aRequest({ placeCode: '001', avoidWords }), names, names.length)
    return otherHosts(suggested, shownFirst(suggested, 3), words).map(({ name }) => name)
  }

  test('are those that are not shown first, in the order in which they suit', () => {
    expect(found('')).toEqual(['Ōtara Kāinga Trust', 'Otara House'].toSorted((a, b) => a.localeCompare(b)))
  })

  test('are found by the beginnings of the words of their names, macrons or not', () => {
    expect(found('otara ka')).toEqual(['Ōtara Kāinga Trust'])
    expect(found('Ōtaara')).toHaveLength(2)
    expect(found('tara')).toEqual([])
    expect(found('alder')).toEqual([])
  })

  test('are never those whom the person would avoid, whatever is typed', () => {
    expect(found('kainga', 'nobody of otara kainga trust')).toEqual([])
  })
})
