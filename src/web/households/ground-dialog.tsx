import { useState } from 'react'
import { consentApi } from '../../api/consent.ts'
import { Share } from '../../domain/consent/consent.ts'
import {
  groundLastsAtMost,
  groundLastsUntil,
  LegalGround,
  tellsOnOwnPage,
  whyNotGround,
} from '../../domain/consent/ground.ts'
import { State } from '../../looks/state.tsx'
import { Dialog } from '../shared/dialog.tsx'
import { DayField, LongText, PickAny, PickOne, Select, Text, Tick } from '../shared/fields.tsx'
import { Form } from '../shared/form.tsx'
import { useTell, useWords } from '../shared/language.tsx'
import { newId } from '../shared/new-id.ts'
import type { Problem } from '../shared/problem.ts'
import { useToast } from '../shared/toast.tsx'
import { useCommand } from '../shared/use-command.ts'
import { type Draft, useDraft } from '../shared/use-draft.ts'
import { useMe } from '../shared/use-session.ts'
import { useWhen } from '../shared/when.tsx'
import { FindOrganisation } from './find-organisation.tsx'
import { askerOf, type Part, peopleIn } from './whanau.ts'

type Typed = {
  readonly find: string
  readonly organisationId: string
  readonly organisationName: string
  readonly personId: string
  readonly ground: LegalGround | ''
  readonly words: string
  readonly whoAsked: string
  readonly seenInWriting: boolean
  readonly shares: readonly (typeof Share.options)[number][]
  readonly until: string
}
const begun: Omit<Typed, 'personId'> = {
  ...{ find: '', organisationId: '', organisationName: '', ground: '', words: '', whoAsked: '' },
  ...{ seenInWriting: false, shares: [], until: '' },
}

/** Records the legal ground for telling somebody without a yes. Each part of an exception is said; nothing is filled in for them. */
export function RecordGround({ whanau, onClose }: Part & { readonly onClose: () => void }) {
  const say = useWords()
  const toast = useToast()
  const { household } = whanau
  const draft = useDraft<Typed>(`ground ${household.id}`, { ...begun, personId: askerOf(whanau)?.id ?? '' })
  const record = useCommand(consentApi.recordGround)
  const lacks = useLacks(draft.value)
  const [pressed, setPressed] = useState(false)
  const { organisationId, organisationName, ground, until, find: _find, organisationName: _name, ...says } = draft.value
  const send = async () => {
    setPressed(true)
    if (lacks !== undefined || ground === '') return
    const input = {
      ...{ id: household.id, groundId: newId(), toOrganisation: organisationId, ground, ...says },
      ...{ shares: [...says.shares], ...(until !== '' && { untilOn: until }) },
    }
    const saved = say('ground.saved', { organisation: organisationName })
    const { kind } = await record.send(input, { draft, says: saved })
    if (kind === 'set-aside') return
    toast({ says: kind === 'kept' ? say('note.kept') : saved })
    onClose()
  }
  return (
    <Dialog title={say('ground.title')} onClose={onClose} wide>
      <Exception />
      <Form
        draft={draft}
        onSend={send}
        send={say('ground.record')}
        busy={record.sending}
        problem={record.problem ?? (pressed ? lacks : undefined)}
      >
        <FindOrganisation
          words={draft.value.find}
          onWords={(typed) => draft.set({ find: typed })}
          chosen={organisationId === '' ? undefined : { organisationId, organisationName }}
          onChoose={(one) => draft.set(one ?? { organisationId: '', organisationName: '' })}
        />
        <GroundFields draft={draft} whanau={whanau} />
      </Form>
    </Dialog>
  )
}

/** What the rule still misses, by the name of its field: said beside it once the button was pressed. */
function useLacks({ organisationId, ground, whoAsked, words, shares, until }: Typed): Problem | undefined {
  const say = useWords()
  const me = useMe()
  const { today } = useWhen()
  const lacks = whyNotGround(
    {
      ...{ ground, whoAsked, words, shares, toOrganisation: organisationId, ownOrganisation: me.organisationId },
      untilOn: until === '' ? groundLastsUntil(today) : until,
    },
    today,
  )
  // In the order of the form, and by the names that its fields have there.
  const { toOrganisation: organisation, ground: law, words: why, whoAsked: who, shares: what, untilOn } = lacks
  const byField = { organisation, ground: law, words: why, whoAsked: who, shares: what, until: untilOn }
  const fields = Object.fromEntries(
    Object.entries(byField).flatMap(([name, refusal]) => (refusal ? [[name, say.refusal(refusal)]] : [])),
  )
  return Object.keys(fields).length === 0 ? undefined : { kind: 'refused', code: 'check-answers', detail: '', fields }
}

function Exception() {
  const tell = useTell()
  return (
    <div className="exception">
      <p>
        <State shape="triangle">{tell('ground.exception')}</State>
      </p>
      <p className="small">{tell('ground.exception-more')}</p>
    </div>
  )
}

/** Whether the person will read of it by themselves: whoever records it knows what is theirs to tell. */
function WhetherTheyRead({ whanau, typed: { ground, personId } }: Part & { readonly typed: Typed }) {
  const tell = useTell()
  if (ground === '') return null
  const { warning = '' } = whanau.members.find((member) => member.id === personId) ?? {}
  const reads = tellsOnOwnPage(
    { ground, personId },
    { personId, warning, unsafe: whanau.request?.unsafe ?? 'not-said' },
  )
  return <p className="small">{tell(reads ? 'ground.on-their-page' : 'ground.not-on-their-page')}</p>
}

function GroundFields({ draft, whanau }: Part & { readonly draft: Draft<Typed> }) {
  const say = useWords()
  const tell = useTell()
  const { today, day } = useWhen()
  const { organisationName } = draft.value
  return (
    <>
      <PickOne
        {...draft.field('ground')}
        label={say('ground.law')}
        options={LegalGround.options.map((value) => ({
          ...{ value, label: say(`law.${value}`), hint: say(`law-more.${value}`) },
        }))}
      />
      {draft.value.ground !== '' && <WhetherTheyRead whanau={whanau} typed={draft.value} />}
      <LongText {...draft.field('words')} label={say('ground.why')} hint={say('ground.why-hint')} />
      <Text
        {...draft.field('whoAsked')}
        label={say('ground.who-asked')}
        hint={say('ground.who-asked-hint')}
        autoComplete="off"
      />
      <Tick {...draft.field('seenInWriting')} label={say('ground.in-writing')} />
      <Select {...draft.field('personId')} label={say('ground.whom')} options={peopleIn(whanau, say)} />
      <PickAny
        {...draft.field('shares')}
        label={
          organisationName === '' ? say('may.shares-they') : tell('may.shares', { organisation: organisationName })
        }
        options={Share.options
          .filter((share) => share !== 'health')
          .map((value) => ({ value, label: say(`may-know.${value}`) }))}
        two
      />
      <DayField
        {...draft.field('until')}
        label={say('ground.until')}
        hint={say('ground.until-hint', { day: day(groundLastsUntil(today)) })}
        least={today}
        most={groundLastsAtMost(today)}
      />
    </>
  )
}
