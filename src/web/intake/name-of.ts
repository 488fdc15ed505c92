import type { RequestPage } from '../../api/intake.ts'

/** The name they gave, or what to say where they gave none. */
export function nameOf({ person }: Pick<RequestPage, 'person'>, otherwise: string): string {
  return person?.knownAs || person?.givenNames || otherwise
}
