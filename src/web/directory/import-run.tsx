import { directoryApi } from '../../api/directory.ts'
import { type ImportRun, RowOutcome } from '../../domain/directory/imports.ts'
import { useTell, useWords } from '../shared/language.tsx'
import { RecordHead, Section } from '../shared/page.tsx'
import { Unanswered } from '../shared/problem.ts'
import { ProblemPage } from '../shared/states.tsx'
import { Answered, useAnswer } from '../shared/use-answer.tsx'
import { useWhen } from '../shared/when.tsx'
import { HeldRows } from './held-rows.tsx'

/** One run: what became of its rows, and those that wait for a person. */
export function ImportRunPage({ id }: { readonly id: string }) {
  return (
    <Answered to={useAnswer(directoryApi.imports, {})}>
      {(runs) => {
        const run = runs.find((one) => one.id === id)
        if (!run) return <ProblemPage thrown={new Unanswered({ kind: 'not-found', detail: '' })} />
        const latest = runs.find(({ source }) => source === run.source)
        return <Shown run={run} laterId={latest?.id === run.id ? undefined : latest?.id} />
      }}
    </Answered>
  )
}

function Shown({ run, laterId }: { readonly run: ImportRun; readonly laterId: string | undefined }) {
  const tell = useTell()
  const { when } = useWhen()
  const { services, organisations } = run
  const news = services.added + services.changed + organisations.added + organisations.changed
  // A row said twice in one feed counts as unchanged, and was said by no feed before.
  const saidBefore = services.unchanged - run.saidAgain + organisations.unchanged
  const isNothingNew = news === 0 && saidBefore > 0
  const by = run.startedBy === 'import' ? 'imports.by-command' : 'imports.by'
  return (
    <>
      <RecordHead title={run.source} sub={tell(by, { when: when(run.startedAt), name: run.startedBy })} />
      <Section
        id="counts"
        title={tell('imports.what-became')}
        beside={<span>{tell('imports.rows', { count: run.rows })}</span>}
      >
        <Counts run={run} />
        <ul className="said-lines small">
          {isNothingNew && <li>{tell('imports.nothing-new')}</li>}
          {run.fewerConfirmed && <li>{tell('imports.fewer-confirmed')}</li>}
          {run.keptLocal > 0 && <li>{tell('imports.kept-local', { count: run.keptLocal })}</li>}
          {run.gone > 0 && <li>{tell('imports.gone', { count: run.gone })}</li>}
          {run.shortened > 0 && <li>{tell('imports.shortened', { count: run.shortened })}</li>}
          {run.saidAgain > 0 && <li>{tell('imports.said-again', { count: run.saidAgain })}</li>}
        </ul>
      </Section>
      {laterId === undefined ? (
        <HeldRows source={run.source} />
      ) : (
        <p>
          {tell('imports.later-run')} <a href={`/work/imports/${laterId}`}>{tell('imports.see-later')}</a>
        </p>
      )}
    </>
  )
}

const kinds = ['services', 'organisations'] as const

function Counts({ run }: { readonly run: ImportRun }) {
  const say = useWords()
  return (
    <table className="counts">
      <thead>
        <tr>
          <td />
          {kinds.map((kind) => (
            <th key={kind} scope="col" className="num">
              {say(`imports.${kind}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {RowOutcome.options.map((outcome) => (
          <tr key={outcome}>
            <th scope="row">{say(`imports.count-${outcome}`)}</th>
            {kinds.map((kind) => (
              <td key={kind} className="num">
                {run[kind][outcome]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
