import { z } from 'zod'
import { CannotStart } from '../store/cannot-start.ts'
import { connect, type Database, type Db } from '../store/database.ts'
import { asJob } from './as-job.ts'
import { hosts } from './demonstration/organisations.ts'

/** What a database is: in real use, a demonstration, or nothing yet. */
type Use = 'real' | 'demonstration' | undefined

const useOf = (isDemonstration: boolean | undefined): Use =>
  isDemonstration === undefined ? undefined : isDemonstration ? 'demonstration' : 'real'

const Yes = z.object({ yes: z.boolean() })
const asks = async (db: Db, query: string): Promise<boolean> => Yes.parse((await db.unsafe(query))[0]).yes

/**
 * Why a start must leave this database alone: it is in real use and invented people were asked for, or the other way
 * about. Before anything in it is brought up to date, so that a wrong start changes nothing. As the owner.
 */
export async function refuseOtherUse(ownerUrl: string, demonstration: boolean): Promise<void> {
  await asOwner(ownerUrl, async (db) => refuse(await whatItIs(db), demonstration))
}

/** At its first start a database is said to be what it was started as, once and for all. As the owner. */
export async function sayWhatItIs(owner: Database, demonstration: boolean): Promise<void> {
  await owner.begin(async (db) => {
    // Two starts at once: the second finds what the first has said.
    await db`select from installation for update`
    const use = await whatItIs(db)
    refuse(use, demonstration)
    await db`update installation set is_demonstration = ${demonstration} where is_demonstration is null`
  })
}

/** The same question where nothing but the application's own login is known: then only what was said counts. */
export async function refuseOtherUseAsTheHouse(house: {
  readonly database: Database
  readonly demonstration: boolean
}): Promise<void> {
  const use = await asJob(house, 'start', said)
  if (house.demonstration && use === undefined) {
    throw new CannotStart(
      'It was never said that this database is a demonstration. Start once with DATABASE_URL as well (the owner).',
    )
  }
  refuse(use, house.demonstration)
}

/** True where invented people are in a database in real use: their password is known to everybody. As the owner. */
export async function holdsInvented(owner: Database): Promise<boolean> {
  const found: boolean[] = []
  await owner.begin(async (db) => {
    found.push(await hasInvented(db))
  })
  return found.includes(true)
}

function refuse(use: Use, demonstration: boolean): void {
  if (demonstration && use === 'real') {
    throw new CannotStart(
      'This database is in real use, and a demonstration fills its database with invented people.\n' +
        'Nothing in it was changed. To open it: npm run serve\n' +
        'To look around with invented people, start without DATABASE_URL, or with one of an empty database.',
    )
  }
  if (!demonstration && use === 'demonstration') {
    throw new CannotStart(
      'This database is a demonstration: its people are invented, and their password is known to everybody.\n' +
        'Nothing in it was changed. To open it: npm start\n' +
        'For real work, start without DATABASE_URL, or with one of an empty database.',
    )
  }
}

/** What was said of it, or else what it holds: an earlier version said nothing. */
async function whatItIs(db: Db): Promise<Use> {
  const isThere = await asks(db, "select to_regclass('installation') is not null as yes")
  if (!isThere) return undefined
  const saidSo = await said(db)
  if (saidSo) return saidSo
  // Nobody invents a first administrator.
  if (await asks(db, "select exists (select from event where name = 'accounts.firstAdministrator') as yes"))
    return 'real'
  if (await hasInvented(db)) return 'demonstration'
  const holdsWork = await asks(
    db,
    `select exists (select from worker) or exists (select from household) or exists (select from help_request)
       or exists (select from organisation where kind in ('host', 'intake-desk')) as yes`,
  )
  return holdsWork ? 'real' : undefined
}

const Said = z.object({ said: z.stringbool().optional() })

/** By way of JSON, which has no such key where the column is not there yet. */
async function said(db: Db): Promise<Use> {
  const [row] = await db`select to_jsonb(installation) ->> 'is_demonstration' as said from installation`
  return useOf(row && Said.parse(row).said)
}

async function hasInvented(db: Db): Promise<boolean> {
  const rows = await db`select from organisation where id = any(${hosts.map(({ id }) => id)}::uuid[]) limit 1`
  return rows.length > 0
}

async function asOwner(ownerUrl: string, work: (db: Db) => Promise<void>): Promise<void> {
  const owner = connect(ownerUrl, { max: 1 })
  try {
    await owner.begin(work)
  } finally {
    await owner.end({ timeout: 5 })
  }
}
