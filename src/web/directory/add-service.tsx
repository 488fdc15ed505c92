import { useRouter } from '@tanstack/react-router'
import { directoryApi } from '../../api/directory.ts'
import { type Area, Cost, ReferralMethod, type Service } from '../../domain/directory/service.ts'
import { NeedKind } from '../../domain/programmes/needs.ts'
import { useFromAddress } from '../shared/address.ts'
import { LongText, PickAny, Select, Text } from '../shared/fields.tsx'
import { Finding } from '../shared/finding.tsx'
import { Form } from '../shared/form.tsx'
import { useTell, useWords } from '../shared/language.tsx'
import { newId } from '../shared/new-id.ts'
import { RecordHead } from '../shared/page.tsx'
import { useToast } from '../shared/toast.tsx'
import { useAnswer } from '../shared/use-answer.tsx'
import { useCommand } from '../shared/use-command.ts'
import { type Draft, useDraft } from '../shared/use-draft.ts'
import { useLater } from '../shared/use-later.ts'
import { AreaFields } from './area-fields.tsx'

type NewService = {
  readonly organisationId: string
  readonly organisationName: string
  readonly words: string
  readonly name: string
  readonly description: string
  readonly needs: readonly NeedKind[]
  readonly phone: string
  readonly referBy: Service['referBy']
  readonly cost: Cost | ''
  readonly area: Area
}

const empty: NewService = {
  ...{ organisationId: '', organisationName: '', words: '', name: '', description: '', needs: [], phone: '' },
  ...{ referBy: ['ring'], cost: '', area: { kind: 'not-known' } },
}

/** A new entry, with as much as is needed to be found; the rest is put in on its own page. */
export function AddService() {
  const say = useWords()
  const tell = useTell()
  const toast = useToast()
  const router = useRouter()
  const draft = useDraft<NewService>('entry new', empty)
  const add = useCommand(directoryApi.addService)
  const { value } = draft
  const whose = useWhose(draft)
  const send = async () => {
    const id = newId()
    const { name } = value
    const sent = await add.send(serviceFrom(value, id, whose.id), { draft, says: say('entry.saving', { name }) })
    if (sent.kind === 'set-aside') return
    toast({ says: say('entry.added', { name }) })
    if (sent.kind === 'done') router.history.push(`/work/directory/${id}`)
  }
  return (
    <>
      <RecordHead title={say('entry.add-service')} />
      <p className="quiet">{tell('entry.add-service-hint')}</p>
      <Form
        draft={draft}
        onSend={send}
        send={say('entry.add-service')}
        busy={add.sending}
        problem={add.problem}
        whyNot={whose.id === '' ? say('entry.whose') : value.name.trim() === '' ? say('field.missing') : undefined}
      >
        {whose.finding}
        <Text {...draft.field('name')} label={say('entry.field-name')} />
        <LongText {...draft.field('description')} label={say('entry.field-description')} />
        <PickAny
          two
          {...draft.field('needs')}
          label={say('entry.field-needs')}
          options={NeedKind.options.map((kind) => ({ value: kind, label: say(`need.${kind}`) }))}
        />
        <AreaFields {...draft.field('area')} />
        <Text {...draft.field('phone')} type="tel" label={say('entry.field-phone')} />
        <PickAny
          two
          name="referBy"
          value={value.referBy}
          onChange={(chosen) => draft.set({ referBy: [...chosen] })}
          label={say('entry.field-referBy')}
          options={ReferralMethod.options.map((way) => ({ value: way, label: say(`refer-by.${way}`) }))}
        />
        <Select
          {...draft.field('cost')}
          none={say('cost.not-known')}
          label={say('entry.field-cost')}
          options={Cost.options.map((one) => ({ value: one, label: say(`cost.${one}`) }))}
        />
      </Form>
    </>
  )
}

/** As much as was said; nothing is claimed that was not. */
function serviceFrom(
  { name, description, needs, phone, referBy, cost, area }: NewService,
  id: string,
  organisationId: string,
) {
  return {
    ...{
      id,
      organisationId,
      siteIds: [],
      name: name.trim(),
      description,
      needs: [...needs],
      area,
      referBy: [...referBy],
    },
    ...{ cost: cost === '' ? ('not-known' as const) : cost, languages: ['en'], status: 'active' as const },
    ...{ kaupapaMaori: false, pacific: false, disabilityLed: false, wheelchair: 'not-known' as const },
    ...(phone.trim() !== '' && { phone: phone.trim() }),
  }
}

/** Whose service it is: as the address says, or found by name. */
function useWhose(draft: Draft<NewService>) {
  const say = useWords()
  const fromAddress = useFromAddress('organisation')
  const { value } = draft
  const asked = useLater(value.words.trim())
  const found = useAnswer(directoryApi.organisations, { words: asked }, { when: asked !== '' })
  const given = useAnswer(directoryApi.organisation, { id: fromAddress }, { when: fromAddress !== '' })
  const id = value.organisationId === '' ? fromAddress : value.organisationId
  const name = value.organisationId === '' ? given.data?.organisation.name : value.organisationName
  const finding = (
    <Finding
      name="organisationId"
      label={say('entry.whose')}
      hint={say('entry.whose-hint')}
      words={value.words}
      onWords={(words) => draft.set({ words })}
      found={asked === '' ? undefined : found.data?.slice(0, 6).map((one) => ({ id: one.id, title: one.name }))}
      chosen={id === '' ? undefined : (name ?? id)}
      onChoose={(chosen) =>
        draft.set({
          organisationId: chosen,
          organisationName: found.data?.find((one) => one.id === chosen)?.name ?? '',
        })
      }
      onAgain={() => {
        draft.set({ organisationId: '', organisationName: '', words: '' })
        if (fromAddress !== '') history.replaceState(history.state, '', '/work/directory/new')
      }}
    />
  )
  return { id, finding }
}
