import { randomUUID } from 'node:crypto'
import { lastingId, type Dice } from '../../src/server/demonstration/dice.ts'
import { workers } from '../../src/server/demonstration/workers.ts'
import type { Answered, Asked, Sender } from './sender.ts'

// What people do all day, from a call at the desk to the loop closed. Every text has a mark of its own, by which the
// checker finds it again.

export type Cast = {
  readonly desk: Sender
  readonly connector: Sender
  readonly connectorId: string
  readonly hostId: string
  /** Two at one provider, who may answer the same referral at the same moment. */
  readonly receivers: readonly [Sender, Sender]
  readonly providerId: string
}

/** Who sends: the desk on two devices, a connector at each of four hosts, and two devices at each of two providers. */
export function castOf(senderFor: (name: string, device: number) => Sender, nth: number): Cast {
  const [host = 'clearwater', connector = 'Ngaire Tamihana'] = hosts[nth % hosts.length] ?? []
  const [provider = 'ferry-lane', receiver = 'Hōhepa Lyall'] = providers[nth % providers.length] ?? []
  return {
    desk: senderFor('Sefina Tuala', nth % 2),
    connector: senderFor(connector, 0),
    connectorId: workers.find((worker) => worker.name === connector)?.id ?? '',
    hostId: lastingId(`organisation ${host}`),
    receivers: [senderFor(receiver, 0), senderFor(receiver, 1)],
    providerId: lastingId(`organisation ${provider}`),
  }
}

const hosts = [
  ['clearwater', 'Ngaire Tamihana'],
  ['northbank', 'Priya Nair'],
  ['orchard-road', 'Rāwhiti Cooper'],
  ['open-gate', 'Aroha Bennett'],
] as const
const providers = [
  ['ferry-lane', 'Hōhepa Lyall'],
  ['ridgeline', 'Aroha Teirney'],
] as const

/** A story that was refused ends there: the rest would lean on what is not so. */
class Refusal extends Error {}

const mark = () => `torture ${randomUUID()}`

async function done(sender: Sender, asked: Asked): Promise<number> {
  const answered = await sender.send(asked)
  if (answered.kind === 'refused') throw new Refusal(`${asked.name}: ${answered.status} ${answered.code}`)
  return answered.version
}

/** One family, from the first call to the closed case. Answers whether it came to its end, or what refused it. */
export async function tellStory(cast: Cast, dice: Dice): Promise<string> {
  try {
    const family = await begin(cast)
    await talk(cast, family, dice)
    const outcome = await refer(cast, family, dice)
    await end(cast, family, outcome)
    return 'ended'
  } catch (error) {
    if (error instanceof Refusal) return error.message
    throw error
  }
}

type Family = Awaited<ReturnType<typeof begin>>

async function begin({ desk, connector, connectorId, hostId }: Cast) {
  const ids = { requestId: randomUUID(), householdId: randomUUID(), personId: randomUUID() }
  const [caseId, firstNeed] = [randomUUID(), randomUUID()]
  const words = mark()
  await done(desk, {
    ...{ name: 'intake.take', path: '/requests', record: ids.requestId },
    input: { ...ids, channel: 'phone', answers: { need: { kind: 'kai', words }, for: { name: 'Torture' } } },
    effect: { table: 'help_request', column: 'own_words', value: words },
  })
  await done(desk, {
    ...{ name: 'intake.assign', path: `/requests/${ids.requestId}/assign`, record: ids.requestId, seen: 1 },
    input: { toOrganisation: hostId, caseId, needId: firstNeed },
    effect: { table: 'support_case', column: 'id', value: caseId },
  })
  const version = await done(connector, {
    ...{ name: 'cases.giveTo', path: `/cases/${caseId}/give`, record: caseId, seen: 1, input: { connectorId } },
  })
  return { ...ids, caseId, needs: [firstNeed], version }
}

