import { describe, expect, test } from 'vitest'
import { aCase, aNeed, aReferral } from '../../../test/make.ts'
import { nextMoveOf } from './next-move.ts'

describe('whose move it is with a whānau', () => {
  const kai = aNeed({ urgency: 'today' })
  const debt = aNeed({ kind: 'debt' })

  test('first the talk that is owed', () => {
    const on = aCase({ status: 'assigned' })
    expect(nextMoveOf(on, [kai], [])).toEqual({ whose: 'mine', what: 'first-contact', by: on.firstContactDueAt })
  })

  test('then what the sender owes on a referral', () => {
    const referrals = [
      aReferral({ status: 'outcome-recorded', needId: debt.id }),
      aReferral({ status: 'sent', needId: kai.id }),
    ]
    expect(nextMoveOf(aCase(), [kai, debt], referrals)).toMatchObject({
      whose: 'mine',
      what: 'confirm-outcome',
      needId: debt.id,
    })
  })

  test('then a need of today that nobody has been asked about', () => {
    expect(nextMoveOf(aCase(), [debt, kai], [])).toMatchObject({
      whose: 'mine',
      what: 'meet-need-today',
      needId: kai.id,
    })
  })

  test('then waiting for whoever was asked, by their clock', () => {
    const referral = aReferral({ status: 'received', needId: debt.id })
    expect(nextMoveOf(aCase(), [debt], [referral])).toMatchObject({
      whose: 'theirs',
      what: 'wait-for-receiver',
      by: referral.dueAt,
    })
  })

  test('and when every need has its outcome, closing', () => {
    expect(nextMoveOf(aCase(), [aNeed({ outcome: 'met', outcomeAt: kai.notedAt })], [])).toEqual({
      whose: 'mine',
      what: 'close',
    })
    expect(nextMoveOf(aCase({ status: 'closed' }), [], [])).toEqual({ whose: 'nobody', what: 'nothing' })
  })
})
