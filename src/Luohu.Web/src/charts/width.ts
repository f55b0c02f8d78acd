import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'

/** The width that a chart has, so that its words stay readable on a phone. */
export function useWidth<E extends HTMLElement>() {
  const element = useRef<E>(null)
  const width = useSignal(640)
  useLayoutEffect(() => {
    const target = element.current
    if (!target) return undefined
    const measure = () => {
      const now = Math.round(target.clientWidth)
      if (now > 0) width.value = now
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(target)
    return () => observer.disconnect()
  }, [width])
  return { element, width: width.value }
}
