import type { RequestPage } from '../../api/intake.ts'
import { useDraft } from '../shared/use-draft.ts'

type HostChoice = { readonly organisationId: string; readonly name: string }

/**
 * The host that is chosen for a request, in the card and in the list alike. Until somebody chooses it is the first, which
 * the rules put there with their reasons; one that is full is never chosen by itself.
 */
export function useChosenHost({ request, hosts, otherHosts }: RequestPage) {
  const draft = useDraft(`assign ${request.id}`, { host: '' })
  const all: readonly HostChoice[] = [...hosts.map(({ host }) => host), ...otherHosts]
  const first = hosts.find(({ room }) => room > 0)?.host
  const chosen = all.find((host) => host.organisationId === draft.value.host) ?? first
  return { chosen, choose: (organisationId: string) => draft.set({ host: organisationId }) }
}
