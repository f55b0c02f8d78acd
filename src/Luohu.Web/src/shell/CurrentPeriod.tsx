import { useEffect } from 'preact/hooks'
import type { Api, Period } from '../api/types'
import { Empty } from '../components/Empty'
import { Resource } from '../components/Resource'
import { go } from './router'

/** Goes on to the month that is being reported, or to the one published last, or to the other where there is none. */
export function CurrentPeriod({ of, pathOf }: { of: 'current' | 'published'; pathOf: (period: Period) => string }) {
  return (
    <Resource<Api<'PeriodList'>> path="/periods" what="报送期">
      {(list) => {
        const period = of === 'current' ? (list.current ?? list.published) : (list.published ?? list.current)
        return period === undefined ? <Empty title={`${list.year}年还没有到报送的月份。`}>第一个月结束后即可报送。</Empty> : <GoOn path={pathOf(period)} />
      }}
    </Resource>
  )
}

function GoOn({ path }: { path: string }) {
  useEffect(() => go(path, 'replace'), [path])
  return null
}
