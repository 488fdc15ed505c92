import { useRef } from 'react'
import { directoryApi } from '../../api/directory.ts'
import { HeldReason } from '../../domain/directory/feed.ts'
import { type HeldRow, whyNotCallNoRefuge } from '../../domain/directory/imports.ts'
import { addressLine } from '../../domain/directory/site.ts'
import { Chips } from '../../looks/chips.tsx'
import { Empty } from '../../looks/empty.tsx'
import { type Fact, Facts } from '../../looks/facts.tsx'
import { Reo } from '../../looks/reo.tsx'
import type { Say } from '../../words/words.ts'
import { useAddress } from '../shared/address.ts'
import { Button } from '../shared/button.tsx'
import { useTell, useWords } from '../shared/language.tsx'
import { Section } from '../shared/page.tsx'
import { ProblemLine } from '../shared/states.tsx'
import { useToast } from '../shared/toast.tsx'
import { Answered, useAnswer } from '../shared/use-answer.tsx'
import { useCommand } from '../shared/use-command.ts'

/** Rows of a feed that wait for a person, each with its reason. */
export function HeldRows({ source }: { readonly source: string }) {
  const tell = useTell()
  const list = useRef<HTMLDivElement>(null)
  const held = useAnswer(directoryApi.heldRows, { source })
  return (
    <Section id="held" title={tell('imports.waiting')}>
      <div ref={list} tabIndex={-1} className="form-top">
        <Answered to={held}>
          {(rows) =>
            rows.length === 0 ? (
              <Empty head={tell('imports.none')} />
            ) : (
              <ByReason rows={rows} onSettled={() => list.current?.focus()} />
            )
          }
        </Answered>
      </div>
    </Section>
  )
}

function ByReason({ rows, onSettled }: { readonly rows: readonly HeldRow[]; readonly onSettled: () => void }) {
  const say = useWords()
  const tell = useTell()
  const { said, hrefWith } = useAddress()
  const reasons = HeldReason.options.filter((reason) => rows.some((row) => row.reason === reason))
  const chosen = reasons.find((reason) => reason === said('reason'))
  const shown = rows.filter((row) => chosen === undefined || row.reason === chosen)
  return (
    <>
      {reasons.length > 1 && (
        <Chips
          label={say('imports.by-reason')}
          chips={[
            {
              href: hrefWith({ reason: undefined }),
              label: say('imports.all-reasons'),
              on: chosen === undefined,
              count: rows.length,
            },
            ...reasons.map((reason) => ({
              href: hrefWith({ reason }),
              label: say(`held.${reason}`),
              on: chosen === reason,
              count: rows.filter((row) => row.reason === reason).length,
            })),
          ]}
        />
      )}
      <p className="small quiet">{tell('imports.explain')}</p>
      <ul className="list">
        {shown.map((row) => (
          <OneRow key={row.id} row={row} onSettled={onSettled} />
        ))}
      </ul>
    </>
  )
}

type How = 'accept' | 'ignore' | 'not-a-refuge'

/** What is pressed and what is said then: of what has gone, of what may be a refuge, and of everything else. */
function wordsFor({ reason }: HeldRow) {
  if (reason === 'gone-from-feed') {
    return {
      accept: ['imports.retire', 'imports.retired-done'],
      ignore: ['imports.keep', 'imports.kept-done'],
      'not-a-refuge': ['imports.no-refuge', 'imports.no-refuge-done'],
    } as const
  }
  const isKeptBack = reason === 'refuge-address' || reason === 'may-be-refuge'
  return {
    accept: [isKeptBack ? 'imports.let-in-without' : 'imports.let-in', 'imports.let-in-done'],
    ignore: ['imports.leave-out', 'imports.left-out-done'],
    'not-a-refuge': ['imports.no-refuge', 'imports.no-refuge-done'],
  } as const
}

function OneRow({ row, onSettled }: { readonly row: HeldRow; readonly onSettled: () => void }) {
  const say = useWords()
  const tell = useTell()
  const toast = useToast()
  const settle = useCommand(directoryApi.settleRow)
  const isGone = row.reason === 'gone-from-feed'
  const name = row.name ?? say('imports.unnamed')
  const words = wordsFor(row)
  const send = async (how: How) => {
    const sent = await settle.send(
      { id: row.id, settle: how },
      { over: row.version, says: say('imports.settling', { name }) },
    )
    if (sent.kind !== 'done') return
    toast({ says: say(words[how][1], { name }) })
    onSettled()
  }
  const label = (how: How) => say('imports.row-what', { deed: say(words[how][0]), name })
  return (
    <li>
      <b>
        <Reo language={say.language}>{name}</Reo>
      </b>
      <span className="when">{whereOf(row, say)}</span>
      <p className="full">{tell(`held.${row.reason}`)}</p>
      {row.detail !== undefined && <p className="p">{tell('imports.feed-says', { detail: row.detail })}</p>}
      <RowSays row={row} />
      <div className="row-do full">
        <Button
          busy={settle.sending}
          label={label('accept')}
          whyNot={row.record === undefined && !isGone ? say('imports.cannot-let-in') : undefined}
          onPress={() => send('accept')}
        >
          {say(words.accept[0])}
        </Button>
        {whyNotCallNoRefuge(row) === undefined && (
          <Button busy={settle.sending} label={label('not-a-refuge')} onPress={() => send('not-a-refuge')}>
            {say('imports.no-refuge')}
          </Button>
        )}
        <Button busy={settle.sending} label={label('ignore')} onPress={() => send('ignore')}>
          {say(words.ignore[0])}
        </Button>
        <ProblemLine problem={settle.problem} />
      </div>
    </li>
  )
}

/** In which line it stands, and of several files in which; what has gone stands in none. */
function whereOf({ line, file }: HeldRow, say: Say): string {
  if (line === 0) return ''
  return file === undefined ? say('imports.line', { line }) : say('imports.file-line', { file, line })
}

/** The row itself, so that a person can judge it without opening the feed. */
function RowSays({ row }: { readonly row: HeldRow }) {
  const say = useWords()
  const { record } = row
  if (record === undefined) return null
  return (
    <details className="full">
      <summary>{say('imports.says')}</summary>
      <Facts facts={factsOf(record, say)} />
    </details>
  )
}

function factsOf(record: NonNullable<HeldRow['record']>, say: Say): Fact[] {
  const common = [
    { id: 'what', name: say('entry.field-description'), value: record.description },
    { id: 'phone', name: say('entry.field-phone'), value: record.phone },
    { id: 'email', name: say('entry.field-email'), value: record.email },
    { id: 'website', name: say('entry.field-website'), value: record.website },
    { id: 'its-id', name: '', value: say('imports.its-id', { id: record.itsId }) },
  ]
  if (record.kind === 'organisation') return common
  const places = record.sites.map((site) =>
    site.addressKeptBack ? say('directory.address-kept-back') : addressLine(site),
  )
  return [
    ...common,
    { id: 'where', name: say('entry.where'), value: places.filter((line) => line !== '').join('; ') },
    { id: 'needs', name: say('entry.field-needs'), value: record.needs.map((kind) => say(`need.${kind}`)).join(', ') },
  ]
}
