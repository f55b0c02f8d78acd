import type { Api, Status } from '../api/types'
import { StatusMark } from './StatusMark'

interface Props {
  title: string
  counts: readonly Api<'StatusCount'>[]
  chosen?: string
  onChoose?: (status: Status | '') => void
}

/** How many indicators have which status; where one may choose, each count filters. */
export function StatusCounts({ title, counts, chosen = '', onChoose }: Props) {
  return (
    <div class="counts" role="group" aria-label={title}>
      <span class="counts-title">{title}</span>
      {counts.map((count) =>
        onChoose ? (
          <button
            key={count.status}
            type="button"
            class="count"
            aria-pressed={chosen === count.status}
            onClick={() => onChoose(chosen === count.status ? '' : count.status)}
          >
            <StatusMark status={count.status} text={count.text} /> <b>{count.count}</b>
          </button>
        ) : (
          <span key={count.status} class="count">
            <StatusMark status={count.status} text={count.text} /> <b>{count.count}</b>
          </span>
        ),
      )}
    </div>
  )
}
