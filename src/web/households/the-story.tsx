import { useState } from 'react'
import { Chips } from '../../looks/chips.tsx'
import { Story } from '../../looks/story.tsx'
import { useInAddress } from '../shared/address.ts'
import { Button } from '../shared/button.tsx'
import { useTell, useWords } from '../shared/language.tsx'
import { needName, withoutCapital } from '../shared/need-name.ts'
import { NoteDialog } from '../shared/note-dialog.tsx'
import { Section } from '../shared/page.tsx'
import { sayMore } from '../shared/say-deed.ts'
import { useWhen, When } from '../shared/when.tsx'
import { sayShares } from './said-shares.ts'
import { type Happened, storyOf } from './story-events.ts'
import { caseOf, type Part, whoIn } from './whanau.ts'

const chapters = ['all', 'talks', 'referrals', 'needs', 'answers'] as const
const shownAtFirst = 25

/** What happened, newest first, in sentences; narrowed by chips that stay in the address. */
export function TheStory({ whanau }: Part) {
  const say = useWords()
  const tell = useTell()
  const { chosen, hrefFor } = useInAddress('story', chapters, 'all')
  const [noting, setNoting] = useState(false)
  const [whole, setWhole] = useState(false)
  const on = caseOf(whanau)
  const all = storyOf(whanau).filter((event) => chosen === 'all' || event.chapter === chosen)
  const shown = whole ? all : all.slice(0, shownAtFirst)
  return (
    <Section
      id="story"
      title={tell('story.title')}
      beside={
        on &&
        on.status !== 'closed' && (
          <Button quiet onPress={() => setNoting(true)}>
            {say('note.add')}
          </Button>
        )
      }
    >
      <Chips
        label={say('story.which')}
        chips={chapters.map((one) => ({ href: hrefFor(one), label: say(`story.${one}`), on: one === chosen }))}
      />
      {all.length === 0 && <p className="small quiet">{tell('story.none')}</p>}
      <Story
        events={shown.map((event) => ({
          id: event.id,
          at: event.at,
          when: <When at={event.at} />,
          what: <Sentence event={event} />,
          ...(event.turn && { turn: true }),
        }))}
      />
      {all.length > shown.length && (
        <Button onPress={() => setWhole(true)}>{say('story.more', { count: all.length })}</Button>
      )}
      {noting && on && <NoteDialog of={{ caseId: on.id, called: whoIn(whanau) }} onClose={() => setNoting(false)} />}
    </Section>
  )
}

function Sentence({ event }: { readonly event: Happened }) {
  const say = useWords()
  const tell = useTell()
  const clock = useWhen()
  const { day } = clock
  const brought = event.made && sayMore(event.made.move, event.made.referral, clock, say)
  const phrases = Object.entries(event.phrases ?? {}).map(([name, key]) => [name, withoutCapital(say(key))])
  const pieces = {
    ...event.with,
    ...Object.fromEntries(phrases),
    ...(event.need !== undefined && { need: needName(event.need, say) }),
    ...(event.shares && { shares: sayShares(event.shares, say) }),
    ...(event.day !== undefined && { day: day(event.day) }),
  }
  return (
    <>
      {tell(event.key, pieces)}
      {event.more?.map((more) => (
        <span key={more.key} className="quiet">
          {' '}
          {tell(more.key, more.with)}
        </span>
      ))}
      {brought && <span className="quiet"> {brought}</span>}
      {event.words !== undefined && event.words !== '' && <span className="their-words"> “{event.words}”</span>}
    </>
  )
}
