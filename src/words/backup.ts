import { draft, type Phrases } from './phrase.ts'

// What the commands that copy an installation and put it back say to whoever runs it.
export const backup = {
  'backup.how': {
    en: 'Copies everything into one file, while people go on working.\n\n  npm run backup -- FILE [--serve | --demonstration]',
    mi: draft(
      'Ka tāruahia ngā mea katoa ki te kōnae kotahi, me te mahi tonu o te tangata.\n\n  npm run backup -- FILE [--serve | --demonstration]',
    ),
  },
  'backup.made': {
    en: 'The {which, select, demonstration {demonstration} other {installation}} is copied to {file}',
    mi: draft('Kua tāruatia te {which, select, demonstration {whakaaturanga} other {pūnaha}} ki {file}'),
  },
  'backup.counted': {
    en: '{rows, plural, one {# row} other {# rows}} of {tables} tables, {kilobytes} kB',
    mi: draft('{rows} ngā rārangi o ngā tūtohi {tables}, {kilobytes} kB'),
  },
  'backup.digest': { en: 'SHA-256 {sha256}', mi: draft('SHA-256 {sha256}') },
  'backup.keep-safe': {
    en: 'It holds everything that people told us, and the secret that opens it. Encrypt it before it leaves this machine, and keep it where few can reach.',
    mi: draft(
      'Kei roto ngā kōrero katoa a te tangata, me te kī huna. Whakamunatia i mua i tana wehe i tēnei rorohiko, ka pupuri ai i te wāhi e tokoiti ana ka uru.',
    ),
  },
  'backup.secret-apart': {
    en: 'It holds everything that people told us. The secret is set by ALONGSIDE_SECRET and is not in it: keep that too, and apart.',
    mi: draft(
      'Kei roto ngā kōrero katoa a te tangata. Nō ALONGSIDE_SECRET te kī huna, kāore i konei: puritia hoki, kia wehe kē.',
    ),
  },
  'restore.how': {
    en: 'Puts a backup into an empty database and a new ALONGSIDE_HOME.\n\n  npm run restore -- FILE             all of it, or nothing\n  npm run restore -- FILE --check     only says whether the file is whole\n  npm run restore -- FILE --without-secret     when ALONGSIDE_SECRET was used, and is lost',
    mi: draft(
      'Ka whakahokia te tārua ki te pātengi raraunga kau me te ALONGSIDE_HOME hou.\n\n  npm run restore -- FILE             te katoa, kore rānei\n  npm run restore -- FILE --check     he kī noa mēnā kei te tika te kōnae\n  npm run restore -- FILE --without-secret     ina i whakamahia a ALONGSIDE_SECRET, ā, kua ngaro',
    ),
  },
  'restore.whole': {
    en: 'The file is whole: {tables} tables of the {which, select, demonstration {demonstration} other {installation}} as of {at}, by Alongside {version}.',
    mi: draft(
      'Kei te tika te kōnae: ngā tūtohi {tables} o te {which, select, demonstration {whakaaturanga} other {pūnaha}} i {at}, nā Alongside {version}.',
    ),
  },
  'restore.done': {
    en: 'The {which, select, demonstration {demonstration} other {installation}} of {at} is back. All {tables} tables add up to what was copied.',
    mi: draft(
      'Kua hoki te {which, select, demonstration {whakaaturanga} other {pūnaha}} o {at}. Ōrite ngā tūtohi katoa e {tables} ki te tārua.',
    ),
  },
  'restore.next': {
    en: 'It is in {home}. Prove the record before anybody works: {verify}\nMail that waited when the copy was made goes out at the next start. To look only, start without SMTP_URL.',
    mi: draft(
      'Kei {home}. Whakamātauria te tuhinga i mua i te mahi a te tangata: {verify}\nKa tukuna ngā karere e tatari ana i te wā o te tārua hei te tīmatanga e whai ake. Hei titiro noa, tīmataria me te kore SMTP_URL.',
    ),
  },
} as const satisfies Phrases
