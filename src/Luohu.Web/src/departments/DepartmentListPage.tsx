import type { Api } from '../api/types'
import { PageHeader } from '../components/PageHeader'
import { Resource } from '../components/Resource'
import { ScrollTable } from '../components/ScrollTable'
import { base } from '../shell/router'

/** All departments: how punctual, how often corrected. */
export function DepartmentListPage() {
  return (
    <>
      <PageHeader title="部门报送情况" />
      <Resource<Api<'DepartmentYearList'>> path="/departments" what="部门">
        {(list) => (
          <ScrollTable label={`${list.year}年各部门报送情况`}>
            <caption>{list.year}年，按计划次序</caption>
            <thead>
              <tr>
                <th scope="col">部门</th>
                {['应报', '按时', '逾期', '缺报', '修订', '按时率（%）'].map((words) => (
                  <th key={words} scope="col" class="figure">
                    {words}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {list.departments.map((one) => (
                <tr key={one.department.code}>
                  <th scope="row">
                    <a href={`${base}/departments/${one.department.code}`}>{one.department.name}</a>
                  </th>
                  <td class="figure">{one.due}</td>
                  <td class="figure">{one.onTime}</td>
                  <td class="figure">{one.late}</td>
                  <td class={one.missing > 0 ? 'figure strong' : 'figure'}>{one.missing}</td>
                  <td class="figure">{one.corrections}</td>
                  <td class="figure">{one.onTimeRate?.text ?? '—'}</td>
                </tr>
              ))}
            </tbody>
          </ScrollTable>
        )}
      </Resource>
    </>
  )
}
