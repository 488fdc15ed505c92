import { useState } from 'react'
import type { ReferralPage } from '../../api/referrals.ts'
import { Day, instantAt, isBefore, TimeOfDay, timeOf } from '../../domain/days.ts'
import { whyNotMove } from '../../domain/referrals/deeds.ts'
import type { Phoned } from '../../domain/referrals/says.ts'
import { Button } from '../shared/button.tsx'
import { DayField, PickOne, Text, TimeField } from '../shared/fields.tsx'
import { Form } from '../shared/form.tsx'
import { useWords } from '../shared/language.tsx'
import { Section } from '../shared/page.tsx'
import type { Problem } from '../shared/problem.ts'
import { StaleDialog } from '../shared/stale-dialog.tsx'
import { useToast } from '../shared/toast.tsx'
import { type Draft, useDraft } from '../shared/use-draft.ts'
import { useMe } from '../shared/use-session.ts'
import { useWhen } from '../shared/when.tsx'
import { AnswerMore } from './answer-more.tsx'
import { type AnswerDraft, answerDeeds, answerLabel, noAnswer, readDraft, useAnswering } from './answers.ts'
import { endsOf } from './in-words.ts'

type Part = { readonly page: ReferralPage }

/**
 * The answers that can be given now: by whoever received it, or by the sender's hand when they answered by phone. When the
 * other end moved first, what was being written stays in sight until it is sent or let go.
 */
export function AnswerForm({ page }: Part) {
  const say = useWords()
  const { now, today } = useWhen()
  const draft = useDraft<AnswerDraft>(`answer ${page.referral.id}`, { ...noAnswer, phoneDay: today, phoneTime: timeOf(now) })
  const { sends } = endsOf(page)
  const deeds = answerDeeds.filter((deed) => (sends ? page.phoneDeeds : page.deeds).includes(deed))
  if (deeds.length === 0 && !draft.started) return null
  if (!sends) {
    return (
      <Section id="answer" title={say('referral.answer')}>
        <Answering page={page} draft={draft} />
      </Section>
    )
  }
  return (
    <details className="fold" open={draft.started}>
      <summary>
        <h2 id="answer">{say('referral.phoned')}</h2>
      </summary>
      <p className="small quiet">{say('referral.phoned-more')}</p>
      <Answering page={page} draft={draft} />
    </details>
  )
}

function Answering({ page, draft }: Part & { readonly draft: Draft<AnswerDraft> }) {
  const say = useWords()
  const me = useMe()
  const toast = useToast()
  const { now } = useWhen()
  const [wrong, setWrong] = useState<Problem>()
  const answering = useAnswering(page)
  const { referral } = page
  const { sends, other } = endsOf(page)
  const { deed } = draft.value
  const possible = answerDeeds.filter((each) => (sends ? page.phoneDeeds : page.deeds).includes(each))
  // What was chosen stays a choice, though it may not be possible any more.
  const shown = answerDeeds.filter((each) => each === deed || (possible.includes(each) && (sends || each !== 'receive')))
  const movedOn = deed !== '' && !possible.includes(deed)

  const send = async () => {
    const read = readDraft(draft.value)
    const phoned = sends ? phonedIn(draft.value, now) : undefined
    const errors: Record<string, string> = {}
    if (!read.ok) for (const { field, code } of read.errors) errors[field] = say(`answer-form.${code}`)
    if (phoned && 'field' in phoned) errors[phoned.field] = say(phoned.says)
    const bad = !read.ok || (phoned !== undefined && 'field' in phoned)
    setWrong(bad ? { kind: 'refused', code: 'check-answers', detail: '', fields: errors } : undefined)
    if (!read.ok || (phoned && 'field' in phoned)) return
    const says = say('referral.saying', { name: page.called === '' ? say('referral.somebody') : page.called })
    const result = await answering.send(read.move, phoned, { draft, says })
    if (result?.kind === 'done') toast({ says: say('referral.done', { other }) })
  }
  const letGo = () => {
    draft.clear()
    setWrong(undefined)
    answering.forget()
  }
  const whyNot =
    deed === ''
      ? say('answer.choose')
      : whyNotMove(deed, referral, me, sends ? { who: draft.value.phoneWho, at: now } : undefined)

  return (
    <>
      {movedOn && <p className="just-moved small">{say('referral.moved-on-kept')}</p>}
      <Form
        mild
        problem={wrong ?? answering.problem}
        busy={answering.sending}
        onSend={send}
        send={sends ? say('referral.write-answer') : say('referral.send-answer', { other })}
        whyNot={whyNot}
        beside={
          draft.started && (
            <Button quiet onPress={letGo}>
              {say('referral.let-go')}
            </Button>
          )
        }
      >
        {sends && <WhoPhoned draft={draft} />}
        <PickOne
          {...draft.field('deed')}
          label={say(sends ? 'referral.phoned-said' : 'referral.answer')}
          options={shown.map((value) => ({ value, label: say(answerLabel[value]) }))}
        />
        {deed !== '' && <AnswerMore page={page} draft={draft} deed={deed} />}
      </Form>
      <StaleDialog
        problem={answering.problem}
        fields={[
          { id: 'where', name: say('referral.stale-where'), mine: deed === '' ? '' : say(answerLabel[deed]), now: say(`status.${referral.status}`) },
          { id: 'words', name: say('referral.stale-words'), mine: mineOf(draft.value), now: page.moves.at(-1)?.words ?? '' },
        ]}
        onMine={send}
        onNow={letGo}
        onBack={answering.forget}
      />
    </>
  )
}

const mineOf = ({ contactName, firstDay, firstTime, until, question, to, words }: AnswerDraft) =>
  [contactName, firstDay, firstTime, until, question, to, words].filter(Boolean).join('\n')

function WhoPhoned({ draft }: { readonly draft: Draft<AnswerDraft> }) {
  const say = useWords()
  const { today } = useWhen()
  return (
    <>
      <Text {...draft.field('phoneWho')} label={say('referral.phoned-who')} autoComplete="off" />
      <div className="side">
        <DayField {...draft.field('phoneDay')} label={say('referral.phoned-day')} most={today} />
        <TimeField {...draft.field('phoneTime')} label={say('referral.phoned-time')} />
      </div>
    </>
  )
}

type NotPhoned = {
  readonly field: 'phoneWho' | 'phoneDay'
  readonly says: 'referral.phoned-who-needed' | 'referral.phoned-when-needed' | 'referral.phoned-not-yet'
}

/** Who answered and when, or what is missing. Nobody has answered at a time that has not come. */
function phonedIn({ phoneWho, phoneDay, phoneTime }: AnswerDraft, now: string): Phoned | NotPhoned {
  const who = phoneWho.trim()
  if (who === '') return { field: 'phoneWho', says: 'referral.phoned-who-needed' }
  const day = Day.safeParse(phoneDay)
  const time = TimeOfDay.safeParse(phoneTime.slice(0, 5))
  if (!day.success || !time.success) return { field: 'phoneDay', says: 'referral.phoned-when-needed' }
  const at = instantAt(day.data, time.data)
  return isBefore(now, at) ? { field: 'phoneDay', says: 'referral.phoned-not-yet' } : { who, at }
}
