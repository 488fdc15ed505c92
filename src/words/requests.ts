import type { HostReason } from '../domain/intake/hosts.ts'
import type { HelpRequest, RequestDeclineReason, RequestEntry, WouldRather } from '../domain/intake/request.ts'
import { draft, type Phrase } from './phrase.ts'

// Sorting requests at a desk. What is asked over the phone is asked in the words of `ask.ts`, so it can be read out.
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

const coded = {
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

export const requests = {
  ...coded,
  'requests.title': { en: 'Requests', mi: draft('Ngā tono') },
  'requests.which': { en: 'Which requests', mi: draft('Ko ēhea tono') },
  'requests.waiting': { en: 'Waiting', mi: draft('E tatari ana') },
  'requests.settled': { en: 'Settled', mi: draft('Kua whakatauhia') },
  'requests.more': { en: 'Show more', mi: draft('Whakaaturia ētahi atu') },
  'requests.first': { en: 'Back to the first', mi: draft('Hoki ki te tīmatanga') },
  'requests.write-down': { en: 'Write down a request', mi: draft('Tuhia he tono') },
  'requests.none': { en: 'Nobody is waiting', mi: draft('Kāore tētahi e tatari ana') },
  'requests.none-more': {
    en: 'New requests for your desk come here by themselves, the nearest clock first.',
    mi: draft('Ka tae noa mai ngā tono hou ki konei, ko te wā tata rawa ki mua.'),
  },
  'requests.none-settled': { en: 'Nothing settled yet', mi: draft('Kāore anō kia whakatauhia tētahi') },
  'requests.none-settled-more': {
    en: 'What your desk has sent on or answered stays here.',
    mi: draft('Ka noho ki konei ngā mea kua tukuna, kua whakautua rānei e tō tēpu.'),
  },
  'request.unsafe-short': { en: 'Somebody is unsafe', mi: draft('Kei te noho mōrearea tētahi') },
  'request.no-name': { en: 'No name given', mi: draft('Kāore he ingoa') },
  'request.somebody': { en: 'them', mi: draft('rātou') },
  'request.moving': { en: 'moving about', mi: draft('e nekeneke ana') },
  'request.asked-self': { en: 'asked for themselves, {when}', mi: draft('i tono mō rātou anō, {when}') },
  'request.asked-for-whom': { en: 'asked for “{who}”, {when}', mi: draft('i tono mō “{who}”, {when}') },
  'request.asked-by': { en: 'asked by {who}, {when}', mi: draft('nā {who} i tono, {when}') },
  'request.asked-other': { en: 'asked by somebody else, {when}', mi: draft('nā tētahi atu i tono, {when}') },
  'request.told-words': {
    en: 'Written down. Their three words are {words}.',
    mi: draft('Kua tuhia. Ko ā rātou kupu e toru: {words}.'),
  },
  'request.told-words-more': {
    en: 'Say them now. If they want to see their request themselves, make them a code below.',
    mi: draft('Kīia ināianei. Mēnā kei te hiahia rātou ki te kite i tā rātou tono, hangaia he waehere i raro nei.'),
  },
  'request.elsewhere': { en: 'Written down, and with another desk', mi: draft('Kua tuhia, kei tētahi atu tēpu') },
  'request.elsewhere-more': {
    en: 'Its place belongs to another desk, which sees it now. You need do nothing more.',
    mi: draft('Nō tētahi atu tēpu tōna wāhi, ā, kei te kitea e rātou. Kāore he mea atu hei mahi māu.'),
  },

  'request.your-move': { en: 'Your move', mi: draft('Kei a koe') },
  'request.then-host': { en: 'then the host', mi: draft('kātahi ki te rōpū') },
  'request.with': { en: 'With {who}', mi: draft('Kei a {who}') },
  'request.ended': { en: 'Nobody’s move', mi: draft('Kāore he mahi e toe ana') },
  'request.choose': {
    en: 'Choose who helps {name} with {need} {by}',
    mi: draft('Kōwhiria ko wai ka āwhina i a {name} ki te {need} {by}'),
  },
  'request.minutes-left': { en: '{left}.', mi: draft('{left}.') },
  'request.next-safe': { en: 'The safe times to ring are {by}.', mi: draft('Ko ngā wā haumaru hei waea: {by}.') },
  'request.escalated': {
    en: 'The team lead has been told that it is late.',
    mi: draft('Kua whakamōhiotia te kaiārahi kua tōmuri.'),
  },
  'request.assign': { en: 'Assign to {host}', mi: draft('Tukuna ki {host}') },
  'request.assign-none': { en: 'Assign', mi: draft('Tukuna') },
  'request.choose-host-first': { en: 'Choose a host below first.', mi: draft('Kōwhiria he rōpū i raro i te tuatahi.') },
  'request.assigned': { en: '{host} has it now', mi: draft('Kei a {host} ināianei') },
  'request.assigning': { en: 'Request of {name} to {host}', mi: draft('Te tono a {name} ki {host}') },
  'request.settled-assigned': { en: '{host} helps {name}', mi: draft('Ka āwhina a {host} i a {name}') },
  'request.settled-at': { en: 'Sorted {when}.', mi: draft('I whakatauhia {when}.') },
  'request.settled-declined': { en: '{name} was told no: {reason}', mi: draft('I kīia kāo a {name}: {reason}') },
  'request.settled-withdrawn': { en: '{name} stopped this request', mi: draft('Nā {name} tēnei tono i whakamutu') },
  'request.settled-more': {
    en: 'Their record went with it, so this desk sees only what was asked.',
    mi: draft('I haere tahi tā rātou pūkete, nō reira ko te tono anake ka kitea e tēnei tēpu.'),
  },
  'request.phone-now': { en: 'Phone now', mi: draft('Waea atu ināianei') },
  'request.to-redirect': { en: 'Another desk', mi: draft('Tētahi atu tēpu') },
  'request.to-decline': { en: 'Say no', mi: draft('Kī kāo') },

  'request.safe': { en: 'Safe contact', mi: draft('Te whakapā haumaru') },
  'request.number-shows': {
    en: 'The number shows when you press “Phone now”.',
    mi: draft('Ka puta te nama ina pēhi koe i “Waea atu ināianei”.'),
  },
  'request.not-now': { en: 'Not now. It is safe from {when}.', mi: draft('Kaua ināianei. Ka haumaru: {when}.') },
  'request.no-safe-way': {
    en: 'No way of reaching them is safe. Contact nobody: they come back with their words and code.',
    mi: draft('Kāore he ara haumaru. Kaua e whakapā ki tētahi: ka hoki mai rātou me ā rātou kupu me te waehere.'),
  },
  'request.they-do-not-know': {
    en: 'Somebody else asked, and they may not know of it. Talk with whoever asked first.',
    mi: draft('Nā tētahi atu i tono, tērā pea kāore rātou i te mōhio. Kōrero ki te kaitono i te tuatahi.'),
  },
  'request.safe-too': { en: 'Also: {rule}', mi: draft('Waihoki: {rule}') },
  'request.safe-gone': {
    en: 'The host keeps how to reach them now.',
    mi: draft('Kei te rōpū ināianei te ara whakapā.'),
  },

  'request.unsafe': { en: 'Somebody is unsafe', mi: draft('Kei te noho mōrearea tētahi') },
  'request.unsafe-more': {
    en: 'They said so when they asked. Ring only in the safe way, ask if they can talk, and give these numbers. A report of concern for a child is always possible.',
    mi: draft(
      'I kī rātou i te tononga. Waea anake mā te ara haumaru, pātaihia mēnā ka taea te kōrero, hoatu ēnei nama. Ka taea i ngā wā katoa te pūrongo āwangawanga mō te tamaiti.',
    ),
  },

  'request.their-words': { en: 'Their words', mi: draft('Ā rātou kupu') },
  'request.no-words': {
    en: 'They left the words out. That is fine.',
    mi: draft('Kāore rātou i tuhi kupu. He pai tonu.'),
  },
  'request.urgency': { en: 'How soon', mi: draft('Āhea') },
  'request.is-unsafe': { en: 'Anyone unsafe?', mi: draft('He tangata kei te mōrearea?') },
  'request.unsafe-yes': { en: 'Yes', mi: draft('Āe') },
  'request.unsafe-no': { en: 'No', mi: draft('Kāo') },
  'request.unsafe-not-said': { en: 'Not said', mi: draft('Kāore i kīia') },
  'request.beside': { en: 'Beside them', mi: draft('Kei tō rātou taha') },
  'request.rather': { en: 'Rather have', mi: draft('Ko tā rātou e hiahia ana') },
  'request.avoid': { en: 'Rather not', mi: draft('Kāore e hiahiatia') },
  'request.language': { en: 'Language', mi: draft('Reo') },
  'request.interpreter': { en: '{language}, with an interpreter', mi: draft('{language}, me te kaiwhakamāori') },
  'request.interpreter-only': { en: 'An interpreter, please', mi: draft('Me whai kaiwhakamāori') },
  'request.how-it-came': { en: 'How it came', mi: draft('I pēhea te taenga mai') },
  'request.who-asked': { en: 'Who asked', mi: draft('Nā wai i tono') },
  'request.place': { en: 'Where', mi: draft('Kei hea') },
  'request.reference': { en: 'Their three words', mi: draft('Ā rātou kupu e toru') },

  'request.seen-before': { en: 'Seen before?', mi: draft('Kua kite i mua?') },
  'request.seen-none': {
    en: 'No likely repeat, here or with another host.',
    mi: draft('Kāore he ōrite, i konei, i rōpū kē rānei.'),
  },
  'request.this-one': { en: 'This request', mi: draft('Tēnei tono') },
  'request.ours-since': { en: 'Ours, since {day}', mi: draft('Nā mātou, mai i te {day}') },
  'request.name': { en: 'Name', mi: draft('Ingoa') },
  'request.number': { en: 'Number', mi: draft('Nama') },
  'request.number-same': { en: 'The same number', mi: draft('Te nama kotahi') },
  'request.number-other': { en: 'Not the same', mi: draft('Kāore i te ōrite') },
  'request.matches': { en: 'Matches', mi: draft('E ōrite ana') },
  'request.is-it': { en: 'Is it the same whānau?', mi: draft('Ko te whānau kotahi?') },
  'request.same': { en: 'Same', mi: draft('He ōrite') },
  'request.different': { en: 'Different', mi: draft('He rerekē') },
  'request.not-sure': { en: 'Not sure', mi: draft('Kāore i te mōhio') },
  'request.said-same': {
    en: 'Said: the same. Linked, never merged.',
    mi: draft('I kīia: he ōrite. Kua honoa, kāore i hanumi.'),
  },
  'request.said-different': { en: 'Said: different.', mi: draft('I kīia: he rerekē.') },
  'request.said-not-sure': { en: 'Said: not sure.', mi: draft('I kīia: kāore i te mōhio.') },
  'request.strong': { en: 'strong', mi: draft('kaha') },
  'request.possible': { en: 'possible', mi: draft('tērā pea') },
  'request.repeat-elsewhere': {
    en: 'One more likely repeat is with another host: {strength}. Ask {organisation} on {phone}. Nothing else shows.',
    mi: draft(
      'Kei tētahi atu rōpū tētahi ōrite anō: {strength}. Pātai ki a {organisation} mā {phone}. Kāore he mea kē e whakaaturia.',
    ),
  },
  'request.repeat-elsewhere-no-phone': {
    en: 'One more likely repeat is with another host: {strength}. Ask {organisation}. Nothing else shows.',
    mi: draft(
      'Kei tētahi atu rōpū tētahi ōrite anō: {strength}. Pātai ki a {organisation}. Kāore he mea kē e whakaaturia.',
    ),
  },

  'request.hosts': {
    en: '{count, plural, =0 {No host} one {One host} =2 {Two hosts} =3 {Three hosts} other {# hosts}}',
    mi: draft(
      '{count, plural, =0 {Kāore he rōpū} one {Kotahi te rōpū} =2 {E rua ngā rōpū} =3 {E toru ngā rōpū} other {E # ngā rōpū}}',
    ),
  },
  'request.own-first': { en: 'their choice first', mi: draft('ko tā rātou kōwhiringa i mua') },
  'request.room': {
    en: '{count, plural, =0 {No room now} other {Room for #}}',
    mi: draft('{count, plural, =0 {Kāore he wāhi ināianei} other {He wāhi mō te #}}'),
  },
  'request.own-choice': { en: 'Their choice', mi: draft('Tā rātou kōwhiringa') },
  'request.own-led': { en: 'Their choice: {led}', mi: draft('Tā rātou kōwhiringa: {led}') },
  'request.no-hosts': { en: 'No host takes requests just now', mi: draft('Kāore he rōpū e tango tono ana ināianei') },
  'request.no-hosts-more': {
    en: 'Send it to another desk, or ring a team lead.',
    mi: draft('Tukuna ki tētahi atu tēpu, waea atu rānei ki tētahi kaiārahi.'),
  },
  'request.this-place': { en: 'their place', mi: draft('tō rātou wāhi') },
  'request.another-host': { en: 'Another host', mi: draft('Tētahi atu rōpū') },
  'request.another-host-none': { en: 'One of the hosts above', mi: draft('Tētahi o ngā rōpū i runga') },
  'request.host-and-room': { en: '{host}: {room}', mi: draft('{host}: {room}') },

  'request.otherwise': { en: 'Not for a host of ours', mi: draft('Ehara mā tētahi o ā mātou rōpū') },
  'request.redirect': { en: 'Another desk sorts it', mi: draft('Mā tētahi atu tēpu e whakatau') },
  'request.redirect-hint': {
    en: 'For a place or a kind of request that another desk answers for. The clock keeps running.',
    mi: draft('Mō te wāhi, te momo tono rānei a tētahi atu tēpu. Ka haere tonu te wā.'),
  },
  'request.desk': { en: 'Which desk', mi: draft('Ko tēhea tēpu') },
  'request.desk-none': { en: 'Choose a desk', mi: draft('Kōwhiria he tēpu') },
  'request.desk-first': { en: 'Choose a desk first.', mi: draft('Kōwhiria he tēpu i te tuatahi.') },
  'request.no-desk': { en: 'There is no other desk to send it to.', mi: draft('Kāore he tēpu kē hei tukunga.') },
  'request.redirect-send': { en: 'Send it there', mi: draft('Tukuna ki reira') },
  'request.redirected': { en: '{desk} sorts it now', mi: draft('Mā {desk} e whakatau ināianei') },
  'request.decline': { en: 'Say no to the request', mi: draft('Kī kāo ki te tono') },
  'request.decline-reason': { en: 'The reason', mi: draft('Te take') },
  'request.decline-words': { en: 'What they will read', mi: draft('Ngā kupu ka pānuitia e rātou') },
  'request.decline-words-hint': {
    en: 'It stands on their own page, with the way to ask again. Say what is still possible.',
    mi: draft('Ka noho ki tō rātou ake whārangi, me te ara tono anō. Kōrerotia he aha tonu ka taea.'),
  },
  'request.decline-use': { en: 'Use our words', mi: draft('Whakamahia ā mātou kupu') },
  'request.let-go': { en: 'Clear what I wrote', mi: draft('Mukua āku tuhinga') },
  'request.decline-send': { en: 'Say no', mi: draft('Kī kāo') },
  'request.declining': { en: 'No to {name}', mi: draft('He kāo ki a {name}') },
  'request.declined': {
    en: 'They can read it on their own page now',
    mi: draft('Ka taea e rātou te pānui ki tō rātou whārangi ināianei'),
  },
  'request.stale-reason': { en: 'Your reason', mi: draft('Tō take') },
  'request.stale-status': { en: 'Where it is', mi: draft('Kei hea') },

  'request.told': { en: 'What they have been told', mi: draft('Ngā mea kua kōrerotia ki a rātou') },
  'request.told-when': { en: 'when they asked, {when}', mi: draft('i te tononga, {when}') },
  'request.told-ring': {
    en: '“{who} rings {whom} {by}. Only in the way you said is safe. Nothing else is sent.”',
    mi: draft('“Ka waea a {who} ki {whom} {by}. Mā te ara i kī ai koe he haumaru anake. Kāore he mea kē e tukuna.”'),
  },
  'request.told-reach': {
    en: '“{who} gets in touch {by}. Only in the way you said is safe. Nothing else is sent.”',
    mi: draft('“Ka whakapā atu a {who} {by}. Mā te ara i kī ai koe he haumaru anake. Kāore he mea kē e tukuna.”'),
  },
  'request.told-here': {
    en: '“{who} answers you on this site {by}. Nothing is sent to you.”',
    mi: draft('“Ka whakautu a {who} ki tēnei pae {by}. Kāore he mea e tukuna ki a koe.”'),
  },
  'request.told-no': { en: 'Then, {when}: “{words}”', mi: draft('Muri iho, {when}: “{words}”') },
  'request.entries': { en: 'From their own page', mi: draft('Mai i tō rātou ake whārangi') },

  'request.code': { en: 'Lost their code?', mi: draft('Kua ngaro te waehere?') },
  'request.code-more': {
    en: 'A new one ends the old. Read it out only to them, in a safe way.',
    mi: draft('Ka mutu te mea tawhito i te mea hou. Pānuihia ki a rātou anake, mā te ara haumaru.'),
  },
  'request.code-make': { en: 'Make a new code', mi: draft('Hangaia he waehere hou') },
  'request.code-is': { en: 'Their words and new code', mi: draft('Ā rātou kupu me te waehere hou') },
  'request.code-once': {
    en: 'Shown only now: nobody can look it up later.',
    mi: draft('Ka whakaaturia ināianei anake: kāore e taea te rapu ā muri.'),
  },

  'take.title': { en: 'Write down a request', mi: draft('Tuhia he tono') },
  'take.sub': {
    en: 'Only the need must be there. What you type is kept as you go.',
    mi: draft('Ko te matea anake me tuhi. Ka puritia āu kupu i a koe e tuhi ana.'),
  },
  'take.channel': { en: 'How did it come?', mi: draft('I pēhea te taenga mai?') },
  'take.asked-by': { en: 'Who is asking?', mi: draft('Ko wai kei te tono?') },
  'take.asked-by-hint': {
    en: 'For an agency or a health team: who, where, and their own number.',
    mi: draft('Mō te tari, te rōpū hauora rānei: ko wai, nō hea, me tō rātou nama.'),
  },
  'take.need': { en: 'The need', mi: draft('Te matea') },
  'take.when': { en: 'How soon, and is anyone unsafe', mi: draft('Āhea, he tangata rānei kei te mōrearea') },
  'take.reach': { en: 'How it is safe to reach them', mi: draft('Te ara haumaru hei whakapā atu') },
  'take.reach-hint': {
    en: 'Tick only what they say is safe. Nothing else is ever used.',
    mi: draft('Tohua anake ngā mea e kī ai rātou he haumaru. Kāore rawa tētahi atu e whakamahia.'),
  },
  'take.who': { en: 'Who, and where', mi: draft('Ko wai, kei hea hoki') },
  'take.suits': { en: 'What would suit them', mi: draft('He aha te mea pai mō rātou') },
  'take.unsaid': { en: 'Not said', mi: draft('Kāore i kīia') },
  'take.save': { en: 'Write it down', mi: draft('Tuhia') },
  'take.saving': { en: 'A request written down', mi: draft('He tono kua tuhia') },
  'take.kept': {
    en: 'It waits on this device and goes by itself. The clock starts when the desk has it.',
    mi: draft('Kei te tatari ki tēnei pūrere, ka haere noa. Ka tīmata te wā ina tae ki te tēpu.'),
  },
  'take.another': { en: 'Write down another', mi: draft('Tuhia tētahi atu') },
  'take.start-over': { en: 'Empty the form', mi: draft('Whakawāteatia te puka') },
  'take.days': { en: 'Which days are safe?', mi: draft('Ko ēhea rā he haumaru?') },
  'take.message': { en: 'They said we may leave a message', mi: draft('I kī rātou ka taea te waiho karere') },
  'take.moving': { en: 'They are moving about', mi: draft('Kei te nekeneke haere rātou') },
  'take.interpreter': {
    en: 'They would like an interpreter',
    mi: draft('Kei te hiahia rātou ki tētahi kaiwhakamāori'),
  },
  'take.come': {
    en: 'They come to us, or back to their page',
    mi: draft('Ka haere mai rātou, ka hoki rānei ki tō rātou whārangi'),
  },
} as const
