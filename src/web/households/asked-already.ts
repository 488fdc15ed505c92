import { isBefore } from '../../domain/days.ts'
import type { Referral, RunningReferral } from '../../domain/referrals/referral.ts'
import { openWith } from '../../domain/referrals/sending.ts'
import { sayByTime } from '../../words/dates.ts'
import { useWords } from '../shared/language.tsx'
import { useWhen } from '../shared/when.tsx'

export type AskedAlready = { readonly href: string; readonly says: string }

/** Whether an organisation has been asked for this need and it has not ended: how far that is, and where it stands. */
export function useAskedAlready(needId: string, referrals: readonly Referral[]) {
  const say = useWords()
  const { now } = useWhen()
  return (organisationId: string): AskedAlready | undefined => {
    const open = openWith(needId, organisationId, referrals)
    return (
      open && {
        href: `/work/referrals/${open.id}`,
        says: say('refer.asked-already', {
          status: say(`status.${open.status}`),
          what: awaitsAnAnswer(open) ? 'answer' : 'next',
          late: isBefore(open.dueAt, now) ? 'late' : 'not-yet',
          by: sayByTime(open.dueAt, now, say),
        }),
      }
    )
  }
}

const awaitsAnAnswer = ({ status }: RunningReferral) => status === 'sent' || status === 'received'
