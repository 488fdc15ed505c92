import { Fragment, isValidElement, type ReactElement, type ReactNode } from 'react'
import type { Language, Phrase, With } from '../words/phrase.ts'
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
  const longestFirst = words.toSorted((one, two) => two.length - one.length).map(escaped)
  return new RegExp(`(${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
}
const found = { en: finder(reoInEnglish), mi: finder(englishInReo) } as const

/** The text in pieces: every second one is a word of the other language. Written without looking behind, for older tablets. */
function inPieces(text: string, language: Language): readonly string[] {
  const pieces: string[] = []
  let done = 0
  for (const match of text.matchAll(found[language])) {
    if (/[\p{L}\p{N}-]$/u.test(text.slice(0, match.index))) continue
    pieces.push(text.slice(done, match.index), match[0])
    done = match.index + match[0].length
  }
  return [...pieces, text.slice(done)]
}

const other = { en: 'mi', mi: 'en-NZ' } as const

/** How a language is written in `lang`. */
export const langOf = (language: Language) => (language === 'mi' ? 'mi' : 'en-NZ')

/** Text in one language with the words of the other marked. */
export function Reo({ language, children }: { readonly language: Language; readonly children: string }) {
  return <>{marked(children, language)}</>
}

function marked(text: string, language: Language): ReactNode {
  const parts = inPieces(text, language)
  if (parts.length === 1) return text
  // One element, so that a flex row does not pull the words of a sentence apart.
  return (
    <span>
      {parts.map((part, place) =>
        place % 2 === 1 ? (
          <span key={place} lang={other[language]}>
            {part}
          </span>
        ) : (
          part
        ),
      )}
    </span>
  )
}

/** What may fill a phrase on a page: text, numbers, or a piece of page such as a link or a `By`. */
export type Pieces = Readonly<Record<string, string | number | ReactElement>>

/** Says a phrase as a piece of page: other-language words marked, reo that gave way to English marked, pieces put in place. */
export type Tell = ((key: PhraseKey, pieces?: Pieces) => ReactNode) & {
  /** Words that are data, such as a notice or a crisis line. */
  readonly wording: (phrase: Phrase, values?: With) => ReactNode
}

const open = '\uE000'
const close = '\uE001'

export function telling(say: Say): Tell {
  const tell = (key: PhraseKey, pieces: Pieces = {}) => {
    const kept: ReactElement[] = []
    const values: With = Object.fromEntries(
      Object.entries(pieces).map(([name, value]) => {
        if (!isValidElement(value)) return [name, typeof value === 'object' ? '' : value]
        kept.push(value)
        return [name, `${open}${kept.length - 1}${close}`]
      }),
    )
    const text = Object.keys(values).length > 0 ? say(key, values) : say(key)
    return inIts(say.spoken(key), say.language, (language) => inPlace(text, kept, language))
  }
  const wording = (phrase: Phrase, values?: With) =>
    inIts(say.spoken(phrase), say.language, (language) => marked(say.wording(phrase, values), language))
  return Object.assign(tell, { wording })
}

/** Marks the whole where it is not in the page's own language. */
function inIts(language: Language, page: Language, told: (language: Language) => ReactNode): ReactNode {
  if (language === page) return <>{told(language)}</>
  return <span lang={langOf(language)}>{told(language)}</span>
}

function inPlace(text: string, kept: readonly ReactElement[], language: Language): ReactNode {
  if (kept.length === 0) return marked(text, language)
  const parts = text.split(/\uE000(\d+)\uE001/)
  return (
    <span>
      {parts.map((part, place) => (
        <Fragment key={place}>{place % 2 === 1 ? kept[Number(part)] : marked(part, language)}</Fragment>
      ))}
    </span>
  )
}
