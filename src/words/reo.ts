import { draft } from './phrase.ts'

// How much reo waits for a speaker, and what is in force today.
export const reo = {
  'reo.title': { en: 'Reo and settings', mi: draft('Te reo me ngā tautuhinga') },
} as const
