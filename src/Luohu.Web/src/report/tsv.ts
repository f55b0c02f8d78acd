/** Rows of cells, as a spreadsheet puts them on the clipboard. */
export type Block = readonly (readonly string[])[]

/**
 * Reads tab-separated text. A cell that begins with a quote runs to the closing one and may hold tabs, line ends and doubled quotes,
 * as Excel and WPS write it; a quote that is never closed is a character like any other. The line end after the last row is no row.
 */
export function parseTsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < text.length) {
    const quoted = text[at] === '"' ? quotedCell(text, at) : null
    const end = quoted?.end ?? plainEnd(text, at)
    row.push(quoted?.value ?? text.slice(at, end))
    at = end
    if (text[at] === '\t') {
      at += 1
      if (at === text.length) row.push('')
      continue
    }
    at += text.startsWith('\r\n', at) ? 2 : 1
    rows.push(row)
    row = []
  }
  if (row.length > 0) rows.push(row)
  return rows
}

function plainEnd(text: string, from: number): number {
  let end = from
  while (end < text.length && text[end] !== '\t' && text[end] !== '\n' && text[end] !== '\r') end += 1
  return end
}

function quotedCell(text: string, from: number): { value: string; end: number } | null {
  let value = ''
  let at = from + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote < 0) return null
    value += text.slice(at, quote)
    if (text[quote + 1] !== '"') {
      // Only a cell's end may follow the closing quote; else the quotes are part of plain text.
      const after = text[quote + 1]
      return after === undefined || after === '\t' || after === '\n' || after === '\r' ? { value, end: quote + 1 } : null
    }
    value += '"'
    at = quote + 2
  }
}
