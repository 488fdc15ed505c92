import { useState } from 'react'
import type { ReferralPage } from '../../api/referrals.ts'
import { type LinkDeed, linkDeeds } from '../../domain/referrals/answer-form.ts'
import { whyNotMove } from '../../domain/referrals/deeds.ts'
import type { DeclineReason } from '../../domain/referrals/referral.ts'
import { answerLabel } from '../../words/answer.ts'
import type { Say } from '../../words/words.ts'
import { Button } from '../shared/button.tsx'
import { PickOne } from '../shared/fields.tsx'
import { Form } from '../shared/form.tsx'
import { useWords } from '../shared/language.tsx'
import { Section } from '../shared/page.tsx'
import type { Problem } from '../shared/problem.ts'
import { useToast } from '../shared/toast.tsx'
import { isAnswer, useAnswers } from '../shared/use-answers.ts'
import { type Draft, useDraft } from '../shared/use-draft.ts'
import { useMe } from '../shared/use-session.ts'
import { AnswerMore } from './answer-more.tsx'
import { type AnswerDraft, noAnswer, readDraft } from './answers.ts'
import { Overtaken } from './overtaken.tsx'

type Part = { readonly page: ReferralPage }

/**
 * The answers that the receiver can give now. When the other end moved first, what was being written stays in sight until
 * it is sent or let go.
 */
export function AnswerForm({ page }: Part) {
  const say = useWords()
  const draft = useDraft<AnswerDraft>(`answer ${page.referral.id}`, noAnswer)
  if (!linkDeeds.some((deed) => page.deeds.includes(deed)) && !draft.started) return null
  return (
    <Section id="answer" title={say('referral.answer')}>
      <Answering page={page} draft={draft} />
    </Section>
  )
}

function Answering({ page, draft }: Part & { readonly draft: Draft<AnswerDraft> }) {
  const say = useWords()
  const me = useMe()
  const toast = useToast()
  const [wrong, setWrong] = useState<Problem>()
  const answering = useAnswers(page.referral.id)
  const { referral, fromName } = page
  const { deed } = draft.value
  const movedOn = deed !== '' && !page.deeds.includes(deed)

  const send = async () => {
    const read = readDraft(draft.value)
    setWrong(
      read.ok ? undefined : { kind: 'refused', code: 'check-answers', detail: '', fields: errorsIn(read.errors) },
    )
    if (!read.ok || !isAnswer(read.move)) return
    const says = say('referral.saying', { name: page.called === '' ? say('referral.somebody') : page.called })
    const result = await answering.send(read.move, { draft, says, over: referral.version })
    if (result.kind === 'done') toast({ says: say('referral.done', { other: fromName }) })
  }
  const errorsIn = (errors: Extract<ReturnType<typeof readDraft>, { ok: false }>['errors']) =>
    Object.fromEntries(errors.map(({ field, code }) => [field, say(`answer-form.${code}`)]))
  const letGo = () => {
    draft.clear()
    setWrong(undefined)
    answering.forget()
  }

  return (
    <>
      {movedOn && <p className="just-moved small">{say('referral.moved-on-kept')}</p>}
      <Form
        draft={draft}
        mild
        problem={wrong ?? answering.problem}
        busy={answering.sending}
        onSend={send}
        send={say('referral.send-answer', { other: fromName })}
        whyNot={deed === '' ? say('answer.choose') : whyNotMove(deed, referral, me)}
        beside={
          draft.started && (
            <Button quiet onPress={letGo}>
              {say('referral.let-go')}
            </Button>
          )
        }
      >
        <PickOne
          {...draft.field('deed')}
          label={<span className="vh">{say('referral.answer')}</span>}
          // What was chosen stays a choice, though it may not be possible any more.
          options={linkDeeds
            .filter((each) => each === deed || page.deeds.includes(each))
            .map((value) => ({ value, label: say(answerLabel[value]) }))}
        />
        {deed !== '' && <AnswerMore page={page} draft={draft} deed={deed} />}
      </Form>
      <Overtaken
        page={page}
        problem={answering.problem}
        answer={deed === '' ? '' : answerOf(deed, draft.value.reason, say)}
        words={mineOf(draft.value)}
        deed={deed}
        onMine={send}
        onNow={letGo}
        forget={answering.forget}
      />
    </>
  )
}

const answerOf = (deed: LinkDeed, reason: DeclineReason | '', say: Say) =>
  deed === 'decline' && reason !== ''
    ? say('answer.said-no', { reason: say(`answer.reason-${reason}`) })
    : say(answerLabel[deed])

const mineOf = ({ contactName, firstDay, firstTime, until, question, to, words }: AnswerDraft) =>
  [contactName, firstDay, firstTime, until, question, to, words].filter(Boolean).join('\n')
