import { addMonths, type Day, type Instant } from '../../domain/days.ts'
import { foldEmail, listEverybodysHats } from '../../store/accounts.ts'
import { addMany } from '../../store/add-many.ts'
import type { Database, Db } from '../../store/database.ts'
import { findOrganisation } from '../../store/directory/organisations.ts'
import { writeServices, writeSites } from '../../store/directory/entries.ts'
import { foldReads } from '../../store/fold-reads.ts'
import { findNoticeVersion } from '../../store/moment.ts'
import { findClocks } from '../../store/programmes.ts'
import { sealCode } from '../codes.ts'
import { hashPassword } from '../passwords.ts'
import { atTheDesks, sistersNumber } from './at-the-desks.ts'
import { type Book, openBook } from './book.ts'
import { diceFrom } from './dice.ts'
import { organisationRows, services, sites } from './directory.ts'
import { everybodyElse, heniBefore } from './everybody-else.ts'
import { type Moments, momentsBefore } from './moments.ts'
import { ngairesWhanau, notYetGiven } from './ngaires-whanau.ts'
import { onAGround } from './on-a-ground.ts'
import { desks, hosts, overseers } from './organisations.ts'
import { providers } from './providers.ts'
import { askedAgain, askedTwice, gapsAtTheDesk, openedInDanger } from './rarer-things.ts'
import type { Story } from './story.ts'
import { type InventedWorker, workerAs, workers, workingSince } from './workers.ts'

/** Everybody in a demonstration signs in with this, and every request of it opens with the code below. */
export const demonstrationPassword = 'demonstration'
export const demonstrationCode = '12345678'

/**
 * Invented people in invented trouble, as of now: the same people each time, with dates that go back from today. Into a
 * database that has its opening data, as the owner, once: a second time finds them there and leaves them be.
 */
export async function demonstration(
  owner: Database,
  now: Instant,
  say: (line: string) => void = () => undefined,
): Promise<void> {
  await owner.begin(async (db) => {
    // Two starts at once take turns.
    await db`select pg_advisory_xact_lock(hashtext('alongside demonstration'))`
    const [host] = hosts
    if (host && (await findOrganisation(db, host.id))) return
    say('Inventing the people of the demonstration')
    const [passwordHash, codeHash] = await Promise.all([
      hashPassword(demonstrationPassword),
      sealCode(demonstrationCode),
    ])
    const moments = momentsBefore(now)
    await writeDirectory(db, moments)
    await addMany(
      db,
      'worker',
      workers.map((one) => workerRow(one, passwordHash)),
    )
    await addMany(
      db,
      'worker_role',
      workers.flatMap((one) => roleRows(one, moments.today)),
    )
    const { clocks, settingsId, summerBreak } = await findClocks(db, moments.today)
    const noticeVersion = await findNoticeVersion(db, moments.today)
    const book = openBook({
      moments,
      dice: diceFrom('households'),
      clocks,
      settingsId,
      summerBreak,
      noticeVersion,
      codeHash,
    })
    for (const story of tellAll(book)) story.write()
    await writeBook(db, book)
    const households = book.rowsOf('household').length
    say(`${households} households, ${workers.length} people at work, ${hosts.length} hosts: nobody in it is real`)
  })
}

async function writeDirectory(db: Db, moments: Moments): Promise<void> {
  const dice = diceFrom('directory')
  await addMany(db, 'organisation', organisationRows(moments, dice))
  await writeSites(db, sites(dice))
  await writeServices(db, services(moments, dice), moments.now)
  const rows = hosts.map(({ id: organisationId, areas, needKinds, languages, ledBy, places, phone, repeatPhone }) => ({
    private: { organisationId, repeatPhone },
    profile: {
      organisationId,
      areas,
      needKinds,
      languages,
      ledBy,
      places,
      openCases: 0,
      phone,
      updatedAt: moments.now,
    },
  }))
  await addMany(
    db,
    'organisation_private',
    rows.map((row) => row.private),
  )
  // They opened with profiles of their own; these say more.
  await db`delete from host_profile`
  await db`delete from intake_desk`
  await addMany(
    db,
    'host_profile',
    rows.map((row) => row.profile),
  )
  const served = desks.flatMap(({ id: organisationId, districts, phone }) =>
    districts.map((placeCode) => ({ organisationId, placeCode: placeCode ?? null, phone })),
  )
  await addMany(db, 'intake_desk', served)
}

