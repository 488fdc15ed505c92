import { type ReferralPage, referralsApi } from '../../api/referrals.ts'
import { ownAnswerOf, whyNotMove, whyNotPause } from '../../domain/referrals/deeds.ts'
import { clockOf, type Deed, stepsOf } from '../../domain/referrals/moves.ts'
import { PersonAnswer } from '../../domain/referrals/referral.ts'
import { Button } from '../shared/button.tsx'
import { DayField, LongText, PickOne } from '../shared/fields.tsx'
import { Fold } from '../shared/fold.tsx'
import { Form, type FormProps } from '../shared/form.tsx'
import { useWords } from '../shared/language.tsx'
import { Section } from '../shared/page.tsx'
import { OwnAnswer } from '../shared/own-answer.tsx'
import { useToast } from '../shared/toast.tsx'
import { type SendCommand, useCommand } from '../shared/use-command.ts'
import { type Draft, useDraft } from '../shared/use-draft.ts'
import { useMe } from '../shared/use-session.ts'
import { useWhen } from '../shared/when.tsx'
import { endsOf } from './in-words.ts'
import { Overtaken } from './overtaken.tsx'

type Part = { readonly page: ReferralPage }

/** The sender answers what was asked, with no more than the person agreed to. */
export function GiveMore({ page }: Part) {
  const say = useWords()
  const toast = useToast()
  const { referral } = page
  const draft = useDraft(`give-more ${referral.id}`, { words: '' })
  const give = useCommand(referralsApi.giveMore)
  if (stepsOf('giveMore', referral.status).length === 0 && !draft.started) return null
  const send = async () => {
    const result = await give.send({ id: referral.id, words: draft.value.words }, { over: referral.version, draft })
    if (result.kind === 'done') toast({ says: say('referral.done', { other: page.toName }) })
  }
  return (
    <Section id="give-more" title={say('referral.give-more')}>
      {referral.status === 'info-needed' && <blockquote className="said">“{referral.question}”</blockquote>}
      <MoveForm
        page={page}
        deed="giveMore"
        command={give}
        draft={draft}
        onSend={send}
        words={draft.value.words}
        send={say('referral.send-answer', { other: page.toName })}
      >
        <LongText
          {...draft.field('words')}
          label={say('referral.give-more-words')}
          hint={say('referral.give-more-hint')}
        />
      </MoveForm>
    </Section>
  )
}

/** The person's own answer closes the loop: yes, partly, no, or not asked. What the receiver wrote down does not. */
export function Confirm({ page }: Part) {
  const say = useWords()
  const toast = useToast()
  const { referral } = page
  const draft = useDraft<{ answer: PersonAnswer | ''; words: string }>(`confirm ${referral.id}`, {
    answer: '',
    words: '',
  })
  const confirm = useCommand(referralsApi.confirm)
  const own = ownAnswerOf(referral)
  const { answer, words } = own ? { answer: own, words: '' } : draft.value
  if (stepsOf('confirm', referral.status).length === 0 && !draft.started) return null
  const send = async () => {
    if (answer === '') return
    const result = await confirm.send({ id: referral.id, answer, words }, { over: referral.version, draft })
    if (result.kind === 'done') toast({ says: say('referral.done-closed') })
  }
  return (
    <Section id="confirm" title={say(own ? 'referral.confirm-own' : 'referral.confirm')}>
      <OwnAnswer referral={referral} who={page.called === '' ? say('referral.somebody') : page.called} />
      <MoveForm
        page={page}
        deed="confirm"
        command={confirm}
        draft={draft}
        onSend={send}
        words={words}
        send={say(own ? 'loop.own-close' : 'referral.confirm-send')}
        whyNot={answer === '' ? say('answer.choose') : undefined}
      >
        {own ? (
          <p className="small quiet">{say('loop.own-stays')}</p>
        ) : (
          <>
            <PickOne
              {...draft.field('answer')}
              two
              label={say('referral.confirm-question')}
              hint={say('referral.confirm-hint')}
              options={PersonAnswer.options.map((value) => ({ value, label: say(`referral.person-${value}`) }))}
            />
            <LongText {...draft.field('words')} label={say('referral.confirm-words')} />
          </>
        )}
      </MoveForm>
    </Section>
  )
}

