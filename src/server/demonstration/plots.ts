import { type Need, type NeedOutcome, reasonSpokenFor } from '../../domain/cases/case.ts'
import type { Share } from '../../domain/consent/consent.ts'
import { addMinutes, type Instant } from '../../domain/days.ts'
import { agencies } from '../../domain/directory/agencies.ts'
import type { ReferralStatus } from '../../domain/referrals/moves.ts'
import { aKind, type Asker } from './asking.ts'
import type { Book } from './book.ts'
import { type Choice, whoCouldHelp } from './choosing.ts'
import type { Desk, Host } from './organisations.ts'
import type { ReferralStory } from './referral-story.ts'
import { Script } from './script.ts'
import { deedsUntil, type Shape, shapes, type ShapeName } from './shapes.ts'
import { Story } from './story.ts'
import { type KnownNeed, knownNeeds, nextSteps, type Noted, notes } from './what-people-say.ts'

/** Who is in a story, where, and who walks beside them. */
export type Cast = {
  readonly asker: Asker
  readonly desk: Desk
  readonly host: Host
  readonly district: string
  readonly connector: number
}

type Scene = { readonly book: Book; readonly cast: Cast; readonly script: Script; story: Story | undefined }

const there = ({ story }: Scene): Story => {
  if (!story) throw new Error('nobody has asked yet')
  return story
}

/** How much sooner things happen when they are needed today. */
const pace = { today: 0.15, 'this-week': 0.55, ordinary: 1 } as const

function beginning(book: Book, cast: Cast, meets: boolean): { readonly scene: Scene; readonly met: number } {
  const { dice } = book
  const { asker, desk, host, district } = cast
  const scene: Scene = { book, cast, script: new Script(), story: undefined }
  const { script } = scene
  const sorting = dice.chance(0.85) ? dice.between(6, 50) : dice.between(70, 150)
  const giving = sorting + dice.between(4, 35)
  script.at(0, (at) => {
    const { answers, channel, askedBy, language } = asker
    const story = new Story(book, { answers, at, desk, placeCode: district, channel, askedBy, language })
    story.assign(host, addMinutes(at, sorting))
    story.giveTo(cast.connector, addMinutes(at, giving))
    scene.story = story
  })
  if (!meets) return { scene, met: 0 }
  const slow = dice.chance(0.11)
  const [soon, late] = firstTalk[asker.urgency]
  const waits = slow ? late : soon
  const met = giving / 450 + waits
  if (slow) script.at(met - waits * 0.5, (at) => noted(scene, 'noAnswer', at))
  script.at(met, (at) => meeting(scene, at))
  return { scene, met }
}

/** How many working days until the first talk: as a rule, and when it did not work out. */
const firstTalk = { today: [0.12, 0.9], 'this-week': [0.6, 2.3], ordinary: [1.1, 3.6] } as const

function noted(scene: Scene, when: keyof typeof notes, at: Instant): void {
  const { dice } = scene.book
  const [how, words] = dice.pick<Noted>(notes[when])
  there(scene).note(how, when === 'noAnswer' ? undefined : dice.between(5, 45), words, at)
}

function meeting(scene: Scene, at: Instant): void {
  const { dice } = scene.book
  const { called, members, bornYear, familyName } = scene.cast.asker.family
  const story = there(scene)
  story.know({ bornYear, familyName })
  const [how, words] = dice.pick(notes.first)
  story.meet(how, dice.between(15, 70), words, at)
  if (members.length > 0) story.meetWhanau(called, members, at)
  if (dice.chance(0.28)) story.refuse(agencies[0]?.id ?? '', at)
}

const usual: readonly Share[] = ['name', 'contact', 'needs', 'people']
const purposes = [
  'To ask whether they can help',
  'To sort this out together',
  'So that nobody has to tell it twice',
] as const

type Going = {
  readonly shape: ShapeName
  /** How many of its deeds are done. All of them, where nothing is said. */
  readonly deeds?: number
  readonly follows?: () => string | undefined
  readonly but?: readonly string[]
  readonly draft?: true
  readonly likeliest?: true
}

