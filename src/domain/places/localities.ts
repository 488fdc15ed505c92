import type { Locality } from './place.ts'

// Towns, suburbs and settlements by district: name, latitude, longitude. Positions are of the middle of the place, to about
// two kilometres: enough to say what is near, never enough to find a house. Written from general knowledge of the country.

const byDistrict: Readonly<Record<string, string>> = {
  '001':
    'Kaikohe -35.41 173.80, Kaitaia -35.11 173.26, Kerikeri -35.23 173.95, Moerewa -35.38 174.03, Kawakawa -35.38 174.07, Paihia -35.28 174.09, Russell -35.26 174.12, Ōpononi -35.51 173.39, Rāwene -35.40 173.50, Ahipara -35.17 173.16, Mangōnui -34.99 173.53, Hokianga -35.47 173.42, Waitangi -35.27 174.08, Awanui -35.05 173.26, Te Kao -34.65 172.97, Ōkaihau -35.32 173.77, Kaeo -35.10 173.78, Kohukohu -35.36 173.54',
  '002':
    'Whangārei -35.73 174.32, Hikurangi -35.60 174.29, Ruakākā -35.90 174.46, Ōtangarei -35.69 174.32, Tikipunga -35.68 174.33, Raumanga -35.74 174.30, Onerahi -35.76 174.36, Kamo -35.68 174.30',
  '003':
    'Dargaville -35.94 173.87, Maungaturoto -36.11 174.36, Mangawhai -36.13 174.57, Kaiwaka -36.16 174.44, Ruawai -36.14 174.03',
  '076':
    'Ōtara -36.96 174.87, Māngere -36.97 174.80, Māngere East -36.97 174.82, Manurewa -37.02 174.90, Papakura -37.07 174.94, Papatoetoe -36.97 174.85, Ōtāhuhu -36.94 174.84, Manukau -36.99 174.88, Clendon Park -37.03 174.86, Takanini -37.05 174.91, Flat Bush -36.96 174.91, Howick -36.90 174.93, Pakuranga -36.90 174.88, Glen Innes -36.88 174.86, Panmure -36.90 174.86, Point England -36.88 174.87, Mount Wellington -36.91 174.84, Ōrākei -36.86 174.81, Onehunga -36.92 174.78, Mount Roskill -36.91 174.74, Mount Albert -36.88 174.72, Avondale -36.90 174.69, Glen Eden -36.91 174.65, Henderson -36.88 174.63, Massey -36.84 174.61, Rānui -36.86 174.60, Te Atatū -36.85 174.65, New Lynn -36.91 174.68, Kelston -36.90 174.66, Auckland Central -36.85 174.76, Ponsonby -36.85 174.74, Grey Lynn -36.86 174.73, Takapuna -36.79 174.77, Glenfield -36.78 174.72, Birkenhead -36.81 174.73, Northcote -36.80 174.75, Albany -36.73 174.70, Ōrewa -36.59 174.69, Warkworth -36.40 174.66, Wellsford -36.29 174.52, Helensville -36.68 174.45, Kumeū -36.78 174.56, Waiuku -37.25 174.73, Pukekohe -37.20 174.90, Waiheke Island -36.80 175.08, Great Barrier Island -36.20 175.42, Weymouth -37.04 174.86',
  '011':
    'Thames -37.14 175.54, Coromandel -36.76 175.50, Whitianga -36.83 175.70, Whangamatā -37.21 175.87, Tairua -37.01 175.85',
  '012': 'Paeroa -37.38 175.67, Waihi -37.39 175.84, Ngātea -37.28 175.50',
  '013':
    'Ngāruawāhia -37.67 175.15, Huntly -37.56 175.16, Raglan -37.80 174.88, Te Kauwhata -37.40 175.15, Tūākau -37.26 174.95, Pōkeno -37.24 175.02, Meremere -37.32 175.07',
  '015': 'Morrinsville -37.66 175.53, Matamata -37.81 175.76, Te Aroha -37.54 175.71',
  '016':
    'Hamilton -37.79 175.28, Fairfield -37.76 175.28, Enderley -37.77 175.29, Frankton -37.79 175.26, Melville -37.82 175.28, Nawton -37.78 175.23, Hamilton East -37.79 175.30',
  '017': 'Cambridge -37.89 175.47, Te Awamutu -38.01 175.32, Kihikihi -38.04 175.34',
  '018': 'Ōtorohanga -38.19 175.21, Kāwhia -38.07 174.82',
  '019': 'Tokoroa -38.22 175.87, Putāruru -38.05 175.78, Tīrau -37.98 175.76',
  '020': 'Te Kūiti -38.34 175.17, Piopio -38.47 175.01, Mōkau -38.70 174.62',
  '021': 'Taupō -38.69 176.07, Tūrangi -38.99 175.81, Mangakino -38.37 175.77',
  '022': 'Katikati -37.55 175.92, Te Puke -37.78 176.33, Maketū -37.76 176.45, Ōmokoroa -37.64 176.04',
  '023':
    'Tauranga -37.69 176.17, Mount Maunganui -37.64 176.19, Pāpāmoa -37.71 176.29, Greerton -37.73 176.13, Merivale -37.71 176.15, Gate Pā -37.71 176.14',
  '024':
    'Rotorua -38.14 176.25, Ngongotahā -38.08 176.21, Fordlands -38.15 176.22, Western Heights -38.12 176.22, Reporoa -38.43 176.34, Mamaku -38.10 176.08',
  '025':
    'Whakatāne -37.95 176.99, Ōhope -37.97 177.04, Edgecumbe -37.98 176.83, Murupara -38.46 176.70, Tāneatua -38.07 177.00, Rūātoki -38.13 177.01, Matatā -37.89 176.75, Te Teko -38.04 176.80',
  '026': 'Kawerau -38.10 176.70',
  '027': 'Ōpōtiki -38.01 177.29, Te Kaha -37.74 177.68, Waihau Bay -37.62 177.90',
  '028':
    'Gisborne -38.66 178.02, Kaiti -38.67 178.04, Ruatōria -37.89 178.32, Tokomaru Bay -38.13 178.32, Tolaga Bay -38.37 178.30, Te Araroa -37.63 178.37, Tikitiki -37.79 178.41, Te Karaka -38.47 177.87, Ūawa -38.37 178.30, Elgin -38.67 178.00',
  '029': 'Wairoa -39.04 177.42, Māhia -39.09 177.87, Nūhaka -39.04 177.75, Frasertown -38.97 177.41',
  '030':
    'Hastings -39.64 176.84, Flaxmere -39.62 176.78, Camberley -39.63 176.81, Havelock North -39.67 176.88, Clive -39.58 176.91, Mahora -39.62 176.84, Esk Valley -39.40 176.83',
  '031':
    'Napier -39.49 176.92, Maraenui -39.52 176.90, Taradale -39.54 176.85, Marewa -39.50 176.90, Tamatea -39.51 176.86',
  '032': 'Waipukurau -40.00 176.56, Waipawa -39.94 176.59, Takapau -40.03 176.35, Pōrangahau -40.30 176.61',
  '033':
    'New Plymouth -39.06 174.08, Waitara -39.00 174.24, Inglewood -39.15 174.20, Ōakura -39.12 173.95, Marfell -39.07 174.04, Bell Block -39.03 174.15',
  '034': 'Stratford -39.34 174.28, Whangamōmona -39.14 174.74',
  '035':
    'Hāwera -39.59 174.28, Pātea -39.76 174.48, Eltham -39.43 174.30, Ōpunake -39.46 173.86, Waverley -39.76 174.63',
  '036':
    'Taumarunui -38.88 175.26, Ohakune -39.42 175.40, Raetihi -39.43 175.28, Waiouru -39.48 175.67, National Park -39.17 175.40',
  '037':
    'Whanganui -39.93 175.05, Castlecliff -39.94 174.99, Gonville -39.94 175.02, Aramoho -39.90 175.07, Whanganui East -39.92 175.07',
  '038':
    'Marton -40.07 175.38, Bulls -40.17 175.38, Taihape -39.68 175.80, Rātana -40.04 175.18, Hunterville -39.94 175.57',
  '039': 'Feilding -40.23 175.57, Sanson -40.22 175.42, Himatangi Beach -40.38 175.23',
  '040':
    'Palmerston North -40.36 175.61, Highbury -40.36 175.58, Awapuni -40.38 175.58, Roslyn -40.34 175.63, Ashhurst -40.29 175.75, Longburn -40.39 175.55',
  '041': 'Dannevirke -40.21 176.10, Pahīatua -40.45 175.84, Woodville -40.34 175.87, Eketāhuna -40.65 175.70',
  '042':
    'Levin -40.62 175.29, Foxton -40.47 175.29, Shannon -40.55 175.41, Tokomaru -40.48 175.51, Foxton Beach -40.47 175.23',
  '043':
    'Paraparaumu -40.91 175.01, Waikanae -40.88 175.06, Ōtaki -40.76 175.15, Raumati -40.93 174.99, Paekākāriki -40.99 174.95',
  '044':
    'Porirua -41.13 174.84, Cannons Creek -41.14 174.87, Waitangirua -41.12 174.88, Tītahi Bay -41.11 174.84, Takapūwāhia -41.13 174.83, Whitby -41.12 174.89, Plimmerton -41.08 174.86',
  '045': 'Upper Hutt -41.12 175.07, Trentham -41.14 175.04, Timberlea -41.11 175.11',
  '046':
    'Lower Hutt -41.21 174.91, Wainuiomata -41.26 174.95, Naenae -41.20 174.95, Taitā -41.18 174.96, Stokes Valley -41.18 174.98, Petone -41.23 174.88, Waiwhetū -41.22 174.92',
  '047':
    'Wellington -41.29 174.78, Newtown -41.31 174.78, Strathmore Park -41.33 174.82, Miramar -41.32 174.82, Kilbirnie -41.32 174.79, Johnsonville -41.22 174.80, Tawa -41.17 174.83, Karori -41.28 174.74, Island Bay -41.34 174.77, Te Aro -41.29 174.77, Berhampore -41.32 174.78, Newlands -41.23 174.82',
  '048': 'Masterton -40.95 175.66, Castlepoint -40.90 176.22',
  '049': 'Carterton -41.03 175.53',
  '050': 'Featherston -41.12 175.32, Greytown -41.08 175.46, Martinborough -41.22 175.46',
  '051':
    'Richmond -41.34 173.18, Motueka -41.11 173.01, Tākaka -40.86 172.81, Murchison -41.80 172.33, Wakefield -41.41 173.05, Māpua -41.25 173.10, Collingwood -40.68 172.68, Brightwater -41.38 173.11',
  '052': 'Nelson -41.27 173.28, Stoke -41.31 173.23, Tāhunanui -41.29 173.24, Victory -41.28 173.27',
  '053':
    'Blenheim -41.51 173.95, Picton -41.29 174.00, Renwick -41.51 173.83, Havelock -41.28 173.77, Seddon -41.67 174.07',
  '054': 'Kaikōura -42.40 173.68',
  '055': 'Westport -41.75 171.60, Reefton -42.12 171.86, Karamea -41.25 172.11, Granity -41.63 171.86',
  '056': 'Greymouth -42.45 171.21, Blackball -42.37 171.41, Runanga -42.40 171.25, Cobden -42.44 171.21',
  '057':
    'Hokitika -42.72 170.97, Franz Josef -43.39 170.18, Fox Glacier -43.46 170.02, Haast -43.88 169.04, Ross -42.90 170.81',
  '058': 'Amberley -43.16 172.73, Hanmer Springs -42.52 172.83, Cheviot -42.81 173.27, Culverden -42.78 172.85',
  '059':
    'Rangiora -43.30 172.60, Kaiapoi -43.38 172.66, Oxford -43.30 172.19, Pegasus -43.31 172.70, Woodend -43.32 172.67, Tuahiwi -43.33 172.65',
  '060':
    'Christchurch -43.53 172.64, Aranui -43.51 172.71, New Brighton -43.51 172.73, Linwood -43.53 172.68, Phillipstown -43.54 172.66, Hornby -43.54 172.53, Sydenham -43.55 172.64, Addington -43.54 172.61, Papanui -43.50 172.61, Shirley -43.51 172.66, Bishopdale -43.49 172.59, Hoon Hay -43.57 172.60, Woolston -43.55 172.68, Riccarton -43.53 172.60, Lyttelton -43.60 172.72, Akaroa -43.80 172.97, Little River -43.77 172.79, Halswell -43.58 172.57',
  '062':
    'Rolleston -43.59 172.38, Lincoln -43.64 172.49, Leeston -43.76 172.30, Darfield -43.49 172.11, Prebbleton -43.58 172.51, Southbridge -43.81 172.25',
  '063':
    'Ashburton -43.90 171.75, Methven -43.63 171.65, Rakaia -43.76 172.02, Tinwald -43.92 171.72, Hinds -44.00 171.57',
  '064':
    'Timaru -44.40 171.25, Temuka -44.24 171.28, Geraldine -44.09 171.24, Pleasant Point -44.26 171.13, Arowhenua -44.26 171.27',
  '065': 'Fairlie -44.10 170.83, Twizel -44.26 170.10, Lake Tekapo -44.00 170.48',
  '066': 'Waimate -44.73 171.05, Saint Andrews -44.53 171.19, Glenavy -44.91 171.10',
  '067':
    'Waitangi (Chatham Islands) -43.95 -176.56, Te One -43.94 -176.53, Kaingaroa (Chatham Islands) -43.73 -176.26, Pitt Island -44.29 -176.22',
  '068':
    'Oamaru -45.10 170.97, Palmerston -45.48 170.72, Kurow -44.73 170.47, Moeraki -45.36 170.85, Omarama -44.49 169.97, Hampden -45.33 170.82',
  '069':
    'Alexandra -45.25 169.38, Cromwell -45.05 169.20, Roxburgh -45.54 169.31, Clyde -45.19 169.32, Ranfurly -45.13 170.10',
  '070':
    'Queenstown -45.03 168.66, Wānaka -44.70 169.13, Arrowtown -44.94 168.83, Frankton (Queenstown) -45.02 168.73, Hāwea -44.61 169.27, Glenorchy -44.85 168.39',
  '071':
    'Dunedin -45.87 170.50, South Dunedin -45.90 170.50, Mosgiel -45.88 170.35, Port Chalmers -45.82 170.62, Saint Kilda -45.90 170.51, Brockville -45.86 170.45, Pine Hill -45.84 170.51, Waikouaiti -45.60 170.68, Middlemarch -45.51 170.12, North East Valley -45.85 170.53',
  '072':
    'Balclutha -46.23 169.74, Milton -46.12 169.96, Lawrence -45.91 169.69, Ōwaka -46.45 169.66, Tapanui -45.95 169.26, Kaitangata -46.28 169.85',
  '073':
    'Winton -46.14 168.33, Te Anau -45.41 167.72, Riverton -46.36 168.02, Tuatapere -46.13 167.69, Ōtautau -46.15 168.00, Wyndham -46.33 168.85, Oban -46.90 168.13, Lumsden -45.74 168.44, Edendale -46.31 168.78',
  '074': 'Gore -46.10 168.94, Mataura -46.19 168.86',
  '075':
    'Invercargill -46.41 168.35, Bluff -46.60 168.34, Appleby -46.43 168.35, Clifton -46.46 168.36, Ōtatara -46.44 168.30',
}

export const openingLocalities: readonly Locality[] = Object.entries(byDistrict).flatMap(([districtCode, places]) =>
  places.split(', ').map((place) => read(place, districtCode)),
)

/** The last two words are the position, whatever comes before them is the name. */
function read(place: string, districtCode: string): Locality {
  const words = place.split(' ')
  const [latitude = '', longitude = ''] = words.slice(-2)
  return { name: words.slice(0, -2).join(' '), districtCode, latitude: Number(latitude), longitude: Number(longitude) }
}
