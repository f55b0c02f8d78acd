import type { Signal } from '@preact/signals'

export function CheckboxField({ label, value }: { label: string; value: Signal<boolean> }) {
  return (
    <label class="checkbox">
      <input
        type="checkbox"
        checked={value}
        onChange={(event) => {
          value.value = event.currentTarget.checked
        }}
      />
      {label}
    </label>
  )
}
