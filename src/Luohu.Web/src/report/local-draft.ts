import type { CellKey, Cells } from './draft'

/** A draft that the server has not got yet, kept by the browser: figures and words only, never a key. */
export interface LocalDraft {
  base: Map<CellKey, string>
  cells: Map<CellKey, string>
  /** The cells that another person changed too, and of which none has been chosen yet. */
  conflicts: CellKey[]
}

/** Where a person's unsaved draft of one month is kept. */
export const localName = (region: string, person: string, period: string) => `luohu.draft/${region}/${person}/${period}`

export function writeLocal(name: string, base: Cells, cells: Cells, conflicts: Iterable<CellKey>): void {
  try {
    localStorage.setItem(name, JSON.stringify({ format: 1, base: [...base], cells: [...cells], conflicts: [...conflicts] }))
  } catch {
    // Without storage the page works on as long as it is open; the line beside the button says that nothing is saved.
  }
}

export function forgetLocal(name: string): void {
  try {
    localStorage.removeItem(name)
  } catch {
    // As above.
  }
}

/** Reads a kept draft; null where there is none, or none that this version can read. */
export function readLocal(name: string): LocalDraft | null {
  try {
    return parseLocal(localStorage.getItem(name))
  } catch {
    return null
  }
}

/** Exported for its test. */
export function parseLocal(text: string | null): LocalDraft | null {
  if (text === null) return null
  try {
    const value = JSON.parse(text) as { format?: unknown; base?: unknown; cells?: unknown; conflicts?: unknown } | null
    if (value?.format !== 1 || !isPairs(value.base) || !isPairs(value.cells) || !isKeys(value.conflicts)) return null
    return { base: new Map(value.base), cells: new Map(value.cells), conflicts: value.conflicts }
  } catch {
    return null
  }
}

const isKeys = (value: unknown): value is CellKey[] => Array.isArray(value) && value.every((key) => typeof key === 'string')

const isPairs = (value: unknown): value is [CellKey, string][] =>
  Array.isArray(value) && value.every((pair) => Array.isArray(pair) && pair.length === 2 && pair.every((part) => typeof part === 'string'))
