/** One point of a line: its place on the axis, its height from 0 to 1, and what stands at it. Without a height there is a gap. */
export type LinePoint = {
  readonly id: string
  readonly label: string
  readonly height?: number
  readonly says?: string
}

const width = 480
const [top, bottom] = [36, 112]
const edge = 34

/** A small line for people who would rather look than read. Its table and its sentence stand beside it. */
export function LineChart({ title, points, id }: LineChartProps) {
  const step = points.length > 1 ? (width - 2 * edge) / (points.length - 1) : 0
  const drawn = points.map((point, place) => ({
    ...point,
    x: edge + place * step,
    y: point.height === undefined ? undefined : bottom - point.height * (bottom - top),
  }))
  const last = drawn.findLast((point) => point.y !== undefined)
  const first = drawn.find((point) => point.y !== undefined)
  return (
    <svg viewBox={`0 0 ${width} 150`} role="img" aria-labelledby={id}>
      <title id={id}>{title}</title>
      <path className="axis" d={`M${edge / 2} ${bottom + 8}H${width - edge / 2}`} />
      {runsOf(drawn).map((run) => (
        <polyline
          key={run}
          points={run}
          fill="none"
          stroke="currentColor"
          strokeWidth="3"
          strokeLinejoin="round"
          strokeLinecap="round"
        />
      ))}
      {drawn.map(({ id: key, x, y, label, says }) => (
        <g key={key} textAnchor="middle">
          <text x={x} y="142">
            {label}
          </text>
          {y !== undefined && <circle cx={x} cy={y} r={key === last?.id ? 7 : 4} fill="currentColor" />}
          {y !== undefined && (key === first?.id || key === last?.id) && (
            <text x={x} y={y - 14} className={key === last?.id ? 'strong' : undefined}>
              {says}
            </text>
          )}
        </g>
      ))}
    </svg>
  )
}

export type LineChartProps = { readonly id: string; readonly title: string; readonly points: readonly LinePoint[] }

/** A month without anything to count breaks the line: nobody should read a value between two others. */
function runsOf(points: readonly { readonly x: number; readonly y: number | undefined }[]): string[] {
  const runs: string[][] = [[]]
  for (const { x, y } of points) {
    if (y === undefined) runs.push([])
    else runs.at(-1)?.push(`${x},${y}`)
  }
  return runs.filter((run) => run.length > 1).map((run) => run.join(' '))
}
