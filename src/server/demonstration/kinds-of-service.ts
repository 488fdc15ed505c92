import { type KindOfService, walkIn } from './kind-of-service.ts'
import { forTheDays } from './kinds-for-the-days.ts'
import { forTheHouse } from './kinds-for-the-house.ts'
import { forThePerson } from './kinds-for-the-person.ts'

export const kindsOfService: ReadonlyMap<string, KindOfService> = new Map(
  [...forTheHouse, ...forThePerson, ...forTheDays].map(([code, name, needs, hours, description, how, more = {}]) => [
    code,
    {
      name,
      needs,
      hours,
      description,
      how,
      ...more,
      cost: more.cost ?? 'free',
      referBy: [...(more.referBy ?? walkIn.referBy)],
    },
  ]),
)
