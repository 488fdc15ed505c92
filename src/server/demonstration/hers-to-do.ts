import { agencies } from '../../domain/directory/agencies.ts'
import { providerCalled } from './providers.ts'
import { ring } from './somebody.ts'
import { first, send, wholeHouse, type Teller } from './telling.ts'

/** Whānau with whom it is her move: to ask, to answer, to choose another, to send. */
export const hersToDo: readonly Teller[] = [
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
    story.keepUnsafe(
      'text',
      '021 000 0178',
      'Her ex pays this bill and reads it. Never use.',
      book.moments.workday(-22.5),
    )
    const beds = story.need('household-goods', 'Beds for the three of them.', 'ordinary', book.moments.workday(-22))
    const consent = story.agree(providerCalled('second-shelf').id, wholeHouse, 'For beds', book.moments.workday(-21.9))
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
      wholeHouse,
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
    const leg = story.need(
      'health',
      'Dad’s leg needs dressing and we have no car.',
      'this-week',
      book.moments.workday(-3.9),
    )
    send(story, 'juniper', 'nurse', 'Dressings at home, twice a week.', book.moments.workday(-3.6), wholeHouse, leg)
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
      wholeHouse,
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
