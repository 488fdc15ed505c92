import { describe, expect, test } from 'vitest'
import { aHost, aRequest } from '../../../test/make.ts'
import { suggestHosts } from './hosts.ts'

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

  test('taking the last place puts a host behind one with room', () => {
    const asked = aRequest({ placeCode: '001' })
    const other = aHost({ name: 'Alder', areas: ['001'] })
    expect(first(suggestHosts(asked, [other, near]))).toBe('Alder')
    const full = suggestHosts(asked, [{ ...other, openCases: 5 }, near])
    expect(first(full)).toBe('Clearwater')
    expect(full[1]?.buts).toEqual(['full'])
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
