import { Fragment, isValidElement, type ReactElement, type ReactNode } from 'react'
import type { Language, With } from '../words/phrase.ts'
import type { PhraseKey, Say } from '../words/words.ts'

// Words of the other language are marked, so that a screen reader changes its voice for them.
const reoInEnglish = [
  'āe',
  'aroha',
  'hapū',
  'hapori',
  'hauora',
  'hui',
  'iwi',
  'kai',
  'kaimahi',
  'kaitiaki',
  'kaumātua',
  'kaupapa',
  'kia ora',
  'koha',
  'kōrero',
  'mahi',
  'mana',
  'manaakitanga',
  'māori',
  'marae',
  'mātua',
  'mihi',
  'mokopuna',
  'ngā mihi',
  'nau mai',
  'pākehā',
  'pēpi',
  'rangatahi',
  'reo māori',
  'reo',
  'rohe',
  'rōpū',
  'rongoā',
  'tamaiti',
  'tamariki',
  'tautoko',
  'te reo māori',
  'te reo',
  'te tiriti',
  'tikanga',
  'wāhine',
  'whaea',
  'whānau ora',
  'whānau',
  'whāngai',
  'whare',
  'whakapapa',
  'whenua',
  'oranga tamariki',
  'aotearoa',
]
const englishInReo = [
  'Alongside',
  'Women’s Refuge',
  'Shielded Site',
  'Are You OK',
  'Work and Income',
  'Privacy Commissioner',
  'Privacy Act 2020',
  'Chrome',
  'Safari',
  'Firefox',
  'Edge',
  'Samsung Internet',
  'English',
  'Civil Defence',
  'Open Referral',
]

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const finder = (words: readonly string[]) => {
  const longestFirst = [...words].sort((a, b) => b.length - a.length).map(escaped)
  return new RegExp(`(?<![\\p{L}\\p{N}-])(${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
}
const found = { en: finder(reoInEnglish), mi: finder(englishInReo) } as const
const other = { en: 'mi', mi: 'en-NZ' } as const

/** How a language is written in `lang`. */
export const langOf = (language: Language) => (language === 'mi' ? 'mi' : 'en-NZ')

/** Text in one language with the words of the other marked. */
export function Reo({ language, children }: { readonly language: Language; readonly children: string }) {
  return <>{marked(children, language)}</>
}

function marked(text: string, language: Language): ReactNode {
  const parts = text.split(found[language])
  if (parts.length === 1) return text
  return parts.map((part, place) =>
    // Split with one capture group: every second part is a word of the other language.
    place % 2 === 1 ? (
      <span key={place} lang={other[language]}>
        {part}
      </span>
    ) : (
      part
    ),
  )
}

/** What may fill a phrase on a page: text, numbers, or a piece of page such as a link or a `By`. */
export type Pieces = Readonly<Record<string, string | number | ReactElement>>

/** Says a phrase as a piece of page: other-language words marked, reo that gave way to English marked, pieces put in place. */
export type Tell = (key: PhraseKey, pieces?: Pieces) => ReactNode

const open = '\uE000'
const close = '\uE001'

export function telling(say: Say): Tell {
  return (key, pieces = {}) => {
    const kept: ReactElement[] = []
    const values: With = Object.fromEntries(
      Object.entries(pieces).map(([name, value]) => {
        if (!isValidElement(value)) return [name, typeof value === 'object' ? '' : value]
        kept.push(value)
        return [name, `${open}${kept.length - 1}${close}`]
      }),
    )
    const text = Object.keys(values).length > 0 ? say(key, values) : say(key)
    const language = say.spoken(key)
    const told = <Fragment>{inPlace(text, kept, language)}</Fragment>
    return language === say.language ? told : <span lang={langOf(language)}>{told}</span>
  }
}

function inPlace(text: string, kept: readonly ReactElement[], language: Language): ReactNode[] {
  return text.split(/\uE000(\d+)\uE001/).map((part, place) => {
    const piece = place % 2 === 1 ? kept[Number(part)] : undefined
    return <Fragment key={place}>{place % 2 === 1 ? piece : marked(part, language)}</Fragment>
  })
}
