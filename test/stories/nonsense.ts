import { gzipSync } from 'node:zlib'
import type { Dice } from './made-from-a-schema.ts'
import { isPlain, type Json } from './the-document.ts'

// What nobody types and somebody sends: put in place of a part of something good, or in place of the whole.

const texts = [
  ...[
    '',
    ' ',
    '\u0000',
    'a\u0000b',
    '\ud800',
    'x\udc00y',
    '\ufeff',
    '\u202eevil\u202c',
    '\u200b\u200b',
    '\u0007\u001b[31m',
    '\r\nX-Evil: 1',
  ],
  ...['Ma\u0304ori', '👩‍👧‍👦', '𝒻𝒶𝓃𝒸𝓎', 'ﷺ', 'İı', '٣٤', '\u0300'.repeat(300), 'ā'.repeat(9000), 'x'.repeat(100_000)],
  ...[
    "' or 1=1 --",
    '"; drop table household; --',
    '\\',
    '%00',
    '%',
    '_%',
    '${7*7}',
    '{{7*7}}',
    '{count, plural, one {',
    '../../etc/passwd',
  ],
  ...[
    '<script>x</script>',
    '"><img src=x onerror=x>',
    'javascript:alert(1)',
    '=cmd()',
    '@SUM(1)',
    '/work/../../x',
    '//evil.example',
    '\\\\evil.example',
  ],
  ...[
    'null',
    'undefined',
    'NaN',
    'true',
    '0',
    '-1',
    '1e999',
    '9'.repeat(400),
    '0x10',
    '__proto__',
    'constructor',
    'toString',
  ],
  ...[
    '0000-00-00',
    '0000-01-01',
    '2026-02-31',
    '9999-12-31',
    '+275760-09-13',
    '9999-12-31T23:59:59.999Z',
    '0001-01-01T00:00:00Z',
    '2026-11-09T21:00:00+13:00',
  ],
  ...[
    '9999-99-99T99:99:99Z~x~1',
    '2026-99~00000000-0000-4000-8000-000000000000',
    '2026-11-09T21:00:00Z~zz~999999999999999',
  ],
  ...[
    '00000000-0000-0000-0000-000000000000',
    'ffffffff-ffff-ffff-ffff-ffffffffffff',
    '2026-13',
    '2099-12',
    '24:00',
    '99:99',
  ],
] as const
const numbers = [0, -0, -1, 1.5, 1e308, -1e308, 2 ** 31, 2 ** 53, 2 ** 63, 1e-320, 999_999_999_999_999] as const

const nested = (depth: number) => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`) as unknown
const nestedObject = (depth: number) => JSON.parse(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`) as unknown

/** A value that the schema, most likely, did not mean. */
export function nonsense(dice: Dice): unknown {
  const made: readonly [() => unknown, ...(() => unknown)[]] = [
    ...([() => dice.oneOf(texts), () => dice.oneOf(texts), () => dice.oneOf(texts)] as const),
    () => dice.oneOf(numbers),
    () => dice.oneOf([null, true, false, [], {}] as const),
    () => [dice.oneOf(texts), null, {}],
    () => Array.from({ length: 2000 }, (_, nth) => nth),
    () => Object.fromEntries(Array.from({ length: 500 }, (_, nth) => [`key${nth}`, nth])),
    () => nested(dice.oneOf([10, 500, 4000])),
    () => nestedObject(dice.oneOf([10, 500, 4000])),
    () => ({ constructor: { prototype: { polluted: true } } }),
    () => ({ toString: 'x', hasOwnProperty: 1 }),
  ]
  return dice.oneOf(made)()
}

export const aNastyText = (dice: Dice): string => dice.oneOf(texts)

/** The same, with one part of it turned into something else: a field changed, taken away, or added. */
export function spoiled(value: unknown, dice: Dice): unknown {
  if (dice.chance(0.25)) return nonsense(dice)
  if (Array.isArray(value) && value.length > 0) {
    const at = dice.below(value.length)
    return value.map((one: unknown, nth) => (nth === at ? spoiled(one, dice) : one))
  }
  if (!isPlain(value)) return nonsense(dice)
  return spoiledObject(value, dice)
}

