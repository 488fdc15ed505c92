import type { Deed } from '../domain/referrals/moves.ts'
import { NeedKind } from '../domain/programmes/needs.ts'
import type { Referral } from '../domain/referrals/referral.ts'
import { sayIn } from '../words/words.ts'
import type { Db } from '../store/database.ts'
import { hasReceivers } from '../store/links.ts'
import { sendReferralMail } from '../store/mail.ts'
import { namesOfOrganisations } from '../store/moment.ts'
import { findLink } from '../store/referrals.ts'
import type { House } from './house.ts'
import { moreGivenMail, referralMail, type Said, withdrawnMail } from './mail-texts.ts'
import { newId } from './moment.ts'

/** What a message needs to know of the house: where its links lead, and who signs it. */
export type Post = Pick<House, 'address' | 'runBy'>

/** Where the link of a referral leads. */
export const linkPath = (linkId: string): string => `/answer/${linkId}`

/** Tells the receiver by e-mail, where the referral has an address: what and by when, never who. */
export async function tellReceiver(house: Post, db: Db, referral: Referral, deed: Deed, now: string): Promise<void> {
  if (
    !('sentAt' in referral) ||
    referral.toEmail === '' ||
    !(deed === 'send' || deed === 'withdraw' || deed === 'giveMore')
  )
    return
  const [names, link] = await Promise.all([
    namesOfOrganisations(db, [referral.fromOrganisation, referral.toOrganisation]),
    findLink(db, referral.id),
  ])
  if (!link) return
  const say = sayIn('en')
  const sender = names[referral.fromOrganisation] ?? ''
  const between = { sender, from: house.runBy.name, now }
  const address = `${house.address}${linkPath(link.id)}`
  const signsIn = deed === 'send' && (await hasReceivers(db, referral.toOrganisation))
  const said = (): Said | undefined => {
    if (deed === 'withdraw') return withdrawnMail(say, { ...between, sentAt: referral.sentAt })
    if (!('dueAt' in referral)) return undefined
    if (deed === 'giveMore')
      return moreGivenMail(say, { ...between, sentAt: referral.sentAt, dueAt: referral.dueAt, link: address })
    const need = say(`need.${NeedKind.safeParse(referral.needKind).data ?? 'other'}`)
    const receiver = names[referral.toOrganisation] ?? ''
    return referralMail(say, {
      ...between,
      receiver,
      need,
      urgency: referral.urgency,
      dueAt: referral.dueAt,
      link: address,
      signsIn,
    })
  }
  const message = said()
  if (message)
    await sendReferralMail(db, {
      ...{ id: newId(), of: referral.fromOrganisation, address: referral.toEmail, referralId: referral.id, at: now },
      ...message,
    })
}
