import type { Api } from '../api/types'
import { useEntry } from './entry'
import { EntryRow } from './EntryRow'

/** Which columns the form needs: one that no row uses is not shown. */
export interface Columns {
  lastYear: boolean
  previous: boolean
  level: boolean
  growth: boolean
  stage: boolean
}

function columnsOf(rows: readonly Api<'FormRow'>[]): Columns {
  const some = (measure: Api<'Measure'>) => rows.some((row) => row.measures.includes(measure))
  return {
    lastYear: rows.some((row) => row.lastYear !== undefined),
    previous: rows.some((row) => row.previous !== undefined),
    level: some('level'),
    growth: some('growth'),
    stage: some('stage'),
  }
}

/** The table that is typed into. */
export function EntryTable() {
  const { form } = useEntry()
  const columns = columnsOf(form.rows)
  return (
    <table class="entry">
      <caption class="visually-hidden">
        {form.department.name}
        {form.periodText}报送表。回车到下一行，Shift加回车到上一行，Ctrl加D取上期数，Esc复原，Ctrl加回车报送。
      </caption>
      <thead>
        <tr>
          <th scope="col">指标</th>
          <th scope="col" class="target">
            年度目标
          </th>
          {columns.lastYear && (
            <th scope="col" class="figure earlier">
              上年同期
            </th>
          )}
          {columns.previous && (
            <th scope="col" class="figure earlier">
              上期
            </th>
          )}
          {columns.level && (
            <th scope="col" class="figure level">
              本期数值
            </th>
          )}
          {columns.growth && (
            <th scope="col" class="figure growth">
              增速（%）
            </th>
          )}
          {columns.stage && (
            <th scope="col" class="stage">
              进度
            </th>
          )}
          <th scope="col">说明</th>
          <th scope="col" class="state">
            状态
          </th>
        </tr>
      </thead>
      {form.rows.map((row) => (
        <EntryRow key={row.indicator} row={row} columns={columns} />
      ))}
    </table>
  )
}
