import type { AskedNeed, Preference, Weekday, YesNoUnsaid } from '../../domain/intake/answers.ts'
import type { Typed } from '../../domain/intake/ask-forms.ts'
import type { HelpRequest } from '../../domain/intake/request.ts'
import type { Urgency } from '../../domain/programmes/clocks.ts'

export const ways = ['ring', 'text', 'email', 'letter', 'visit', 'come'] as const
export type Way = (typeof ways)[number]

/** Everything that may be said in a request, by the names that the public form gives it. */
export type TakeForm = {
  readonly channel: Exclude<HelpRequest['channel'], 'web'> | ''
  readonly askedBy: string
  readonly kind: AskedNeed | ''
  readonly words: string
  readonly urgency: Urgency | ''
  readonly unsafe: YesNoUnsaid | ''
  readonly whom: 'me' | 'someone-else' | ''
  readonly who: string
  readonly theyKnow: YesNoUnsaid | ''
  readonly name: string
  readonly place: string
  readonly moving: boolean
  readonly ways: readonly Way[]
  readonly ringNumber: string
  readonly ringWhose: string
  readonly textNumber: string
  readonly emailAddress: string
  readonly letterAddress: string
  readonly visitAddress: string
  readonly days: readonly Weekday[]
  readonly from: string
  readonly until: string
  readonly say: string
  readonly message: boolean
  readonly language: string
  readonly interpreter: boolean
  readonly supportPerson: string
  readonly rather: readonly Preference[]
  readonly ratherNamed: string
  readonly avoid: string
}

export const emptyForm: TakeForm = {
  ...{
    channel: '',
    askedBy: '',
    kind: '',
    words: '',
    urgency: '',
    unsafe: '',
    whom: '',
    who: '',
    theyKnow: '',
    name: '',
  },
  ...{ place: '', moving: false, ways: [], ringNumber: '', ringWhose: '', textNumber: '', emailAddress: '' },
  ...{ letterAddress: '', visitAddress: '', days: [], from: '', until: '', say: '', message: false, language: '' },
  ...{ interpreter: false, supportPerson: '', rather: [], ratherNamed: '', avoid: '' },
}

/** The same as the public form would send it, so that both are read by one rule. A way without its tick is left out. */
export function typedIn({ ways: ticked, ...form }: TakeForm): Typed {
  const typed: Typed = {}
  for (const [name, value] of Object.entries(form)) {
    if (typeof value === 'string') typed[name] = value
    else if (typeof value === 'boolean') typed[name] = value ? 'yes' : ''
    else typed[name] = [...value]
  }
  for (const way of ticked) typed[way] = 'yes'
  return typed
}
