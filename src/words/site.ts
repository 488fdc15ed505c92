import { draft } from './phrase.ts'

// The frame round every public page, and the first page.
export const site = {
  'site.name': { en: 'Alongside', mi: draft('Alongside') },
  'site.leave': { en: 'Leave now', mi: draft('Wehe ināianei') },
  'site.leave-label': { en: 'Leave this site quickly', mi: draft('Kia tere te wehe i tēnei pae') },
  'site.hide': { en: 'Hide your visit', mi: draft('Hunaia tō toronga') },
  'site.skip': { en: 'Skip to the page', mi: draft('Peke ki te whārangi') },
  'site.language': { en: 'Language', mi: draft('Te reo') },
  'site.back': { en: 'Back', mi: draft('Hoki') },
  'site.who-runs-this': { en: 'Who runs this.', mi: draft('Nā wai tēnei.') },
  'site.run-by': {
    en: '{name} answers for this site, with the hosts named on each page. It is not a government site.',
    mi: draft(
      'Kei a {name} te haepapa mō tēnei pae, me ngā rōpū ka whakaingoatia ki ia whārangi. Ehara i te pae kāwanatanga.',
    ),
  },
  'site.run-by-ring': { en: 'Ring {phone}, {hours}.', mi: draft('Waea mai ki {phone}, {hours}.') },
  'site.footer-links': { en: 'About this site', mi: draft('Mō tēnei pae') },
  'site.about': { en: 'About us', mi: draft('Mō mātou') },
  'site.privacy': { en: 'Privacy', mi: draft('Te tūmataiti') },
  'site.complain': { en: 'Complain, and to whom', mi: draft('Te tuku amuamu, ki a wai hoki') },
  'site.reo-status': { en: 'Our reo', mi: draft('Tō mātou reo') },
  'site.staff': { en: 'Staff sign in', mi: draft('Takiuru kaimahi') },
  'site.demonstration': {
    en: 'Demonstration. Every person, host and number here is invented, except the crisis lines.',
    mi: draft(
      'He whakaaturanga tēnei. He mea tito ngā tāngata, ngā rōpū me ngā nama katoa, hāunga ngā waea āwhina ohotata.',
    ),
  },
  'site.reo-draft': {
    en: 'The reo on this page is a draft. No speaker has checked it yet.',
    mi: draft('He hukihuki te reo o tēnei whārangi. Kāore anō kia tirohia e te kaikōrero.'),
  },
  'site.reo-draft-more': { en: 'What waits to be checked', mi: draft('Ngā mea e tatari ana kia tirohia') },
  'site.printed': {
    en: 'Address of this page: {address}. Printed {day}.',
    mi: draft('Te wāhitau o tēnei whārangi: {address}. I tāia i te {day}.'),
  },
  'site.kept': { en: 'Everything you typed is still here.', mi: draft('Kei konei tonu ngā mea katoa i pato ai koe.') },
  'site.to-fix': {
    en: '{count, plural, one {One thing to put right} other {# things to put right}}',
    mi: draft('{count, plural, one {Kotahi te mea hei whakatika} other {E # ngā mea hei whakatika}}'),
  },
  'site.error-title': { en: 'Put right: {title}', mi: draft('Whakatikaina: {title}') },

  'danger.label': { en: 'In danger now', mi: draft('Kei te mōrearea ināianei') },
  'danger.ring': { en: 'In danger now? Ring 111.', mi: draft('Kei te mōrearea koe? Waea atu ki te 111.') },
  'danger.how': {
    en: 'It is free, even with no credit. If you cannot speak on a mobile, {press}.',
    mi: draft('He koreutu, ahakoa kāore he moni i tō waea. Ki te kore e taea te kōrero i te waea pūkoro, {press}.'),
  },
  'danger.press': { en: 'press 55', mi: draft('pēhia te 55') },

  'first.title': { en: 'Someone to walk alongside you', mi: draft('He hoa haere mōu') },
  'first.lead': {
    en: 'A connector near you can help with kai, power, a bed, money, or finding who to ask. They stay until it is sorted.',
    mi: draft(
      'Ka āwhina te kaimahi e tata ana ki a koe ki te kai, te hiko, te moenga, te moni, te kimi rānei ko wai hei pātai. Ka noho ia i tō taha kia ea rā anō.',
    ),
  },
  'first.ask': { en: 'Ask for help', mi: draft('Tonoa he āwhina') },
  'first.ask-under': {
    en: 'Seven short questions, about five minutes. You can leave out any that you would rather not answer.',
    mi: draft(
      'E whitu ngā pātai poto, tata ki te rima meneti. Ka taea te waiho ngā pātai kāore koe e hiahia ki te whakautu.',
    ),
  },
  'first.or-ring': {
    en: 'Rather talk? Ring {phone}, {hours}.',
    mi: draft('He pai ake te kōrero? Waea mai ki {phone}, {hours}.'),
  },
  'first.not-funded': {
    en: 'No connector is paid to work in {place} just now.',
    mi: draft('Kāore he kaimahi e utua ana ki te mahi i {place} ināianei.'),
  },
  'first.not-funded-more': {
    en: 'These people are there, and can help. You can still ask us: we will tell you plainly what we can do.',
    mi: draft('Kei reira ēnei rōpū hei āwhina. Ka taea tonu te tono mai: ka kōrero pono mātou mō ngā mea ka taea.'),
  },
  'first.near': { en: 'Kai and a bed, near here', mi: draft('He kai, he moenga hoki, e tata ana') },
  'first.near-place': { en: 'Near {place}.', mi: draft('E tata ana ki {place}.') },
  'first.near-anywhere': {
    en: 'Tell us a place and we show who is open there.',
    mi: draft('Kōrerotia mai tētahi wāhi, ka whakaatu mātou ko wai kei te tuwhera i reira.'),
  },
  'first.show-near': { en: 'Show who is open', mi: draft('Whakaaturia ko wai kei te tuwhera') },
  'first.change-place': { en: 'Change place', mi: draft('Panonihia te wāhi') },
  'first.near-none': {
    en: 'We know of nobody open near there right now.',
    mi: draft('Kāore mātou e mōhio ki tētahi e tuwhera ana i reira ināianei.'),
  },
  'first.near-none-more': {
    en: 'Ask for help and a person looks for you, or ring one of the lines below.',
    mi: draft('Tonoa he āwhina, ā, mā tētahi tangata e kimi māu, waea atu rānei ki tētahi o ngā nama i raro nei.'),
  },
  'first.come-back': { en: 'Come back to your request', mi: draft('Hoki mai ki tō tono') },
  'first.come-back-how': {
    en: 'With the three words and the code we gave you.',
    mi: draft('Mā ngā kupu e toru me te waehere i hoatu ai mātou.'),
  },
  'first.promise': { en: 'What we promise', mi: draft('Tā mātou kī taurangi') },
  'first.free': { en: 'It is free', mi: draft('He koreutu') },
  'first.free-more': {
    en: 'You never pay a connector, and nobody spends money for you without asking you first.',
    mi: draft('Kāore koe e utu i te kaimahi, kāore hoki he moni e whakapaua mōu me te kore pātai tuatahi.'),
  },
  'first.choice': { en: 'It is your choice', mi: draft('Kei a koe te kōwhiringa') },
  'first.choice-more': {
    en: 'You say who helps, who sees what, and when to stop. Kaupapa Māori support is offered first.',
    mi: draft(
      'Māu e kī ko wai hei āwhina, ko wai hei kite i te aha, āhea hoki mutu ai. Ka tukuna te tautoko kaupapa Māori i te tuatahi.',
    ),
  },
  'first.benefit': {
    en: 'Asking us does not change your benefit',
    mi: draft('Kāore te tono mai e panoni i tō penefiti'),
  },
  'first.benefit-more': {
    en: 'Work and Income hears nothing from us unless you say yes.',
    mi: draft('Kāore a Work and Income e rongo i a mātou ki te kore koe e whakaae.'),
  },
  'first.must-tell': { en: 'When we must tell someone', mi: draft('Te wā me whakamōhio mātou i tētahi') },
  'first.must-tell-more': {
    en: 'When somebody is likely to be badly hurt. You hear it from us first, if that is safe.',
    mi: draft('Mēnā ka whara kino pea tētahi. Ka rongo koe i a mātou i te tuatahi, mēnā he haumaru.'),
  },
  'first.talk': { en: 'Someone to talk to, now', mi: draft('He tangata hei kōrero, ināianei') },
  'first.talk-hours': { en: '{opens} to {closes}, every day', mi: draft('{opens} ki te {closes}, ia rā') },
  'first.talk-checked': {
    en: 'These numbers and hours were last checked on {day}.',
    mi: draft('I tirohia whakamutungatia ēnei nama me ngā hāora i te {day}.'),
  },
} as const
