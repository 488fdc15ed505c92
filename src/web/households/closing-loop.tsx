import { casesApi } from '../../api/cases.ts'
import { referralsApi } from '../../api/referrals.ts'
import { type Need, whyNotSettle } from '../../domain/cases/case.ts'
import { PersonAnswer, type Referral } from '../../domain/referrals/referral.ts'
import { ownAnswerOf, whyNotMove } from '../../domain/referrals/deeds.ts'
import { Dialog } from '../shared/dialog.tsx'
import { LongText, PickOne, Tick } from '../shared/fields.tsx'
import { Form } from '../shared/form.tsx'
import { useTell, useWords } from '../shared/language.tsx'
import { needInSentence, needName } from '../shared/need-name.ts'
import { OwnAnswer } from '../shared/own-answer.tsx'
import { sayProblem } from '../shared/states.tsx'
import { StaleDialog } from '../shared/stale-dialog.tsx'
import { useToast } from '../shared/toast.tsx'
import { useCommand } from '../shared/use-command.ts'
import { type FieldOf, useDraft } from '../shared/use-draft.ts'
import { useMe } from '../shared/use-session.ts'
import { type CasePart, openReferrals } from './whanau.ts'

type Props = {
  readonly referral: Referral
  readonly organisation: string
  readonly who: string
  readonly onClose: () => void
}

type Answer = (typeof PersonAnswer.options)[number]
type Asked = { readonly answer: Answer | ''; readonly words: string; readonly settles: boolean }
const begun: Asked = { answer: '', words: '', settles: true }

/**
 * "Did you get what you needed?" Only with their answer, or that they were not asked, is a loop closed. Where they say yes
 * and nobody else is asked about it, the need is met in the same sending, unless the tick for that is taken out.
 */
export function AskedThem({ whanau, on, referral, organisation, who, onClose }: Props & CasePart) {
  const say = useWords()
  const tell = useTell()
  const me = useMe()
  const toast = useToast()
  const draft = useDraft<Asked>(`asked them ${referral.id}`, begun)
  const confirm = useCommand(referralsApi.confirm)
  const settle = useCommand(casesApi.settleNeed)
  const own = ownAnswerOf(referral)
  const { answer, words } = own ? { answer: own, words: '' } : draft.value
  const others = openReferrals(whanau, referral.needId).filter((one) => one.id !== referral.id).length
  const need = whanau.needs.find((one) => one.id === referral.needId && !whyNotSettle(one, on, others, me))
  const send = async () => {
    if (answer === '') return
    const input = { id: referral.id, answer, ...(words !== '' && { words }) }
    const { kind } = await confirm.send(input, { over: referral.version, draft, says: say('loop.title', { who }) })
    if (kind === 'set-aside') return
    toast({ says: (await endNeed()) ?? say('loop.closed', { organisation }) })
    onClose()
  }
  /** Ends the need as well; where that is refused, both are said: what is closed, and what is still open and why. */
  const endNeed = async () => {
    if (!need || answer !== 'yes' || !draft.value.settles) return undefined
    const called = needName(need.kind, say)
    const ended = await settle.send({ id: need.id, outcome: 'met' }, { over: need.version, says: called })
    if (ended.kind !== 'set-aside') return undefined
    return say('loop.closed-still-open', { organisation, need: called, why: sayProblem(ended.why, say) })
  }
  return (
    <Dialog title={tell('loop.title', { who })} onClose={onClose}>
      <Form
        draft={draft}
        onSend={send}
        send={say(own ? 'loop.own-close' : 'loop.save')}
        busy={confirm.sending || settle.sending}
        problem={confirm.problem}
        whyNot={whyNotMove('confirm', referral, me) ?? (answer === '' ? say('loop.missing') : undefined)}
      >
        <OwnAnswer referral={referral} who={who} />
        {own ? (
          <p className="small quiet">{say('loop.own-stays')}</p>
        ) : (
          <>
            <PickOne
              {...draft.field('answer')}
              label={tell('loop.question', { organisation })}
              options={PersonAnswer.options.map((value) => ({ value, label: say(`loop.${value}`) }))}
              two
            />
            <LongText {...draft.field('words')} label={say('whanau.need.settle.words')} rows={2} />
          </>
        )}
        {answer === 'yes' && <AlsoMet need={need} field={draft.field('settles')} />}
      </Form>
      <StaleDialog
        problem={confirm.problem}
        fields={[
          {
            id: 'answer',
            name: say('loop.title', { who }),
            mine: `${answer === '' ? '' : say(`loop.${answer}`)} ${words}`,
            now: say(`status.${referral.status}`),
          },
        ]}
        onMine={send}
        onNow={onClose}
        onBack={confirm.forget}
      />
    </Dialog>
  )
}

function AlsoMet({ need, field }: AlsoMetProps) {
  const say = useWords()
  return need && <Tick {...field} label={say('loop.also-met', { need: needInSentence(need.kind, say) })} />
}
type AlsoMetProps = { readonly need: Need | undefined; readonly field: FieldOf<boolean> }

/** Answers what the receiver wanted to know first. */
export function AnswerThem({ referral, organisation, onClose }: Props) {
  const say = useWords()
  const me = useMe()
  const toast = useToast()
  const draft = useDraft(`answer them ${referral.id}`, { words: '' })
  const give = useCommand(referralsApi.giveMore)
  const { words } = draft.value
  const question = 'question' in referral ? (referral.question ?? '') : ''
  const send = async () => {
    const { kind } = await give.send({ id: referral.id, words }, { over: referral.version, draft, says: question })
    if (kind === 'set-aside') return
    toast({ says: say('refer.sent', { organisation }) })
    onClose()
  }
  return (
    <Dialog title={organisation} onClose={onClose}>
      <blockquote>“{question}”</blockquote>
      <Form
        draft={draft}
        onSend={send}
        send={say('refer.send', { organisation })}
        busy={give.sending}
        problem={give.problem}
        whyNot={whyNotMove('giveMore', referral, me) ?? (words.trim() === '' ? say('loop.answer-missing') : undefined)}
      >
        <LongText
          {...draft.field('words')}
          label={say('loop.your-answer')}
          hint={say('loop.your-answer-hint')}
          rows={3}
        />
      </Form>
      <StaleDialog
        problem={give.problem}
        fields={[{ id: 'words', name: say('loop.your-answer'), mine: words, now: say(`status.${referral.status}`) }]}
        onMine={send}
        onNow={onClose}
        onBack={give.forget}
      />
    </Dialog>
  )
}
