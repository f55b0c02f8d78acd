import type { Api, Code } from '../api/types'
import type { Field } from './draft'
import { columns } from './place'

/** The id of a cell's control. */
export const idOf = (indicator: Code, field: Field) => `cell-${indicator}-${field}`

/** Puts the cursor into a cell, its content selected, so that typing replaces it. */
export function focusCell(indicator: Code, field: Field): boolean {
  const control = document.getElementById(idOf(indicator, field))
  if (!(control instanceof HTMLElement)) return false
  control.focus()
  return document.activeElement === control
}

/** The fields of a row that can be typed into, left to right. */
export const entriesOf = (row: Api<'FormRow'>): Field[] =>
  columns.filter((field) => field === 'remark' || row.measures.some((measure) => measure === field))

/** Goes up or down one row: to the same column, or where that row has no such cell, to its first. */
export function moveFrom(rows: readonly Api<'FormRow'>[], indicator: Code, field: Field, step: 1 | -1): boolean {
  const at = rows.findIndex((row) => row.indicator === indicator)
  for (let i = at + step; i >= 0 && i < rows.length; i += step) {
    const row = rows[i]
    if (!row) return false
    const entries = entriesOf(row)
    const target = entries.includes(field) ? field : entries[0]
    if (target && focusCell(row.indicator, target)) return true
  }
  return false
}
