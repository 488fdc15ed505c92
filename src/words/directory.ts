import type { HeldReason } from '../domain/directory/feed.ts'
import type { OrganisationKind } from '../domain/directory/organisation.ts'
import type { Cost, ReferralMethod, Room, ServiceStatus } from '../domain/directory/service.ts'
import { draft, type Phrase } from './phrase.ts'

// The directory: what an editor and an importer read. What anyone reads of a service is in `find.ts`.

type Coded = Readonly<
  Record<
    | `held.${HeldReason}`
    | `room.${Room}`
    | `cost.${Cost}`
    | `service-status.${ServiceStatus}`
    | `refer-by.${ReferralMethod}`
    | `organisation-kind.${OrganisationKind}`,
    Phrase
  >
>

const coded = {
  'held.not-json': { en: 'This line is not JSON', mi: draft('Ehara tēnei rārangi i te JSON') },
  'held.not-a-record': {
    en: 'This is not a service or an organisation',
    mi: draft('Ehara tēnei i te ratonga, i te rōpū rānei'),
  },
  'held.no-name': { en: 'It has no name', mi: draft('Kāore ōna ingoa') },
  'held.no-id': { en: 'It has no id of its own', mi: draft('Kāore ōna tuakiri') },
  'held.no-organisation': { en: 'Its organisation is not known', mi: draft('Kāore i te mōhiotia tōna rōpū') },
  'held.repeated-in-feed': {
    en: 'Its id was used twice, for two names',
    mi: draft('E rua ngā whakamahinga o tōna tuakiri, mō ngā ingoa e rua'),
  },
  'held.pin-in-the-sea': { en: 'Its pin is in the sea', mi: draft('Kei te moana tana tohu') },
  'held.pin-far-from-address': {
    en: 'Its pin is far from its address',
    mi: draft('Kei tawhiti tana tohu i tōna wāhitau'),
  },
  'held.district-contradicts-address': {
    en: 'Its district is not that of its address',
    mi: draft('Kāore tōna takiwā e rite ana ki tōna wāhitau'),
  },
  'held.refuge-address': {
    en: 'It is a refuge. Every address in it has been taken out, and is not kept.',
    mi: draft('He whare punanga tēnei. Kua tangohia ngā wāhitau katoa, kāore e puritia.'),
  },
  'held.may-be-refuge': {
    en: 'It may shelter people in danger, so its address has been taken out. If it is not a refuge, say so, and the next run of the feed brings the address.',
    mi: draft(
      'Tērā pea he whare punanga tēnei, nō reira kua tangohia te wāhitau. Ki te kore, kīia mai, ā, ka hoki mai te wāhitau i te kawenga hou o te whāngai.',
    ),
  },
  'held.gone-from-feed': {
    en: 'It was in this feed before and is not now',
    mi: draft('I roto i tēnei whāngai i mua, kāore ināianei'),
  },
  'held.does-not-fit': { en: 'Something in it is not as it should be', mi: draft('Kei te hē tētahi mea o roto') },
  'room.open': { en: 'Room now', mi: draft('He wāhi ināianei') },
  'room.limited': { en: 'A little room', mi: draft('He iti te wāhi') },
  'room.wait-list': { en: 'A wait list', mi: draft('He rārangi tatari') },
  'room.closed': { en: 'Full', mi: draft('Kua kī') },
  'room.not-known': { en: 'Room not known', mi: draft('Kāore i te mōhiotia') },
  'cost.free': { en: 'Free', mi: draft('Koreutu') },
  'cost.koha': { en: 'Koha', mi: draft('He koha') },
  'cost.low-cost': { en: 'Low cost', mi: draft('He iti te utu') },
  'cost.cost': { en: 'Costs money', mi: draft('Me utu') },
  'cost.not-known': { en: 'Cost not known', mi: draft('Kāore i te mōhiotia te utu') },
  'service-status.active': { en: 'Running', mi: draft('E haere ana') },
  'service-status.inactive': { en: 'Not running', mi: draft('Kāore i te haere') },
  'service-status.defunct': { en: 'Ended', mi: draft('Kua mutu') },
  'service-status.temporarily-closed': { en: 'Closed for now', mi: draft('Kua katia mō tēnei wā') },
  'refer-by.ring': { en: 'Ring', mi: draft('Waea atu') },
  'refer-by.email': { en: 'E-mail', mi: draft('Īmēra') },
  'refer-by.link': { en: 'Online form', mi: draft('Puka tuihono') },
  'refer-by.walk-in': { en: 'Walk in', mi: draft('Haere tika atu') },
  'organisation-kind.host': { en: 'Host of connectors', mi: draft('Rōpū kaitautoko') },
  'organisation-kind.intake-desk': { en: 'Intake desk', mi: draft('Tēpu tono') },
  'organisation-kind.provider': { en: 'Provider', mi: draft('Kaiwhakarato') },
  'organisation-kind.agency': { en: 'Agency', mi: draft('Tari kāwanatanga') },
} satisfies Coded

