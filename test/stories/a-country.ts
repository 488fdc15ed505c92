import type { Database } from '../../src/store/database.ts'
import { type Country, countryOf } from '../bench/country.ts'
import { load } from '../bench/load.ts'

/**
 * A country as `npm run bench` loads it, or a smaller one with as many hosts, and something in the tables that it leaves
 * empty. With fewer hosts one of them would hold so much that reading everything would be the quickest way.
 */
export async function aCountry(owner: Database, times: number, at: string): Promise<Country> {
  const now = Date.parse(at)
  const whole = countryOf(1, now)
  const { households, waiting } = countryOf(times, now)
  const country = { ...whole, times, households, waiting, services: whole.services }
  await load(owner, country, () => undefined)
  await owner.begin(async (db) => {
    // As COPY did: what holds between tables is true by how the rows are made.
    await db`set local session_replication_role = replica`
    await db`
      update support_case set status = 'assigned', first_contact_at = null
      where id in (select id from support_case where status = 'engaged' order by id limit (select count(*) / 100 from support_case))`
    await db`
      insert into request_entry (id, household_id, request_id, holder_organisation, kind, words, at, seen_at)
      select gen_random_uuid(), household_id, id, holder_organisation, 'changed', 'We have moved.', received_at,
        case when row_number() over (order by id) % 20 > 0 then received_at end
      from help_request`
    await db`
      insert into household_link (household_id, other_household_id, holder_organisation, said, said_by, said_at)
      select one.id, other.id, one.holder_organisation, 'different', other.id, one.made_at
      from (select *, lead(id) over (partition by holder_organisation order by id) as next from household) as one
      join household as other on other.id = one.next`
    await db`
      insert into legal_ground (household_id, id, holder_organisation, to_organisation, ground, who_asked, seen_in_writing,
        shares, words, recorded_at, recorded_by, person_id, until_on)
      select household_id, gen_random_uuid(), holder_organisation, to_organisation, 'required-by-law', 'A court', true,
        '{name}', 'As ordered', recorded_at, recorded_by, person_id,
        (recorded_at at time zone 'Pacific/Auckland')::date + 30
      from consent`
    await db`
      insert into referral_link (id, household_id, referral_id, holder_organisation, to_organisation, visible_to, email, made_at)
      select gen_random_uuid(), household_id, id, holder_organisation, to_organisation, visible_to, 'desk@there.example', sent_at
      from referral where sent_at is not null`
    await db`
      insert into escalation (id, household_id, holder_organisation, subject_kind, subject_id, level, due_at, at)
      select gen_random_uuid(), household_id, holder_organisation, 'case', id, 1, opened_at, opened_at from support_case`
    await db`
      insert into record_read (at, actor_kind, actor_id, organisation_id, screen, shown, batch)
      select made_at, 'worker', holder_organisation::text, holder_organisation, 'households.one', array[id], gen_random_uuid()
      from household`
    await db`
      insert into household_read (household_id, read_id, at, actor_kind, actor_id, organisation_id, screen, holder_organisation)
      select id, row_number() over (order by id), made_at, 'worker', holder_organisation::text, holder_organisation,
        'households.one', holder_organisation
      from household`
    await db`
      insert into mail (id, to_kind, to_address, subject, text, language, about_kind, about_id, made_at, worth_until, sent_at)
      select gen_random_uuid(), 'organisation', 'desk@there.example', 'A request', 'Somebody asks.', 'en', 'referral',
        id::text, sent_at, sent_at + interval '7 days', sent_at
      from referral where sent_at is not null`
  })
  await owner`vacuum analyze`
  return country
}
