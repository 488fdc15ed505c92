import { dayOf } from '../domain/days.ts'
import type { Answers } from '../domain/intake/answers.ts'
import { type Asking, recordsOf } from '../domain/intake/asking.ts'
import type { HelpRequest } from '../domain/intake/request.ts'
import { dueBy } from '../domain/programmes/clocks.ts'
import { found } from '../domain/refusal.ts'
import type { Db } from '../store/database.ts'
import { insertContact, insertHousehold, insertMembership, insertPerson, insertWords } from '../store/households.ts'
import { findDesk, insertRequest } from '../store/intake.ts'
import { findPlace } from '../store/places.ts'
import { lookForRepeats } from '../store/repeats.ts'
import { clocksNow, newId } from './moment.ts'

/** Writes a request down with its household, by whichever channel it came: the same records, the same clock. */
export async function writeRequest(
  db: Db,
  answers: Answers,
  given: Pick<
    Asking,
    'requestId' | 'householdId' | 'personId' | 'words' | 'channel' | 'askedBy' | 'language' | 'noticeVersion'
  >,
  codeHash: string,
  now: string,
): Promise<HelpRequest> {
  const on = dayOf(now)
  const place = answers.where?.place
  const meant = place ? (await findPlace(db, place, on, 1))[0] : undefined
  const placeCode = meant && /^\d{3}$/.test(meant.code) ? meant.code : undefined
  const [{ clocks, calendar, settingsId }, desk] = await Promise.all([
    clocksNow(db, now, placeCode),
    findDesk(db, placeCode),
  ])
  const urgency = answers.when?.urgency ?? 'ordinary'
  const records = recordsOf(answers, {
    ...given,
    ...{ contactId: newId, desk: found(desk), placeCode, settingsId, at: now, on },
    dueAt: dueBy(clocks, urgency, 'sort-request', now, calendar),
  })
  await insertHousehold(db, records.household)
  await insertPerson(db, records.person)
  await insertMembership(db, records.membership)
  for (const contact of records.contacts) await insertContact(db, contact)
  await insertWords(db, given.householdId, records.household.holderOrganisation, records.searchWords)
  await insertRequest(db, records.request, codeHash)
  await lookForRepeats(db, given.householdId)
  return records.request
}
