import { useState } from 'react'
import { intakeApi } from '../../api/intake.ts'
import { whyNotAskAgain } from '../../domain/intake/asking-again.ts'
import { Channel } from '../../domain/intake/request.ts'
import { MoveCard } from '../../looks/move-card.tsx'
import { Button } from '../shared/button.tsx'
import { Dialog } from '../shared/dialog.tsx'
import { Select } from '../shared/fields.tsx'
import { Form } from '../shared/form.tsx'
import { useTell, useWords } from '../shared/language.tsx'
import { newId } from '../shared/new-id.ts'
import { useToast } from '../shared/toast.tsx'
import { useCommand } from '../shared/use-command.ts'
import { useDraft } from '../shared/use-draft.ts'
import { useMe } from '../shared/use-session.ts'
import { NeedFields, noNeed, type SaidNeed } from './need-fields.tsx'
import { askerOf, type Part, peopleIn, whoIn } from './whanau.ts'

/** Support has ended: what stands there instead of a move, and how a new request begins a new one. */
export function AsksAgain({ whanau }: Part) {
  const say = useWords()
  const tell = useTell()
  const me = useMe()
  const [open, setOpen] = useState(false)
  const who = whoIn(whanau)
  return (
    <>
      <MoveCard
        mine={false}
        whose={say('again.whose')}
        what={tell('again.ended', { who })}
        why={tell('again.ended-why')}
      >
        <Button strong onPress={() => setOpen(true)} whyNot={whyNotAskAgain(whanau.household, whanau.cases, me)}>
          {say('again.do')}
        </Button>
      </MoveCard>
      {open && <NewRequest whanau={whanau} onClose={() => setOpen(false)} />}
    </>
  )
}

type Typed = SaidNeed & {
  readonly personId: string
  readonly channel: Exclude<(typeof Channel.options)[number], 'web'> | ''
}

/** The new request: what is needed now, who asks, and how. */
function NewRequest({ whanau, onClose }: Part & { readonly onClose: () => void }) {
  const say = useWords()
  const tell = useTell()
  const me = useMe()
  const toast = useToast()
  const { household, members, cases } = whanau
  const begun = { ...noNeed, channel: 'phone' as const, personId: askerOf(whanau)?.id ?? '' }
  const draft = useDraft<Typed>(`again ${household.id}`, begun)
  const again = useCommand(intakeApi.again)
  const { kind, words, urgency, personId, channel } = draft.value
  const who = whoIn(whanau)
  const send = async () => {
    if (kind === '' || channel === '') return
    const says = say('again.begun', { who })
    const ids = { requestId: newId(), caseId: newId(), needId: newId() }
    const asked = { needKind: kind, words, urgency: urgency === '' ? ('ordinary' as const) : urgency, channel }
    const result = await again.send({ id: household.id, ...ids, personId, ...asked }, { draft, says })
    if (result.kind === 'set-aside') return
    toast({ says: result.kind === 'kept' ? say('note.kept') : says })
    onClose()
  }
  return (
    <Dialog title={say('again.title', { who })} onClose={onClose}>
      <Form
        draft={draft}
        onSend={send}
        send={say('again.begin')}
        busy={again.sending}
        problem={again.problem}
        whyNot={whyNotAskAgain(household, cases, me) ?? (kind === '' ? say('whanau.need.kind-missing') : undefined)}
      >
        <NeedFields name="" need={draft.value} onChange={draft.set} />
        {members.length > 1 && (
          <Select {...draft.field('personId')} label={say('again.who')} options={peopleIn(whanau, say)} />
        )}
        <Select
          {...draft.field('channel')}
          label={say('again.how')}
          options={Channel.exclude(['web']).options.map((value) => ({ value, label: say(`request.channel-${value}`) }))}
        />
        <p className="small quiet">{tell('again.walks')}</p>
      </Form>
    </Dialog>
  )
}
