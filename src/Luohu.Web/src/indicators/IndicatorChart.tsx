import type { Api, Value } from '../api/types'
import { type Line, LineChart, type Point } from '../charts/LineChart'

type Month = Api<'IndicatorMonth'>

/** What was reached each month, beside what was planned, the target of its day, and last year. */
export function IndicatorChart({ indicator }: { indicator: Api<'IndicatorYear'> }) {
  const { months } = indicator
  const line = (name: string, role: Line['role'], of: (month: Month) => Value | undefined): Line => ({ name, role, points: months.map((month) => pointOf(of(month))) })
  const lines = [
    line(`${indicator.year - 1}年`, 'lastYear', (month) => month.lastYear),
    line('序时', 'planned', (month) => month.planned),
    line('年度目标', 'target', (month) => month.target),
    line(`${indicator.year}年`, 'actual', (month) => month.value),
  ].filter((one) => one.points.some((point) => point.value !== undefined))
  const reached = months.filter((month) => month.value)
  const last = reached[reached.length - 1]
  const alt = last?.value ? `${indicator.name}各月：${last.text}为${last.value.text}，${last.statusText}。` : `${indicator.name}尚无数据。`
  return <LineChart caption={indicator.measureText} unit={indicator.measure === 'growth' ? '%' : indicator.unit} alt={alt} months={months.map((month) => month.text)} lines={lines} />
}

const pointOf = (value: Value | undefined): Point => ({ value: value?.value, text: value?.text ?? '—' })
