import type { Measured } from './measure.ts'

type Result = {
  readonly times: number
  readonly firstStartMs: number
  readonly secondStartMs: number
  readonly idleMb: number
  readonly loadedMb: number
  readonly lines: readonly Measured[]
}

const said = (number: number, digits = 1): string => (Number.isFinite(number) ? number.toFixed(digits) : '–')

/** The table as it is printed, and as it stands in the documents. */
export function asText({ times, firstStartMs, secondStartMs, idleMb, loadedMb, lines }: Result): string {
  const head = ['line', 'clients', 'p50 ms', 'p95 ms', 'a second', 'statements', 'bytes', 'bare p50', 'ratio', 'wrong']
  const rows = lines.map((one) => [
    ...[one.name, String(one.clients), said(one.p50), said(one.p95), said(one.perSecond, 0), String(one.statements)],
    ...[
      String(one.bytes),
      said(one.bareP50),
      said(one.ratio, 2),
      one.wrong === 0 ? '' : `${one.wrong}: ${one.firstWrong ?? ''}`,
    ],
  ])
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const table = [row(head), row(head.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(row)]
  return [
    `Size: ${times} × the country. First start ${said(firstStartMs / 1000)} s, second ${said(secondStartMs / 1000)} s.`,
    `Memory of the server: ${said(idleMb, 0)} MB idle, ${said(loadedMb, 0)} MB after this load.`,
    '',
    ...table,
  ].join('\n')
}
