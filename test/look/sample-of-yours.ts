import type { YoursView } from '../../src/site/yours.tsx'

/** The page of an invented person, with something in each of its parts. */
export const myPage: YoursView = {
  name: 'Hēni',
  opened: 'Tuesday 10 November 2026, 12:20 pm',
  move: { step: 'ring', who: 'Ngaire', whom: 'your sister’s number', by: 'by 12 noon today' },
  reader: 'Ngaire',
  canRing: true,
  asked: [{ id: 'r1', need: 'Debt', with: 'Ridgeline Budgeting' }],
  supports: [
    {
      id: '1',
      need: 'Kai',
      says: 'A parcel is being packed at Ferry Lane Food Hub.',
      state: { shape: 'half', word: 'Being done' },
    },
    {
      id: '2',
      need: 'The two debts and the power bill',
      says: 'Ridgeline Budgeting must answer Ngaire by Thursday.',
      state: { shape: 'half', word: 'Being done' },
    },
    {
      id: '3',
      need: 'More money each week',
      says: 'Waiting until you want to talk about it.',
      state: { shape: 'ring', word: 'Your call' },
    },
  ],
  maySee: [
    {
      ...{ id: '1', organisation: 'Ferry Lane Food Hub', state: 'yes', day: 'Monday 10 May' },
      ...{ shares: 'the name you go by, how many people', forNeeds: 'Kai' },
    },
    {
      ...{ id: '2', organisation: 'Ridgeline Budgeting', state: 'back', day: 'Monday 9 November' },
      ...{ shares: 'what you need, how to reach you safely', forNeeds: 'Debt', againUntil: 'Monday 10 May' },
    },
    { id: '3', organisation: 'Work and Income', state: 'no', day: 'Monday 9 November', shares: '', forNeeds: '' },
  ],
  byLaw: [
    {
      ...{
        id: '1',
        organisation: 'Harbour Family Doctors',
        law: 'Privacy Act 2020, principle 11: a serious threat to life or health',
        holds: true,
      },
      ...{ shares: 'the name you go by, how to reach you safely' },
      ...{ since: 'Monday 9 November', until: 'Wednesday 9 December' },
    },
  ],
  looked: [
    {
      id: '1',
      who: 'Ngaire, your connector',
      why: 'To ring you, and to ask for kai',
      on: '2026-11-10',
      when: 'Tuesday 10 November',
    },
    {
      id: '2',
      who: 'Clearwater Community Trust',
      why: 'To find you a connector',
      on: '2026-11-10',
      when: 'Tuesday 10 November',
    },
  ],
  canChange: true,
}
