import { hosts, type Host, type Invented, invented } from './organisations.ts'

/** Who gives help, where they are, whom they serve, and which kinds of it. */
export type Provider = Invented & {
  readonly town: string
  readonly district: string
  /** Codes of districts or regions. Empty: nobody has told us. */
  readonly areas: readonly string[]
  readonly gives: readonly string[]
  readonly languages: readonly string[]
  readonly led?: 'maori' | 'pacific' | 'disability'
}

type More = Pick<Partial<Provider>, 'areas' | 'languages' | 'led'> & { readonly unlisted?: true }
type Line = readonly [code: string, name: string, town: string, district: string, gives: string, more?: More]

const north = ['001', '002', '003']
const maori = { led: 'maori', languages: ['en', 'mi'] } as const satisfies More
const pacific = { led: 'pacific', languages: ['en', 'sm', 'to'] } as const satisfies More

const lines: readonly Line[] = [
  ['ferry-lane', 'Ferry Lane Food Hub', 'Kaikohe', '001', 'parcels shop baby uniforms'],
  ['orchard-kitchen', 'Orchard Road Kitchen', 'Kaikohe', '001', 'hot-meal meals-out lunch'],
  [
    'ridgeline',
    'Ridgeline Budgeting',
    'Kaikohe',
    '001',
    'budget truck no-interest entitlements power-bill small-grants',
    { areas: north },
  ],
  ['halyard', 'Halyard Housing Desk', 'Whangārei', '002', 'bed house-search tenancy arrears', { areas: ['01'] }],
  ['juniper', 'Juniper Health Clinic', 'Kaikohe', '001', 'clinic nurse teeth smokefree'],
  ['two-rivers', 'Two Rivers Hauora', 'Kaitaia', '001', 'hauora counselling drink-drugs home-visits warm', maori],
  ['puriri-tree', 'Pūriri Tree Whānau Centre', 'Moerewa', '001', 'reo parents homework garden grandparents', maori],
  ['lantern-bay', 'Lantern Bay Counselling', 'Kerikeri', '001', 'counselling youth grief'],
  ['fairlead', 'Fairlead Legal Help', 'Whangārei', '002', 'legal family-court justice', { areas: north }],
  ['towline', 'Towline Transport Trust', 'Whangārei', '002', 'rides shuttle licence', { areas: ['001', '002'] }],
  ['tidewater', 'Tidewater Digital Library', 'Whangārei', '002', 'devices forms reading homework'],
  ['kumara-row', 'Kūmara Row Garden Share', 'Dargaville', '003', 'garden parcels lunch', maori],
  ['rivermouth', 'Rivermouth Family Centre', 'Dargaville', '003', 'parents home-visits counselling safety budget'],
  ['bracken', 'Bracken Work and Skills', 'Whangārei', '002', 'jobs licence reading', { areas: ['002', '003'] }],
  ['hearthside', 'Hearthside Home Repairs', 'Whangārei', '002', 'warm flood furniture power-bill', { areas: north }],
  ['second-shelf', 'Second Shelf Goods', 'Kaikohe', '001', 'beds furniture baby'],
  ['larkspur', 'Larkspur Women’s Refuge', 'Whangārei', '002', 'safety family-court', { areas: north, unlisted: true }],
  ['sandbar', 'Sandbar Emergency Welfare', 'Kaitaia', '001', 'welfare flood', { areas: ['001'] }],
  ['skylark', 'Skylark Visiting', 'Maungaturoto', '003', 'visiting shuttle grief anything'],
  [
    'kamo-corner',
    'Corner House Kamo',
    'Kamo',
    '002',
    'shop hot-meal english first-year parcels',
    { languages: ['en', 'hi', 'tl'] },
  ],
  [
    'southgate',
    'Southgate Food Pantry',
    'Manurewa',
    '076',
    'parcels shop baby welfare',
    { languages: ['en', 'sm', 'pa'] },
  ],
  [
    'moana-porch',
    'Moana Porch Family Centre',
    'Ōtara',
    '076',
    'parents counselling reo hot-meal youth parcels',
    pacific,
  ],
  ['coral-lane', 'Coral Lane Budget Service', 'Ōtāhuhu', '076', 'budget no-interest truck', pacific],
  ['keystone', 'Keystone Tenancy Desk', 'Manukau', '076', 'tenancy bed arrears', { languages: ['en', 'hi', 'sm'] }],
  ['westfold', 'Westfold Housing Trust', 'Henderson', '076', 'house-search arrears warm'],
  [
    'amber-row',
    'Amber Row Medical Centre',
    'New Lynn',
    '076',
    'clinic nurse glasses smokefree',
    { languages: ['en', 'zh', 'ko'] },
  ],
  [
    'front-room',
    'Newcomers’ Front Room',
    'Mount Roskill',
    '076',
    'first-year english visas forms jobs',
    { languages: ['en', 'ar', 'hi', 'zh', 'es'] },
  ],
  ['open-window', 'Open Window Counselling', 'Onehunga', '076', 'counselling gambling grief youth drink-drugs'],
  ['cartwheel', 'Cartwheel Parents', 'Glen Eden', '076', 'parents home-visits grandparents'],
  [
    'bright-step',
    'Bright Step Work Hub',
    'Papakura',
    '076',
    'jobs licence reading devices forms',
    { languages: ['en', 'mi', 'pa'] },
  ],
  [
    'level-path',
    'Level Path Mobility',
    'Ōtāhuhu',
    '076',
    'mobility rides visiting',
    { led: 'disability', languages: ['en', 'nzs'] },
  ],
  ['switchboard', 'Switchboard Power Help', 'Panmure', '076', 'power-bill warm arrears', { areas: ['01', '02'] }],
  [
    'plain-words',
    'Plain Words Legal Clinic',
    'Papatoetoe',
    '076',
    'legal family-court justice anything',
    { languages: ['en', 'hi', 'to'] },
  ],
  ['mend-and-lend', 'Mend and Lend Shed', 'Rānui', '076', 'furniture beds anything'],
  ['harbour-flood', 'Harbour Flood Recovery', 'Kumeū', '076', 'flood welfare small-grants'],
  ['kete-row', 'Kete Row Kitchen', 'Glen Innes', '076', 'hot-meal meals-out garden reo', maori],
  ['quiet-road', 'Quiet Road Recovery', 'Avondale', '076', 'drink-drugs gambling changing', { unlisted: true }],
  [
    'evergreen',
    'Evergreen Senior Link',
    'Takapuna',
    '076',
    'visiting lunch shuttle glasses devices',
    { areas: [], languages: ['en', 'ko', 'zh'] },
  ],
]

