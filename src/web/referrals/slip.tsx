import type { ReferralPage } from '../../api/referrals.ts'
import { saySafeRule } from '../../words/safe-contact.ts'
import { useTell, useWords } from '../shared/language.tsx'
import { needName } from '../shared/need-name.ts'
import { useWhen } from '../shared/when.tsx'
import { factLine } from './in-words.ts'

/** The same on paper, and nothing that was not shared: for a receiver without a screen. Seen only when it is printed. */
export function Slip({ page }: { readonly page: ReferralPage }) {
  const say = useWords()
  const tell = useTell()
  const { full } = useWhen()
  const { referral, facts } = page
  if (!('dueAt' in referral)) return null
  const ways = facts.flatMap((fact) => (fact.kind === 'contact' ? [fact.contact] : []))
  const ring = { who: page.fromWorkerName, organisation: page.fromName, words: <b>{referral.words}</b> }
  return (
    <article className="slip">
      <h2>
        {say('referral.slip-title')}: {needName(referral.needKind, say)}
      </h2>
      <p>
        {page.fromName} → {page.toName}, {full(referral.sentAt)}
      </p>
      <p>
        <b>{say('referral.slip-by', { when: full(referral.dueAt) })}</b>
      </p>
      {facts.map((fact) =>
        fact.kind === 'contact' ? (
          <p className="slip-safe" key={`${fact.contact.way} ${fact.contact.value}`}>
            <b>{say('referral.safe')}.</b> {saySafeRule(fact.contact, say, ways)} {fact.contact.value}
          </p>
        ) : null,
      )}
      <table>
        <tbody>
          {facts
            .flatMap((fact) => factLine(fact, say))
            .map((fact) => (
              <tr key={fact.id}>
                <th scope="row">{fact.name}</th>
                <td>{fact.value}</td>
              </tr>
            ))}
        </tbody>
      </table>
      <p>
        {page.fromPhone === ''
          ? tell('referral.slip-ring-no-phone', ring)
          : tell('referral.slip-ring', { ...ring, phone: <b>{page.fromPhone}</b> })}
      </p>
      <p>{say('referral.shared-only')}</p>
      <p>{say('referral.slip-keep')}</p>
    </article>
  )
}