function spoiledObject(value: Json, dice: Dice): Json {
  const names = Object.keys(value)
  const name = names[dice.below(names.length)] ?? 'extra'
  const { [name]: taken, ...rest } = value
  switch (dice.below(8)) {
    case 0:
      return rest
    case 1:
      return {
        ...value,
        [dice.oneOf(['extra', 'constructor', 'role', 'holderOrganisation', 'isAdmin', 'id', ''])]: nonsense(dice),
      }
    case 2:
      return { ...rest, [name.toUpperCase()]: taken }
    default:
      return { ...rest, [name]: spoiled(taken, dice) }
  }
}

export type Wire = { readonly payload: string | Buffer; readonly headers: Readonly<Record<string, string>> }

/** A body that is no good as it travels: broken off, in another language, squeezed, or with its keys twice. */
export function spoiledOnTheWay(text: string, type: string, dice: Dice): Wire {
  const as = (payload: string | Buffer, contentType = type, more: Readonly<Record<string, string>> = {}): Wire => ({
    payload,
    headers: { ...(contentType === '' ? {} : { 'content-type': contentType }), ...more },
  })
  const made: readonly [() => Wire, ...(() => Wire)[]] = [
    () => as(text.slice(0, dice.below(text.length + 1))),
    () => as(`${text}${text}`),
    () => as(''),
    () => as(text, ''),
    () =>
      as(
        text,
        dice.oneOf([
          'text/plain',
          'text/html',
          'application/xml',
          'multipart/form-data; boundary=x',
          'application/csp-report',
          '/',
          'x',
        ]),
      ),
    () => as(text, 'application/json; charset=utf-16'),
    () => as(text, type, { 'content-encoding': 'gzip' }),
    () =>
      as(gzipSync('a'.repeat(5_000_000)), type, {
        'content-encoding': dice.oneOf(['gzip', 'br', 'deflate', 'identity', 'x']),
      }),
    () => as(`\ufeff${text}`),
    () => as(Buffer.concat([Buffer.from([0xff, 0xfe, 0xc0, 0x80]), Buffer.from(text)])),
    () => as(Buffer.from(text, 'utf16le')),
    () => as(text.replace('{', '{"__proto__":{"polluted":true},')),
    () => as(text.replace('{', '{"constructor":{"prototype":{"polluted":true}},')),
    () => as(text.replace('{', '{"id":"one","id":"two",')),
    () => as(`${'['.repeat(100_000)}${']'.repeat(100_000)}`),
    () => as('x'.repeat(dice.oneOf([1_000_001, 1_200_000]))),
    () => as(JSON.stringify(JSON.stringify(text))),
    () =>
      as(
        dice.oneOf([
          'null',
          '0',
          '"text"',
          '[]',
          '[[]]',
          'true',
          'NaN',
          'Infinity',
          '{}',
          '-',
          '&',
          '=',
          '&&==%',
          '%=%&%ZZ=%ZZ',
        ]),
      ),
  ]
  return dice.oneOf(made)()
}

/** A header that is no good. */
export function spoiledHeaders(dice: Dice): Readonly<Record<string, string | string[]>> {
  const inHeader = dice.oneOf([
    '',
    ' ',
    '"',
    '"x"',
    '""',
    'W/"1"',
    '"1", "2"',
    '1',
    '"99999999999"',
    '"-1"',
    'é',
    'x'.repeat(5000),
    '*',
  ])
  const name = dice.oneOf([
    'idempotency-key',
    'if-match',
    'if-none-match',
    'accept-language',
    'cookie',
    'accept',
    'range',
    'host',
    'origin',
    'user-agent',
    'x-forwarded-for',
    'x-forwarded-proto',
    'x-forwarded-host',
    'authorization',
    'x-http-method-override',
    'expect',
    'content-length',
  ] as const)
  const cookies = [
    'session=',
    'session=x; session=y',
    'session=%ZZ',
    '__Host-session=x',
    'words=a-b-c.12345678; draft=x',
    `session=${'A'.repeat(43)}`,
    '=;=;',
    `ticket=${'x'.repeat(3000)}`,
  ] as const
  if (name === 'cookie') return { cookie: dice.oneOf(cookies) }
  if (name === 'content-length') return {}
  if (name === 'origin') return { origin: dice.oneOf(['null', 'https://evil.example', 'x', 'http://localhost:80']) }
  return { [name]: dice.chance(0.2) ? [inHeader, inHeader] : inHeader }
}
