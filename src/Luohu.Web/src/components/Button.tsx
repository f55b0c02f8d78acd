import type { ComponentChildren } from 'preact'

interface Props {
  children: ComponentChildren
  kind?: 'plain' | 'primary' | 'danger' | 'quiet'
  type?: 'button' | 'submit'
  busy?: boolean
  disabled?: boolean
  pressed?: boolean
  title?: string
  onClick?: () => void
}

/** A button; while its work runs it says so and cannot be pressed again, but keeps the focus. */
export function Button({ children, kind = 'plain', type = 'button', busy = false, disabled = false, pressed, title, onClick }: Props) {
  return (
    <button
      type={type}
      class={`button ${kind}`}
      disabled={disabled}
      aria-disabled={busy}
      aria-pressed={pressed}
      title={title}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {children}
      {busy && '…'}
    </button>
  )
}
