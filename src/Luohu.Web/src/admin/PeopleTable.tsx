import { useSignal } from '@preact/signals'
import { call } from '../api/client'
import type { Api } from '../api/types'
import { Button } from '../components/Button'
import { Confirm } from '../components/Confirm'
import { Moment } from '../components/Moment'
import { ScrollTable } from '../components/ScrollTable'
import { HandoverDialog } from './HandoverDialog'
import { LinkDialog } from './LinkDialog'
import { PersonDialog } from './PersonDialog'
import { roleText } from './roles'

type Person = Api<'Person'>
type Act = { act: 'edit' | 'link' | 'handover' | 'sessions'; person: Person }

export function PeopleTable({ people, reload }: { people: readonly Person[]; reload: () => void }) {
  const act = useSignal<Act | null>(null)
  const close = () => (act.value = null)
  const now = act.value
  return (
    <>
      <ScrollTable label="人员">
        <thead>
          <tr>
            <th scope="col">姓名</th>
            <th scope="col">部门</th>
            <th scope="col">职责</th>
            <th scope="col">最近登录</th>
            <th scope="col">操作</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <th scope="row">
                {person.name}
                {person.disabled && <span class="soft">（已停用）</span>}
              </th>
              <td>{person.department?.name ?? '—'}</td>
              <td>{person.roles.map(roleText).join('；') || '—'}</td>
              <td>
                {person.lastSignInAt === undefined ? '未登录过' : <Moment at={person.lastSignInAt} />}
                {person.sessions > 0 && <span class="soft">（现有{person.sessions}处登录）</span>}
              </td>
              <td class="nowrap">
                <Button kind="quiet" onClick={() => (act.value = { act: 'edit', person })}>
                  修改
                </Button>
                <Button kind="quiet" disabled={person.disabled} onClick={() => (act.value = { act: 'link', person })}>
                  登录链接
                </Button>
                <Button kind="quiet" onClick={() => (act.value = { act: 'handover', person })}>
                  移交
                </Button>
                <Button kind="quiet" disabled={person.sessions === 0} onClick={() => (act.value = { act: 'sessions', person })}>
                  结束登录
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      {now?.act === 'edit' && <PersonDialog person={now.person} onClose={close} onDone={reload} />}
      {now?.act === 'link' && <LinkDialog person={now.person} onClose={close} />}
      {now?.act === 'handover' && <HandoverDialog person={now.person} people={people} onClose={close} onDone={reload} />}
      {now?.act === 'sessions' && (
        <Confirm
          title={`结束${now.person.name}的全部登录？`}
          action="结束登录"
          danger
          onClose={close}
          onConfirm={async () => {
            await call(`/people/${now.person.id}/sessions`, { method: 'DELETE' })
            reload()
          }}
        >
          <p>各处的登录下一次操作时即失效；已填的草稿不受影响。</p>
        </Confirm>
      )}
    </>
  )
}
