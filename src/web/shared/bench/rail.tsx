import { useLocation } from '@tanstack/react-router'
import { Reo } from '../../../looks/reo.tsx'
import { useWords } from '../language.tsx'
import { roleWords } from '../role-words.ts'
import { type Count, hrefOf, isInRail, type Screen, screensFor } from '../screen.ts'
import { useAnswer } from '../use-answer.tsx'
import { useMe } from '../use-session.ts'

/** What is mine: the screens of this role, with how much is in each. */
export function Rail({ screens }: { readonly screens: readonly Screen[] }) {
  const say = useWords()
  const me = useMe()
  const { pathname } = useLocation()
  const here = pathname.replace(/^\/work/, '').split('/')[1]
  return (
    <nav className="rail" aria-label={say('work.rail')}>
      <ul>
        {screensFor(screens, me)
          .filter((screen) => isInRail(screen, me))
          .map((screen) => (
            <li key={screen.path}>
              <a href={hrefOf(screen)} aria-current={screen.path.split('/')[1] === here ? 'page' : undefined}>
                <span>
                  <Reo language={say.language}>{say(screen.name)}</Reo>
                </span>
                {screen.count && <Counted count={screen.count} />}
              </a>
            </li>
          ))}
      </ul>
      <p className="who">
        <b>
          {me.name}, {say(roleWords[me.role])}
        </b>
        <span>{me.organisationName}</span>
        {me.demonstration && <span className="demo">{say('work.demonstration')}</span>}
      </p>
    </nav>
  )
}

/** Asked again every two minutes; while it is not known, nothing stands there. */
function Counted({ count }: { readonly count: Count }) {
  const answer = useAnswer(count.query, count.input, { every: 120_000 })
  if (answer.data === undefined) return null
  return <span className="num">{count.of(answer.data)}</span>
}
