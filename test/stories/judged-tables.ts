/**
 * Every table of the schema, and what each role of the application may do with it, judged by hand: a new table, and a new
 * grant, fail the locks until somebody has thought about them.
 * S select, I insert, U update, D delete; a small letter where only some columns are meant.
 */
export const roles = ['worker', 'link', 'person', 'public', 'aggregate', 'gate', 'job'] as const
export type Role = (typeof roles)[number]

/**
 * a person: whānau, and whatever is kept of them. Row policies everywhere, nothing for funding and oversight.
 * fields of a person: columns that not everybody who sees a row may read, through a view whose condition is the lock.
 * an account: people at work. the record: who did and who looked, by ids. keys: sessions and codes, the gate's alone.
 * public: published facts. the house: how it runs.
 */
export type About = 'a person' | 'fields of a person' | 'an account' | 'the record' | 'keys' | 'public' | 'the house'
export type Judged = { readonly about: About } & Readonly<Partial<Record<Role, string>>>

const everyRole = (may: string, others: Readonly<Partial<Record<Role, string>>> = {}) => ({
  ...{ worker: may, link: may, person: may, public: may, aggregate: may, gate: may, job: may },
  ...others,
})
const reads = { about: 'public', ...everyRole('S') } as const
const readsAtWork = { about: 'public', worker: 'SIU', job: 'SIU' } as const
/** Through a view that leaves the unlisted out; it reads with its owner's eyes, and its condition is the lock. */
export const seenByAnyone = { about: 'public', link: 'S', person: 'S', public: 'S', aggregate: 'S' } as const

export const judged: Readonly<Record<string, Judged>> = {
  household: { about: 'a person', worker: 'SIU', public: 'I', job: 'SIU' },
  person: { about: 'a person', worker: 'SIU', person: 'S', public: 'I', job: 'SIU' },
  membership: { about: 'a person', worker: 'SIU', public: 'I', gate: 's', job: 'SIU' },
  contact: { about: 'a person', worker: 'SIU', person: 'S', public: 'I', job: 'SIU' },
  // The words by which a household is found are written anew whenever a name or a number changes.
  household_word: { about: 'a person', worker: 'SIUD', public: 'I', job: 'SIUD' },
  // What the privacy officer of an unlisted organisation is told. Whose words are alike is read by the house alone.
  repeat_notice: { about: 'a person', worker: 'su', job: 'SI' },
  household_link: { about: 'a person', worker: 'SIU', job: 'SIU' },
  shut_out: { about: 'a person', worker: 'SIu', gate: 'S', job: 'S' },
  // Opened although shut out: who, why, until when. The gate reads only what lets them see.
  emergency_access: { about: 'a person', worker: 'SIu', gate: 's', job: 'S' },
  // Before it is sent, a request is a browser's own, and is gone after a day.
  ask_draft: { about: 'a person', public: 'SIUD', gate: 'SU', job: 'SD' },
  help_request: { about: 'a person', worker: 'sIU', person: 'su', public: 'I', gate: 'su', job: 'SIU' },
  request_entry: { about: 'a person', worker: 'SIU', person: 'SI', job: 'SIU' },
  support_case: { about: 'a person', worker: 'SIU', person: 'S', job: 'SIU' },
  // With whom they were, and since when: followed by the next line, never written anew.
  case_given: { about: 'a person', worker: 'SI', job: 'SI' },
  // With whom they no longer were, because the role ended: written by the house alone.
  case_left: { about: 'a person', worker: 'S', job: 'SI' },
  need: { about: 'a person', worker: 'SIU', person: 'S', job: 'SIU' },
  unmet_need: { about: 'a person', worker: 'SI', job: 'SIU' },
  contact_note: { about: 'a person', worker: 'SIU', job: 'SIU' },
  consent: { about: 'a person', worker: 'SIU', person: 'SIU', job: 'SIU' },
  legal_ground: { about: 'a person', worker: 'SI', job: 'S' },
  referral: { about: 'a person', worker: 'sIU', link: 'sU', person: 'Su', job: 'SIU' },
  // What a sender writes for themselves, and what the person says afterwards: never to a receiver.
  referral_kept: { about: 'fields of a person', worker: 'S', link: 'S', person: 'S', job: 'S' },
  referral_move_said: { about: 'fields of a person', worker: 'S', link: 'S', job: 'S' },
  referral_move: { about: 'a person', worker: 'sI', link: 'sI', person: 'I', job: 'SI' },
  referral_shared: { about: 'a person', worker: 'SIU', link: 'S', person: 'su', job: 'SIU' },
  referral_link: { about: 'a person', worker: 'SIU', link: 'S', person: 'S', gate: 'S', job: 'SIU' },
  escalation: { about: 'a person', worker: 'S', job: 'SI' },
  mail: { about: 'a person', worker: 'sI', link: 'I', person: 'I', gate: 'I', job: 'SIU' },
  household_read: { about: 'a person', worker: 'S', person: 'S', job: 'SI' },

  event: { about: 'the record', ...everyRole('SI') },
  chain_head: { about: 'the record', ...everyRole('SIU') },
  record_read: { about: 'the record', worker: 'SI', link: 'I', person: 'I', job: 'SIu' },

  worker: { about: 'an account', worker: 'sIU', link: 's', person: 's', gate: 'Su', job: 'S' },
  worker_role: { about: 'an account', worker: 'SIU', gate: 'S', job: 'S' },

  // Whether an organisation asks a second factor of everybody in it.
  way_in: { about: 'an account', worker: 'SIU', gate: 'S', job: 'S' },

  session: { about: 'keys', gate: 'SIUD', job: 'SD' },
  attempt: { about: 'keys', gate: 'SID', job: 'SID' },
  // The list for somebody whose phone is gone: the house counts what is left of it, and never reads a hash.
  recovery_code: { about: 'keys', gate: 'SIuD', job: 'sD' },
  link_code: { about: 'keys', gate: 'SIU', job: 'SD' },

  place: reads,
  place_part: reads,
  place_name: reads,
  deprivation: reads,
  setting: reads,
  intake_desk: { ...reads, worker: 'SIU', job: 'SIU' },
  host_profile: { ...reads, worker: 'SIU', job: 'SIU' },
  organisation: { ...readsAtWork, link: 'S', person: 'S', gate: 'S' },
  organisation_private: readsAtWork,
  site: readsAtWork,
  service: readsAtWork,
  service_area: { about: 'public', worker: 'SID', job: 'SID' },
  service_site: { ...reads, worker: 'SID', job: 'SID' },
  // Whom each service reaches: written by the database alone, from the tables above.
  service_reach: { about: 'public', worker: 'S', job: 'S' },
  service_reach_due: { about: 'public' },
  directory_day: reads,
  listed_organisation: seenByAnyone,
  listed_service: seenByAnyone,
  listed_service_area: seenByAnyone,
  listed_service_reach: seenByAnyone,
  listed_site: seenByAnyone,
  import_run: readsAtWork,
  import_row: readsAtWork,
  source_id: readsAtWork,

  installation: { about: 'the house', job: 'S' },
  migration: { about: 'the house' },
}
