import type { Api } from '../api/types'
import { PageHeader } from '../components/PageHeader'
import { Resource } from '../components/Resource'
import { ScrollTable } from '../components/ScrollTable'
import { base } from '../shell/router'

/** One department, month by month: punctuality, corrections, returns, what is missing and whether it was reminded. */
export function DepartmentPage({ code }: { code: string }) {
  return (
    <Resource<Api<'DepartmentYear'>> path={`/departments/${encodeURIComponent(code)}`} what="部门">
      {(year) => (
        <>
          <PageHeader title={year.department.name} />
          <p class="lead">
            应报{year.due}项，按时{year.onTime}项，逾期{year.late}项，缺报{year.missing}项{year.onTimeRate && `，按时率${year.onTimeRate.text}%`}；修订{year.corrections}次。
          </p>
          <ScrollTable label="各月报送情况">
            <thead>
              <tr>
                <th scope="col">月份</th>
                {['应报', '按时', '逾期', '缺报', '修订'].map((words) => (
                  <th key={words} scope="col" class="figure">
                    {words}
                  </th>
                ))}
                <th scope="col">未报的</th>
                <th scope="col">催报</th>
              </tr>
            </thead>
            <tbody>
              {year.months.map((month) => (
                <tr key={month.period}>
                  <th scope="row">
                    <a href={`${base}/board/${month.period}?of=newest&department=${code}`}>{month.text}</a>
                  </th>
                  <td class="figure">{month.due}</td>
                  <td class="figure">{month.onTime}</td>
                  <td class="figure">{month.late}</td>
                  <td class={month.missing > 0 ? 'figure strong' : 'figure'}>{month.missing}</td>
                  <td class="figure">{month.corrections}</td>
                  <td>{month.missingIndicators.map((one) => one.name).join('、') || '—'}</td>
                  <td>{month.reminder?.text ?? '—'}</td>
                </tr>
              ))}
            </tbody>
          </ScrollTable>
        </>
      )}
    </Resource>
  )
}
