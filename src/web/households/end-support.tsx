import { casesApi } from '../../api/cases.ts'
import { ClosingReason, type Need, reasonSpokenFor, whyNotClose, whyNotCloseAs } from '../../domain/cases/case.ts'
import { Reo } from '../../looks/reo.tsx'
import { State } from '../../looks/state.tsx'
import { Dialog } from '../shared/dialog.tsx'
import { PickOne } from '../shared/fields.tsx'
import { Form } from '../shared/form.tsx'
import { useWords } from '../shared/language.tsx'
import { needName } from '../shared/need-name.ts'
import { StaleDialog } from '../shared/stale-dialog.tsx'
import { useToast } from '../shared/toast.tsx'
import { useCommand } from '../shared/use-command.ts'
import { useDraft, useOpenedOn } from '../shared/use-draft.ts'
import { useMe } from '../shared/use-session.ts'
import { useCaseNow } from './case-now.ts'
import { type CasePart, needsOf, openReferrals } from './whanau.ts'

type Reason = (typeof ClosingReason.options)[number]

/** Ends the support, with a reason that is never the person's fault. What the needs speak for stands there already. */
export function EndSupport({ whanau, on, onClose }: CasePart & { readonly onClose: () => void }) {
  const say = useWords()
  const me = useMe()
  const toast = useToast()
  const draft = useDraft<{ reason: Reason | '' }>(`end ${on.id}`, { reason: '' }, useOpenedOn(on.version))
  const close = useCommand(casesApi.close)
  const caseNow = useCaseNow({ whanau, on })
  const needs = needsOf(whanau, on)
  const reason = draft.value.reason === '' ? (reasonSpokenFor(needs) ?? '') : draft.value.reason
  const send = async () => {
    if (reason === '') return
    const { kind } = await close.send({ id: on.id, reason }, { over: on.version, draft, says: say('end.title') })
    if (kind === 'set-aside') return
    toast({ says: say('end.done') })
    onClose()
  }
  const open = openReferrals(whanau).filter((referral) => referral.caseId === on.id).length
  const whyNot = whyNotClose(on, needs, open, me) ?? (reason === '' ? undefined : whyNotCloseAs(reason, needs))
  return (
    <Dialog title={say('end.title')} onClose={onClose}>
      <Form
        draft={draft}
        onSend={send}
        send={say('end.do')}
        busy={close.sending}
        problem={close.problem}
        whyNot={whyNot ?? (reason === '' ? { code: 'reason-needed' } : undefined)}
      >
        <HowTheyEnded needs={needs} />
        <PickOne
          {...draft.field('reason')}
          value={reason}
          label={say('end.why')}
          options={ClosingReason.options.map((value) => ({ value, label: say(`close.${value}`) }))}
        />
      </Form>
      <StaleDialog
        problem={close.problem}
        fields={[
          {
            id: 'reason',
            name: say('end.why'),
            mine: reason === '' ? '' : say(`close.${reason}`),
            now: on.closingReason ? say(`close.${on.closingReason}`) : '',
          },
          ...caseNow,
        ]}
        onMine={send}
        onNow={() => {
          draft.clear()
          onClose()
        }}
        onBack={close.forget}
      />
    </Dialog>
  )
}

/** How each need ended, above the reason that has to fit. */
function HowTheyEnded({ needs }: { readonly needs: readonly Need[] }) {
  const say = useWords()
  return (
    <ul className="list">
      {needs.flatMap(({ id, kind, outcome }) =>
        outcome ? (
          <li key={id}>
            <b>
              <Reo language={say.language}>{needName(kind, say)}</Reo>
            </b>
            <State shape={outcome === 'met' ? 'full' : 'bar'}>{say(`need-outcome.${outcome}`)}</State>
          </li>
        ) : (
          []
        ),
      )}
    </ul>
  )
}
