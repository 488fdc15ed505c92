import type { AggregateRole, WorkerRole } from '../../domain/actor.ts'
import type { PhraseKey } from '../../words/words.ts'

/** What a role is called. */
export const roleWords = {
  'intake-worker': 'work.role.intake-worker',
  connector: 'work.role.connector',
  'team-lead': 'work.role.team-lead',
  'receiving-worker': 'work.role.receiving-worker',
  'directory-editor': 'work.role.directory-editor',
  'privacy-officer': 'work.role.privacy-officer',
  administrator: 'work.role.administrator',
  'relationship-manager': 'work.role.relationship-manager',
  commissioner: 'work.role.commissioner',
  'local-group-member': 'work.role.local-group-member',
  'iwi-partner': 'work.role.iwi-partner',
} as const satisfies Record<WorkerRole | AggregateRole, PhraseKey>
