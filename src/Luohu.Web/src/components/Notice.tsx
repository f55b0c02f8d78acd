import type { ComponentChildren } from 'preact'

interface Props {
  kind: 'info' | 'done' | 'warning' | 'error'
  title?: string
  children?: ComponentChildren
}

const words = { info: '', done: '✓ ', warning: '注意：', error: '' } as const

/** A message in its place; an error is read out at once, the others when it suits. */
export function Notice({ kind, title, children }: Props) {
  return (
    <div class={`notice ${kind}`} role={kind === 'error' ? 'alert' : 'status'}>
      {title !== undefined && (
        <strong>
          {words[kind]}
          {title}
        </strong>
      )}
      {children !== undefined && (
        <div>
          {title === undefined && words[kind]}
          {children}
        </div>
      )}
    </div>
  )
}
