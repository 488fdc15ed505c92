import { fold } from '../fold.ts'

// A person writes a language as they call it; a host's profile holds codes. Its names, in English, te reo Māori and its own.
const names: Readonly<Record<string, readonly string[]>> = {
  en: ['English', 'Reo Pākehā', 'Reo Ingarihi'],
  mi: ['Te reo Māori', 'Reo Māori', 'Māori', 'Te reo'],
  nzs: ['New Zealand Sign Language', 'NZ Sign Language', 'Sign Language', 'NZSL', 'Te reo turi', 'Reo turi', 'sgn-NZ'],
  sm: ['Samoan', 'Samoa', 'Gagana Sāmoa', 'Reo Hāmoa'],
  to: ['Tongan', 'Tonga', 'Lea faka-Tonga', 'Reo Tonga'],
  niu: ['Niuean', 'Niue', 'Vagahau Niue', 'Reo Niue'],
  rar: ['Cook Islands Māori', 'Cook Island Māori', 'Rarotongan', 'Te reo Māori Kūki ʻĀirani', 'Māori Kuki Airani'],
  fj: ['Fijian', 'Na Vosa Vakaviti', 'Vosa Vakaviti', 'Reo Whītī'],
  tkl: ['Tokelauan', 'Tokelau', 'Gagana Tokelau', 'Reo Tokerau'],
  tvl: ['Tuvaluan', 'Tuvalu', 'Te Gana Tuvalu', 'Reo Tuwaru'],
  zh: [
    'Mandarin',
    'Chinese',
    '中文',
    '普通话',
    '普通話',
    '国语',
    '國語',
    '汉语',
    '漢語',
    'Reo Manarini',
    'Reo Hainamana',
  ],
  yue: ['Cantonese', 'Chinese', '中文', '广东话', '廣東話', '粤语', '粵語', 'Reo Katonīhi'],
  hi: ['Hindi', 'Fiji Hindi', 'हिन्दी', 'हिंदी', 'Reo Hīni'],
  pa: ['Punjabi', 'Panjabi', 'ਪੰਜਾਬੀ', 'Reo Pūtiapi'],
  ko: ['Korean', '한국어', 'Reo Kōrea'],
  ar: ['Arabic', 'العربية', 'عربي', 'Reo Ārapi'],
  tl: ['Tagalog', 'Filipino', 'Reo Tākaroka'],
  es: ['Spanish', 'Español', 'Castellano', 'Reo Pāniora'],
}

/** Whether this is a code of ours. A host ticks such codes: whether it speaks any other language, nobody has asked it. */
export const isLanguageWeKnow = (code: string): boolean => code in names

// The longest first, so that Cook Islands Māori is not taken for te reo Māori.
const byName = Object.entries(names)
  .flatMap(([code, called]) => called.map((name) => ({ code, name: fold(name) })))
  .toSorted((one, other) => other.name.length - one.name.length)

/** The languages that somebody means, as codes: "Gagana Sāmoa", "samoan please" and `sm` are one. What we do not know stays as written. */
export function languagesMeant(text: string): readonly string[] {
  const said = text.trim()
  if (said === '' || said in names) return said === '' ? [] : [said]
  let left = ` ${fold(said)} `
  const meant = new Set<string>()
  for (const name of new Set(byName.map((each) => each.name))) {
    // Between spaces where a script has them.
    const found = /^[a-z ]+$/.test(name) ? ` ${name} ` : name
    if (!left.includes(found)) continue
    left = left.replaceAll(found, ' , ')
    for (const each of byName) if (each.name === name) meant.add(each.code)
  }
  return meant.size > 0 ? [...meant] : [said]
}