type Gone = {
  readonly ends: number
  readonly referral: () => ReferralStory | undefined
  readonly to: Choice | undefined
}

/** One referral for a need, from the talk about who may know until as far as it has come. */
function referring(scene: Scene, starts: number, need: () => Need, kind: string, going: Going): Gone {
  const { book, cast, script } = scene
  const { dice } = book
  const choices = whoCouldHelp(kind, cast.district, going.but)
  // Mostly the likeliest, as people do.
  const choice = going.likeliest || dice.chance(0.55) ? choices[0] : choices[dice.between(0, choices.length - 1)]
  if (!choice) {
    script.at(starts, (at) => there(scene).nobodyFor(need(), 'no-provider', at))
    return { ends: starts, referral: () => undefined, to: undefined }
  }
  let referral: ReferralStory | undefined
  const asks = dice.pick(knownNeeds.get(kind)?.asks ?? [''])
  const phone = dice.chance(0.25) ? dice.pick(['Moana', 'Pat', 'Rob', 'Agnes']) : undefined
  script.at(starts, (at) => {
    const shares: readonly Share[] = dice.chance(0.3) ? [...usual, 'place', 'language'] : usual
    const consent = there(scene).agree(choice.to.id, shares, dice.pick(purposes), at)
    const follows = going.follows?.()
    referral = there(scene).refer({ need: need(), ...choice, asks, at, consent, ...(follows ? { follows } : {}) })
  })
  let ends = starts + 0.02
  if (going.draft) return { ends, referral: () => referral, to: choice }
  script.at(ends, (at) => referral?.send(at))
  const { steps }: Shape = shapes[going.shape]
  const slow = dice.chance(0.14) ? 2.6 : 1
  for (const [nth, [after, done]] of steps.slice(0, going.deeds ?? steps.length).entries()) {
    ends += Math.max(0.05, after * (nth < 3 ? pace[cast.asker.urgency] * slow : 1) * (0.7 + dice.roll() * 0.6))
    script.at(ends, (at) => {
      const move = done(at, dice)
      const senders = move.deed === 'confirm' || move.deed === 'closeRerouted' || move.deed === 'giveMore'
      if (senders) referral?.do(move, at)
      else referral?.answer(move, at, phone)
    })
  }
  return { ends, referral: () => referral, to: choice }
}

/** Everything a need goes through until it has an outcome: perhaps a second way, when the first did not help. */
function helping(scene: Scene, starts: number, need: () => Need, kind: string, shape: ShapeName): number {
  const { script, book } = scene
  const first = referring(scene, starts, need, kind, { shape })
  let ends = first.ends
  let outcome: NeedOutcome = first.to ? shapes[shape].need : 'not-met'
  if (first.to && (shape === 'rerouted' || (outcome === 'not-met' && book.dice.chance(0.5)))) {
    const second = referring(scene, ends + 0.4, need, kind, {
      shape: 'got',
      follows: () => first.referral()?.id,
      but: [first.to.to.id],
    })
    ends = second.ends
    outcome = second.to ? 'met' : 'not-met'
  }
  const words = outcome === 'met' ? '' : book.dice.pick(['We go on looking.', 'They will ring if it comes back.', ''])
  script.at(ends + 0.1, (at) => there(scene).settle(need(), outcome, words, at))
  if (outcome === 'not-met' && first.to)
    script.at(ends + 0.05, (at) => there(scene).nobodyFor(need(), 'no-capacity', at))
  return ends + 0.1
}

