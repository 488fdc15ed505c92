import type { HostReason } from '../domain/intake/hosts.ts'
import type { HelpRequest, RequestDeclineReason, RequestEntry, WouldRather } from '../domain/intake/request.ts'
import { draft, type Phrase } from './phrase.ts'

// What is known of a request as a code: where it stands, how it came, why it was a no, why a host suits.
type Coded = Readonly<
  Record<
    | `request.status-${HelpRequest['status']}`
    | `request.channel-${HelpRequest['channel']}`
    | `request.no-${RequestDeclineReason}`
    | `request.no-words-${RequestDeclineReason}`
    | `request.host-${HostReason}`
    | `request.led-${WouldRather}`
    | `request.entry-${RequestEntry['kind']}`,
    Phrase
  >
>

export const requestCodes = {
  'request.status-received': { en: 'Waiting', mi: draft('E tatari ana') },
  'request.status-assigned': { en: 'With a host', mi: draft('Kei tētahi rōpū') },
  'request.status-redirected': { en: 'With another desk', mi: draft('Kei tētahi atu tēpu') },
  'request.status-declined': { en: 'Told no', mi: draft('I kīia kāo') },
  'request.status-withdrawn': { en: 'They stopped it', mi: draft('Nā rātou i whakamutu') },

  'request.channel-web': { en: 'On the website', mi: draft('I te paetukutuku') },
  'request.channel-phone': { en: 'By phone', mi: draft('Mā te waea') },
  'request.channel-walk-in': { en: 'At the door', mi: draft('I te tatau') },
  'request.channel-outreach': { en: 'Out and about', mi: draft('I waho i te hapori') },
  'request.channel-agency': { en: 'From an agency', mi: draft('Mai i tētahi tari') },
  'request.channel-health': { en: 'From a health team', mi: draft('Mai i tētahi rōpū hauora') },

  'request.no-other-service': { en: 'Another service does this', mi: draft('Nā tētahi atu ratonga tēnei mahi') },
  'request.no-asked-elsewhere': { en: 'They already asked elsewhere', mi: draft('Kua tono kē rātou ki wāhi kē') },
  'request.no-repeat': { en: 'The same request came twice', mi: draft('E rua ngā taenga mai o te tono kotahi') },
  'request.no-not-a-person': { en: 'Not a request for help', mi: draft('Ehara i te tono āwhina') },
  'request.no-person-said-no': { en: 'They chose not to go on', mi: draft('I whiriwhiri rātou kia kaua e haere tonu') },
  'request.no-outside-new-zealand': { en: 'Not in New Zealand', mi: draft('Kāore i Aotearoa') },

  // Ready to be made their own: nobody should have to find these words in a hurry.
  'request.no-words-other-service': {
    en: 'This is not something we can do, and somebody else can. Ring us, and we find them with you.',
    mi: draft('Kāore mātou e āhei ki tēnei, engari ka āhei tētahi atu. Waea mai, ka kimi tahi tātou.'),
  },
  'request.no-words-asked-elsewhere': {
    en: 'You are already with another team for this, so we leave it with them. If they are not helping, tell us.',
    mi: draft(
      'Kei tētahi atu rōpū kē koe mō tēnei, nō reira ka waiho ki a rātou. Ki te kore rātou e āwhina, kōrero mai.',
    ),
  },
  'request.no-words-repeat': {
    en: 'You asked us twice. We go on with your first request, and nothing is lost.',
    mi: draft('E rua ō tono mai. Ka haere tonu mātou ki tō tono tuatahi, kāore he mea i ngaro.'),
  },
  'request.no-words-not-a-person': {
    en: 'We could not read this as a request for help. If you need something, ask again or ring us.',
    mi: draft('Kāore mātou i kite he tono āwhina tēnei. Mēnā he mea e hiahia ana koe, tono mai anō, waea mai rānei.'),
  },
  'request.no-words-person-said-no': {
    en: 'You told us you do not want this just now. You can ask again whenever you like.',
    mi: draft('I kī mai koe kāore koe e hiahia i tēnei ināianei. Ka taea te tono anō ahakoa te wā.'),
  },
  'request.no-words-outside-new-zealand': {
    en: 'We work only in Aotearoa New Zealand. When you are here, ask again.',
    mi: draft('Kei Aotearoa anake mātou e mahi ana. Ina tae mai koe, tono mai anō.'),
  },

  'request.host-own-choice': { en: 'They asked for this team', mi: draft('I tonoa tēnei rōpū e rātou') },
  'request.host-led-as-asked': { en: 'Led as they asked', mi: draft('E ārahina ana pērā i tā rātou tono') },
  'request.host-area': { en: 'Works in {place}', mi: draft('E mahi ana i {place}') },
  'request.host-need': { en: 'Does this kind of work', mi: draft('E mahi ana i tēnei momo mahi') },
  'request.host-language': { en: 'Speaks their language', mi: draft('E kōrero ana i tō rātou reo') },
  'request.host-room': { en: 'Has room now', mi: draft('He wāhi wātea ināianei') },
  'request.host-other-area': {
    en: 'Does not usually work in {place}',
    mi: draft('Kāore i te mahi i {place} i te nuinga o te wā'),
  },
  'request.host-other-need': { en: 'This is not its usual work', mi: draft('Ehara tēnei i tāna mahi o ia rā') },
  'request.host-no-language': {
    en: 'Nobody there speaks their language',
    mi: draft('Kāore tētahi i reira e kōrero ana i tō rātou reo'),
  },
  'request.host-full': { en: 'Full just now', mi: draft('Kua kī ināianei') },
  'request.host-asked-to-avoid': { en: 'They would rather not', mi: draft('Kāore rātou e hiahia') },

  'request.led-maori-led': { en: 'A Māori-led team', mi: draft('He rōpū e ārahina ana e te Māori') },
  'request.led-pacific-led': {
    en: 'A Pacific-led team',
    mi: draft('He rōpū e ārahina ana e ngā iwi o Te Moana-nui-a-Kiwa'),
  },
  'request.led-disability-led': {
    en: 'A team led by disabled people',
    mi: draft('He rōpū e ārahina ana e te hunga whaikaha'),
  },

  'request.entry-changed': { en: 'Something changed', mi: draft('Kua rerekē tētahi mea') },
  'request.entry-ring-me': { en: 'Asks to be rung', mi: draft('E tono ana kia waeatia') },
  'request.entry-stop': { en: 'Stopped the request', mi: draft('I whakamutu i te tono') },
  'request.entry-put-right': { en: 'Asks to put something right', mi: draft('E tono ana kia whakatikaina tētahi mea') },
  'request.entry-copy': { en: 'Asks for a copy', mi: draft('E tono ana i tētahi tārua') },
  'request.entry-complaint': { en: 'A complaint', mi: draft('He amuamu') },
} as const satisfies Coded
