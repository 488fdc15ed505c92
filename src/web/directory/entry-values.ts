import type { Clearable } from '../../domain/directory/editing.ts'
import { ServiceEdit } from '../../domain/directory/editing.ts'
import type { Hours } from '../../domain/directory/hours.ts'
import type { Area, Service, ServiceField } from '../../domain/directory/service.ts'
import type { z } from 'zod'

type Text = 'name' | 'alsoKnownAs' | 'description' | 'eligibility' | 'minimumAge' | 'maximumAge' | 'costNote'
type MoreText = 'howToGetHelp' | 'phone' | 'email' | 'website' | 'hoursNote'

/** An entry as its form holds it: what is not known is empty. */
export type EntryValues = Readonly<Record<Text | MoreText, string>> &
  Pick<
    Service,
    'needs' | 'status' | 'languages' | 'kaupapaMaori' | 'pacific' | 'disabilityLed' | 'wheelchair' | 'cost' | 'referBy'
  > & { readonly area: Area; readonly hours: readonly Hours[] }

export function valuesOf(service: Service): EntryValues {
  const text = (value: string | number | undefined) => (value === undefined ? '' : String(value))
  const { name, description, needs, status, languages, kaupapaMaori, pacific, disabilityLed } = service
  const { wheelchair, cost, referBy, area, hours = [] } = service
  return {
    ...{ name, description, needs, status, languages, kaupapaMaori, pacific, disabilityLed, wheelchair, cost, referBy },
    ...{ area, hours },
    alsoKnownAs: text(service.alsoKnownAs),
    eligibility: text(service.eligibility),
    minimumAge: text(service.minimumAge),
    maximumAge: text(service.maximumAge),
    costNote: text(service.costNote),
    howToGetHelp: text(service.howToGetHelp),
    phone: text(service.phone),
    email: text(service.email),
    website: text(service.website),
    hoursNote: text(service.hoursNote),
  }
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** The fields that were typed in and are not as they are now. Only those are sent, and only those are ours from then on. */
export function changedIn(typed: Partial<EntryValues>, now: EntryValues): (keyof EntryValues)[] {
  return fieldsOf(now).filter((field) => field in typed && !same(typed[field], now[field]))
}

const isField = (values: EntryValues, key: string): key is keyof EntryValues => key in values
const fieldsOf = (values: EntryValues) => Object.keys(values).filter((key) => isField(values, key))

type Cleared = z.infer<typeof Clearable>
const clearable: Readonly<Partial<Record<ServiceField, Cleared>>> = {
  alsoKnownAs: 'alsoKnownAs',
  eligibility: 'eligibility',
  minimumAge: 'minimumAge',
  maximumAge: 'maximumAge',
  costNote: 'costNote',
  howToGetHelp: 'howToGetHelp',
  phone: 'phone',
  email: 'email',
  website: 'website',
  hours: 'hours',
  hoursNote: 'hoursNote',
}

export type ReadyEdit =
  | { readonly kind: 'ready'; readonly set: ServiceEdit; readonly clear: Cleared[] }
  | { readonly kind: 'wrong'; readonly fields: readonly string[] }

/** What is to be sent for these fields: an emptied one is not known any more. */
export function editOf(values: EntryValues, fields: readonly (keyof EntryValues)[]): ReadyEdit {
  const clear: Cleared[] = []
  const set: Record<string, unknown> = {}
  for (const field of fields) {
    const value = values[field]
    const isEmpty = value === '' || (field === 'hours' && values.hours.length === 0)
    const cleared = clearable[field]
    if (isEmpty && cleared) clear.push(cleared)
    else set[field] = sent(field, value)
  }
  const read = ServiceEdit.safeParse(set)
  if (read.success) return { kind: 'ready', set: read.data, clear }
  return { kind: 'wrong', fields: read.error.issues.map((issue) => String(issue.path[0])) }
}

function sent(field: keyof EntryValues, value: unknown): unknown {
  if (typeof value !== 'string') return value
  const text = value.trim()
  if (field === 'minimumAge' || field === 'maximumAge') return Number(text)
  return field === 'website' ? asAddress(text) : text
}

/** Whoever types `example.nz` means the site. */
export const asAddress = (text: string): string => (/^https?:\/\//i.test(text) ? text : `https://${text}`)
