import { draft, type Phrase } from './phrase.ts'

type Needed = Readonly<
  Record<
    | `outbox.state-${'waiting' | 'sent' | 'kept' | 'given-up'}`
    | `outbox.about-${'referral' | 'code' | 'request' | 'case' | 'clocks' | 'account' | 'repeat' | 'emergency'}`,
    Phrase
  >
>

// Mail that went, waits, or could not be sent; without a mail server, mail that is read here.
export const outbox = {
  'outbox.rail': { en: 'Outbox', mi: draft('Pouaka tuku') },
  'outbox.title': { en: 'Mail that was written', mi: draft('Ngā īmēra kua tuhia') },
  'outbox.does-not-send': {
    en: 'No mail server is set, so nothing leaves this house: every message is kept here to be read, with its code. To send, start with SMTP_URL.',
    mi: draft(
      'Kāore he tūmau īmēra, nō reira kāore he mea e puta: ka puritia ngā karere katoa ki konei, me ō rātou waehere. Kia tukuna ai, tīmataria me te SMTP_URL.',
    ),
  },
  'outbox.sends': {
    en: 'Mail goes by the mail server that was set. A code that was sent is never shown here, and nothing to a person is.',
    mi: draft(
      'Ka haere ngā īmēra mā te tūmau i tohua. Kāore te waehere i tukuna e whakaaturia ki konei, kāore hoki ngā īmēra ki te tangata.',
    ),
  },
  'outbox.none': { en: 'No mail has been written yet', mi: draft('Kāore anō he īmēra kia tuhia') },
  'outbox.none.more': {
    en: 'A referral to somebody without an account, its answer, or a missed clock writes one.',
    mi: draft('Ka tuhia tētahi e te tukunga ki te hunga kore pūkete, e tōna whakautu, e te wā kua pau rānei.'),
  },
  'outbox.to': { en: 'To {address}', mi: draft('Ki a {address}') },
  'outbox.more': { en: 'Show earlier mail', mi: draft('Whakaaturia ngā īmēra o mua') },
  'outbox.read': { en: 'Read it', mi: draft('Pānuitia') },
  'outbox.hide': { en: 'Hide', mi: draft('Huna') },
  'outbox.state-waiting': { en: 'Waits', mi: draft('E tatari ana') },
  'outbox.state-sent': { en: 'Sent', mi: draft('Kua tukuna') },
  'outbox.state-kept': { en: 'Kept here', mi: draft('E puritia ana ki konei') },
  'outbox.state-given-up': { en: 'Not sent', mi: draft('Kāore i tukuna') },
  'outbox.about-referral': { en: 'About a referral', mi: draft('Mō tētahi tukunga') },
  'outbox.about-code': { en: 'A code to open a referral', mi: draft('He waehere hei whakatuwhera tukunga') },
  'outbox.about-request': { en: 'About a request', mi: draft('Mō tētahi tono') },
  'outbox.about-case': { en: 'About the work with a whānau', mi: draft('Mō te mahi tahi me tētahi whānau') },
  'outbox.about-clocks': { en: 'Clocks that ran out', mi: draft('Ngā wā kua pau') },
  'outbox.about-repeat': { en: 'For the privacy officer', mi: draft('Mō te āpiha tūmataiti') },
  'outbox.about-emergency': {
    en: 'A record opened in an emergency',
    mi: draft('He pūkete i whakatuwherahia i te mate ohotata'),
  },
  'outbox.about-account': { en: 'About an account', mi: draft('Mō tētahi pūkete') },
  'outbox.tried': {
    en: '{count, plural, one {Tried once.} other {Tried # times.}}',
    mi: draft('{count, plural, one {Kotahi te whakamātau.} other {E # ngā whakamātau.}}'),
  },
  'outbox.next': { en: 'Tried again {when}.', mi: draft('Ka whakamātau anō {when}.') },
  'outbox.server-said': { en: 'The mail server said: {words}', mi: draft('I kī te tūmau īmēra: {words}') },
  'outbox.not-safe': {
    en: 'It is not safe any more to write to this address.',
    mi: draft('Kua kore e haumaru te tuhi ki tēnei wāhitau.'),
  },
  'outbox.too-late': {
    en: 'By the time it could go it would only have confused.',
    mi: draft('I te wā ka taea te tuku, ka rangirua noa iho.'),
  },
} as const satisfies Needed & Readonly<Record<string, Phrase>>
