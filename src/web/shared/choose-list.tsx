import type { ReactNode } from 'react'
import './pieces.css'

export type ToChoose = { readonly id: string; readonly title: ReactNode; readonly line?: ReactNode }

/** What was found, to choose one of. Buttons and not a pick list: choosing goes on at once, so looking along must not choose. */
export function ChooseList({ label, found, onChoose }: ChooseListProps) {
  return (
    <ul className="choose-list" aria-label={label}>
      {found.map((one) => (
        <li key={one.id}>
          <button type="button" onClick={() => onChoose(one.id)}>
            <b>{one.title}</b>
            {one.line !== undefined && one.line !== '' && <span className="hint">{one.line}</span>}
          </button>
        </li>
      ))}
    </ul>
  )
}
type ChooseListProps = {
  readonly label: string
  readonly found: readonly ToChoose[]
  readonly onChoose: (id: string) => void
}
