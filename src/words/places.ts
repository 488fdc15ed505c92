import type { PlaceKind } from '../domain/places/place.ts'
import { draft, type Phrase, type Phrases } from './phrase.ts'

type Needed = Readonly<Record<`place.${PlaceKind}`, Phrase>>

export const places = {
  'place.region': { en: 'Region', mi: draft('Rohe') },
  'place.district': { en: 'City or district', mi: draft('Tāone, takiwā rānei') },
  'place.msd-region': { en: 'Region of the ministry', mi: draft('Rohe o te manatū') },
  'place.confirmed': { en: 'Confirmed', mi: draft('Kua whakaūngia') },
  'place.unconfirmed': { en: 'Not confirmed', mi: draft('Kāore anō kia whakaūngia') },
  'place.source': { en: 'Source: {source}', mi: draft('Puna: {source}') },
  'place.deprivation': {
    en: 'People in this area: decile {decile} of 10, where 10 is most deprived ({year})',
    mi: draft('Te hunga o tēnei takiwā: {decile} o te 10 i te ine NZDep, ko te 10 te mea taumaha katoa ({year})'),
  },
} as const satisfies Phrases & Needed
