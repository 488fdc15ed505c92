import { describe, expect, test } from 'vitest'
import { type Anniversary, anniversaryIn, holidayNames, holidayOn, holidaysIn } from './holidays.ts'
import { matarikiIn } from './matariki.ts'

/** One day for each year from 2020 to 2040, month and day. */
const from2020 = (days: string) => days.split(' ').map((day, index) => `${2020 + index}-${day}`)
const years = Array.from({ length: 21 }, (_, index) => 2020 + index)

describe('Matariki', () => {
  // The schedule of Te Kāhui o Matariki Public Holiday Act 2022.
  const schedule = [
    '2022-06-24 2023-07-14 2024-06-28 2025-06-20 2026-07-10 2027-06-25 2028-07-14 2029-07-06 2030-06-21 2031-07-11 2032-07-02',
    '2033-06-24 2034-07-07 2035-06-29 2036-07-18 2037-07-10 2038-06-25 2039-07-15 2040-07-06 2041-07-19 2042-07-11 2043-07-03',
    '2044-06-24 2045-07-07 2046-06-29 2047-07-19 2048-07-03 2049-06-25 2050-07-15 2051-06-30 2052-06-21',
  ].flatMap((line) => line.split(' '))

  test.each(schedule)('is on %s, as the schedule of the Act says', (day) => {
    expect(matarikiIn(Number(day.slice(0, 4)))).toBe(day)
  })

  test('was no holiday before 2022', () => {
    expect(matarikiIn(2021)).toBeUndefined()
    expect(holidaysIn(2021).map((holiday) => holiday.name)).not.toContain('matariki')
  })
})

describe('holidays of the whole country', () => {
  const observed = (year: number) => holidaysIn(year).map((holiday) => `${holiday.day.slice(5)} ${holiday.name}`)

  test('2022: New Year and Waitangi moved to weekdays, and the Queen was remembered once', () => {
    expect(observed(2022)).toEqual([
      '01-03 new-years-day',
      '01-04 day-after-new-year',
      '02-07 waitangi-day',
      '04-15 good-friday',
      '04-18 easter-monday',
      '04-25 anzac-day',
      '06-06 queens-birthday',
      '06-24 matariki',
      '09-26 queen-elizabeth-memorial-day',
      '10-24 labour-day',
      '12-26 boxing-day',
      '12-27 christmas-day',
    ])
    expect(holidayOn('2023-09-26')).toBeUndefined()
  })

  test.each([
    [2020, 'boxing-day', '2020-12-28'],
    [2021, 'christmas-day', '2021-12-27'],
    [2021, 'boxing-day', '2021-12-28'],
    [2021, 'day-after-new-year', '2021-01-04'],
    [2023, 'new-years-day', '2023-01-03'],
    [2023, 'day-after-new-year', '2023-01-02'],
    [2020, 'anzac-day', '2020-04-27'],
    [2021, 'anzac-day', '2021-04-26'],
    [2026, 'anzac-day', '2026-04-27'],
    [2038, 'anzac-day', '2038-04-26'],
    [2027, 'waitangi-day', '2027-02-08'],
    [2013, 'anzac-day', '2013-04-25'],
    [2015, 'anzac-day', '2015-04-27'],
    [2010, 'waitangi-day', '2010-02-06'],
    [2023, 'kings-birthday', '2023-06-05'],
    [2026, 'kings-birthday', '2026-06-01'],
  ])('in %i %s is observed on %s', (year, name, day) => {
    expect(holidaysIn(year).find((holiday) => holiday.name === name)?.day).toBe(day)
  })

  const easterMondays = from2020(
    '04-13 04-05 04-18 04-10 04-01 04-21 04-06 03-29 04-17 04-02 04-22 04-14 03-29 04-18 04-10 03-26 04-14 04-06 04-26 04-11 04-02',
  )
  test.each(easterMondays)('Easter Monday is on %s', (day) => {
    expect(holidaysIn(Number(day.slice(0, 4))).find((holiday) => holiday.name === 'easter-monday')?.day).toBe(day)
  })

  const labourDays = from2020(
    '10-26 10-25 10-24 10-23 10-28 10-27 10-26 10-25 10-23 10-22 10-28 10-27 10-25 10-24 10-23 10-22 10-27 10-26 10-25 10-24 10-22',
  )
  test.each(labourDays)('Labour Day is on %s', (day) => {
    expect(holidayOn(day)).toBe('labour-day')
  })

  test.each(years)('every holiday of %i is on a weekday, in order, and has a name', (year) => {
    const all = holidaysIn(year)
    expect(all).toHaveLength(year < 2022 ? 10 : year === 2022 ? 12 : 11)
    expect(all.map((holiday) => holiday.day)).toEqual(all.map((holiday) => holiday.day).toSorted())
    for (const { day, name } of all) {
      expect(new Date(`${day}T00:00Z`).getUTCDay() % 6).not.toBe(0)
      expect(holidayNames).toContain(name)
    }
  })
})

