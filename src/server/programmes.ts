import type { programmesApi } from '../api/programmes.ts'
import { dayOf } from '../domain/days.ts'
import { findInForce } from '../store/programmes.ts'
import type { Handlers } from './gate.ts'

export const programmes: Handlers<typeof programmesApi> = {
  today: async ({ db, now }) => {
    const { clocks: _, figures: __, summerBreak: ___, ...publicly } = await findInForce(db, dayOf(now))
    return publicly
  },

  inForce: ({ db, now }, { on }) => findInForce(db, on ?? dayOf(now)),
}