async function talk({ connector }: Cast, family: Family, dice: Dice): Promise<void> {
  const { caseId, needs } = family
  const happenedAt = new Date().toISOString()
  const words = mark()
  const metNeed = randomUUID()
  family.version = await done(connector, {
    ...{ name: 'cases.meet', path: `/cases/${caseId}/meet`, record: caseId, seen: family.version },
    input: {
      ...{ noteId: randomUUID(), how: 'phone', happenedAt, words },
      needs: [{ needId: metNeed, kind: 'power', urgency: 'this-week' }],
    },
    effect: { table: 'contact_note', column: 'words', value: words },
  })
  for (let each = dice.between(1, 3); each > 0; each -= 1) {
    const said = mark()
    const noteId = randomUUID()
    await done(connector, {
      ...{ name: 'cases.note', path: `/cases/${caseId}/notes`, record: noteId },
      input: { noteId, how: 'visit', happenedAt, minutes: 20, words: said },
      effect: { table: 'contact_note', column: 'words', value: said },
    })
  }
  const [needId, need] = [randomUUID(), mark()]
  await done(connector, {
    ...{ name: 'cases.noteNeed', path: `/cases/${caseId}/needs`, record: needId },
    input: { needId, kind: 'debt', words: need, urgency: 'ordinary' },
    effect: { table: 'need', column: 'words', value: need },
  })
  needs.push(metNeed, needId)
}

async function refer(cast: Cast, family: Family, dice: Dice): Promise<'met' | 'not-met'> {
  const { connector, receivers, providerId } = cast
  const { householdId, personId, caseId, needs } = family
  const [consentId, purpose, referralId, asks] = [randomUUID(), mark(), randomUUID(), mark()]
  await done(connector, {
    ...{ name: 'consent.record', path: `/households/${householdId}/consents`, record: consentId },
    input: {
      ...{ consentId, personId, toOrganisation: providerId, answer: 'yes', shares: ['name', 'needs'] },
      ...{ purpose, how: 'spoken', told: true },
    },
    effect: { table: 'consent', column: 'purpose', value: purpose },
  })
  const sent = await done(connector, {
    ...{ name: 'referrals.make', path: '/referrals', record: referralId },
    input: {
      ...{ referralId, householdId, caseId, needId: needs.at(-1), toOrganisation: providerId, consentId },
      ...{ asks, send: true },
    },
    effect: { table: 'referral', column: 'asks', value: asks },
  })
  const deed = (sender: Sender, name: string, seen: number, says: object = {}) =>
    sender.send(move(name, referralId, seen, says))
  const yes = (answered: Answered) => {
    if (answered.kind === 'refused') throw new Refusal(`a referral: ${answered.status} ${answered.code}`)
    return answered.version
  }
  const had = dice.chance(0.5) ? yes(await deed(receivers[0], 'receive', sent)) : sent
  // Both answer what they have before them: one of them must be told that the other was first.
  const [accepted, declined] = await Promise.all([
    deed(receivers[0], 'accept', had),
    deed(receivers[1], 'decline', had, { reason: 'no-capacity' }),
  ])
  if (accepted.kind === 'acked') {
    const begun = yes(await deed(receivers[1], 'begin', accepted.version))
    const came = yes(await deed(receivers[0], 'recordOutcome', begun, { outcome: 'got-what-was-needed' }))
    yes(await deed(connector, 'confirm', came, { answer: 'yes' }))
    return 'met'
  }
  yes(await deed(connector, 'confirm', yes(declined), { answer: 'no' }))
  return 'not-met'
}

function move(deed: string, referralId: string, seen: number, says: object): Asked {
  const words = mark()
  const path = deed.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  return {
    ...{ name: `referrals.${deed}`, path: `/referrals/${referralId}/${path}`, record: referralId, seen },
    // Saying that it has come has no words.
    ...(deed === 'receive'
      ? { input: says }
      : { input: { ...says, words }, effect: { table: 'referral_move', column: 'words', value: words } }),
  }
}

async function end({ connector }: Cast, { caseId, needs, version }: Family, outcome: 'met' | 'not-met'): Promise<void> {
  for (const needId of needs) {
    const words = mark()
    await done(connector, {
      ...{ name: 'cases.settleNeed', path: `/needs/${needId}/settle`, record: needId, seen: 1 },
      input: { outcome, words },
      effect: { table: 'need', column: 'outcome_words', value: words },
    })
  }
  await done(connector, {
    ...{
      name: 'cases.close',
      path: `/cases/${caseId}/close`,
      record: caseId,
      seen: version,
      input: { reason: outcome === 'met' ? 'connected' : 'other-service' },
    },
  })
}
