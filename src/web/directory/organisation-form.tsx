import { useRouter } from '@tanstack/react-router'
import { directoryApi } from '../../api/directory.ts'
import { type Organisation, OrganisationKind } from '../../domain/directory/organisation.ts'
import { LongText, PickOne, Text, Tick } from '../shared/fields.tsx'
import { Form } from '../shared/form.tsx'
import { useWords } from '../shared/language.tsx'
import { newId } from '../shared/new-id.ts'
import { RecordHead } from '../shared/page.tsx'
import { Revise } from '../shared/revise.tsx'
import { useToast } from '../shared/toast.tsx'
import { useCommand } from '../shared/use-command.ts'
import { type Draft, useDraft } from '../shared/use-draft.ts'
import { asAddress } from './entry-values.ts'
import type { OrganisationPage } from './organisation-record.tsx'

type Values = Readonly<Record<'name' | 'alsoKnownAs' | 'description' | Clearable | 'repeatPhone', string>> & {
  readonly kind: OrganisationKind | ''
  readonly unlisted: boolean
}
const clearable = ['phone', 'email', 'website', 'referralEmail'] as const
type Clearable = (typeof clearable)[number]

const empty: Values = {
  ...{ name: '', alsoKnownAs: '', description: '', phone: '', email: '', website: '', referralEmail: '' },
  ...{ repeatPhone: '', kind: 'provider', unlisted: false },
}

const valuesOf = (organisation: Organisation, repeatPhone: string | undefined): Values => ({
  name: organisation.name,
  alsoKnownAs: organisation.alsoKnownAs.join('\n'),
  description: organisation.description,
  phone: organisation.phone ?? '',
  email: organisation.email ?? '',
  website: organisation.website ?? '',
  referralEmail: organisation.referralEmail ?? '',
  repeatPhone: repeatPhone ?? '',
  kind: organisation.kind,
  unlisted: organisation.unlisted,
})

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** What was filled in, without what was left empty. */
function given(values: Values) {
  const { kind, name, alsoKnownAs, description, unlisted, repeatPhone, phone, email, website, referralEmail } = values
  return {
    ...(kind !== '' && { kind }),
    ...{ name: name.trim(), alsoKnownAs: linesOf(alsoKnownAs), description: description.trim(), unlisted },
    ...(phone.trim() !== '' && { phone: phone.trim() }),
    ...(email.trim() !== '' && { email: email.trim() }),
    ...(website.trim() !== '' && { website: asAddress(website.trim()) }),
    ...(referralEmail.trim() !== '' && { referralEmail: referralEmail.trim() }),
    ...(repeatPhone.trim() !== '' && { repeatPhone: repeatPhone.trim() }),
  }
}

function OrganisationFields({ draft }: { readonly draft: Draft<Values> }) {
  const say = useWords()
  return (
    <>
      <Text {...draft.field('name')} label={say('organisation.name')} />
      <PickOne
        two
        {...draft.field('kind')}
        label={say('organisation.kind')}
        options={OrganisationKind.options.map((one) => ({ value: one, label: say(`organisation-kind.${one}`) }))}
      />
      <LongText
        {...draft.field('alsoKnownAs')}
        rows={2}
        label={say('organisation.also')}
        hint={say('organisation.also-hint')}
      />
      <LongText {...draft.field('description')} label={say('organisation.description')} />
      <Text {...draft.field('phone')} type="tel" label={say('organisation.phone')} />
      <Text {...draft.field('email')} type="email" label={say('organisation.email')} />
      <Text {...draft.field('website')} label={say('organisation.website')} />
      <Text
        {...draft.field('referralEmail')}
        type="email"
        label={say('organisation.referral-email')}
        hint={say('organisation.referral-email-hint')}
      />
      <Text {...draft.field('repeatPhone')} type="tel" label={say('organisation.repeat-phone')} />
      <Tick
        {...draft.field('unlisted')}
        label={say('organisation.unlisted')}
        hint={say('organisation.unlisted-hint')}
      />
    </>
  )
}

export function AddOrganisation() {
  const say = useWords()
  const toast = useToast()
  const router = useRouter()
  const draft = useDraft<Values>('organisation new', empty)
  const add = useCommand(directoryApi.addOrganisation)
  const { value } = draft
  const send = async () => {
    const id = newId()
    const { kind = 'provider', ...rest } = given(value)
    const how = { draft, says: say('entry.saving', { name: value.name }) }
    const sent = await add.send({ id, kind, spelling: 'macron', ...rest }, how)
    if (sent.kind === 'set-aside') return
    toast({ says: say('entry.added', { name: value.name }) })
    if (sent.kind === 'done') router.history.push(`/work/organisations/${id}`)
  }
  return (
    <>
      <RecordHead title={say('organisation.add')} />
      <Form
        draft={draft}
        onSend={send}
        send={say('organisation.add')}
        busy={add.sending}
        problem={add.problem}
        whyNot={value.name.trim() === '' ? say('field.missing') : undefined}
      >
        <OrganisationFields draft={draft} />
      </Form>
    </>
  )
}

type EditProps = { readonly page: OrganisationPage; readonly onDone: () => void }

export function EditOrganisation({ page, onDone }: EditProps) {
  const say = useWords()
  const toast = useToast()
  const { organisation } = page
  const now = valuesOf(organisation, page.repeatPhone)
  const draft = useDraft<Values>(`organisation ${organisation.id}`, now, page.version)
  const edit = useCommand(directoryApi.editOrganisation)
  const { value } = draft
  const send = async () => {
    const clear = clearable.filter((field) => value[field].trim() === '' && now[field] !== '')
    const sent = await edit.send(
      { id: organisation.id, ...given(value), ...(clear.length > 0 && { clear: [...clear] }) },
      { over: page.version, draft, says: say('entry.saving', { name: organisation.name }) },
    )
    if (sent.kind !== 'done') return
    toast({ says: say('entry.saved', { what: value.name }) })
    onDone()
  }
  const compared = [
    { id: 'name', name: say('organisation.name'), mine: value.name, now: now.name },
    { id: 'description', name: say('organisation.description'), mine: value.description, now: now.description },
    ...clearable.map((field) => ({
      id: field,
      name: say(field === 'referralEmail' ? 'organisation.referral-email' : `organisation.${field}`),
      mine: value[field],
      now: now[field],
    })),
  ]
  return (
    <Revise
      draft={draft}
      command={edit}
      compared={compared.filter(({ mine, now: theirs }) => mine !== theirs)}
      onSend={send}
      onClose={onDone}
      whyNot={value.name.trim() === '' ? say('field.missing') : undefined}
    >
      <OrganisationFields draft={draft} />
    </Revise>
  )
}
