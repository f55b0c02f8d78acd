/** A QR code from the API's rows of modules, with the quiet zone that readers need. */
export function QrCode({ rows, label }: { rows: readonly string[]; label: string }) {
  const size = rows.length + 8
  const path = rows.flatMap((row, y) => Array.from(row).flatMap((module, x) => (module === '1' ? [`M${x + 4} ${y + 4}h1v1h-1z`] : []))).join('')
  return (
    <svg class="qr" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} shape-rendering="crispEdges">
      <rect class="qr-ground" width={size} height={size} />
      <path d={path} />
    </svg>
  )
}
