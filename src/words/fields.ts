import { draft } from './phrase.ts'

// What is wrong with one answer of a form or one field of a message.
export const fields = {
  'field.missing': { en: 'This is needed.', mi: draft('Me whakautu tēnei.') },
  'field.too-short': {
    en: 'Use at least {least, plural, one {# character} other {# characters}}.',
    mi: draft('Kia {least} pū, neke atu rānei.'),
  },
  'field.too-long': {
    en: 'Use at most {most, plural, one {# character} other {# characters}}.',
    mi: draft('Kaua e neke atu i te {most} pū.'),
  },
  'field.too-few': { en: 'Choose at least {least}.', mi: draft('Kōwhiria kia {least}, neke atu rānei.') },
  'field.too-many': { en: 'Choose at most {most}.', mi: draft('Kaua e kōwhiri kia neke atu i te {most}.') },
  'field.too-small': { en: 'This must be {least} or more.', mi: draft('Me {least}, neke atu rānei.') },
  'field.too-big': { en: 'This must be {most} or less.', mi: draft('Me {most}, iti iho rānei.') },
  'field.not-a-choice': {
    en: 'Choose one of the answers shown.',
    mi: draft('Kōwhiria tētahi o ngā whakautu e whakaaturia ana.'),
  },
  'field.not-a-day': {
    en: 'This must be a date, such as 2026-11-10.',
    mi: draft('Me rā tēnei, pērā i te 2026-11-10.'),
  },
  'field.not-a-time': { en: 'This must be a date and time in UTC.', mi: draft('Me rā, me wā hoki tēnei, i te UTC.') },
  'field.not-an-email': { en: 'This must be an e-mail address.', mi: draft('Me wāhitau īmēra tēnei.') },
  'field.not-a-link': { en: 'This must be a web address.', mi: draft('Me wāhitau paetukutuku tēnei.') },
  'field.not-an-id': { en: 'This must be a UUID.', mi: draft('Me UUID tēnei.') },
  'field.not-a-number': { en: 'This must be a number.', mi: draft('Me nama tēnei.') },
  'field.not-whole': { en: 'This must be a whole number.', mi: draft('Me nama tōpū tēnei.') },
  'field.not-text': { en: 'This must be text.', mi: draft('Me kupu tēnei.') },
  'field.not-yes-or-no': { en: 'This must be yes or no.', mi: draft('Me āe, me kāo rānei.') },
  'field.not-a-list': { en: 'This must be a list.', mi: draft('Me rārangi tēnei.') },
  'field.unknown': { en: 'We do not know this field.', mi: draft('Kāore mātou e mōhio ki tēnei āpure.') },
  'field.not-a-letter': {
    en: 'There is a character in this that we cannot keep. Type it again without it.',
    mi: draft('He pū kei roto i tēnei kāore e taea te pupuri. Tuhia anō, me te kore o taua pū.'),
  },
  'field.not-right': {
    en: 'This is not written as we need it.',
    mi: draft('Kāore tēnei i tuhia kia taea e mātou te pānui.'),
  },
} as const
