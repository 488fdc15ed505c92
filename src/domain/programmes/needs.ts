import { z } from 'zod'

/**
 * What people need, in plain words. A code is never taken away or given another meaning: a kind that is not asked for any
 * more is retired by its dated setting.
 */
export const NeedKind = z
  .enum([
    'kai',
    'housing',
    'money',
    'debt',
    'power',
    'household-goods',
    'safety',
    'mental-wellbeing',
    'health',
    'addiction',
    'parenting',
    'education',
    'work',
    'legal',
    'transport',
    'digital',
    'isolation',
    'cultural',
    'settlement',
    'disaster',
    'other',
  ])
  .meta({ id: 'NeedKind' })
export type NeedKind = z.infer<typeof NeedKind>

/** Why now. Asked for, never required; others may be added as dated settings with words of their own. */
export const knownCauses = [
  'cost-of-living',
  'job-loss',
  'health',
  'family-change',
  'bereavement',
  'moving-house',
  'new-to-new-zealand',
  'flood',
  'cyclone',
  'covid-19',
  'other',
] as const
export type KnownCause = (typeof knownCauses)[number]

/** Whether we have words of our own for a cause. */
export function isKnownCause(code: string): code is KnownCause {
  return knownCauses.some((known) => known === code)
}
