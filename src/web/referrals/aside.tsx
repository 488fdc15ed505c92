import type { ReferralPage } from '../../api/referrals.ts'
import { Facts } from '../../looks/facts.tsx'
import { useTell, useWords } from '../shared/language.tsx'
import { Section } from '../shared/page.tsx'
import { useWhen } from '../shared/when.tsx'
import { endsOf, factLine } from './in-words.ts'

type Part = { readonly page: ReferralPage }

/** What is known: for a receiver only what was shared; for a sender who was asked, and what they were told. */
export function Aside({ page }: Part) {
  return endsOf(page).sends ? (
    <>
      <AboutIt page={page} />
      <Shared page={page} />
    </>
  ) : (
    <>
      <Shared page={page} />
      <AboutIt page={page} />
    </>
  )
}

function Shared({ page }: Part) {
  const say = useWords()
  const tell = useTell()
  const { referral, facts } = page
  const { sends, other } = endsOf(page)
  const lines = facts
    .flatMap((fact) => factLine(fact, say))
    .map((line) => (sends && line.id === 'asks' ? { ...line, name: say('referral.fact-asks') } : line))
  const shared = facts.some((fact) => fact.kind === 'contact')
    ? [
        ...lines,
        ...(sends ? [{ id: 'contact', name: say('referral.safe'), value: say('referral.shared-contact') }] : []),
      ]
    : lines
  if (shared.length === 0) return null
  const title = sends
    ? say('referral.was-shared', { other })
    : say(referral.consentId ? 'referral.shared' : 'referral.shared-law')
  return (
    <Section id="shared" title={title}>
      <Facts facts={shared} />
      {!sends && <p className="small quiet only">{tell('referral.shared-only')}</p>}
    </Section>
  )
}

/** A draft has told nobody anything: what is asked, and what the yes will cover. */
export function NotSharedYet({ page }: Part) {
  const say = useWords()
  const { referral, toName } = page
  if (referral.status !== 'draft') return null
  return (
    <Section id="shared" title={say('referral.fact-asks')}>
      {referral.asks !== '' && <blockquote className="said">“{referral.asks}”</blockquote>}
      <p className="small quiet">{say('referral.not-shared-yet', { other: toName })}</p>
    </Section>
  )
}

function AboutIt({ page }: Part) {
  const say = useWords()
  const { day, when } = useWhen()
  const { referral, agreedOn } = page
  const { sends, other } = endsOf(page)
  return (
    <Section id="about" title={say('referral.facts')}>
      <Facts
        facts={[
          { id: 'other', name: say(sends ? 'referral.fact-to' : 'referral.fact-from'), value: other },
          ...(sends ? ownFacts() : [{ id: 'phone', name: say('referral.fact-phone'), value: phone(page.fromPhone) }]),
          { id: 'urgency', name: say('referral.fact-urgency'), value: say(`urgency.${referral.urgency}`) },
          { id: 'agreed', name: say('referral.fact-agreed'), value: agreedOn && day(agreedOn) },
          { id: 'words', name: say('referral.fact-words'), value: referral.words },
        ]}
      />
    </Section>
  )

  function whereTheLinkIs() {
    const { letter } = page
    if (!letter) return referral.toEmail
    return say(`letter.${letter.state}`, { to: letter.to, since: when(letter.madeAt) })
  }

  function ownFacts() {
    const link = page.hasLink ? whereTheLinkIs() : 'sentAt' in referral ? say('referral.fact-no-link') : ''
    return [
      {
        id: 'person',
        name: say('referral.fact-person'),
        value: <a href={`/work/whanau/${referral.householdId}`}>{say('referral.open-whanau')}</a>,
      },
      { id: 'link', name: say(page.letter ? 'referral.fact-letter' : 'referral.fact-link'), value: link },
      {
        id: 'follows',
        name: say('referral.fact-follows'),
        value: referral.follows && <a href={`/work/referrals/${referral.follows}`}>{say('referral.earlier')}</a>,
      },
    ]
  }
}

const phone = (number: string) => (number === '' ? '' : <a href={`tel:${number.replaceAll(' ', '')}`}>{number}</a>)
