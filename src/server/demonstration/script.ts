import type { Instant } from '../../domain/days.ts'
import type { Moments } from './moments.ts'

/** What happens in a story and how many working days after its beginning, before anybody knows on which day that was. */
export class Script {
  readonly #steps: { readonly after: number; readonly deed: (at: Instant) => void }[] = []

  at(after: number, deed: (at: Instant) => void): void {
    this.#steps.push({ after, deed })
  }

  /** The end so far. */
  get length(): number {
    return Math.max(0, ...this.#steps.map(({ after }) => after))
  }

  /** Plays it so that its last step is so many working days before today. */
  play(moments: Moments, endsBack: number): void {
    const start = -endsBack - this.length
    const inOrder = this.#steps.toSorted((one, other) => one.after - other.after)
    for (const { after, deed } of inOrder) deed(moments.workday(start + after))
  }
}
