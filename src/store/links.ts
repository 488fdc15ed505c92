import { z } from 'zod'
import type { Db } from './database.ts'

const Link = z.object({
  id: z.uuid(),
  referralId: z.uuid(),
  householdId: z.uuid(),
  organisationId: z.uuid(),
  holderOrganisation: z.uuid(),
  email: z.string(),
  endsAt: z.string().optional(),
})
export type Link = z.infer<typeof Link>

/** A link that still opens. Through the gate's eyes: nobody is known yet. */
export async function findOpenLink(db: Db, id: string, now: string): Promise<Link | undefined> {
  const [row] = await db`
    select id, referral_id, household_id, to_organisation as organisation_id, holder_organisation, email, ends_at
    from referral_link
    where id = ${id} and (ends_at is null or ends_at > ${now})`
  return row && Link.parse(row)
}

const WhoAsked = z.object({ organisation: z.string(), phone: z.string() })

/** Who sent a link that may have ended, and their number. Through the gate's eyes, and nothing of what it was about. */
export async function findWhoAsked(db: Db, id: string): Promise<z.infer<typeof WhoAsked> | undefined> {
  const [row] = await db`
    select organisation.name as organisation,
      coalesce(nullif(host_profile.phone, ''), nullif(intake_desk.phone, ''), organisation.phone, '') as phone
    from referral_link
    join organisation on organisation.id = referral_link.holder_organisation
    left join host_profile on host_profile.organisation_id = organisation.id
    left join intake_desk on intake_desk.organisation_id = organisation.id
    where referral_link.id = ${id}
    limit 1`
  return row && WhoAsked.parse(row)
}

export async function insertCode(
  db: Db,
  linkId: string,
  codeHash: Uint8Array,
  at: string,
  expiresAt: string,
): Promise<void> {
  // A new code ends the one before: whoever asks twice types the last.
  await db`update link_code set used_at = ${at} where link_id = ${linkId} and used_at is null`
  await db`
    insert into link_code ${db({ linkId, madeAt: at, codeHash, expiresAt })}
    on conflict (link_id, made_at) do update set code_hash = excluded.code_hash, tries = 0, used_at = null`
}

/**
 * Uses a code up, once, within its ten minutes and five tries. A wrong one counts as a try. Holds a lock on the row, so
 * that many guesses at once are many tries.
 */
export async function useCode(db: Db, linkId: string, codeHash: Uint8Array, now: string): Promise<boolean> {
  const [row] = await db`
    select made_at, code_hash = ${codeHash} as right
    from link_code
    where link_id = ${linkId} and used_at is null and expires_at > ${now} and tries < 5
    order by made_at desc
    limit 1
    for update`
  if (!row) return false
  const { madeAt, right } = z.object({ madeAt: z.string(), right: z.boolean() }).parse(row)
  if (right) await db`update link_code set used_at = ${now} where link_id = ${linkId} and made_at = ${madeAt}`
  else await db`update link_code set tries = tries + 1 where link_id = ${linkId} and made_at = ${madeAt}`
  return right
}

/** Who sent a referral: it is they who write to its receiver. */
export async function findSender(db: Db, referralId: string): Promise<string> {
  const [row] = await db`select from_organisation from referral where id = ${referralId}`
  return z.uuid().parse(row?.['fromOrganisation'])
}

/** Whether anybody at an organisation signs in to answer. */
export async function hasReceivers(db: Db, organisationId: string): Promise<boolean> {
  const [row] = await db`
    select from worker_role
    where organisation_id = ${organisationId} and role in ('receiving-worker', 'connector', 'team-lead') and until_on is null
    limit 1`
  return row !== undefined
}
