import { useRouter } from '@tanstack/react-router'
import { Empty } from '../../../looks/empty.tsx'
import { State, type StateShape } from '../../../looks/state.tsx'
import type { PhraseKey } from '../../../words/words.ts'
import { Button } from '../button.tsx'
import { useWords } from '../language.tsx'
import type { Kept, Standing } from '../outbox.ts'
import { ProblemLine } from '../states.tsx'
import { textsIn } from '../texts-in.ts'
import { useToast } from '../toast.tsx'
import { useSending, useSession } from '../use-session.ts'
import { When } from '../when.tsx'

const shapes: Readonly<Record<Standing, StateShape>> = {
  'on-this-device': 'half',
  sending: 'half',
  'needs-you': 'triangle',
}
const words = {
  'on-this-device': 'work.sync.on-device',
  sending: 'work.sync.sending',
  'needs-you': 'work.sync.needs-you',
} as const satisfies Record<Standing, PhraseKey>

/** What was written here and is not on the server: what it is, why it waits, and what can be done. Nothing is dropped by itself. */
export function Waits({ onLeave }: { readonly onLeave: () => void }) {
  const say = useWords()
  const { sender } = useSession()
  const { items, lasting, lastSentAt } = useSending()
  if (items.length === 0) {
    return (
      <Empty head={say('work.sync.bar.all-sent', { count: 0 })}>
        {lastSentAt === undefined ? say('work.sync.empty') : <Last at={lastSentAt} />}
      </Empty>
    )
  }
  return (
    <>
      {!lasting && <p className="err">{say('work.sync.not-lasting')}</p>}
      <ul className="list">
        {items.map((item) => (
          <Wait key={item.id} item={item} onLeave={onLeave} />
        ))}
      </ul>
      {items.some((item) => item.standing === 'on-this-device') && (
        <div className="form-do">
          <SendNow onPress={sender.go} />
        </div>
      )}
    </>
  )
}

function Last({ at }: { readonly at: string }) {
  const say = useWords()
  return (
    <>
      {say('work.sync.last')} <When at={at} />
    </>
  )
}

function Wait({
  item,
  onLeave,
}: {
  readonly item: Kept & { readonly standing: Standing }
  readonly onLeave: () => void
}) {
  const say = useWords()
  const toast = useToast()
  const router = useRouter()
  const { sender, drafts } = useSession()
  const { draft, setAside } = item
  const letGo = async () => {
    await sender.letGo(item.id)
    toast({ says: say('work.sync.let-go.done', { what: item.says }), undo: () => sender.restore(item) })
  }
  const backToForm = () => {
    if (!draft) return
    drafts.putBack(draft.key, draft.value)
    // What it was written for may be settled by now, and its form gone: until the form is there, the words stay in this list.
    drafts.onceShown(draft.key, () => void sender.letGo(item.id))
    toast({ says: say('work.sync.back-in-form') })
    onLeave()
    router.history.push(item.where)
  }
  return (
    <li>
      <b>{item.says}</b>
      <StandingOf standing={item.standing} />
      <p className="p">
        <When at={item.keptAt} />
      </p>
      {setAside && (
        <div className="full">
          <ProblemLine problem={setAside} />
          {textsIn(draft?.value ?? item.body).map((text) => (
            <p key={text} className="their-words">
              “{text}”
            </p>
          ))}
          <div className="acts">
            {draft ? (
              <Button onPress={backToForm}>{say('work.sync.back-to-form')}</Button>
            ) : (
              <Button onPress={() => sender.putBack(item.id)}>{say('work.sync.again')}</Button>
            )}
            <a className="act" href={item.where} onClick={onLeave}>
              {say('work.sync.where')}
            </a>
            <Button quiet onPress={letGo}>
              {say('work.sync.let-go')}
            </Button>
          </div>
        </div>
      )}
    </li>
  )
}

/** Where one thing written here stands: on this device, sending, needs you. On each item, and in the list. */
function StandingOf({ standing }: { readonly standing: Standing }) {
  const say = useWords()
  return <State shape={shapes[standing]}>{say(words[standing], { count: 1 })}</State>
}

/** A button for what a screen offers while something of its own waits. */
function SendNow({ onPress }: { readonly onPress: () => unknown }) {
  const say = useWords()
  return <Button onPress={onPress}>{say('work.sync.send-now')}</Button>
}
