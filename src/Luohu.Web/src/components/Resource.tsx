import type { ComponentChildren } from 'preact'
import { type Loaded, useResource } from '../shell/resource'
import type { CallOptions } from '../api/client'
import { FailureNotice } from './FailureNotice'
import { Loading } from './Loading'

interface Props<T> {
  path: string
  query?: NonNullable<CallOptions['query']>
  /** What is read, for the words of waiting. */
  what: string
  children: (data: T, reload: () => void) => ComponentChildren
}

/** Reads a resource and shows it; waiting and failure are shown in its place. */
export function Resource<T>({ path, query = {}, what, children }: Props<T>) {
  const { loaded, reload } = useResource<T>(path, query)
  const now: Loaded<T> = loaded.value
  switch (now.state) {
    case 'loading':
      return <Loading what={`正在读取${what}`} />
    case 'failed':
      return <FailureNotice failure={now.failure} onRetry={reload} />
    case 'ready':
      return <>{children(now.data, reload)}</>
  }
}
