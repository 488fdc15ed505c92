import { Phone } from 'lucide-react'
import type { Language } from '../words/phrase.ts'
import { sayIn, type Say } from '../words/words.ts'
import { Button, ButtonLink } from './button.tsx'
import { By } from './by.tsx'
import { Chips } from './chips.tsx'
import { Choice } from './choice.tsx'
import { Empty } from './empty.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { Facts } from './facts.tsx'
import { Field, LongField, SelectField } from './field.tsx'
import { Icon } from './icon.tsx'
import { MoveCard } from './move-card.tsx'
import { langOf, telling, type Tell } from './reo.tsx'
import { Row, Rows } from './rows.tsx'
import { SafeBand } from './safe-band.tsx'
import { State, type StateShape } from './state.tsx'
import { Story } from './story.tsx'
import { Wordmark } from './wordmark.tsx'

type Shown = { readonly language: Language; readonly theme: 'light' | 'dark'; readonly name: string }

// A name to each, so that no two parts of the page are called the same.
const all: readonly Shown[] = [
  { language: 'en', theme: 'light', name: 'Hēni' },
  { language: 'en', theme: 'dark', name: 'Mele' },
  { language: 'mi', theme: 'light', name: 'Wiremu' },
  { language: 'mi', theme: 'dark', name: 'Sione' },
]

/** Every part in every state, in both languages, light and dark: one page to look at before calling anything done. */
export function Gallery({ say }: { readonly say: Say }) {
  return (
    <>
      <h1>{telling(say)('gallery.title')}</h1>
      {all.map((shown) => (
        <Parts key={shown.name} shown={shown} />
      ))}
    </>
  )
}

type Part = { readonly say: Say; readonly tell: Tell; readonly name: string }

function Parts({ shown: { language, theme, name } }: { readonly shown: Shown }) {
  const say = sayIn(language)
  const tell = telling(say)
  const part = { say, tell, name }
  return (
    <div className={theme === 'dark' ? 'gallery in-dark' : 'gallery'} lang={langOf(language)}>
      <h2>
        {language === 'mi' ? 'Te reo Māori' : 'English'}, {tell(`gallery.${theme}`)}
      </h2>
      <Wordmark />
      <h3>{tell('gallery.moves')}</h3>
      <Moves {...part} />
      <h3>{tell('gallery.safe')}</h3>
      <SafeBands {...part} />
      <h3>{tell('gallery.states')}</h3>
      <States {...part} />
      <h3>{tell('gallery.buttons')}</h3>
      <Buttons {...part} />
      <h3>{tell('gallery.fields')}</h3>
      <Fields {...part} />
      <h3>{tell('gallery.lists')}</h3>
      <Lists {...part} />
    </div>
  )
}

function Moves({ tell, name }: Part) {
  const mine = tell('gallery.your-move', { name: 'Ngaire' })
  return (
    <div className="shelf">
      <MoveCard
        mine
        id={`${name}-mine`}
        whose={mine}
        then={tell('gallery.then-you', { name })}
        what={tell('gallery.ring', { name, by: <By>{tell('gallery.by')}</By> })}
        why={tell('gallery.why')}
      >
        <Button strong>{tell('gallery.do')}</Button>
        <a href="#top">{tell('gallery.or')}</a>
      </MoveCard>
      <MoveCard
        mine={false}
        id={`${name}-theirs`}
        whose={tell('gallery.their-move')}
        then={tell('gallery.then-you', { name: 'Ngaire' })}
        what={tell('gallery.must-answer', { name, by: <By>{tell('gallery.by')}</By> })}
        why={tell('gallery.why')}
      >
        <Button>{tell('gallery.or')}</Button>
      </MoveCard>
      <MoveCard
        mine
        id={`${name}-late`}
        whose={mine}
        what={tell('gallery.late', { name, by: <By late>{tell('gallery.two-days-late')}</By> })}
      >
        <Button strong whyNot={tell('gallery.why-not')}>
          {tell('gallery.do')}
        </Button>
      </MoveCard>
    </div>
  )
}

