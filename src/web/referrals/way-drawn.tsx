import type { ReferralPage } from '../../api/referrals.ts'
import { isOpen } from '../../domain/referrals/moves.ts'
import { wayOf } from '../../domain/referrals/way.ts'
import { State } from '../../looks/state.tsx'
import { useWords } from '../shared/language.tsx'
import { useWhen } from '../shared/when.tsx'
import { shapeOf } from './in-words.ts'

/** Where the loop stands: what has been, where it is, and the way to closing. */
export function WayDrawn({ page }: { readonly page: ReferralPage }) {
  const say = useWords()
  const { isLate } = useWhen()
  const { referral, moves } = page
  const late = 'dueAt' in referral && isLate(referral.dueAt)
  const ended = !isOpen(referral.status)
  const steps = wayOf(
    moves.map((move) => move.status),
    referral.status,
  )
  return (
    <nav className="loop" aria-label={say('referral.way')}>
      <ol>
        {steps.map(({ status, is }) => (
          <li key={status} className={is} aria-current={is === 'now' ? 'step' : undefined}>
            <State
              shape={
                is === 'been' ? 'full' : is === 'ahead' ? 'ring' : late ? 'triangle' : ended ? shapeOf[status] : 'half'
              }
            >
              {say(`status.${status}`)}
              <span className="vh">, {say(is === 'now' && late ? 'referral.late' : `referral.way-${is}`)}</span>
            </State>
          </li>
        ))}
      </ol>
    </nav>
  )
}
