import { fold } from './fold.ts'

/** How the kinds of street are written short on forms and envelopes. */
const shortFor = {
  street: ['st', 'str'],
  road: ['rd'],
  avenue: ['ave', 'av'],
  place: ['pl'],
  drive: ['dr', 'drv', 'dve'],
  crescent: ['cres', 'cr'],
  terrace: ['tce', 'terr', 'ter'],
  lane: ['ln'],
  court: ['ct', 'crt'],
  highway: ['hwy'],
  grove: ['gr', 'gv'],
  close: ['cl'],
  parade: ['pde'],
  boulevard: ['blvd', 'bvd'],
  quay: ['qy'],
  square: ['sq'],
} as const satisfies Record<string, readonly string[]>

const rarer =
  'way rise view mews loop track esplanade esp views heights hts hill hills walk row mall point pt glade glen green ridge circle ' +
  'circuit cove bay beach bend promenade strand steps vale valley vista gardens gate downs dale landing line link outlook pass path ' +
  'retreat straight common chase crossing fairway field junction mount nook oaks parkway plaza trail turn villas wharf yard tiriti ' +
  'rori huarahi ara'

/** Every word that may be the kind of a street, short or long, as people write it. */
export const kindsOfStreet: readonly string[] = [
  ...Object.entries(shortFor).flatMap(([long, short]) => [long, ...short]),
  ...rarer.split(' '),
]

/** The folded kind of a street by how it is written short, folded. */
export const longStreetOf: ReadonlyMap<string, string> = new Map(
  Object.entries(shortFor).flatMap(([long, short]) => short.map((each) => [fold(each), fold(long)] as const)),
)
