import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { read } from '../api/client'
import type { Api, Period } from '../api/types'
import { go } from '../shell/router'

// One list for all pages: months change once a month.
const list = signal<readonly Api<'PeriodState'>[]>([])

interface Props {
  /** The month shown, and its words. */
  period: Period
  text: string
  /** Which months may be chosen. */
  from: (month: Api<'PeriodState'>) => boolean
  /** The path of a month's page. */
  pathOf: (period: Period) => string
}

/** Goes to another month. The months are read after the page itself; until then the present one is the only choice. */
export function MonthPicker({ period, text, from, pathOf }: Props) {
  useEffect(() => {
    if (list.value.length > 0) return
    read<Api<'PeriodList'>>('/periods').then(
      (answer) => (list.value = answer.periods),
      // Without the list the page still shows its month, and another can be reached from there by its address.
      () => undefined,
    )
  }, [])
  const months = list.value.filter((month) => from(month) || month.period === period)
  return (
    <label class="picker">
      <span class="visually-hidden">月份</span>
      <select value={period} onChange={(event) => go(pathOf(event.currentTarget.value))}>
        {months.length === 0 && <option value={period}>{text}</option>}
        {months.map((month) => (
          <option key={month.period} value={month.period}>
            {month.text}
          </option>
        ))}
      </select>
    </label>
  )
}
