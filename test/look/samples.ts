import { openingCrisisLines } from '../../src/domain/programmes/crisis-lines.ts'
import { openingNotices } from '../../src/domain/programmes/notices.ts'
import type { SettingOf } from '../../src/domain/programmes/setting.ts'
import type { Frame } from '../../src/site/layout.tsx'
import type { ServiceLine } from '../../src/site/service-row.tsx'
import { sayDay } from '../../src/words/dates.ts'
import type { Language } from '../../src/words/phrase.ts'
import { sayIn } from '../../src/words/words.ts'

// Invented people, hosts and numbers, for looking at pages.

export function frameFor(language: Language, path: string, sheet = 'site.css', checkedOnly = false): Frame {
  const say = sayIn(language, { checkedOnly })
  return {
    say,
    path,
    address: `https://alongside.example${path}`,
    today: sayDay('2026-11-10', say, '2025-01-01'),
    demonstration: !checkedOnly,
    runBy: {
      name: 'Clearwater Community Trust',
      phone: '0800 000 111',
      hours: language === 'mi' ? '8 i te ata ki te 8 i te pō, ia rā' : '8 am to 8 pm, every day',
    },
    sheet,
  }
}

export const crisisLines = openingCrisisLines.filter(
  (setting): setting is SettingOf<'crisis-line'> => setting.kind === 'crisis-line',
)

const firstNotice = openingNotices.find((setting): setting is SettingOf<'notice'> => setting.kind === 'notice')
if (!firstNotice) throw new Error('there is no notice')
export const notice = firstNotice

export const noticeNames = {
  organisation: 'Clearwater Community Trust',
  address: '12 Ferry Lane, Kaikohe',
  officer: 'Tevita, our privacy officer',
}

export const services: readonly ServiceLine[] = [
  {
    id: '1',
    name: 'Kai and company',
    organisation: 'Ferry Lane Food Hub',
    says: 'Food parcels and a hot lunch. Walk in, no questions.',
    cost: 'free',
    open: { state: 'open', until: '2 pm' },
    room: 'open',
    checkedDays: 4,
    kaupapaMaori: true,
    pacific: false,
    disabilityLed: false,
    phone: '0800 000 121',
  },
  {
    id: '2',
    name: 'Orchard Road Kitchen',
    organisation: 'Orchard Road Kitchen',
    says: 'Hot meal every night. Tamariki welcome.',
    cost: 'koha',
    open: { state: 'closed', opens: 'today 5 pm' },
    room: 'limited',
    checkedDays: 9,
    kaupapaMaori: false,
    pacific: true,
    disabilityLed: false,
    phone: '0800 000 122',
  },
  {
    id: '3',
    name: 'A bed tonight',
    organisation: 'Halyard Housing Desk',
    says: 'Ring first; they find the room.',
    cost: 'not-known',
    open: { state: 'not-known' },
    room: 'wait-list',
    kaupapaMaori: false,
    pacific: false,
    disabilityLed: true,
    phone: '0800 000 123',
  },
]

export const needOptions = (language: Language) =>
  (['kai', 'power', 'bed', 'money', 'talk'] as const).map((value) => ({
    value,
    label: sayIn(language)(`ask.need-${value}`),
  }))
