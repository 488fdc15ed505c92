import { Referral, type ReferralMove } from './referral.ts'

/**
 * A referral as its receiver may see it: what came to be shared stands among the facts, so what the sender wrote for
 * themselves or heard from the person afterwards is left out, and all of it once the yes was taken back (Privacy Act
 * 2020, IPP 11). A withdrawal shows no reason.
 */
export function asReceiverSees(
  referral: Referral,
  moves: readonly ReferralMove[],
  stillShared: boolean,
): { readonly referral: Referral; readonly moves: ReferralMove[] } {
  return {
    referral: Referral.parse({
      ...referral,
      ...(stillShared ? {} : { asks: '' }),
      ...('personWords' in referral ? { personWords: '' } : {}),
      // What the person answered themselves is for whoever walks with them, until the loop is closed.
      ...(referral.status === 'outcome-recorded' ? { personAnswer: undefined, personAnsweredAt: undefined } : {}),
      placeCode: undefined,
    }),
    moves: moves.map((move) => {
      const theirs = move.bySide === 'receiver' || (stillShared && move.deed === 'giveMore')
      return theirs ? move : { ...move, words: '' }
    }),
  }
}
