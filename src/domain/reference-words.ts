import { z } from 'zod'

// Words that anyone can say, spell and hear over a bad line: short, plain, and about nobody's trouble.
const list = `
acorn alder amber anchor apple apron arch arrow aspen atlas autumn bake bamboo banjo barley barn basil basket bay beach bead beam bean
beech bell bench berry birch blanket blossom blue boat bonnet book boot bottle bowl box branch brass bread breeze brick bridge bright brook broom
brown brush bucket buckle bud bunch butter button cabin cable cake calm camel camp candle canoe canvas cape caper card carpet carrot cart
castle cedar chair chalk cheese cherry chess chime chimney cider circle city clay clear cliff clock clover cloud coast coat cobble cocoa coin comet
copper coral cord cork corn corner cotton cove crane cream creek crest cricket crown crumb crystal cup curtain cushion daisy dance dawn deer delta
desk dew dial dinner dock dolphin dome door dove dozen drum dune dusk eagle earth east echo elm ember emerald engine evening fable fair
falcon farm feather fence fern ferry fiddle field fig finch fir flag flame flask flax flint flock flour flower flute foam fog folder forest
fountain fox frame friend frost fruit garden garlic gate gentle ginger glade glass globe glove gold goose grain grape grass gravel green grove guitar gull
gum hall hammer hammock harbour harp harvest hat hawk hay hazel heather hedge heron hill hive holly honey hood horizon horn horse house humble hut
ice inlet iris iron island ivory ivy jacket jam jar jasmine jelly jetty jewel jigsaw journal jug juice jump juniper kayak kelp kettle key kind
king kite kitten knot lace ladder ladle lagoon lake lamb lamp lane lantern larch lark laurel lavender lawn leaf lemon lentil letter lettuce light lilac
lily lime linen lion lobby log loom lotus lucky lunar lunch lupin magnet mango maple marble march market marsh meadow medal melody melon mild milk
mill mint mirror mist mitten moon morning moss mountain mouse muffin mug music mussel napkin narrow nectar needle nest nettle night noon north notebook nut
oak oar oat oasis ocean olive onion opal open orange orbit orchard orchid organ otter oven owl oyster paddle page paint palm pansy paper parade
parcel park parsley path pea peach peanut pear pearl pebble pencil pepper petal piano picnic pier pigeon pillow pilot pine pink pipe planet plate plum
pocket poem polar pond pony poplar poppy porch porridge postcard pot potato prism puddle pumpkin puppet purple quail quarter quartz quick quiet quill quilt quince
rabbit radio radish raft rain rainbow ranch raven reed reef ribbon rice ridge ring ripple river road robin rock roof room root rope rose round
row ruby rug sail salad salt sand sapphire sauce scarf school seal season seed shade shell shelter shingle shore shovel silk silver singer sky slate
slipper slow snow soap sock soft song soup south spade spark sparrow spice spinach spoon spring spruce square squash stable stamp star station steam steep
stem stone story straw stream string sugar summer sun sunny swallow swan sweet swift swing table tablet tandem teapot tent thistle thread thyme tide tiger
timber toast tomato torch tower trail train tray tree trumpet tulip tunnel turnip turtle twig umbrella valley vanilla velvet village vine violet violin wagon walnut
water wave wax weaver west whale wharf wheat wheel whistle white willow window winter wood wool wren yarn yellow yoghurt zebra zest zinc
`
  .trim()
  .split(/\s+/)

/** 512 of them, so that three are worth 27 bits. */
export const referenceWords: readonly string[] = list.slice(0, 512)

/** A reference that can be said, from six random bytes: "amber kettle road". */
export function referenceFrom(random: Uint8Array): string {
  const word = (i: number) => referenceWords[(((random[i] ?? 0) << 8) | (random[i + 1] ?? 0)) % referenceWords.length]
  return [word(0), word(2), word(4)].join(' ')
}

/** A code to type, from five random bytes: eight digits, 26 bits; with the words, 53. Shown once, kept as a hash. */
export function codeFrom(random: Uint8Array): string {
  const number = random.slice(0, 5).reduce((sum, byte) => sum * 256 + byte, 0)
  return String(number % 100_000_000).padStart(8, '0')
}

/** "4829 1365": said and read in two halves. */
export const spacedCode = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`

/** What somebody typed, as it is compared. */
export const typedReference = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim()
export const typedCode = (text: string): string => text.replace(/\D/g, '')

/** Three words of the list. */
export const ReferenceWords = z
  .string()
  .regex(/^[a-z]+ [a-z]+ [a-z]+$/)
  .refine((words) => words.split(' ').every((word) => referenceWords.includes(word)))

/** Eight digits. */
export const ReturnCode = z.string().regex(/^\d{8}$/)

/** What somebody comes back with. Made by whoever writes their request down, to be read out while they are still there. */
export const WayBack = z.strictObject({ words: ReferenceWords, code: ReturnCode }).meta({ id: 'WayBack' })
export type WayBack = z.infer<typeof WayBack>

/** A new one, from eleven random bytes. */
export const wayBackFrom = (random: Uint8Array): WayBack => ({
  words: referenceFrom(random.slice(0, 6)),
  code: codeFrom(random.slice(6)),
})
