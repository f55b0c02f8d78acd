import type { ComponentChildren } from 'preact'

/** A table that scrolls by itself on a narrow screen, by touch and by the arrow keys. */
export function ScrollTable({ label, children, look }: { label: string; children: ComponentChildren; look?: 'dense' | 'carded' }) {
  return (
    <div class={look ? `scroll-table ${look}` : 'scroll-table'} role="region" aria-label={label} tabIndex={0}>
      <table>{children}</table>
    </div>
  )
}
