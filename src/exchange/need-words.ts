import { fold } from '../domain/fold.ts'
import type { NeedKind } from '../domain/programmes/needs.ts'
import { bareWords } from './loose.ts'

// From other people's categories to the kinds of need in `domain/programmes`. The feed's own words are kept in the description.

const crosswalk: readonly (readonly [need: NeedKind, words: RegExp])[] = [
  ['kai', /\b(food|kai|pantry|foodbank|meals?|groceries|breakfast|produce|hunger|nutrition|soup kitchen|pataka)\b/],
  ['housing', /\b(housing|homeless\w*|accommodation|tenan\w+|shelter|emergency house|rough sleep\w*|boarding)\b/],
  ['money', /\b(benefits?|financial assistance|income|hardship|work and income|entitlements?|grants?|microfinance)\b/],
  ['debt', /\b(budget\w*|debts?|financial (capability|mentors?|mentoring)|moneymates|money talks|loans?)\b/],
  [
    'safety',
    /\b(family violence|domestic violence|violence|abuse|refuge|safe house|victims?|sexual (harm|assault|violence)|rape|protection order)\b/,
  ],
  [
    'mental-wellbeing',
    /\b(counsel\w+|anxiety|depression|mental|wellbeing|suicide|grief|trauma|psycholog\w+|therap\w+|stress)\b/,
  ],
  [
    'health',
    /\b(health|hauora|doctor|gp|medical|well child|dental|disabilit\w+|nurs\w+|maternity|pregnancy|breast feeding|clinic)\b/,
  ],
  ['addiction', /\b(addictions?|alcohol|drugs?|gambling|substance|meth\w*|smok\w+|rehab\w*)\b/],
  [
    'parenting',
    /\b(parent\w*|babies|toddlers?|tamariki|child(ren)?s?|whanau support|family support|family whanau|playgroup|preschool|early childhood|child care|mothers?|fathers?)\b/,
  ],
  ['education', /\b(education|school\w*|literacy|training|courses?|tutor\w*|stud(y|ies)|learning)\b/],
  ['work', /\b(employment|jobs?|job search|careers?|cv|work ready|unemploy\w+)\b/],
  ['legal', /\b(legal|law|lawyers?|community law|court|rights|citizens advice|justice)\b/],
  ['transport', /\b(transport\w*|driv(er|ers|ing)|shuttle|lifts?)\b/],
  ['household-goods', /\b(furniture|clothing|clothes|household goods|op shop|bedding|appliances?|baby items)\b/],
  ['power', /\b(power bill|electricity|heating|firewood|insulation|warm home|curtains?)\b/],
  ['digital', /\b(internet|digital|computers?|devices?|broadband)\b/],
  [
    'isolation',
    /\b(social (support|groups?|connection)|lonel\w+|isolat\w+|friendship|visiting|companionship|community cent(re|er)|seniors?)\b/,
  ],
  ['cultural', /\b(kaupapa maori|tikanga|te reo|cultur\w+|marae|iwi|pacific|pasifika)\b/],
  ['settlement', /\b(migrants?|refugees?|immigra\w+|settlement|new ?comers?|esol)\b/],
  ['disaster', /\b(flood\w*|cyclone|civil defence|disaster|earthquake|emergency response|recovery centre)\b/],
]

/** What people type who look for help, in te reo Māori and in everyday English, and what no feed's category says. */
const typed: readonly (readonly [need: NeedKind, words: RegExp])[] = [
  ['kai', /\b(hungry|hiakai|matekai|parcels?)\b/],
  ['housing', /\b(whare|moenga|kainga|beds?|rent|reti|house|home)\b/],
  ['money', /\b(moni|putea|takuhe|penihana|money|winz|cash)\b/],
  ['debt', /\b(nama|tahua|bills?|moni tarewa)\b/],
  ['power', /\b(hiko|mahana|whakamahana|wahie|power|warm)\b/],
  ['household-goods', /\b(taputapu|kakahu|paraikete|fridge|washing machine|beds?|blankets?)\b/],
  ['safety', /\b(haumaru|tukino|whakaruru|patu|safe|unsafe)\b/],
  ['mental-wellbeing', /\b(hinengaro|pouri|anipa|korero|sad|talk)\b/],
  ['health', /\b(hauora|takuta|rata|rongoa|hohipera|hauatanga|niho)\b/],
  ['addiction', /\b(waipiro|puroi|tarukino|petipeti|waranga|kai paipa)\b/],
  ['parenting', /\b(tamariki|matua|pepi|mokopuna|kids|baby)\b/],
  ['education', /\b(kura|ako|akoranga|matauranga|whare wananga)\b/],
  ['work', /\b(mahi|whakangungu|turanga mahi|work)\b/],
  ['legal', /\b(ture|roia|koti|motika)\b/],
  ['transport', /\b(waka|kawe|pahi|motoka|bus|rides?|getting there)\b/],
  ['digital', /\b(ipurangi|rorohiko|waea|wifi|phone)\b/],
  ['isolation', /\b(mokemoke|whakahoahoa|whanaungatanga|company)\b/],
  ['cultural', /\b(ahurea|tikanga|kaupapa maori)\b/],
  ['settlement', /\b(manene|whenua ke|visa)\b/],
  ['disaster', /\b(waipuke|ru|huripari|aitua|storm)\b/],
]

