import { useSignal } from '@preact/signals'
import type { Api } from '../api/types'
import { Resource } from '../components/Resource'
import { base } from '../shell/router'

/** What a version changed from the one before it; read when asked for. */
export function Changes({ period, version }: { period: string; version: number }) {
  const open = useSignal(false)
  return (
    <details onToggle={(event) => (open.value = event.currentTarget.open)}>
      <summary>与上一版有何不同</summary>
      {open.value && <ChangeList period={period} version={version} />}
    </details>
  )
}

function ChangeList({ period, version }: { period: string; version: number }) {
  return (
    <Resource<Api<'BulletinChanges'>> path={`/bulletins/${period}/changes`} query={{ version }} what="变化">
      {({ against, changes }) =>
        against === undefined ? (
          <p>这是第一版。</p>
        ) : (
          <>
            <p>与第{against}版相比，{changes.length === 0 ? '内容没有变化。' : `有${changes.length}处不同：`}</p>
            <ul>
              {changes.map((change, i) => (
                <li key={i}>
                  <b>{change.kindText}</b>{' '}
                  {change.indicator === undefined ? change.text : <a href={`${base}/indicators/${change.indicator}`}>{change.text}</a>}
                  {change.reason !== undefined && <span class="soft">（{change.reason}）</span>}
                </li>
              ))}
            </ul>
          </>
        )
      }
    </Resource>
  )
}
