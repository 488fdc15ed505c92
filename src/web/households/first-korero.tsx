import { accountsApi } from '../../api/accounts.ts'
import { casesApi } from '../../api/cases.ts'
import { programmesApi } from '../../api/programmes.ts'
import { NoteHow, takesOn, whyNotWork } from '../../domain/cases/case.ts'
import { noticeOf } from '../../domain/programmes/setting.ts'
import { Dialog } from '../shared/dialog.tsx'
import { LongText, Select, Tick } from '../shared/fields.tsx'
import { Form } from '../shared/form.tsx'
import { useTell, useWords } from '../shared/language.tsx'
import { MomentFields, momentOf } from '../shared/moment-fields.tsx'
import { newId } from '../shared/new-id.ts'
import { StaleDialog } from '../shared/stale-dialog.tsx'
import { useToast } from '../shared/toast.tsx'
import { useAnswer } from '../shared/use-answer.tsx'
import { useCommand } from '../shared/use-command.ts'
import { type FieldOf, useDraft, useOpenedOn } from '../shared/use-draft.ts'
import { useMe } from '../shared/use-session.ts'
import { useWhen } from '../shared/when.tsx'
import { useCaseNow } from './case-now.ts'
import { CameUp, filledInOf, type NeedsSaid, nothingSaid } from './came-up.tsx'
import { type CasePart, needsOf, whoIn } from './whanau.ts'

type How = (typeof NoteHow.options)[number]
type Typed = {
  readonly how: How | ''
  readonly words: string
  readonly told: boolean
  readonly needs: NeedsSaid
  readonly on: string
  readonly at: string
}
const begun: Typed = { how: 'phone', words: '', told: false, needs: nothingSaid, on: '', at: '' }

/** The first kōrero in one sending: what was said, that they were told, and the needs that came up. */
export function FirstKorero({ whanau, on, onClose }: CasePart & { readonly onClose: () => void }) {
  const say = useWords()
  const tell = useTell()
  const me = useMe()
  const toast = useToast()
  const { now } = useWhen()
  const draft = useDraft<Typed>(`first korero ${on.id}`, begun, useOpenedOn(on.version))
  const meet = useCommand(casesApi.meet)
  const caseNow = useCaseNow({ whanau, on })
  const notices = useAnswer(programmesApi.today, {})
  const version = notices.data && noticeOf(notices.data, 'privacy')?.value.version
  const { how, words, told, needs } = draft.value
  const who = whoIn(whanau)
  const wordsNow = { id: 'words', name: say('korero.words'), mine: words, now: whanau.notes[0]?.words ?? '' }
  const isTakenOn = useTakesOn({ whanau, on })

  const send = async () => {
    if (how === '') return
    const input = {
      ...{ id: on.id, noteId: newId(), how, words, happenedAt: momentOf(draft.value, now) },
      ...{ needs: filledInOf(needs, newId), ...(told && version !== undefined && { noticeVersion: version }) },
    }
    const { kind } = await meet.send(input, { over: on.version, draft, says: say('korero.title', { who }) })
    if (kind === 'set-aside') return
    toast({ says: say(kind === 'kept' ? 'note.kept' : isTakenOn ? 'korero.saved-yours' : 'korero.saved') })
    onClose()
  }
  return (
    <Dialog title={tell('korero.title', { who })} onClose={onClose} wide>
      <Form
        draft={draft}
        onSend={send}
        send={say('korero.save')}
        busy={meet.sending}
        problem={meet.problem}
        whyNot={whyNotWork(on, me) ?? (words.trim() === '' ? say('note.words-missing') : undefined)}
      >
        {isTakenOn && <p>{tell('korero.yours')}</p>}
        <LongText
          {...draft.field('words')}
          label={say('korero.words')}
          hint={say('korero.words-hint')}
          rows={4}
          autoFocus
        />
        <WereTold field={draft.field('told')} version={version} />
        <CameUp
          needs={needs}
          known={needsOf(whanau, on).flatMap((need) => (need.outcome ? [] : [need.kind]))}
          onChange={(next) => draft.set({ needs: next })}
        />
        <Select
          {...draft.field('how')}
          label={say('note.how')}
          options={NoteHow.options.map((value) => ({ value, label: say(`note.how.${value}`) }))}
        />
        <MomentFields on={draft.field('on')} at={draft.field('at')} />
      </Form>
      <StaleDialog
        problem={meet.problem}
        fields={[wordsNow, ...caseNow]}
        onMine={send}
        onNow={() => {
          draft.clear()
          onClose()
        }}
        onBack={meet.forget}
      />
    </Dialog>
  )
}

/** Whether they are with whoever talks with them first from then on: said before, and done by the same rule. */
function useTakesOn({ on }: CasePart): boolean {
  const me = useMe()
  const colleagues = useAnswer(accountsApi.colleagues, {}).data?.colleagues ?? []
  return takesOn(on, me) && colleagues.some((one) => one.workerId === me.workerId && one.mayBeGivenWork)
}

function WereTold({ field, version }: { readonly field: FieldOf<boolean>; readonly version: string | undefined }) {
  const say = useWords()
  const hint = version === undefined ? {} : { hint: say('korero.told-hint', { version }) }
  return <Tick {...field} label={say('korero.told')} {...hint} />
}
