import type { Consent, Share } from '../../domain/consent/consent.ts'
import type { RecordedGround } from '../../domain/consent/ground.ts'
import { dayOf } from '../../domain/days.ts'
import type { SharedFact } from '../../domain/referrals/referral.ts'
import { factsCoveredBy, type Shareable } from '../../domain/referrals/sending.ts'
import { Facts } from '../../looks/facts.tsx'
import { State } from '../../looks/state.tsx'
import { saySafeRule } from '../../words/safe-contact.ts'
import { useTell, useWords } from '../shared/language.tsx'
import { languageName } from '../shared/language-name.ts'
import { needName } from '../shared/need-name.ts'
import { Section } from '../shared/page.tsx'
import { useWhen } from '../shared/when.tsx'

/** The yes that is there already, or the no that was said: only they can change it; or the law that lets them be told. */
export function Agreed({ who, organisation, yes, no, ground }: AgreedProps) {
  const say = useWords()
  const tell = useTell()
  const { day } = useWhen()
  if (yes) {
    return (
      <p>
        <State shape="full">
          {tell('refer.agreed', { who, organisation, day: day(dayOf(yes.recordedAt)), until: day(yes.untilOn) })}
        </State>
      </p>
    )
  }
  return (
    <>
      {no && (
        <p>
          <State shape="bar">{tell('refer.said-no', { who, organisation, day: day(dayOf(no.recordedAt)) })}</State>
        </p>
      )}
      {ground ? (
        <div className="exception">
          <p>
            <State shape="triangle">{say('ground.without')}</State>
          </p>
          <p className="small">
            {tell('ground.sends', { law: say(`law.${ground.ground}`), day: day(ground.untilOn) })}
          </p>
        </div>
      ) : (
        <p className="small quiet">{tell('refer.ask-now')}</p>
      )}
    </>
  )
}
type AgreedProps = {
  readonly who: string
  readonly organisation: string
  readonly yes: Consent | undefined
  readonly no: Consent | undefined
  readonly ground: RecordedGround | undefined
}

/** Exactly what the receiver will see, by the same rule that writes it down at sending. */
export function ToldExactly({ organisation, shares, all }: ToldProps) {
  const say = useWords()
  const tell = useTell()
  const facts = factsCoveredBy(shares, all)
  const ways = facts.flatMap((fact) => (fact.kind === 'contact' ? [fact.contact] : []))
  const nameOf = (fact: SharedFact) =>
    fact.kind === 'contact'
      ? say('refer.fact.contact')
      : fact.kind === 'asks'
        ? say('refer.asks-short')
        : say(`fact.${fact.kind}`)
  const valueOf = (fact: SharedFact) => {
    if (fact.kind === 'contact') return `${fact.contact.value} ${saySafeRule(fact.contact, say, ways)}`
    return fact.kind === 'need'
      ? needName(fact.value, say)
      : fact.kind === 'their-words'
        ? `“${fact.value}”`
        : fact.kind === 'language'
          ? languageName(fact.value, say)
          : fact.value
  }
  return (
    <Section id="told" title={tell('refer.told-exactly', { organisation })}>
      {facts.length === 0 ? (
        <p className="small quiet">{tell('refer.sees-nothing')}</p>
      ) : (
        <Facts
          facts={facts.map((fact, place) => ({
            id: `${fact.kind} ${place}`,
            name: nameOf(fact),
            value: valueOf(fact),
          }))}
        />
      )}
    </Section>
  )
}
type ToldProps = {
  readonly organisation: string
  readonly shares: readonly (typeof Share.options)[number][]
  readonly all: Shareable
}
