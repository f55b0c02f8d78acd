import { useSignal } from '@preact/signals'
import { addressOf, read } from '../api/client'
import type { Api } from '../api/types'
import { Button } from '../components/Button'
import { Empty } from '../components/Empty'
import { FailureNotice } from '../components/FailureNotice'
import { Moment } from '../components/Moment'
import { PageHeader } from '../components/PageHeader'
import { Resource } from '../components/Resource'
import { ScrollTable } from '../components/ScrollTable'
import { current, setQuery } from '../shell/router'
import { AdminTabs } from './AdminTabs'

const kinds = [
  ['', '全部'],
  ['signIn', '登录'],
  ['signInFailed', '登录未成'],
  ['signOut', '退出'],
  ['role', '职责'],
  ['person', '人员'],
  ['key', '密钥'],
  ['opening', '开放'],
  ['publication', '编发'],
  ['delivery', '投递'],
] as const

/** Who did what, when, from where: append-only, to be exported. */
export function AdminLogPage() {
  const query = current.value.query
  const [kind, from, to] = ['kind', 'from', 'to'].map((name) => query.get(name) ?? '')
  const filter = { kind: kind || undefined, from: from || undefined, to: to || undefined }
  return (
    <>
      <PageHeader title="日志">
        <a class="button" href={addressOf('/log', { ...filter, format: 'csv' })} download>
          导出CSV
        </a>
      </PageHeader>
      <AdminTabs />
      <div class="row filters">
        <label>
          种类{' '}
          <select value={kind} onChange={(event) => setQuery({ kind: event.currentTarget.value })}>
            {kinds.map(([code, words]) => (
              <option key={code} value={code}>
                {words}
              </option>
            ))}
          </select>
        </label>
        <label>
          自 <input type="date" value={from} onChange={(event) => setQuery({ from: event.currentTarget.value })} />
        </label>
        <label>
          至 <input type="date" value={to} onChange={(event) => setQuery({ to: event.currentTarget.value })} />
        </label>
      </div>
      <Resource<Api<'LogPage'>> path="/log" query={filter} what="日志">
        {(page) => <Log key={JSON.stringify(filter)} first={page} filter={filter} />}
      </Resource>
    </>
  )
}

function Log({ first, filter }: { first: Api<'LogPage'>; filter: Record<string, string | undefined> }) {
  const more = useSignal<readonly Api<'LogPage'>[]>([])
  const failure = useSignal<unknown>(null)
  const busy = useSignal(false)
  const pages = [first, ...more.value]
  const next = pages[pages.length - 1]?.next
  const earlier = async () => {
    busy.value = true
    failure.value = null
    try {
      more.value = [...more.value, await read<Api<'LogPage'>>('/log', { ...filter, before: next })]
    } catch (reason) {
      failure.value = reason
    }
    busy.value = false
  }
  const entries = pages.flatMap((page) => page.entries)
  if (entries.length === 0) return <Empty title="没有符合条件的记录。" />
  return (
    <>
      <ScrollTable label="日志" look="dense">
        <thead>
          <tr>
            <th scope="col">时间</th>
            <th scope="col">种类</th>
            <th scope="col">人员</th>
            <th scope="col">来自</th>
            <th scope="col">内容</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry, i) => (
            <tr key={i}>
              <th scope="row">
                <Moment at={entry.at} />
              </th>
              <td class="nowrap">{entry.kindText}</td>
              <td>{entry.person?.name ?? '—'}</td>
              <td class="mono">{entry.address ?? '—'}</td>
              <td>{entry.text}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      {failure.value !== null && <FailureNotice failure={failure.value} />}
      {next !== undefined && (
        <Button busy={busy.value} onClick={() => void earlier()}>
          更早的
        </Button>
      )}
    </>
  )
}
