import { useState } from 'react'
import { type Consent, coversToday } from '../../domain/consent/consent.ts'
import { dayOf } from '../../domain/days.ts'
import { State } from '../../looks/state.tsx'
import { Button } from '../shared/button.tsx'
import { useTell, useWords } from '../shared/language.tsx'
import { Section } from '../shared/page.tsx'
import { useWhen } from '../shared/when.tsx'
import { LegalGrounds } from './legal-grounds.tsx'
import { RecordAnswer, TakeBack } from './consent-dialogs.tsx'
import { askerOf, type Part } from './whanau.ts'
import { sayShares } from './said-shares.ts'

/** Who may know what: the last answer about each organisation. A no is never red. */
export function WhoMayKnow({ whanau }: Part) {
  const say = useWords()
  const tell = useTell()
  const [open, setOpen] = useState<Consent | 'new'>()
  const close = () => setOpen(undefined)
  return (
    <Section
      id="may"
      title={tell('may.title')}
      beside={
        <Button quiet onPress={() => setOpen('new')}>
          {say('may.record')}
        </Button>
      }
    >
      {whanau.consents.length === 0 && <p className="small quiet">{tell('may.none')}</p>}
      <ul className="list">
        {lastAnswers(whanau.consents).map((consent) => (
          <OneAnswer key={consent.id} whanau={whanau} consent={consent} onTakeBack={() => setOpen(consent)} />
        ))}
      </ul>
      <LegalGrounds whanau={whanau} />
      {open === 'new' && <RecordAnswer whanau={whanau} onClose={close} />}
      {open !== undefined && open !== 'new' && <TakeBack whanau={whanau} consent={open} onClose={close} />}
    </Section>
  )
}

function OneAnswer({
  whanau,
  consent,
  onTakeBack,
}: Part & { readonly consent: Consent; readonly onTakeBack: () => void }) {
  const say = useWords()
  const { now, day } = useWhen()
  const organisation = whanau.organisations[consent.toOrganisation] ?? ''
  const covers = coversToday(consent, consent.toOrganisation, now)
  const who = whanau.members.find((member) => member.id === consent.personId)
  const isOther = who !== undefined && who.id !== askerOf(whanau)?.id
  return (
    <li>
      <b>{organisation}</b>
      {covers ? (
        <State shape="full">{say('may.answer.yes')}</State>
      ) : (
        <State shape="bar">
          {say(consent.answer === 'no' ? 'may.no' : consent.withdrawnAt ? 'may.back' : 'may.over', {
            day: day(consent.untilOn),
          })}
        </State>
      )}
      <p className="p">
        {[
          isOther ? who.knownAs : '',
          consent.answer === 'yes' ? sayShares(consent.shares, say) : '',
          covers
            ? say('may.yes', { day: day(consent.untilOn) })
            : day(dayOf(consent.withdrawnAt ?? consent.recordedAt)),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {covers && (
        <div className="acts">
          <Button quiet onPress={onTakeBack} label={`${say('may.take-back')}: ${organisation}`}>
            {say('may.take-back')}
          </Button>
        </div>
      )}
    </li>
  )
}

/** They come newest first: the first from each person about each organisation is what holds. */
function lastAnswers(consents: readonly Consent[]): readonly Consent[] {
  const seen = new Set<string>()
  return consents.filter(({ personId, toOrganisation }) => {
    const key = `${personId} ${toOrganisation}`
    return seen.has(key) ? false : seen.add(key)
  })
}
