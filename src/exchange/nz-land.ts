// Where land is, drawn by hand from capes and bays with some kilometres to spare: enough to tell a street from the Tasman Sea.

type Outline = readonly (readonly [longitude: number, latitude: number])[]

const northIsland: Outline = [
  [172.4, -34.2],
  [173.3, -34.2],
  [174.2, -34.9],
  [174.8, -35.2],
  [174.9, -35.9],
  [175.75, -36],
  [176, -36.5],
  [176.1, -37.2],
  [176.6, -37.45],
  [177.2, -37.8],
  [178, -37.35],
  [178.75, -37.5],
  [178.75, -38],
  [178.45, -38.4],
  [178.3, -38.9],
  [178.1, -39.3],
  [177.8, -39.45],
  [177.3, -39.25],
  [177.1, -39.35],
  [177.25, -39.7],
  [176.85, -40.3],
  [176.5, -40.9],
  [176.4, -41],
  [175.9, -41.5],
  [175.3, -41.75],
  [174.5, -41.45],
  [174.6, -41.1],
  [174.8, -40.7],
  [175.1, -40.35],
  [174.85, -40.05],
  [174.3, -39.8],
  [173.8, -39.6],
  [173.6, -39.25],
  [173.95, -38.9],
  [174.45, -38.7],
  [174.6, -38.1],
  [174.65, -37.75],
  [174.35, -37.05],
  [174.25, -36.75],
  [173.95, -36.4],
  [173.5, -35.85],
  [173.15, -35.5],
  [172.95, -35.2],
  [172.5, -34.6],
]

const southIsland: Outline = [
  [172.3, -40.45],
  [173.1, -40.4],
  [173.9, -40.6],
  // Along Cook Strait close to the shore, for a street on one side is often pinned into the middle of it.
  [174.42, -40.95],
  [174.44, -41.08],
  [174.36, -41.2],
  [174.3, -41.35],
  [174.25, -41.5],
  [174.4, -41.75],
  [173.95, -42.4],
  [173.45, -42.95],
  [172.95, -43.4],
  [173.25, -43.7],
  [173.05, -43.95],
  [172.3, -43.95],
  [171.85, -44.25],
  [171.4, -44.5],
  [171.15, -45.1],
  [170.95, -45.75],
  [170.3, -46.2],
  [169.95, -46.5],
  [169, -46.8],
  [168.5, -46.75],
  [168.4, -46.9],
  [168.3, -47.25],
  [167.5, -47.4],
  [167.3, -47.1],
  [167.5, -46.5],
  [166.4, -46.3],
  [166.3, -45.8],
  [166.8, -45.1],
  [167.5, -44.5],
  [168.4, -43.85],
  [169.9, -43.2],
  [170.75, -42.65],
  [171.05, -42.3],
  [171.3, -41.75],
  [171.95, -41.2],
  [172, -40.75],
]

/** Chatham and Pitt Islands, east of the line where longitude changes sign. */
const chathams = { west: -177.1, east: -175.6, south: -44.6, north: -43.5 }

/** Whether a pin stands on New Zealand, give or take a few kilometres of water. */
export function onLand(latitude: number, longitude: number): boolean {
  const beyond = longitude > 180 ? longitude - 360 : longitude
  const far =
    beyond >= chathams.west && beyond <= chathams.east && latitude >= chathams.south && latitude <= chathams.north
  return far || inside(northIsland, longitude, latitude) || inside(southIsland, longitude, latitude)
}

/** Counts how often a line to the east crosses the outline: odd is inside. */
function inside(outline: Outline, x: number, y: number): boolean {
  let within = false
  let [previousX = 0, previousY = 0] = outline.at(-1) ?? []
  for (const [nextX, nextY] of outline) {
    const crosses = nextY > y !== previousY > y && x < ((previousX - nextX) * (y - nextY)) / (previousY - nextY) + nextX
    if (crosses) within = !within
    previousX = nextX
    previousY = nextY
  }
  return within
}

/** Kilometres between two pins, over the ground. */
export function kilometresBetween(a: readonly [number, number], b: readonly [number, number]): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const north = Math.sin(radians(b[0] - a[0]) / 2) ** 2
  const east = Math.sin(radians(b[1] - a[1]) / 2) ** 2
  return 12_742 * Math.asin(Math.sqrt(north + Math.cos(radians(a[0])) * Math.cos(radians(b[0])) * east))
}
