import type { Api, Code, Fault, Measure, Value } from '../api/types'
import { type CellKey, type Cells, type Field, keyOf } from './draft'
import { faultOfForm, readNumber } from './number'

type Row = Api<'FormRow'>

/** What is shown in a cell: what was typed, else what is filed. */
export function textOf(row: Row, field: Field, cells: Cells): string {
  return cells.get(keyOf(row.indicator, field)) ?? filedText(row, field)
}

/** A filed figure as one would type it. A reason belongs to one change: it is never carried over. */
export function filedText(row: Row, field: Field): string {
  const filed = row.filed
  if (!filed || field === 'reason') return ''
  if (field === 'level' || field === 'growth') return numberText(filed[field])
  return filed[field] ?? ''
}

/** A figure as printed, where that is what it is to the last digit; else with all its digits. */
export function numberText(figure: Value | undefined): string {
  if (!figure) return ''
  const printed = readNumber(figure.text)
  return printed.kind === 'number' && Number(printed.text) === figure.value ? figure.text : String(figure.value)
}

const isNumber = (field: Field): field is 'level' | 'growth' => field === 'level' || field === 'growth'

/** Whether a cell's number is in percent, so that 8.1% may be typed for 8.1. */
export const isPercent = (row: Row, field: Field): boolean => field === 'growth' || (field === 'level' && row.unit === '%')

/** The decimals that a number may have, as the form says. */
export const decimalsOf = (row: Row, field: Field): number => (field === 'growth' ? row.decimals.growth : row.decimals.level)

function same(row: Row, field: Field, typed: string): boolean {
  const filed = filedText(row, field)
  if (!isNumber(field)) return typed.trim() === filed.trim()
  const [one, other] = [readNumber(typed, isPercent(row, field)), readNumber(filed)]
  if (one.kind === 'number' && other.kind === 'number') return Number(one.text) === Number(other.text)
  return one.kind === other.kind && one.kind === 'empty'
}

/** The fields of a row in which the draft differs from what is filed. */
export function changesOf(row: Row, cells: Cells): Field[] {
  const candidates: Field[] = [...row.measures, 'remark', 'noData']
  return candidates.filter((field) => {
    const typed = cells.get(keyOf(row.indicator, field))
    return typed !== undefined && !same(row, field, typed)
  })
}

/** Whether the change is a correction of a filed figure, which asks for its reason. */
export const isCorrection = (row: Row, cells: Cells): boolean =>
  row.filed !== undefined && changesOf(row, cells).some((field) => field !== 'remark')

/** Faults of form, cell by cell: the only ones that the page finds by itself. */
export function formFaults(rows: readonly Row[], cells: Cells): Map<CellKey, string> {
  const faults = new Map<CellKey, string>()
  for (const row of rows)
    for (const field of row.measures.filter(isNumber)) {
      const fault = faultOfForm(textOf(row, field, cells), decimalsOf(row, field), isPercent(row, field))
      if (fault) faults.set(keyOf(row.indicator, field), fault)
    }
  return faults
}

/** A submission as JSON, and whose row stands at which place in it. */
export interface Submission {
  json: string
  indicators: Code[]
}

/**
 * The submission of all rows that the draft changes; null where it changes none. A number is written with the digits that were typed,
 * so that no binary fraction comes between. Rows with a fault of form are left out.
 */
export function submissionFrom(period: string, rows: readonly Row[], cells: Cells): Submission | null {
  const faults = formFaults(rows, cells)
  const changed = rows.filter((row) => changesOf(row, cells).length > 0 && !row.measures.some((m) => faults.has(keyOf(row.indicator, m))))
  if (changed.length === 0) return null
  const figures = changed.map((row) => rowJson(row, cells))
  return { json: `{"period":${JSON.stringify(period)},"figures":[${figures.join(',')}]}`, indicators: changed.map((row) => row.indicator) }
}

function rowJson(row: Row, cells: Cells): string {
  const pairs: [string, string][] = [['indicator', JSON.stringify(row.indicator)]]
  const noData = textOf(row, 'noData', cells).trim()
  const measures: readonly Measure[] = noData === '' ? row.measures : []
  for (const measure of measures) {
    const text = textOf(row, measure, cells)
    const form = isNumber(measure) ? readNumber(text, isPercent(row, measure)) : null
    if (form?.kind === 'number') pairs.push([measure, form.text])
    else if (!form && text !== '') pairs.push([measure, JSON.stringify(text)])
  }
  if (noData !== '') pairs.push(['noData', JSON.stringify(noData)])
  const [remark, reason] = [textOf(row, 'remark', cells).trim(), textOf(row, 'reason', cells).trim()]
  // A remark that is left out stays as it was filed; null takes it away.
  if (remark !== '') pairs.push(['remark', JSON.stringify(remark)])
  else if (row.filed?.remark !== undefined) pairs.push(['remark', 'null'])
  if (reason !== '') pairs.push(['reason', JSON.stringify(reason)])
  return `{${pairs.map(([name, json]) => `"${name}":${json}`).join(',')}}`
}

/** Where the API found a fault in a submission of ours: an indicator, and its field where one is named. */
export function placeOf(fault: Pick<Fault, 'pointer' | 'indicator'>, indicators: readonly Code[]): { indicator: Code; field: Field | null } | null {
  const match = /^\/figures\/(\d+)(?:\/(level|growth|stage|remark|reason|noData))?/.exec(fault.pointer)
  const indicator = match ? indicators[Number(match[1])] : fault.indicator
  return indicator === undefined ? null : { indicator, field: (match?.[2] as Field | undefined) ?? null }
}
