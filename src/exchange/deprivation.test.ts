import { expect, test } from 'vitest'
import { readDeprivation } from './deprivation.ts'

test('areas and their deciles are read whatever the other columns, and what does not fit is held with its line', () => {
  const csv =
    '\uFEFFname,AREA_CODE,score,Decile\r\nSomewhere,7000001,1010,9\r\nWater,7000002,,\r\nOdd,7000003,1,11\r\nNone,,1,2\r\n'
  const { rated, held } = readDeprivation(csv, 2023)
  expect(rated).toEqual([{ areaCode: '7000001', year: 2023, decile: 9 }])
  expect(held.map((row) => row.line)).toEqual([4, 5])
  expect(held[0]?.why).toContain('decile')
})

test('a file without the two columns says so', () => {
  expect(readDeprivation('a,b\n1,2', 2023).held).toEqual([{ line: 1, why: 'needs the columns area_code and decile' }])
  expect(readDeprivation('', 2023).held).toHaveLength(1)
})
