import { useSignal } from '@preact/signals'
import { call } from '../api/client'
import type { Api } from '../api/types'
import { Button } from '../components/Button'
import { Dialog } from '../components/Dialog'
import { FailureNotice } from '../components/FailureNotice'
import { SelectField } from '../components/SelectField'
import { TextField } from '../components/TextField'

interface Props {
  person: Api<'Person'>
  people: readonly Api<'Person'>[]
  onClose: () => void
  onDone: () => void
}

/** Passes a person's duties to another from a day on. */
export function HandoverDialog({ person, people, onClose, onDone }: Props) {
  const others = people.filter((one) => one.id !== person.id && !one.disabled)
  const to = useSignal(others.find((one) => one.department?.code === person.department?.code)?.id ?? '')
  const from = useSignal('')
  const failure = useSignal<unknown>(null)
  const busy = useSignal(false)
  const send = async (event: Event) => {
    event.preventDefault()
    busy.value = true
    failure.value = null
    const body: Api<'Handover'> = { to: to.value, from: from.value }
    try {
      await call(`/people/${person.id}/handovers`, { method: 'POST', json: JSON.stringify(body) })
      onDone()
      onClose()
    } catch (reason) {
      failure.value = reason
    }
    busy.value = false
  }
  return (
    <Dialog title={`移交${person.name}的职责`} onClose={onClose}>
      <form class="stack" onSubmit={(event) => void send(event)}>
        <SelectField label="移交给" value={to} options={[['', '请选'], ...others.map((one) => [one.id, `${one.name}（${one.department?.name ?? '不属于部门'}）`] as const)]} />
        <TextField label="从哪一天起" type="date" value={from} required hint="当天零时起由接手人办理；此前报送的仍记原报送人。" />
        {failure.value !== null && <FailureNotice failure={failure.value} />}
        <div class="actions">
          <Button type="submit" kind="primary" busy={busy.value} disabled={to.value === ''}>
            移交
          </Button>
          <Button onClick={onClose}>取消</Button>
        </div>
      </form>
    </Dialog>
  )
}
