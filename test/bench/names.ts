// Invented people. A quarter of them have a macron or an apostrophe in what they are called.

const given = [
  ...[
    'Anahera',
    'Tama',
    'Moana',
    'Wiremu',
    'Sina',
    'Leilani',
    'Jack',
    'Emma',
    'Arjun',
    'Priya',
    'Mei',
    'Noah',
    'Olivia',
  ],
  ...['Ioane', 'Talia', 'Hana', 'Rawiri', 'Marama', 'Sione', 'Ana', 'Liam', 'Grace', 'Kiri', 'Aroha'],
  ...['Hēmi', 'Hēnare', 'Mārama', 'Tāne', 'Pānia', 'Māia', 'Kōwhai', 'Rāwiri'],
]
const family = [
  ...[
    'Walker',
    'Smith',
    'Tamihana',
    'Paki',
    'Singh',
    'Patel',
    'Wong',
    'Chen',
    'Brown',
    'Taylor',
    'Ngata',
    'Rangi',
    'Moala',
  ],
  ...['Leota', 'Vea', 'Kaur', 'Martin', 'Harris', 'Cooper', 'Pohatu', 'Wihongi', 'Kereama', 'Tautahi', 'Hughes'],
  ...['Māhina', 'Pōtiki', "O'Brien", "Fa'asavalu", 'Tūhoro', "D'Souza", 'Kāretu', 'Hōhepa'],
]

/** Numbers that look like dice and are the same each time. */
export function scatter(number: number): number {
  let x = Math.imul(number ^ 0x9e3779b9, 0x85ebca6b)
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35)
  return (x ^ (x >>> 16)) >>> 0
}

const pick = <T>(list: readonly T[], number: number, fallback: T): T => list[number % list.length] ?? fallback

// As many names as a country has: some common, most not.
const more = ['', '', '', 'a', 'i', 'o', 'ana', 'iki', 'ata', 'ina', 'oro', 'ewa', 'son', 'ley', 'man', 'ton'] as const
const varied = (list: readonly string[], dice: number, fallback: string): string => {
  const name = pick(list, dice, fallback)
  return `${name}${pick(more, dice >>> 8, '')}${dice % 3 === 0 ? '' : pick(more, dice >>> 16, '')}`
}

export const givenName = (number: number): string => varied(given, scatter(number), 'Ana')
export const familyName = (number: number): string => varied(family, scatter(number * 3 + 1), 'Walker')
export const oneOf = <T>(list: readonly [T, ...T[]], number: number): T => pick(list, number, list[0])
