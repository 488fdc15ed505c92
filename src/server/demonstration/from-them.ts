import { providerCalled } from './providers.ts'
import { ring, text } from './somebody.ts'
import { basics, first, type Teller } from './telling.ts'

/** Whānau who have said something themselves. */
export const fromThem: readonly Teller[] = [
  (book, walked, year) => {
    const who = { name: 'Whetū', said: 'The car man rings my work.', asked: 'money', urgency: 'ordinary' } as const
    const story = walked({ ...who, town: 'Kaikohe', ways: [{ by: 'email', address: 'whetu@mail.example' }] }, 14, {
      called: 'Whetū',
      bornYear: year - 24,
      note: 'Wrote back and forth. She says it better in writing.',
    })
    const to = providerCalled('ridgeline')
    const consent = story.agree(to.id, basics, 'To ring the lender', book.moments.workday(-11))
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
