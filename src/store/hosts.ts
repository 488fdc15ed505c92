import { Host } from '../domain/intake/hosts.ts'
import type { HelpRequest } from '../domain/intake/request.ts'
import type { Db } from './database.ts'

const hostsInWork = (db: Db, today: string) => db`
  select host_profile.organisation_id, organisation.name, organisation.folded_name, areas, need_kinds, host_profile.languages, led_by, places, open_cases
  from host_profile
  join organisation on organisation.id = host_profile.organisation_id
  where (organisation.from_on is null or organisation.from_on <= ${today})
    and (organisation.until_on is null or organisation.until_on > ${today})`

/** Hosts in work today, as the desks see them. In no order: which suit a request is for the rules to say. */
export async function listHosts(db: Db, today: string): Promise<Host[]> {
  const rows = await db`${hostsInWork(db, today)} limit 5000`
  return rows.map((row) => Host.parse(row))
}

/**
 * Hosts in work today that can be among the first few for a request in which nobody is named: of those that are alike in all that
 * the rules weigh, the few with most room, and the host that was chosen. How many are in work stands beside them.
 */
export async function listLikelyHosts(
  db: Db,
  today: string,
  { placeCode, ratherHost }: Pick<HelpRequest, 'placeCode' | 'ratherHost'>,
  few: number,
): Promise<{ readonly hosts: Host[]; readonly inAll: number }> {
  const rows = await db`
    select *
    from (
      select host.*, count(*) over () as in_all,
        row_number() over (
          partition by areas @> array[${placeCode ?? null}::text], need_kinds, languages, led_by, places > open_cases
          order by greatest(places - open_cases, 0) desc, folded_name collate "C", organisation_id
        ) as nth
      from (${hostsInWork(db, today)}) as host
    ) as placed
    where nth <= ${few} or organisation_id = ${ratherHost ?? null}`
  return { hosts: rows.map((row) => Host.parse(row)), inAll: Number(rows[0]?.['inAll'] ?? 0) }
}

/** This host, if it is one and in work today. */
export async function findHost(db: Db, organisationId: string, today: string): Promise<Host | undefined> {
  const [row] = await db`${hostsInWork(db, today)} and host_profile.organisation_id = ${organisationId}`
  return row && Host.parse(row)
}
