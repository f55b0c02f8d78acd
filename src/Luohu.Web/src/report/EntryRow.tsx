import { useComputed, useSignal } from '@preact/signals'
import type { Api } from '../api/types'
import { me } from '../session/session'
import { Cell } from './Cell'
import { type Cells, fields, keyOf } from './draft'
import { useEntry } from './entry'
import type { Columns } from './EntryTable'
import { focusCell } from './grid'
import { RowNotes } from './RowNotes'
import type { Sheet } from './sheet'
import { changesOf, textOf } from './submission'

type Row = Api<'FormRow'>

/** The typed cells of one row; a component that reads them is set anew when one of them changes. */
export function typedIn(sheet: Sheet, row: Row): Cells {
  const typed: (readonly [ReturnType<typeof keyOf>, string])[] = []
  for (const field of fields) {
    const key = keyOf(row.indicator, field)
    const text = sheet.cell(key).value
    if (text !== undefined) typed.push([key, text])
  }
  return new Map(typed)
}

/** A figure to compare with: what the row's first measure says, and its growth below. */
function Earlier({ reading }: { reading: Api<'ReadingText'> | undefined }) {
  if (!reading) return <>—</>
  const first = reading.noData !== undefined ? '无数据' : (reading.level?.text ?? reading.stage)
  return (
    <>
      {first ?? (reading.growth ? `增速${reading.growth.text}%` : '—')}
      {first !== undefined && reading.growth && <span class="unit">增速{reading.growth.text}%</span>}
    </>
  )
}

/** An indicator: what it is compared with, its cells, its state, and below it whatever is to be said of them. */
export function EntryRow({ row, columns }: { row: Row; columns: Columns }) {
  const { sheet, keeper, open } = useEntry()
  const asksNoData = useSignal(false)
  const isDraft = useComputed(() => changesOf(row, typedIn(sheet, row)).length > 0)
  const noData = useComputed(() => asksNoData.value || textOf(row, 'noData', typedIn(sheet, row)) !== '')
  // Of one's own rows one knows who filled them in.
  const changer = useComputed(() => {
    const person = keeper.changers.value.get(row.indicator)
    return person?.id === me.value?.id ? undefined : person
  })
  const describes = `notes-${row.indicator}`

  const toggleNoData = () => {
    const on = !noData.value
    asksNoData.value = on
    sheet.type(keyOf(row.indicator, 'noData'), on ? undefined : row.filed?.noData === undefined ? undefined : '')
    if (on) setTimeout(() => focusCell(row.indicator, 'noData'))
  }

  const cell = (measure: Api<'Measure'>, title: string) =>
    columns[measure] && (
      <td class={measure === 'stage' ? undefined : 'figure'} data-label={title}>
        {row.measures.includes(measure) ? <Cell row={row} field={measure} title={title} readOnly={!open || noData.value} describedBy={describes} /> : <span class="soft">—</span>}
      </td>
    )

  return (
    <tbody class={isDraft.value ? 'drafted' : undefined}>
      <tr>
        <th scope="row">
          {row.name}
          <span class="unit">
            {[row.unit, row.periodText].filter((part) => part !== '').join('，')}
            {row.note !== undefined && (
              <details class="row-note">
                <summary>口径</summary>
                {row.note}
              </details>
            )}
          </span>
        </th>
        <td data-label="年度目标">{row.target}</td>
        {columns.lastYear && (
          <td class="figure" data-label="上年同期">
            <Earlier reading={row.lastYear} />
          </td>
        )}
        {columns.previous && (
          <td class="figure" data-label="上期" title={row.previous?.periodText}>
            <Earlier reading={row.previous} />
          </td>
        )}
        {cell('level', '本期数值')}
        {cell('growth', '增速（%）')}
        {cell('stage', '进度')}
        <td data-label="说明">
          <Cell row={row} field="remark" title="说明" readOnly={!open} describedBy={describes} />
        </td>
        <td class="state" data-label="状态">
          {isDraft.value ? <span class="draft-mark">草稿，未报送</span> : <FiledState row={row} />}
          {isDraft.value && changer.value !== undefined && <span class="unit">{changer.value.name}填</span>}
          {open && (
            <button type="button" class="button quiet" aria-pressed={noData.value} onClick={toggleNoData}>
              本期无数据
            </button>
          )}
        </td>
      </tr>
      <RowNotes row={row} id={describes} noData={noData.value} span={4 + Object.values(columns).filter(Boolean).length} />
    </tbody>
  )
}

function FiledState({ row }: { row: Row }) {
  if (!row.filed) return <>{row.stateText}</>
  return (
    <a href={`/app/receipts/${row.filed.receipt}`} title={`${row.filed.filedBy}报送，看回执`}>
      {row.stateText}
    </a>
  )
}