describe('anniversaries, 2020 to 2040', () => {
  const tables: Record<Anniversary, string> = {
    northland:
      '01-27 02-01 01-31 01-30 01-29 01-27 01-26 02-01 01-31 01-29 01-28 01-27 01-26 01-31 01-30 01-29 01-28 01-26 02-01 01-31 01-30',
    auckland:
      '01-27 02-01 01-31 01-30 01-29 01-27 01-26 02-01 01-31 01-29 01-28 01-27 01-26 01-31 01-30 01-29 01-28 01-26 02-01 01-31 01-30',
    waikato:
      '01-27 02-01 01-31 01-30 01-29 01-27 01-26 02-01 01-31 01-29 01-28 01-27 01-26 01-31 01-30 01-29 01-28 01-26 02-01 01-31 01-30',
    taranaki:
      '03-09 03-08 03-14 03-13 03-11 03-10 03-09 03-08 03-13 03-12 03-11 03-10 03-08 03-14 03-13 03-12 03-10 03-09 03-08 03-14 03-12',
    'hawkes-bay':
      '10-23 10-22 10-21 10-20 10-25 10-24 10-23 10-22 10-20 10-19 10-25 10-24 10-22 10-21 10-20 10-19 10-24 10-23 10-22 10-21 10-19',
    wellington:
      '01-20 01-25 01-24 01-23 01-22 01-20 01-19 01-25 01-24 01-22 01-21 01-20 01-19 01-24 01-23 01-22 01-21 01-19 01-25 01-24 01-23',
    marlborough:
      '11-02 11-01 10-31 10-30 11-04 11-03 11-02 11-01 10-30 10-29 11-04 11-03 11-01 10-31 10-30 10-29 11-03 11-02 11-01 10-31 10-29',
    nelson:
      '02-03 02-01 01-31 01-30 01-29 02-03 02-02 02-01 01-31 01-29 02-04 02-03 02-02 01-31 01-30 01-29 02-04 02-02 02-01 01-31 01-30',
    canterbury:
      '11-13 11-12 11-11 11-17 11-15 11-14 11-13 11-12 11-17 11-16 11-15 11-14 11-12 11-11 11-17 11-16 11-14 11-13 11-12 11-11 11-16',
    'south-canterbury':
      '09-28 09-27 11-11 09-25 09-23 09-22 09-28 09-27 09-25 09-24 09-23 09-22 09-27 09-26 09-25 09-24 09-22 09-28 09-27 09-26 09-24',
    otago:
      '03-23 03-22 03-21 03-20 03-25 03-24 03-23 03-22 03-20 03-26 03-25 03-24 03-22 03-21 03-20 03-27 03-24 03-23 03-22 03-21 03-26',
    southland:
      '04-14 04-06 04-19 04-11 04-02 04-22 04-07 03-30 04-18 04-03 04-23 04-15 03-30 04-19 04-11 03-27 04-15 04-07 04-27 04-12 04-03',
    westland:
      '11-30 11-29 11-28 12-04 12-02 12-01 11-30 11-29 12-04 12-03 12-02 12-01 11-29 11-28 12-04 12-03 12-01 11-30 11-29 11-28 12-03',
    'chatham-islands':
      '11-30 11-29 11-28 11-27 12-02 12-01 11-30 11-29 11-27 12-03 12-02 12-01 11-29 11-28 11-27 12-03 12-01 11-30 11-29 11-28 12-03',
  }
  const cases = Object.entries(tables) as [Anniversary, string][]

  test.each(cases)('%s', (anniversary, days) => {
    expect(years.map((year) => anniversaryIn(year, anniversary))).toEqual(from2020(days))
  })

  test('a place keeps its own and not its neighbour’s', () => {
    expect(holidayOn('2026-01-19', 'wellington')).toBe('anniversary-day')
    expect(holidayOn('2026-01-19', 'auckland')).toBeUndefined()
    expect(holidayOn('2026-01-19')).toBeUndefined()
  })

  test('Otago gives way to Easter Monday in 2035', () => {
    expect(holidayOn('2035-03-26', 'otago')).toBe('easter-monday')
    expect(anniversaryIn(2035, 'otago')).toBe('2035-03-27')
  })

  test('Southland kept its own January day until 2011', () => {
    expect(anniversaryIn(2011, 'southland')).toBe('2011-01-17')
    expect(anniversaryIn(2012, 'southland')).toBe('2012-04-10')
  })
})
