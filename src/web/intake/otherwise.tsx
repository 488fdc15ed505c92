import { useRouter } from '@tanstack/react-router'
import { intakeApi, type RequestPage } from '../../api/intake.ts'
import { RequestDeclineReason, whyNotSort } from '../../domain/intake/request.ts'
import { Button } from '../shared/button.tsx'
import { LongText, PickOne, Select } from '../shared/fields.tsx'
import { Fold } from '../shared/fold.tsx'
import { Form } from '../shared/form.tsx'
import { useWords } from '../shared/language.tsx'
import { StaleDialog } from '../shared/stale-dialog.tsx'
import { useToast } from '../shared/toast.tsx'
import { useCommand } from '../shared/use-command.ts'
import { useDraft } from '../shared/use-draft.ts'
import { useMe } from '../shared/use-session.ts'
import { nameOf } from './name-of.ts'

/** What else can be done with a request: another desk sorts it, or it is a no that says what stays possible. */
export function Otherwise({ page }: { readonly page: RequestPage }) {
  const declining = useDecline(page)
  const redirecting = useRedirect(page)
  const waits = page.request.status === 'received'
  // Somebody else settled it while this was being written: it stays in sight until it is let go.
  if (!waits && !declining.started && !redirecting.started) return null
  return (
    <div className="col">
      {(waits || redirecting.started) && <Redirect page={page} />}
      {(waits || declining.started) && <Decline page={page} />}
    </div>
  )
}

const useRedirect = ({ request }: RequestPage) => useDraft(`redirect ${request.id}`, { toDesk: '' }, request.version)

function Redirect({ page }: { readonly page: RequestPage }) {
  const say = useWords()
  const me = useMe()
  const toast = useToast()
  const draft = useRedirect(page)
  const router = useRouter()
  const redirect = useCommand(intakeApi.redirect)
  const { request, desks } = page
  const desk = desks.find((each) => each.organisationId === draft.value.toDesk)
  const send = async () => {
    if (!desk) return
    const result = await redirect.send(
      { id: request.id, toDesk: desk.organisationId },
      { over: request.version, draft },
    )
    if (result.kind !== 'done') return
    toast({ says: say('request.redirected', { desk: desk.name }) })
    // It is theirs now and closed to this desk. Whoever has gone on to another page already stays there.
    if (location.pathname.endsWith(request.id)) router.history.push('/work/requests')
  }
  return (
    <Fold id="redirect" title={say('request.redirect')} open={draft.started}>
      {desks.length === 0 ? (
        <p className="small quiet">{say('request.no-desk')}</p>
      ) : (
        <Form
          draft={draft}
          mild
          problem={redirect.problem?.kind === 'stale' ? undefined : redirect.problem}
          busy={redirect.sending}
          onSend={send}
          send={say('request.redirect-send')}
          beside={draft.started && <LetGo draft={draft} />}
          whyNot={whyNotSort(request, me) ?? (desk ? undefined : say('request.desk-first'))}
        >
          <Select
            {...draft.field('toDesk')}
            label={say('request.desk')}
            hint={say('request.redirect-hint')}
            none={say('request.desk-none')}
            options={desks.map((each) => ({ value: each.organisationId, label: each.name }))}
          />
        </Form>
      )}
      <StaleDialog
        problem={redirect.problem}
        fields={[
          { id: 'desk', name: say('request.desk'), mine: desk?.name ?? '', now: '' },
          { id: 'status', name: say('request.stale-status'), mine: '', now: say(`request.status-${request.status}`) },
        ]}
        onMine={send}
        onNow={() => {
          draft.clear()
          redirect.forget()
        }}
        onBack={redirect.forget}
      />
    </Fold>
  )
}

const useDecline = ({ request }: RequestPage) =>
  useDraft<{ reason: RequestDeclineReason | ''; words: string }>(
    `decline ${request.id}`,
    { reason: '', words: '' },
    request.version,
  )

function Decline({ page }: { readonly page: RequestPage }) {
  const say = useWords()
  const me = useMe()
  const toast = useToast()
  const { request } = page
  const draft = useDecline(page)
  const decline = useCommand(intakeApi.decline)
  const { reason, words } = draft.value
  const send = async () => {
    if (reason === '') return
    const result = await decline.send(
      { id: request.id, reason, words },
      { over: request.version, draft, says: say('request.declining', { name: nameOf(page, say('request.somebody')) }) },
    )
    if (result.kind === 'done') toast({ says: say('request.declined') })
  }
  return (
    <Fold id="decline" title={say('request.decline')} open={draft.started}>
      <Form
        draft={draft}
        mild
        problem={decline.problem?.kind === 'stale' ? undefined : decline.problem}
        busy={decline.sending}
        onSend={send}
        send={say('request.decline-send')}
        beside={draft.started && <LetGo draft={draft} />}
        whyNot={whyNotSort(request, me) ?? (reason === '' ? { code: 'reason-needed' } : undefined)}
      >
        <WhyNo draft={draft} />
      </Form>
      <StaleDialog
        problem={decline.problem}
        fields={[
          {
            id: 'reason',
            name: say('request.stale-reason'),
            mine: reason === '' ? '' : say(`request.no-${reason}`),
            now: '',
          },
          { id: 'words', name: say('request.decline-words'), mine: words, now: request.reasonWords },
          { id: 'status', name: say('request.stale-status'), mine: '', now: say(`request.status-${request.status}`) },
        ]}
        onMine={send}
        onNow={() => {
          draft.clear()
          decline.forget()
        }}
        onBack={decline.forget}
      />
    </Fold>
  )
}

function LetGo({ draft }: { readonly draft: { readonly clear: () => void } }) {
  const say = useWords()
  return (
    <Button quiet onPress={draft.clear}>
      {say('request.let-go')}
    </Button>
  )
}

/** The reason as a list first; then words of their own, or ours to begin with. */
function WhyNo({ draft }: { readonly draft: ReturnType<typeof useDecline> }) {
  const say = useWords()
  const { reason, words } = draft.value
  return (
    <>
      <PickOne
        {...draft.field('reason')}
        two
        label={say('request.decline-reason')}
        options={RequestDeclineReason.options.map((value) => ({ value, label: say(`request.no-${value}`) }))}
      />
      {reason !== '' && (
        <>
          <LongText
            {...draft.field('words')}
            label={say('request.decline-words')}
            hint={say('request.decline-words-hint')}
          />
          {words === '' && (
            <p className="ours">
              <span className="small quiet">“{say(`request.no-words-${reason}`)}”</span>
              <Button quiet onPress={() => draft.set({ words: say(`request.no-words-${reason}`) })}>
                {say('request.decline-use')}
              </Button>
            </p>
          )}
        </>
      )}
    </>
  )
}
