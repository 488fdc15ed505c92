import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { JobsHouse } from '../src/server/as-job.ts'
import { newId } from '../src/server/moment.ts'
import type { Database } from '../src/store/database.ts'
import type { FreshDatabase } from './database.ts'

/** A house for its jobs alone, with a clock that the test sets and a folder of its own. */
export function jobsHouse(fresh: FreshDatabase, more: Partial<JobsHouse> = {}): JobsHouse & { at: string } {
  const house = {
    at: '2026-11-12T00:00:00Z',
    database: fresh.database,
    jobsUrl: fresh.jobsUrl,
    home: join(tmpdir(), `alongside-jobs-${newId()}`),
    smtpUrl: undefined,
    origin: 'https://alongside.example',
    demonstration: true,
    runBy: { name: 'Alongside' },
    log: () => undefined,
    ...more,
    now: () => house.at,
  }
  return house
}

/** A host with a team lead, an intake worker and one household. */
export async function aHost(owner: Database, name = 'Te Ara Tautoko') {
  const [organisation, lead, intake, household, person] = [newId(), newId(), newId(), newId(), newId()]
  const email = (who: string) => `${who}@${organisation}.example`
  await owner`insert into organisation (id, kind, name, folded_name) values (${organisation}, 'host', ${name}, ${name.toLowerCase()})`
  for (const [id, role] of [
    [lead, 'team-lead'],
    [intake, 'intake-worker'],
  ] as const) {
    await owner`
      insert into worker (id, name, email, email_folded, created_at)
      values (${id}, ${role}, ${email(role)}, ${email(role)}, '2026-01-01T00:00:00Z')`
    await owner`insert into worker_role (worker_id, organisation_id, role, from_on) values (${id}, ${organisation}, ${role}, '2026-01-01')`
  }
  await owner`insert into household (id, holder_organisation, made_at) values (${household}, ${organisation}, '2026-11-01T00:00:00Z')`
  await owner`insert into person (id, holder_organisation, known_as, made_at) values (${person}, ${organisation}, 'Mere', '2026-11-01T00:00:00Z')`
  return { organisation, lead, leadEmail: email('team-lead'), intake, household, person }
}

type Host = Awaited<ReturnType<typeof aHost>>

/** Somebody asked for help, and nobody has sorted it. */
export async function aRequest(owner: Database, host: Host, dueAt: string, urgency = 'ordinary'): Promise<string> {
  const id = newId()
  await owner`
    insert into help_request (household_id, id, person_id, words, code_hash, desk_organisation, holder_organisation, channel,
      status, urgency, need_kind, unsafe, asked_for, notice_version, received_at, due_at)
    values (${host.household}, ${id}, ${host.person}, ${id}, 'x', ${host.organisation}, ${host.organisation}, 'web',
      'received', ${urgency}, 'kai', 'not-said', 'self', '1', '2026-11-11T00:00:00Z', ${dueAt})`
  return id
}

/** A case that nobody has begun. */
export async function aCase(owner: Database, host: Host, firstContactDueAt: string): Promise<string> {
  const id = newId()
  await owner`
    insert into support_case (household_id, id, holder_organisation, person_id, status, urgency, opened_at, first_contact_due_at)
    values (${host.household}, ${id}, ${host.organisation}, ${host.person}, 'assigned', 'ordinary', '2026-11-10T00:00:00Z', ${firstContactDueAt})`
  return id
}

/** A referral that was sent, on a recorded legal ground, and waits for its receiver. */
export async function aSentReferral(owner: Database, host: Host, receiver: Host, dueAt: string): Promise<string> {
  const [id, needId, groundId] = [newId(), newId(), newId()]
  const caseId = await aCase(owner, host, '2099-01-01T00:00:00Z')
  await owner`
    insert into need (household_id, id, case_id, holder_organisation, kind, urgency, noted_at)
    values (${host.household}, ${needId}, ${caseId}, ${host.organisation}, 'kai', 'ordinary', '2026-11-10T00:00:00Z')`
  await owner`
    insert into legal_ground (household_id, id, holder_organisation, to_organisation, ground, who_asked, seen_in_writing,
      shares, words, until_on, recorded_at, recorded_by)
    values (${host.household}, ${groundId}, ${host.organisation}, ${receiver.organisation}, 'required-by-law', 'A court', true,
      '{name}', 'So the order says', '2026-12-10', '2026-11-10T00:00:00Z', ${host.lead})`
  await owner`
    insert into referral (household_id, id, case_id, need_id, holder_organisation, from_organisation, from_worker,
      to_organisation, words, need_kind, urgency, status, legal_ground_id, made_at, sent_at, due_at)
    values (${host.household}, ${id}, ${caseId}, ${needId}, ${host.organisation}, ${host.organisation}, ${host.lead},
      ${receiver.organisation}, '', 'kai', 'ordinary', 'sent', ${groundId}, '2026-11-10T00:00:00Z', '2026-11-10T00:00:00Z', ${dueAt})`
  return id
}
