import type { Api } from '../api/types'
import { Empty } from '../components/Empty'
import { Moment } from '../components/Moment'
import { ScrollTable } from '../components/ScrollTable'
import { base } from '../shell/router'

/** Every filing of an indicator, the newest first, with what it changed and why. */
export function RevisionTable({ revisions }: { revisions: readonly Api<'IndicatorRevision'>[] }) {
  if (revisions.length === 0) return <Empty title="今年还没有报送。" />
  return (
    <ScrollTable label="报送与修订">
      <thead>
        <tr>
          <th scope="col">数据期</th>
          <th scope="col">第几次</th>
          <th scope="col">数据</th>
          <th scope="col">修订原因</th>
          <th scope="col">说明</th>
          <th scope="col">报送人</th>
          <th scope="col">时间</th>
        </tr>
      </thead>
      <tbody>
        {revisions.map((one) => (
          <tr key={`${one.period}-${one.number}`}>
            <th scope="row">{one.periodText}</th>
            <td>{one.number}</td>
            <td>{one.before === undefined ? one.text : `原${one.before} → 现${one.text}`}</td>
            <td>{one.reason ?? '—'}</td>
            <td>{one.remark ?? '—'}</td>
            <td>{one.by}</td>
            <td>
              <a href={`${base}/receipts/${one.receipt}`}>
                <Moment at={one.at} />
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  )
}