/** The kinds of need that somebody means who types these words. */
export function needsMeant(words: string | undefined): NeedKind[] {
  if (words === undefined) return []
  const says = saying(words)
  return [...new Set([...crosswalk, ...typed].filter(([, said]) => says(said)).map(([need]) => need))]
}

/** Whether the words are there, with their vowels doubled or not: `food`, and `whaanau`. The text is made bare once for all of them. */
function saying(text: string): (pattern: RegExp) => boolean {
  const ways = [bareWords(text), fold(text)]
  return (pattern) => ways.some((way) => pattern.test(way))
}

/** The kinds of need that these words speak of. The first texts that say anything decide: a category before a description. */
export function needsIn(...texts: readonly (string | undefined)[]): NeedKind[] {
  for (const text of texts) {
    if (text === undefined) continue
    const says = saying(text)
    const needs = crosswalk.filter(([, words]) => says(words)).map(([need]) => need)
    if (needs.length > 0) return needs
  }
  return []
}

const costs: readonly (readonly ['free' | 'koha' | 'low-cost' | 'cost', RegExp])[] = [
  ['koha', /\b(koha|donation|gold coin|by donation)\b/],
  ['free', /\b(free|no (cost|charge|fee)|none|fully funded|nil)\b/],
  ['low-cost', /\b(low cost|subsidi[sz]ed|small (fee|charge)|sliding scale|community services card)\b/],
  ['cost', /\b(fees?|cost|charge[sd]?|pay|paid|payment|per (hour|session|week)|rate|gst|\d+ per)\b/],
]

/** What it costs, as far as the words go. */
export function costIn(...texts: readonly (string | undefined)[]): 'free' | 'koha' | 'low-cost' | 'cost' | 'not-known' {
  for (const text of texts) {
    if (text === undefined) continue
    if (/[$£€]\s?\d/.test(text)) return 'cost'
    const says = saying(text)
    const found = costs.find(([, words]) => says(words))
    if (found) return found[0]
  }
  return 'not-known'
}

const languages: Readonly<Record<string, string>> = {
  english: 'en',
  maori: 'mi',
  'te reo': 'mi',
  'te reo maori': 'mi',
  samoan: 'sm',
  'gagana samoa': 'sm',
  tongan: 'to',
  'lea faka tonga': 'to',
  niuean: 'niu',
  'cok islands maori': 'rar',
  fijian: 'fj',
  tokelauan: 'tkl',
  tuvaluan: 'tvl',
  mandarin: 'zh',
  chinese: 'zh',
  cantonese: 'yue',
  hindi: 'hi',
  punjabi: 'pa',
  korean: 'ko',
  arabic: 'ar',
  spanish: 'es',
  french: 'fr',
  tagalog: 'tl',
  filipino: 'tl',
  vietnamese: 'vi',
  urdu: 'ur',
  polish: 'pl',
  dari: 'prs',
  farsi: 'fa',
  'new zealand sign language': 'nzs',
  nzsl: 'nzs',
  'sign language': 'nzs',
  ukrainian: 'uk',
  russian: 'ru',
  japanese: 'ja',
  tamil: 'ta',
  thai: 'th',
  german: 'de',
  somali: 'so',
}

/** The code of a language, or its name in small letters when we have no code for it. */
export function languageCode(name: string): string {
  const folded = fold(name)
  return languages[folded] ?? (/^[a-z]{2,3}$/.test(folded) ? folded : folded.replaceAll(' ', '-').slice(0, 30))
}

const maori = /\b(kaupapa maori|maori (led|provider|service)|iwi (provider|service)|marae based|whanau ora)\b/
const pacific = /\b(pacific|pasifika)( led)? (provider|service)\b|\b(pacific|pasifika) led\b/
const disability = /\b(disability led|disabled people led|led by disabled|disabled persons organisation)\b/

/** Who leads it, only where its own words say so. */
export function ledBy(...texts: readonly (string | undefined)[]) {
  const says = saying(texts.filter((each) => each !== undefined).join(' '))
  return { kaupapaMaori: says(maori), pacific: says(pacific), disabilityLed: says(disability) }
}
