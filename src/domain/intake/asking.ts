import type { Day, Instant } from '../days.ts'
import type { Contact } from '../households/contact.ts'
import { type Household, type Person, searchWordsOf, type SearchWord } from '../households/household.ts'
import type { AskedNeed, Answers, Preference, ReachAnswer, SafeWay, Weekday } from './answers.ts'
import type { HelpRequest, WouldRather } from './request.ts'

/** The kind of need that an asked need is noted as. */
const needKindOf: Readonly<Record<AskedNeed, string>> = {
  kai: 'kai',
  power: 'power',
  bed: 'housing',
  money: 'money',
  talk: 'mental-wellbeing',
  other: 'other',
}
const ledBy: Readonly<Record<Preference, WouldRather>> = {
  maori: 'maori-led',
  pacific: 'pacific-led',
  disability: 'disability-led',
}
const dayNumber: Readonly<Record<Weekday, number>> = { mon: 1, tue: 2, wed: 3, thu: 4, fri: 5, sat: 6, sun: 7 }

/** What a request is given besides its answers: ids by whoever makes it, the place that was meant, the clock. */
export type Asking = {
  readonly requestId: string
  readonly householdId: string
  readonly personId: string
  readonly contactId: () => string
  readonly words: string
  readonly channel: HelpRequest['channel']
  readonly askedBy: string
  readonly desk: string
  readonly placeCode: string | undefined
  readonly language: string
  readonly noticeVersion: string
  readonly settingsId: string | undefined
  readonly at: Instant
  readonly on: Day
  readonly dueAt: Instant
}

export type AskedRecords = {
  readonly household: Household
  readonly person: Person
  readonly membership: {
    householdId: string
    personId: string
    holderOrganisation: string
    relationship: string
    fromOn: Day
  }
  readonly contacts: readonly Contact[]
  readonly request: HelpRequest
  readonly searchWords: readonly SearchWord[]
}

/**
 * The records of a request: a household, even of one, even unnamed; the person; the ways that are safe; and what was asked.
 * Nothing is safe unless they said so, and nothing is made up where they said nothing.
 */
export function recordsOf(answers: Answers, asking: Asking): AskedRecords {
  const { householdId, personId, desk, at } = asking
  const name = answers.for?.name ?? ''
  const held = { holderOrganisation: desk, madeAt: at, version: 1 }
  const household: Household = {
    ...{
      id: householdId,
      called: name,
      locality: answers.where?.place ?? '',
      movingAbout: answers.where?.movingAbout ?? false,
    },
    ...(asking.placeCode ? { placeCode: asking.placeCode } : {}),
    ...held,
  }
  const person: Person = {
    ...{ id: personId, knownAs: name, familyName: '', givenNames: '', warning: '' },
    ...{ language: answers.with?.language ?? asking.language, interpreter: answers.with?.interpreter ?? false },
    ...held,
  }
  const contacts = contactsOf(answers.reach, asking)
  return {
    household,
    person,
    membership: { householdId, personId, holderOrganisation: desk, relationship: '', fromOn: asking.on },
    contacts,
    request: requestOf(answers, asking),
    searchWords: searchWordsOf(household, [person], contacts),
  }
}

function requestOf(answers: Answers, asking: Asking): HelpRequest {
  const { need, when, where, with: wanted } = answers
  return {
    ...{ householdId: asking.householdId, id: asking.requestId, personId: asking.personId, words: asking.words },
    ...{ deskOrganisation: asking.desk, holderOrganisation: asking.desk, channel: asking.channel, status: 'received' },
    ...{ urgency: when?.urgency ?? 'ordinary', needKind: needKindOf[need.kind], ownWords: need.words ?? '' },
    unsafe: when?.unsafe === 'yes' || when?.unsafe === 'no' ? when.unsafe : 'not-said',
    askedFor: answers.for?.whom === 'someone-else' ? 'other' : 'self',
    askedBy: asking.askedBy || (answers.for?.who ?? ''),
    ...(answers.for?.theyKnow === 'yes' || answers.for?.theyKnow === 'no'
      ? { theyKnow: answers.for.theyKnow === 'yes' }
      : {}),
    ...{ placeText: where?.place ?? '', movingAbout: where?.movingAbout ?? false },
    ...(asking.placeCode ? { placeCode: asking.placeCode } : {}),
    wouldRather: (wanted?.rather ?? []).map((preference) => ledBy[preference]),
    ...{
      ratherWords: wanted?.ratherNamed ?? '',
      avoidWords: wanted?.avoid ?? '',
      supportPerson: wanted?.supportPerson ?? '',
    },
    ...(wanted?.cause ? { causeCode: wanted.cause } : {}),
    ...{ language: asking.language, noticeVersion: asking.noticeVersion },
    ...(asking.settingsId ? { settingsId: asking.settingsId } : {}),
    ...{ receivedAt: asking.at, dueAt: asking.dueAt, reasonWords: '', escalated: 0, version: 1 },
  }
}

function contactsOf(reach: ReachAnswer | undefined, asking: Asking): Contact[] {
  if (!reach) return []
  const { householdId, personId, desk, at } = asking
  return reach.ways.map((way) => ({
    ...{ id: asking.contactId(), householdId, personId, holderOrganisation: desk },
    ...reachedBy(way),
    ...{ safe: true, safeDays: reach.days.map((day) => dayNumber[day]) },
    ...(reach.from ? { safeFrom: reach.from } : {}),
    ...(reach.until ? { safeUntil: reach.until } : {}),
    ...{ say: reach.say ?? '', mayLeaveMessage: reach.mayLeaveMessage, madeAt: at, version: 1 },
  }))
}

function reachedBy(way: SafeWay): Pick<Contact, 'way' | 'value' | 'whose'> {
  switch (way.by) {
    case 'ring':
      return { way: 'ring', value: way.number, whose: way.whose ?? '' }
    case 'text':
      return { way: 'text', value: way.number, whose: '' }
    case 'email':
    case 'letter':
    case 'visit':
      return { way: way.by, value: way.address, whose: '' }
    case 'come':
      return { way: 'come-back', value: '', whose: '' }
  }
}
