import type { ComponentChildren } from 'preact'

interface Props {
  id: string
  label: string
  hint?: string | undefined
  fault?: string | null | undefined
  children: ComponentChildren
}

/** A label over a control, with its hint and its fault tied to it by id. */
export function Field({ id, label, hint, fault, children }: Props) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children}
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {fault && (
        <p class="fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </div>
  )
}

/** The ids that describe a control, for aria-describedby. */
export const describedBy = (id: string, hint?: string, fault?: string | null): string | undefined =>
  [hint !== undefined ? `${id}-hint` : '', fault ? `${id}-fault` : ''].filter((part) => part !== '').join(' ') || undefined
