import type { Signal } from '@preact/signals'
import type { Api } from '../api/types'
import { Button } from '../components/Button'
import { roles as choices } from './roles'

type PersonRole = Api<'PersonRole'>

const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())

// An emptied day is no day: the role has no beginning or no end.
function withDay(role: PersonRole, end: 'from' | 'until', day: string): PersonRole {
  const days = { from: role.from, until: role.until, [end]: day === '' ? undefined : day }
  return { role: role.role, ...(days.from === undefined ? {} : { from: days.from }), ...(days.until === undefined ? {} : { until: days.until }) }
}

/** A person's roles, each with its first and last day. */
export function RoleFields({ roles }: { roles: Signal<readonly PersonRole[]> }) {
  const change = (at: number, changed: PersonRole | null) => {
    roles.value = roles.value.flatMap((role, i) => (i !== at ? [role] : changed ? [changed] : []))
  }
  return (
    <fieldset>
      <legend>职责</legend>
      {roles.value.map((role, i) => (
        <div key={i} class="row role-row">
          <select aria-label="职责" value={role.role} onChange={(event) => change(i, { ...role, role: event.currentTarget.value as PersonRole['role'] })}>
            {choices.map(([code, words]) => (
              <option key={code} value={code}>
                {words}
              </option>
            ))}
          </select>
          <label>
            自
            <input type="date" value={role.from ?? ''} onChange={(event) => change(i, withDay(role, 'from', event.currentTarget.value))} />
          </label>
          <label>
            至
            <input type="date" value={role.until ?? ''} onChange={(event) => change(i, withDay(role, 'until', event.currentTarget.value))} />
          </label>
          <Button kind="quiet" onClick={() => change(i, null)}>
            去掉
          </Button>
        </div>
      ))}
      <Button onClick={() => (roles.value = [...roles.value, { role: 'report', from: today() }])}>添加职责</Button>
    </fieldset>
  )
}
