import { addMinutes, yearOf } from '../../domain/days.ts'
import { openInEmergency } from '../../domain/households/emergency.ts'
import type { Book } from './book.ts'
import { ask, text, walkedWith } from './somebody.ts'
import type { Story } from './story.ts'
import { first, send } from './telling.ts'
import { workerAs } from './workers.ts'

// What happens seldom, and has a screen of its own when it does: once each.

/** The library rings for a man who has just asked for himself: by the number, the desk is shown that both may be one. */
export function askedTwice(book: Book): Story {
  const { minutesBack } = book.moments
  return ask(
    book,
    {
      name: 'Kev',
      said: 'He sleeps in the ute in our car park, and says yes to a bed.',
      asked: 'bed',
      urgency: 'today',
      town: 'Kaikohe',
      movingAbout: true,
      channel: 'agency',
      by: 'The library',
      ways: [text('0181')],
    },
    minutesBack(8),
  )
}

/** Nobody here does what is asked: written down at the desk, and the request waits on. */
export function gapsAtTheDesk(book: Book, stories: readonly Story[]): void {
  const asks = (name: string) =>
    stories.find(({ person, request }) => person.knownAs === name && request.status === 'received')
  asks('Kev')?.nobodyHere('no-capacity', book.moments.minutesBack(4))
  asks('Colin')?.nobodyHere('no-provider', book.moments.minutesBack(31))
}

/** Support ended in winter; now they ring again, and it begins beside the old. */
export function askedAgain(book: Book): Story {
  const { workday, today, day } = book.moments
  const who = {
    name: 'Tarati',
    said: 'The power is off and the baby is cold.',
    asked: 'power',
    urgency: 'this-week',
  } as const
  const story = walkedWith(
    book,
    { ...who, town: 'Kaikohe', ways: [text('0196')], leaveMessage: true },
    [workday(-92), workday(-91.9), workday(-91.8), workday(-91.3)],
    {
      called: 'Tarati and pēpi',
      bornYear: yearOf(today) - 22,
      members: [{ knownAs: 'Te Ariki', relationship: 'son', bornYear: yearOf(today) - 1 }],
      note: 'Two bills behind. She had rung them, and was told to wait.',
    },
  )
  send(story, 'ridgeline', 'power-bill', 'To ring the power company with her.', workday(-91))
    .answer({ deed: 'accept', says: { contactName: 'Aroha' } }, workday(-90))
    .answer({ deed: 'begin', says: {} }, workday(-89))
    .answer(
      { deed: 'recordOutcome', says: { outcome: 'got-what-was-needed', words: 'Back on, 15 a week.' } },
      workday(-84),
    )
    .do({ deed: 'confirm', says: { answer: 'yes', words: '' } }, workday(-83))
  story.settle(first(story), 'met', 'Back on the same day.', workday(-83))
  story.close('connected', workday(-82))
  story.askAgain(
    {
      channel: 'phone',
      urgency: 'ordinary',
      needKind: 'work',
      ownWords: 'He starts day care, so I could work mornings.',
    },
    workday(-1.4),
  )
  story.meet('phone', 25, 'Same laugh. She would rather clean than sell.', workday(-1.3))
  story.plan('Look at the morning shifts together', day(3), workday(-1.2))
  return story
}

/** Wiremu is shut out of this record, and opened it when a life was in danger. Nobody has looked at that yet. */
export function openedInDanger(book: Book, story: Story): void {
  const { id, holderOrganisation } = story.household
  const wiremu = workerAs('clearwater', 'connector', holderOrganisation, 1)
  const at = book.moments.workday(-0.4)
  const says = {
    ...{ id: book.newId(at), threat: 'theirs' as const },
    words: 'The school rang: Tia could not wake her koro this morning. I need the address for the ambulance.',
  }
  const use = openInEmergency({ id, holderOrganisation, shutOut: [wiremu.workerId] }, says, wiremu, at)
  const endedAt = addMinutes(at, 11)
  book.add('emergency_access', { ...use, endedAt, version: 2 })
  const of = { id: use.id, householdId: id, holderOrganisation }
  book.record('emergency.open', wiremu, at, { ...of, version: 1 })
  book.look('households.one', wiremu, addMinutes(at, 1), [id])
  book.record('emergency.end', wiremu, endedAt, { ...of, version: 2 })
}
