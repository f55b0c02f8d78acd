import { useSignal } from '@preact/signals'
import { useId, useRef } from 'preact/hooks'
import { Button } from './Button'

/** A secret that is shown once: to be read, copied or printed now. */
export function Secret({ label, value }: { label: string; value: string }) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const copied = useSignal(false)
  const copy = () => {
    input.current?.select()
    // The older call works in an intranet without TLS, where the clipboard API is missing.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    copied.value = document.execCommand('copy')
  }
  return (
    <div class="field">
      <label for={id}>{label}（只显示这一次）</label>
      <div class="row">
        <input id={id} ref={input} class="mono grow" value={value} readOnly onFocus={(event) => event.currentTarget.select()} />
        <Button onClick={copy}>{copied.value ? '已复制' : '复制'}</Button>
      </div>
    </div>
  )
}
