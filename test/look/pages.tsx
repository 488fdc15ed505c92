import type { ReactElement } from 'react'
import type { AskPage } from '../../src/domain/intake/answers.ts'
import { askPages } from '../../src/domain/intake/answers.ts'
import { answersIn, errorsOn, type Typed } from '../../src/domain/intake/ask-forms.ts'
import { AboutPage, ComplainPage, HidePage, PrivacyPage, ReoPage } from '../../src/site/about.tsx'
import { AskCheckPage } from '../../src/site/ask-check.tsx'
import { AskQuestionPage } from '../../src/site/ask-questions.tsx'
import { ClosedPage, ComeBackPage, StopPage } from '../../src/site/come-back.tsx'
import { FindPage } from '../../src/site/find.tsx'
import { GalleryPage } from '../../src/site/gallery.tsx'
import { FirstPage } from '../../src/site/first.tsx'
import { ReceiptPage } from '../../src/site/receipt.tsx'
import { ServicePage } from '../../src/site/service.tsx'
import { SignInPage } from '../../src/site/sign-in.tsx'
import { FaultPage, NotFoundPage, TooManyPage } from '../../src/site/sorry.tsx'
import { YoursPage, type YoursView } from '../../src/site/yours.tsx'
import type { Language } from '../../src/words/phrase.ts'
import { reoWaiting } from '../../src/words/words.ts'
import { answerPages } from './answer-pages.tsx'
import { crisisLines, frameFor, needOptions, notice, noticeNames, services } from './samples.ts'
import { myPage } from './sample-of-yours.ts'

export type Looked = { readonly name: string; readonly face: 'site' | 'answer'; readonly page: ReactElement }

const typed: Readonly<Partial<Record<AskPage, Typed>>> = {
  need: { kind: 'money', words: 'The car man keeps ringing my mum, and the power is going off on Friday' },
  when: { urgency: 'today', unsafe: 'yes' },
  where: { place: 'Kaikohe', moving: 'yes' },
  reach: {
    ring: 'ring',
    ringNumber: '021 000 0142',
    ringWhose: 'my sister’s',
    come: 'come',
    days: ['tue', 'thu'],
    from: '10',
    until: '12',
    say: 'the library',
    message: 'no',
  },
  for: { whom: 'me', name: 'Hēni' },
  with: { rather: ['maori'], avoid: 'Anyone who knows his cousins', language: 'English', cause: 'cost-of-living' },
}
const wrongReach = { ring: 'ring', textNumber: '021 000 0143', until: '9', from: '10', say: 'the library' }
const keys = { words: 'amber kettle road', code: '4721-9038-6655' }

function asks(language: Language): Looked[] {
  const questions = askPages
    .filter((page) => page !== 'check')
    .map((page, place): Looked => {
      const view = {
        page,
        typed: typed[page] ?? {},
        errors: [],
        ...(place > 0 ? { keys } : {}),
        ...(page === 'where' ? { lines: crisisLines.slice(1, 4) } : {}),
        causes: [{ value: 'cost-of-living', label: 'The cost of living' }],
        languages: ['English', 'Te reo Māori', 'Gagana Sāmoa', 'Lea faka-Tonga'],
      }
      const frame = frameFor(language, `/ask/${place + 1}`)
      return { name: `ask-${place + 1}-${page}`, face: 'site', page: <AskQuestionPage frame={frame} view={view} /> }
    })
  const bad = (page: AskPage, given: Typed): Looked => {
    const view = { page, typed: given, errors: errorsOn(page, given), keys }
    const frame = frameFor(language, `/ask/${askPages.indexOf(page) + 1}`)
    return { name: `ask-bad-${page}`, face: 'site', page: <AskQuestionPage frame={frame} view={view} /> }
  }
  const check = {
    page: 'check' as const,
    typed: {},
    errors: [],
    keys,
    answers: answersIn(typed),
    asked: askPages,
    cause: 'The cost of living',
    notice,
    noticeNames,
  }
  return [
    ...questions,
    bad('need', { kind: 'other' }),
    bad('reach', wrongReach),
    { name: 'ask-7-check', face: 'site', page: <AskCheckPage frame={frameFor(language, '/ask/7')} view={check} /> },
  ]
}

function mine(language: Language): Looked[] {
  const frame = (path: string) => frameFor(language, path)
  const receipt = {
    ...keys,
    move: {
      ...{ step: 'sort' as const, who: 'Clearwater Community Trust', by: 'by 2 pm today' },
      ...{ after: 'ring' as const, whom: 'your sister’s number' },
    },
    lines: crisisLines.slice(1, 4),
  }
  const wrong = {
    words: 'amber kettle road',
    wrong: { says: 'Those words and that code do not go together. Check them and try again.', triesLeft: 2 },
  }
  const fresh: YoursView = {
    opened: myPage.opened,
    move: { step: 'sort', who: 'Clearwater Community Trust', by: 'by 2 pm today' },
    reader: 'Our team',
    asked: [],
    supports: [],
    maySee: [],
    byLaw: [],
    looked: [],
    told: 'told',
    canRing: false,
    canChange: true,
  }
  return [
    { name: 'receipt', face: 'site', page: <ReceiptPage frame={frame('/ask/sent')} view={receipt} /> },
    { name: 'come-back', face: 'site', page: <ComeBackPage frame={frame('/yours')} view={{}} /> },
    { name: 'come-back-wrong', face: 'site', page: <ComeBackPage frame={frame('/yours')} view={wrong} /> },
    { name: 'yours', face: 'site', page: <YoursPage frame={frame('/yours/mine')} view={myPage} /> },
    { name: 'yours-fresh', face: 'site', page: <YoursPage frame={frame('/yours/mine')} view={fresh} /> },
    { name: 'stop', face: 'site', page: <StopPage frame={frame('/yours/stop')} /> },
    { name: 'closed', face: 'site', page: <ClosedPage frame={frame('/yours/mine')} /> },
  ]
}

