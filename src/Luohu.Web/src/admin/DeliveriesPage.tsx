import { useSignal } from '@preact/signals'
import { call, newKey } from '../api/client'
import type { Api } from '../api/types'
import { Button } from '../components/Button'
import { Empty } from '../components/Empty'
import { FailureNotice } from '../components/FailureNotice'
import { Moment } from '../components/Moment'
import { PageHeader } from '../components/PageHeader'
import { Resource } from '../components/Resource'
import { ScrollTable } from '../components/ScrollTable'
import { may } from '../session/session'
import { AdminTabs } from './AdminTabs'

type Delivery = Api<'Delivery'>

const states: Readonly<Record<Delivery['state'], string>> = {
  pending: '待发', sending: '正在发', failed: '未成，将重试', sent: '已发', dead: '多次未成，已停', dropped: '已取消', held: '暂缓，待核对后放行',
}

/** Mail of bulletins and reminders: what went out, what did not and why. */
export function AdminDeliveriesPage() {
  const failure = useSignal<unknown>(null)
  return (
    <>
      <PageHeader title="邮件投递" />
      <AdminTabs />
      <Resource<Api<'DeliveryList'>> path="/deliveries" what="投递记录">
        {(list, reload) => {
          const stuck = [...new Set(list.deliveries.filter((one) => one.state === 'dead' || one.state === 'failed').map((one) => one.period))]
          const held = [...new Set(list.deliveries.filter((one) => one.state === 'held').map((one) => one.period))]
          const act = async (period: string, what: 'retry' | 'release') => {
            failure.value = null
            try {
              await call(`/deliveries/${period}/${what}`, { method: 'POST', idempotencyKey: newKey() })
              reload()
            } catch (reason) {
              failure.value = reason
            }
          }
          return (
            <>
              {failure.value !== null && <FailureNotice failure={failure.value} />}
              {stuck.map((period) => (
                <p key={period} class="row">
                  {period}有邮件没有发出。
                  <Button onClick={() => void act(period, 'retry')}>按现在的地址重发</Button>
                </p>
              ))}
              {may('publish') &&
                held.map((period) => (
                  <p key={period} class="row">
                    {period}的通报已编发，邮件暂缓发送。
                    <Button onClick={() => void act(period, 'release')}>核对无误，放行</Button>
                  </p>
                ))}
              {list.deliveries.length === 0 ? <Empty title="还没有发过邮件。">编发通报或催报后列在这里。</Empty> : <DeliveryTable deliveries={list.deliveries} />}
            </>
          )
        }}
      </Resource>
    </>
  )
}

function DeliveryTable({ deliveries }: { deliveries: readonly Delivery[] }) {
  return (
    <ScrollTable label="投递记录">
      <thead>
        <tr>
          <th scope="col">内容</th>
          <th scope="col">收件人</th>
          <th scope="col">地址</th>
          <th scope="col">状态</th>
          <th scope="col" class="figure">
            次数
          </th>
          <th scope="col">时间</th>
          <th scope="col">最近的问题</th>
        </tr>
      </thead>
      <tbody>
        {deliveries.map((one) => (
          <tr key={one.messageId}>
            <th scope="row">
              {one.period}
              {one.kind === 'bulletin' ? `通报第${one.version ?? 1}版` : '催报'}
            </th>
            <td>{one.recipient}</td>
            <td class="mono">{one.mail}</td>
            <td class={one.state === 'dead' || one.state === 'failed' ? 'strong' : undefined}>{states[one.state]}</td>
            <td class="figure">{one.attempts}</td>
            <td>
              <Moment at={one.sentAt ?? one.nextAttemptAt ?? one.queuedAt} />
            </td>
            <td>{one.lastError ?? '—'}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  )
}
