import { randomBytes } from 'node:crypto'
import type { Calendar } from '../domain/clocks.ts'
import { dayOf } from '../domain/days.ts'
import { idFrom } from '../domain/ids.ts'
import { anniversaryOfDistrict } from '../domain/places/districts.ts'
import type { Clocks } from '../domain/programmes/clocks.ts'
import type { Db } from '../store/database.ts'
import { findClocks } from '../store/programmes.ts'

/** The clocks in force now, and whose holidays they keep: those of the district where it happens. */
export async function clocksNow(
  db: Db,
  now: string,
  placeCode: string | undefined,
): Promise<{ clocks: Clocks; calendar: Calendar; settingsId: string | undefined }> {
  const { clocks, settingsId, summerBreak } = await findClocks(db, dayOf(now))
  return { clocks, settingsId, calendar: calendarOf(placeCode, summerBreak) }
}

/** Whose holidays are kept where it happens. */
export const calendarOf = (placeCode: string | undefined, summerBreak: boolean): Calendar => ({
  anniversary: placeCode ? anniversaryOfDistrict.get(placeCode) : undefined,
  summerBreak,
})

/** A new id, by this machine's clock and dice: only for records that the house itself makes. */
export const newId = (): string => idFrom(Date.now(), randomBytes(10))
