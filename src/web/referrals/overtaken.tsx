import type { ReferralPage } from '../../api/referrals.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { useWords } from '../shared/language.tsx'
import type { Problem } from '../shared/problem.ts'
import { StaleDialog } from '../shared/stale-dialog.tsx'

type OvertakenProps = {
  readonly page: ReferralPage
  readonly problem: Problem | undefined
  /** What was written here, and which answer it was. */
  readonly words: string
  readonly answer?: string
  /** Why that answer can no longer be given, now that the other end has moved. */
  readonly whyNot?: Refusal | undefined
  readonly onMine: () => unknown
  readonly onNow: () => void
  readonly forget: () => void
}

/** The other end moved first: both stand side by side, and a person decides. */
export function Overtaken({ page, problem, words, answer = '', whyNot, onMine, onNow, forget }: OvertakenProps) {
  const say = useWords()
  const now = say(`status.${page.referral.status}`)
  return (
    <StaleDialog
      problem={problem}
      fields={[
        { id: 'where', name: say('referral.stale-where'), mine: answer, now },
        { id: 'words', name: say('referral.stale-words'), mine: words, now: page.moves.at(-1)?.words ?? '' },
      ]}
      whyNotMine={whyNot}
      onMine={onMine}
      onNow={() => {
        onNow()
        forget()
      }}
      onBack={forget}
    />
  )
}
