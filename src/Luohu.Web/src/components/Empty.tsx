import type { ComponentChildren } from 'preact'

/** Nothing to show: why, and what to do. */
export function Empty({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="empty">
      <p>{title}</p>
      {children !== undefined && <p class="soft">{children}</p>}
    </div>
  )
}
