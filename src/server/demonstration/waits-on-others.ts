import { providerCalled } from './providers.ts'
import { ring, text } from './somebody.ts'
import { basics, send, wholeHouse, type Teller } from './telling.ts'

/** Whānau with whom it is somebody else’s move: late, in time, on a list, under way. */
export const waitsOnOthers: readonly Teller[] = [
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
      wholeHouse,
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
    const check = story.need(
      'health',
      'Her six-week check. The bus does not come here.',
      'ordinary',
      book.moments.workday(-2),
    )
    send(
      story,
      'juniper',
      'nurse',
      'The six-week check, at home if they can.',
      book.moments.workday(-0.6),
      basics,
      check,
    )
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
      basics,
      'To look for work with him',
      book.moments.workday(-11.9),
    )
    story
      .refer({ need: other, to: providerCalled('bracken'), service: 'jobs', at: book.moments.workday(-11.8), consent })
      .send(book.moments.workday(-11.7))
      .answer({ deed: 'accept', says: { contactName: 'Rob' } }, book.moments.workday(-10.5))
      .answer({ deed: 'begin', says: {} }, book.moments.workday(-8.3))
      // There is a tangi at home until then.
      .pauseFor(9, book.moments.workday(-3.5))
    return story
  },
]
