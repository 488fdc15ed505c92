import { draft } from './phrase.ts'

// What went wrong with a request, said to whoever sent it. The reasons of rules are in `refusals.ts`.
export const problems = {
  'problem.refused.title': { en: 'Not possible just now', mi: draft('Kāore e taea ināianei') },
  'problem.stale.title': { en: 'Somebody changed this first', mi: draft('Kua panonihia kētia tēnei') },
  'problem.stale': {
    en: 'Somebody saved this after you opened it. Look at what is there now, then decide.',
    mi: draft('I tiakina tēnei e tētahi i muri i tō tuwheratanga. Tirohia te mea o nāianei, kātahi ka whakatau.'),
  },
  'problem.not-found.title': { en: 'Not here', mi: draft('Kāore i konei') },
  'problem.not-found': {
    en: 'There is nothing here, or it is not yours to see.',
    mi: draft('Kāore he mea i konei, ehara rānei māu e kite.'),
  },
  'problem.check-answers.title': { en: 'Some answers need another look', mi: draft('Me titiro anō ki ētahi whakautu') },
  'problem.check-answers': {
    en: '{count, plural, one {One answer needs} other {# answers need}} putting right. Nothing was changed.',
    mi: draft(
      '{count, plural, one {Kotahi te whakautu} other {E # ngā whakautu}} hei whakatika. Kāore he mea i panonihia.',
    ),
  },
  'problem.version-missing.title': {
    en: 'Say which version you saw',
    mi: draft('Kōrerotia ko tēhea putanga i kitea e koe'),
  },
  'problem.version-missing': {
    en: 'This changes a record. Send If-Match with the version that you read, such as "3".',
    mi: draft('Ka panoni tēnei i tētahi pūkete. Tukuna te If-Match me te putanga i pānuitia e koe, pērā i te "3".'),
  },
  'problem.idempotency-key-missing.title': { en: 'Give this command an id', mi: draft('Hoatu he tohu ki tēnei tono') },
  'problem.idempotency-key-missing': {
    en: 'Send Idempotency-Key with a UUID of your own. The same key sent again does nothing twice.',
    mi: draft(
      'Tukuna te Idempotency-Key me tāu ake UUID. Ki te tukuna anō te kī kotahi, kāore he mea e mahia kia rua ngā wā.',
    ),
  },
  'problem.not-understood.title': { en: 'Not understood', mi: draft('Kāore i mārama') },
  'problem.not-understood': {
    en: 'What was sent could not be read. Nothing was changed.',
    mi: draft('Kāore i taea te pānui i te mea i tukuna. Kāore he mea i panonihia.'),
  },
  'problem.unsupported-media.title': {
    en: 'Sent in a way that we do not read',
    mi: draft('He hōputu kāore e pānuitia'),
  },
  'problem.unsupported-media': {
    en: 'A page takes the form that it shows; the API takes application/json. Neither takes anything compressed.',
    mi: draft('Ko tōna ake puka tā te whārangi; ko te application/json tā te API. Kāore he mea kōpeke e whakaaetia.'),
  },
  'problem.too-large.title': { en: 'Too large', mi: draft('He nui rawa') },
  'problem.too-large': {
    en: 'This is more than we take at once.',
    mi: draft('He nui ake tēnei i tērā e taea ana i te wā kotahi.'),
  },
  'problem.too-slow.title': { en: 'It took too long to arrive', mi: draft('He roa rawa te taenga mai') },
  'problem.too-slow': {
    en: 'This did not arrive in time, perhaps because of the line. Nothing was changed. Please send it again.',
    mi: draft('Kāore tēnei i tae mai i te wā tika, nā te hononga pea. Kāore he mea i panonihia. Tukuna anō koa.'),
  },
  'problem.cannot-be-saved.title': { en: 'This cannot be saved as it is', mi: draft('Kāore e taea te tiaki i tēnei') },
  'problem.cannot-be-saved': {
    en: 'Something in it does not fit with what is recorded already. Nothing was changed. Reload the page and look again.',
    mi: draft(
      'Kāore tētahi wāhanga e hāngai ana ki ngā mea kua tuhia. Kāore he mea i panonihia. Utaina anō te whārangi, ka titiro anō.',
    ),
  },
  'problem.from-elsewhere.title': { en: 'Sent from another site', mi: draft('I tukuna mai i pae kē') },
  'problem.from-elsewhere': {
    en: 'This came from another site, so nothing was done. Open the page here and try again.',
    mi: draft(
      'I ahu mai tēnei i tētahi atu pae, nō reira kāore he mea i mahia. Tuwherahia te whārangi i konei, ka ngana anō.',
    ),
  },
  'problem.too-many-requests.title': { en: 'A little slower, please', mi: draft('Kia āta haere koa') },
  'problem.too-many-requests': {
    en: 'More came from here in a minute than we can take. Try again in {seconds, plural, one {# second} other {# seconds}}.',
    mi: draft('He nui rawa ngā tono i tae mai i konei i te meneti kotahi. Ngana anō ā te {seconds} hēkona.'),
  },
  'problem.our-fault.title': { en: 'Our fault', mi: draft('Nō mātou te hē') },
  'problem.our-fault': {
    en: 'Something went wrong on our side. Nothing was changed. If it happens again, tell us this number: {id}.',
    mi: draft(
      'I hē tētahi mea i tō mātou taha. Kāore he mea i panonihia. Ki te pā anō, kōrerotia mai tēnei nama: {id}.',
    ),
  },
} as const
