import { type Signal, useSignal } from '@preact/signals'
import { useCallback, useEffect } from 'preact/hooks'
import { type CallOptions, read } from '../api/client'

/** Data on its way: not there yet, there, or not to be had. */
export type Loaded<T> = { state: 'loading' } | { state: 'ready'; data: T } | { state: 'failed'; failure: unknown }

/** Reads a resource, again whenever its address changes or `reload` is called. What was read stays in view meanwhile. */
export function useResource<T>(path: string, query: NonNullable<CallOptions['query']> = {}): { loaded: Signal<Loaded<T>>; reload: () => void } {
  const loaded = useSignal<Loaded<T>>({ state: 'loading' })
  const turn = useSignal(0)
  const address = JSON.stringify([path, query])
  useEffect(() => {
    loaded.value = { state: 'loading' }
  }, [path, loaded])
  useEffect(() => {
    const stop = new AbortController()
    read<T>(path, query, stop.signal).then(
      (data) => {
        if (!stop.signal.aborted) loaded.value = { state: 'ready', data }
      },
      (failure: unknown) => {
        if (!stop.signal.aborted) loaded.value = { state: 'failed', failure }
      },
    )
    return () => stop.abort()
    // The address says all of path and query.
  }, [address, turn.value])
  const reload = useCallback(() => {
    turn.value += 1
  }, [turn])
  return { loaded, reload }
}
