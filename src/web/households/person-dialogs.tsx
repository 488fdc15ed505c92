import { householdsApi } from '../../api/households.ts'
import { yearOf } from '../../domain/days.ts'
import { ageOf, type Member } from '../../domain/households/household.ts'
import { Dialog } from '../shared/dialog.tsx'
import { Select, Text, Tick } from '../shared/fields.tsx'
import { Form } from '../shared/form.tsx'
import { languageName, languagesWith } from '../shared/language-name.ts'
import { useWords } from '../shared/language.tsx'
import { newId } from '../shared/new-id.ts'
import { StaleDialog } from '../shared/stale-dialog.tsx'
import { useToast } from '../shared/toast.tsx'
import { useCommand } from '../shared/use-command.ts'
import { type Draft, useDraft } from '../shared/use-draft.ts'
import { useWhen } from '../shared/when.tsx'
import type { Part } from './whanau.ts'

type Closing = Part & { readonly onClose: () => void }
type Typed = Readonly<
  Record<'knownAs' | 'givenNames' | 'familyName' | 'age' | 'relationship' | 'language' | 'warning', string>
> & {
  readonly interpreter: boolean
}

/** Adds somebody, or corrects what is known of them. Nothing in it is compulsory. */
export function PersonDialog({ whanau, member, onClose }: Closing & { readonly member: Member | undefined }) {
  const say = useWords()
  const toast = useToast()
  const { now, today } = useWhen()
  const add = useCommand(householdsApi.addPerson)
  const correct = useCommand(householdsApi.correctPerson)
  const { id } = whanau.household
  const draft = useDraft<Typed>(`person ${member?.id ?? `new in ${id}`}`, typedFrom(member, now), member?.version)
  const { age, relationship, ...said } = draft.value
  const born = age.trim() === '' || Number.isNaN(Number(age)) ? {} : { bornYear: yearOf(today) - Number(age) }
  const says = member ? say('here.correct-who', { who: said.knownAs }) : say('here.add')

  const send = async () => {
    const input = { id, ...said, ...(age === typedFrom(member, now).age ? {} : born) }
    const { kind } = member
      ? await correct.send({ ...input, personId: member.id }, { over: member.version, draft, says })
      : await add.send({ ...input, personId: newId(), relationship }, { draft, says })
    if (kind === 'set-aside') return
    toast({ says: say(kind === 'kept' ? 'note.kept' : 'here.saved') })
    onClose()
  }
  const before = typedFrom(member, now)
  return (
    <Dialog title={says} onClose={onClose}>
      <Form
        draft={draft}
        onSend={send}
        send={say('common.save')}
        busy={add.sending || correct.sending}
        problem={add.problem ?? correct.problem}
      >
        <AboutThem draft={draft} isNew={!member} />
      </Form>
      <StaleDialog
        problem={correct.problem}
        fields={[
          { id: 'knownAs', name: say('here.known-as'), mine: said.knownAs, now: before.knownAs },
          { id: 'age', name: say('here.age'), mine: age, now: before.age },
          { id: 'givenNames', name: say('here.given'), mine: said.givenNames, now: before.givenNames },
          { id: 'familyName', name: say('here.family'), mine: said.familyName, now: before.familyName },
          { id: 'language', name: say('here.language'), mine: said.language, now: before.language },
          { id: 'warning', name: say('here.warning'), mine: said.warning, now: before.warning },
        ]}
        onMine={send}
        onNow={() => {
          draft.clear()
          onClose()
        }}
        onBack={correct.forget}
      />
    </Dialog>
  )
}

function AboutThem({ draft, isNew }: { readonly draft: Draft<Typed>; readonly isNew: boolean }) {
  const say = useWords()
  return (
    <>
      <p className="small quiet">{say('here.add-more')}</p>
      <div className="side">
        <Text {...draft.field('knownAs')} label={say('here.known-as')} autoComplete="off" />
        <Text {...draft.field('age')} label={say('here.age')} hint={say('here.age-hint')} inputMode="numeric" />
      </div>
      {isNew && (
        <Text {...draft.field('relationship')} label={say('here.relationship')} hint={say('here.relationship-hint')} />
      )}
      <div className="side">
        <Text {...draft.field('givenNames')} label={say('here.given')} autoComplete="off" />
        <Text {...draft.field('familyName')} label={say('here.family')} autoComplete="off" />
      </div>
      <Select
        {...draft.field('language')}
        label={say('here.language')}
        none={say('here.language-none')}
        options={languagesWith(draft.value.language).map((value) => ({ value, label: languageName(value, say) }))}
      />
      <Tick {...draft.field('interpreter')} label={say('here.interpreter')} />
      <Text {...draft.field('warning')} label={say('here.warning')} hint={say('here.warning-hint')} />
    </>
  )
}

function typedFrom(member: Member | undefined, now: string): Typed {
  const {
    knownAs = '',
    givenNames = '',
    familyName = '',
    language = '',
    warning = '',
    interpreter = false,
  } = member ?? {}
  const age = member && ageOf(member, now)
  return {
    ...{ knownAs, givenNames, familyName, language, warning, interpreter, relationship: member?.relationship ?? '' },
    age: age === undefined ? '' : String(age),
  }
}

/** Corrects what the household is called and where it is. */
export function CorrectHome({ whanau, onClose }: Closing) {
  const say = useWords()
  const toast = useToast()
  const { household } = whanau
  const { called, locality, movingAbout } = household
  const draft = useDraft(`home ${household.id}`, { called, locality, movingAbout }, household.version)
  const correct = useCommand(householdsApi.correct)
  const send = async () => {
    const input = { id: household.id, ...draft.value }
    const { kind } = await correct.send(input, { over: household.version, draft, says: say('here.correct-home') })
    if (kind === 'set-aside') return
    toast({ says: say(kind === 'kept' ? 'note.kept' : 'here.saved') })
    onClose()
  }
  return (
    <Dialog title={say('here.correct-home')} onClose={onClose}>
      <Form draft={draft} onSend={send} send={say('common.save')} busy={correct.sending} problem={correct.problem}>
        <Text {...draft.field('called')} label={say('here.household')} />
        <Text {...draft.field('locality')} label={say('here.locality')} />
        <Tick {...draft.field('movingAbout')} label={say('here.moving')} />
      </Form>
      <StaleDialog
        problem={correct.problem}
        fields={[
          { id: 'called', name: say('here.household'), mine: draft.value.called, now: called },
          { id: 'locality', name: say('here.locality'), mine: draft.value.locality, now: locality },
        ]}
        onMine={send}
        onNow={() => {
          draft.clear()
          onClose()
        }}
        onBack={correct.forget}
      />
    </Dialog>
  )
}