function SafeBands({ tell }: Part) {
  const rule = { title: tell('gallery.safe'), rule: tell('gallery.rule'), more: tell('gallery.more') }
  return (
    <div className="shelf">
      <SafeBand {...rule} number="021 000 0142" />
      <SafeBand {...rule} number="021 000 0142" offUntil={tell('gallery.off')} />
    </div>
  )
}

const shapes: readonly StateShape[] = ['ring', 'half', 'full', 'triangle', 'bar']

function States({ tell }: Part) {
  return (
    <p className="line">
      {shapes.map((shape) => (
        <State key={shape} shape={shape}>
          {tell(`gallery.${shape}-state`)}
        </State>
      ))}
      <span>
        <By>{tell('gallery.by')}</By>
      </span>
      <span>
        <By late>{tell('gallery.two-days-late')}</By>
      </span>
      <Icon of={Phone}>021 000 0142</Icon>
    </p>
  )
}

function Buttons({ tell }: Part) {
  return (
    <div className="line">
      <Button strong>{tell('gallery.do')}</Button>
      <Button>{tell('gallery.or')}</Button>
      <Button strong busy>
        {tell('gallery.do')}
      </Button>
      <Button whyNot={tell('gallery.why-not')}>{tell('gallery.do')}</Button>
      <ButtonLink strong href="#top">
        {tell('gallery.do')}
      </ButtonLink>
      <ButtonLink href="#top">{tell('gallery.or')}</ButtonLink>
    </div>
  )
}

function Fields({ say, tell, name }: Part) {
  const goal = { label: tell('gallery.goal'), hint: tell('gallery.goal-hint') }
  const error = tell('gallery.need-words')
  const options = shapes.map((shape) => ({ value: shape, label: tell(`gallery.${shape}-state`) }))
  return (
    <div className="shelf">
      <Field id={`${name}-goal`} {...goal} value={say('gallery.goal-said')} />
      <Field id={`${name}-bad`} {...goal} error={error} />
      <LongField id={`${name}-long`} {...goal} value={say('gallery.goal-said')} />
      <SelectField
        id={`${name}-select`}
        label={tell('gallery.choose')}
        none={say('gallery.all')}
        options={shapes.map((shape) => ({ value: shape, label: say(`gallery.${shape}-state`) }))}
      />
      <Choice id={`${name}-one`} legend={tell('gallery.choose')} chosen={['half']} options={options} />
      <Choice
        id={`${name}-any`}
        any
        legend={tell('gallery.choose')}
        error={error}
        chosen={['full']}
        options={options}
      />
      <ErrorSummary
        id={`${name}-sum`}
        title={tell('site.to-fix', { count: 1 })}
        kept={tell('site.kept')}
        errors={[{ field: `${name}-bad`, says: error }]}
      />
    </div>
  )
}

function Lists({ say, tell, name }: Part) {
  const chips = [
    { href: '#all', label: tell('gallery.all'), on: true, count: 12 },
    { href: '#late', label: tell('gallery.triangle-state'), count: 2 },
  ]
  const events = [
    {
      id: '1',
      at: '2026-11-10T02:00:00Z',
      when: tell('gallery.by'),
      what: tell('gallery.story-1', { name }),
      turn: true,
    },
    { id: '2', at: '2026-11-09T21:40:00Z', when: tell('gallery.by'), what: tell('gallery.story-2') },
  ]
  return (
    <div className="shelf">
      <Rows>
        <Row head={name} right={<State shape="half">{tell('gallery.half-state')}</State>}>
          <p>{tell('gallery.goal-said')}</p>
        </Row>
        <Row head="Ngaire" right={<By>{tell('gallery.by')}</By>}>
          <p>{tell('gallery.mixed')}</p>
        </Row>
      </Rows>
      <div>
        <Chips label={say('gallery.chips', { name })} chips={chips} />
        <Story events={events} />
      </div>
      <Facts
        facts={[
          { id: '1', name: tell('gallery.lives'), value: 'Kaikohe' },
          { id: '2', name: tell('gallery.speaks'), value: 'English' },
          { id: '3', name: tell('gallery.goal'), value: undefined },
        ]}
      />
      <Empty head={tell('gallery.empty')} action={<ButtonLink href="#top">{tell('gallery.do')}</ButtonLink>}>
        {tell('gallery.empty-more')}
      </Empty>
    </div>
  )
}
