import type { Signal } from '@preact/signals'
import { useId } from 'preact/hooks'
import { describedBy, Field } from './Field'

interface Props {
  label: string
  value: Signal<string>
  /** Value and words of each choice. */
  options: readonly (readonly [string, string])[]
  hint?: string
  fault?: string | null
}

export function SelectField({ label, value, options, hint, fault }: Props) {
  const id = useId()
  return (
    <Field id={id} label={label} hint={hint} fault={fault}>
      <select
        id={id}
        value={value}
        aria-invalid={fault ? true : undefined}
        aria-describedby={describedBy(id, hint, fault)}
        onChange={(event) => {
          value.value = event.currentTarget.value
        }}
      >
        {options.map(([code, words]) => (
          <option key={code} value={code}>
            {words}
          </option>
        ))}
      </select>
    </Field>
  )
}