export const providers: readonly Provider[] = lines.map(([code, name, town, district, gives, more = {}], at) => ({
  ...invented(code, {
    ...{ kind: 'provider', name, description: `${name}, ${town}.`, phone: phoneOf(at) },
    ...(more.unlisted ? { unlisted: true } : {}),
  }),
  ...{ town, district, gives: gives.split(' ') },
  areas: more.areas ?? [district],
  languages: more.languages ?? ['en'],
  ...(more.led ? { led: more.led } : {}),
}))

// The first two are on every poster.
function phoneOf(at: number): string {
  return `0800 000 ${String(at < 2 ? 121 + at : 200 + at)}`
}

/** Hosts stand in the directory as well: what they give is somebody to walk beside you. */
export const hostsAsProviders: readonly (Provider & Pick<Host, 'areas'>)[] = hosts.map(({ areas, ledBy, ...host }) => ({
  ...host,
  ...{ areas, district: areas[0], gives: ['connector'] },
  ...(ledBy[0] === 'maori-led' ? { led: 'maori' } : ledBy[0] === 'pacific-led' ? { led: 'pacific' } : {}),
  ...(ledBy[0] === 'disability-led' ? { led: 'disability' } : {}),
}))

export function providerCalled(code: string): Provider {
  const found = providers.find((one) => one.code === code)
  if (!found) throw new Error(`no provider is called ${code}`)
  return found
}
