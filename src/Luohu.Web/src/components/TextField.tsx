import type { Signal } from '@preact/signals'
import { useId } from 'preact/hooks'
import { describedBy, Field } from './Field'

interface Props {
  label: string
  value: Signal<string>
  type?: 'text' | 'password' | 'date'
  hint?: string
  fault?: string | null
  autoComplete?: 'off' | 'name'
  maxLength?: number
  required?: boolean
}

export function TextField({ label, value, type = 'text', hint, fault, autoComplete = 'off', maxLength, required }: Props) {
  const id = useId()
  // Preact's types hold one set of roles for each type of input, and take no choice of types.
  const kind = { type } as { type: 'text' }
  return (
    <Field id={id} label={label} hint={hint} fault={fault}>
      <input
        id={id}
        {...kind}
        value={value}
        autoComplete={autoComplete}
        maxLength={maxLength}
        required={required}
        aria-invalid={fault ? true : undefined}
        aria-describedby={describedBy(id, hint, fault)}
        onInput={(event) => {
          value.value = event.currentTarget.value
        }}
      />
    </Field>
  )
}
