import { useRef } from 'react'
import { isBefore } from '../../domain/days.ts'
import { whyNotDecline } from '../../domain/referrals/deeds.ts'
import { deedsFrom } from '../../domain/referrals/moves.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { PickOne, Text } from './fields.tsx'
import { Form } from './form.tsx'
import { useWords } from './language.tsx'
import { MomentFields, momentOf } from './moment-fields.tsx'
import { PhoneAnswerMore, typedFor } from './phone-answer-more.tsx'
import { type Answered, nothingPhoned, phoneLabel, type PhoneTyped, readPhoned, useStanding } from './phoned.ts'
import { StaleDialog } from './stale-dialog.tsx'
import { useToast } from './toast.tsx'
import { answerDeeds, useAnswers } from './use-answers.ts'
import { type Draft, useDraft, useOpenedOn } from './use-draft.ts'
import { useWhen } from './when.tsx'

type PhoneAnswerProps = { readonly referral: Answered; readonly onClose: () => void }

/**
 * "Answered by phone": who, when, what, by the sender's hand, with the same moves as a link or a sign-in. One form, whatever
 * is chosen and whatever becomes of the referral meanwhile: the keyboard stays where it is, and what was typed in sight.
 */
export function PhoneAnswer({ referral, onClose }: PhoneAnswerProps) {
  const say = useWords()
  const whyNot = useWhyNot()
  const standing = useStanding(referral)
  const draft = useDraft<PhoneTyped>(`phone answer ${referral.id}`, nothingPhoned, useOpenedOn(referral.version))
  const { send, sending, problem, forget } = useSending(standing, draft, onClose)
  const { deed } = draft.value
  const possible = deedsFrom(standing.status, 'receiver')
  const movedOn: Refusal | undefined =
    deed === '' || possible.includes(deed) ? undefined : { code: 'referral-moved-on' }
  return (
    <Dialog title={say('phone-answer.title', { organisation: referral.organisationName })} onClose={onClose}>
      {movedOn && (
        <p className="just-moved small" role="status">
          {say('phone-answer.moved-on', { status: say(`status.${standing.status}`) })}
        </p>
      )}
      <Form
        draft={draft}
        onSend={send}
        send={say('phone-answer.save')}
        busy={sending}
        problem={problem}
        whyNot={movedOn ?? whyNot(draft.value)}
        beside={movedOn && <ClearIt draft={draft} forget={forget} />}
      >
        <Text {...draft.field('who')} label={say('phone-answer.who')} />
        <PickOne
          {...draft.field('deed')}
          label={say('phone-answer.what')}
          // What was chosen stays a choice, though it may not be possible any more.
          options={answerDeeds
            .filter((each) => each === deed || possible.includes(each))
            .map((value) => ({ value, label: say(phoneLabel[value]) }))}
        />
        {deed !== '' && <PhoneAnswerMore draft={draft} deed={deed} />}
        <MomentFields on={draft.field('on')} at={draft.field('at')} />
      </Form>
      <StaleDialog
        problem={problem}
        fields={[
          {
            ...{ id: 'answer', name: say('phone-answer.what'), now: say(`status.${standing.status}`) },
            mine: deed === '' ? '' : say(phoneLabel[deed]),
          },
          {
            ...{ id: 'words', name: say('referral.stale-words'), now: standing.lastWords },
            mine: typedFor(draft.value, say).join('\n'),
          },
        ]}
        whyNotMine={movedOn}
        onMine={send}
        onNow={() => {
          draft.clear()
          onClose()
        }}
        onBack={forget}
      />
    </Dialog>
  )
}

function useSending(standing: Answered, draft: Draft<PhoneTyped>, onClose: () => void) {
  const say = useWords()
  const toast = useToast()
  const { now } = useWhen()
  const answers = useAnswers(standing.id)
  // They saw how it stands by now: sending again is their choice.
  const wasTold = useRef(false)
  const { organisationName: organisation } = standing
  const send = async () => {
    const { key, value, over: begunOver } = draft
    const read = readPhoned(value)
    if (!read.ok) return
    const over = wasTold.current ? standing.version : (begunOver ?? standing.version)
    const how = { over, draft: { key, value }, says: say('phone-answer.title', { organisation }) }
    const result = await answers.send(read.move, how, { who: value.who, at: momentOf(value, now) })
    wasTold.current = result.kind === 'set-aside' && result.why.kind === 'stale'
    if (result.kind === 'set-aside') return
    toast({ says: result.kind === 'kept' ? say('note.kept') : say('phone-answer.saved', { organisation }) })
    onClose()
  }
  return { ...answers, send }
}

/** What is still missing before it can be kept. */
function useWhyNot(): (typed: PhoneTyped) => Refusal | string | undefined {
  const say = useWords()
  const { now } = useWhen()
  return (typed) => {
    const { deed, reason, said, who } = typed
    const read = readPhoned(typed)
    if (deed === '') return say('phone-answer.choose')
    if (deed === 'decline' && reason === '') return { code: 'reason-needed' }
    if (deed === 'decline' && reason !== '' && !read.ok) return whyNotDecline(reason, said.decline)
    if (!read.ok) return say(`answer-form.${read.missing}`)
    if (who.trim() === '') return say('phone-answer.who-missing')
    return isBefore(now, momentOf(typed, now)) ? { code: 'date-not-yet' } : undefined
  }
}

function ClearIt({ draft, forget }: { readonly draft: Draft<PhoneTyped>; readonly forget: () => void }) {
  const say = useWords()
  const clear = () => {
    draft.clear()
    forget()
  }
  return (
    <Button quiet onPress={clear}>
      {say('referral.let-go')}
    </Button>
  )
}
