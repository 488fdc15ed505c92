import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { directoryApi } from '../../api/directory.ts'
import { whyNotReadFile } from '../../domain/directory/imports.ts'
import { FieldAround } from '../../looks/field.tsx'
import { posted } from '../shared/ask.ts'
import { Button } from '../shared/button.tsx'
import { PickOne, Text, Tick } from '../shared/fields.tsx'
import { Form } from '../shared/form.tsx'
import { useTell, useWords } from '../shared/language.tsx'
import { newId } from '../shared/new-id.ts'
import { RecordHead } from '../shared/page.tsx'
import { type Problem, problemFrom, Unanswered } from '../shared/problem.ts'
import { sendLong } from '../shared/send-long.ts'
import { useAnswer } from '../shared/use-answer.tsx'
import { useDraft } from '../shared/use-draft.ts'
import { useSignIn } from '../shared/use-sign-in.ts'

type Format = 'hsds' | 'fsd'
type Feed = { readonly source: string; readonly format: Format; readonly fewerConfirmed?: true }
type Going =
  | { readonly step: 'reading'; readonly name: string }
  | { readonly step: 'sending'; readonly share: number; readonly id: string }

/** Chooses the files of a feed, sends them, and shows how far it has come. */
export function TakeFeed() {
  const say = useWords()
  const tell = useTell()
  const id = useId()
  const { files, setFiles, going, problem, take } = useTaking()
  const [isFewer, setFewer] = useState(false)
  const hasLost = problem?.kind === 'refused' && problem.code === 'feed-lost-rows'
  const draft = useDraft<{ source: string; format: Format }>('imports new', { source: '', format: 'hsds' })
  const { source, format } = draft.value
  const whyNot =
    files.length === 0 ? say('imports.choose-files') : source.trim() === '' ? say('imports.say-source') : undefined
  const send = async () => {
    if (await take({ source: source.trim(), format, ...(hasLost && isFewer && { fewerConfirmed: true }) }))
      draft.clear()
  }
  return (
    <>
      <RecordHead title={say('imports.take')} />
      <Form
        draft={draft}
        onSend={send}
        send={say('imports.take-in')}
        busy={going !== undefined}
        problem={problem}
        whyNot={whyNot}
      >
        <Text
          {...draft.field('source')}
          label={say('imports.source')}
          hint={say('imports.source-hint')}
          autoComplete="off"
        />
        <Before onChoose={(before) => draft.set(before)} />
        <PickOne
          {...draft.field('format')}
          onChange={(chosen) => chosen !== '' && draft.set({ format: chosen })}
          label={say('imports.format')}
          options={[
            { value: 'hsds', label: say('imports.hsds') },
            { value: 'fsd', label: say('imports.fsd') },
          ]}
        />
        <FieldAround id={id} label={say('imports.files')} hint={say('imports.files-hint')}>
          {(tie) => (
            <input
              {...tie}
              type="file"
              multiple
              accept=".json,.ndjson,.jsonl,.csv,.txt,application/json,text/csv"
              onChange={(event) => {
                setFiles([...(event.target.files ?? [])])
                setFewer(false)
              }}
            />
          )}
        </FieldAround>
        {files.length > 0 && (
          <p className="quiet small">{tell('imports.chosen', { count: files.length, size: megabytes(files) })}</p>
        )}
        <p className="quiet small">{tell('imports.rule')}</p>
        {hasLost && <Tick name="fewer" value={isFewer} onChange={setFewer} label={say('imports.fewer')} />}
        <Progress going={going} />
      </Form>
    </>
  )
}

const megabytes = (files: readonly File[]) =>
  Math.max(0.1, Math.round(files.reduce((sum, { size }) => sum + size, 0) / 100_000) / 10)

/** Reads the files, sends them under one id however often it is tried, and goes to what became of them. */
function useTaking() {
  const say = useWords()
  const router = useRouter()
  const answers = useQueryClient()
  const { ask } = useSignIn()
  const [files, setFiles] = useState<readonly File[]>([])
  const [going, setGoing] = useState<Going>()
  const [problem, setProblem] = useState<Problem>()
  const take = async (feed: Feed): Promise<boolean> => {
    setProblem(undefined)
    try {
      const read: { name: string; text: string }[] = []
      for (const file of files) {
        setGoing({ step: 'reading', name: file.name })
        const text = await file.text()
        const refused = whyNotReadFile({ name: file.name, text })
        if (refused) throw new Unanswered({ kind: 'refused', ...refused, detail: say.refusal(refused), fields: {} })
        read.push({ name: file.name, text })
      }
      const input = { id: newId(), ...feed, files: read }
      setGoing({ step: 'sending', share: 0, id: input.id })
      const command = posted(directoryApi.importFeed, input, newId())
      const done = await sendLong(command, say.language, (share) => setGoing({ step: 'sending', share, id: input.id }))
      await answers.invalidateQueries()
      router.history.push(`/work/imports/${done.id}`)
      return true
    } catch (thrown) {
      const why = problemFrom(thrown)
      if (why.kind === 'sign-in-first') ask()
      setProblem(why)
      return false
    } finally {
      setGoing(undefined)
    }
  }
  const choose = (chosen: readonly File[]) => {
    setFiles(chosen)
    setProblem(undefined)
  }
  return { files, setFiles: choose, going, problem, take }
}

/** How far it has come: read here, sent, and then looked at and written row by row by the server. */
function Progress({ going }: { readonly going: Going | undefined }) {
  const say = useWords()
  if (going === undefined) return null
  if (going.step === 'reading') return <Bar says={say('imports.reading', { name: going.name })} />
  if (going.share < 1)
    return <Bar says={say('imports.sending', { percent: Math.round(going.share * 100) })} value={going.share} />
  return <Writing id={going.id} />
}

/** While the server writes: how many rows it has done, where the one that answers knows. */
function Writing({ id }: { readonly id: string }) {
  const say = useWords()
  const { done = 0, all = 0 } = useAnswer(directoryApi.importProgress, { id }, { every: 1000 }).data ?? {}
  if (all === 0) return <Bar says={say('imports.judging')} />
  return <Bar says={say('imports.writing', { done, all })} value={done / all} />
}

function Bar({ says, value }: { readonly says: string; readonly value?: number }) {
  const id = useId()
  return (
    // Said aloud when a step begins, and not for every row.
    <div className="progress" {...(value === undefined && { role: 'status' })}>
      <p id={id}>{says}</p>
      <progress aria-labelledby={id} {...(value !== undefined && { value, max: 1 })} />
    </div>
  )
}

/** Whose feeds were taken in before: the same name, so that nothing comes in twice. */
function Before({ onChoose }: { readonly onChoose: (before: { source: string; format: Format }) => void }) {
  const tell = useTell()
  const runs = useAnswer(directoryApi.imports, {})
  const sources = new Map((runs.data ?? []).toReversed().map(({ source, format }) => [source, format]))
  if (sources.size === 0) return null
  return (
    <p className="taken small">
      <span className="quiet">{tell('imports.same-as')}</span>
      {[...sources]
        .toReversed()
        .slice(0, 4)
        .map(([source, format]) => (
          <Button key={source} quiet onPress={() => onChoose({ source, format })}>
            {source}
          </Button>
        ))}
    </p>
  )
}
