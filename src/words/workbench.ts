import { draft } from './phrase.ts'

// The shell of the workbench: what stands around every screen.
export const workbench = {
  'work.printed': { en: 'Printed {when}.', mi: draft('I tāia i te {when}.') },
  'work.skip': { en: 'Skip to the page', mi: draft('Peke ki te whārangi') },
  'work.rail': { en: 'What is mine', mi: draft('Āku mahi') },
  'work.demonstration': {
    en: 'Demonstration: every person here is invented.',
    mi: draft('He whakaaturanga: he tito ngā tāngata katoa.'),
  },
  'work.language': { en: 'Language', mi: draft('Reo') },
  'work.theme': { en: 'Light or dark', mi: draft('Te mā, te pō rānei') },
  'work.theme.system': { en: 'As the device', mi: draft('Ki tā te pūrere') },
  'work.theme.light': { en: 'Light', mi: draft('Mā') },
  'work.theme.dark': { en: 'Dark', mi: draft('Pō') },
  'work.waiting': { en: 'Fetching it', mi: draft('E tikina ana') },
  'work.sending': { en: 'Sending', mi: draft('E tukuna ana') },
  'work.still-shown': {
    en: 'Shown as it was at {time}: the server could not be reached since.',
    mi: draft('Ko te āhua tēnei i te {time}: kāore i tae ki te tūmau mai i taua wā.'),
  },
  'work.still-shown-closed': {
    en: 'Shown as it was at {time}. It is not open to you any more: somebody else may have it now.',
    mi: draft('Ko te āhua tēnei i te {time}. Kāore i te tuwhera ki a koe ināianei: kei tētahi atu pea.'),
  },

  'work.role.intake-worker': { en: 'intake worker', mi: draft('kaimahi whakatau tono') },
  'work.role.connector': { en: 'connector', mi: draft('kaihono') },
  'work.role.team-lead': { en: 'team lead', mi: draft('kaiārahi rōpū') },
  'work.role.receiving-worker': { en: 'worker who answers referrals', mi: draft('kaimahi whakautu tukunga') },
  'work.role.directory-editor': { en: 'directory editor', mi: draft('ētita rārangi ratonga') },
  'work.role.privacy-officer': { en: 'privacy officer', mi: draft('āpiha tūmataiti') },
  'work.role.administrator': { en: 'administrator', mi: draft('kaiwhakahaere') },
  'work.role.relationship-manager': { en: 'relationship manager', mi: draft('kaiwhakahaere hononga') },
  'work.role.commissioner': { en: 'commissioner', mi: draft('kaikirimana') },
  'work.role.local-group-member': { en: 'local group member', mi: draft('mema rōpū ā-rohe') },
  'work.role.iwi-partner': { en: 'iwi partner', mi: draft('hoa iwi') },

  'work.search': { en: 'Search', mi: draft('Rapu') },
  'work.search.what': {
    en: 'Search people, services, screens',
    mi: draft('Rapua he tangata, he ratonga, he whārangi'),
  },
  'work.search.hint': { en: 'A name, a service, a screen', mi: draft('He ingoa, he ratonga, he whārangi') },
  'work.search.begin': {
    en: 'Type the beginning of a name. Macrons do not matter: whanau finds whānau.',
    mi: draft('Tuhia te tīmatanga o te ingoa. Ahakoa kore tohutō, ka kitea: mā whanau ka kitea a whānau.'),
  },
  'work.search.found': { en: 'What was found', mi: draft('Ngā mea i kitea') },
  'work.search.partly': {
    en: 'Not everything could be searched just now. What is shown was found.',
    mi: draft('Kāore i taea te rapu i ngā mea katoa ināianei. Ko ēnei ngā mea i kitea.'),
  },
  'work.search.screens': { en: 'Screens', mi: draft('Whārangi') },

  'work.sync.on-device': { en: 'On this device', mi: draft('Kei tēnei pūrere') },
  'work.sync.sending': { en: 'Sending', mi: draft('E tukuna ana') },
  'work.sync.on-server': { en: 'On the server', mi: draft('Kei te tūmau') },
  'work.sync.needs-you': { en: 'Needs you', mi: draft('Kei te tatari ki a koe') },
  'work.sync.bar.on-device': { en: 'On this device: {count}', mi: draft('Kei tēnei pūrere: {count}') },
  'work.sync.bar.sending': { en: 'Sending: {count}', mi: draft('E tukuna ana: {count}') },
  'work.sync.bar.needs-you': { en: 'Needs you: {count}', mi: draft('Kei te tatari ki a koe: {count}') },
  'work.sync.bar.sign-in': { en: 'Sign in to send: {count}', mi: draft('Takiuru kia tukuna: {count}') },
  'work.sync.bar.offline': { en: 'No connection', mi: draft('Kāore he hononga') },
  'work.sync.bar.rests': { en: 'Resting: press here', mi: draft('E okioki ana: pēhia') },
  'work.sync.bar.all-sent': { en: 'All on the server', mi: draft('Kei te tūmau te katoa') },
  'work.sync.head': { en: 'What you wrote on this device', mi: draft('Āu tuhinga kei tēnei pūrere') },
  'work.sync.empty': {
    en: 'What you write without a connection waits here, locked, and goes by itself.',
    mi: draft('Ki te tuhi koe me te kore hononga, ka tatari ki konei, ka rakaina, ā, ka haere noa.'),
  },
  'work.sync.last': { en: 'Last sent', mi: draft('I tukuna whakamutunga') },
  'work.sync.not-lasting': {
    en: 'This browser keeps nothing. Leave this page open until everything is sent.',
    mi: draft(
      'Kāore tēnei pūtirotiro e pupuri i tētahi mea. Waiho tēnei whārangi kia tuwhera kia tukuna rā anō te katoa.',
    ),
  },
  'work.sync.send-now': { en: 'Send now', mi: draft('Tukuna ināianei') },
  'work.sync.again': { en: 'Try again', mi: draft('Ngana anō') },
  'work.sync.back-to-form': { en: 'Back into its form', mi: draft('Whakahokia ki tōna puka') },
  'work.sync.back-in-form': {
    en: 'It waits in its form. Until you open the form it stays in this list too.',
    mi: draft('Kei tōna puka e tatari ana. Kia tuwhera rā anō te puka, ka noho tonu ki tēnei rārangi.'),
  },
  'work.sync.where': { en: 'Where it was written', mi: draft('Te wāhi i tuhia ai') },
  'work.sync.let-go': { en: 'Let it go', mi: draft('Waiho atu') },
  'work.sync.let-go.done': { en: 'Let go: {what}', mi: draft('Kua waiho: {what}') },
  'work.outbox.change': { en: 'Change on {page}', mi: draft('Whakarerekētanga i {page}') },

  'work.form.check': { en: 'Something needs another look', mi: draft('Me titiro anō ki tētahi mea') },
  'work.form.kept': { en: 'Everything you typed is still here.', mi: draft('Kei konei tonu āu tuhinga katoa.') },

  'work.problem.not-for-you': { en: 'This is not open to you', mi: draft('Kāore tēnei i tuwhera ki a koe') },
  'work.problem.not-for-you.more': {
    en: 'Your role does not include it. Ask your administrator if it should.',
    mi: draft('Kāore tēnei i roto i tō tūranga. Pātaihia tō kaiwhakahaere mehemea e tika ana.'),
  },
  'work.problem.stale': { en: 'This has changed', mi: draft('Kua rerekē tēnei') },
  'work.problem.stale.more': {
    en: 'Somebody changed this while you were looking at it. The page shows it as it is now: look again, then decide.',
    mi: draft(
      'Nā tētahi atu i whakarerekē i a koe e titiro ana. Ko te whārangi e whakaatu ana i te āhua o nāianei: titiro anō, ka whakatau ai.',
    ),
  },
  'work.problem.not-found': { en: 'Nothing here', mi: draft('Kāore he mea i konei') },
  'work.problem.not-found.more': {
    en: 'It is not there, or it is not yours to see.',
    mi: draft('Kāore i reira, kāore rānei i a koe te mana kia kite.'),
  },
  'work.problem.sign-in': { en: 'Please sign in again', mi: draft('Me takiuru anō') },
  'work.problem.sign-in.more': {
    en: 'Your session has ended. Nothing that you typed is lost.',
    mi: draft('Kua mutu tō wā. Kāore āu tuhinga i ngaro.'),
  },
  'work.problem.unreachable': { en: 'No connection', mi: draft('Kāore he hononga') },
  'work.problem.unreachable.more': {
    en: 'The server cannot be reached. What you write is kept on this device and goes when it can.',
    mi: draft('Kāore e tae ki te tūmau. Ka puritia āu tuhinga ki tēnei pūrere, ka tukuna ina taea.'),
  },
  'work.problem.our-fault': { en: 'Something of ours failed', mi: draft('I hapa tētahi mea a mātou') },
  'work.problem.our-fault.more': {
    en: 'That was our fault, and it is written down. What you typed is kept.',
    mi: draft('Nō mātou te hē, kua tuhia. Kei te puritia āu tuhinga.'),
  },
  'work.no-such-page': { en: 'No such page', mi: draft('Kāore tēnā whārangi') },
  'work.no-such-page.more': { en: 'Nothing is at this address.', mi: draft('Kāore he mea i tēnei wāhitau.') },
  'work.no-such-page.go': { en: 'Go to the beginning', mi: draft('Haere ki te tīmatanga') },

  'work.left.began': {
    en: 'You began this as well, {when}, and did not send it.',
    mi: draft('I tīmata hoki koe i tēnei, {when}, kāore anō kia tukuna.'),
  },
  'work.left.take': { en: 'Go on with that', mi: draft('Haere tonu me tēnā') },
  'work.left.gone': { en: 'It is let go.', mi: draft('Kua tukuna kia ngaro.') },
  'work.left.elsewhere': {
    en: 'You are writing in this form in another tab too. Each tab keeps its own words.',
    mi: draft('Kei te tuhi hoki koe i tēnei puka i tētahi atu ripa. Ka puritia e ia ripa āna ake kupu.'),
  },

  'work.stale.head': { en: 'Somebody was here before you', mi: draft('I konei tētahi i mua i a koe') },
  'work.stale.more': {
    en: 'This was changed after you opened it. Here is what you wrote, and what is there now. You choose.',
    mi: draft(
      'I whakarerekētia tēnei i muri i tō tuwheratanga. Anei āu tuhinga, anei hoki te āhua o nāianei. Māu e kōwhiri.',
    ),
  },
  'work.stale.mine': { en: 'What you wrote', mi: draft('Āu tuhinga') },
  'work.stale.now': { en: 'What is there now', mi: draft('Te āhua ināianei') },
  'work.stale.nothing': { en: 'Nothing', mi: draft('Karekau') },
  'work.stale.send-mine': { en: 'Put mine in its place', mi: draft('Whakakapia ki āku') },
  'work.stale.keep-theirs': { en: 'Leave what is there', mi: draft('Waiho te āhua o nāianei') },
  'work.stale.back': { en: 'Back to my form', mi: draft('Hoki ki taku puka') },

  'work.staying.head': { en: 'Are you still there?', mi: draft('Kei konei tonu koe?') },
  'work.staying.more': {
    en: 'You will be signed out at {time}, so that nobody else reads on. Everything you typed is kept on this device.',
    mi: draft(
      'Ka takiputa koe ā te {time}, kia kore ai tētahi atu e pānui. Ka puritia āu tuhinga katoa ki tēnei pūrere.',
    ),
  },
  'work.staying.do': { en: 'Stay signed in', mi: draft('Noho takiuru tonu') },
  'work.sign-in.head': { en: 'Sign in to go on', mi: draft('Takiuru kia haere tonu') },
  'work.sign-in.more': {
    en: 'Your session has ended, {name}. The page behind this is as you left it, and everything you typed is kept.',
    mi: draft('Kua mutu tō wā, e {name}. Kei te noho tonu te whārangi i muri nei, ā, kei te puritia āu tuhinga katoa.'),
  },
  'work.sign-in.email': { en: 'E-mail address', mi: draft('Wāhitau īmēra') },
  'work.sign-in.password': { en: 'Password', mi: draft('Kupuhipa') },
  'work.sign-in.code': {
    en: 'Code from your app, or a recovery code',
    mi: draft('Waehere mai i tō taupānga, waehere whakaora rānei'),
  },
  'work.sign-in.do': { en: 'Sign in', mi: draft('Takiuru') },
  'work.sign-in.demonstration': {
    en: 'Or choose somebody of the demonstration',
    mi: draft('Kōwhiria rānei tētahi o te whakaaturanga'),
  },
  'work.hats': { en: 'Your other roles', mi: draft('Ētahi atu ō tūranga') },
  'work.search.people': { en: 'People and whānau', mi: draft('Ngā tāngata me ngā whānau') },
  'work.search.services': { en: 'Services', mi: draft('Ratonga') },
  'work.sign-out': { en: 'Sign out', mi: draft('Takiputa') },
  'work.sign-out.failed': {
    en: 'You are not signed out: the server cannot be reached. Try again, or lock this device.',
    mi: draft('Kāore anō koe kia takiputa: kāore e tae ki te tūmau. Ngana anō, rakaina rānei tēnei pūrere.'),
  },
  'work.sign-out.waiting': {
    en: '{count, plural, one {# change is} other {# changes are}} not sent yet. They stay locked on this device and go when you next sign in here.',
    mi: draft(
      'E {count} ngā mea kāore anō kia tukuna. Ka rakaina ki tēnei pūrere, ka tukuna ā tō takiurutanga anō ki konei.',
    ),
  },
} as const
