import type { RequestDeclineReason } from '../../domain/intake/request.ts'
import type { Book } from './book.ts'
import { ask, ring, type Somebody, text } from './somebody.ts'
import type { Story } from './story.ts'

// What lies on the two desks: some of it just come in, some of it late, and what was sorted without a host.

/** Her sister’s number, which another host has met before. */
export const sistersNumber = '021 000 0142'

const heni: Somebody = {
  name: 'Hēni',
  said: 'Food in the house tonight. And the car man to stop ringing my mum.',
  ...{ asked: 'kai', urgency: 'today', town: 'Kaikohe', words: 'amber kettle road' },
  ways: [{ by: 'ring', number: sistersNumber, whose: 'My sister' }],
  ...{ days: ['tue', 'thu'], from: '10:00', until: '12:00', say: 'the library' },
  ...{ rather: ['maori'], avoid: 'Halyard Housing Desk', supportPerson: 'My sister', cause: 'cost-of-living' },
}

/** Who waits, and since how many minutes of the desk's day. */
const waiting: readonly (readonly [since: number, who: Somebody])[] = [
  [6, heni],
  [
    13,
    {
      name: 'Kev',
      said: 'A bed. Been in the ute since the lease ended.',
      asked: 'bed',
      urgency: 'today',
      town: 'Kaikohe',
      movingAbout: true,
      ways: [text('0181')],
    },
  ],
  [
    21,
    {
      name: 'Wikitōria',
      said: 'He pire hiko, kāore e taea e au te utu i tēnei wiki.',
      asked: 'power',
      urgency: 'this-week',
      town: 'Moerewa',
      ways: [ring('0182')],
      rather: ['maori'],
      speaks: 'Te reo Māori',
      language: 'mi',
    },
  ],
  [
    34,
    {
      name: 'Ethel',
      said: 'She has not filled her scripts since winter. She says it is the money.',
      asked: 'other',
      urgency: 'this-week',
      town: 'Kerikeri',
      channel: 'health',
      by: 'Her nurse',
      ways: [ring('0183')],
      days: ['mon', 'tue', 'wed', 'thu', 'fri'],
      from: '09:00',
      until: '16:00',
      leaveMessage: true,
    },
  ],
  [
    47,
    {
      name: '',
      said: 'Cannot say much here. I will come back to this page.',
      asked: 'other',
      urgency: 'today',
      town: 'Kawakawa',
      unsafe: 'yes',
      ways: [{ by: 'come' }],
    },
  ],
  [
    52,
    {
      name: 'Rosalie',
      said: 'New baby, no car, husband on the boat until Christmas.',
      asked: 'talk',
      urgency: 'ordinary',
      town: 'Whangārei',
      district: '002',
      ways: [text('0184')],
      speaks: 'Tagalog',
    },
  ],
  [
    96,
    {
      name: 'Stu',
      said: 'The mill shut. I do not know what I am meant to get.',
      asked: 'money',
      urgency: 'ordinary',
      town: 'Dargaville',
      district: '003',
      channel: 'phone',
      ways: [ring('0185')],
      leaveMessage: true,
      cause: 'job-loss',
    },
  ],
  [
    265,
    {
      name: 'Anahera',
      said: 'Her school says she comes without lunch and sleeps in class.',
      asked: 'kai',
      urgency: 'this-week',
      town: 'Kaitaia',
      channel: 'agency',
      by: 'Her son’s school',
      ways: [ring('0186')],
      rather: ['maori'],
    },
  ],
  [
    9,
    {
      name: 'Mele',
      said: 'Nappies size 5 and something to cook on one ring.',
      asked: 'kai',
      urgency: 'today',
      town: 'Ōtara',
      district: '076',
      ways: [text('0187')],
      rather: ['pacific'],
      speaks: 'Tongan',
    },
  ],
  [
    36,
    {
      name: 'Noor',
      said: 'We came in June. How does the doctor work here?',
      asked: 'other',
      urgency: 'ordinary',
      town: 'Mount Roskill',
      district: '076',
      ways: [ring('0188')],
      interpreter: true,
      speaks: 'Arabic',
      cause: 'new-to-new-zealand',
    },
  ],
  [
    58,
    {
      name: 'Colin',
      said: 'My ramp broke. I have been inside nine days.',
      asked: 'other',
      urgency: 'this-week',
      town: 'Panmure',
      district: '076',
      ways: [ring('0189')],
      rather: ['disability'],
      leaveMessage: true,
    },
  ],
  [
    140,
    {
      name: 'Harpreet',
      said: 'Truck and rent both due. One has to wait.',
      asked: 'money',
      urgency: 'ordinary',
      town: 'Papatoetoe',
      district: '076',
      channel: 'phone',
      ways: [ring('0190'), text('0190')],
      speaks: 'Punjabi',
    },
  ],
]

const declined: readonly (readonly [back: number, who: Somebody, why: RequestDeclineReason, words: string])[] = [
  [
    166,
    {
      name: 'Hēni Henare',
      said: 'Help with the rego.',
      asked: 'money',
      urgency: 'ordinary',
      town: 'Kaikohe',
      ways: [ring('0199')],
    },
    'asked-elsewhere',
    'She is with a budget service already and wants to stay there.',
  ],
  [
    3,
    {
      name: 'Tania',
      said: 'A copy of my birth certificate.',
      asked: 'other',
      urgency: 'ordinary',
      town: 'Whangārei',
      district: '002',
      ways: [ring('0192')],
    },
    'other-service',
    'Gave her the number that does this, and the hours.',
  ],
  [
    5,
    {
      name: 'Tania',
      said: 'Birth certificate please.',
      asked: 'other',
      urgency: 'ordinary',
      town: 'Whangārei',
      district: '002',
      ways: [ring('0192')],
    },
    'repeat',
    'The same request, two days apart.',
  ],
  [
    11,
    {
      name: 'Paulo',
      said: 'My mum made me write this.',
      asked: 'talk',
      urgency: 'ordinary',
      town: 'Māngere',
      district: '076',
      ways: [text('0193')],
    },
    'person-said-no',
    'He would rather not, and knows where we are.',
  ],
  [
    27,
    {
      name: '',
      said: 'WE BUILD WEBSITES FOR TRUSTS',
      asked: 'other',
      urgency: 'ordinary',
      town: 'Auckland Central',
      district: '076',
      ways: [{ by: 'email', address: 'offers@websites.example' }],
    },
    'not-a-person',
    '',
  ],
  [
    49,
    {
      name: 'Iosefa',
      said: 'My sister in Brisbane needs a food parcel.',
      asked: 'kai',
      urgency: 'this-week',
      town: 'Manurewa',
      district: '076',
      ways: [ring('0194')],
    },
    'outside-new-zealand',
    'Found him the number of a pantry near her.',
  ],
]

/** Requests waiting at both desks, nearest clock and all. */
export function atTheDesks(book: Book): Story[] {
  const { minutesBack, workday } = book.moments
  const fresh = waiting.map(([since, who]) => ask(book, who, minutesBack(since)))
  const said = declined.map(([back, who, why, words]) => {
    const story = ask(book, who, workday(-back - 0.1))
    story.decline(why, words, workday(-back))
    return story
  })
  const stopped = ask(
    book,
    {
      name: 'Nicola',
      said: 'Help with a heater, if there is one.',
      asked: 'power',
      urgency: 'ordinary',
      town: 'Ruawai',
      district: '003',
      ways: [ring('0195')],
    },
    workday(-8.2),
  )
  stopped.stop(workday(-8.1))
  return [...fresh, ...said, stopped]
}
