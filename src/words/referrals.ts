import { draft } from './phrase.ts'

// Referrals at both ends of the workbench. Where one stands and what was done are said in `moves.ts`, the answers in `answer.ts`.
export const referrals = {
  'referrals.title': { en: 'Referrals', mi: draft('Ngā tukunga') },
  'referrals.which': { en: 'Which referrals', mi: draft('Ko ēhea tukunga') },
  'referrals.mine': { en: 'Our move', mi: draft('Kei a mātou') },
  'referrals.theirs': { en: 'Their move', mi: draft('Kei a rātou') },
  'referrals.ended': { en: 'Ended', mi: draft('Kua mutu') },
  'referrals.more': { en: 'Show more', mi: draft('Whakaaturia ētahi atu') },
  'referrals.first': { en: 'Back to the first', mi: draft('Hoki ki te tīmatanga') },
  'referrals.none-mine': { en: 'Nothing waits for you', mi: draft('Kāore he mea e tatari ana ki a koe') },
  'referrals.none-mine-more': {
    en: 'What you must answer, confirm or send comes here, the nearest clock first. A referral begins on a whānau page, at the need.',
    mi: draft(
      'Ka tae mai ki konei ngā mea hei whakautu, hei whakaū, hei tuku māu, ko te wā tata rawa ki mua. Ka tīmata te tukunga i te whārangi whānau, i te matea.',
    ),
  },
  'referrals.none-mine-receiver-more': {
    en: 'When somebody is referred to you it comes here by itself, the nearest clock first.',
    mi: draft('Ina tukuna mai tētahi ki a koe, ka tae noa mai ki konei, ko te wā tata rawa ki mua.'),
  },
  'referrals.none-theirs': { en: 'You wait for nobody', mi: draft('Kāore koe e tatari ana ki tētahi') },
  'referrals.none-theirs-more': {
    en: 'What others must answer is here, the oldest clock first.',
    mi: draft('Kei konei ngā mea hei whakautu mā ētahi atu, ko te wā tawhito rawa ki mua.'),
  },
  'referrals.none-ended': { en: 'Nothing has ended yet', mi: draft('Kāore anō he mea kia mutu') },
  'referrals.none-ended-more': {
    en: 'Closed and taken-back referrals stay here.',
    mi: draft('Ka noho ki konei ngā tukunga kua kati, kua tangohia mai rānei.'),
  },
  'referral.to': { en: 'to {other}', mi: draft('ki a {other}') },
  'referral.from': { en: 'from {other}', mi: draft('nā {other}') },
  'referral.somebody': { en: 'Somebody', mi: draft('He tangata') },
  'referral.them': { en: 'them', mi: draft('rātou') },
  'referral.for-need': { en: '{name} · {need}', mi: draft('{name} · {need}') },
  'referral.sent-when': { en: 'sent {when}', mi: draft('i tukuna {when}') },
  'referral.written-when': { en: 'written {when}', mi: draft('i tuhia {when}') },

  'referral.your-move': { en: 'Your move', mi: draft('Kei a koe') },
  'referral.their-move': { en: 'With {other}', mi: draft('Kei a {other}') },
  'referral.then-you': { en: 'then you', mi: draft('kātahi ki a koe') },
  'referral.then-other': { en: 'then {other}', mi: draft('kātahi ki a {other}') },
  'referral.nobodys': { en: 'Nobody’s move', mi: draft('Kāore he mahi e toe ana') },
  'referral.asks': { en: '{who} at {organisation} asks.', mi: draft('Nā {who} i {organisation} te tono.') },
  'referral.agreed': { en: '{name} agreed to this on {day}.', mi: draft('I whakaae a {name} ki tēnei i te {day}.') },
  'referral.agreed-them': { en: 'They agreed to this on {day}.', mi: draft('I whakaae rātou ki tēnei i te {day}.') },
  'referral.under-law': {
    en: 'Shared under a recorded legal ground, not by a yes.',
    mi: draft('I tuaria i raro i tētahi take ā-ture kua tuhia, ehara mā te āe.'),
  },
  'referral.told-late': {
    en: 'The team lead has been told that it is late.',
    mi: draft('Kua whakamōhiotia te kaiārahi kua tōmuri.'),
  },
  'referral.paused': {
    en: 'The clock rests until {day}, as they asked.',
    mi: draft('Kei te okioki te karaka tae noa ki te {day}, nā rātou i tono.'),
  },
  'referral.they-asked': { en: 'They ask: “{question}”', mi: draft('E pātai ana rātou: “{question}”') },
  'referral.they-would-ask': { en: 'They would ask {to}.', mi: draft('Ka pātai kē rātou ki a {to}.') },
  'referral.they-said': { en: 'They said: “{words}”', mi: draft('I kī rātou: “{words}”') },
  'referral.sees-them': { en: '{who} sees them {when}.', mi: draft('Ka kite a {who} i a rātou {when}.') },
  'referral.sees-them-when': { en: 'First time: {when}.', mi: draft('Te wā tuatahi: {when}.') },
  'referral.sees-them-who': { en: '{who} sees them.', mi: draft('Mā {who} rātou e kite.') },
  'referral.waits-until': { en: 'They wait until {day}.', mi: draft('Ka tatari rātou tae noa ki te {day}.') },
  'referral.reason-was': { en: 'Reason: {reason}.', mi: draft('Te take: {reason}.') },
  'referral.person-answered-own': {
    en: 'They answered on their own page: {answer}.',
    mi: draft('I whakautu rātou i tō rātou ake whārangi: {answer}.'),
  },
  'referral.person-answered': {
    en: 'Did they get what they needed? {answer}.',
    mi: draft('I whiwhi rātou i tā rātou i hiahia ai? {answer}.'),
  },
  'referral.stop-using': {
    en: 'What was shared is hidden. Stop using it, except what the law says you must keep. No reason is given.',
    mi: draft(
      'Kua hunaia ngā mea i tuaria. Kāti te whakamahi, hāunga ngā mea me pupuri e ai ki te ture. Kāore he take e hoatu.',
    ),
  },
  'referral.stop-told': {
    en: '{other} was told to stop using what was shared.',
    mi: draft('I whakamōhiotia a {other} kia mutu te whakamahi i ngā mea i tuaria.'),
  },
  'referral.nothing-shared': { en: 'Nothing was shared.', mi: draft('Kāore he mea i tuaria.') },

  'referral.do-send': { en: 'Send it', mi: draft('Tukuna') },
  'referral.do-discard': { en: 'Throw it away', mi: draft('Whiua') },
  'referral.do-accept': { en: 'Yes, we take it on', mi: draft('Āe, ka tango mātou') },
  'referral.do-receive': { en: 'We have it, and answer later', mi: draft('Kua tae mai, ka whakautu ā muri') },
  'referral.do-begin': { en: 'We are in touch', mi: draft('Kua whakapā atu mātou') },
  'referral.do-outcome': { en: 'Say what came of it', mi: draft('Kīia he aha te hua') },
  'referral.do-give-more': { en: 'Answer them', mi: draft('Whakautua rātou') },
  'referral.do-confirm': { en: 'Write down their answer', mi: draft('Tuhia tā rātou whakautu') },
  'referral.do-reroute': { en: 'Close it, then send anew', mi: draft('Katia, kātahi ka tuku hou') },
  'referral.do-phoned': { en: 'They answered by phone', mi: draft('I whakautu rātou mā te waea') },
  'referral.do-reply': { en: 'Give another answer', mi: draft('He whakautu kē') },
  'referral.done': { en: 'Done. {other} can see it.', mi: draft('Kua oti. Ka kitea e {other}.') },
  'referral.done-closed': { en: 'Closed', mi: draft('Kua kati') },
  'referral.sent': { en: 'Sent to {other}', mi: draft('Kua tukuna ki a {other}') },
  'referral.saying': { en: 'Answer about {name}', mi: draft('He whakautu mō {name}') },

  'referral.way': { en: 'Where it stands', mi: draft('Kei hea') },
  'referral.way-been': { en: 'done', mi: draft('kua oti') },
  'referral.way-now': { en: 'now', mi: draft('ināianei') },
  'referral.way-ahead': { en: 'to come', mi: draft('kei te haere mai') },
  'referral.late': { en: 'Late', mi: draft('Kua tōmuri') },

  'referral.safe': { en: 'Safe contact', mi: draft('Te whakapā haumaru') },
  'referral.safe-none-receiver': {
    en: 'No way to reach them was shared. Ring {who} first.',
    mi: draft('Kāore he ara whakapā i tuaria. Waea atu ki a {who} i te tuatahi.'),
  },
  'referral.safe-none-sender': {
    en: 'No way of reaching them is known to be safe. They come back themselves.',
    mi: draft('Kāore he ara e mōhiotia ana he haumaru. Ka hoki mai rātou anō.'),
  },
  'referral.safe-off': { en: 'Not now. It is safe from {when}.', mi: draft('Kaua ināianei. Ka haumaru: {when}.') },
  'referral.safe-too': { en: 'Also: {rule}', mi: draft('Waihoki: {rule}') },

  'referral.facts': { en: 'About this referral', mi: draft('Mō tēnei tukunga') },
  'referral.shared': {
    en: 'What they agreed to tell you',
    mi: draft('Ngā mea i whakaae rātou kia kōrerotia ki a koe'),
  },
  'referral.shared-law': { en: 'What you are told', mi: draft('Ngā mea e kōrerotia ana ki a koe') },
  'referral.was-shared': { en: 'What {other} was told', mi: draft('Ngā mea i kōrerotia ki a {other}') },
  'referral.shared-contact': { en: 'How to reach them, with its rule', mi: draft('Te ara whakapā, me tōna tikanga') },
  'referral.shared-only': {
    en: 'Use it only for what they agreed to. They can ask who was told.',
    mi: draft('Whakamahia mō tā rātou i whakaae ai anake. Ka taea e rātou te pātai i kōrerotia ki a wai.'),
  },
  'referral.not-shared-yet': {
    en: 'Nothing is shared before it is sent. Then {other} sees only what their yes covers.',
    mi: draft(
      'Kāore he mea e tuaria i mua i te tuku. Kātahi ko ngā mea anake kei roto i tā rātou āe ka kitea e {other}.',
    ),
  },
  'referral.fact-to': { en: 'Asked', mi: draft('I pātaihia') },
  'referral.fact-from': { en: 'Asks', mi: draft('Nā wai te tono') },
  'referral.fact-phone': { en: 'Their number', mi: draft('Tō rātou nama') },
  'referral.fact-urgency': { en: 'How soon', mi: draft('Āhea') },
  'referral.fact-agreed': { en: 'Agreed on', mi: draft('I whakaaetia') },
  'referral.fact-words': { en: 'Three words for the phone', mi: draft('Ngā kupu e toru mō te waea') },
  'referral.fact-link': { en: 'Link sent to', mi: draft('I tukuna te hono ki') },
  'referral.fact-letter': { en: 'Letter with the link', mi: draft('Te reta me te hono') },
  'letter.sent': { en: 'Sent to {to}', mi: draft('Kua tukuna ki a {to}') },
  'letter.waiting': {
    en: 'The letter to {to} is waiting to go out.',
    mi: draft('Kei te tatari te reta ki a {to} kia tukuna.'),
  },
  'letter.failing': {
    en: 'The letter to {to} could not be delivered since {since}. It is tried again; ring them meanwhile.',
    mi: draft('Kāore anō te reta ki a {to} i tae, mai i {since}. Ka ngana anō; waea atu i tēnei wā.'),
  },
  'letter.given-up': {
    en: 'The letter to {to} of {since} could not be delivered. Ring them.',
    mi: draft('Kāore i taea te tuku i te reta o {since} ki a {to}. Waea atu ki a rātou.'),
  },
  'letter.kept': {
    en: 'No e-mail goes out from here. The letter to {to} is with your administrator; ring them.',
    mi: draft('Kāore he īmēra e puta i konei. Kei tō kaiwhakahaere te reta ki a {to}; waea atu ki a rātou.'),
  },
  'referral.fact-no-link': {
    en: 'No link: they answer signed in, or by phone',
    mi: draft('Kāore he hono: ka whakautu rātou mā te takiuru, mā te waea rānei'),
  },
  'referral.fact-asks': { en: 'What you asked', mi: draft('Tāu i tono ai') },
  'referral.fact-person': { en: 'Whānau', mi: draft('Whānau') },
  'referral.fact-follows': { en: 'Follows', mi: draft('E whai ana i') },
  'referral.earlier': { en: 'an earlier referral', mi: draft('tētahi tukunga o mua') },
  'referral.open-whanau': { en: 'Open their page', mi: draft('Whakatuwheratia tō rātou whārangi') },

  'referral.answer': { en: 'Your answer', mi: draft('Tō whakautu') },
  'referral.send-answer': { en: 'Send to {other}', mi: draft('Tukuna ki a {other}') },
  'referral.instead-wait': {
    en: 'Could they wait? Offer the wait list',
    mi: draft('Ka taea te tatari? Whakaaria te rārangi tatari'),
  },
  'referral.instead-ask': {
    en: 'Could {other} tell you? Ask them first',
    mi: draft('Ka taea rānei e {other} te whakahoki? Pātaihia i te tuatahi'),
  },
  'referral.next-if-no': { en: 'What your reason sets going', mi: draft('Ngā mea ka tīmata i tō take') },
  'referral.gap-recorded': {
    en: 'This is counted as a gap, so that somebody can fill it.',
    mi: draft('Ka tatauria tēnei hei āputa, kia whakakīia e tētahi.'),
  },
  'referral.next-service-sought': {
    en: '{other} looks for the next best service with them.',
    mi: draft('Ka kimi a {other} me rātou i te ratonga pai e whai ake ana.'),
  },
  'referral.let-go': { en: 'Clear what I wrote', mi: draft('Mukua āku tuhinga') },
  'referral.moved-on-kept': {
    en: 'It moved on while you were writing. What you wrote is below until you clear it.',
    mi: draft('I neke i a koe e tuhi ana. Kei raro nei āu tuhinga kia mukua rā anō e koe.'),
  },

  'referral.give-more': { en: 'Answer their question', mi: draft('Whakautua tā rātou pātai') },
  'referral.give-more-words': { en: 'Your answer to them', mi: draft('Tō whakautu ki a rātou') },
  'referral.give-more-hint': {
    en: 'Only what the person agreed to. If they ask for more, ask the person first.',
    mi: draft('Ko tā te tangata i whakaae ai anake. Ki te tono rātou i ētahi atu, pātaihia te tangata i te tuatahi.'),
  },
  'referral.confirm': { en: 'Ask them, then close it', mi: draft('Pātaihia rātou, ka kati ai') },
  'referral.what-read-answer': {
    en: 'Read what {name} answered, and close it, {by}',
    mi: draft('Pānuitia tā {name} whakautu, ka kati ai, {by}'),
  },
  'referral.confirm-own': { en: 'What they answered themselves', mi: draft('Tā rātou ake whakautu') },
  'referral.confirm-question': { en: '“Did you get what you needed?”', mi: draft('“I whiwhi koe i tāu i hiahia ai?”') },
  'referral.confirm-hint': {
    en: 'Their own answer, not ours. “Not asked” is an honest answer too.',
    mi: draft('Ko tā rātou ake whakautu, ehara i tā mātou. He pono anō te “kāore i pātaihia”.'),
  },
  'referral.confirm-words': { en: 'In their words, if they like', mi: draft('I ā rātou kupu, mēnā e pai ana') },
  'referral.confirm-send': { en: 'Write it down and close', mi: draft('Tuhia, ka kati') },
  'referral.after-no': { en: 'What this no sets going', mi: draft('Ngā mea ka tīmata i tēnei kāo') },
  'referral.ask-wait': {
    en: 'Ring {other} and ask about a wait list',
    mi: draft('Waea atu ki a {other}, pātaihia te rārangi tatari'),
  },
  'referral.send-anew': { en: 'Send to the next best service', mi: draft('Tukuna ki te ratonga pai e whai ake ana') },
  'referral.send-anew-more': {
    en: 'A new referral that follows this one, with its own yes.',
    mi: draft('He tukunga hou e whai ana i tēnei, me tōna ake āe.'),
  },
  'referral.reroute': { en: 'Another should have it', mi: draft('Mā tētahi atu') },
  'referral.reroute-more': {
    en: 'Nothing goes from them to {to}. Ask the person, close this one, and send a new referral with its own yes.',
    mi: draft(
      'Kāore he mea e haere ki a {to}. Pātaihia te tangata, katia tēnei, ka tuku he tukunga hou me tōna ake āe.',
    ),
  },
  'referral.withdraw': { en: 'Take it back', mi: draft('Tangohia mai') },
  'referral.withdraw-more': {
    en: '{other} is told at once to stop using what was shared, and no reason is given. What they must keep by law stays.',
    mi: draft(
      'Ka whakamōhiotia wawe a {other} kia mutu te whakamahi, kāore he take e hoatu. Ka noho ngā mea me pupuri e ai ki te ture.',
    ),
  },
  'referral.withdraw-words': { en: 'Why, for our own record', mi: draft('He aha ai, mō tā mātou ake pūkete') },
  'referral.withdraw-send': { en: 'Take it back', mi: draft('Tangohia mai') },
  'referral.pause': { en: 'Rest the clock at their request', mi: draft('Whakatārewatia te karaka, nā rātou i tono') },
  'referral.pause-more': {
    en: 'A tangi, shearing, moving house: nothing is due before that day.',
    mi: draft('He tangihanga, he kuti hipi, he hūnuku: kāore he mea e tika ana i mua i taua rā.'),
  },
  'referral.pause-until': { en: 'Until which day?', mi: draft('Tae noa ki tēhea rā?') },
  'referral.pause-send': { en: 'Rest it until then', mi: draft('Whakatārewatia tae noa ki reira') },
  'referral.pause-day-first': { en: 'Choose a day first.', mi: draft('Kōwhiria he rā i te tuatahi.') },
  'referral.paused-done': { en: 'The clock rests', mi: draft('Kei te okioki te karaka') },

  'referral.story': { en: 'What happened', mi: draft('Ngā mea i pahawa') },
  'referral.story-line': { en: '{who} {what}', mi: draft('{who}: {what}') },
  'referral.print': { en: 'Print a slip', mi: draft('Tāia he pepa') },
  'referral.slip-title': { en: 'Referral', mi: draft('Tukunga') },
  'referral.slip-ring': {
    en: 'To answer, ring {who} at {organisation} on {phone} and say {words}.',
    mi: draft('Hei whakautu, waea atu ki a {who} i {organisation} mā {phone}, ka kī {words}.'),
  },
  'referral.slip-ring-no-phone': {
    en: 'To answer, ask for {who} at {organisation} and say {words}.',
    mi: draft('Hei whakautu, kimihia a {who} i {organisation}, ka kī {words}.'),
  },
  'referral.slip-by': { en: 'Please answer by {when}', mi: draft('Tēnā whakautua i mua i te {when}') },
  'referral.slip-keep': {
    en: 'Keep this paper where only those who need it see it.',
    mi: draft('Puritia tēnei pepa ki te wāhi e kitea ai e te hunga me kite anake.'),
  },

  'referral.stale-words': { en: 'Words', mi: draft('Kupu') },
  'referral.stale-where': { en: 'Where it is', mi: draft('Kei hea') },
} as const
