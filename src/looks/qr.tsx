import { qrCode } from './qr-code.ts'

/** A QR code to be scanned from the screen, black on white by day and by night; nothing where the text is too long for one. */
export function Qr({ text, name }: { readonly text: string; readonly name: string }) {
  const rows = qrCode(text)
  if (!rows) return null
  // Four modules of white all round: a reader finds its edges by them.
  const side = rows.length + 8
  const dark = rows.flatMap((row, y) => row.flatMap((one, x) => (one ? `M${x + 4} ${y + 4}h1v1h-1z` : [])))
  return (
    <svg className="qr" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={name} shapeRendering="crispEdges">
      <rect width={side} height={side} fill="white" />
      <path d={dark.join('')} fill="black" />
    </svg>
  )
}
