import { directoryApi } from '../../api/directory.ts'
import type { ImportRun } from '../../domain/directory/imports.ts'
import { ButtonLink } from '../../looks/button.tsx'
import { Empty } from '../../looks/empty.tsx'
import { useTell, useWords } from '../shared/language.tsx'
import { List, ListAndRecord } from '../shared/page.tsx'
import type { ScreenProps } from '../shared/screen.ts'
import { Answered, useAnswer } from '../shared/use-answer.tsx'
import { useWhen } from '../shared/when.tsx'
import { ImportRunPage } from './import-run.tsx'
import { TakeFeed } from './take-feed.tsx'
import './directory.css'
import './imports.css'

/** Feeds: what was taken in, what became of it, and what waits for a person. */
export function ImportsScreen({ id }: ScreenProps) {
  const say = useWords()
  return (
    <ListAndRecord
      title={say('imports.title')}
      listHref="/work/imports"
      list={<Runs current={id} />}
      record={id === undefined ? undefined : id === 'new' ? <TakeFeed /> : <ImportRunPage key={id} id={id} />}
    />
  )
}

function Runs({ current }: { readonly current: string | undefined }) {
  const say = useWords()
  const tell = useTell()
  const { when } = useWhen()
  const runs = useAnswer(directoryApi.imports, {})
  const held = (run: ImportRun) => run.services.held + run.organisations.held + run.gone
  return (
    <>
      {current === undefined && (
        <p className="take">
          <ButtonLink href="/work/imports/new" strong>
            {say('imports.take')}
          </ButtonLink>
        </p>
      )}
      <Answered to={runs}>
        {(all) => (
          <List
            current={current}
            empty={<Empty head={tell('imports.runs-none')}>{tell('imports.runs-none.more')}</Empty>}
            items={all.map((run) => ({
              id: run.id,
              href: `/work/imports/${run.id}`,
              title: run.source,
              line: [
                say('imports.rows', { count: run.rows }),
                say('imports.added', { count: run.services.added }),
                say('imports.changed', { count: run.services.changed }),
                held(run) > 0 ? say('imports.held', { count: held(run) }) : '',
              ]
                .filter((part) => part !== '')
                .join(' · '),
              right: when(run.startedAt),
            }))}
          />
        )}
      </Answered>
    </>
  )
}
