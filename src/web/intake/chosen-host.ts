import type { RequestPage } from '../../api/intake.ts'
import type { OtherHost } from '../../domain/intake/hosts.ts'
import { useDraft } from '../shared/use-draft.ts'

type HostChoice = Pick<OtherHost, 'organisationId' | 'name'>

/**
 * The host that is chosen for a request, in the card and in the list alike. Until somebody chooses it is the first, which
 * the rules put there with their reasons; one that is full is never chosen by itself. One that was looked up by its name is
 * kept with it, because the page carries the best alone.
 */
export function useChosenHost({ request, hosts }: RequestPage) {
  const draft = useDraft(`assign ${request.id}`, { host: '', called: '' })
  const { host, called: name } = draft.value
  const shown = hosts.find((one) => one.host.organisationId === host)?.host
  const other: HostChoice | undefined =
    shown === undefined && host !== '' && name !== '' ? { organisationId: host, name } : undefined
  const first = hosts.find(({ room }) => room > 0)?.host
  const chosen: HostChoice | undefined = shown ?? other ?? first
  return {
    chosen,
    /** The one that is chosen, where it is none of those shown. */
    other,
    choose: (one: HostChoice) => draft.set({ host: one.organisationId, called: one.name }),
    chooseAgain: () => draft.set({ host: '', called: '' }),
  }
}
