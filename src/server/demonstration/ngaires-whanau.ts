import type { Need } from '../../domain/cases/case.ts'
import type { Share } from '../../domain/consent/consent.ts'
import { addMinutes, type Instant, yearOf } from '../../domain/days.ts'
import { agencies } from '../../domain/directory/agencies.ts'
import type { Urgency } from '../../domain/programmes/clocks.ts'
import type { Book } from './book.ts'
import { hostCalled } from './organisations.ts'
import { providerCalled } from './providers.ts'
import { ask, type Met, ring, type Somebody, text, walkedWith } from './somebody.ts'
import type { Story } from './story.ts'

// The whānau whom Ngaire Tamihana walks beside: her morning has one of everything that a morning can have.

const name: readonly Share[] = ['name', 'contact', 'needs']
const household: readonly Share[] = ['name', 'contact', 'needs', 'people', 'place']

const first = (story: Story): Need => {
  const [need] = story.needs
  if (!need) throw new Error('nothing is needed')
  return need
}

/** So many working days ago, and how soon each thing came after. */
function began(book: Book, back: number, urgency: Urgency): readonly [Instant, Instant, Instant, Instant] {
  const { workday } = book.moments
  const asked = workday(-back)
  const metAfter = { today: 0.2, 'this-week': 0.6, ordinary: 0.8 }[urgency]
  return [asked, addMinutes(asked, 21), addMinutes(asked, 32), workday(-back + metAfter)]
}

/** A referral sent under a yes given just before. */
function send(story: Story, to: string, service: string, asks: string, at: Instant, shares = name, need = first(story)) {
  const provider = providerCalled(to)
  const consent = story.agree(provider.id, shares, 'To ask whether they can help', addMinutes(at, -6))
  return story.refer({ need, to: provider, service, asks, at: addMinutes(at, -3), consent }).send(at)
}

type Teller = (book: Book, walked: (who: Somebody, back: number, meeting: Met) => Story, year: number) => Story

const waitsOnOthers: readonly Teller[] = [
  (book, walked, year) => {
    const who = {
      name: 'Rāwiri',
      said: 'Nothing in the house and the mokopuna come at three.',
      asked: 'kai',
      urgency: 'today',
    } as const
    const where = { town: 'Kaikohe', ways: [ring('0151')], rather: ['maori'] } as const
    const members = [{ knownAs: 'Tia', relationship: 'granddaughter', bornYear: year - 7 }]
    const story = walked({ ...who, ...where }, 1.9, {
      called: 'Rāwiri and Tia',
      bornYear: year - 63,
      members,
      note: 'Rang him at once. He laughs about it; the cupboard does not.',
    })
    send(
      story,
      'ferry-lane',
      'parcels',
      'Two people, three days. He can collect before two.',
      book.moments.justNow(152),
      household,
    )
    return story
  },
  (book, walked, year) => {
    const who = {
      name: 'Losa',
      said: 'Nappies, and the lease letter is in English.',
      asked: 'other',
      urgency: 'ordinary',
      speaks: 'Samoan',
    } as const
    const members = [
      { knownAs: 'Tasi', relationship: 'partner', bornYear: year - 34 },
      { knownAs: 'Fale', relationship: 'daughter', bornYear: year },
    ]
    const story = walked({ ...who, town: 'Moerewa', ways: [ring('0163'), text('0163')] }, 9, {
      called: 'Losa and Tasi',
      bornYear: year - 31,
      members,
      how: 'visit',
      note: 'Toast and the lease on the table. Tasi reads it aloud and we laugh at clause nine.',
    })
    story.know({ warning: 'Dog loose at the gate: toot and wait. No signal past the bridge.' })
    const check = story.need('health', 'Her six-week check. The bus does not come here.', 'ordinary', book.moments.workday(-2))
    send(story, 'juniper', 'nurse', 'The six-week check, at home if they can.', book.moments.workday(-0.6), name, check)
    story.plan('Visit: nappies and the lease letter', book.moments.today, book.moments.workday(-0.5))
    return story
  },
  (book, walked, year) => {
    const who = {
      name: 'Pita',
      said: 'In the car behind the library since Tuesday.',
      asked: 'bed',
      urgency: 'this-week',
      movingAbout: true,
    } as const
    const story = walked({ ...who, town: 'Kaikohe', ways: [ring('0164'), { by: 'come' }], cause: 'job-loss' }, 8, {
      called: 'Pita',
      bornYear: year - 44,
      how: 'face-to-face',
      note: 'Met at the library. He has a plan for work; the bed comes first.',
    })
    const bed = send(story, 'halyard', 'bed', 'A bed for one, near the bus.', book.moments.workday(-4.2))
    bed.answer({ deed: 'receive', says: {} }, book.moments.workday(-3.4))
    story.note('face-to-face', 20, 'Same table, same chair. Still nothing from Halyard.', book.moments.workday(-1.4))
    return story
  },
  (book, walked, year) => {
    const who = {
      name: 'Dev',
      said: 'Power bill of 1,040 and they want it by Friday.',
      asked: 'power',
      urgency: 'this-week',
    } as const
    const story = walked({ ...who, town: 'Kaikohe', ways: [ring('0158'), text('0158')], leaveMessage: true }, 6, {
      called: 'Dev',
      bornYear: year - 27,
      note: 'He reads me the bill. Two winters on it, one is not his.',
    })
    send(story, 'ridgeline', 'power-bill', 'To ring the power company with him.', book.moments.workday(-3.9))
      .answer({ deed: 'receive', says: {} }, book.moments.workday(-3.2))
      .answer(
        { deed: 'accept', says: { contactName: 'Aroha', words: 'I ring him this week.' } },
        book.moments.workday(-0.9),
        'Aroha',
      )
    return story
  },
  (book, walked, year) => {
    const who = {
      name: 'Liam',
      said: 'Cannot sleep, cannot work, do not want pills.',
      asked: 'talk',
      urgency: 'ordinary',
    } as const
    const story = walked({ ...who, town: 'Kerikeri', ways: [text('0165')] }, 19, {
      called: 'Liam',
      bornYear: year - 38,
      note: 'Walked along the inlet. He talks better when we move.',
    })
    send(story, 'lantern-bay', 'counselling', 'A first talk, after work if there is one.', book.moments.workday(-16))
      .answer({ deed: 'receive', says: {} }, book.moments.workday(-15.2))
      .answer(
        { deed: 'waitlist', says: { until: book.moments.day(8), words: 'Three before him. We keep his place.' } },
        book.moments.workday(-13.4),
      )
    const other = story.need('work', 'Something with hands, outside.', 'ordinary', book.moments.workday(-12))
    const consent = story.agree(
      providerCalled('bracken').id,
      name,
      'To look for work with him',
      book.moments.workday(-11.9),
    )
    story
      .refer({ need: other, to: providerCalled('bracken'), service: 'jobs', at: book.moments.workday(-11.8), consent })
      .send(book.moments.workday(-11.7))
      .answer({ deed: 'accept', says: { contactName: 'Rob' } }, book.moments.workday(-10.5))
      .answer({ deed: 'begin', says: {} }, book.moments.workday(-8.3))
    return story
  },
]

