import { readAnswer } from '../../src/domain/referrals/answer-form.ts'
import { AnswerClosedPage, AnswerCodePage, AnswerDonePage, AnswerLinkPage } from '../../src/site/answer-door.tsx'
import { AnswerPage, type AnswerView } from '../../src/site/answer.tsx'
import type { Language } from '../../src/words/phrase.ts'
import type { Looked } from './pages.tsx'
import { frameFor } from './samples.ts'

/** What a worker without an account sees, from the link to its end. */
export function answerPages(language: Language): Looked[] {
  const frame = (path: string) => frameFor(language, path, 'answer.css')
  const base = '/answer/k3p9'
  const sender = { organisation: 'Clearwater Community Trust', phone: '0800 000 111' }
  const door = {
    base,
    organisation: 'Ridgeline Budgeting',
    sentTo: 'a…@ridgeline.example',
    until: 'Thursday 26 November',
  }
  const view: AnswerView = {
    base,
    seen: 1,
    organisation: 'Ridgeline Budgeting',
    from: { name: 'Ngaire', ...sender },
    name: 'Hēni',
    need: 'three debts',
    move: { mine: true, ask: 'answer', by: 'by Thursday 12 November', late: false },
    agreedOn: 'Tuesday 10 November',
    safe: {
      rule: 'Ring her sister only: Tuesday and Thursday, 10 to 12. Say “the library”.',
      more: 'Never text, e-mail or leave a message.',
      number: '021 000 0142',
    },
    shared: [
      { name: 'Name they go by', value: 'Hēni' },
      { name: 'Car finance', value: '$3,900' },
      { name: 'She wants', value: '“The car man to stop ringing my mum”' },
    ],
    story: [],
    deeds: ['accept', 'waitlist', 'askForMore', 'decline', 'suggestReroute'],
    until: door.until,
    words: 'amber kettle road',
  }
  const badTyped = { deed: 'decline', declineWords: 'We only work in Dargaville' }
  const read = readAnswer(badTyped)
  const bad: AnswerView = { ...view, typed: badTyped, errors: read.ok ? [] : read.errors }
  const later: AnswerView = {
    ...view,
    move: { mine: true, ask: 'outcome', by: '2 days late', late: true },
    safe: { ...view.safe, offUntil: 'Thursday 10 am' },
    story: [
      {
        id: '1',
        when: 'Wednesday 11 November, 9:30 am',
        what: 'Aroha said yes. First meeting Thursday 19 November, 10:30 am.',
      },
    ],
    deeds: ['personDeclined', 'recordOutcome'],
    typed: { deed: 'recordOutcome' },
  }
  return [
    { name: 'answer-link', face: 'answer', page: <AnswerLinkPage frame={frame(base)} view={door} /> },
    {
      name: 'answer-code',
      face: 'answer',
      page: (
        <AnswerCodePage
          frame={frame(base)}
          view={{
            ...door,
            refused:
              'Those are not the right figures, or they have ended: they work once, for ten minutes and five tries.',
          }}
        />
      ),
    },
    {
      name: 'answer',
      face: 'answer',
      page: <AnswerPage frame={frame(base)} view={{ ...view, typed: { deed: 'accept' } }} />,
    },
    { name: 'answer-bad', face: 'answer', page: <AnswerPage frame={frame(base)} view={bad} /> },
    { name: 'answer-later', face: 'answer', page: <AnswerPage frame={frame(base)} view={later} /> },
    {
      name: 'answer-done',
      face: 'answer',
      page: (
        <AnswerDonePage frame={frame(base)} view={{ base, who: 'Ngaire', from: sender, said: 'Yes', more: true }} />
      ),
    },
    { name: 'answer-closed', face: 'answer', page: <AnswerClosedPage frame={frame(base)} from={sender} /> },
  ]
}
