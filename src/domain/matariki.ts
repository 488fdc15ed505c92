import { addDays, type Day, weekdayOf } from './days.ts'

// Te Kāhui o Matariki Public Holiday Act 2022 fixes the dates of 2022 to 2052 in its schedule: the Friday nearest to the
// nights of Tangaroa in the lunar month of Pipiri. Those nights begin when the moon is in its last quarter.

/** In this year the schedule takes the next moon, although the rule that fits all its other years would take this one. */
const setByTheSchedule: Readonly<Record<number, Day>> = { 2041: '2041-07-19' }

/** Before this day of the year the cluster has not yet come back before dawn, so neither moon nor Friday counts. */
const earliest = '06-18'

/** The public holiday of Matariki in a year; there was none before 2022. */
export function matarikiIn(year: number): Day | undefined {
  if (year < 2022) return undefined
  const fixed = setByTheSchedule[year]
  if (fixed) return fixed
  // Three nights; the middle one, the day after the last quarter, is what the Friday is nearest to.
  const friday = nearestFriday(addDays(lastQuarterOfPipiri(year), 1))
  return friday < `${year}-${earliest}` ? addDays(friday, 7) : friday
}

function nearestFriday(day: Day): Day {
  const untilFriday = (5 - weekdayOf(day) + 7) % 7
  return addDays(day, untilFriday > 3 ? untilFriday - 7 : untilFriday)
}

function lastQuarterOfPipiri(year: number): Day {
  const lunation = Math.floor((year - 2000 + 0.4) * 12.3685)
  for (let count = lunation - 1; count < lunation + 3; count += 1) {
    const day = lastQuarter(count + 0.75)
    if (day >= `${year}-${earliest}`) return day
  }
  throw new Error(`no last quarter of the moon in the winter of ${year}`)
}

/**
 * The day in New Zealand on which the moon is in its last quarter; the maramataka's day begins at nightfall. `k` counts
 * lunations since January 2000 and ends in .75. After J. Meeus, Astronomical Algorithms, chapter 49, right to the hour.
 */
function lastQuarter(k: number): Day {
  const t = k / 1236.85
  const sun = 2.5534 + 29.1053567 * k
  const moon = 201.5643 + 385.81693528 * k + 0.0107582 * t ** 2
  const latitude = 160.7108 + 390.67050284 * k - 0.0016118 * t ** 2
  const e = 1 - 0.002516 * t
  const julianDay =
    2451550.09766 +
    29.530588861 * k +
    0.00015437 * t ** 2 -
    0.62801 * sine(moon) +
    0.17172 * e * sine(sun) -
    0.01183 * e * sine(moon + sun) +
    0.00862 * sine(2 * moon) +
    0.00804 * sine(2 * latitude) +
    0.00454 * e * sine(moon - sun) +
    0.00204 * e ** 2 * sine(2 * sun) -
    0.0018 * sine(moon - 2 * latitude) -
    0.0007 * sine(moon + 2 * latitude) -
    (0.00306 - 0.00038 * e * cosine(sun) + 0.00026 * cosine(moon))
  // 1970 began at Greenwich at Julian day 2440587.5; New Zealand in winter is half a day ahead, nightfall a quarter more.
  return addDays('1970-01-01', Math.floor(julianDay - 2440587.5 + 0.75))
}

const sine = (degrees: number) => Math.sin((degrees * Math.PI) / 180)
const cosine = (degrees: number) => Math.cos((degrees * Math.PI) / 180)
