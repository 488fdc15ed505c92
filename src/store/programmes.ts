import type { Day } from '../domain/days.ts'
import { Clocks } from '../domain/programmes/clocks.ts'
import { openingSettings } from '../domain/programmes/opening.ts'
import { type InForce, Setting, settingsOn } from '../domain/programmes/setting.ts'
import { found } from '../domain/refusal.ts'
import type { Db } from './database.ts'

/** Puts in what a new installation opens with, and leaves alone whatever an administrator has set since. */
export async function openProgrammes(db: Db): Promise<void> {
  const rows = openingSettings.map(({ fromOn, untilOn, ...setting }) => ({
    ...setting,
    from_on: fromOn,
    until_on: untilOn ?? null,
  }))
  // No conflict target, so that what clashes with a truth set by somebody here gives way too.
  await db`
    insert into setting (id, kind, code, from_on, until_on, value, source)
    select id, kind, code, from_on, until_on, value, source
    from jsonb_to_recordset(${db.json(rows)})
      as r (id text, kind text, code text, from_on date, until_on date, value jsonb, source text)
    on conflict do nothing`
}

/** All that is in force on a day; with the first clocks ever set, because a clock is never absent. */
export async function findInForce(db: Db, day: Day): Promise<InForce> {
  const rows = await db`
    select *
    from setting
    where (from_on <= ${day} and (until_on is null or until_on > ${day}))
       or (kind = 'clocks' and from_on = (select min(from_on) from setting where kind = 'clocks'))
    order by kind, id`
  return settingsOn(rows.map(toSetting), day)
}

export type InForceClocks = {
  readonly clocks: Clocks
  readonly settingsId: string | undefined
  readonly summerBreak: boolean
}

/** The clocks that a new record starts with, and the name of the scope it is judged by: one row, for every command. */
export async function findClocks(db: Db, day: Day): Promise<InForceClocks> {
  const [row] = await db`
    select
      (select value from setting where kind = 'clocks'
        order by (from_on <= ${day} and (until_on is null or until_on > ${day})) desc, from_on limit 1) as clocks,
      (select id from setting where kind = 'scope'
        and from_on <= ${day} and (until_on is null or until_on > ${day}) limit 1) as settings_id,
      coalesce((select (value ->> 'summerBreak')::boolean from setting where kind = 'calendar'
        and from_on <= ${day} and (until_on is null or until_on > ${day}) limit 1), false) as summer_break`
  const { clocks, settingsId, summerBreak } = found(row)
  return {
    clocks: Clocks.parse(clocks),
    settingsId: typeof settingsId === 'string' ? settingsId : undefined,
    summerBreak: summerBreak === true,
  }
}

const toSetting = (row: Record<string, unknown>): Setting => Setting.parse(row)
