import { describe, expect, test } from 'vitest'
import { correctionOf, qrCode } from './qr-code.ts'

/** Each row as a number to the base of 36, with a one before it: what another program (qrcode 1.5) made of the same text. */
const asNumbers = (rows: readonly (readonly boolean[])[] | undefined) =>
  rows?.map((row) => BigInt(`0b1${row.map(Number).join('')}`).toString(36))

const key = 'secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Alongside'
const made: readonly (readonly [of: string, text: string, rows: readonly string[]])[] = [
  [
    'a word, the smallest size',
    'Kia ora',
    [
      '2hocf',
      '1vt4x',
      '25r31',
      '25qvx',
      '25pi5',
      '1vuwx',
      '2hny7',
      '18yrk',
      '2fm3h',
      '1vjz5',
      '1xhxf',
      '1g48p',
      '2fig1',
      '19461',
      '2hlx4',
      '1vtiv',
      '25n0v',
      '25rvm',
      '25pac',
      '1vvzl',
      '2hmzo',
    ],
  ],
  [
    'the key of an app',
    `otpauth://totp/Alongside%3AH%C4%93ni?${key}`,
    [
      '3hulobcv',
      '2nezfo75',
      '314gtsv1',
      '317vqy59',
      '3120ezq5',
      '2nd1zo75',
      '3hy50u4f',
      '1r5ay0w0',
      '3h9vxfhm',
      '2qnlkbhe',
      '1soh7ge3',
      '1wjw7b5f',
      '3d0z4mov',
      '2g8rf0ha',
      '20qbvlxn',
      '3alz8lvf',
      '3cv6ib4l',
      '2l79b0ks',
      '2rg6i1kf',
      '3gh6ac95',
      '369xjyz1',
      '296kd1ye',
      '3i18a6gn',
      '2160wni1',
      '1vwg5sdb',
      '2snpuz9i',
      '31832e9z',
      '2q4755xe',
      '2yi22512',
      '1rd6xxcg',
      '3hz58dwb',
      '2n8rrpxv',
      '318n0kqm',
      '3188zd2v',
      '315shfdz',
      '2nekba2p',
      '3i0jz6jr',
    ],
  ],
  [
    'a long name, in blocks and with its size written in',
    `otpauth://totp/Alongside%3A${'T%C4%81ne%20Whitiora%20'.repeat(8)}?${key}`,
    [
      '26jrqdn9y45b',
      '1njalqvqz6m9',
      '1w4bbnamnskd',
      '1w5rvjp3c1nh',
      '1w2lewxsuh5p',
      '1nj71rc0iq0x',
      '26mn2pztucu7',
      '13gjpqwl5wxs',
      '267s0h41pj8q',
      '17uy2sv2lp9l',
      '1v322ubxeb7u',
      '1ldep847thdq',
      '1wrix63vqnex',
      '1jfktcxuazdx',
      '1eawfu7bffya',
      '20u1a4euop3y',
      '1f091yq6q3hd',
      '1fsxfd7lst2z',
      '1nm6du71ktey',
      '1rfsz1xrw7kv',
      '1n11ousxs7xn',
      '1c47y2sd02ex',
      '1ffmv8smpjoq',
      '1aexisdwfpn0',
      '1mi74pd082h7',
      '1qtvq7q8zh65',
      '15u0gq9usauu',
      '1c4hh20ntn30',
      '1jv4u4vp8q56',
      '178cahprmxat',
      '1aruutbnku0u',
      '1ppcvk2nwylg',
      '23gn4hwycfpu',
      '1lze137x5tl1',
      '15lxpl480kci',
      '1ukdg7jdd366',
      '1qrlm5kvr1sh',
      '1jmmz2x721us',
      '1ezia9cuwww0',
      '1wzmhd95et3i',
      '1qm4nolvntjk',
      '25vvws9iv3vr',
      '1xg7qpy3x8na',
      '16ogqch67n7y',
      '1xi071hk0cup',
      '1lkrohw9vv8v',
      '1t7xwo1v0rb2',
      '25m6qm3ws4x2',
      '140jkh56o6pl',
      '13j07n4x90d1',
      '26m83qqmmx5q',
      '1ngc11wixkb8',
      '1w7amc3an56a',
      '1w73cx6u7990',
      '1w5mfvrovudo',
      '1njf4il3hzt0',
      '26ohaxsgx3qa',
    ],
  ],
]

describe('a QR code', () => {
  test.each(made)('of %s is as another program draws it, to the last module', (_, text, rows) => {
    expect(asNumbers(qrCode(text))).toEqual(rows)
  })

  test('corrects as the standard’s own example does', () => {
    // ISO/IEC 18004, annex I: "01234567" at level M of the first size.
    const data = [0x10, 0x20, 0x0c, 0x56, 0x61, 0x80, 0xec, 0x11, 0xec, 0x11, 0xec, 0x11, 0xec, 0x11, 0xec, 0x11]
    expect(correctionOf(data, 10)).toEqual([0xa5, 0x24, 0xd4, 0xc1, 0xed, 0x36, 0xc7, 0x87, 0x2c, 0x55])
  })

  test('what does not fit is not drawn', () => {
    expect(qrCode('x'.repeat(858))).toHaveLength(97)
    expect(qrCode('x'.repeat(859))).toBeUndefined()
  })
})
