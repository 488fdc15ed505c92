import { casesApi } from '../../api/cases.ts'
import { type Need, NeedOutcome, UnmetReason, whyNotSettle, whyNotWork } from '../../domain/cases/case.ts'
import { Dialog } from '../shared/dialog.tsx'
import { LongText, PickOne, Select } from '../shared/fields.tsx'
import { Form } from '../shared/form.tsx'
import { useTell, useWords } from '../shared/language.tsx'
import { needInSentence, needName } from '../shared/need-name.ts'
import { newId } from '../shared/new-id.ts'
import { StaleDialog } from '../shared/stale-dialog.tsx'
import { useToast } from '../shared/toast.tsx'
import { useCommand } from '../shared/use-command.ts'
import { useDraft } from '../shared/use-draft.ts'
import { useMe } from '../shared/use-session.ts'
import { filledIn, NeedFields, noNeed, type SaidNeed } from './need-fields.tsx'
import { type CasePart, openReferrals } from './whanau.ts'

type Closing = { readonly onClose: () => void }

/** Notes one need, in the person's words. */
export function NoteNeed({ on, onClose }: CasePart & Closing) {
  const say = useWords()
  const me = useMe()
  const toast = useToast()
  const draft = useDraft<SaidNeed>(`need ${on.id}`, noNeed)
  const note = useCommand(casesApi.noteNeed)
  const { kind } = draft.value
  const send = async () => {
    const [need] = filledIn([draft.value], newId)
    if (!need) return
    const result = await note.send({ id: on.id, ...need }, { draft, says: say('whanau.need.add') })
    if (result.kind === 'set-aside') return
    toast({ says: say('whanau.need.noted', { need: needName(need.kind, say) }) })
    onClose()
  }
  return (
    <Dialog title={say('whanau.need.add')} onClose={onClose}>
      <Form
        draft={draft}
        onSend={send}
        send={say('whanau.need.add')}
        busy={note.sending}
        problem={note.problem}
        whyNot={whyNotWork(on, me) ?? (kind === '' ? say('whanau.need.kind-missing') : undefined)}
      >
        <NeedFields name="" need={draft.value} onChange={draft.set} />
      </Form>
    </Dialog>
  )
}

type OfNeed = CasePart & Closing & { readonly need: Need }
type Outcome = (typeof NeedOutcome.options)[number]

/** Says how a need ended. It waits until every referral for it has ended too. */
export function SettleNeed({ whanau, on, need, onClose }: OfNeed) {
  const say = useWords()
  const me = useMe()
  const toast = useToast()
  const draft = useDraft<{ outcome: Outcome | ''; words: string }>(
    `settle ${need.id}`,
    { outcome: '', words: '' },
    need.version,
  )
  const settle = useCommand(casesApi.settleNeed)
  const { outcome, words } = draft.value
  const name = needName(need.kind, say)
  const send = async () => {
    if (outcome === '') return
    const input = { id: need.id, outcome, ...(words !== '' && { words }) }
    const says = say('whanau.need.settled', { need: name, outcome: say(`need-outcome.${outcome}`) })
    const { kind } = await settle.send(input, { over: need.version, draft, says })
    if (kind === 'set-aside') return
    toast({ says })
    onClose()
  }
  const whyNot = whyNotSettle(need, on, openReferrals(whanau, need.id).length, me)
  return (
    <Dialog title={name} onClose={onClose}>
      <Form
        draft={draft}
        onSend={send}
        send={say('whanau.need.settle.save')}
        busy={settle.sending}
        problem={settle.problem}
        whyNot={whyNot ?? (outcome === '' ? say('whanau.need.settle.missing') : undefined)}
      >
        <PickOne
          {...draft.field('outcome')}
          label={say('whanau.need.settle.how')}
          options={NeedOutcome.options.map((value) => ({ value, label: say(`need-outcome.${value}`) }))}
          two
        />
        <LongText {...draft.field('words')} label={say('whanau.need.settle.words')} rows={2} />
      </Form>
      <StaleDialog
        problem={settle.problem}
        fields={[
          {
            id: 'outcome',
            name: say('whanau.need.settle.how'),
            mine: outcome === '' ? '' : say(`need-outcome.${outcome}`),
            now: need.outcome ? say(`need-outcome.${need.outcome}`) : say('whanau.need.not-started'),
          },
          { id: 'words', name: say('whanau.need.settle.words'), mine: words, now: need.outcomeWords },
        ]}
        onMine={send}
        onNow={() => {
          draft.clear()
          onClose()
        }}
        onBack={settle.forget}
      />
    </Dialog>
  )
}

type Reason = (typeof UnmetReason.options)[number]

/** Nobody could, for another reason than that there is no provider. */
export function NobodyCould({ on, need, onClose }: OfNeed) {
  const say = useWords()
  const tell = useTell()
  const me = useMe()
  const toast = useToast()
  const draft = useDraft<{ reason: Reason | '' }>(`unmet ${need.id}`, { reason: '' })
  const unmet = useCommand(casesApi.noProvider)
  const { reason } = draft.value
  const send = async () => {
    if (reason === '') return
    const says = say('whanau.need.no-provider.done', { need: needInSentence(need.kind, say) })
    const { kind } = await unmet.send({ id: need.id, unmetId: newId(), reason }, { draft, says })
    if (kind === 'set-aside') return
    toast({ says })
    onClose()
  }
  return (
    <Dialog title={tell('whanau.need.no-provider.why')} onClose={onClose}>
      <Form
        draft={draft}
        onSend={send}
        send={say('common.save')}
        busy={unmet.sending}
        problem={unmet.problem}
        whyNot={whyNotWork(on, me) ?? (reason === '' ? { code: 'reason-needed' } : undefined)}
      >
        <Select
          {...draft.field('reason')}
          label={needName(need.kind, say)}
          none={say('answer.choose-reason')}
          options={UnmetReason.options.map((value) => ({ value, label: say(`unmet.${value}`) }))}
        />
      </Form>
    </Dialog>
  )
}
