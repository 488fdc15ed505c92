import { useState } from 'react'
import { accountsApi } from '../../api/accounts.ts'
import { casesApi } from '../../api/cases.ts'
import { householdsApi } from '../../api/households.ts'
import { intakeApi } from '../../api/intake.ts'
import { whyNotClose, whyNotWork } from '../../domain/cases/case.ts'
import { codeFrom, spacedCode } from '../../domain/reference-words.ts'
import { Button } from '../shared/button.tsx'
import { Dialog } from '../shared/dialog.tsx'
import { Select } from '../shared/fields.tsx'
import { Form } from '../shared/form.tsx'
import { useTell, useWords } from '../shared/language.tsx'
import { whyNotAsk } from '../shared/may-ask.ts'
import { Section } from '../shared/page.tsx'
import { StaleDialog } from '../shared/stale-dialog.tsx'
import { ProblemLine } from '../shared/states.tsx'
import { useToast } from '../shared/toast.tsx'
import { useAnswer } from '../shared/use-answer.tsx'
import { useCommand } from '../shared/use-command.ts'
import { useDraft, useOpenedOn } from '../shared/use-draft.ts'
import { useMe } from '../shared/use-session.ts'
import { EndSupport } from './end-support.tsx'
import { type CasePart, needsOf, openReferrals, type Part } from './whanau.ts'

type Open = 'give' | 'code' | 'out' | 'end'

/** Who walks with them, and what can be done with the record itself. */
export function WhoWalks({ whanau, on }: CasePart) {
  const say = useWords()
  const tell = useTell()
  const me = useMe()
  const [open, setOpen] = useState<Open>()
  const close = () => setOpen(undefined)
  const connector = on.connectorId === undefined ? undefined : whanau.workers[on.connectorId]
  const stillOpen = openReferrals(whanau).filter((referral) => referral.caseId === on.id).length
  return (
    <Section id="host" title={tell('host.title')}>
      <p>
        <b>{connector ?? say('whanau.with-nobody')}</b>
        <span className="quiet">, {whanau.organisations[on.holderOrganisation] ?? me.organisationName}</span>
      </p>
      <div className="deeds">
        {on.status !== 'closed' && (
          <Button quiet onPress={() => setOpen('give')} whyNot={whyNotWork(on, me)}>
            {say('host.give')}
          </Button>
        )}
        {whanau.request && (
          <Button quiet onPress={() => setOpen('code')}>
            {say('host.code')}
          </Button>
        )}
        {whyNotAsk(householdsApi.shutOut, me) === undefined && (
          <Button quiet onPress={() => setOpen('out')}>
            {say('host.shut-out')}
          </Button>
        )}
        {on.status !== 'closed' && (
          <Button quiet onPress={() => setOpen('end')} whyNot={whyNotClose(on, needsOf(whanau, on), stillOpen, me)}>
            {say('end.title')}
          </Button>
        )}
        <Button quiet onPress={() => window.print()}>
          {say('whanau.print')}
        </Button>
      </div>
      {whyNotAsk(householdsApi.shutOut, me) !== undefined && <WhoShutsOut />}
      {open === 'give' && <GiveTo whanau={whanau} on={on} onClose={close} />}
      {open === 'code' && <NewCode whanau={whanau} onClose={close} />}
      {open === 'out' && <ShutOut whanau={whanau} onClose={close} />}
      {open === 'end' && <EndSupport whanau={whanau} on={on} onClose={close} />}
    </Section>
  )
}

type Closing = { readonly onClose: () => void }

/** For those who cannot shut anybody out: whom to ask, quietly. */
function WhoShutsOut() {
  const tell = useTell()
  const { data } = useAnswer(accountsApi.colleagues, {})
  const leads = data?.colleagues.flatMap(({ name, roles }) => (roles.includes('team-lead') ? [name] : []))
  if (leads === undefined) return null
  return (
    <p className="small quiet">
      {leads.length === 0 ? tell('host.shut-out.ask-nobody') : tell('host.shut-out.ask', { who: leads[0] ?? '' })}
    </p>
  )
}

