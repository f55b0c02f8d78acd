import { useSignal } from '@preact/signals'
import { call, newKey } from '../api/client'
import type { Api, Period } from '../api/types'
import { Button } from '../components/Button'
import { Dialog } from '../components/Dialog'
import { Empty } from '../components/Empty'
import { FailureNotice } from '../components/FailureNotice'
import { Moment } from '../components/Moment'
import { PageHeader } from '../components/PageHeader'
import { Resource } from '../components/Resource'
import { ScrollTable } from '../components/ScrollTable'
import { SelectField } from '../components/SelectField'
import { TextField } from '../components/TextField'
import { me } from '../session/session'
import { current, setQuery } from '../shell/router'
import { AdminTabs } from './AdminTabs'

/** Closed months that were opened again for a department: until when and why. */
export function AdminOpeningsPage() {
  const opening = useSignal(false)
  return (
    <Resource<Api<'PeriodList'>> path="/periods" what="月份">
      {(list) => {
        const period = current.value.query.get('period') ?? list.current ?? list.periods[0]?.period ?? ''
        return (
          <>
            <PageHeader title="开放已关闭的月份">
              <label class="picker">
                月份{' '}
                <select value={period} onChange={(event) => setQuery({ period: event.currentTarget.value })}>
                  {list.periods.map((one) => (
                    <option key={one.period} value={one.period}>
                      {one.text}
                    </option>
                  ))}
                </select>
              </label>
              <Button kind="primary" onClick={() => (opening.value = true)}>
                开放
              </Button>
            </PageHeader>
            <AdminTabs />
            <Resource<Api<'OpeningList'>> path={`/periods/${period}/openings`} what="开放记录">
              {(openings, reload) => (
                <>
                  <p>{openings.closesAt === undefined ? '计划没有规定关闭的日子，该月一直可以报送。' : <>该月<Moment at={openings.closesAt} />关闭。</>}</p>
                  <OpeningTable openings={openings.openings} />
                  {opening.value && <OpenDialog period={period} onClose={() => (opening.value = false)} onDone={reload} />}
                </>
              )}
            </Resource>
          </>
        )
      }}
    </Resource>
  )
}

function OpeningTable({ openings }: { openings: readonly Api<'Opening'>[] }) {
  if (openings.length === 0) return <Empty title="该月没有开放过。">部门要补报或更正已关闭的月份时，在这里开放。</Empty>
  return (
    <Resource<Api<'Plan'>> path={`/plans/${me.value?.year ?? ''}`} what="部门">
      {(plan) => (
        <ScrollTable label="开放记录">
          <thead>
            <tr>
              <th scope="col">部门</th>
              <th scope="col">到何时</th>
              <th scope="col">原因</th>
              <th scope="col">开放人</th>
              <th scope="col">时间</th>
            </tr>
          </thead>
          <tbody>
            {openings.map((one) => (
              <tr key={one.department + one.at}>
                <th scope="row">{plan.departments.find((department) => department.code === one.department)?.name ?? one.department}</th>
                <td>
                  <Moment at={one.until} />
                </td>
                <td>{one.reason}</td>
                <td>{one.by}</td>
                <td>
                  <Moment at={one.at} />
                </td>
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      )}
    </Resource>
  )
}

function OpenDialog({ period, onClose, onDone }: { period: Period; onClose: () => void; onDone: () => void }) {
  const department = useSignal('')
  const until = useSignal('')
  const reason = useSignal('')
  const failure = useSignal<unknown>(null)
  const busy = useSignal(false)
  const open = async (event: Event) => {
    event.preventDefault()
    busy.value = true
    failure.value = null
    const body: Api<'OpeningRequest'> = { department: department.value, until: `${until.value}T23:59:59+08:00`, reason: reason.value.trim() }
    try {
      await call(`/periods/${period}/openings`, { method: 'POST', json: JSON.stringify(body), idempotencyKey: newKey() })
      onDone()
      onClose()
    } catch (failed) {
      failure.value = failed
    }
    busy.value = false
  }
  return (
    <Dialog title={`开放${period}`} onClose={onClose}>
      <form class="stack" onSubmit={(event) => void open(event)}>
        <Resource<Api<'Plan'>> path={`/plans/${period.slice(0, 4)}`} what="部门">
          {(plan) => <SelectField label="部门" value={department} options={[['', '请选'], ...plan.departments.map((one) => [one.code, one.name] as const)]} />}
        </Resource>
        <TextField label="最后一天" type="date" value={until} required hint="当天24时止。" />
        <TextField label="原因" value={reason} maxLength={500} required />
        {failure.value !== null && <FailureNotice failure={failure.value} />}
        <div class="actions">
          <Button type="submit" kind="primary" busy={busy.value} disabled={department.value === ''}>
            开放
          </Button>
          <Button onClick={onClose}>取消</Button>
        </div>
      </form>
    </Dialog>
  )
}
