import { AskedNeed, Preference, Weekday } from '../../domain/intake/answers.ts'
import { Urgency } from '../../domain/programmes/clocks.ts'
import { LongText, PickAny, PickOne, Select, Text, Tick, TimeField } from '../shared/fields.tsx'
import { useWords } from '../shared/language.tsx'
import { Section } from '../shared/page.tsx'
import type { Draft } from '../shared/use-draft.ts'
import { languages } from './languages.ts'
import { type TakeForm, ways } from './take-form.ts'

type Part = { readonly draft: Draft<TakeForm> }

/** What they need, in a kind or in their words, and how soon. */
export function NeedAndWhen({ draft }: Part) {
  const say = useWords()
  return (
    <>
      <Section id="take-need" title={say('take.need')}>
        <PickOne
          {...draft.field('kind')}
          two
          label={say('ask.need')}
          options={AskedNeed.options.map((value) => ({ value, label: say(`ask.need-${value}`) }))}
        />
        <LongText {...draft.field('words')} label={say('request.their-words')} />
      </Section>
      <Section id="take-when" title={say('take.when')}>
        <PickOne
          {...draft.field('urgency')}
          label={say('ask.when')}
          options={Urgency.options.map((value) => ({
            value,
            label: say(`ask.when-${value}`),
            ...(value === 'today' ? { hint: say('ask.when-today-hint') } : {}),
          }))}
        />
        <PickOne
          {...draft.field('unsafe')}
          two
          label={say('ask.unsafe')}
          options={[
            { value: 'yes', label: say('ask.unsafe-yes') },
            { value: 'no', label: say('ask.unsafe-no') },
            { value: 'unsaid', label: say('take.unsaid') },
          ]}
        />
      </Section>
    </>
  )
}

/** Any name will do, or none; a suburb is enough. */
export function WhoAndWhere({ draft }: Part) {
  const say = useWords()
  const forOther = draft.value.whom === 'someone-else'
  return (
    <Section id="take-who" title={say('take.who')}>
      <Text {...draft.field('name')} label={say('ask.name')} autoComplete="off" />
      <PickOne
        {...draft.field('whom')}
        two
        label={say('ask.for')}
        options={[
          { value: 'me', label: say('ask.for-me') },
          { value: 'someone-else', label: say('ask.for-someone-else') },
        ]}
      />
      {forOther && (
        <>
          <Text {...draft.field('who')} label={say('ask.for-who')} hint={say('ask.for-who-hint')} />
          <PickOne
            {...draft.field('theyKnow')}
            two
            label={say('ask.for-know')}
            options={[
              { value: 'yes', label: say('ask.for-know-yes') },
              { value: 'no', label: say('ask.for-know-no') },
            ]}
          />
        </>
      )}
      <Text {...draft.field('place')} label={say('ask.place')} autoComplete="off" />
      <Tick {...draft.field('moving')} label={say('take.moving')} />
    </Section>
  )
}

/** Nothing is safe unless they say so. What belongs to a way is asked once it is ticked. */
export function Reach({ draft }: Part) {
  const say = useWords()
  const chosen = draft.value.ways
  const timed = chosen.some((way) => way === 'ring' || way === 'text' || way === 'visit')
  return (
    <Section id="take-reach" title={say('take.reach')}>
      <PickAny
        {...draft.field('ways')}
        two
        label={say('ask.reach')}
        hint={say('take.reach-hint')}
        options={ways.map((value) => ({ value, label: say(value === 'come' ? 'take.come' : `ask.${value}`) }))}
      />
      {chosen.includes('ring') && (
        <div className="side">
          <Text
            {...draft.field('ringNumber')}
            type="tel"
            label={`${say('ask.ring')}: ${say('ask.number')}`}
            autoComplete="off"
          />
          <Text
            {...draft.field('ringWhose')}
            label={say('ask.whose')}
            hint={say('ask.whose-hint')}
            autoComplete="off"
          />
        </div>
      )}
      {chosen.includes('text') && (
        <Text
          {...draft.field('textNumber')}
          type="tel"
          label={`${say('ask.text')}: ${say('ask.number')}`}
          autoComplete="off"
        />
      )}
      {chosen.includes('email') && (
        <Text {...draft.field('emailAddress')} type="email" label={say('ask.email-address')} autoComplete="off" />
      )}
      {chosen.includes('letter') && (
        <Text
          {...draft.field('letterAddress')}
          label={`${say('ask.letter')}: ${say('ask.address')}`}
          autoComplete="off"
        />
      )}
      {chosen.includes('visit') && (
        <Text
          {...draft.field('visitAddress')}
          label={`${say('ask.visit')}: ${say('ask.address')}`}
          autoComplete="off"
        />
      )}
      {timed && <WhenSafe draft={draft} />}
    </Section>
  )
}

/** When it is safe, and what may be said to whoever answers. */
function WhenSafe({ draft }: Part) {
  const say = useWords()
  return (
    <>
      <PickAny
        {...draft.field('days')}
        two
        label={say('take.days')}
        hint={say('ask.days-hint')}
        options={Weekday.options.map((value) => ({ value, label: say(`ask.day-${value}`) }))}
      />
      <div className="side">
        <TimeField {...draft.field('from')} label={say('ask.from')} />
        <TimeField {...draft.field('until')} label={say('ask.until')} />
      </div>
      <Text {...draft.field('say')} label={say('ask.say')} hint={say('ask.say-hint')} autoComplete="off" />
      <Tick {...draft.field('message')} label={say('take.message')} />
    </>
  )
}

/** Who would suit, and who would not. All of it may stay empty. */
export function Suits({ draft }: Part) {
  const say = useWords()
  return (
    <Section id="take-suits" title={say('take.suits')}>
      <PickAny
        {...draft.field('rather')}
        label={say('ask.rather')}
        options={Preference.options.map((value) => ({
          value,
          label: say(`ask.rather-${value}`),
          ...(value === 'maori' ? { hint: say('ask.rather-maori-hint') } : {}),
        }))}
      />
      <Text {...draft.field('ratherNamed')} label={say('ask.rather-named')} autoComplete="off" />
      <Text {...draft.field('avoid')} label={say('ask.avoid')} hint={say('ask.avoid-hint')} autoComplete="off" />
      <Text {...draft.field('supportPerson')} label={say('ask.support-person')} autoComplete="off" />
      <Select
        {...draft.field('language')}
        label={say('ask.language')}
        none={say('take.unsaid')}
        options={languages.map((value) => ({ value, label: say(`language.${value}`) }))}
      />
      <Tick {...draft.field('interpreter')} label={say('take.interpreter')} />
    </Section>
  )
}
