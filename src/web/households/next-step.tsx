import { useState } from 'react'
import { casesApi } from '../../api/cases.ts'
import { whyNotWork } from '../../domain/cases/case.ts'
import { startOf } from '../../domain/days.ts'
import { By } from '../../looks/by.tsx'
import { Button } from '../shared/button.tsx'
import { Dialog } from '../shared/dialog.tsx'
import { DayField, Text } from '../shared/fields.tsx'
import { Form } from '../shared/form.tsx'
import { useTell, useWords } from '../shared/language.tsx'
import { Section } from '../shared/page.tsx'
import { StaleDialog } from '../shared/stale-dialog.tsx'
import { useToast } from '../shared/toast.tsx'
import { useCommand } from '../shared/use-command.ts'
import { useDraft, useOpenedOn } from '../shared/use-draft.ts'
import { useMe } from '../shared/use-session.ts'
import { useWhen } from '../shared/when.tsx'
import type { CasePart } from './whanau.ts'

/** What happens next with them, and on which day. */
export function NextStep({ whanau, on }: CasePart) {
  const [open, setOpen] = useState(false)
  return (
    <>
      {on.status !== 'closed' && <StepNow whanau={whanau} on={on} onChange={() => setOpen(true)} />}
      {/* Beside it: what is being written stays open when a colleague ends the support. */}
      {open && <PlanStep whanau={whanau} on={on} onClose={() => setOpen(false)} />}
    </>
  )
}

function StepNow({ on, onChange }: CasePart & { readonly onChange: () => void }) {
  const say = useWords()
  const tell = useTell()
  const me = useMe()
  const { day, isLate } = useWhen()
  return (
    <Section
      id="step"
      title={say('step.title')}
      beside={
        <Button quiet onPress={onChange} whyNot={whyNotWork(on, me)}>
          {say(on.nextStep === '' ? 'step.add' : 'step.change')}
        </Button>
      }
    >
      {on.nextStep === '' ? (
        <p className="small quiet">{tell('step.none')}</p>
      ) : (
        <p>
          {on.nextStep}
          {on.nextStepOn !== undefined && (
            <>
              , <By late={isLate(startOf(on.nextStepOn))}>{day(on.nextStepOn)}</By>
            </>
          )}
        </p>
      )}
    </Section>
  )
}

/** Writes the next step. An empty one means that nothing is planned. */
export function PlanStep({ on, onClose }: CasePart & { readonly onClose: () => void }) {
  const say = useWords()
  const me = useMe()
  const toast = useToast()
  const { today, day } = useWhen()
  const draft = useDraft(`step ${on.id}`, { nextStep: '', nextStepOn: '' }, useOpenedOn(on.version))
  const plan = useCommand(casesApi.plan)
  const { nextStep, nextStepOn } = draft.value
  const send = async () => {
    const input = { id: on.id, nextStep, ...(nextStepOn !== '' && { nextStepOn }) }
    const { kind } = await plan.send(input, { over: on.version, draft, says: say('step.title') })
    if (kind === 'set-aside') return
    toast({ says: say(kind === 'kept' ? 'note.kept' : 'here.saved') })
    onClose()
  }
  return (
    <Dialog title={say('step.title')} onClose={onClose}>
      <Form
        draft={draft}
        onSend={send}
        send={say('step.save')}
        busy={plan.sending}
        problem={plan.problem}
        whyNot={whyNotWork(on, me)}
      >
        <Text {...draft.field('nextStep')} label={say('step.what')} />
        <DayField {...draft.field('nextStepOn')} label={say('step.on')} least={today} />
      </Form>
      <StaleDialog
        problem={plan.problem}
        fields={[
          { id: 'nextStep', name: say('step.what'), mine: nextStep, now: on.nextStep },
          {
            id: 'nextStepOn',
            name: say('step.on'),
            mine: nextStepOn === '' ? '' : day(nextStepOn),
            now: on.nextStepOn === undefined ? '' : day(on.nextStepOn),
          },
        ]}
        onMine={send}
        onNow={() => {
          draft.clear()
          onClose()
        }}
        onBack={plan.forget}
      />
    </Dialog>
  )
}
