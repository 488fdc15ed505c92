import { type Consent, coversToday } from '../../domain/consent/consent.ts'
import { groundCovers, type RecordedGround } from '../../domain/consent/ground.ts'
import type { Instant } from '../../domain/days.ts'
import { type Sharing, usualSharing } from './consent-fields.tsx'

/** A referral as it is being written: to whom, what was agreed, what is asked. */
export type Referring = Sharing & {
  readonly organisationId: string
  readonly organisationName: string
  readonly serviceId: string
  readonly serviceName: string
  readonly find: string
  readonly asks: string
  readonly email: string
  /** Their own published address is taken until another is typed. */
  readonly emailTyped: boolean
}

export const begunReferring: Referring = {
  ...usualSharing,
  ...{
    organisationId: '',
    organisationName: '',
    serviceId: '',
    serviceName: '',
    find: '',
    asks: '',
    email: '',
    emailTyped: false,
  },
}

/** The legal ground that covers what this person gave, where they gave no yes. */
export const groundFor = (grounds: readonly RecordedGround[], personId: string, organisationId: string, now: Instant) =>
  grounds.find((one) => groundCovers(one, { toOrganisation: organisationId, visibleTo: personId }, now))

/** The yes that covers them today, if there is one; and their last no, if that came after any yes. */
export function agreedWith(consents: readonly Consent[], personId: string, organisationId: string, now: Instant) {
  const about = consents.filter((one) => one.personId === personId && one.toOrganisation === organisationId)
  const yes = about.find((one) => coversToday(one, organisationId, now))
  return { yes, no: yes === undefined && about[0]?.answer === 'no' ? about[0] : undefined }
}
