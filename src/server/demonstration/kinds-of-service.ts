import type { Hours } from '../../domain/directory/hours.ts'
import type { Service } from '../../domain/directory/service.ts'
import type { NeedKind } from '../../domain/programmes/needs.ts'

/** What many providers offer in much the same way. */
export type KindOfService = Pick<Service, 'cost' | 'referBy'> & {
  readonly name: string
  readonly needs: readonly NeedKind[]
  readonly description: string
  readonly how: string
  readonly hours: keyof typeof hoursOf
  readonly eligibility?: string
  readonly minimumAge?: number
  readonly maximumAge?: number
  readonly costNote?: string
}

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR']
const on = (days: string[], opensAt: string, closesAt: string): Hours => ({ days, opensAt, closesAt })

/** When somebody is there. What nobody has told us is not known, and not closed. */
export const hoursOf = {
  office: [on(weekdays, '09:00', '17:00')],
  long: [on(weekdays, '08:00', '18:00'), on(['SA'], '09:00', '13:00')],
  mornings: [on(weekdays, '09:30', '14:00')],
  evenings: [on(['MO', 'WE', 'FR'], '17:00', '19:00')],
  always: [on([...weekdays, 'SA', 'SU'], '00:00', '24:00')],
  appointments: [{ ...on(weekdays, '09:00', '16:30'), byAppointment: true }],
  twoDays: [on(['TU', 'TH'], '10:00', '15:00')],
  saturdays: [on(['1SA', '3SA'], '10:00', '12:30')],
  fortnightly: [{ ...on(['WE'], '13:00', '16:00'), everyWeeks: 2, validFrom: '2024-07-03' }],
  unknown: undefined,
} as const satisfies Readonly<Record<string, readonly Hours[] | undefined>>

type More = Pick<Partial<KindOfService>, 'eligibility' | 'minimumAge' | 'maximumAge' | 'costNote' | 'cost' | 'referBy'>
type Line = readonly [string, string, readonly NeedKind[], keyof typeof hoursOf, string, string, More?]

const byHand = { referBy: ['email', 'link', 'ring'] } as const satisfies More
const walkIn = { referBy: ['walk-in', 'ring'] } as const satisfies More