const startedAt = `${workingSince}T00:00:00Z`

function workerRow({ id, name, email, language }: InventedWorker, passwordHash: string): object {
  return { id, name, email, emailFolded: foldEmail(email), passwordHash, language, createdAt: startedAt, version: 1 }
}

function roleRows({ id: workerId, worksAt, roles, checkedYearsAgo }: InventedWorker, today: Day): object[] {
  const organisation = [...hosts, ...desks, ...overseers, ...providers].find(({ code }) => code === worksAt)
  const safetyCheckedOn = checkedYearsAgo === undefined ? null : addMonths(today, -Math.round(checkedYearsAgo * 12))
  return roles.map((role) => ({
    workerId,
    organisationId: organisation?.id,
    role,
    fromOn: workingSince,
    safetyCheckedOn,
  }))
}

/** Every household, from the one that came in six minutes ago to those whose story ended last year. */
function tellAll(book: Book): readonly Story[] {
  const { moments } = book
  const desk = atTheDesks(book)
  const hers = ngairesWhanau(book)
  const met = new Set([...desk, ...hers].map(({ person }) => person.knownAs))
  const others = everybodyElse(book, met)
  const [known] = hers
  if (known) {
    shutOut(book, known)
    openedInDanger(book, known)
  }
  const inDanger = others.find((story) => story.isWith('Wiremu Kereama') && story.needs.length > 1)
  if (inDanger) onAGround(book, inDanger, moments.workday(-0.2))
  gapsAtTheDesk(book, desk)
  const again = [askedTwice(book), askedAgain(book)]
  return [...desk, ...hers, ...notYetGiven(book), heniBefore(book, sistersNumber), ...others, ...again]
}

/** Wiremu knows this whānau from home, so their record is shut to him. */
function shutOut(book: Book, story: Story): void {
  const { id: householdId, holderOrganisation } = story.household
  const lead = workerAs('clearwater', 'team-lead', holderOrganisation)
  const { workerId } = workerAs('clearwater', 'connector', holderOrganisation, 1)
  const fromAt = book.moments.workday(-0.7)
  book.add('shut_out', { workerId, householdId, byWorker: lead.workerId, fromAt })
  book.record('households.shutOut', lead, fromAt, { id: householdId, version: 1, householdId, holderOrganisation })
}

// What another row refers to comes first.
const inOrder = [
  ...[
    'household',
    'person',
    'membership',
    'contact',
    'household_word',
    'help_request',
    'request_entry',
    'support_case',
  ],
  ...[
    'case_given',
    'need',
    'unmet_need',
    'contact_note',
    'consent',
    'legal_ground',
    'referral',
    'referral_move',
    'referral_shared',
  ],
  ...['referral_link', 'escalation', 'shut_out', 'emergency_access'],
] as const

async function writeBook(db: Db, book: Book): Promise<void> {
  for (const table of inOrder) await addMany(db, table, book.rowsOf(table))
  await db`
    update host_profile set open_cases = (
      select count(*) from support_case
      where holder_organisation = host_profile.organisation_id and status <> 'closed')`
  await addMany(db, 'event', book.rowsOf('event'), 'at')
  await addMany(db, 'record_read', book.rowsOf('record_read'), 'at')
  const { now } = book.moments
  await foldReads(db, now, 100_000, () => book.newId(now))
}

export type DemonstrationPerson = {
  readonly workerId: string
  readonly name: string
  readonly role: string
  readonly organisationId: string
  readonly organisationName: string
}

/** A button for each of them at the door, in the order in which a newcomer would want to meet them. */
export async function demonstrationPeople(db: Db, today: Day): Promise<DemonstrationPerson[]> {
  const place = new Map(
    workers.flatMap(({ id, roles }, at) => roles.map((role, nth) => [`${id} ${role}`, at + nth / 10])),
  )
  const placeOf = (one: { workerId: string; role: string }) => place.get(`${one.workerId} ${one.role}`) ?? 999
  const hats = await listEverybodysHats(db, today)
  return hats.filter((one) => placeOf(one) < 999).toSorted((one, other) => placeOf(one) - placeOf(other))
}
