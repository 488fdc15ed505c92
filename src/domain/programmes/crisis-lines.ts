import { type Setting, settingId } from './setting.ts'

// Numbers and hours were compared with the pages named, not by ringing: a person does that before an installation opens.

type Line = Extract<Setting, { kind: 'crisis-line' }>['value']

const comparedOn = '2026-11-24'
// They have rung for longer than this product has been: shown for every day it can be asked about.
const firstDay = '2020-06-01'
const line = (code: string, source: string, value: Omit<Line, 'checkedOn' | 'checkedBy'>): Setting => ({
  id: settingId('crisis-line', code, firstDay),
  kind: 'crisis-line',
  code,
  fromOn: firstDay,
  source,
  value: { ...value, checkedOn: comparedOn, checkedBy: 'published-page' },
})

export const openingCrisisLines: readonly Setting[] = [
  line('emergency', 'police.govt.nz, Calling emergency 111', {
    order: 1,
    phone: '111',
    hours: 'always',
    name: { en: 'Police, fire, ambulance', mi: { text: 'Pirihimana, ahi, waka tūroro' } },
    about: {
      en: 'In danger now. Free, even without credit. If you cannot speak on a mobile, stay on the line and press 55.',
      mi: {
        text: 'Kei te mōrearea ināianei. He kore utu, ahakoa kāore he moni i te waea. Ki te kore e taea te kōrero i te waea pūkoro, noho ki te waea, ka pēhi i te 55.',
      },
    },
  }),
  line('womens-refuge', 'womensrefuge.org.nz, Get help; govt.nz, Domestic and family violence', {
    order: 2,
    phone: '0800 733 843',
    hours: 'always',
    name: { en: 'Women’s Refuge', mi: { text: 'Women’s Refuge' } },
    about: {
      en: 'If somebody hurts or frightens you. Free from any phone.',
      mi: { text: 'Mēnā kei te tūkinotia, kei te whakawehia rānei koe. He kore utu i ngā waea katoa.' },
    },
  }),
  line('need-to-talk', 'govt.nz, Get help with your mental health', {
    order: 3,
    phone: '1737',
    text: '1737',
    hours: 'always',
    name: { en: 'Need to talk? 1737', mi: { text: 'Me kōrero? 1737' } },
    about: {
      en: 'Ring or text a trained counsellor. Free.',
      mi: { text: 'Waea, pātuhi rānei ki tētahi kaitohutohu. He kore utu.' },
    },
  }),
  line('are-you-ok', 'govt.nz, Domestic and family violence', {
    order: 4,
    phone: '0800 456 450',
    hours: { opens: '09:00', closes: '23:00' },
    name: { en: 'Are You OK', mi: { text: 'Are You OK' } },
    about: {
      en: 'Worried about what happens at home, or about what you do yourself. Free.',
      mi: { text: 'Kei te āwangawanga mō ngā mahi o te kāinga, mō āu ake mahi rānei. He kore utu.' },
    },
  }),
  line('children', 'Privacy Commissioner’s guidance on reports of concern, Oranga Tamariki Act 1989, section 15', {
    order: 5,
    phone: '0508 326 459',
    hours: 'always',
    name: { en: 'Oranga Tamariki', mi: { text: 'Oranga Tamariki' } },
    about: {
      en: 'Worried about a child. Anyone may ring.',
      mi: { text: 'Kei te āwangawanga mō tētahi tamaiti. Ka taea e te katoa te waea.' },
    },
  }),
]
