import type { Api, Code } from '../api/types'

/** What may be typed for an indicator. */
export const fields = ['level', 'growth', 'stage', 'remark', 'reason', 'noData'] as const

export type Field = (typeof fields)[number]

/** One cell: an indicator's code, a slash and a field. */
export type CellKey = `${Code}/${Field}`

/** What was typed, letter by letter. A cell that is absent was not touched; an empty one was emptied on purpose. */
export type Cells = ReadonlyMap<CellKey, string>

export const keyOf = (indicator: Code, field: Field): CellKey => `${indicator}/${field}`

export function partsOf(key: CellKey): { indicator: Code; field: Field } {
  const slash = key.lastIndexOf('/')
  return { indicator: key.slice(0, slash), field: key.slice(slash + 1) as Field }
}

/** The cells of a draft as the API holds them. */
export function cellsFrom(rows: readonly Pick<Api<'DraftRow'>, 'indicator' | 'cells'>[]): Map<CellKey, string> {
  const cells = new Map<CellKey, string>()
  for (const row of rows)
    for (const field of fields) {
      const text = row.cells[field]
      if (text !== undefined) cells.set(keyOf(row.indicator, field), text)
    }
  return cells
}

/** The draft as the API takes it. */
export function rowsFrom(cells: Cells, revisionOf: (indicator: Code) => number): Api<'DraftWriteRow'>[] {
  const rows = new Map<Code, Api<'DraftWriteRow'>>()
  for (const [key, text] of cells) {
    const { indicator, field } = partsOf(key)
    const row = rows.get(indicator) ?? { indicator, revision: revisionOf(indicator), cells: {} }
    row.cells[field] = text
    rows.set(indicator, row)
  }
  return [...rows.values()]
}

export const sameCells = (one: Cells, other: Cells): boolean =>
  one.size === other.size && [...one].every(([key, text]) => other.get(key) === text)
