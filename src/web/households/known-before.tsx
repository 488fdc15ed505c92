import { useState } from 'react'
import { householdsApi } from '../../api/households.ts'
import { dayOf } from '../../domain/days.ts'
import { type RepeatHere, strongestFirst } from '../../domain/intake/repeats.ts'
import { State } from '../../looks/state.tsx'
import { Button } from '../shared/button.tsx'
import { useTell, useWords } from '../shared/language.tsx'
import { Section } from '../shared/page.tsx'
import { ProblemLine } from '../shared/states.tsx'
import { useToast } from '../shared/toast.tsx'
import { useCommand } from '../shared/use-command.ts'
import { useWhen } from '../shared/when.tsx'
import { hrefOfWhanau, type Part } from './whanau.ts'

type Said = NonNullable<RepeatHere['said']>
type Answer = (one: RepeatHere, said: Said) => Promise<void>

/**
 * Likely the same household, held here too: what was done before is one step away, and a person says whether it is them. The
 * likeliest is in sight and the others one press away: what the whānau themselves said comes first on the page.
 */
export function KnownBefore({ whanau }: Part) {
  const say = useWords()
  const tell = useTell()
  const { all, answer, sending, problem } = useAnswers({ whanau })
  if (all.length === 0) return null
  const open = all.filter((one) => one.said === undefined || one.said === 'not-sure')
  const same = all.filter((one) => one.said === 'same')
  const others = all.filter((one) => one.said === 'different')
  const asked = { answer, sending }
  return (
    <Section id="before" title={tell('before.title')}>
      <List of={[...same, ...open.slice(0, 1)]} {...asked} />
      <Folded title={say('before.more', { count: open.length - 1 })} of={open.slice(1)} {...asked} />
      <Folded title={say('before.others', { count: others.length })} of={others} {...asked} />
      <ProblemLine problem={problem} />
    </Section>
  )
}

/**
 * What was answered here stands at once, also while it waits on this device, and can be taken back. Somebody else is not sent with
 * this page again: what was said of them stays in sight until it is left.
 */
function useAnswers({ whanau }: Part) {
  const say = useWords()
  const toast = useToast()
  const sayOf = useCommand(householdsApi.sayOfRepeat)
  const [answered, setAnswered] = useState<readonly RepeatHere[]>([])
  const send = async (one: RepeatHere, said: Said) => {
    const input = { id: whanau.household.id, otherId: one.householdId, said }
    const { kind } = await sayOf.send(input, { says: say(`before.said-${said}`, { called: calledOf(one, say) }) })
    if (kind !== 'set-aside') setAnswered((earlier) => [{ ...one, said }, ...withoutThese([one], earlier)])
    return kind !== 'set-aside'
  }
  const answer: Answer = async (one, said) => {
    if (!(await send(one, said))) return
    const undo = () => send(one, one.said ?? 'not-sure')
    toast({ says: say(`before.said-${said}`, { called: calledOf(one, say) }), undo })
  }
  const all = strongestFirst([...answered, ...withoutThese(answered, whanau.seenBefore)])
  return { all, answer, sending: sayOf.sending, problem: sayOf.problem }
}

const withoutThese = (these: readonly RepeatHere[], all: readonly RepeatHere[]) =>
  all.filter((one) => !these.some(({ householdId }) => householdId === one.householdId))

const calledOf = (one: RepeatHere, say: ReturnType<typeof useWords>) => one.called || say('here.unnamed')

type ListProps = { readonly of: readonly RepeatHere[]; readonly answer: Answer; readonly sending: boolean }

function List({ of, ...asked }: ListProps) {
  if (of.length === 0) return null
  return (
    <ul className="list">
      {of.map((one) => (
        <OneBefore key={one.householdId} one={one} {...asked} />
      ))}
    </ul>
  )
}

function Folded({ title, ...list }: ListProps & { readonly title: string }) {
  if (list.of.length === 0) return null
  return (
    <details className="fold">
      <summary>{title}</summary>
      <List {...list} />
    </details>
  )
}

function OneBefore({ one, answer, sending }: Omit<ListProps, 'of'> & { readonly one: RepeatHere }) {
  const say = useWords()
  const tell = useTell()
  const { day } = useWhen()
  const called = calledOf(one, say)
  const stands =
    one.support === undefined
      ? say('before.none')
      : one.endedAt === undefined
        ? say('before.open')
        : say('before.ended', { day: day(dayOf(one.endedAt)) })
  const isAsked = one.said === undefined || one.said === 'not-sure'
  const button = (said: Said, key: 'before.is-same' | 'before.is-other' | 'before.ask-again') => (
    <Button quiet busy={sending} onPress={() => answer(one, said)} label={`${say(key)}: ${called}`}>
      {say(key)}
    </Button>
  )
  return (
    <li>
      <b>{one.said === 'same' ? tell('before.same', { called }) : called}</b>
      {isAsked && <State shape="ring">{say(`before.${one.strength}`)}</State>}
      <p className="p">{[one.locality, stands].filter(Boolean).join(' · ')}</p>
      <div className="acts">
        <a className="act" href={hrefOfWhanau(one.householdId)} aria-label={`${say('before.look')}: ${called}`}>
          {say('before.look')}
        </a>
        {isAsked ? (
          <>
            {button('same', 'before.is-same')}
            {button('different', 'before.is-other')}
          </>
        ) : (
          button('not-sure', 'before.ask-again')
        )}
      </div>
    </li>
  )
}
