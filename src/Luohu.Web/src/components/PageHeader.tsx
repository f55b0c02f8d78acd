import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

interface Props {
  title: string
  /** What stands beside the title: a choice of month, links. */
  children?: ComponentChildren
  /** Whether the title takes the focus, as the start of a new page; not where the page has a better place for it. */
  focus?: boolean
}

/** A page's heading. It names the window, and a reader of the screen begins here. */
export function PageHeader({ title, children, focus = true }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · 计划执行情况`
    if (focus && (document.activeElement === document.body || document.activeElement?.closest('nav'))) heading.current?.focus({ preventScroll: true })
  }, [title, focus])
  return (
    <div class="page-header">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </div>
  )
}
