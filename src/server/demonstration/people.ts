import type { Dice } from './dice.ts'
import type { Member } from './asking-story.ts'

// Names as people give them: often only the first. Any likeness to somebody is chance.

const peoples = {
  maori: {
    grown: `Anahera,Hōne,Mereana,Tāne,Huhana,Wikitōria,Te Aroha,Rangi,Kahurangi,Ngāhuia,Tamati,Mihi,Hemi,Aroha,Wiremu,Pare,
      Kiri,Tipene,Maia,Rewi,Hinemoa,Piripi,Ataahua,Manaaki,Erana,Hoani,Rāhera,Tūmanako,Pita,Moerangi,Hariata,Eruera,Ripeka,
      Tāmati,Waimarie,Paora,Hēmi,Mākere,Te Rina,Kereama,Ani,Rongo,Hāmiora,Mārama,Ngaio,Tiaki,Wī,Puhi,Riria,Hirini`,
    young: 'Nikau,Aria,Manaia,Kaia,Tama,Ānahera,Mikaere,Hana,Rose,Kauri,Ihaia,Tui',
    families: 'Tautahi,Hapeta-Lee,Paora,Kereama,Tuhiwai,Matiu,Hohaia',
    language: 'mi',
  },
  pacific: {
    grown: `Mele,Sione,Losa,Semisi,Lupe,Tavita,Malia,Iosefa,Salote,Fetu,Teuila,Samisoni,Vai,ʻAna,Tiresa,Paulo,Mere Tuki,Ngatoko,
      Kalolaine,Fāʻatoʻia,Sefina,Viliami,Tupou,Lagi,Manase,Litia,Setefano,Akanesi,Pua,Tevita,Sulu,Elenoa`,
    young: 'Seini,Lio,Tala,Junior,Lose,Manu,Sefo,Moana,Fale',
    families: 'Fonua,Tuilagi-Ah Kee,Lolohea,Faleolo,Vaipulu,Tere',
    language: 'sm',
  },
  asian: {
    grown: `Dev,Arjun,Kavita,Min-ji,Xiu Ying,Rosalie,Thuy,Harpreet,Noor,Wei,Jasmine,Farida,Anh,Sunita,Ji-ho,Marisol,Grace Li,
      Rahul,Bao,Imelda,Soo-ah,Gurdeep,Zahra,Lakshmi,Hiroko,Ramon`,
    young: 'Aarav,Mina,Hana,Kai,Anaya,Leo,Ira,Minh',
    families: 'Patel,Kaur,Nguyen,Santos,Kim,Zhang,Rahimi',
    language: 'hi',
  },
  pakeha: {
    grown: `Bev,Joanne,Liam,Grace,Ethel,Craig,Tania,Shane,Maggie,Colin,Deb,Kev,Nicola,Rhys,Pauline,Stu,Kirsty,Jo,Wendy,Trev,
      Robyn,Dale,Yvonne,Mick,Sharon,Neville,Heather,Ross,Alana,Gav`,
    young: 'Tyler,Ruby,Jayden,Isla,Mason,Poppy,Finn,Brooke',
    families: 'Fletcher,Dawson,McRae,Whittle,Barnes,Sorensen',
    language: 'en',
  },
} as const

export type People = keyof typeof peoples
const names = (list: string): readonly string[] => list.split(',').map((name) => name.trim())

export type Family = {
  readonly name: string
  readonly familyName: string
  readonly bornYear: number
  readonly language: string
  readonly called: string
  readonly members: readonly Member[]
}

/** A household of one, of two, of tamariki and a nana: not two of them alike. */
export function aFamily(of: People, thisYear: number, dice: Dice, met: Set<string>): Family {
  const from = peoples[of]
  const unmet = names(from.grown).filter((one) => !met.has(one))
  const familyName = dice.chance(0.4) || unmet.length === 0 ? dice.pick(names(from.families)) : ''
  const first = dice.pick(unmet.length > 0 ? unmet : names(from.grown))
  met.add(first)
  const name = unmet.length > 0 ? first : `${first} ${familyName}`
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
  return {
    ...{ name, members, familyName },
    bornYear: thisYear - dice.between(19, young > 0 ? 52 : 79),
    language: dice.chance(0.3) ? from.language : 'en',
    called: calledTogether(name, familyName, members, dice, met),
  }
}

function calledTogether(
  name: string,
  familyName: string,
  members: readonly Member[],
  dice: Dice,
  met: Set<string>,
): string {
  const [one, two] = members
  if (!one) return name
  if (!two) return `${name} and ${one.knownAs}`
  if (familyName !== '' && !met.has(familyName)) {
    met.add(familyName)
    return `The ${familyName} family`
  }
  return dice.pick([`${name} and tamariki`, `${name} and the kids`, `${name}, ${one.knownAs} and ${two.knownAs}`])
}

function other(from: readonly string[], not: string, dice: Dice): string {
  const left = from.filter((one) => !not.includes(one))
  return dice.pick(left.length > 0 ? left : from)
}
