import type { Status, Value } from '../api/types'

interface Props {
  name: string
  completion: Value
  planned?: Value | undefined
  status: Status
}

/** 完成率 as a bar and 序时进度 as a mark across it, over the whole of the year's target. */
export function BulletBar({ name, completion, planned, status }: Props) {
  const full = Math.max(100, completion.value, planned?.value ?? 0)
  const width = (value: number) => (Math.max(0, value) / full) * 100
  const words = `${name}完成率${completion.text}%` + (planned ? `，序时进度${planned.text}%` : '')
  return (
    <svg class={`bullet ${status}`} role="img" aria-label={words} viewBox="0 0 100 10" preserveAspectRatio="none">
      <rect class="track" y="2" width="100" height="6" />
      <rect class="bar" y="2" width={width(completion.value)} height="6" />
      {planned && <rect class="mark" x={Math.min(99, Math.max(0, width(planned.value) - 0.5))} width="1" height="10" />}
    </svg>
  )
}
