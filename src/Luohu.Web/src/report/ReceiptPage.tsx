import type { Api } from '../api/types'
import { Button } from '../components/Button'
import { Facts } from '../components/Facts'
import { Moment } from '../components/Moment'
import { PageHeader } from '../components/PageHeader'
import { Resource } from '../components/Resource'
import { ScrollTable } from '../components/ScrollTable'
import { base } from '../shell/router'

/** What was filed, when and by whom: to be read again and printed. */
export function ReceiptPage({ receipt }: { receipt: string }) {
  return (
    <Resource<Api<'ReceiptDocument'>> path={`/receipts/${encodeURIComponent(receipt)}`} what="回执">
      {(document) => <Receipt receipt={document} />}
    </Resource>
  )
}

function Receipt({ receipt }: { receipt: Api<'ReceiptDocument'> }) {
  return (
    <article class="receipt">
      <PageHeader title={`${receipt.department.name}${receipt.periodText}数据报送回执`}>
        <span class="no-print row">
          <Button onClick={() => print()}>打印</Button>
          <a class="button" href={`${base}/report/${receipt.period}`}>
            回到报送表
          </a>
        </span>
      </PageHeader>
      <Facts
        facts={[
          ['登记时间', <Moment key="at" at={receipt.filedAt} />],
          ['报送人', receipt.filedBy.name],
          ['是否按时', receipt.lateText],
          ['回执号', <span key="id" class="mono">{receipt.id}</span>],
          ['数据摘要', <span key="digest" class="mono digest">{receipt.digest}</span>],
        ]}
      />
      <ScrollTable label="所报数据">
        <thead>
          <tr>
            <th scope="col">指标</th>
            <th scope="col">数据</th>
            <th scope="col">第几次</th>
            <th scope="col">说明与修订原因</th>
          </tr>
        </thead>
        <tbody>
          {receipt.lines.map((line) => (
            <tr key={line.indicator}>
              <th scope="row">{line.name}</th>
              <td>
                {line.before !== undefined && `原${line.before} → 现`}
                {line.text}
              </td>
              <td class="nowrap">
                第{line.revision}次，{line.outcomeText}
              </td>
              <td>{[line.remark, line.reason && `修订原因：${line.reason}`].filter((part) => part !== undefined).join('；') || '—'}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </article>
  )
}
