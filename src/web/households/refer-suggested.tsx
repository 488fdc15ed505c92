import { directoryApi, type ServiceInList } from '../../api/directory.ts'
import { isNamed } from '../../domain/intake/named.ts'
import { NeedKind } from '../../domain/programmes/needs.ts'
import { useTell, useWords } from '../shared/language.tsx'
import { useAnswer } from '../shared/use-answer.tsx'
import { useWhen } from '../shared/when.tsx'
import { type Choosing, type Other, Services } from './refer-offered.tsx'

/** Whom somebody who said "not us" would ask, in their words, and who said so. */
export type Suggestion = { readonly words: string; readonly by: string }

export type SuggestedFound = { readonly services: readonly ServiceInList[]; readonly others: readonly Other[] }

/** Who is meant by what they wrote: with a service for this need, or else the organisation. Nothing before it is known. */
export function useSuggested(
  suggested: Suggestion | undefined,
  kind: string,
  but: readonly string[],
): SuggestedFound | undefined {
  const say = useWords()
  const { today } = useWhen()
  const words = suggested?.words.slice(0, 100) ?? ''
  const need = NeedKind.safeParse(kind)
  const when = words !== ''
  const named = useAnswer(directoryApi.organisations, { words, on: today }, { when })
  const found = useAnswer(directoryApi.search, { words, ...(need.success && { need: [need.data] }) }, { when })
  if (!when || !named.data || !found.data) return undefined
  const isMeant = (id: string, name: string) => !but.includes(id) && isNamed(words, name)
  const services = found.data.services.filter((one) => isMeant(one.organisationId, one.organisationName)).slice(0, 3)
  const shown = new Set(services.map((one) => one.organisationId))
  const others = named.data.filter((one) => !shown.has(one.id) && isMeant(one.id, one.name)).slice(0, 3)
  return {
    services,
    others: others.map((one) => ({ id: one.id, name: one.name, line: say(`organisation-kind.${one.kind}`) })),
  }
}

/** The organisations among them, which need not be offered a second time. */
export const idsOf = (found: SuggestedFound | undefined): readonly string[] =>
  found ? [...found.services.map((one) => one.organisationId), ...found.others.map((one) => one.id)] : []

type SuggestedProps = Suggestion & {
  readonly found: SuggestedFound | undefined
  readonly avoid: string
  readonly already: Choosing['already']
  readonly onChoose: Choosing['onChoose']
}

/** Before all others, and said to be their idea. Where the directory has nobody of that name, what they wrote is said. */
export function Suggested({ words, by, found, avoid, already, onChoose }: SuggestedProps) {
  const say = useWords()
  const tell = useTell()
  if (!found) return null
  if (found.services.length + found.others.length === 0) {
    return <p>{tell('refer.suggested-not-found', { by, words })}</p>
  }
  return (
    <Services label={say('refer.suggested', { by })} {...found} avoid={avoid} already={already} onChoose={onChoose} />
  )
}
