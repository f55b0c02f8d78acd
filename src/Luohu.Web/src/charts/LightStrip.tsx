import type { Api } from '../api/types'
import { StatusMark } from '../components/StatusMark'

/** The status of each month, in a row. */
export function LightStrip({ months }: { months: readonly Api<'IndicatorMonth'>[] }) {
  return (
    <ol class="light-strip" aria-label="各月评价">
      {months.map((month) => (
        <li key={month.period}>
          <span class="soft">{month.text}</span>
          {month.due ? <StatusMark status={month.status} text={month.statusText} /> : <span class="soft">—</span>}
        </li>
      ))}
    </ol>
  )
}
