import { useState } from 'react'
import { householdsApi } from '../../api/households.ts'
import { type Contact, ContactWay, onlyComesBack } from '../../domain/households/contact.ts'
import { saySafeRule } from '../../words/safe-contact.ts'
import { Button } from '../shared/button.tsx'
import { Dialog } from '../shared/dialog.tsx'
import { PickAny, Select, Text, Tick, TimeField } from '../shared/fields.tsx'
import { Form } from '../shared/form.tsx'
import { useTell, useWords } from '../shared/language.tsx'
import { newId } from '../shared/new-id.ts'
import { Section } from '../shared/page.tsx'
import { SafeStrip, WayNow } from '../shared/safe-way.tsx'
import { ProblemLine } from '../shared/states.tsx'
import { useToast } from '../shared/toast.tsx'
import { useCommand } from '../shared/use-command.ts'
import { type Draft, useDraft } from '../shared/use-draft.ts'
import { askerOf, type Part, peopleIn } from './whanau.ts'

/** Every way to reach somebody here, each under its own rule. */
export function WaysToReach({ whanau }: Part) {
  const say = useWords()
  const tell = useTell()
  const [adding, setAdding] = useState(false)
  return (
    <Section
      id="reach"
      title={tell('reach.title')}
      beside={
        <Button quiet onPress={() => setAdding(true)}>
          {say('reach.add')}
        </Button>
      }
    >
      {whanau.contacts.length === 0 && <p className="small quiet">{tell('reach.none')}</p>}
      <ul className="list">
        {whanau.contacts.map((contact) => (
          <OneWay key={contact.id} whanau={whanau} contact={contact} />
        ))}
      </ul>
      {adding && <AddWay whanau={whanau} onClose={() => setAdding(false)} />}
    </Section>
  )
}

function OneWay({ whanau, contact }: Part & { readonly contact: Contact }) {
  const say = useWords()
  const toast = useToast()
  const retire = useCommand(householdsApi.retireContact)
  const stop = async () => {
    const input = { id: contact.householdId, contactId: contact.id }
    const { kind } = await retire.send(input, { over: contact.version, says: say('reach.retire') })
    if (kind === 'done') toast({ says: say('reach.retired') })
  }
  const theirs = whanau.contacts.filter((one) => one.personId === contact.personId)
  const rule = saySafeRule(contact, say, theirs)
  // Only where nobody may be contacted is it a warning.
  const comesToo = contact.way === 'come-back' && contact.safe && !onlyComesBack(theirs)
  const whose = whanau.members.find((member) => member.id === contact.personId)?.knownAs ?? ''
  return (
    <li>
      <b>{[whose, say(`way.${contact.way}`)].filter(Boolean).join(', ')}</b>
      <Button
        quiet
        busy={retire.sending}
        onPress={stop}
        label={`${say('reach.retire')}: ${contact.value || say(`way.${contact.way}`)}`}
      >
        {say('reach.retire')}
      </Button>
      {comesToo ? <p className="p">{rule}</p> : <SafeStrip>{rule}</SafeStrip>}
      <WayNow contact={contact} />
      <ProblemLine problem={retire.problem} />
    </li>
  )
}

type Way = (typeof ContactWay.options)[number]
type Typed = Readonly<Record<'value' | 'whose' | 'safeFrom' | 'safeUntil' | 'say' | 'personId', string>> & {
  readonly way: Way | ''
  readonly safe: boolean
  readonly safeDays: readonly string[]
  readonly mayLeaveMessage: boolean
}
const begun: Typed = {
  ...{
    way: 'ring',
    value: '',
    whose: '',
    safe: false,
    safeDays: [],
    safeFrom: '',
    safeUntil: '',
    say: '',
    personId: '',
  },
  mayLeaveMessage: false,
}
const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const

/** A number or an address, and how it is safe. Nothing is safe unless they said so. */
function AddWay({ whanau, onClose }: Part & { readonly onClose: () => void }) {
  const say = useWords()
  const toast = useToast()
  const { household, members } = whanau
  const draft = useDraft<Typed>(`way ${household.id}`, { ...begun, personId: askerOf(whanau)?.id ?? '' })
  const add = useCommand(householdsApi.addContact)
  const { way, value, whose, safe, safeDays, safeFrom, safeUntil, personId, mayLeaveMessage } = draft.value
  const send = async () => {
    if (way === '') return
    const input = {
      ...{
        id: household.id,
        personId,
        contactId: newId(),
        way,
        value,
        whose,
        safe,
        say: draft.value.say,
        mayLeaveMessage,
      },
      ...{
        safeDays: safeDays.map(Number),
        ...(safeFrom !== '' && { safeFrom }),
        ...(safeUntil !== '' && { safeUntil }),
      },
    }
    const { kind } = await add.send(input, { draft, says: say('reach.add') })
    if (kind === 'set-aside') return
    toast({ says: say(kind === 'kept' ? 'note.kept' : 'here.saved') })
    onClose()
  }
  return (
    <Dialog title={say('reach.add')} onClose={onClose}>
      <Form
        draft={draft}
        onSend={send}
        send={say('reach.save')}
        busy={add.sending}
        problem={add.problem}
        whyNot={way !== 'come-back' && value.trim() === '' ? say('reach.value-missing') : undefined}
      >
        {members.length > 1 && (
          <Select {...draft.field('personId')} label={say('reach.person')} options={peopleIn(whanau, say)} />
        )}
        <div className="side">
          <Select
            {...draft.field('way')}
            label={say('reach.way')}
            options={ContactWay.options.map((one) => ({ value: one, label: say(`way.${one}`) }))}
          />
          <Text {...draft.field('value')} label={say('reach.value')} autoComplete="off" />
        </div>
        <Tick {...draft.field('safe')} label={say('reach.safe')} hint={say('reach.safe-hint')} />
        {safe && <HowSafe draft={draft} />}
      </Form>
    </Dialog>
  )
}

/** When it is safe, whose it is, and what may be said. */
function HowSafe({ draft }: { readonly draft: Draft<Typed> }) {
  const say = useWords()
  return (
    <>
      <PickAny
        {...draft.field('safeDays')}
        label={say('reach.days')}
        hint={say('reach.days-hint')}
        options={weekdays.map((one) => ({ value: one, label: say(`date.weekday.${one}`) }))}
        two
      />
      <div className="side">
        <TimeField {...draft.field('safeFrom')} label={say('reach.from')} />
        <TimeField {...draft.field('safeUntil')} label={say('reach.until')} />
      </div>
      <Text {...draft.field('whose')} label={say('reach.whose')} />
      <Text {...draft.field('say')} label={say('reach.say')} hint={say('reach.say-hint')} />
      <Tick {...draft.field('mayLeaveMessage')} label={say('reach.message')} />
    </>
  )
}
