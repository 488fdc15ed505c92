import type { KnownCause, NeedKind } from '../domain/programmes/needs.ts'
import type { ClockName, Urgency } from '../domain/programmes/clocks.ts'
import type { InForce } from '../domain/programmes/setting.ts'
import { draft, type Phrase, type Phrases } from './phrase.ts'

type Epoch = NonNullable<InForce['scope']>['value']['epoch']

// One phrase for each code, or this does not compile.
type Needed = Readonly<
  Record<
    `need.${NeedKind}` | `cause.${KnownCause}` | `urgency.${Urgency}` | `clock.${ClockName}` | `scope.${Epoch}`,
    Phrase
  >
>

export const programmes = {
  'need.other': { en: 'Something else', mi: draft('He mea kē atu') },
  'need.kai': { en: 'Kai', mi: draft('Kai') },
  'need.housing': { en: 'A bed or a house', mi: draft('He moenga, he whare rānei') },
  'need.money': { en: 'Money and benefits', mi: draft('Moni me ngā takuhe') },
  'need.debt': { en: 'Debt and budgeting', mi: draft('Nama me te tahua') },
  'need.power': { en: 'Power and heating', mi: draft('Hiko me te whakamahana') },
  'need.household-goods': { en: 'Things for the house', mi: draft('Taputapu whare') },
  'need.safety': { en: 'Being safe', mi: draft('Te noho haumaru') },
  'need.mental-wellbeing': { en: 'Someone to talk to', mi: draft('He tangata hei kōrero') },
  'need.health': { en: 'Health and disability', mi: draft('Hauora me te hauātanga') },
  'need.addiction': { en: 'Alcohol, drugs or gambling', mi: draft('Waipiro, pūroi, petipeti rānei') },
  'need.parenting': { en: 'Tamariki and parenting', mi: draft('Tamariki me te tiaki tamariki') },
  'need.education': { en: 'School and learning', mi: draft('Kura me te ako') },
  'need.work': { en: 'Work and training', mi: draft('Mahi me te whakangungu') },
  'need.legal': { en: 'Legal help', mi: draft('Āwhina ture') },
  'need.transport': { en: 'Getting there', mi: draft('Waka kawe') },
  'need.digital': { en: 'Phone and internet', mi: draft('Waea me te ipurangi') },
  'need.isolation': { en: 'Company and belonging', mi: draft('Whakahoahoa me te whanaungatanga') },
  'need.cultural': { en: 'Culture and kaupapa Māori support', mi: draft('Ahurea me te tautoko kaupapa Māori') },
  'need.settlement': { en: 'New to New Zealand', mi: draft('He hou ki Aotearoa') },
  'need.disaster': {
    en: 'After a flood, cyclone or quake',
    mi: draft('Whai muri i te waipuke, te huripari, te rū rānei'),
  },

  'cause.cost-of-living': { en: 'The cost of living', mi: draft('Te utu o te noho') },
  'cause.job-loss': { en: 'Lost work or hours', mi: draft('Kua ngaro te mahi, ngā hāora rānei') },
  'cause.health': { en: 'Illness or injury', mi: draft('Māuiui, whara rānei') },
  'cause.family-change': { en: 'A change in the family', mi: draft('He panonitanga i te whānau') },
  'cause.bereavement': { en: 'Somebody died', mi: draft('Kua mate tētahi') },
  'cause.moving-house': { en: 'Had to move', mi: draft('Me hūnuku') },
  'cause.new-to-new-zealand': { en: 'New to New Zealand', mi: draft('He hou ki Aotearoa') },
  'cause.flood': { en: 'A flood', mi: draft('He waipuke') },
  'cause.cyclone': { en: 'A cyclone', mi: draft('He huripari') },
  'cause.covid-19': { en: 'COVID-19', mi: draft('KOWHEORI-19') },
  'cause.other': { en: 'Something else', mi: draft('He mea kē') },

  'urgency.today': { en: 'Today', mi: draft('I tēnei rā') },
  'urgency.this-week': { en: 'This week', mi: draft('I tēnei wiki') },
  'urgency.ordinary': { en: 'When you can', mi: draft('Ina wātea koutou') },

  'clock.sort-request': { en: 'Send the request to a host', mi: draft('Tukuna te tono ki tētahi rōpū') },
  'clock.contact-person': { en: 'First kōrero', mi: draft('Kōrero tuatahi') },
  'clock.acknowledge': { en: 'Say that it came', mi: draft('Whakaaturia kua tae mai') },
  'clock.decide': { en: 'Answer yes or no', mi: draft('Whakautua te āe, te kāo rānei') },
  'clock.info': { en: 'Say what is missing', mi: draft('Whakamāramahia ngā mea e ngaro ana') },
  'clock.review': { en: 'Look at the wait list again', mi: draft('Tirohia anō te rārangi tatari') },
  'clock.first-contact': { en: 'First contact', mi: draft('Whakapānga tuatahi') },
  'clock.outcome-check': { en: 'Say how it is going', mi: draft('Whakamōhio kei te pēhea') },
  'clock.confirm': { en: 'Ask the person', mi: draft('Pātai ki te tangata') },
  'clock.reroute': { en: 'Decide on the other service', mi: draft('Whakatau mō tērā atu ratonga') },

  'scope.community-connection': {
    en: 'Community Connection Service: several needs, across agencies',
    mi: draft('Ratonga Hononga Hapori: he matea maha, puta noa i ngā umanga'),
  },
  'scope.care-in-the-community': {
    en: 'Care in the Community: people isolating at home, and after',
    mi: draft('Tiaki i te Hapori: te hunga e noho taratahi ana, me muri mai'),
  },
  'scope.short-term-support': {
    en: 'Community Connectors: short-term support that prevents or lessens hardship',
    mi: draft('He tautoko poto hei ārai, hei whakamāmā i te uauatanga'),
  },
  'scope.fewer-areas': {
    en: 'Community Connectors in five areas',
    mi: draft('Ngā kaimahi hapori i ngā rohe e rima'),
  },
  'scope.confirmed-not': {
    en: 'Which places these areas take in is not confirmed. Source: {source}.',
    mi: draft('Kāore anō kia whakaūngia ko ēhea wāhi kei ēnei rohe. Puna: {source}.'),
  },
  'scope.funded-until': { en: 'Funded until {day}.', mi: draft('Kua utua tae noa ki te {day}.') },
} as const satisfies Phrases & Needed
