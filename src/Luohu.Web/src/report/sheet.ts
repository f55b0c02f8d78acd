import { batch, type Signal, signal } from '@preact/signals'
import type { CellKey, Cells } from './draft'

/** What is typed, one signal a cell: a key press sets one cell anew and no other. */
export class Sheet {
  readonly #cells = new Map<CellKey, Signal<string | undefined>>()

  /** Grows with every change, for those who act on any of them. */
  readonly version = signal(0)

  /** The typed text of a cell; undefined where nothing was typed. */
  cell(key: CellKey): Signal<string | undefined> {
    let cell = this.#cells.get(key)
    if (!cell) {
      cell = signal(undefined)
      this.#cells.set(key, cell)
    }
    return cell
  }

  type(key: CellKey, text: string | undefined) {
    const cell = this.cell(key)
    if (cell.peek() === text) return
    batch(() => {
      cell.value = text
      this.version.value += 1
    })
  }

  /** All typed cells at this moment. */
  cells(): Map<CellKey, string> {
    const cells = new Map<CellKey, string>()
    for (const [key, cell] of this.#cells) {
      const text = cell.peek()
      if (text !== undefined) cells.set(key, text)
    }
    return cells
  }

  /** All typed cells; a computation that reads them is run again on any change. */
  watched(): Map<CellKey, string> {
    return this.version.value < 0 ? new Map<CellKey, string>() : this.cells()
  }

  /** Puts other texts in the place of all. */
  replace(cells: Cells) {
    batch(() => {
      for (const [key, cell] of this.#cells) if (!cells.has(key)) cell.value = undefined
      for (const [key, text] of cells) this.cell(key).value = text
      this.version.value += 1
    })
  }
}
