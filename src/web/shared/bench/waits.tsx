import { useRouter } from '@tanstack/react-router'
import { Empty } from '../../../looks/empty.tsx'
import { Button } from '../button.tsx'
import { useWords } from '../language.tsx'
import type { Kept, Standing } from '../outbox.ts'
import { ProblemLine } from '../states.tsx'
import { useToast } from '../toast.tsx'
import { useSending, useSession } from '../use-session.ts'
import { When } from '../when.tsx'
import { SendNow, StandingOf } from './sync.tsx'

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
  const backToForm = async () => {
    if (draft) drafts.putBack(draft.key, draft.value)
    await sender.letGo(item.id)
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