/** Takes it back: the receiver is told to stop using what was shared, and no reason is given. */
export function Withdraw({ page }: Part) {
  const say = useWords()
  const { referral } = page
  const draft = useDraft(`withdraw ${referral.id}`, { words: '' })
  const withdraw = useCommand(referralsApi.withdraw)
  if (stepsOf('withdraw', referral.status).length === 0 && !draft.started) return null
  const send = () => withdraw.send({ id: referral.id, words: draft.value.words }, { over: referral.version, draft })
  return (
    <Fold id="withdraw" title={say('referral.withdraw')} open={draft.started}>
      <p className="small quiet">{say('referral.withdraw-more', { other: endsOf(page).other })}</p>
      <MoveForm
        page={page}
        deed="withdraw"
        command={withdraw}
        draft={draft}
        onSend={send}
        words={draft.value.words}
        send={say('referral.withdraw-send')}
      >
        <LongText {...draft.field('words')} label={say('referral.withdraw-words')} rows={2} />
      </MoveForm>
    </Fold>
  )
}

/** At the person's request nothing is due before a day. */
export function Pause({ page }: Part) {
  const say = useWords()
  const me = useMe()
  const toast = useToast()
  const { now, today } = useWhen()
  const { referral } = page
  const draft = useDraft(`pause ${referral.id}`, { until: '' })
  const pause = useCommand(referralsApi.pause)
  const { until } = draft.value
  if (!clockOf(referral.status)) return null
  const whyNot = until === '' ? say('referral.pause-day-first') : whyNotPause(referral, until, me, now)
  const send = async () => {
    const result = await pause.send({ id: referral.id, until }, { over: referral.version, draft })
    if (result.kind === 'done') toast({ says: say('referral.paused-done') })
  }
  return (
    <Fold id="pause" title={say('referral.pause')} open={draft.started}>
      <p className="small quiet">{say('referral.pause-more')}</p>
      <Form
        draft={draft}
        mild
        problem={pause.problem}
        busy={pause.sending}
        onSend={send}
        send={say('referral.pause-send')}
        whyNot={whyNot}
      >
        <DayField {...draft.field('until')} label={say('referral.pause-until')} least={today} />
      </Form>
    </Fold>
  )
}

type MoveFormProps = Part &
  Pick<FormProps, 'onSend' | 'send' | 'whyNot' | 'children'> & {
    readonly deed: Deed
    readonly command: Pick<SendCommand<never>, 'sending' | 'problem' | 'forget'>
    readonly draft: Pick<Draft<object>, 'key' | 'started' | 'clear'>
    readonly words: string
  }

/** One move with what is said along with it. The rule says why it cannot be; a move made meanwhile stands beside it. */
function MoveForm({ page, deed, command, draft, words, whyNot, children, ...press }: MoveFormProps) {
  const me = useMe()
  return (
    <>
      <Form
        {...press}
        draft={draft}
        mild
        problem={command.problem}
        busy={command.sending}
        whyNot={whyNotMove(deed, page.referral, me) ?? whyNot}
        beside={<LetGo draft={draft} />}
      >
        {children}
      </Form>
      <Overtaken
        page={page}
        problem={command.problem}
        deed={deed}
        words={words}
        onMine={press.onSend}
        onNow={draft.clear}
        forget={command.forget}
      />
    </>
  )
}

function LetGo({ draft }: { readonly draft: Pick<Draft<object>, 'started' | 'clear'> }) {
  const say = useWords()
  if (!draft.started) return null
  return (
    <Button quiet onPress={draft.clear}>
      {say('referral.let-go')}
    </Button>
  )
}
