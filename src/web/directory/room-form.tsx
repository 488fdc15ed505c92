import { directoryApi, type ServiceFull } from '../../api/directory.ts'
import { Room } from '../../domain/directory/service.ts'
import { DayField, PickOne } from '../shared/fields.tsx'
import { Form } from '../shared/form.tsx'
import { useWords } from '../shared/language.tsx'
import { Section } from '../shared/page.tsx'
import { StaleDialog } from '../shared/stale-dialog.tsx'
import { useToast } from '../shared/toast.tsx'
import { useCommand } from '../shared/use-command.ts'
import { useDraft } from '../shared/use-draft.ts'
import { useWhen } from '../shared/when.tsx'

const waits: ReadonlySet<string> = new Set(['limited', 'wait-list', 'closed'])

/** How much room there is now, in the word of those who give the service. */
export function RoomForm({ full, strong }: { readonly full: ServiceFull; readonly strong: boolean }) {
  const say = useWords()
  const toast = useToast()
  const { today } = useWhen()
  const { service, room } = full
  const draft = useDraft<{ room: Room | ''; until: string }>(
    `room ${service.id}`,
    { room, until: service.capacity.until ?? '' },
    full.version,
  )
  const sayRoom = useCommand(directoryApi.sayRoom)
  const { value } = draft
  const send = async () => {
    if (value.room === '') return
    const until = waits.has(value.room) && value.until !== '' ? { until: value.until } : {}
    const sent = await sayRoom.send(
      { id: service.id, room: value.room, ...until },
      { over: full.version, draft, says: say('entry.saving', { name: service.name }) },
    )
    if (sent.kind === 'done') toast({ says: say('entry.room-saved', { room: say(`room.${value.room}`) }) })
  }
  const words = (one: Room | '') => (one === '' ? '' : say(`room.${one}`))
  return (
    <Section id="room" title={say('directory.say-room')}>
      <Form
        draft={draft}
        mild={!strong}
        onSend={send}
        send={say('entry.room-save')}
        busy={sayRoom.sending}
        problem={sayRoom.problem?.kind === 'stale' ? undefined : sayRoom.problem}
        whyNot={value.room === '' ? { code: 'reason-needed' } : undefined}
      >
        <PickOne
          {...draft.field('room')}
          label={<span className="vh">{say('directory.say-room')}</span>}
          hint={say('entry.room-hint')}
          options={Room.options.map((one) => ({ value: one, label: say(`room.${one}`) }))}
        />
        {waits.has(value.room) && (
          <DayField
            {...draft.field('until')}
            least={today}
            label={say('directory.room-until')}
            hint={say('entry.room-until-hint')}
          />
        )}
      </Form>
      <StaleDialog
        problem={sayRoom.problem}
        fields={[{ id: 'room', name: say('entry.room'), mine: words(value.room), now: words(room) }]}
        onMine={send}
        onNow={() => {
          draft.clear()
          sayRoom.forget()
        }}
        onBack={sayRoom.forget}
      />
    </Section>
  )
}
