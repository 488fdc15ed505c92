import { householdsApi, type NoticeLine } from '../../api/households.ts'
import { Empty } from '../../looks/empty.tsx'
import { State } from '../../looks/state.tsx'
import { Button } from '../shared/button.tsx'
import { useTell, useWords } from '../shared/language.tsx'
import { ProblemLine } from '../shared/states.tsx'
import { Answered, useAnswer } from '../shared/use-answer.tsx'
import { useCommand } from '../shared/use-command.ts'
import { When } from '../shared/when.tsx'
import { HouseholdLink } from './who.tsx'

/** What the privacy officer of an unlisted organisation is told: likely repeats with others, who were shown nothing. */
export function Repeats() {
  const tell = useTell()
  const answer = useAnswer(householdsApi.repeatNotices, {}, { every: 120_000 })
  return (
    <Answered to={answer}>
      {({ notices }) =>
        notices.length === 0 ? (
          <Empty head={tell('audit.repeats-none')}>{tell('audit.repeats-none.more')}</Empty>
        ) : (
          <>
            <p className="quiet audit-says">{tell('audit.repeats-about')}</p>
            <ul className="list lines-of">
              {notices.map((notice) => (
                <OneRepeat key={notice.id} notice={notice} />
              ))}
            </ul>
          </>
        )
      }
    </Answered>
  )
}

function OneRepeat({ notice }: { readonly notice: NoticeLine }) {
  const say = useWords()
  const tell = useTell()
  const seen = useCommand(householdsApi.seenRepeat)
  const { id, householdId, askedName, ring } = notice
  return (
    <li>
      <span>
        {tell(askedName === undefined ? 'audit.repeat-unnamed' : 'audit.repeat', {
          strength: say(`request.${notice.strength}`),
          organisation: <b>{askedName ?? ''}</b>,
        })}
      </span>
      <span className="when">
        <When at={notice.foundAt} />
      </span>
      <p className="p households-of">
        <HouseholdLink id={householdId} />
        {ring !== undefined && (
          <span>
            {tell('audit.repeat-ring', {
              phone: (
                <a className="nb" href={`tel:${ring.replaceAll(' ', '')}`}>
                  {ring}
                </a>
              ),
            })}
          </span>
        )}
      </p>
      {notice.seenAt === undefined ? (
        <div className="acts">
          <Button quiet busy={seen.sending} onPress={() => seen.send({ id: householdId, noticeId: id })}>
            {say('audit.repeat-seen')}
          </Button>
          <ProblemLine problem={seen.problem} />
        </div>
      ) : (
        <p className="p">
          <State shape="full">{tell('audit.repeat-was-seen')}</State>
        </p>
      )}
    </li>
  )
}
