import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { oneTimePasswordDays, oneTimePasswordFrom } from '../domain/accounts/password.ts'
import { addMinutes, dayOf } from '../domain/days.ts'
import { type Organisation, OrganisationKind } from '../domain/directory/organisation.ts'
import { fold } from '../domain/fold.ts'
import { addAccount, findAccount, findComer, saveAccount, saveRole } from '../store/accounts.ts'
import { recordEvent } from '../store/audit.ts'
import { CannotStart } from '../store/cannot-start.ts'
import type { Db } from '../store/database.ts'
import { addOrganisation, listOrganisations } from '../store/directory/organisations.ts'
import { seeAs, seeAsGate } from '../store/sight.ts'
import type { House } from './house.ts'
import { newId } from './moment.ts'
import { hashPassword } from './passwords.ts'
import { asGate } from './as-gate.ts'

type Asked = { readonly email: string; readonly organisation: string; readonly kind: OrganisationKind }

/** `--first-administrator EMAIL`, with `--organisation NAME` and `--kind host|intake-desk|provider|agency` where it is not the desk. */
export function firstAdministratorAsked(argv: readonly string[]): Asked | undefined {
  const after = (flag: string) => (argv.includes(flag) ? (argv[argv.indexOf(flag) + 1] ?? '') : undefined)
  const email = after('--first-administrator')
  if (email === undefined) return undefined
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) {
    throw new CannotStart('Say whose it is: npm run serve -- --first-administrator you@example.org')
  }
  const kind = OrganisationKind.safeParse(after('--kind') ?? 'intake-desk')
  if (!kind.success) throw new CannotStart(`--kind is one of ${OrganisationKind.options.join(', ')}`)
  return { email, organisation: after('--organisation') || 'Our organisation', kind: kind.data }
}

/**
 * The first one cannot be added by another. Whoever runs the machine asks for it, and gets a password that opens the door
 * once: for a new account, or again for an administrator who is locked out. On the record of changes.
 */
export async function firstAdministrator(house: House, asked: Asked, say: (line: string) => void): Promise<void> {
  const password = oneTimePasswordFrom(randomBytes(32))
  const passwordHash = await hashPassword(password)
  const passwordUntil = addMinutes(house.now(), oneTimePasswordDays * 24 * 60)
  await asGate(house, async (db) => {
    const known = await findComer(db, { email: asked.email })
    if (known) await letInAgain(house, db, known.id, { passwordHash, passwordUntil })
    else await makeFirst(house, db, asked, { passwordHash, passwordUntil })
  })
  say(`Administrator ${asked.email}: sign in once with the password ${password}`)
  say(`It ends after ${oneTimePasswordDays} days. You will be asked for one of your own.`)
}

type WayIn = { readonly passwordHash: string; readonly passwordUntil: string }

async function makeFirst(
  house: House,
  db: Db,
  { email, organisation: called, kind }: Asked,
  wayIn: WayIn,
): Promise<void> {
  const now = house.now()
  const known = await listOrganisations(db, { words: called, on: dayOf(now), limit: 20 })
  const there = known.find((one) => fold(one.name) === fold(called))
  const organisation: Organisation = there ?? {
    ...{ id: newId(), kind, name: called, alsoKnownAs: [], description: '', spelling: 'macron' },
    ...{ unlisted: false, lockedFields: [], version: 1 },
  }
  const id = newId()
  // An administrator writes no directory: the organisation itself is written by the house.
  await seeAs(db, { kind: 'job', job: 'first-administrator' })
  if (!there) await addOrganisation(db, organisation)
  await seeAsAdministrator(db, id, organisation.id)
  await addAccount(db, { id, name: email.split('@')[0] ?? email, email, createdAt: now, ...wayIn })
  await saveRole(db, id, organisation.id, { role: 'administrator', fromOn: dayOf(now) })
  await recordAsJob(house, db, id, 1, organisation.id)
}

async function letInAgain(house: House, db: Db, id: string, wayIn: WayIn): Promise<void> {
  const [row] = await db`
    select organisation_id from worker_role
    where worker_id = ${id} and role = 'administrator' and (until_on is null or until_on > ${dayOf(house.now())})`
  if (!row) throw new CannotStart('That address belongs to somebody who is not an administrator. Choose another.')
  const organisationId = String(row['organisationId'])
  await seeAsAdministrator(db, id, organisationId)
  const account = await findAccount(db, organisationId, id)
  if (!account) throw new CannotStart('That account is not there any more.')
  const { version } = await saveAccount(db, account, { ...wayIn, suspendedAt: null, secondFactor: null })
  await recordAsJob(house, db, id, version, organisationId)
}

const seeAsAdministrator = (db: Db, workerId: string, organisationId: string) =>
  seeAs(db, { kind: 'worker', workerId, name: '', role: 'administrator', organisationId })

async function recordAsJob(
  house: House,
  db: Db,
  id: string,
  version: number,
  holderOrganisation: string,
): Promise<void> {
  await seeAsGate(db)
  const commandId = randomUUID()
  await recordEvent(db, {
    ...{ commandId, name: 'accounts.firstAdministrator', actor: { kind: 'job', job: 'first-administrator' } },
    ...{ subjectId: id, version, holderOrganisation, at: house.now() },
    inputHash: createHash('sha256').update(commandId).digest(),
  })
}
