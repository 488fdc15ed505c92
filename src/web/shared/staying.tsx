import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { useWords } from './language.tsx'
import { useStaying } from './use-staying.ts'
import { useWhen } from './when.tsx'

/** Shortly before a session ends by itself: one press and it goes on. */
export function StillThere() {
  const say = useWords()
  const { time } = useWhen()
  const { endsAt, stay } = useStaying()
  if (endsAt === undefined) return null
  return (
    <Dialog title={say('work.staying.head')} onClose={() => void stay()} light={false}>
      <p>{say('work.staying.more', { time: time(endsAt) })}</p>
      <div className="acts">
        <Button strong onPress={stay}>
          {say('work.staying.do')}
        </Button>
      </div>
    </Dialog>
  )
}
