import type { Api } from '../api/types'
import { Day } from '../components/Moment'
import { PageHeader } from '../components/PageHeader'
import { Resource } from '../components/Resource'
import { ScrollTable } from '../components/ScrollTable'
import { me } from '../session/session'
import { base } from '../shell/router'
import { AdminTabs } from './AdminTabs'

/** The plan as the system reads it: what is due when, and its indicators. */
export function AdminPlanPage() {
  const year = me.value?.year ?? ''
  return (
    <>
      <PageHeader title={`${year}年计划`} />
      <AdminTabs />
      <h2>何时应报</h2>
      <Resource<Api<'PlanSchedule'>> path={`/plans/${year}/schedule`} what="日程">
        {({ months }) => (
          <ScrollTable label="何时应报" look="dense">
            <thead>
              <tr>
                <th scope="col">月份</th>
                <th scope="col" class="figure">
                  应报
                </th>
                <th scope="col">催报</th>
                <th scope="col">按时截止</th>
                <th scope="col">编发</th>
                <th scope="col">各部门</th>
              </tr>
            </thead>
            <tbody>
              {months.map((month) => (
                <tr key={month.period}>
                  <th scope="row">{month.text}</th>
                  <td class="figure">{month.due}</td>
                  <td>
                    <Day date={month.reminderDate} />
                  </td>
                  <td>
                    <Day date={month.dueDate} />
                  </td>
                  <td>
                    <Day date={month.publishingDate} />
                  </td>
                  <td class="small">{month.departments.map((one) => `${one.department.name}${one.due}`).join('、')}</td>
                </tr>
              ))}
            </tbody>
          </ScrollTable>
        )}
      </Resource>
      <h2>指标</h2>
      <Resource<Api<'Plan'>> path={`/plans/${year}`} what="计划">
        {(plan) => <IndicatorTable plan={plan} />}
      </Resource>
    </>
  )
}

function IndicatorTable({ plan }: { plan: Api<'Plan'> }) {
  const names = new Map(plan.departments.map((one) => [one.code, one.name]))
  return (
    <ScrollTable label="指标" look="dense">
      <thead>
        <tr>
          <th scope="col">指标</th>
          <th scope="col">代码</th>
          <th scope="col">单位</th>
          <th scope="col">部门</th>
          <th scope="col">计划报告原文</th>
        </tr>
      </thead>
      <tbody>
        {plan.indicators.map((one) => (
          <tr key={one.code}>
            <th scope="row">
              <a href={`${base}/indicators/${one.code}`}>{one.name}</a>
            </th>
            <td class="mono">{one.code}</td>
            <td>{one.unit}</td>
            <td>{names.get(one.department) ?? one.department}</td>
            <td class="small">{one.source}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  )
}
