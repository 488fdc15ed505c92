import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { emergencyApi } from '../../api/emergency.ts'
import { householdsApi } from '../../api/households.ts'
import { type EmergencyAccess, isOpenAt, whyNotTell } from '../../domain/households/emergency.ts'
import { Button } from '../shared/button.tsx'
import { Dialog } from '../shared/dialog.tsx'
import { LongText } from '../shared/fields.tsx'
import { Form } from '../shared/form.tsx'
import { useTell, useWords } from '../shared/language.tsx'
import { useNow } from '../shared/now.ts'
import { Section } from '../shared/page.tsx'
import { ProblemLine } from '../shared/states.tsx'
import { useCommand } from '../shared/use-command.ts'
import { useDraft } from '../shared/use-draft.ts'
import { useMe } from '../shared/use-session.ts'
import { useWhen, When } from '../shared/when.tsx'
import type { Part } from './whanau.ts'

/** To whoever opened it: until when. To everybody else who works with the whānau: that it was opened, until the person is told. */
export function EmergencyNotice({ whanau }: Part) {
  const tell = useTell()
  const me = useMe()
  const now = useNow()
  const mine = whanau.emergencies.find((use) => isMine(use, me) && isOpenAt(use, now))
  const untold = whanau.emergencies.filter((use) => use.toldAt === undefined && !isMine(use, me))
  return (
    <>
      {mine && <OpenToMe use={mine} />}
      {untold.length > 0 && (
        <Section id="emergency-untold" title={tell('emergency.was-opened')}>
          <p>{tell('emergency.tell-them')}</p>
          <ul className="list emergency-untold">
            {untold.map((use) => (
              <ToTell key={use.id} use={use} who={whanau.workers[use.workerId] ?? ''} />
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

/** Puts what was read out of this device's sight, and asks anew: the server shows it no more. */
function useForgetting() {
  const kept = useQueryClient()
  return () => kept.resetQueries({ queryKey: [householdsApi.one.path] })
}

/** Whether this page is still open to somebody who is shut out of it. When the hour is over it goes, though nobody asked. */
export function useClosedAgain({ whanau }: Part): boolean {
  const me = useMe()
  const now = useNow()
  const forget = useForgetting()
  const { shutOut, emergencies } = whanau
  const closed =
    shutOut.some((one) => one === me.workerId) && !emergencies.some((use) => isMine(use, me) && isOpenAt(use, now))
  useEffect(() => {
    if (closed) void forget()
  })
  return closed
}

const isMine = (use: EmergencyAccess, me: { readonly workerId: string }) => use.workerId === me.workerId

type OfUse = { readonly use: EmergencyAccess }

const onlyReadId = 'emergency-only-read'

/** For whoever has this page open in an emergency: the element that says that they may read and note, and no more. */
export function useOnlyReadHere({ whanau }: Part): string | undefined {
  const me = useMe()
  const now = useNow()
  return whanau.emergencies.some((use) => isMine(use, me) && isOpenAt(use, now)) ? onlyReadId : undefined
}

function OpenToMe({ use }: OfUse) {
  const say = useWords()
  const tell = useTell()
  const { time } = useWhen()
  const forget = useForgetting()
  const end = useCommand(emergencyApi.end)
  const endNow = async () => {
    const { kind } = await end.send({ id: use.id }, { over: use.version, says: say('emergency.end') })
    if (kind === 'done') await forget()
  }
  return (
    <Section id="emergency" title={tell('emergency.is-open')}>
      <p id={onlyReadId}>
        {tell('emergency.until', { time: time(use.endsAt) })} {tell('emergency.only-read')}
      </p>
      <div className="deeds">
        <Button busy={end.sending} onPress={endNow}>
          {say('emergency.end')}
        </Button>
      </div>
      <ProblemLine problem={end.problem} />
    </Section>
  )
}

function ToTell({ use, who }: OfUse & { readonly who: string }) {
  const say = useWords()
  const tell = useTell()
  const me = useMe()
  const { when } = useWhen()
  const told = useCommand(emergencyApi.told)
  const [why, setWhy] = useState(false)
  const whyNot = whyNotTell(use, me)
  return (
    <li>
      <b>{tell('emergency.opened-by', { who })}</b>
      <span className="when">
        <When at={use.openedAt} />
      </span>
      <div className="full">
        <p className="p their-words">“{use.words}”</p>
        {use.notYetWords !== undefined && (
          <p className="p quiet">{tell('emergency.not-yet.because', { words: use.notYetWords })}</p>
        )}
        <div className="acts">
          <Button
            busy={told.sending}
            whyNot={whyNot}
            label={`${say('emergency.told')}: ${when(use.openedAt)}`}
            onPress={() => told.send({ id: use.id }, { over: use.version, says: say('emergency.told') })}
          >
            {say('emergency.told')}
          </Button>
          <Button
            quiet
            whyNot={whyNot}
            label={`${say('emergency.not-yet')}: ${when(use.openedAt)}`}
            onPress={() => setWhy(true)}
          >
            {say('emergency.not-yet')}
          </Button>
        </div>
        <ProblemLine problem={told.problem} />
        {why && <NotYet use={use} onClose={() => setWhy(false)} />}
      </div>
    </li>
  )
}

function NotYet({ use, onClose }: OfUse & { readonly onClose: () => void }) {
  const say = useWords()
  const tell = useTell()
  const draft = useDraft(`not yet ${use.id}`, { words: '' })
  const notYet = useCommand(emergencyApi.notYet)
  const { words } = draft.value
  const send = async () => {
    const says = say('emergency.not-yet.title')
    const { kind } = await notYet.send({ id: use.id, words }, { over: use.version, draft, says })
    if (kind !== 'set-aside') onClose()
  }
  return (
    <Dialog title={say('emergency.not-yet.title')} onClose={onClose}>
      <Form
        draft={draft}
        onSend={send}
        send={say('emergency.not-yet.do')}
        busy={notYet.sending}
        problem={notYet.problem}
        whyNot={words.trim() === '' ? { code: 'reason-needed' } : undefined}
      >
        <LongText {...draft.field('words')} label={tell('emergency.not-yet.label')} />
      </Form>
    </Dialog>
  )
}
