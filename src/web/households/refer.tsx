import type { ReactNode } from 'react'
import { type Need, whyNotWork } from '../../domain/cases/case.ts'
import { dayOf } from '../../domain/days.ts'
import type { Referral } from '../../domain/referrals/referral.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { shareableOf } from '../../domain/referrals/sending.ts'
import { Button } from '../shared/button.tsx'
import { useFromAddress } from '../shared/address.ts'
import { LongText, Text } from '../shared/fields.tsx'
import { Form } from '../shared/form.tsx'
import { useTell, useWords } from '../shared/language.tsx'
import { needInSentence } from '../shared/need-name.ts'
import { RecordHead, Section } from '../shared/page.tsx'
import { type Draft, useDraft } from '../shared/use-draft.ts'
import { useMe } from '../shared/use-session.ts'
import { useWhen } from '../shared/when.tsx'
import { ConsentFields, whyNotAgree } from './consent-fields.tsx'
import { useAskedAlready } from './asked-already.ts'
import { Agreed, ToldExactly } from './refer-agree.tsx'
import { agreedWith, begunReferring, groundFor, type Referring } from './refer-draft.ts'
import type { Suggestion } from './refer-suggested.tsx'
import { ReferTo } from './refer-to.tsx'
import { type ToSend, useReferring, useTheirAddress } from './use-referring.ts'
import { SafeContact } from './safe-contact.tsx'
import { askerOf, type CasePart, hrefOfWhanau, whoIn } from './whanau.ts'

type OfNeed = CasePart & { readonly need: Need }

/** Refers one need: to whom, what they agree to, exactly what is told, and what is asked. Nothing leaves before a yes. */
export function Refer({ whanau, on, need }: OfNeed) {
  const say = useWords()
  const tell = useTell()
  const { now } = useWhen()
  const follows = useFromAddress('follows')
  const draft = useDraft<Referring>(`refer ${need.id} ${follows}`, begunReferring)
  const { organisationId, organisationName, asks } = draft.value
  const who = whoIn(whanau)
  const personId = need.visibleTo ?? askerOf(whanau)?.id ?? ''
  const before = whanau.referrals.find((one) => one.id === follows)
  const saidNo = whanau.referrals.flatMap((one) =>
    one.needId === need.id && 'answeredAt' in one && (one.id === follows || one.status === 'declined')
      ? [one.toOrganisation]
      : [],
  )
  const { yes, no } = agreedWith(whanau.consents, personId, organisationId, now)
  const ground = yes ? undefined : groundFor(whanau.grounds, personId, organisationId, now)
  const all = shareableOf({ ...whanau, supportPerson: whanau.request?.supportPerson ?? '', need, personId, asks }, now)
  const already = useAskedAlready(need.id, whanau.referrals)
  const title = say('refer.title', { need: needInSentence(need.kind, say), who })
  return (
    <>
      <RecordHead title={title} sub={<a href={hrefOfWhanau(need.householdId)}>{tell('refer.back', { who })}</a>} />
      <SafeContact whanau={whanau} />
      {before && (
        <p className="small">
          {tell('refer.follows', { organisation: whanau.organisations[before.toOrganisation] ?? '' })}
        </p>
      )}
      <div className="refer">
        <Sending
          {...{ whanau, on, need, personId, draft }}
          yes={yes?.id}
          ground={ground?.id}
          isAsked={already(organisationId) !== undefined}
        >
          <Section id="to" title={tell('refer.to')}>
            <ReferTo
              draft={draft}
              kind={need.kind}
              isToday={need.urgency === 'today'}
              place={whanau.household.placeCode ?? on.placeCode}
              but={[...saidNo, on.holderOrganisation]}
              avoid={whanau.request?.avoidWords ?? ''}
              already={already}
              who={who}
              suggested={suggestedBy(before, whanau.organisations)}
            />
          </Section>
          {organisationId !== '' && (
            <>
              <div className="agree-and-told">
                <Section id="agree" title={tell('refer.agree', { who })}>
                  <Agreed who={who} organisation={organisationName} yes={yes} no={no} ground={ground} />
                  {!yes && !ground && <ConsentFields draft={sharingOf(draft)} organisation={organisationName} />}
                </Section>
                <ToldExactly organisation={organisationName} shares={(yes ?? ground ?? draft.value).shares} all={all} />
              </div>
              <LongText {...draft.field('asks')} label={say('refer.asks')} rows={2} />
              <TheirAddress draft={draft} />
            </>
          )}
        </Sending>
      </div>
    </>
  )
}

/** Whom the receiver of the one before would ask, in their words, where that is what they answered. */
function suggestedBy(before: Referral | undefined, names: Readonly<Record<string, string>>): Suggestion | undefined {
  const words = before && 'rerouteTo' in before ? (before.rerouteTo ?? '').trim() : ''
  return before && words !== '' ? { words, by: names[before.toOrganisation] ?? '' } : undefined
}

// The same draft, as far as the part about consent goes.
const sharingOf = ({ key, value, started, set, clear, field }: Draft<Referring>) => ({
  key,
  value,
  started,
  set,
  clear,
  field,
})

/** Where the link goes: their own published address, until another is typed. */
function TheirAddress({ draft }: { readonly draft: Draft<Referring> }) {
  const say = useWords()
  const address = useTheirAddress(draft.value)
  return (
    <Text
      name="toEmail"
      type="email"
      label={say('refer.email')}
      hint={say('refer.email-hint')}
      value={address}
      onChange={(email) => draft.set({ email, emailTyped: true })}
      autoComplete="off"
    />
  )
}

type SendingProps = ToSend & {
  /** Whether they were asked for this need already: then it takes a press of its own, and no Enter. */
  readonly isAsked: boolean
  readonly children: ReactNode
}

/** Sends it with its yes, or keeps it as a draft for which nothing is shared. */
function Sending({ children, isAsked, ...referral }: SendingProps) {
  const say = useWords()
  const me = useMe()
  const { now } = useWhen()
  const { write, busy, problem } = useReferring(referral)
  const { on, draft, yes, ground } = referral
  const { organisationId, organisationName: organisation } = draft.value
  const cannot =
    whyNotWork(on, me) ??
    (organisationId === '' ? say('refer.choose-first') : whyNotReferTo(organisationId, me.organisationId))
  const notAgreed = (yes ?? ground) ? undefined : whyNotAgree(draft.value, dayOf(now))
  return (
    <Form
      draft={draft}
      onSend={() => write(true)}
      send={organisation === '' ? say('refer.send-nobody') : say('refer.send', { organisation })}
      busy={busy}
      problem={problem}
      whyNot={cannot ?? (isAsked ? say('refer.asked-already-send') : notAgreed)}
      beside={
        cannot === undefined && (
          <>
            {isAsked && (
              <Button onPress={() => write(true)} busy={busy} whyNot={notAgreed}>
                {say('refer.ask-again')}
              </Button>
            )}
            <Button quiet onPress={() => write(false)} busy={busy}>
              {say('refer.keep')}
            </Button>
          </>
        )
      }
    >
      {children}
    </Form>
  )
}

// The rest of the reasons why not need the yes, which is asked for in the form itself.
const whyNotReferTo = (toOrganisation: string, fromOrganisation: string): Refusal | undefined =>
  toOrganisation === fromOrganisation ? { code: 'same-organisation' } : undefined
