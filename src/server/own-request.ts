import type { intakeApi } from '../api/intake.ts'
import { withdraw as takeBack } from '../domain/consent/consent.ts'
import { addMinutes } from '../domain/days.ts'
import { Answers, type AskPage, askPages } from '../domain/intake/answers.ts'
import { answersIn, firstUnready, type TypedPages } from '../domain/intake/ask-forms.ts'
import { withdraw } from '../domain/intake/request.ts'
import { found, Refused } from '../domain/refusal.ts'
import { listConsents, saveConsent } from '../store/consent.ts'
import { dropDraft, findDraft, findRequest, insertEntry, keepPage, saveRequest } from '../store/intake.ts'
import { listUnderConsent } from '../store/referrals.ts'
import { writeRequest } from './asking-for-help.ts'
import { doneOn, type Handlers } from './gate.ts'
import { newId } from './moment.ts'
import { myRequest } from './my-request.ts'
import type { Post } from './referral-mail.ts'
import { stopSharing } from './referral-moves.ts'

const hoursKept = 24

type Api = Pick<Handlers<typeof intakeApi>, 'mine' | 'add' | 'stop' | 'draft' | 'keep' | 'send'>

/** The person's own side of a request: asking, one's own page, stopping. */
export const ownRequest = (house: Post): Api => ({ ...asking, stop: stopWith(house) })

const asking: Omit<Api, 'stop'> = {
  mine: ({ db, actor, now }, { looksBefore }) => myRequest(db, actor, now, looksBefore),

  add: async ({ db, actor, now }, { entryId, kind, words = '' }) => {
    const { householdId, holderOrganisation } = found(await findRequest(db, actor.requestId))
    const entry = { id: entryId, householdId, requestId: actor.requestId, holderOrganisation, kind, words, at: now }
    await insertEntry(db, entry)
    return { id: entryId, version: 1, householdId, holderOrganisation }
  },

  draft: async ({ db, actor, now }) => {
    const draft = actor.draft && (await findDraft(db, actor.draft.key, now))
    if (!draft) throw new Refused({ code: 'closed-page' })
    return { pages: draft.answers }
  },

  keep: async ({ db, actor, now }, { page, typed }) => {
    if (!actor.draft) throw new Refused({ code: 'closed-page' })
    const { key, words, codeHash } = actor.draft
    const kept = await findDraft(db, key, now)
    if (!kept && !codeHash) throw new Refused({ code: 'closed-page' })
    const draft = { key, words, codeHash: kept?.codeHash ?? codeHash ?? '', language: 'en' }
    await keepPage(db, draft, page, typed, now, addMinutes(now, hoursKept * 60))
    return { id: key, version: 1 }
  },

  send: async ({ db, actor, now }, { noticeVersion, language }) => {
    const draft = actor.draft && (await findDraft(db, actor.draft.key, now))
    if (!draft) throw new Refused({ code: 'closed-page' })
    const pages = typedPages(draft.answers)
    const unready = firstUnready(pages)
    if (unready) throw new Refused({ code: 'page-not-ready', with: { page: askPages.indexOf(unready) + 1 } })
    const ids = { requestId: newId(), householdId: newId(), personId: newId() }
    const request = await writeRequest(
      db,
      Answers.parse(answersIn(pages)),
      { ...ids, words: draft.words, channel: 'web', askedBy: '', language, noticeVersion },
      draft.codeHash,
      now,
    )
    await dropDraft(db, draft.key)
    return {
      id: request.id,
      version: 1,
      householdId: request.householdId,
      holderOrganisation: request.holderOrganisation,
    }
  },
}

/** Stops everything: the request, each yes they gave, and every referral that leans on one. No reason is asked. */
const stopWith =
  (house: Post): Api['stop'] =>
  async ({ db, actor, now }) => {
    const request = found(await findRequest(db, actor.requestId))
    const stopped = await saveRequest(db, withdraw(request, now))
    const { householdId, holderOrganisation } = stopped
    for (const yes of (await listConsents(db, householdId)).filter((one) => one.answer === 'yes' && !one.withdrawnAt)) {
      await saveConsent(db, takeBack(yes, actor.personId, now))
      for (const referral of await listUnderConsent(db, householdId, yes.id))
        await stopSharing(house, db, referral, actor, now)
    }
    await insertEntry(db, {
      id: newId(),
      householdId,
      requestId: request.id,
      holderOrganisation,
      kind: 'stop',
      words: '',
      at: now,
    })
    return doneOn(stopped)
  }

/** The pages of a draft, without whatever else somebody may have posted under another name. */
export function typedPages(answers: Readonly<Record<string, TypedPages[AskPage]>>): TypedPages {
  return Object.fromEntries(askPages.flatMap((page) => (answers[page] ? [[page, answers[page]]] : [])))
}
