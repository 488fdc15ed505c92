import { useLocation } from '@tanstack/react-router'
import { type RefObject, useEffect, useRef } from 'react'
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
  const here = screenIn(pathname)
  const list = useRef<HTMLUListElement>(null)
  useInSight(list, pathname)
  return (
    <nav className="rail" aria-label={say('work.rail')}>
      <ul ref={list}>
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

/** On a phone the rail moves sideways: the screen that is open is always in sight. Only the rail moves, never the page. */
function useInSight(list: RefObject<HTMLUListElement | null>, pathname: string): void {
  useEffect(() => {
    const rail = list.current
    if (!rail) return undefined
    const current = [...rail.querySelectorAll('a')].find((link) => screenIn(link.pathname) === screenIn(pathname))
    const show = () => {
      if (current) rail.scrollTo({ left: current.offsetLeft - (rail.clientWidth - current.offsetWidth) / 2 })
    }
    // When the phone is turned, too, and once the letters are there.
    const watch = new ResizeObserver(show)
    watch.observe(rail)
    return () => watch.disconnect()
  }, [list, pathname])
}

const screenIn = (pathname: string) => pathname.replace(/^\/work/, '').split('/')[1]

/** A number says "look here": asked again every two minutes, and left out while it is nought or not known. */
function Counted({ count }: { readonly count: Count }) {
  const answer = useAnswer(count.query, count.input, { every: 120_000 })
  const many = answer.data === undefined ? 0 : count.of(answer.data)
  return many === 0 ? null : <span className="num">{many}</span>
}
