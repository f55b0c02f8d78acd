import { useComputed } from '@preact/signals'
import type { Api } from '../api/types'
import { Button } from '../components/Button'
import { Cell } from './Cell'
import { type CellKey, fields, keyOf, partsOf } from './draft'
import { useEntry } from './entry'
import { typedIn } from './EntryRow'
import { faultOfForm } from './number'
import { changesOf, decimalsOf, filedText, isCorrection, isPercent, textOf } from './submission'

type Row = Api<'FormRow'>

interface Props {
  row: Row
  id: string
  noData: boolean
  span: number
}

const titles = { level: '数值', growth: '增速', stage: '进度', remark: '说明', reason: '修订原因', noData: '无数据原因' } as const

/** Below a row, only where there is something: faults, what a correction changes and why, two people's texts, the reason for no data. */
export function RowNotes({ row, id, noData, span }: Props) {
  const { sheet, checker, keeper, tried } = useEntry()
  const typed = useComputed(() => typedIn(sheet, row))
  const cells = typed.value
  const all = checker.byIndicator.value.get(row.indicator) ?? []
  const corrects = isCorrection(row, cells)
  // A reason is also asked for where someone else has filed since this form was read.
  const asksReason = corrects || all.some((finding) => finding.answer === 'reason')
  // The question for the reason of a correction is the field below, and a figure still to be typed is no fault before the filing.
  const findings = all.filter((finding) => !(corrects && finding.answer === 'reason') && (finding.code !== 'measure-missing' || tried.value))
  const conflicts = fields.map((field) => keyOf(row.indicator, field)).filter((key) => keeper.conflicts.value.has(key))
  const forms = row.measures.flatMap((field) => {
    if (field === 'stage') return []
    const fault = faultOfForm(textOf(row, field, cells), decimalsOf(row, field), isPercent(row, field))
    return fault === null ? [] : [`${titles[field]}：${fault}`]
  })
  const changer = keeper.changers.value.get(row.indicator)
  if (!noData && !asksReason && findings.length === 0 && conflicts.length === 0 && forms.length === 0) return null
  return (
    <tr class="notes">
      <td colSpan={span} id={id}>
        {forms.map((fault) => (
          <p key={fault} class="fault">
            {fault}
          </p>
        ))}
        {findings.map((finding) => (
          <p key={finding.code + (finding.field ?? '')} class={finding.stops ? 'fault' : 'warned'}>
            {finding.message}
          </p>
        ))}
        {conflicts.map((key) => (
          <Conflict key={key} cellKey={key} row={row} by={changer?.name ?? '另一人'} />
        ))}
        {noData && (
          <div class="answer">
            <span>本期无数据，原因：</span>
            <Cell row={row} field="noData" title="本期无数据的原因" describedBy={id} />
          </div>
        )}
        {asksReason && (
          <div class="answer">
            <span>
              {changesOf(row, cells)
                .filter((field) => field !== 'remark' && !(noData && field !== 'noData'))
                .map((field) => `${titles[field]}：原${filedText(row, field) || '空'} → 现${textOf(row, field, cells) || '空'}`)
                .join('；')}
            </span>
            <span>修订原因：</span>
            <Cell row={row} field="reason" title="修订原因" describedBy={id} />
          </div>
        )}
      </td>
    </tr>
  )
}

function Conflict({ cellKey, row, by }: { cellKey: CellKey; row: Row; by: string }) {
  const { sheet, keeper } = useEntry()
  const { field } = partsOf(cellKey)
  const mine = sheet.cell(cellKey).value ?? filedText(row, field)
  const theirs = keeper.conflicts.value.get(cellKey) ?? filedText(row, field)
  return (
    <p class="conflict" role="alert">
      {titles[field]}两个人都改了：您填“{mine || '空'}”，{by}填“{theirs || '空'}”。
      <Button onClick={() => keeper.resolve(cellKey, 'mine')}>用我的</Button>
      <Button onClick={() => keeper.resolve(cellKey, 'theirs')}>用{by}的</Button>
    </p>
  )
}
