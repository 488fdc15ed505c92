import { householdsApi } from '../../api/households.ts'
import { dayOf } from '../../domain/days.ts'
import type { RepeatHere } from '../../domain/intake/repeats.ts'
import { State } from '../../looks/state.tsx'
import { Button } from '../shared/button.tsx'
import { useTell, useWords } from '../shared/language.tsx'
import { Section } from '../shared/page.tsx'
import { ProblemLine } from '../shared/states.tsx'
import { useCommand } from '../shared/use-command.ts'
import { useWhen } from '../shared/when.tsx'
import { hrefOfWhanau, type Part } from './whanau.ts'

/** Likely the same household, held here too: what was done before is one step away, and a person says whether it is them. */
export function KnownBefore({ whanau }: Part) {
  const tell = useTell()
  const { seenBefore, household } = whanau
  if (seenBefore.length === 0) return null
  return (
    <Section id="before" title={tell('before.title')}>
      <ul className="list">
        {seenBefore.map((one) => (
          <OneBefore key={one.householdId} householdId={household.id} one={one} />
        ))}
      </ul>
    </Section>
  )
}

function OneBefore({ householdId, one }: { readonly householdId: string; readonly one: RepeatHere }) {
  const say = useWords()
  const tell = useTell()
  const { day } = useWhen()
  const sayOf = useCommand(householdsApi.sayOfRepeat)
  const called = one.called || say('here.unnamed')
  const stands =
    one.support === undefined
      ? say('before.none')
      : one.endedAt === undefined
        ? say('before.open')
        : say('before.ended', { day: day(dayOf(one.endedAt)) })
  const answer = (said: 'same' | 'different') => sayOf.send({ id: householdId, otherId: one.householdId, said })
  return (
    <li>
      <b>{one.said === 'same' ? tell('before.same', { called }) : called}</b>
      {one.said !== 'same' && <State shape="ring">{say(`before.${one.strength}`)}</State>}
      <p className="p">{[one.locality, stands].filter(Boolean).join(' · ')}</p>
      <div className="acts">
        <a className="act" href={hrefOfWhanau(one.householdId)} aria-label={`${say('before.look')}: ${called}`}>
          {say('before.look')}
        </a>
        {one.said !== 'same' && (
          <>
            <Button quiet busy={sayOf.sending} onPress={() => answer('same')}>
              {say('before.is-same')}
            </Button>
            <Button quiet busy={sayOf.sending} onPress={() => answer('different')}>
              {say('before.is-other')}
            </Button>
          </>
        )}
        <ProblemLine problem={sayOf.problem} />
      </div>
    </li>
  )
}
