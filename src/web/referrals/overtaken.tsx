import type { ReferralPage } from '../../api/referrals.ts'
import { whyNotMove } from '../../domain/referrals/deeds.ts'
import type { Deed } from '../../domain/referrals/moves.ts'
import { useWords } from '../shared/language.tsx'
import type { Problem } from '../shared/problem.ts'
import { StaleDialog } from '../shared/stale-dialog.tsx'
import { useMe } from '../shared/use-session.ts'

type OvertakenProps = {
  readonly page: ReferralPage
  readonly problem: Problem | undefined
  /** What was written here, and which answer it was. */
  readonly words: string
  readonly answer?: string
  /** What it would do: the other end may have moved past it. */
  readonly deed: Deed | ''
  readonly onMine: () => unknown
  readonly onNow: () => void
  readonly forget: () => void
}

/** The other end moved first: both stand side by side, and a person decides. */
export function Overtaken({ page, problem, words, answer = '', deed, onMine, onNow, forget }: OvertakenProps) {
  const say = useWords()
  const me = useMe()
  const now = say(`status.${page.referral.status}`)
  return (
    <StaleDialog
      problem={problem}
      fields={[
        { id: 'where', name: say('referral.stale-where'), mine: answer, now },
        { id: 'words', name: say('referral.stale-words'), mine: words, now: page.moves.at(-1)?.words ?? '' },
      ]}
      whyNotMine={deed === '' ? undefined : whyNotMove(deed, page.referral, me)}
      onMine={onMine}
      onNow={() => {
        onNow()
        forget()
      }}
      onBack={forget}
    />
  )
}
