import type { Deed } from '../domain/referrals/moves.ts'
import { NeedKind } from '../domain/programmes/needs.ts'
import type { Referral } from '../domain/referrals/referral.ts'
import type { Say } from '../words/words.ts'
import type { Db } from '../store/database.ts'
import { hasReceivers } from '../store/links.ts'
import { sendReferralMail } from '../store/mail.ts'
import { namesOfOrganisations } from '../store/moment.ts'
import { findLink } from '../store/referrals.ts'
import type { House } from './house.ts'
import { inBothLanguages, moreGivenMail, referralMail, type Said, withdrawnMail } from './mail-texts.ts'
import { newId } from './moment.ts'

/** What a message needs to know of the house: where its links lead, and who signs it. */
export type Post = Pick<House, 'address' | 'runBy' | 'demonstration'>

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
  const sender = names[referral.fromOrganisation] ?? ''
  const between = { sender, from: house.runBy.name, now }
  const signsIn = deed === 'send' && (await hasReceivers(db, referral.toOrganisation))
  const { sentAt } = referral
  const said = (say: Say): Said => {
    // Whoever goes on reading in te reo comes to a page in te reo.
    const reo = say.spoken('mail.referral-text') === 'mi' ? '/mi' : ''
    const address = `${house.address}${reo}${linkPath(link.id)}`
    const need = say(`need.${NeedKind.safeParse(referral.needKind).data ?? 'other'}`)
    if (deed === 'withdraw' || !('dueAt' in referral)) {
      return withdrawnMail(say, { ...between, sentAt, need, words: referral.words })
    }
    const { dueAt, urgency } = referral
    if (deed === 'giveMore') return moreGivenMail(say, { ...between, sentAt, dueAt, link: address })
    const receiver = names[referral.toOrganisation] ?? ''
    return referralMail(say, { ...between, receiver, need, urgency, dueAt, link: address, signsIn })
  }
  await sendReferralMail(db, {
    ...{ id: newId(), of: referral.fromOrganisation, address: referral.toEmail, referralId: referral.id, at: now },
    ...inBothLanguages(said, { checkedOnly: !house.demonstration }),
  })
}