const hersToDo: readonly Teller[] = [
  (book, walked, year) => {
    const who = {
      name: 'Marama',
      said: 'Beds for the three of them, we are on mattresses.',
      asked: 'other',
      urgency: 'ordinary',
    } as const
    const safe = {
      ways: [ring('0177')],
      days: ['mon', 'tue', 'wed', 'thu', 'fri'],
      from: '15:00',
      until: '20:00',
      say: 'the school',
    } as const
    const members = ['Manaia', 'Kauri', 'Hana'].map((knownAs, at) => ({
      knownAs,
      relationship: at === 1 ? 'son' : 'daughter',
      bornYear: year - 6 - at * 3,
    }))
    const story = walked({ ...who, ...safe, town: 'Kaikohe' }, 24, {
      called: 'Marama and tamariki',
      bornYear: year - 33,
      members,
      note: 'Not safe before three on a school day. After that she has time.',
    })
    const beds = story.need('household-goods', 'Beds for the three of them.', 'ordinary', book.moments.workday(-22))
    const consent = story.agree(providerCalled('second-shelf').id, household, 'For beds', book.moments.workday(-21.9))
    const asked = story.refer({
      need: beds,
      to: providerCalled('second-shelf'),
      service: 'beds',
      at: book.moments.workday(-21.8),
      consent,
    })
    asked
      .send(book.moments.workday(-21.7))
      .answer({ deed: 'accept', says: { contactName: 'Agnes' } }, book.moments.workday(-20))
    asked.answer({ deed: 'begin', says: {} }, book.moments.workday(-15))
    asked.answer(
      {
        deed: 'recordOutcome',
        says: { outcome: 'got-what-was-needed', words: 'Three beds, three duvets, one very good drawing.' },
      },
      book.moments.workday(-1.2),
    )
    story.settle(first(story), 'met', 'A cousin lent the van.', book.moments.workday(-2))
    return story
  },
  (book, walked, year) => {
    const who = {
      name: 'Jo',
      said: 'Four loans. I stopped opening the letters.',
      asked: 'money',
      urgency: 'ordinary',
    } as const
    const story = walked({ ...who, town: 'Kaikohe', ways: [ring('0166')] }, 10, {
      called: 'Jo',
      bornYear: year - 52,
      note: 'Brought the letters in a shopping bag. We opened two.',
    })
    story.refuse(agencies[0]?.id ?? '', book.moments.workday(-9))
    send(story, 'ridgeline', 'budget', 'Four lenders. She has the letters in a bag.', book.moments.workday(-6))
      .answer({ deed: 'receive', says: {} }, book.moments.workday(-5.4))
      .answer(
        { deed: 'askForMore', says: { question: 'Is any of it in her husband’s name as well?' } },
        book.moments.workday(-2.3),
      )
    return story
  },
  (book, walked, year) => {
    const who = {
      name: 'Samisoni',
      said: 'Out by the end of the month, five of us.',
      asked: 'bed',
      urgency: 'this-week',
    } as const
    const story = walked({ ...who, town: 'Kawakawa', ways: [ring('0167')], cause: 'moving-house' }, 7, {
      called: 'Samisoni and family',
      bornYear: year - 41,
      note: 'The house is sold. Nobody is to blame, he says twice.',
    })
    send(
      story,
      'halyard',
      'house-search',
      'Three bedrooms, near the school bus.',
      book.moments.workday(-5.5),
      household,
    )
      .answer({ deed: 'receive', says: {} }, book.moments.workday(-5))
      .answer(
        { deed: 'decline', says: { reason: 'no-capacity', words: 'Nothing that size until next month.' } },
        book.moments.workday(-0.8),
      )
    return story
  },
  (book, walked, year) => {
    const who = {
      name: 'Huhana',
      said: 'It is only me and Dad out here, and it is a lot.',
      asked: 'talk',
      urgency: 'this-week',
    } as const
    const story = walked({ ...who, town: 'Rāwene', ways: [ring('0168')], leaveMessage: true, rather: ['maori'] }, 5, {
      called: 'Huhana and her dad',
      bornYear: year - 47,
      note: 'He wants to stay home. So we bring it to him.',
    })
    const leg = story.need('health', 'Dad’s leg needs dressing and we have no car.', 'this-week', book.moments.workday(-3.9))
    send(story, 'juniper', 'nurse', 'Dressings at home, twice a week.', book.moments.workday(-3.6), household, leg)
      .answer({ deed: 'receive', says: {} }, book.moments.workday(-3.3))
      .answer(
        { deed: 'suggestReroute', says: { to: 'Two Rivers Hauora', words: 'Their nurse is in Rāwene on Mondays.' } },
        book.moments.workday(-0.6),
      )
    return story
  },
  (book, walked, year) => {
    const who = {
      name: 'Kavita',
      said: 'My husband’s hours were cut and I have no licence here.',
      asked: 'money',
      urgency: 'ordinary',
      speaks: 'Hindi',
    } as const
    const story = walked({ ...who, town: 'Kerikeri', ways: [ring('0169')], interpreter: true }, 6, {
      called: 'Kavita and Arjun',
      bornYear: year - 35,
      note: 'Through the interpreter first, then without.',
    })
    const consent = story.agree(
      providerCalled('ridgeline').id,
      household,
      'To look at what they are owed',
      book.moments.workday(-1.1),
      { interpreterUsed: true },
    )
    story.refer({
      need: first(story),
      to: providerCalled('ridgeline'),
      service: 'entitlements',
      asks: 'What are they owed?',
      at: book.moments.workday(-1),
      consent,
    })
    return story
  },
]

