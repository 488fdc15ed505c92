import { expect, test } from 'vitest'
import { isEnglish } from './as-written.ts'

test.each([
  'Ferry Lane Food Hub',
  'Kai and company',
  'Food parcels and a hot lunch. Walk in, no questions.',
  'Whānau support for people in Kaikohe',
])('%s is English', (text) => expect(isEnglish(text)).toBe(true))

test.each([
  'Te Puna o Waiora',
  'He kai mā te whānau i ngā rā katoa',
  'Ko te awhina i nga whanau me te tari hauora o te rohe',
  'Fale ole fesoasoani',
  'Kai a te iwi trust',
  'Zorbex',
  '0800 000 111',
  '',
])('%s is not surely so', (text) => expect(isEnglish(text)).toBe(false))
