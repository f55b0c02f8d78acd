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
    <ScrollTable label="主要指标一览" look="carded">
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
          <th scope="col">
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
            <td class="figure" data-label="完成情况">
              <Decimal text={one.level?.text ?? one.stage?.text ?? '—'} column={decimals} />
            </td>
            <Figure label="同比（%）" text={one.growth?.text} />
            <td data-label="年度目标">{one.target}</td>
            <Figure label="完成率（%）" text={one.completion?.text} />
            <td class={one.completion ? 'bar' : 'bar none'}>{one.completion ? <BulletBar name={one.name} completion={one.completion} planned={one.plannedRate} status={one.status} /> : '—'}</td>
            <Figure label="序时进度（%）" text={one.plannedRate?.text} />
            <td class="light">
              <StatusMark status={one.status} text={one.statusText} />
            </td>
            <td class={one.movement ? undefined : 'none'} data-label="较上月">
              {one.movement?.text ?? '—'}
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  )
}

function Figure({ label, text }: { label: string; text: string | undefined }) {
  return (
    <td class={text === undefined ? 'figure none' : 'figure'} data-label={label}>
      {text ?? '—'}
    </td>
  )
}