export const directory = {
  ...coded,
  'directory.title': { en: 'Directory', mi: draft('Te rārangi ratonga') },
  'directory.only-this': {
    en: 'Your role never sees a person or a whānau. What is here for you is the directory of services.',
    mi: draft('Kāore tō tūranga e kite i te tangata, i te whānau rānei. Ko te rārangi ratonga te mea māu i konei.'),
  },
  'directory.search': { en: 'Search services', mi: draft('Rapua ngā ratonga') },
  'directory.never-checked': { en: 'Never checked by a person', mi: draft('Kāore anō kia tirohia e te tangata') },
  'directory.checked-today': { en: 'I have checked this today', mi: draft('Kua tirohia e au i tēnei rā') },
  'directory.checked-by': { en: 'Checked by {name}', mi: draft('I tirohia e {name}') },
  'directory.edit': { en: 'Change this entry', mi: draft('Whakatikahia tēnei') },
  'directory.locked': {
    en: 'Changed here: imports leave {count, plural, one {this field} other {these # fields}} alone.',
    mi: draft(
      'I whakatikaina ki konei: ka waiho e ngā kawemai {count, plural, one {tēnei āpure} other {ēnei āpure e #}}.',
    ),
  },
  'directory.hand-back': { en: 'Let the feed keep this again', mi: draft('Waiho anō mā te whāngai e tiaki') },
  'directory.say-room': { en: 'How much room is there now?', mi: draft('E hia ngā wāhi ināianei?') },
  'directory.room-until': { en: 'Until', mi: draft('Tae noa ki') },
  'directory.outside': { en: 'Outside New Zealand', mi: draft('Kei waho o Aotearoa') },
  'directory.serves': { en: 'Serves', mi: draft('Ka āwhina i') },
  'directory.serves-nationwide': { en: 'The whole country', mi: draft('Te motu katoa') },
  'directory.serves-not-known': { en: 'Area served not known', mi: draft('Kāore i te mōhiotia te rohe') },
  'directory.office-there': {
    en: 'Its office is there. Ask whether it serves this place.',
    mi: draft('Kei reira tōna tari. Pātaihia mēnā ka āwhina i tēnei wāhi.'),
  },
  'directory.address-kept-back': { en: 'No address is kept', mi: draft('Kāore he wāhitau e puritia') },
  'directory.unlisted': { en: 'Not shown to the public', mi: draft('Kāore e whakaaturia ki te marea') },
  'directory.ring-about-repeats': {
    en: 'Ring about a family that both know',
    mi: draft('Waea mō tētahi whānau e mōhiotia ana e te rua'),
  },
  'directory.followed-by': { en: 'Followed by {name}', mi: draft('I whai mai a {name}') },
  'imports.title': { en: 'Imports', mi: draft('Ngā kawemai') },
  'imports.source': { en: 'Whose feed is it?', mi: draft('Nō wai te whāngai?') },
  'imports.source-hint': {
    en: 'The same name each time, so that nothing comes in twice.',
    mi: draft('Kia rite te ingoa i ia wā, kia kore ai e tāruatia.'),
  },
  'imports.files': { en: 'Files', mi: draft('Ngā kōnae') },
  'imports.format': { en: 'Written as', mi: draft('Te hanga') },
  'imports.hsds': { en: 'Open Referral (HSDS or ORUK)', mi: draft('Open Referral (HSDS, ORUK rānei)') },
  'imports.fsd': { en: 'Family Services Directory (CSV)', mi: draft('Family Services Directory (CSV)') },
  'imports.take-in': { en: 'Take it in', mi: draft('Kawea mai') },
  'imports.added': { en: '{count} added', mi: draft('{count} kua tāpirihia') },
  'imports.changed': { en: '{count} changed', mi: draft('{count} kua whakarerekētia') },
  'imports.unchanged': { en: '{count} unchanged', mi: draft('{count} kāore i rerekē') },
  'imports.held': { en: '{count} waiting for you', mi: draft('{count} e tatari ana ki a koe') },
  'imports.gone': { en: '{count} no longer in the feed', mi: draft('{count} kua kore i te whāngai') },
  'imports.kept-local': {
    en: '{count, plural, one {# field} other {# fields}} kept as changed here',
    mi: draft('{count} ngā āpure i waiho kia rite ki ngā whakatika o konei'),
  },
  'imports.waiting': { en: 'Rows that wait', mi: draft('Ngā rārangi e tatari ana') },
  'imports.line': { en: 'Line {line}', mi: draft('Rārangi {line}') },
  'imports.let-in': { en: 'Let it in', mi: draft('Tukuna kia uru') },
  'imports.leave-out': { en: 'Leave it out', mi: draft('Waiho ki waho') },
  'imports.retire': { en: 'Take it off the list', mi: draft('Tangohia i te rārangi') },
  'imports.keep': { en: 'Keep it', mi: draft('Puritia') },
  'imports.none': { en: 'Nothing waits.', mi: draft('Kāore he mea e tatari ana.') },
} as const

