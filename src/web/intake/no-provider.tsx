import { useState } from 'react'
import { intakeApi, type RequestPage } from '../../api/intake.ts'
import { UnmetReason } from '../../domain/cases/case.ts'
import { whyNotSort } from '../../domain/intake/request.ts'
import { Button } from '../shared/button.tsx'
import { Dialog } from '../shared/dialog.tsx'
import { Select } from '../shared/fields.tsx'
import { Form } from '../shared/form.tsx'
import { useTell, useWords } from '../shared/language.tsx'
import { needInSentence, needName } from '../shared/need-name.ts'
import { newId } from '../shared/new-id.ts'
import { ProblemLine } from '../shared/states.tsx'
import { useToast } from '../shared/toast.tsx'
import { useCommand } from '../shared/use-command.ts'
import { useDraft } from '../shared/use-draft.ts'
import { useMe } from '../shared/use-session.ts'
import { useWhen } from '../shared/when.tsx'

type Part = { readonly page: RequestPage }
type Reason = (typeof UnmetReason.options)[number]

/** Nobody here does this: a gap, in one click. The request still waits, for whatever else can be done. */
export function NoProvider({ page }: Part) {
  const say = useWords()
  const { request } = page
  const me = useMe()
  const { record, unmet } = useRecordGap(page)
  const [open, setOpen] = useState(false)
  const about = (words: string) => `${words}: ${needInSentence(request.needKind, say)}`
  if (whyNotSort(request, me)) return null
  return (
    <div className="nobody" role="group" aria-label={say('request.nobody-can')}>
      <span className="small">{say('request.nobody-can')}</span>
      <Button
        quiet
        busy={unmet.sending}
        onPress={() => record('no-provider')}
        label={about(say('whanau.need.no-provider'))}
      >
        {say('whanau.need.no-provider')}
      </Button>
      <Button quiet onPress={() => setOpen(true)} label={about(say('request.nobody-other'))}>
        {say('request.nobody-other')}
      </Button>
      <ProblemLine problem={unmet.problem} />
      {open && <OtherReason page={page} onClose={() => setOpen(false)} />}
    </div>
  )
}

function useRecordGap({ request }: RequestPage) {
  const say = useWords()
  const toast = useToast()
  const unmet = useCommand(intakeApi.noProvider)
  const record = async (reason: Reason, draft?: { readonly key: string; readonly value: object }) => {
    const says = say('whanau.need.no-provider.done', { need: needInSentence(request.needKind, say) })
    const { kind } = await unmet.send({ id: request.id, unmetId: newId(), reason }, { says, ...(draft && { draft }) })
    if (kind === 'set-aside') return false
    toast({ says })
    return true
  }
  return { record, unmet }
}

function OtherReason({ page, onClose }: Part & { readonly onClose: () => void }) {
  const say = useWords()
  const tell = useTell()
  const { request } = page
  const draft = useDraft<{ reason: Reason | '' }>(`unmet ${request.id}`, { reason: '' })
  const { record, unmet } = useRecordGap(page)
  const { reason } = draft.value
  return (
    <Dialog title={tell('whanau.need.no-provider.why')} onClose={onClose}>
      <Form
        draft={draft}
        onSend={async () => {
          if (reason !== '' && (await record(reason, draft))) onClose()
        }}
        send={say('common.save')}
        busy={unmet.sending}
        problem={unmet.problem}
        whyNot={reason === '' ? { code: 'reason-needed' } : undefined}
      >
        <Select
          {...draft.field('reason')}
          label={needName(request.needKind, say)}
          none={say('answer.choose-reason')}
          options={UnmetReason.options.map((value) => ({ value, label: say(`unmet.${value}`) }))}
        />
      </Form>
    </Dialog>
  )
}

/** What nobody here could do, as it was recorded of this request. */
export function Gaps({ page }: Part) {
  const say = useWords()
  const tell = useTell()
  const { day } = useWhen()
  return page.unmet.map((gap) => (
    <p key={gap.id} className="small">
      {tell('whanau.need.gap', { week: day(gap.weekOn), reason: say(`unmet.${gap.reason}`) })}
    </p>
  ))
}