export function GiveTo({ whanau, on, onClose }: CasePart & Closing) {
  const say = useWords()
  const me = useMe()
  const toast = useToast()
  const { data } = useAnswer(accountsApi.colleagues, {})
  const draft = useDraft(`give ${on.id}`, { connectorId: '' }, useOpenedOn(on.version))
  const give = useCommand(casesApi.giveTo)
  const { connectorId } = draft.value
  const colleagues = (data?.colleagues ?? []).filter(
    ({ roles }) => roles.includes('connector') || roles.includes('team-lead'),
  )
  const one = colleagues.find(({ workerId }) => workerId === connectorId)
  const send = async () => {
    if (!one) return
    const says = say('host.given', { who: one.name })
    const { kind } = await give.send({ id: on.id, connectorId }, { over: on.version, draft, says })
    if (kind === 'set-aside') return
    toast({ says: kind === 'kept' ? say('note.kept') : says })
    onClose()
  }
  const current = on.connectorId === undefined ? say('whanau.nobody') : (whanau.workers[on.connectorId] ?? '')
  return (
    <Dialog title={say('host.give')} onClose={onClose}>
      <Form
        draft={draft}
        onSend={send}
        send={say('host.give.do')}
        busy={give.sending}
        problem={give.problem}
        whyNot={
          whyNotWork(on, me) ??
          (!one
            ? say('host.choose')
            : one.mayBeGivenWork
              ? undefined
              : { code: 'safety-check-missing', with: { name: one.name } })
        }
      >
        <Select
          {...draft.field('connectorId')}
          label={say('host.to-whom')}
          none={say('host.choose')}
          options={colleagues.map(({ workerId, name, mayBeGivenWork }) => ({
            value: workerId,
            label: mayBeGivenWork ? name : say('host.cannot', { who: name }),
          }))}
        />
      </Form>
      <StaleDialog
        problem={give.problem}
        fields={[{ id: 'connectorId', name: say('host.title'), mine: one?.name ?? '', now: current }]}
        onMine={send}
        onNow={() => {
          draft.clear()
          onClose()
        }}
        onBack={give.forget}
      />
    </Dialog>
  )
}

/** A new return code for somebody who lost theirs: made here, shown once, kept by nobody. */
function NewCode({ whanau: { request }, onClose }: Part & Closing) {
  const say = useWords()
  const tell = useTell()
  const change = useCommand(intakeApi.newCode)
  const [code, setCode] = useState<string>()
  if (!request) return null
  const make = async () => {
    const made = codeFrom(crypto.getRandomValues(new Uint8Array(5)))
    const { kind } = await change.send(
      { id: request.id, code: made },
      { over: request.version, says: say('host.code') },
    )
    // One that still waits on this device would open nothing yet.
    setCode(kind === 'done' ? made : undefined)
  }
  return (
    <Dialog title={say('host.code')} onClose={onClose}>
      {code === undefined ? (
        <>
          <p>{tell('host.code.more')}</p>
          <ProblemLine problem={change.problem} />
          <div className="form-do">
            <Button strong busy={change.sending} onPress={make}>
              {say('host.code.do')}
            </Button>
          </div>
        </>
      ) : (
        <div role="status">
          <p>{tell('host.code.shown')}</p>
          <p className="return-code num">{spacedCode(code)}</p>
          <p>{tell('host.code.words', { words: <b>{request.words}</b> })}</p>
        </div>
      )}
    </Dialog>
  )
}

/** Shuts a worker who knows the whānau out of their record, and lets them in again. */
function ShutOut({ whanau, onClose }: Part & Closing) {
  const say = useWords()
  const tell = useTell()
  const me = useMe()
  const toast = useToast()
  const { data } = useAnswer(accountsApi.colleagues, {})
  const draft = useDraft(`shut out ${whanau.household.id}`, { workerId: '' })
  const shut = useCommand(householdsApi.shutOut)
  const { id } = whanau.household
  const others = (data?.colleagues ?? []).filter(
    ({ workerId }) => workerId !== me.workerId && !whanau.shutOut.includes(workerId),
  )
  const one = others.find(({ workerId }) => workerId === draft.value.workerId)
  const send = async () => {
    if (!one) return
    const says = say('host.shut-out.done', { who: one.name })
    const { kind } = await shut.send({ id, workerId: one.workerId, out: true }, { draft, says })
    if (kind === 'set-aside') return
    toast({ says, undo: () => shut.send({ id, workerId: one.workerId, out: false }, { says }) })
    onClose()
  }
  return (
    <Dialog title={say('host.shut-out')} onClose={onClose}>
      <p>{tell('host.shut-out.more')}</p>
      {whanau.shutOut.map((workerId) => (
        <Button key={workerId} onPress={() => shut.send({ id, workerId, out: false }, { says: say('host.shut-out') })}>
          {say('host.let-in', { who: whanau.workers[workerId] ?? '' })}
        </Button>
      ))}
      <Form
        draft={draft}
        onSend={send}
        send={say('host.shut-out.do')}
        busy={shut.sending}
        problem={shut.problem}
        whyNot={one ? undefined : say('host.choose')}
      >
        <Select
          {...draft.field('workerId')}
          label={say('host.whom')}
          none={say('host.choose')}
          options={others.map(({ workerId, name }) => ({ value: workerId, label: name }))}
        />
      </Form>
    </Dialog>
  )
}
