import type { ReactNode } from 'react'

/** Ring: not started. Half: under way. Full: done. Triangle: late. Bar: a person's no, which is never red. */
export type StateShape = 'ring' | 'half' | 'full' | 'triangle' | 'bar'

const classOf: Readonly<Record<StateShape, string>> = {
  ring: 'state',
  half: 'state state--go',
  full: 'state state--done',
  triangle: 'state state--late',
  bar: 'state state--no',
}

/** A state is a shape and a word, so that no meaning hangs on colour. */
export function State({ shape, children }: { readonly shape: StateShape; readonly children: ReactNode }) {
  return <span className={classOf[shape]}>{children}</span>
}
