import { addMinutes, type Instant, yearOf } from '../../domain/days.ts'
import type { Urgency } from '../../domain/programmes/clocks.ts'
import type { Book } from './book.ts'
import { fromThem } from './from-them.ts'
import { hersToDo } from './hers-to-do.ts'
import { hostCalled } from './organisations.ts'
import { ask, type Met, ring, type Somebody, text, walkedWith } from './somebody.ts'
import type { Story } from './story.ts'
import { waitsOnOthers } from './waits-on-others.ts'

// The whānau whom Ngaire Tamihana walks beside: her morning has one of everything that a morning can have.

/** So many working days ago, and how soon each thing came after. */
function began(book: Book, back: number, urgency: Urgency): readonly [Instant, Instant, Instant, Instant] {
  const { workday } = book.moments
  const asked = workday(-back)
  const metAfter = { today: 0.2, 'this-week': 0.6, ordinary: 0.8 }[urgency]
  return [asked, addMinutes(asked, 21), addMinutes(asked, 32), workday(-back + metAfter)]
}

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
