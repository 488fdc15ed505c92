import { useRouter } from '@tanstack/react-router'
import { consentApi } from '../../api/consent.ts'
import { directoryApi } from '../../api/directory.ts'
import { referralsApi } from '../../api/referrals.ts'
import type { Need } from '../../domain/cases/case.ts'
import { useFromAddress } from '../shared/address.ts'
import { useWords } from '../shared/language.tsx'
import { needInSentence } from '../shared/need-name.ts'
import { newId } from '../shared/new-id.ts'
import { useToast } from '../shared/toast.tsx'
import { useAnswer } from '../shared/use-answer.tsx'
import { useCommand } from '../shared/use-command.ts'
import type { Draft } from '../shared/use-draft.ts'
import type { Referring } from './refer-draft.ts'
import { type CasePart, hrefOfWhanau, whoIn } from './whanau.ts'

export type ToSend = CasePart & {
  readonly need: Need
  readonly personId: string
  readonly draft: Draft<Referring>
  /** The yes that is there already. */
  readonly yes: string | undefined
  /** The legal ground that covers it, where there is no yes. */
  readonly ground: string | undefined
}

/** Their own published address, until another is typed. */
export function useTheirAddress({ organisationId, email, emailTyped }: Referring): string {
  const { data } = useAnswer(directoryApi.organisation, { id: organisationId }, { when: organisationId !== '' })
  return emailTyped ? email : (data?.organisation.referralEmail ?? '')
}

/** Records the yes where there is none yet, then writes the referral: two commands, in this order also without signal. */
export function useReferring({ whanau, on, need, personId, draft, yes, ground }: ToSend) {
  const say = useWords()
  const toast = useToast()
  const router = useRouter()
  const follows = useFromAddress('follows')
  const make = useCommand(referralsApi.make)
  const closeOld = useCommand(referralsApi.closeRerouted)
  const toEmail = useTheirAddress(draft.value)
  const { agree, sending, problem } = useAgreeing({ whanau, on, need, personId, draft, yes, ground })
  const { organisationId: toOrganisation, organisationName: organisation, serviceId, asks } = draft.value

  const write = async (send: boolean) => {
    const consentId = send && ground === undefined ? await agree() : yes
    if (send && consentId === undefined && ground === undefined) return
    const says = say(send ? 'refer.sent' : 'refer.kept', { organisation })
    const input = {
      ...{ referralId: newId(), householdId: need.householdId, caseId: on.id, needId: need.id, toOrganisation },
      ...{ toEmail, asks, send, ...(serviceId !== '' && { toService: serviceId }) },
      ...(consentId !== undefined && { consentId }),
      ...(ground !== undefined && { legalGroundId: ground }),
      ...(follows !== '' && { follows }),
    }
    const { kind } = await make.send(input, { draft, says })
    if (kind === 'set-aside') return
    // What was suggested is now being done: the one that suggested it has nothing left to wait for.
    const before = whanau.referrals.find((one) => one.id === follows)
    if (send && before?.status === 'reroute-suggested') {
      await closeOld.send({ id: before.id }, { over: before.version, says })
    }
    toast({ says: kind === 'kept' ? say('note.kept') : says })
    router.history.push(hrefOfWhanau(need.householdId))
  }
  return { write, busy: sending || make.sending, problem: problem ?? make.problem }
}

/** The yes under which it goes: the one that is there, or the one in the form, recorded now. */
function useAgreeing({ whanau, need, personId, draft, yes }: ToSend) {
  const say = useWords()
  const record = useCommand(consentApi.record)
  const { organisationId: toOrganisation, organisationName: organisation, shares, until, how, told } = draft.value
  const agree = async (): Promise<string | undefined> => {
    if (yes !== undefined || how === '') return yes
    const consentId = newId()
    const purpose = say('refer.title', { need: needInSentence(need.kind, say), who: whoIn(whanau) })
    const input = {
      ...{ id: need.householdId, consentId, personId, toOrganisation, answer: 'yes' as const, shares: [...shares] },
      ...{ how, told, purpose, ...(until !== '' && { untilOn: until }) },
    }
    const { kind } = await record.send(input, { says: say('may.saved', { organisation }) })
    return kind === 'set-aside' ? undefined : consentId
  }
  return { agree, sending: record.sending, problem: record.problem }
}
