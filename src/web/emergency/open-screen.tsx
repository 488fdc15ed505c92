import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { emergencyApi } from '../../api/emergency.ts'
import { fewestLetters, type Threat } from '../../domain/households/emergency.ts'
import { HouseholdId } from '../../domain/ids.ts'
import { State } from '../../looks/state.tsx'
import { useFromAddress } from '../shared/address.ts'
import { ask } from '../shared/ask.ts'
import { LongText, PickOne, Text } from '../shared/fields.tsx'
import { Form } from '../shared/form.tsx'
import { useTell, useWords } from '../shared/language.tsx'
import { newId } from '../shared/new-id.ts'
import { Page, Section } from '../shared/page.tsx'
import { useCommandAtOnce } from '../shared/use-at-once.ts'
import { useAnswer } from '../shared/use-answer.tsx'
import { useDraft } from '../shared/use-draft.ts'
import { useWhen, When } from '../shared/when.tsx'
import './emergency.css'

const consequences = [
  'emergency.then.told',
  'emergency.then.record',
  'emergency.then.person',
  'emergency.then.reading',
  'emergency.then.ends',
] as const

/** What was found of each time before: it is theirs to know. Nothing of the whānau stands here. */
function OwnUses() {
  const tell = useTell()
  const { time, when } = useWhen()
  const { data } = useAnswer(emergencyApi.mine, {})
  if (!data || data.uses.length === 0) return null
  return (
    <Section id="own-uses" title={tell('emergency.own-uses')}>
      <p className="small quiet">{tell('emergency.own-uses.more')}</p>
      <ul className="list">
        {data.uses.map((use) => (
          <li key={use.id}>
            <b>
              <When at={use.openedAt} />
            </b>
            {use.found ? (
              <State shape={use.found === 'proper' ? 'full' : 'triangle'}>{tell(`emergency.found.${use.found}`)}</State>
            ) : (
              <State shape="half">{tell('emergency.waits')}</State>
            )}
            <p className="p quiet">
              {tell(`emergency.threat.${use.threat}`)}. {tell('emergency.ended', { time: time(use.closedAt) })}
              {use.reviewedAt !== undefined && <>, {tell('emergency.found-on', { when: when(use.reviewedAt) })}</>}.
            </p>
            {use.reviewWords !== '' && <p className="p their-words">“{use.reviewWords}”</p>}
          </li>
        ))}
      </ul>
    </Section>
  )
}

type Typed = { readonly named: string; readonly threat: Threat | ''; readonly words: string }
const empty: Typed = { named: '', threat: '', words: '' }

/** The way into a record that is closed to somebody: what will happen stands before the button, and the button says it again. */
export function EmergencyScreen() {
  const say = useWords()
  const tell = useTell()
  const household = HouseholdId.safeParse(useFromAddress('household'))
  return (
    <Page title={say('emergency.title')} head={tell('emergency.title')}>
      <div className="form-page emergency-open">
        <p className="emergency-first">
          <b>{tell('emergency.ring-first')}</b>
        </p>
        <p>{tell('emergency.for')}</p>
        <Section id="then" title={tell('emergency.then')}>
          <ul className="emergency-then">
            {consequences.map((key) => (
              <li key={key}>{tell(key)}</li>
            ))}
          </ul>
        </Section>
        <OpenIt householdId={household.success ? household.data : undefined} />
        <OwnUses />
      </div>
    </Page>
  )
}

function OpenIt({ householdId }: { readonly householdId: string | undefined }) {
  const say = useWords()
  const tell = useTell()
  const router = useRouter()
  const kept = useQueryClient()
  const draft = useDraft(`emergency ${householdId ?? ''}`, empty)
  const open = useCommandAtOnce(emergencyApi.open)
  const [accessId] = useState(newId)
  const { named, threat, words } = draft.value
  const send = async () => {
    if (threat === '') return
    const whose = householdId ? { householdId } : { named }
    if (!(await open.send({ accessId, ...whose, threat, words }))) return
    draft.clear()
    // What was hidden a moment ago is asked for anew.
    await kept.invalidateQueries()
    const { open: mine } = await ask(emergencyApi.mine, {}, { language: say.language })
    const one = mine.find(({ id }) => id === accessId) ?? mine[0]
    router.history.push(one ? `/work/whanau/${one.householdId}` : '/work/whanau')
  }
  // Opened an hour later it would tell a team lead of a danger that is over, and nobody would be reading.
  const noSignal = open.problem?.kind === 'unreachable'
  return (
    <Form
      draft={draft}
      onSend={send}
      send={say('emergency.do')}
      beside={
        noSignal && (
          <p className="err" role="alert">
            {say('emergency.no-signal')}
          </p>
        )
      }
      busy={open.sending}
      problem={noSignal ? undefined : open.problem}
      whyNot={
        !householdId && named.trim() === ''
          ? say('emergency.choose-whose')
          : threat === ''
            ? say('emergency.choose-threat')
            : words.trim().length < fewestLetters
              ? { code: 'say-what-threatens' }
              : undefined
      }
    >
      {householdId ? (
        <p className="quiet">{tell('emergency.this-one')}</p>
      ) : (
        <Text
          {...draft.field('named')}
          label={tell('emergency.named')}
          hint={tell('emergency.named.hint')}
          autoComplete="off"
        />
      )}
      <PickOne
        {...draft.field('threat')}
        label={tell('emergency.threat')}
        two
        options={[
          { value: 'theirs', label: tell('emergency.threat.theirs') },
          { value: 'somebody-else', label: tell('emergency.threat.somebody-else') },
        ]}
      />
      <LongText {...draft.field('words')} label={tell('emergency.words')} hint={tell('emergency.words.hint')} />
    </Form>
  )
}