const fromThem: readonly Teller[] = [
  (book, walked, year) => {
    const who = { name: 'Whetū', said: 'The car man rings my work.', asked: 'money', urgency: 'ordinary' } as const
    const story = walked({ ...who, town: 'Kaikohe', ways: [{ by: 'email', address: 'whetu@mail.example' }] }, 14, {
      called: 'Whetū',
      bornYear: year - 24,
      note: 'Wrote back and forth. She says it better in writing.',
    })
    const to = providerCalled('ridgeline')
    const consent = story.agree(to.id, name, 'To ring the lender', book.moments.workday(-11))
    story
      .refer({ need: first(story), to, service: 'budget', at: book.moments.workday(-10.9), consent })
      .send(book.moments.workday(-10.8))
    story.takeBack(consent, book.moments.workday(-9.5))
    story.entry('changed', 'I have a second job now, so I could pay 20 a week.', book.moments.minutesBack(95))
    return story
  },
  (book, walked, year) => {
    const who = { name: 'Bev', said: 'Since Ron died the days are long.', asked: 'talk', urgency: 'ordinary' } as const
    const story = walked(
      { ...who, town: 'Russell', ways: [ring('0171')], leaveMessage: true, cause: 'bereavement' },
      12,
      { called: 'Bev', bornYear: year - 78, note: 'Two hours on the phone, mostly about roses.' },
    )
    const to = providerCalled('puriri-tree')
    story
      .refer({ need: first(story), to, service: 'reo', at: book.moments.workday(-8) })
      .do({ deed: 'discard', says: {} }, book.moments.workday(-7.6))
    story.entry('changed', 'The heater works again.', book.moments.workday(-5), book.moments.workday(-4.8))
    story.entry('ring-me', 'Nothing wrong. Ring when you can.', book.moments.minutesBack(170))
    return story
  },
  (book, walked, year) => {
    const who = {
      name: 'Te Aroha',
      said: 'Kai for the kids’ lunches, I can sort myself out.',
      asked: 'kai',
      urgency: 'this-week',
    } as const
    const members = [{ knownAs: 'Ihaia', relationship: 'son', bornYear: year - 9 }]
    const story = walked({ ...who, town: 'Moerewa', ways: [ring('0172'), text('0172')], rather: ['maori'] }, 4, {
      called: 'Te Aroha and Ihaia',
      bornYear: year - 29,
      members,
      note: 'At the school gate. Ihaia has opinions about sandwiches.',
    })
    story.settle(first(story), 'met', 'The school gives lunches from this week.', book.moments.workday(-1.6))
    story.need('power', 'Prepay ran out this morning, the fridge is off.', 'today', book.moments.minutesBack(40))
    return story
  },
]

