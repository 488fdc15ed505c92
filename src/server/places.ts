import type { placesApi } from '../api/places.ts'
import { dayOf } from '../domain/days.ts'
import { findPlace, listPlaceParts, listPlaces } from '../store/places.ts'
import type { Handlers } from './gate.ts'

export const places: Handlers<typeof placesApi> = {
  find: ({ db, now }, { text }) => findPlace(db, text, dayOf(now)),

  areas: async ({ db, now }) => ({
    places: await listPlaces(db, dayOf(now)),
    parts: await listPlaceParts(db, dayOf(now)),
  }),
}
