import { consentApi } from '../../api/consent.ts'
import type { Consent } from '../../domain/consent/consent.ts'
import { isOpen } from '../../domain/referrals/moves.ts'
import { Button } from '../shared/button.tsx'
import { Dialog } from '../shared/dialog.tsx'
import { PickOne, Select } from '../shared/fields.tsx'
import { Form } from '../shared/form.tsx'
import { useTell, useWords } from '../shared/language.tsx'
import { newId } from '../shared/new-id.ts'
import { ProblemLine } from '../shared/states.tsx'
import { useToast } from '../shared/toast.tsx'
import { useCommand } from '../shared/use-command.ts'
import { useDraft } from '../shared/use-draft.ts'
import { useWhen } from '../shared/when.tsx'
import { ConsentFields, type Sharing, usualSharing, whyNotAgree } from './consent-fields.tsx'
import { FindOrganisation } from './find-organisation.tsx'
import { askerOf, type Part, peopleIn } from './whanau.ts'

type Typed = Sharing & {
  readonly find: string
  readonly organisationId: string
  readonly organisationName: string
  readonly personId: string
  readonly answer: 'yes' | 'no' | ''
}

/** Somebody's yes or no to one organisation. A no is kept without a reason. */
export function RecordAnswer({ whanau, onClose }: Part & { readonly onClose: () => void }) {
  const say = useWords()
  const toast = useToast()
  const { today } = useWhen()
  const { household, members } = whanau
  const begun = { ...usualSharing, find: '', organisationId: '', organisationName: '', answer: '' as const }
  const draft = useDraft<Typed>(`consent ${household.id}`, { ...begun, personId: askerOf(whanau)?.id ?? '' })
  const record = useCommand(consentApi.record)
  const { find, organisationId, organisationName, personId, answer, shares, until, how, told } = draft.value
  const chosen = organisationId === '' ? undefined : { organisationId, organisationName }
  const send = async () => {
    if (answer === '' || how === '') return
    const input = {
      ...{ id: household.id, consentId: newId(), personId, toOrganisation: organisationId, answer, how },
      ...{ shares: answer === 'yes' ? [...shares] : [], told: answer === 'no' || told },
      ...(until !== '' && { untilOn: until }),
    }
    const says = say('may.saved', { organisation: organisationName })
    const { kind } = await record.send(input, { draft, says })
    if (kind === 'set-aside') return
    toast({ says: kind === 'kept' ? say('note.kept') : says })
    onClose()
  }
  return (
    <Dialog title={say('may.record')} onClose={onClose} wide>
      <Form
        draft={draft}
        onSend={send}
        send={say('may.save')}
        busy={record.sending}
        problem={record.problem}
        whyNot={
          !chosen
            ? say('may.choose-organisation')
            : answer === ''
              ? say('may.choose-answer')
              : answer === 'yes'
                ? whyNotAgree(draft.value, today)
                : undefined
        }
      >
        <FindOrganisation
          words={find}
          onWords={(typed) => draft.set({ find: typed })}
          chosen={chosen}
          onChoose={(one) => draft.set(one ?? { organisationId: '', organisationName: '' })}
        />
        {members.length > 1 && (
          <Select {...draft.field('personId')} label={say('may.who')} options={peopleIn(whanau, say)} />
        )}
        <PickOne
          {...draft.field('answer')}
          label={say('may.answer')}
          options={[
            { value: 'yes', label: say('may.answer.yes') },
            { value: 'no', label: say('may.answer.no'), hint: say('may.answer.no-hint') },
          ]}
          two
        />
        {answer === 'yes' && <ConsentFields draft={draft} organisation={organisationName} />}
      </Form>
    </Dialog>
  )
}

/** Takes a yes back. What follows is said first; no reason is asked. */
export function TakeBack({
  whanau,
  consent,
  onClose,
}: Part & { readonly consent: Consent; readonly onClose: () => void }) {
  const say = useWords()
  const tell = useTell()
  const toast = useToast()
  const withdraw = useCommand(consentApi.withdraw)
  const organisation = whanau.organisations[consent.toOrganisation] ?? ''
  const count = whanau.referrals.filter((one) => one.consentId === consent.id && isOpen(one.status)).length
  const send = async () => {
    const says = say('may.taken-back', { organisation })
    const { kind } = await withdraw.send(
      { id: consent.householdId, consentId: consent.id },
      { over: consent.version, says },
    )
    if (kind === 'set-aside') return
    toast({ says })
    onClose()
  }
  return (
    <Dialog title={tell('may.take-back.title', { organisation })} onClose={onClose}>
      <p>{tell('may.take-back.what', { organisation, count })}</p>
      <ProblemLine problem={withdraw.problem} />
      <div className="form-do">
        <Button strong busy={withdraw.sending} onPress={send}>
          {say('may.take-back')}
        </Button>
        <Button quiet onPress={onClose}>
          {say('common.cancel')}
        </Button>
      </div>
    </Dialog>
  )
}
