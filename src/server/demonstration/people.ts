import type { Dice } from './dice.ts'
import type { Member } from './story.ts'

// Names as people give them: often only the first. Any likeness to somebody is chance.

const peoples = {
  maori: {
    grown:
      'Anahera,Hōne,Mereana,Tāne,Huhana,Wikitōria,Te Aroha,Rangi,Kahurangi,Ngāhuia,Tamati,Mihi,Hemi,Aroha,Wiremu,Pare,Kiri,Tipene,Maia,Rewi,Hinemoa,Piripi,Ataahua,Manaaki,Erana,Hoani',
    young: 'Nikau,Aria,Manaia,Kaia,Tama,Ānahera,Mikaere,Hana,Rose,Kauri,Ihaia,Tui',
    families: 'Tautahi,Hapeta-Lee,Paora,Kereama,Rāwiri,Matiu,Hohaia',
    language: 'mi',
  },
  pacific: {
    grown:
      'Mele,Sione,Losa,Semisi,Lupe,Tavita,Malia,Iosefa,Salote,Fetu,Teuila,Samisoni,Vai,ʻAna,Tiresa,Paulo,Mere Tuki,Ngatoko',
    young: 'Seini,Viliami,Tala,Junior,Lose,Manu,Sefo,Moana,Fale',
    families: 'Fonua,Tuilagi-Ah Kee,Lolohea,Faleolo,Vaipulu,Tere',
    language: 'sm',
  },
  asian: {
    grown: 'Dev,Arjun,Kavita,Min-ji,Xiu Ying,Rosalie,Thuy,Harpreet,Noor,Wei,Jasmine,Farida,Anh,Sunita,Ji-ho,Marisol',
    young: 'Aarav,Mina,Hana,Kai,Anaya,Leo,Ira,Bao',
    families: 'Patel,Kaur,Nguyen,Santos,Kim,Zhang,Rahimi',
    language: 'hi',
  },
  pakeha: {
    grown: 'Bev,Joanne,Liam,Grace,Ethel,Craig,Tania,Shane,Maggie,Colin,Deb,Kev,Nicola,Rhys,Pauline,Stu,Kirsty,Jo',
    young: 'Tyler,Ruby,Jayden,Isla,Mason,Poppy,Finn,Brooke',
    families: 'Fletcher,Dawson,McRae,Whittle,Barnes,Sorensen',
    language: 'en',
  },
} as const

export type People = keyof typeof peoples
const names = (list: string): readonly string[] => list.split(',')

export type Family = {
  readonly name: string
  readonly familyName: string
  readonly bornYear: number
  readonly language: string
  readonly called: string
  readonly members: readonly Member[]
}

/** A household of one, of two, of tamariki and a nana: not two of them alike. */
export function aFamily(of: People, thisYear: number, dice: Dice): Family {
  const from = peoples[of]
  const name = dice.pick(names(from.grown))
  const members: Member[] = []
  const young = dice.pick([0, 0, 1, 2, 3, 3, 4])
  if (dice.chance(0.35)) {
    members.push({
      knownAs: other(names(from.grown), name, dice),
      relationship: 'partner',
      bornYear: thisYear - dice.between(24, 55),
    })
  }
  for (let each = 0; each < young; each += 1) {
    const relationship = dice.pick(['daughter', 'son', 'daughter', 'son', 'nephew', 'whāngai'])
    const knownAs = other(names(from.young), members.map((one) => one.knownAs).join(), dice)
    members.push({ knownAs, relationship, bornYear: thisYear - dice.between(0, 16) })
  }
  if (dice.chance(0.15))
    members.push({ knownAs: 'Nana', relationship: 'grandmother', bornYear: thisYear - dice.between(66, 84) })
  const [first] = members
  return {
    ...{ name, members, familyName: dice.chance(0.4) ? dice.pick(names(from.families)) : '' },
    bornYear: thisYear - dice.between(19, young > 0 ? 52 : 79),
    language: dice.chance(0.3) ? from.language : 'en',
    called: young > 1 ? `${name} and tamariki` : first ? `${name} and ${first.knownAs}` : name,
  }
}

function other(from: readonly string[], not: string, dice: Dice): string {
  const left = from.filter((one) => !not.includes(one))
  return dice.pick(left.length > 0 ? left : from)
}
