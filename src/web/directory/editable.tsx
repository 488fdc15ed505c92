import { type ReactNode, useState } from 'react'
import { directoryApi, type ServiceFull } from '../../api/directory.ts'
import { sayHours } from '../../words/hours.ts'
import type { Say } from '../../words/words.ts'
import { Button } from '../shared/button.tsx'
import { useTell, useWords } from '../shared/language.tsx'
import { Section } from '../shared/page.tsx'
import type { Problem } from '../shared/problem.ts'
import { Revise } from '../shared/revise.tsx'
import { useToast } from '../shared/toast.tsx'
import { useCommand } from '../shared/use-command.ts'
import { type FieldOf, useDraft } from '../shared/use-draft.ts'
import { changedIn, editOf, type EntryValues, valuesOf } from './entry-values.ts'

/** Ties a field of the form to the entry. */
export type FieldFor = <K extends keyof EntryValues>(name: K) => FieldOf<EntryValues[K]>

/** A choice that is always made: there is no way of choosing nothing. */
export function oneOf<V extends string>({ name, value, onChange }: FieldOf<V>): FieldOf<V | ''> {
  const isMade = (chosen: V | ''): chosen is V => chosen !== ''
  return { name, value, onChange: (chosen) => isMade(chosen) && onChange(chosen) }
}

export type PartProps = { readonly full: ServiceFull; readonly mayEdit: boolean }

type EditableProps = PartProps & {
  readonly id: string
  readonly title: ReactNode
  readonly shown: ReactNode
  readonly fields: (field: FieldFor) => ReactNode
}

/** One part of an entry: shown, or in its place the form that puts it right. */
export function Editable({ id, title, full, mayEdit, shown, fields }: EditableProps) {
  const tell = useTell()
  const [opened, setOpened] = useState(false)
  const draft = useDraft<Typed>(`entry ${id} ${full.service.id}`, { typed: {} }, full.version)
  const editing = mayEdit && (opened || draft.started)
  return (
    <Section
      id={id}
      title={title}
      beside={
        mayEdit && !editing ? (
          <Button quiet onPress={() => setOpened(true)}>
            {tell('entry.change')}
            <span className="vh"> {title}</span>
          </Button>
        ) : undefined
      }
    >
      {editing ? <EditForm full={full} draft={draft} onDone={() => setOpened(false)} fields={fields} /> : shown}
    </Section>
  )
}

type Typed = { readonly typed: Partial<EntryValues> }
type EditFormProps = {
  readonly full: ServiceFull
  readonly draft: ReturnType<typeof useDraft<Typed>>
  readonly fields: EditableProps['fields']
  readonly onDone: () => void
}

function EditForm({ full, draft, fields, onDone }: EditFormProps) {
  const say = useWords()
  const toast = useToast()
  const edit = useCommand(directoryApi.editService)
  const [wrong, setWrong] = useState<Problem>()
  const { service, version } = full
  const now = valuesOf(service)
  const { typed } = draft.value
  const values: EntryValues = { ...now, ...typed }
  const changed = changedIn(typed, now)
  const field: FieldFor = (name) => ({
    name,
    value: values[name],
    onChange: (value) => draft.set({ typed: { ...typed, [name]: value } }),
  })
  const send = async () => {
    const ready = editOf(values, changed)
    if (ready.kind === 'wrong') return setWrong(notRight(ready.fields, say))
    setWrong(undefined)
    const sent = await edit.send(
      { id: service.id, set: ready.set, clear: ready.clear },
      { over: version, draft, says: say('entry.saving', { name: service.name }) },
    )
    if (sent.kind === 'done') {
      toast({ says: say('entry.saved', { what: service.name }) })
      onDone()
    }
  }
  const compared = changed.map((name) => ({
    id: name,
    name: say(`entry.field-${name}`),
    mine: textOf(values, name, say),
    now: textOf(now, name, say),
  }))
  return (
    <Revise
      draft={draft}
      command={{ ...edit, problem: wrong ?? edit.problem }}
      compared={compared}
      onSend={send}
      onClose={onDone}
      whyNot={changed.length === 0 ? say('entry.nothing-changed') : undefined}
    >
      {fields(field)}
    </Revise>
  )
}

const notRight = (fields: readonly string[], say: Say): Problem => ({
  ...{ kind: 'refused', code: 'check-answers', detail: '' },
  fields: Object.fromEntries(fields.map((name) => [name, say('field.not-right')])),
})

/** A field's value as text, to lay two of them side by side. */
function textOf(values: EntryValues, field: keyof EntryValues, say: Say): string {
  if (field === 'hours') return sayHours(values.hours, say).join('\n')
  if (field === 'area') {
    const { area } = values
    if (area.kind === 'places') return area.codes.join(', ')
    return say(area.kind === 'nationwide' ? 'directory.serves-nationwide' : 'directory.serves-not-known')
  }
  const value = values[field]
  if (typeof value === 'boolean') return say(value ? 'common.yes' : 'common.no')
  return typeof value === 'string' ? value : value.join(', ')
}
