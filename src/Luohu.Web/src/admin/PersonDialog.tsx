import { useSignal } from '@preact/signals'
import { call } from '../api/client'
import type { Api } from '../api/types'
import { Button } from '../components/Button'
import { CheckboxField } from '../components/CheckboxField'
import { Dialog } from '../components/Dialog'
import { FailureNotice } from '../components/FailureNotice'
import { Resource } from '../components/Resource'
import { SelectField } from '../components/SelectField'
import { TextField } from '../components/TextField'
import { me } from '../session/session'
import { RoleFields } from './RoleFields'

type Person = Api<'Person'>

interface Props {
  /** Null adds one. */
  person: Person | null
  onClose: () => void
  onDone: () => void
}

/** A person's name, department and roles with their dates. */
export function PersonDialog({ person, onClose, onDone }: Props) {
  const name = useSignal(person?.name ?? '')
  const department = useSignal(person?.department?.code ?? '')
  const roles = useSignal<readonly Api<'PersonRole'>[]>(person?.roles ?? [])
  const disabled = useSignal(person?.disabled ?? false)
  const failure = useSignal<unknown>(null)
  const busy = useSignal(false)

  const save = async (event: Event) => {
    event.preventDefault()
    busy.value = true
    failure.value = null
    const body: Api<'PersonWrite'> = {
      name: name.value.trim(),
      ...(department.value === '' ? {} : { department: department.value }),
      roles: [...roles.value],
      deputies: person?.deputies.map(({ person: deputy, from, until }) => ({ person: deputy.id, from, until })) ?? [],
      subjects: person?.subjects ?? [],
      disabled: disabled.value,
    }
    try {
      const json = JSON.stringify(body)
      if (person) await call(`/people/${person.id}`, { method: 'PUT', json, ifMatch: person.etag })
      else await call('/people', { method: 'POST', json })
      onDone()
      onClose()
    } catch (reason) {
      failure.value = reason
    }
    busy.value = false
  }

  return (
    <Dialog title={person ? `修改${person.name}` : '添加人员'} onClose={onClose}>
      <form class="stack" onSubmit={(event) => void save(event)}>
        <TextField label="姓名" value={name} maxLength={100} required />
        <Resource<Api<'Plan'>> path={`/plans/${me.value?.year ?? ''}`} what="部门">
          {(plan) => <SelectField label="部门" value={department} options={[['', '不属于部门'], ...plan.departments.map((one) => [one.code, one.name] as const)]} />}
        </Resource>
        <RoleFields roles={roles} />
        {person && <CheckboxField label="停用（立即不能登录，记录保留）" value={disabled} />}
        {failure.value !== null && <FailureNotice failure={failure.value} />}
        <div class="actions">
          <Button type="submit" kind="primary" busy={busy.value}>
            保存
          </Button>
          <Button onClick={onClose}>取消</Button>
        </div>
      </form>
    </Dialog>
  )
}
