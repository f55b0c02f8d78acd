import type { Api, Fault } from '../api/types'
import { ScrollTable } from '../components/ScrollTable'

/** The faults of a sheet, cell by cell. */
export function FaultTable({ faults, rows }: { faults: readonly Fault[]; rows: readonly Api<'FormRow'>[] }) {
  const names = new Map(rows.map((row) => [row.indicator, row.name]))
  return (
    <ScrollTable label="要改的单元格" look="dense">
      <thead>
        <tr>
          <th scope="col">单元格</th>
          <th scope="col">指标</th>
          <th scope="col">问题</th>
        </tr>
      </thead>
      <tbody>
        {faults.map((fault) => (
          <tr key={fault.pointer + fault.code}>
            <th scope="row" class="mono">
              {fault.pointer || '全表'}
            </th>
            <td>{fault.indicator === undefined ? '—' : (names.get(fault.indicator) ?? fault.indicator)}</td>
            <td>{fault.message}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  )
}