function finds(language: Language): Looked[] {
  const frame = (path: string) => frameFor(language, path)
  const needs = needOptions(language)
  const languages = [{ value: 'sm', label: 'Gagana Sāmoa' }]
  const service = {
    name: 'Kai and company',
    description: 'Food parcels for whoever needs one, and a hot lunch on weekdays.',
    cost: 'free' as const,
    kaupapaMaori: true,
    pacific: false,
    disabilityLed: false,
    wheelchair: 'yes' as const,
    referBy: ['walk-in' as const, 'ring' as const],
    howToGetHelp: 'Walk in before 2 pm, or ring and they deliver.',
    phone: '0800 000 121',
    email: 'kai@ferrylane.example',
    website: 'https://ferrylane.example',
  }
  const view = {
    service,
    organisation: 'Ferry Lane Food Hub',
    open: { state: 'open' as const, until: '2 pm' },
    room: 'limited' as const,
    checkedDays: 4,
    hours: ['Monday to Friday, 9 am to 2 pm', 'Saturday, 10 am to 12 noon'],
    languages: ['English', 'Te reo Māori'],
    places: ['12 Ferry Lane, Kaikohe'],
    serves: { kind: 'places' as const, names: ['Far North District'] },
    back: '/find?need=kai&place=Kaikohe',
  }
  const found = { services, count: 41, place: 'Kaikohe', next: '/find?need=kai&place=Kaikohe&after=3' }
  const asked = { need: 'kai', place: 'Kaikohe', kaupapaMaori: true }
  const none = { services: [], count: 0 }
  return [
    {
      name: 'first',
      face: 'site',
      page: <FirstPage frame={frame('/')} view={{ needs, near: [], lines: crisisLines.slice(0, 4), funded: true }} />,
    },
    {
      name: 'first-place',
      face: 'site',
      page: (
        <FirstPage
          frame={frame('/?place=Kaikohe')}
          view={{ needs, place: 'Kaikohe', near: services, lines: crisisLines.slice(0, 4), funded: false }}
        />
      ),
    },
    { name: 'find', face: 'site', page: <FindPage frame={frame('/find')} view={{ asked: {}, needs, languages }} /> },
    {
      name: 'find-found',
      face: 'site',
      page: <FindPage frame={frame('/find?need=kai&place=Kaikohe')} view={{ asked, needs, languages, found }} />,
    },
    {
      name: 'find-none',
      face: 'site',
      page: (
        <FindPage
          frame={frame('/find?place=Atlantis')}
          view={{ asked: { place: 'Atlantis', openNow: true }, needs, languages, found: none }}
        />
      ),
    },
    { name: 'service', face: 'site', page: <ServicePage frame={frame('/services/1')} view={view} /> },
  ]
}

function others(language: Language): Looked[] {
  const frame = (path: string) => frameFor(language, path)
  const people = [
    { id: '1', name: 'Ngaire Tamihana', role: 'Connector', organisation: 'Clearwater Community Trust' },
    { id: '2', name: 'Tevita Moala', role: 'Team lead', organisation: 'Clearwater Community Trust' },
    { id: '3', name: 'Priya Nair', role: 'Intake worker', organisation: 'Northern intake desk' },
    { id: '4', name: 'Aroha Kingi', role: 'Receiving worker', organisation: 'Ridgeline Budgeting' },
  ]
  const refused = {
    step: 'password' as const,
    email: 'ngaire@clearwater.example',
    refused: 'That e-mail address and password do not go together.',
  }
  return [
    { name: 'gallery', face: 'site', page: <GalleryPage frame={frame('/gallery')} /> },
    {
      name: 'about',
      face: 'site',
      page: <AboutPage frame={frame('/about')} address="12 Ferry Lane, Kaikohe" email="kia-ora@clearwater.example" />,
    },
    {
      name: 'privacy',
      face: 'site',
      page: <PrivacyPage frame={frame('/privacy')} notice={notice} names={noticeNames} />,
    },
    { name: 'complain', face: 'site', page: <ComplainPage frame={frame('/complain')} lines={crisisLines} /> },
    { name: 'reo', face: 'site', page: <ReoPage frame={frame('/reo')} {...reoWaiting()} /> },
    { name: 'hide', face: 'site', page: <HidePage frame={frame('/hide-your-visit')} lines={crisisLines} /> },
    { name: 'not-found', face: 'site', page: <NotFoundPage frame={frame('/lost')} /> },
    { name: 'too-many', face: 'site', page: <TooManyPage frame={frame('/yours')} minutes={4} /> },
    { name: 'fault', face: 'site', page: <FaultPage frame={frame('/')} number="7f3a-91" /> },
    {
      name: 'sign-in',
      face: 'site',
      page: <SignInPage frame={frame('/sign-in')} view={{ step: 'password', people }} />,
    },
    { name: 'sign-in-refused', face: 'site', page: <SignInPage frame={frame('/sign-in')} view={refused} /> },
    {
      name: 'sign-in-second',
      face: 'site',
      page: <SignInPage frame={frame('/sign-in/second')} view={{ step: 'second' }} />,
    },
  ]
}

/** Every public page with invented matter, in one language. */
export const publicPages = (language: Language): readonly Looked[] => [
  ...finds(language),
  ...asks(language),
  ...mine(language),
  ...others(language),
  ...answerPages(language),
]
