import type { ReferralPage } from '../../api/referrals.ts'
import { sideToMove, ReferralStatus } from '../../domain/referrals/moves.ts'
import type { ReferralMove } from '../../domain/referrals/referral.ts'
import { Story } from '../../looks/story.tsx'
import { sayDeed, sayMore } from '../shared/say-deed.ts'
import { useWords } from '../shared/language.tsx'
import { Section } from '../shared/page.tsx'
import { useWhen } from '../shared/when.tsx'

/** Every move so far, newest first: who, what, how it was said, and when. */
export function MadeSoFar({ page }: { readonly page: ReferralPage }) {
  const say = useWords()
  const clock = useWhen()
  const { when, full } = clock
  if (page.moves.length === 0) return null
  const events = page.moves.toReversed().map((move) => ({
    id: String(move.seq),
    at: move.happenedAt,
    when: `${when(move.happenedAt)}, ${say(`referral.how-${move.how}`, { writer: page.fromName })}`,
    full: full(move.happenedAt),
    what: (
      <>
        {say('referral.story-line', { who: whoOf(move), what: say(sayDeed(move, page.referral)) })}
        <Brought of={sayMore(move, page.referral, clock, say)} />
        {move.words !== '' && <>: “{move.words}”</>}
      </>
    ),
    turn: turns(move),
  }))
  return (
    <Section id="story" title={say('referral.story')}>
      <Story events={events} />
    </Section>
  )

  function whoOf(move: ReferralMove): string {
    if (move.byName !== '') return move.byName
    if (move.bySide === 'person') return page.called === '' ? say('referral.somebody') : page.called
    return move.bySide === 'receiver' ? page.toName : page.fromName
  }
}

const Brought = ({ of }: { readonly of: string | undefined }) => of && <>. {of}</>

// The move changed hands: whoever made this one does not have the next.
function turns(move: ReferralMove): boolean {
  const status = ReferralStatus.safeParse(move.status)
  return status.success && sideToMove(status.data) !== move.bySide
}
