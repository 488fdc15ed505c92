import { createContext, type ReactNode, useContext } from 'react'
import { Empty } from '../../looks/empty.tsx'

export type PageProps = {
  /** In the window's title, and the heading unless `head` is given. */
  readonly title: string
  readonly head?: ReactNode
  /** The quiet line beside the heading. */
  readonly sub?: ReactNode
  /** What can be done to all of it, at the right. */
  readonly beside?: ReactNode
  readonly children: ReactNode
}

const Headed = createContext(false)

/** Whether a heading of the page stands above already: where it does not, what went wrong must be one. */
export const useIsHeaded = (): boolean => useContext(Headed)

/** A screen of its own. */
export function Page({ title, head, sub, beside, children }: PageProps) {
  return (
    <main id="main" tabIndex={-1}>
      <title>{`${title} · Alongside`}</title>
      <Head head={head ?? title} sub={sub} beside={beside} />
      <Headed value={true}>{children}</Headed>
    </main>
  )
}

/** The heading of a page or of a record. */
export function Head({
  head,
  sub,
  beside,
}: {
  readonly head: ReactNode
  readonly sub?: ReactNode
  readonly beside?: ReactNode
}) {
  return (
    <div className="head">
      <h1>{head}</h1>
      {sub !== undefined && <p>{sub}</p>}
      {beside !== undefined && <div className="head-beside">{beside}</div>}
    </div>
  )
}

export type ListAndRecordProps = {
  /** The list's name: "My whānau". */
  readonly title: string
  readonly head?: ReactNode
  readonly sub?: ReactNode
  /** Where the list is, for the way back on a phone. */
  readonly listHref: string
  readonly list: ReactNode
  /** The record, when one is open. Begins with its own `<RecordHead>`. */
  readonly record?: ReactNode
}

/** A list, and beside it the record that is open. On a phone one or the other. */
export function ListAndRecord({ title, head, sub, listHref, list, record }: ListAndRecordProps) {
  if (record === undefined) {
    return (
      <Page title={title} head={head} sub={sub}>
        <div className="list-page">{list}</div>
      </Page>
    )
  }
  return (
    <>
      <nav className="list-pane" aria-label={title}>
        <h2>{head ?? title}</h2>
        <Headed value={true}>{list}</Headed>
      </nav>
      <main id="main" className="rec" tabIndex={-1}>
        <a className="back" href={listHref}>
          <span aria-hidden="true">←</span>
          {head ?? title}
        </a>
        {record}
      </main>
    </>
  )
}

/** The top of a record. `title` goes into the window's title. */
export function RecordHead({ title, head, sub, beside }: Omit<PageProps, 'children'>) {
  return (
    <>
      <title>{`${title} · Alongside`}</title>
      <Head head={head ?? title} sub={sub} beside={beside} />
    </>
  )
}

export type ListItem = {
  readonly id: string
  readonly href: string
  readonly title: ReactNode
  readonly line?: ReactNode
  readonly right?: ReactNode
  /** Somebody is unsafe: an edge that no eye passes, beside the words that say so. */
  readonly danger?: boolean
}

/** The list itself: one bold word and one quiet line each. `current` is the id of the record that is open. */
export function List({
  items,
  current,
  empty,
}: {
  readonly items: readonly ListItem[]
  readonly current?: string | undefined
  readonly empty: ReactNode
}) {
  if (items.length === 0)
    return <div className="list-empty">{typeof empty === 'string' ? <Empty head={empty} /> : empty}</div>
  return (
    <ul className="pane-list">
      {items.map((item) => (
        <li key={item.id} className={item.danger === true ? 'danger' : undefined}>
          <a href={item.href} aria-current={item.id === current ? 'page' : undefined}>
            <b>{item.title}</b>
            {item.right !== undefined && <span className="right">{item.right}</span>}
            {item.line !== undefined && <small>{item.line}</small>}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** What is done beside what is known: the story and the work, and the facts at the right. */
export function Split({
  children,
  facts,
  label,
}: {
  readonly children: ReactNode
  readonly facts: ReactNode
  readonly label: string
}) {
  return (
    <div className="split facts-right">
      <div className="col">{children}</div>
      <aside className="col" aria-label={label}>
        {facts}
      </aside>
    </div>
  )
}

export type SectionProps = {
  readonly id: string
  readonly title: ReactNode
  /** At the right of the heading: a link, a button, or a quiet word. */
  readonly beside?: ReactNode
  readonly children: ReactNode
}

/** One part of a page, under a heading with a rule. */
export function Section({ id, title, beside, children }: SectionProps) {
  return (
    <section aria-labelledby={id}>
      <div className="h2">
        <h2 id={id}>{title}</h2>
        {beside}
      </div>
      <Headed value={true}>{children}</Headed>
    </section>
  )
}