// code, name, needs, hours, what it is, how to get it today
const lines: readonly Line[] = [
  ['parcels', 'Food parcels', ['kai'], 'mornings', 'Enough kai for a few days, packed for the people you have.', 'Walk in, or ask somebody to collect it for you.', { referBy: ['walk-in', 'email', 'link', 'ring'] }],
  ['hot-meal', 'A hot meal', ['kai', 'isolation'], 'evenings', 'Sit down to eat, or take it home. Tamariki welcome.', 'Just come.', walkIn],
  ['shop', 'Choose-your-own pantry', ['kai'], 'twoDays', 'Shelves to choose from, so that it is what you eat.', 'Come with a bag. Your first name is enough.', { cost: 'koha', ...walkIn }],
  ['meals-out', 'Meals brought to your door', ['kai', 'isolation'], 'office', 'A cooked meal three times a week for people who cannot get out.', 'Ring, or let somebody ask for you.', { cost: 'low-cost', costNote: 'Six dollars a meal, and nothing when that is too much.', ...byHand }],
  ['garden', 'Garden share', ['kai', 'cultural'], 'saturdays', 'Dig, plant and take home what is ready.', 'Come on a first or third Saturday.', walkIn],
  ['bed', 'A bed tonight', ['housing'], 'always', 'Somebody who finds a room for tonight and rings ahead.', 'Ring first; they find the room.', { referBy: ['ring', 'link', 'email'] }],
  ['house-search', 'Looking for a house', ['housing'], 'office', 'Help with forms, viewings and what to say to a landlord.', 'Ring for a time, or come with a friend.', byHand],
  ['tenancy', 'Tenancy advice', ['housing', 'legal'], 'office', 'Rent, repairs, notices to leave, the tribunal.', 'Ring or walk in.', walkIn],
  ['arrears', 'Rent and power owing', ['housing', 'debt', 'power'], 'office', 'Talks with the landlord or the power company before it goes further.', 'Bring whatever letters you have, opened or not.', byHand],
  ['entitlements', 'What you can get', ['money'], 'office', 'Goes through what you are owed, and goes with you to ask for it.', 'Ring for a time.', byHand],
  ['small-grants', 'Small grants', ['money'], 'appointments', 'Up to 300 dollars for something that stands in the way.', 'A connector or a friend can ask for you.', { ...byHand, eligibility: 'Once in six months for each household.' }],
  ['budget', 'Sorting out money and debts', ['debt', 'money'], 'office', 'A person on your side who rings the people you owe.', 'Ring, or let somebody ask for you.', byHand],
  ['no-interest', 'Loans without interest', ['debt', 'money'], 'appointments', 'For a car, a fridge, a bond: paid back slowly.', 'Ring for a talk first.', { ...byHand, minimumAge: 18 }],
  ['truck', 'Mobile traders and door sales', ['debt', 'legal'], 'twoDays', 'What you can send back, and how to stop the payments.', 'Bring the contract if you have it.', byHand],
  ['power-bill', 'Power bills', ['power', 'debt'], 'office', 'Talks with the power company and finds a cheaper plan.', 'Ring with your last bill beside you.', byHand],
  ['warm', 'A warmer house', ['power', 'health'], 'appointments', 'Curtains, draught stops and a heater to borrow over winter.', 'Ring for a visit.', byHand],
  ['beds', 'Beds and bedding', ['household-goods'], 'twoDays', 'Every child in a bed of their own.', 'A connector asks for you; delivered on Fridays.', byHand],
  ['furniture', 'Furniture and whiteware', ['household-goods'], 'saturdays', 'Good second-hand things, and a van to bring them.', 'Come and look.', { cost: 'low-cost', ...walkIn }],
  ['baby', 'Baby things', ['household-goods', 'parenting'], 'mornings', 'Nappies, clothes, a car seat to borrow.', 'Walk in, or ask somebody to collect.', walkIn],
  ['safety', 'Planning to be safe', ['safety'], 'always', 'Somebody to plan with, whether you stay or go.', 'Ring at any hour.', { referBy: ['ring'] }],
  ['changing', 'Changing how I am at home', ['safety', 'addiction'], 'evenings', 'A group for people who want to stop hurting those they love.', 'Ring for a first talk.', { cost: 'koha', referBy: ['ring', 'email'], minimumAge: 18 }],
  ['counselling', 'Counselling', ['mental-wellbeing'], 'appointments', 'Six talks with a counsellor, more if you need them.', 'Ring, or let somebody ask for you.', { cost: 'koha', ...byHand }],
  ['youth', 'A talk for young people', ['mental-wellbeing'], 'unknown', 'Someone to talk to who is not your teacher.', 'Text or come by after school.', { minimumAge: 12, maximumAge: 24, ...walkIn }],
  ['grief', 'After somebody has died', ['mental-wellbeing', 'isolation'], 'fortnightly', 'A circle of people who know what it is like.', 'Come to the next one.', walkIn],
  ['clinic', 'Doctor and nurse', ['health'], 'long', 'Low fees, and free for anyone under 14.', 'Ring for a time; the nurse sees people who walk in.', { cost: 'low-cost', ...byHand }],
  ['nurse', 'Nurse at your place', ['health', 'parenting'], 'office', 'Dressings, checks, medicine that comes with a smile and a cup of tea.', 'Ring, or let somebody ask for you.', byHand],
  ['teeth', 'Teeth, for adults in pain', ['health'], 'twoDays', 'One visit for whatever hurts most.', 'Ring at eight for a place that day.', { cost: 'low-cost', referBy: ['ring', 'email'], minimumAge: 18 }],
  ['glasses', 'Glasses and hearing', ['health'], 'unknown', 'Tests on the bus when it comes through, and glasses at cost.', 'Ask when the bus comes next.', { cost: 'cost', referBy: ['ring'] }],
  ['mobility', 'Getting about with a disability', ['health', 'transport'], 'office', 'Chairs, ramps, and somebody who has filled in the form before.', 'Ring or video call.', byHand],
  ['drink-drugs', 'Drink and drugs', ['addiction'], 'appointments', 'A talk with somebody who has been there. No lectures.', 'Ring any weekday.', { referBy: ['ring', 'email', 'link'] }],
  ['gambling', 'Gambling', ['addiction', 'debt'], 'appointments', 'Blocks, plans, and a friend for the hard evenings.', 'Ring any weekday.', byHand],
  ['smokefree', 'Giving up smoking', ['addiction', 'health'], 'unknown', 'Patches and a weekly text.', 'Text to begin.', { referBy: ['ring'] }],
  ['parents', 'Parents together', ['parenting', 'isolation'], 'mornings', 'Coffee, toys, and other parents who have not slept.', 'Just come.', walkIn],
  ['home-visits', 'Home visits for new parents', ['parenting'], 'office', 'Every week until the baby is one.', 'Ring, or let your midwife ask.', { ...byHand, eligibility: 'With a baby under six months at the first visit.' }],
  ['grandparents', 'Grandparents raising tamariki', ['parenting', 'legal'], 'fortnightly', 'Papers, payments, and a morning off.', 'Come, or ring Pat at home.', walkIn],
  ['homework', 'Homework club', ['education'], 'evenings', 'Help, a snack, and wifi until seven.', 'Come with a schoolbag.', { minimumAge: 6, maximumAge: 18, ...walkIn }],
  ['uniforms', 'Uniforms and stationery', ['education', 'household-goods'], 'saturdays', 'Most schools nearby, most sizes.', 'Come in January or July, or ring.', { cost: 'low-cost', ...walkIn }],
  ['reading', 'Reading and numbers for adults', ['education', 'work'], 'twoDays', 'One to one, at your own speed.', 'Ring for a quiet talk first.', { referBy: ['ring', 'email'], minimumAge: 16 }],
  ['jobs', 'Finding work', ['work'], 'office', 'A CV today, and employers who take people as they are.', 'Walk in.', walkIn],
  ['licence', 'Learning to drive', ['work', 'transport'], 'appointments', 'A teacher, a car, and the fee for the test.', 'Ring for a place; there is a wait.', { ...byHand, minimumAge: 16, cost: 'low-cost' }],
  ['legal', 'Legal help', ['legal'], 'twoDays', 'A lawyer for half an hour, free.', 'Ring for a time.', { referBy: ['ring', 'email', 'walk-in'] }],
  ['family-court', 'Going to the family court', ['legal', 'safety'], 'appointments', 'Somebody who explains each paper and sits beside you.', 'Ring for a time.', { referBy: ['ring', 'email'] }],
  ['rides', 'Rides to hospital and back', ['transport', 'health'], 'office', 'Volunteer drivers who wait for you.', 'Ring two days before.', { cost: 'koha', ...byHand }],
  ['shuttle', 'Shuttle to town', ['transport', 'isolation'], 'unknown', 'Tuesdays and pension days, from the road ends.', 'Wait at the letterboxes, or ring.', { cost: 'low-cost', referBy: ['ring'] }],
  ['devices', 'Laptops and data', ['digital'], 'twoDays', 'A laptop to keep once you have done four sessions.', 'Ring to join the next round.', byHand],
  ['forms', 'Forms online', ['digital', 'money'], 'mornings', 'Somebody beside you at the screen.', 'Walk in.', walkIn],
  ['visiting', 'A friend who visits', ['isolation'], 'unknown', 'An hour a week, matched with care.', 'Ring, or let somebody ask for you.', byHand],
  ['lunch', 'Shared lunch', ['isolation', 'kai'], 'fortnightly', 'Bring nothing but yourself.', 'Just come.', { cost: 'koha', ...walkIn }],
  ['reo', 'Te reo and weaving', ['cultural', 'isolation'], 'evenings', 'Learn beside others, from the beginning.', 'Just come.', { cost: 'koha', ...walkIn }],
  ['hauora', 'Hauora from the ground up', ['cultural', 'health', 'mental-wellbeing'], 'office', 'Kaupapa Māori: karakia, kai, and a plan that is yours.', 'Ring, or come with your whānau.', byHand],
  ['first-year', 'Your first year here', ['settlement'], 'office', 'School, doctor, bank, bus: one at a time.', 'Ring in your own language.', byHand],
  ['english', 'English over coffee', ['settlement', 'education', 'isolation'], 'mornings', 'Talk first, grammar after.', 'Just come.', walkIn],
  ['visas', 'Visa papers', ['settlement', 'legal'], 'appointments', 'A licensed adviser, once a week.', 'Ring for a time.', { cost: 'low-cost', referBy: ['ring', 'email'] }],
  ['flood', 'After the flood', ['disaster', 'household-goods'], 'office', 'Cleaning up, drying out, and what insurers will ask.', 'Ring; we come and look.', byHand],
  ['welfare', 'Emergency welfare', ['disaster', 'kai', 'housing'], 'always', 'Open when the roads are not: beds, kai, news.', 'Come, or ring if you cannot.', walkIn],
  ['anything', 'Ask us anything', ['other', 'money', 'digital'], 'long', 'If we do not know, we ring until we find who does.', 'Walk in.', walkIn],
  ['justice', 'Justice of the Peace', ['other', 'legal'], 'saturdays', 'Signatures and certified copies.', 'Bring photo identification.', walkIn],
]

export const kindsOfService: ReadonlyMap<string, KindOfService> = new Map(
  lines.map(([code, name, needs, hours, description, how, more = {}]) => [
    code,
    { name, needs, hours, description, how, ...more, cost: more.cost ?? 'free', referBy: [...(more.referBy ?? walkIn.referBy)] },
  ]),
)