/** The names of the languages that entries speak of most. Any other is shown by its code. */
export const languageNames = {
  'language.en': { en: 'English', mi: draft('Reo Pākehā') },
  'language.mi': { en: 'Te reo Māori', mi: draft('Te reo Māori') },
  'language.nzs': { en: 'New Zealand Sign Language', mi: draft('Te reo turi') },
  'language.sm': { en: 'Samoan', mi: draft('Reo Hāmoa') },
  'language.to': { en: 'Tongan', mi: draft('Reo Tonga') },
  'language.niu': { en: 'Niuean', mi: draft('Reo Niue') },
  'language.rar': { en: 'Cook Islands Māori', mi: draft('Māori Kuki Airani') },
  'language.fj': { en: 'Fijian', mi: draft('Reo Whītī') },
  'language.tkl': { en: 'Tokelauan', mi: draft('Reo Tokerau') },
  'language.tvl': { en: 'Tuvaluan', mi: draft('Reo Tuwaru') },
  'language.zh': { en: 'Mandarin', mi: draft('Reo Manarini') },
  'language.yue': { en: 'Cantonese', mi: draft('Reo Katonīhi') },
  'language.hi': { en: 'Hindi', mi: draft('Reo Hīni') },
  'language.pa': { en: 'Punjabi', mi: draft('Reo Pūtiapi') },
  'language.ko': { en: 'Korean', mi: draft('Reo Kōrea') },
  'language.ar': { en: 'Arabic', mi: draft('Reo Ārapi') },
  'language.tl': { en: 'Tagalog', mi: draft('Reo Tākaroka') },
  'language.es': { en: 'Spanish', mi: draft('Reo Pāniora') },
} as const

/** The languages by which services can be looked for, in this order. */
export const languageCodes = Object.keys(languageNames).map((key) => key.slice('language.'.length))
