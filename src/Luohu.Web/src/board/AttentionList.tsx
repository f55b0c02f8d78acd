import type { Api } from '../api/types'
import { BulletBar } from '../charts/BulletBar'
import { StageLadder } from '../charts/StageLadder'
import { StatusMark } from '../components/StatusMark'
import { base } from '../shell/router'

/** What is off track, worst first: since when, why, who. */
export function AttentionList({ evaluations }: { evaluations: readonly Api<'Evaluation'>[] }) {
  return (
    <ol class="attention">
      {evaluations.map((one) => (
        <li key={one.indicator}>
          <div class="attention-head">
            <StatusMark status={one.status} text={one.statusText} />
            <a href={`${base}/indicators/${one.indicator}`}>{one.name}</a>
            <span class="soft">
              {one.department.name}
              {one.since !== undefined && ` · ${one.since}`}
              {one.movement && ` · 较上月${one.movement.text}`}
            </span>
          </div>
          {one.completion && <BulletBar name={one.name} completion={one.completion} planned={one.plannedRate} status={one.status} />}
          {one.stage && <StageLadder stage={one.stage} />}
          <p>{one.sentence}</p>
          {one.remark !== undefined && (
            <p class="remark">
              <span class="soft">部门说明：</span>
              {one.remark}
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}