/** Thirteen she has met, and two whom she has yet to ring. */
export function ngairesWhanau(book: Book): Story[] {
  const year = yearOf(book.moments.today)
  const walked = (who: Somebody, back: number, meeting: Met) =>
    walkedWith(book, who, began(book, back, who.urgency), meeting)
  const met = [...waitsOnOthers, ...hersToDo, ...fromThem].map((tell) => tell(book, walked, year))
  return [...met, ...toRing(book)]
}

function toRing(book: Book): Story[] {
  const { minutesBack, workday } = book.moments
  const koro = ask(
    book,
    {
      name: 'Mereana',
      said: 'Koro has not eaten since yesterday and I am in Dargaville.',
      asked: 'kai',
      urgency: 'today',
      town: 'Kaikohe',
      ways: [ring('0173')],
      leaveMessage: true,
      rather: ['maori'],
    },
    minutesBack(66),
  )
  koro.assign(hostCalled('clearwater'), minutesBack(48))
  koro.giveTo(0, minutesBack(41))
  const tane = ask(
    book,
    {
      name: 'Tāne',
      said: 'Letter says be out in two weeks.',
      asked: 'bed',
      urgency: 'this-week',
      town: 'Kaitaia',
      ways: [ring('0174')],
      from: '12:00',
      until: '18:00',
    },
    workday(-2.7),
  )
  tane.assign(hostCalled('clearwater'), workday(-2.6))
  tane.giveTo(0, workday(-2.5))
  tane.note('no-answer', undefined, 'No answer. Said nothing; tries again after noon.', workday(-1.3))
  return [koro, tane]
}

/** Two that came to Clearwater and that nobody has been given yet. */
export function notYetGiven(book: Book): Story[] {
  const { minutesBack, workday } = book.moments
  const bill = ask(
    book,
    {
      name: 'Ngāhuia',
      said: 'They say they will cut us off on Friday.',
      asked: 'power',
      urgency: 'this-week',
      town: 'Hikurangi',
      district: '002',
      ways: [ring('0175')],
    },
    workday(-0.5),
  )
  bill.assign(hostCalled('clearwater'), workday(-0.4))
  const van = ask(
    book,
    {
      name: 'Hemi',
      said: 'Sleeping in the van with my boy.',
      asked: 'bed',
      urgency: 'today',
      town: 'Kawakawa',
      ways: [text('0176')],
      movingAbout: true,
    },
    minutesBack(55),
  )
  van.assign(hostCalled('clearwater'), minutesBack(30))
  return [bill, van]
}

/** Told to a receiver on a ground that the law gives, and not on a yes: which, who asked, and that it was seen in writing. */
export function onAGround(book: Book, story: Story, at: Instant): void {
  const to = providerCalled('larkspur')
  const ground = { id: book.newId(at), toOrganisation: to.id, shares: ['name', 'needs'] }
  const { id: householdId, holderOrganisation } = story.household
  book.add('legal_ground', {
    ...{
      ...ground,
      householdId,
      holderOrganisation,
      ground: 'family-violence-act',
      whoAsked: 'The duty worker at the refuge',
    },
    ...{
      seenInWriting: true,
      words: 'She is in danger tonight and cannot be asked again.',
      recordedAt: at,
      recordedBy: story.walker.workerId,
    },
  })
  const need = story.need('safety', 'Somewhere he does not know.', 'today', addMinutes(at, -5))
  const referral = story.refer({ need, to, service: 'safety', at: addMinutes(at, 2), ground })
  referral.send(addMinutes(at, 4)).answer({ deed: 'accept', says: { contactName: 'Sam' } }, addMinutes(at, 40), 'Sam')
  referral.answer({ deed: 'begin', says: {} }, addMinutes(at, 70))
}
