import { useRouter } from '@tanstack/react-router'
import { consentApi } from '../../api/consent.ts'
import { directoryApi } from '../../api/directory.ts'
import { referralsApi } from '../../api/referrals.ts'
import { type Need, whyNotWork } from '../../domain/cases/case.ts'
import { dayOf } from '../../domain/days.ts'
import { shareableOf } from '../../domain/referrals/sending.ts'
import { Button } from '../shared/button.tsx'
import { useFromAddress } from '../shared/address.ts'
import { LongText, Text } from '../shared/fields.tsx'
import { Form } from '../shared/form.tsx'
import { useTell, useWords } from '../shared/language.tsx'
import { needInSentence } from '../shared/need-name.ts'
import { newId } from '../shared/new-id.ts'
import { RecordHead, Section } from '../shared/page.tsx'
import { useToast } from '../shared/toast.tsx'
import { useAnswer } from '../shared/use-answer.tsx'
import { useCommand } from '../shared/use-command.ts'
import { type Draft, useDraft } from '../shared/use-draft.ts'
import { useMe } from '../shared/use-session.ts'
import { useWhen } from '../shared/when.tsx'
import { ConsentFields, whyNotAgree } from './consent-fields.tsx'
import { Agreed, ToldExactly } from './refer-agree.tsx'
import { agreedWith, begunReferring, type Referring } from './refer-draft.ts'
import { ReferTo } from './refer-to.tsx'
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
    one.needId === need.id && 'answeredAt' in one && (one.id === follows || one.status === 'declined') ? [one.toOrganisation] : [],
  )
  const { yes, no } = agreedWith(whanau.consents, personId, organisationId, now)
  const all = shareableOf({ ...whanau, supportPerson: whanau.request?.supportPerson ?? '', need, personId, asks }, now)
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
        <Sending whanau={whanau} on={on} need={need} personId={personId} draft={draft} yes={yes?.id}>
          <Section id="to" title={tell('refer.to')}>
            <ReferTo draft={draft} kind={need.kind} place={whanau.household.placeCode ?? on.placeCode} but={[...saidNo, on.holderOrganisation]} />
          </Section>
          {organisationId !== '' && (
            <>
              <div className="agree-and-told">
                <Section id="agree" title={tell('refer.agree', { who })}>
                  <Agreed who={who} organisation={organisationName} yes={yes} no={no} />
                  {!yes && <ConsentFields draft={sharingOf(draft)} organisation={organisationName} />}
                </Section>
                <ToldExactly organisation={organisationName} shares={yes?.shares ?? draft.value.shares} all={all} />
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

// The same draft, as far as the part about consent goes.
const sharingOf = ({ key, value, started, set, clear, field }: Draft<Referring>) => ({ key, value, started, set, clear, field })

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

function useTheirAddress({ organisationId, email, emailTyped }: Referring): string {
  const { data } = useAnswer(directoryApi.organisation, { id: organisationId }, { when: organisationId !== '' })
  return emailTyped ? email : (data?.organisation.referralEmail ?? '')
}

type SendingProps = OfNeed & {
  readonly personId: string
  readonly draft: Draft<Referring>
  /** The yes that is there already. */
  readonly yes: string | undefined
  readonly children: React.ReactNode
}

function Sending({ whanau, on, need, personId, draft, yes, children }: SendingProps) {
  const say = useWords()
  const me = useMe()
  const toast = useToast()
  const router = useRouter()
  const { now } = useWhen()
  const follows = useFromAddress('follows')
  const record = useCommand(consentApi.record)
  const make = useCommand(referralsApi.make)
  const closeOld = useCommand(referralsApi.closeRerouted)
  const toEmail = useTheirAddress(draft.value)
  const { organisationId, organisationName: organisation, serviceId, asks, shares, until, how, told } = draft.value
  const home = hrefOfWhanau(need.householdId)

  const agree = async (): Promise<string | undefined> => {
    if (yes !== undefined || how === '') return yes
    const consentId = newId()
    const { kind } = await record.send(
      {
        ...{ id: need.householdId, consentId, personId, toOrganisation: organisationId, answer: 'yes', shares: [...shares] },
        ...{ how, told, purpose: say('refer.title', { need: needInSentence(need.kind, say), who: whoIn(whanau) }) },
        ...(until !== '' && { untilOn: until }),
      },
      { says: say('may.saved', { organisation }) },
    )
    return kind === 'set-aside' ? undefined : consentId
  }

  const write = async (send: boolean) => {
    const consentId = send ? await agree() : yes
    if (send && consentId === undefined) return
    const says = say(send ? 'refer.sent' : 'refer.kept', { organisation })
    const input = {
      ...{ referralId: newId(), householdId: need.householdId, caseId: on.id, needId: need.id, toOrganisation: organisationId },
      ...{ toEmail, asks, send, ...(serviceId !== '' && { toService: serviceId }) },
      ...(consentId !== undefined && { consentId }),
      ...(follows !== '' && { follows }),
    }
    const { kind } = await make.send(input, { draft, says })
    if (kind === 'set-aside') return
    // What was suggested is now being done: the one that suggested it has nothing left to wait for.
    const before = whanau.referrals.find((one) => one.id === follows)
    if (before?.status === 'reroute-suggested') await closeOld.send({ id: before.id }, { over: before.version, says })
    toast({ says: kind === 'kept' ? say('note.kept') : says })
    router.history.push(home)
  }
  const cannot =
    whyNotWork(on, me) ??
    (organisationId === ''
      ? say('refer.choose-first')
      : organisationId === me.organisationId
        ? ({ code: 'same-organisation' } as const)
        : undefined)
  return (
    <Form
      onSend={() => write(true)}
      send={organisation === '' ? say('refer.send-nobody') : say('refer.send', { organisation })}
      busy={record.sending || make.sending}
      problem={record.problem ?? make.problem}
      whyNot={cannot ?? (yes === undefined ? whyNotAgree(draft.value, dayOf(now)) : undefined)}
      beside={
        cannot === undefined && (
          <Button quiet onPress={() => write(false)} busy={make.sending}>
            {say('refer.keep')}
          </Button>
        )
      }
    >
      {children}
    </Form>
  )
}
