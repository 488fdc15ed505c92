import type { ContactNote } from '../../domain/cases/case.ts'
import type { AskedNeed } from '../../domain/intake/answers.ts'
import type { NeedKind } from '../../domain/programmes/needs.ts'

// In the words of people who do not exist, about troubles that many have.

type Needing = {
  readonly asked: AskedNeed
  readonly words: readonly string[]
  /** Which kinds of service help with it, the likeliest first. */
  readonly services: readonly string[]
  /** What the connector asks for. */
  readonly asks: readonly string[]
}

const needing = (asked: AskedNeed, services: string, words: readonly string[], asks: readonly string[]): Needing => ({
  ...{ asked, words, asks },
  services: services.split(' '),
})

export const whatPeopleNeed = {
  kai: needing(
    'kai',
    'parcels shop hot-meal meals-out',
    [
      'The cupboards are empty till Thursday.',
      'Kai for the kids’ lunches, I can sort myself out.',
      'My hours got cut and the food money went on petrol.',
      'We have my cousin’s four staying and it does not stretch.',
      'Just something for the weekend.',
      'I eat at work. It is the girls I worry about.',
    ],
    ['A parcel for the whole house, four days.', 'Something they can cook on two rings.', 'Enough until payday.'],
  ),
  power: needing(
    'power',
    'power-bill warm',
    [
      'They say they will cut us off on Friday.',
      'The bill went to the old flat and now it is 900.',
      'It is so cold my dad sleeps in the car with the heater on.',
      'On prepay, and it runs out the day before pay.',
    ],
    ['A word with the power company before they cut it off.', 'A cheaper plan, and time to pay.'],
  ),
  housing: needing(
    'bed',
    'house-search bed tenancy arrears',
    [
      'We have to be out by the end of the month.',
      'Sleeping in the van since the lease ended.',
      'Six of us in two rooms, and mould on the cot.',
      'My aunty can have us till Sunday.',
      'The landlord is selling. Nobody rings me back about viewings.',
    ],
    [
      'Somewhere with two bedrooms, near the school.',
      'Help with the application and a reference.',
      'A bed for tonight, then a plan.',
    ],
  ),
  money: needing(
    'money',
    'entitlements small-grants',
    [
      'I do not know what I am meant to get.',
      'The form came back again and I cannot face it.',
      'I stopped work to look after Mum.',
      'The car needs a warrant or I lose the job.',
    ],
    ['To look at what they are owed, and go with them.', 'A small grant for the warrant.'],
  ),
  debt: needing(
    'money',
    'budget truck no-interest',
    [
      'The car man rings my work.',
      'Four loans. I stopped opening the letters.',
      'I signed something at the door for a vacuum cleaner.',
      'It is my ex’s debt, but my name is on it.',
    ],
    ['Three lenders to ring, and one truck shop.', 'A plan that leaves money for kai.'],
  ),
  'mental-wellbeing': needing(
    'talk',
    'counselling grief youth hauora',
    [
      'I am not sleeping. I would just like to talk to someone.',
      'It has been hard since the funeral.',
      'My boy will not come out of his room.',
      'Tired of holding everyone up.',
    ],
    ['Somebody to talk to, daytime, not too far.', 'A few talks to begin with.'],
  ),
  health: needing(
    'other',
    'clinic nurse teeth mobility',
    ['I owe the doctor so I do not go.', 'A tooth, two weeks now.', 'Dad’s leg needs dressing and we have no car.'],
    ['A check, and somebody to clear what is owed.', 'A nurse who can come to the house.'],
  ),
  'household-goods': needing(
    'other',
    'beds furniture baby',
    [
      'We got the house. There is nothing in it.',
      'A bed for my nephew, he is with us for good now.',
      'Baby is due in three weeks.',
    ],
    ['Two single beds and bedding.', 'A washing machine, second-hand is fine.'],
  ),
  parenting: needing(
    'other',
    'parents home-visits grandparents',
    [
      'New here with a baby and I know nobody.',
      'I have my mokopuna now and I have forgotten how.',
      'Twins. Send help, I am laughing but I mean it.',
    ],
    ['A group in the mornings, one she can walk to.', 'Someone to come to the house.'],
  ),
  transport: needing(
    'other',
    'rides shuttle licence',
    ['Hospital is 90 minutes away and the bus does not go.', 'My licence ran out and I cannot afford the next one.'],
    ['A ride there and back on the day.', 'A place on the next driving course.'],
  ),
  work: needing(
    'other',
    'jobs licence reading',
    ['The mill shut. I am 58, who wants me.', 'I want to work nights so I can be home after school.'],
    ['A CV, and a word with two employers.', 'Somebody who knows who is hiring.'],
  ),
  legal: needing(
    'other',
    'legal family-court tenancy',
    [
      'Papers came from the court and I do not understand them.',
      'He wants the kids at Christmas and I never signed anything.',
    ],
    ['Half an hour with a lawyer before the date.', 'Somebody to sit beside her on the day.'],
  ),
  isolation: needing(
    'talk',
    'visiting lunch meals-out',
    ['Since Ron died the days are long.', 'I would like someone to come for a cup of tea.'],
    ['A visitor who plays cards.', 'A lunch with other people.'],
  ),
  digital: needing(
    'other',
    'devices forms',
    ['Everything is online and I have a phone with a cracked screen.', 'The school wants a laptop.'],
    ['A laptop, and somebody to show her.', 'Help with one form.'],
  ),
  settlement: needing(
    'other',
    'first-year english visas',
    ['We came in June. How does the doctor work here?', 'My wife would like to learn English with other women.'],
    ['Doctor, school and bank, in that order.', 'The Tuesday class.'],
  ),
  addiction: needing(
    'other',
    'drink-drugs gambling hauora',
    ['I would like to stop before the baby comes.', 'The pokies. Please do not tell my mother.'],
    ['A first talk, in private.', 'Somebody who has been there.'],
  ),
} as const satisfies Partial<Readonly<Record<NeedKind, Needing>>>

