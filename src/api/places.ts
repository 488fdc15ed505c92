import { z } from 'zod'
import { Place, PlaceMatch, PlacePart } from '../domain/places/place.ts'
import { query } from './endpoint.ts'

const everybody = {
  public: 'anyone',
  person: 'its-request',
  link: 'its-referral',
  worker: 'any',
  aggregate: 'any',
} as const

export const placesApi = {
  find: query({
    path: '/places',
    about: 'Towns, suburbs, districts and regions that somebody may have meant by these words, best first',
    access: everybody,
    reads: 'nothing-personal',
    input: z.strictObject({ text: z.string().max(200) }),
    output: z.array(PlaceMatch),
  }),

  areas: query({
    path: '/places/areas',
    about:
      'The regions, the districts and the regions of the ministry, what lies in what, and which of it is confirmed',
    access: everybody,
    reads: 'nothing-personal',
    input: z.strictObject({}),
    output: z.object({ places: z.array(Place), parts: z.array(PlacePart) }),
  }),
}