/** A household whose story has an end, so many working days ago. */
export function closedStory(book: Book, cast: Cast, chosen: ShapeName, endsBack: number): Story {
  const { dice } = book
  const { scene, met } = beginning(book, cast, true)
  const { script } = scene
  let ends = helping(scene, met + 0.1, () => firstNeed(scene), cast.asker.kind, chosen)
  for (let more = dice.pick([0, 1, 1, 2]); more > 0; more -= 1) {
    const kind = aKind(dice)
    const theNeed = alsoNeeded(scene, kind, met + 0.02 + more / 100)
    if (dice.chance(0.25)) {
      const settled = met + dice.between(2, 9)
      script.at(settled, (at) =>
        there(scene).settle(theNeed(), dice.pick(['met', 'no-longer-needed']), 'They did it themselves.', at),
      )
      ends = Math.max(ends, settled)
    } else ends = Math.max(ends, helping(scene, met + dice.between(1, 5), theNeed, kind, usualWay(dice)))
  }
  alongside(scene, met, ends)
  const closes = ends + 0.5 + dice.roll() * 2
  script.at(closes - 0.05, (at) => noted(scene, 'closing', at))
  script.at(closes, (at) => {
    const story = there(scene)
    const other = dice.chance(0.12)
      ? dice.pick(['moved-away', 'person-chose', 'other-service', 'handed-over'] as const)
      : undefined
    // Where nothing could be met here, somebody else goes on with them.
    story.close(other ?? reasonSpokenFor(story.needs) ?? 'other-service', at)
  })
  script.play(book.moments, endsBack)
  return there(scene)
}

// Most help is ordinary and works.
const common: readonly ShapeName[] = ['got', 'gotAtOnce', 'partly']
const rarer: readonly ShapeName[] = ['waited', 'asked', 'onwards', 'didNot', 'noRoom', 'unknown']
const usualWay = (dice: Book['dice']): ShapeName => dice.pick(dice.chance(0.6) ? common : rarer)

const firstNeed = (scene: Scene): Need => {
  const [need] = there(scene).needs
  if (!need) throw new Error('nothing is needed yet')
  return need
}

function alongside(scene: Scene, from: number, until: number): void {
  const { dice } = scene.book
  for (let at = from + dice.between(2, 5); at < until; at += dice.between(3, 8) + dice.roll()) {
    scene.script.at(at, (then) => noted(scene, 'along', then))
  }
}

/** Where its referral stands, and for which need; or that the first talk is still owed. */
export type Wanted =
  | 'first-talk'
  | { readonly kind: KnownNeed; readonly status?: ReferralStatus; readonly shape?: ShapeName }

/** A household somebody walks beside now; its last deed was so many working days ago. */
export function openStory(book: Book, cast: Cast, wanted: Wanted, lastBack: number): Story {
  const { dice, moments } = book
  const { scene, met } = beginning(book, cast, wanted !== 'first-talk')
  const { script } = scene
  if (wanted !== 'first-talk') {
    const ends = goingOn(scene, met, wanted)
    alongside(scene, met, ends)
    if (dice.chance(0.4)) {
      script.at(ends, (at) => there(scene).plan(dice.pick(nextSteps), moments.day(dice.between(-1, 6)), at))
    }
  }
  script.play(moments, lastBack)
  return there(scene)
}

function goingOn(scene: Scene, met: number, { kind, status, shape = 'got' }: Exclude<Wanted, 'first-talk'>): number {
  const { book, cast, script } = scene
  let need = () => firstNeed(scene)
  if (kind !== cast.asker.kind) {
    need = alsoNeeded(scene, kind, met + 0.05)
    const first = () => firstNeed(scene)
    script.at(met + 0.1, (at) => there(scene).settle(first(), 'met', 'Sorted on the day.', at))
  }
  if (status === undefined) return met + 0.1
  const deeds = status === 'draft' ? 0 : deedsUntil(shapes[shape], status, book.moments.now, book.dice)
  const going = { shape, deeds, likeliest: true as const, ...(status === 'draft' ? { draft: true as const } : {}) }
  return referring(scene, met + 0.2, need, kind, going).ends
}

/** Something else comes out once they talk. */
function alsoNeeded(scene: Scene, kind: KnownNeed, after: number): () => Need {
  const { dice } = scene.book
  let need: Need | undefined
  scene.script.at(after, (at) => {
    need = there(scene).need(kind, dice.pick(knownNeeds.get(kind)?.words ?? ['']), 'ordinary', at)
  })
  return () => need ?? firstNeed(scene)
}
