import { draft } from './phrase.ts'

// Organisations and their places, as a directory editor keeps them.
export const organisations = {
  'organisation.find': { en: 'Name of an organisation', mi: draft('Te ingoa o tētahi rōpū') },
  'organisation.none': { en: 'No organisation by that name', mi: draft('Kāore he rōpū o taua ingoa') },
  'organisation.none.more': { en: 'Use fewer letters, or add it.', mi: draft('Whakaitia ngā pū, tāpiritia rānei.') },
  'organisation.first': {
    en: 'The first fifty. Type a name to find another.',
    mi: draft('Ko ngā rima tekau tuatahi. Tuhia he ingoa kia kitea tētahi atu.'),
  },
  'organisation.add': { en: 'Add an organisation', mi: draft('Tāpiritia he rōpū') },
  'organisation.kind': { en: 'What it is', mi: draft('He aha te momo') },
  'organisation.name': { en: 'Name', mi: draft('Ingoa') },
  'organisation.also': { en: 'Also known as', mi: draft('Ētahi atu ingoa') },
  'organisation.also-hint': { en: 'One on each line', mi: draft('Kotahi ki ia rārangi') },
  'organisation.description': { en: 'About it', mi: draft('Mō te rōpū') },
  'organisation.phone': { en: 'Phone', mi: draft('Waea') },
  'organisation.email': { en: 'E-mail', mi: draft('Īmēra') },
  'organisation.website': { en: 'Website', mi: draft('Pae tukutuku') },
  'organisation.referral-email': {
    en: 'Where referrals are announced',
    mi: draft('Ka whakamōhiotia ngā tukunga ki hea'),
  },
  'organisation.referral-email-hint': {
    en: 'An address that the organisation itself has given. The message says what and by when, never who.',
    mi: draft('He wāhitau nā te rōpū tonu i homai. Ka kīia he aha me te wā, kaua ko wai.'),
  },
  'organisation.unlisted': { en: 'Do not show it to the public', mi: draft('Kaua e whakaatu ki te marea') },
  'organisation.unlisted-hint': {
    en: 'For a refuge, and for support with sexual harm, addiction or mental health. Other hosts never learn that a family is with it.',
    mi: draft(
      'Mō te whare punanga, me te tautoko mō te tūkino taihemahema, te warawara, te hauora hinengaro. Kāore ētahi atu rōpū e mōhio kei reira tētahi whānau.',
    ),
  },
  'organisation.unlisted-fact': { en: 'Not shown to the public', mi: draft('Kāore e whakaaturia ki te marea') },
  'organisation.listed': { en: 'Shown to the public', mi: draft('Ka whakaaturia ki te marea') },
  'organisation.repeat-phone': {
    en: 'Whom another host rings about a family that both may know',
    mi: draft('Ko wai e waeahia ana e tētahi atu rōpū mō tētahi whānau e mōhiotia ana e te rua'),
  },
  'organisation.services': { en: 'Its services', mi: draft('Āna ratonga') },
  'organisation.services-none': { en: 'No service is listed yet.', mi: draft('Kāore anō he ratonga i te rārangi.') },
  'organisation.sites': { en: 'Where it is found', mi: draft('Kei hea') },
  'organisation.sites-none': { en: 'No place is known yet.', mi: draft('Kāore anō he wāhi e mōhiotia ana.') },
  'organisation.ended': { en: 'Ended on {day}', mi: draft('I mutu i te {day}') },
  'organisation.followed': { en: 'Followed by', mi: draft('I whai mai ko') },
  'organisation.about': { en: 'About it', mi: draft('Mō te rōpū') },
  'organisation.reach': { en: 'How to reach it', mi: draft('Me pēhea te whakapā') },
  'site.add': { en: 'Add a place', mi: draft('Tāpiritia he wāhi') },
  'site.name': { en: 'What the place is called', mi: draft('Te ingoa o te wāhi') },
  'site.address': { en: 'Street and number', mi: draft('Tiriti me te nama') },
  'site.suburb': { en: 'Suburb', mi: draft('Takiwā') },
  'site.town': { en: 'Town or city', mi: draft('Tāone') },
  'site.postcode': { en: 'Postcode', mi: draft('Waehere poutāpeta') },
  'site.district': { en: 'District', mi: draft('Takiwā kaunihera') },
  'site.district-hint': {
    en: 'Where the door is. Whom a service serves is said on the service.',
    mi: draft('Kei hea te kūaha. Ko wai ka āwhinatia kei te ratonga.'),
  },
  'site.wheelchair': { en: 'Can a wheelchair get in?', mi: draft('Ka uru te tūru wīra?') },
  'site.wheelchair-yes': { en: 'A wheelchair can get in', mi: draft('Ka uru te tūru wīra') },
  'site.wheelchair-no': { en: 'A wheelchair cannot get in', mi: draft('Kāore e uru te tūru wīra') },
  'site.added': { en: 'Place added', mi: draft('Kua tāpirihia te wāhi') },
  'site.feed': {
    en: 'An import may change this place again.',
    mi: draft('Ka taea e te kawemai te panoni anō i tēnei wāhi.'),
  },
} as const
