import type { Api, Code } from '../api/types'
import type { Field } from './draft'
import { narrow } from './number'
import type { Block } from './tsv'

/** A pasted text and the cell that it goes to. */
export interface Placement {
  indicator: Code
  field: Field
  text: string
}

/** A pasted text that goes nowhere, and why. */
export interface Unplaced {
  text: string
  why: string
}

export interface Placing {
  /** How the block was read: as a sheet, row by row by code or name, or as cells beside and below the one pasted into. */
  as: 'sheet' | 'block'
  placements: Placement[]
  unplaced: Unplaced[]
}

/** The columns that are typed into, left to right. */
export const columns = ['level', 'growth', 'stage', 'remark'] as const

type Header = Field | 'code' | 'name' | 'period' | null

const headers: readonly [RegExp, Header][] = [
  [/^(指标)?代码$/, 'code'],
  [/^(指标)?名称$|^指标$/, 'name'],
  [/^报送期$|^月份$/, 'period'],
  [/^(本期)?数值$|^本期数值$|^累计(完成)?$|^本期$/, 'level'],
  [/^(同比)?增速$|^同比$/, 'growth'],
  [/^进度$/, 'stage'],
  [/^说明$|^备注$/, 'remark'],
  [/^修订原因$/, 'reason'],
  [/^无数据原因$/, 'noData'],
]

const bare = (text: string): string =>
  narrow(text)
    .replace(/\([^()]*\)$/, '')
    .replace(/\s+/g, '')

const headerOf = (text: string): Header => headers.find(([pattern]) => pattern.test(bare(text)))?.[1] ?? null

const nothing = (text: string): boolean => /^[—–\-…/]*$/.test(text.trim())

type Rows = readonly Api<'FormRow'>[]

/**
 * Finds the cell for every text of a pasted block.
 * @param rows The form's rows, as they are shown.
 * @param period The form's month, such as 2021-07: rows of a sheet for another month go nowhere.
 * @param at The cell that was pasted into; null where the paste was beside the table.
 */
export function place(block: Block, rows: Rows, period: string, at: { row: number; column: number } | null): Placing {
  const header = block.slice(0, 20).findIndex(isHeader)
  if (header >= 0) return placeSheet(block.slice(header + 1), (block[header] ?? []).map(headerOf), rows, period)

  const named = namedColumn(block, rows)
  if (named !== null) {
    // Without a header the columns after the name are those of the screen, from the one pasted into.
    const first = at?.column ?? 0
    const width = Math.max(...block.map((row) => row.length))
    const kinds = Array.from({ length: width }, (_, i): Header => {
      if (i === named) return 'name'
      return i < named ? null : (columns[first + i - named - 1] ?? null)
    })
    return placeSheet(block, kinds, rows, period)
  }
  return at === null
    ? { as: 'block', placements: [], unplaced: [{ text: block[0]?.[0] ?? '', why: '请先点要填的单元格，再粘贴。' }] }
    : placeBlock(block, rows, at)
}

function isHeader(row: readonly string[]): boolean {
  const kinds = row.map(headerOf)
  return (kinds.includes('code') || kinds.includes('name')) && kinds.some((kind) => columns.some((column) => column === kind))
}

const find = (text: string, rows: Rows): Api<'FormRow'> | undefined => {
  const wanted = bare(text)
  return rows.find((row) => row.indicator === wanted) ?? rows.find((row) => bare(row.name) === wanted)
}

function namedColumn(block: Block, rows: Rows): number | null {
  const filled = block.filter((row) => row.some((text) => text.trim() !== ''))
  for (let column = 0; column < 4; column += 1) {
    const known = filled.filter((row) => find(row[column] ?? '', rows)).length
    if (known > 0 && known * 2 >= filled.length && filled.every((row) => row.length > 1)) return column
  }
  return null
}

function placeSheet(block: Block, kinds: readonly Header[], rows: Rows, period: string): Placing {
  const result: Placing = { as: 'sheet', placements: [], unplaced: [] }
  const cell = (line: readonly string[], kind: Header) => {
    const column = kinds.indexOf(kind)
    return column < 0 ? '' : (line[column] ?? '').trim()
  }
  for (const line of block) {
    const [code, name] = [cell(line, 'code'), cell(line, 'name')]
    if (!line.some((text, column) => isFilled(kinds[column]) && !nothing(text))) continue
    const target = find(code || name, rows)
    const why = !target
      ? '不在本表中，请核对代码或名称。'
      : code && name && find(name, rows) !== target
        ? `代码是“${target.name}”的，与名称不符，可能错行。`
        : otherMonth(cell(line, 'period'), period)
    if (!target || why) {
      result.unplaced.push({ text: name || code || line.join(' ').trim(), why: why ?? '' })
      continue
    }
    line.forEach((text, column) => {
      const kind = kinds[column]
      if (isFilled(kind)) put(result, target, kind, text)
    })
  }
  return result
}

const isFilled = (kind: Header | undefined): kind is Field =>
  kind !== undefined && kind !== null && kind !== 'code' && kind !== 'name' && kind !== 'period'

function otherMonth(text: string, period: string): string | null {
  const match = /(\d{4})\D+(\d{1,2})/.exec(narrow(text))
  if (!match) return null
  return `${match[1] ?? ''}-${(match[2] ?? '').padStart(2, '0')}` === period ? null : `报送期是${text}，不是本期。`
}

function placeBlock(block: Block, rows: Rows, at: { row: number; column: number }): Placing {
  const result: Placing = { as: 'block', placements: [], unplaced: [] }
  block.forEach((line, down) => {
    line.forEach((text, right) => {
      if (nothing(text)) return
      const row = rows[at.row + down]
      const field = columns[at.column + right]
      if (!row || !field) result.unplaced.push({ text, why: row ? '超出最右一列。' : '超出最后一行。' })
      else put(result, row, field, text)
    })
  })
  return result
}

function put(result: Placing, row: Api<'FormRow'>, field: Field, pasted: string) {
  const text = pasted.trim()
  if (nothing(text)) return
  const measure = field === 'level' || field === 'growth' || field === 'stage' ? field : null
  if (measure && !row.measures.includes(measure)) {
    result.unplaced.push({ text, why: `“${row.name}”不报${measure === 'level' ? '数值' : measure === 'growth' ? '增速' : '进度'}。` })
    return
  }
  if (field === 'stage' && !row.stages?.includes(text)) {
    result.unplaced.push({ text, why: `“${row.name}”的进度只能是${(row.stages ?? []).join('、')}。` })
    return
  }
  result.placements.push({ indicator: row.indicator, field, text })
}
