import type { accountsApi } from '../api/accounts.ts'
import { safetyCheckEndsOn, whyNotShareOutTo, type Account } from '../domain/accounts/account.ts'
import { dayOf, isTrueOn, type Day } from '../domain/days.ts'
import { findOwn, listAccounts, listHats } from '../store/accounts.ts'
import { listSignedIn } from '../store/sessions.ts'
import { whatItDoes } from '../store/intake.ts'
import { asTheHouse } from '../store/sight.ts'
import { isSecondFactorAsked } from '../store/way-in.ts'
import type { Handlers } from './gate.ts'
import type { House } from './house.ts'
import { people } from './people.ts'

export const accounts = (house: House): Handlers<typeof accountsApi> => ({
  me: async ({ db, actor, now }) => {
    const { workerId, name, role, organisationId } = actor
    // Funding and oversight see no table of people, not even of workers: their own row is read for them.
    const [own, hats, organisationDoes, secondFactorAsked] = await asTheHouse(db, actor, () =>
      Promise.all([
        findOwn(db, workerId),
        listHats(db, workerId, dayOf(now)),
        whatItDoes(db, organisationId),
        isSecondFactorAsked(db, workerId, now),
      ]),
    )
    const organisationName = hats.find((hat) => hat.organisationId === organisationId)?.organisationName ?? ''
    return {
      ...{ workerId, name, role, organisationId, organisationName, organisationDoes },
      ...{ ...own, hats, secondFactorAsked, demonstration: house.demonstration },
    }
  },

  signedIn: async ({ db, actor, now }) => ({
    signedIn: await asTheHouse(db, actor, () => listSignedIn(db, { workerId: actor.workerId }, now)),
  }),

  colleagues: async ({ db, actor, now }) => {
    const people = await listAccounts(db, actor.organisationId)
    const today = dayOf(now)
    const here = people.filter(
      ({ suspendedAt, roles }) => !suspendedAt && roles.some((given) => isTrueOn(given, today)),
    )
    return { colleagues: here.map((person) => colleagueOf(person, today)) }
  },

  ...people,
})

function colleagueOf({ id, name, roles }: Account, today: Day) {
  const now = roles.filter((one) => isTrueOn(one, today))
  const checked = now
    .map((one) => one.safetyCheckedOn)
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1)
  return {
    ...{ workerId: id, name, roles: now.map((one) => one.role) },
    mayBeGivenWork: now.some((one) => whyNotShareOutTo(one, name, today) === undefined),
    ...(checked !== undefined && { safetyCheckEndsOn: safetyCheckEndsOn(checked) }),
  }
}
