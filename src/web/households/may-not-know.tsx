import { intakeApi } from '../../api/intake.ts'
import { type HelpRequest, isByAgency, mayNotKnow, whyNotSayTheyKnow } from '../../domain/intake/request.ts'
import { State } from '../../looks/state.tsx'
import { Button } from '../shared/button.tsx'
import { useTell, useWords } from '../shared/language.tsx'
import { Section } from '../shared/page.tsx'
import { ProblemLine } from '../shared/states.tsx'
import { useToast } from '../shared/toast.tsx'
import { useCommand } from '../shared/use-command.ts'
import { useMe } from '../shared/use-session.ts'
import { type Part, whoIn } from './whanau.ts'

/** Somebody else asked, and was promised to be talked with first: said before the move, until a worker says that they know. */
export function MayNotKnow({ whanau }: Part) {
  const say = useWords()
  const tell = useTell()
  const me = useMe()
  const toast = useToast()
  const known = useCommand(intakeApi.theyKnow)
  const { request } = whanau
  if (!request || !mayNotKnow(request)) return null
  const send = async () => {
    const { kind } = await known.send({ id: request.id }, { over: request.version, says: say('whanau.they-know') })
    if (kind !== 'set-aside') toast({ says: say('whanau.they-know.done') })
  }
  const pieces = { who: whoIn(whanau), whom: request.askedBy }
  return (
    <Section id="may-not-know" title={say('whanau.may-not-know')}>
      <p>
        <State shape="triangle">{tell(`whanau.may-not-know.${askedHow(request)}`, pieces)}</State>
      </p>
      <p className="small">{tell('whanau.may-not-know.more')}</p>
      <div className="acts">
        <Button onPress={send} whyNot={whyNotSayTheyKnow(request, me)}>
          {say('whanau.they-know')}
        </Button>
      </div>
      <ProblemLine problem={known.problem} />
    </Section>
  )
}

const askedHow = (request: HelpRequest) =>
  request.askedBy === '' ? 'somebody' : isByAgency(request) ? 'agency' : 'whom'
