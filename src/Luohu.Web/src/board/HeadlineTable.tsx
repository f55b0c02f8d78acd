import type { Api } from '../api/types'
import { BulletBar } from '../charts/BulletBar'
import { Decimal, decimalsIn } from '../components/Decimal'
import { ScrollTable } from '../components/ScrollTable'
import { StatusMark } from '../components/StatusMark'
import { base } from '../shell/router'

type Evaluation = Api<'Evaluation'>

/** The headline indicators, as the bulletin's first table has them. A dash says that a column does not apply. */
export function HeadlineTable({ evaluations }: { evaluations: readonly Evaluation[] }) {
  const decimals = decimalsIn(evaluations.map((one) => one.level?.text))
  return (
    <ScrollTable label="主要指标一览">
      <thead>
        <tr>
          <th scope="col">指标</th>
          <th scope="col" class="figure">
            完成情况
          </th>
          <th scope="col" class="figure">
            同比（%）
          </th>
          <th scope="col">年度目标</th>
          <th scope="col" class="figure">
            完成率（%）
          </th>
          <th scope="col" class="wide-only">
            完成率与序时进度
          </th>
          <th scope="col" class="figure">
            序时进度（%）
          </th>
          <th scope="col">评价</th>
          <th scope="col">较上月</th>
        </tr>
      </thead>
      <tbody>
        {evaluations.map((one) => (
          <tr key={one.indicator}>
            <th scope="row">
              <a href={`${base}/indicators/${one.indicator}`}>{one.name}</a>
              <span class="soft small"> {[one.unit, one.periodText].filter((part) => part !== undefined && part !== '').join('，')}</span>
            </th>
            <td class="figure"><Decimal text={one.level?.text ?? one.stage?.text ?? '—'} column={decimals} /></td>
            <td class="figure">{one.growth?.text ?? '—'}</td>
            <td>{one.target}</td>
            <td class="figure">{one.completion?.text ?? '—'}</td>
            <td class="wide-only">{one.completion ? <BulletBar name={one.name} completion={one.completion} planned={one.plannedRate} status={one.status} /> : '—'}</td>
            <td class="figure">{one.plannedRate?.text ?? '—'}</td>
            <td>
              <StatusMark status={one.status} text={one.statusText} />
            </td>
            <td>{one.movement?.text ?? '—'}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  )
}
