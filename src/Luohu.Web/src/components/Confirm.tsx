import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { Button } from './Button'
import { Dialog } from './Dialog'
import { FailureNotice } from './FailureNotice'

interface Props {
  title: string
  action: string
  danger?: boolean
  children?: ComponentChildren
  /** Carries the act out; a failure stays in view. */
  onConfirm: () => Promise<void>
  onClose: () => void
}

/** Asks before an act that cannot be taken back. */
export function Confirm({ title, action, danger = false, children, onConfirm, onClose }: Props) {
  const busy = useSignal(false)
  const failure = useSignal<unknown>(null)
  const confirm = async () => {
    busy.value = true
    failure.value = null
    try {
      await onConfirm()
      onClose()
    } catch (reason) {
      failure.value = reason
    }
    busy.value = false
  }
  return (
    <Dialog title={title} onClose={onClose}>
      {children}
      {failure.value !== null && <FailureNotice failure={failure.value} />}
      <div class="actions">
        <Button kind={danger ? 'danger' : 'primary'} busy={busy.value} onClick={() => void confirm()}>
          {action}
        </Button>
        <Button onClick={onClose}>取消</Button>
      </div>
    </Dialog>
  )
}
