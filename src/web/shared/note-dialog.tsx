import { casesApi } from '../../api/cases.ts'
import { NoteHow } from '../../domain/cases/case.ts'
import { isBefore } from '../../domain/days.ts'
import { Dialog } from './dialog.tsx'
import { LongText, Select, Text } from './fields.tsx'
import { type ChosenCase, FindWhanau } from './find-whanau.tsx'
import { Form } from './form.tsx'
import { useTell, useWords } from './language.tsx'
import { MomentFields, momentOf } from './moment-fields.tsx'
import { newId } from './new-id.ts'
import { useToast } from './toast.tsx'
import { useCommand } from './use-command.ts'
import { useDraft } from './use-draft.ts'
import { useWhen } from './when.tsx'

type How = (typeof NoteHow.options)[number]
type Noting = Readonly<Record<'caseId' | 'called' | 'find' | 'words' | 'minutes' | 'on' | 'at', string>> & {
  readonly how: How | ''
}
const begun: Noting = { caseId: '', called: '', find: '', how: 'phone', words: '', minutes: '', on: '', at: '' }

/** A note on one whānau, or on whichever is chosen first. Everything typed is kept until it is sent. */
export function NoteDialog({ of, offered = [], onClose }: NoteDialogProps) {
  const say = useWords()
  const tell = useTell()
  const toast = useToast()
  const { now } = useWhen()
  const draft = useDraft(`note ${of?.caseId ?? 'any'}`, begun)
  const note = useCommand(casesApi.note)
  const { caseId, called, find, how, words, minutes } = draft.value
  const chosen = of ?? (caseId === '' ? undefined : { caseId, called })
  const happenedAt = momentOf(draft.value, now)

  const send = async () => {
    if (!chosen || how === '') return
    const input = { id: chosen.caseId, noteId: newId(), how, happenedAt, words, ...minutesIn(minutes) }
    const { kind } = await note.send(input, { draft, says: say('note.title', { who: chosen.called }) })
    if (kind === 'set-aside') return
    toast({ says: kind === 'kept' ? say('note.kept') : say('note.saved', { who: chosen.called }) })
    onClose()
  }
  return (
    <Dialog title={of ? tell('note.title', { who: of.called }) : say('note.title-any')} onClose={onClose}>
      <Form
        draft={draft}
        onSend={send}
        send={say('note.save')}
        busy={note.sending}
        problem={note.problem}
        whyNot={
          !chosen
            ? say('note.whose-missing')
            : words.trim() === ''
              ? say('note.words-missing')
              : isBefore(now, happenedAt)
                ? { code: 'date-not-yet' }
                : undefined
        }
      >
        {!of && (
          <FindWhanau
            offered={offered}
            words={find}
            onWords={(typed) => draft.set({ find: typed })}
            chosen={chosen}
            onChoose={(one) => draft.set({ caseId: one?.caseId ?? '', called: one?.called ?? '' })}
          />
        )}
        <Select
          {...draft.field('how')}
          label={say('note.how')}
          options={NoteHow.options.map((value) => ({ value, label: say(`note.how.${value}`) }))}
        />
        <LongText {...draft.field('words')} label={say('note.words')} rows={4} autoFocus={of !== undefined} />
        <Text {...draft.field('minutes')} label={say('note.minutes')} inputMode="numeric" />
        <MomentFields on={draft.field('on')} at={draft.field('at')} />
      </Form>
    </Dialog>
  )
}
type NoteDialogProps = {
  readonly of?: ChosenCase | undefined
  readonly offered?: readonly (ChosenCase & { readonly line?: string })[]
  readonly onClose: () => void
}

/** What was typed as a number, or nothing: the rest is the server's to refuse. */
export function minutesIn(typed: string): { minutes?: number } {
  const minutes = Number(typed)
  return typed.trim() === '' || Number.isNaN(minutes) ? {} : { minutes }
}
