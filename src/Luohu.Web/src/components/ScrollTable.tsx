import type { ComponentChildren } from 'preact'

/** A table that scrolls by itself on a narrow screen, by touch and by the arrow keys. */
export function ScrollTable({ label, children, dense = false }: { label: string; children: ComponentChildren; dense?: boolean }) {
  return (
    <div class={dense ? 'scroll-table dense' : 'scroll-table'} role="region" aria-label={label} tabIndex={0}>
      <table>{children}</table>
    </div>
  )
}
