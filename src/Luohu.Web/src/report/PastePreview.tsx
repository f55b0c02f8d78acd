import { batch } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { Dialog } from '../components/Dialog'
import { ScrollTable } from '../components/ScrollTable'
import { keyOf } from './draft'
import { useEntry } from './entry'
import type { Placing } from './place'
import { textOf } from './submission'

const titles = { level: '数值', growth: '增速', stage: '进度', remark: '说明', reason: '修订原因', noData: '无数据原因' } as const

/** What a paste would put where, before it does. Enter takes it. */
export function PastePreview({ placing, onClose }: { placing: Placing; onClose: () => void }) {
  const { form, sheet } = useEntry()
  const confirm = useRef<HTMLButtonElement>(null)
  const { placements, unplaced } = placing
  useEffect(() => confirm.current?.focus(), [])
  const cells = sheet.cells()
  const take = () => {
    batch(() => {
      for (const { indicator, field, text } of placements) sheet.type(keyOf(indicator, field), text)
    })
    onClose()
  }
  return (
    <Dialog title={placing.as === 'sheet' ? '粘贴：按代码和名称对应' : '粘贴：按位置填入'} onClose={onClose} wide>
      {placements.length > 0 && (
        <ScrollTable label="将填入" look="dense">
          <thead>
            <tr>
              <th scope="col">指标</th>
              <th scope="col">项</th>
              <th scope="col" class="figure">
                现在
              </th>
              <th scope="col" class="figure">
                填入
              </th>
            </tr>
          </thead>
          <tbody>
            {placements.map(({ indicator, field, text }) => {
              const row = form.rows.find((candidate) => candidate.indicator === indicator)
              const now = row ? textOf(row, field, cells) : ''
              return (
                <tr key={keyOf(indicator, field)}>
                  <th scope="row">{row?.name}</th>
                  <td>{titles[field]}</td>
                  <td class="figure soft">{now || '空'}</td>
                  <td class={now === text ? 'figure soft' : 'figure'}>{text}</td>
                </tr>
              )
            })}
          </tbody>
        </ScrollTable>
      )}
      {unplaced.length > 0 && (
        <>
          <p class="fault">有{unplaced.length}处没有对应上，不会填入：</p>
          <ul>
            {unplaced.map((one, i) => (
              <li key={i}>
                “{one.text}”：{one.why}
              </li>
            ))}
          </ul>
        </>
      )}
      <div class="actions">
        {placements.length > 0 && (
          <button ref={confirm} type="button" class="button primary" onClick={take}>
            填入{placements.length}处
          </button>
        )}
        <button type="button" class="button" onClick={onClose}>
          不填
        </button>
      </div>
    </Dialog>
  )
}