export type KnownNeed = keyof typeof whatPeopleNeed
export const knownNeeds: ReadonlyMap<string, Needing> = new Map(Object.entries(whatPeopleNeed))

export type Noted = readonly [how: ContactNote['how'], words: string]

/** What somebody who walks beside them writes down: plain, kind, and nothing that they would not like to read. */
export const notes = {
  first: [
    ['phone', 'Talked for a while. They know what they want; we begin with what is nearest.'],
    ['face-to-face', 'Met at the library. Went through what I may say to whom, and what stays between us.'],
    ['phone', 'Rang at the time they gave. They had a list ready.'],
    ['visit', 'Cup of tea at the kitchen table. Everyone had something to say, the youngest most of all.'],
    ['face-to-face', 'Short talk at the school gate, the rest on Thursday.'],
    ['phone', 'They were surprised that somebody rang back.'],
    ['visit', 'Sat on the steps. They talked, I wrote down three things, they crossed one out.'],
    ['phone', 'On the phone from the car at lunch. Short, clear, and funny.'],
  ],
  noAnswer: [
    ['no-answer', 'No answer. Said nothing, will try again in their safe hours.'],
    ['no-answer', 'Rang out. Did not leave a message.'],
    ['no-answer', 'Nobody home. Left no card.'],
  ],
  along: [
    ['phone', 'Rang to say where things are up to. Nothing new, and they were glad to hear that somebody looked.'],
    ['face-to-face', 'Went along to the counter with them. They did the talking.'],
    ['visit', 'Read the letter together. It says less than it looks.'],
    ['text', 'They sorted one thing themselves, and told me how.'],
    ['visit', 'Dropped in on the way past. Kids well, dog suspicious.'],
    ['phone', 'They would rather wait with the money talk until after the tangi. So we wait.'],
    ['text', 'Good day. New hours at work from Monday.'],
    ['phone', 'Hard day. Listened.'],
    ['online', 'Helped with two forms on the screen. One is sent.'],
    ['face-to-face', 'Met outside the clinic. It was good news.'],
    ['phone', 'Rang the school with them listening. The uniform is sorted.'],
    ['visit', 'Measured the windows for curtains. The nana supervised.'],
    ['text', 'Asked whether Thursday still suits. It does.'],
  ],
  closing: [
    ['phone', 'They have what they came for, and my number.'],
    ['visit', 'We looked back at the list from the first day. Most of it is crossed out.'],
    ['phone', 'They said they can take it from here. I think so too.'],
    ['face-to-face', 'Not everything, but they know who to ask now.'],
    ['phone', 'Last call for now. They asked how my week was.'],
  ],
} as const satisfies Readonly<Record<string, readonly Noted[]>>

export const nextSteps = [
  'Ring to hear how the week went',
  'Go along to the appointment',
  'Bring the bond form',
  'Ask the school about uniforms',
  'Drop off the letter',
  'Visit, with the list from last time',
] as const

export const afterwards = {
  yes: ['Yes. It came the same day.', 'Yes, and they were kind about it.', 'We are warm.', 'Yes, all of it.'],
  partly: ['Half of it. The rest is up to us now.', 'Some. It will do for now.', 'It helped with the worst one.'],
  no: ['No. They had nothing left.', 'No, and I do not want to ask again.', 'Not this time.'],
} as const
