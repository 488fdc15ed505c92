import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { intakeApi } from '../../api/intake.ts'
import { errorsOn, answersIn } from '../../domain/intake/ask-forms.ts'
import { askPages, Answers } from '../../domain/intake/answers.ts'
import { Channel } from '../../domain/intake/request.ts'
import { wayBackFrom } from '../../domain/reference-words.ts'
import { Button } from '../shared/button.tsx'
import { PickOne, Text } from '../shared/fields.tsx'
import { Form } from '../shared/form.tsx'
import { useWords } from '../shared/language.tsx'
import { newId } from '../shared/new-id.ts'
import { RecordHead, Section } from '../shared/page.tsx'
import type { Problem } from '../shared/problem.ts'
import { readOutOnce } from './read-out.ts'
import { useCommand } from '../shared/use-command.ts'
import { type Draft, useDraft } from '../shared/use-draft.ts'
import { emptyForm, type TakeForm, typedIn } from './take-form.ts'
import { NeedAndWhen, Reach, Suits, WhoAndWhere } from './take-questions.tsx'

/** For whoever rings, walks in, or is spoken for by an agency: the same questions as on the website, in the same words. */
export function TakeRequest() {
  const say = useWords()
  const router = useRouter()
  const draft = useDraft<TakeForm>('take-request', emptyForm)
  const take = useCommand(intakeApi.take)
  const [wrong, setWrong] = useState<Problem>()
  const { channel, askedBy } = draft.value

  const send = async () => {
    const typed = typedIn(draft.value)
    const pages = Object.fromEntries(askPages.map((page) => [page, typed]))
    const errors = askPages.flatMap((page) => errorsOn(page, typed))
    const fields = Object.fromEntries(errors.map(({ field, code }) => [fieldOf[field] ?? field, say(`form.${code}`)]))
    setWrong(errors.length > 0 ? { kind: 'refused', code: 'check-answers', detail: '', fields } : undefined)
    if (errors.length > 0) return
    const requestId = newId()
    const wayBack = wayBackFrom(crypto.getRandomValues(new Uint8Array(11)))
    const result = await take.send(
      {
        ...{ requestId, householdId: newId(), personId: newId(), channel: channel === '' ? 'phone' : channel },
        ...(askedBy.trim() === '' ? {} : { askedBy: askedBy.trim() }),
        ...{ answers: Answers.parse(answersIn(pages)), wayBack },
      },
      { draft, says: say('take.saving') },
    )
    if (result.kind !== 'done') return
    readOutOnce(requestId, wayBack)
    router.history.push(`/work/requests/${requestId}?taken=1`)
  }

  return (
    <>
      <RecordHead title={say('take.title')} sub={say('take.sub')} />
      {take.kept && (
        <p className="just-taken" role="status">
          {say('take.kept')}
        </p>
      )}
      <div className="take">
        <Form
          draft={draft}
          problem={wrong ?? take.problem}
          busy={take.sending}
          onSend={send}
          send={say('take.save')}
          beside={
            draft.started && (
              <Button
                quiet
                onPress={() => {
                  draft.clear()
                  setWrong(undefined)
                  take.forget()
                }}
              >
                {say('take.start-over')}
              </Button>
            )
          }
        >
          <HowItCame draft={draft} />
          <NeedAndWhen draft={draft} />
          <WhoAndWhere draft={draft} />
          <Reach draft={draft} />
          <Suits draft={draft} />
        </Form>
      </div>
    </>
  )
}

// The website has a box for each way; here they are one list.
const fieldOf: Readonly<Record<string, string>> = {
  ring: 'ways',
  text: 'ways',
  email: 'ways',
  letter: 'ways',
  visit: 'ways',
}

function HowItCame({ draft }: { readonly draft: Draft<TakeForm> }) {
  const say = useWords()
  const { channel } = draft.value
  return (
    <Section id="take-how" title={say('take.channel')}>
      <PickOne
        {...draft.field('channel')}
        two
        label={<span className="vh">{say('take.channel')}</span>}
        options={Channel.exclude(['web']).options.map((value) => ({
          value,
          label: say(`request.channel-${value}`),
        }))}
      />
      {(channel === 'agency' || channel === 'health') && (
        <Text {...draft.field('askedBy')} label={say('take.asked-by')} hint={say('take.asked-by-hint')} />
      )}
    </Section>
  )
}
