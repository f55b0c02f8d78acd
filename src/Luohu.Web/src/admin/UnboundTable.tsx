import { useSignal } from '@preact/signals'
import { call } from '../api/client'
import type { Api } from '../api/types'
import { Button } from '../components/Button'
import { FailureNotice } from '../components/FailureNotice'
import { Moment } from '../components/Moment'
import { ScrollTable } from '../components/ScrollTable'

type Unbound = Api<'UnboundSubject'>
type Person = Api<'Person'>

/** Accounts of the provider that tried to sign in and belong to nobody yet. */
export function UnboundTable({ unbound, people, reload }: { unbound: readonly Unbound[]; people: readonly Person[]; reload: () => void }) {
  const failure = useSignal<unknown>(null)
  const bind = async (subject: Unbound, person: Person) => {
    const { name, roles, disabled } = person
    const body: Api<'PersonWrite'> = {
      name, roles, disabled,
      ...(person.department ? { department: person.department.code } : {}),
      deputies: person.deputies.map(({ person: deputy, from, until }) => ({ person: deputy.id, from, until })),
      subjects: [...person.subjects, { issuer: subject.issuer, subject: subject.subject }],
    }
    failure.value = null
    try {
      await call(`/people/${person.id}`, { method: 'PUT', json: JSON.stringify(body), ifMatch: person.etag })
      reload()
    } catch (reason) {
      failure.value = reason
    }
  }
  return (
    <section aria-labelledby="unbound">
      <h2 id="unbound">等待对应的账户（{unbound.length}个）</h2>
      {failure.value !== null && <FailureNotice failure={failure.value} />}
      <ScrollTable label="等待对应的账户">
        <thead>
          <tr>
            <th scope="col">账户</th>
            <th scope="col">认证方</th>
            <th scope="col">最近登录</th>
            <th scope="col">对应到</th>
          </tr>
        </thead>
        <tbody>
          {unbound.map((subject) => (
            <UnboundRow key={subject.issuer + subject.subject} subject={subject} people={people} onBind={(person) => void bind(subject, person)} />
          ))}
        </tbody>
      </ScrollTable>
    </section>
  )
}

function UnboundRow({ subject, people, onBind }: { subject: Unbound; people: readonly Person[]; onBind: (person: Person) => void }) {
  const chosen = useSignal(people.find((person) => person.name === subject.name)?.id ?? '')
  const person = people.find((one) => one.id === chosen.value)
  return (
    <tr>
      <th scope="row">
        {subject.name ?? '（无姓名）'} <span class="mono soft">{subject.subject}</span>
      </th>
      <td class="mono">{subject.issuer}</td>
      <td>
        <Moment at={subject.lastTriedAt} />
      </td>
      <td>
        <div class="row">
        <select aria-label="对应到的人员" value={chosen} onChange={(event) => (chosen.value = event.currentTarget.value)}>
          <option value="">请选</option>
          {people.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
        <Button disabled={!person} onClick={() => person && onBind(person)}>
          对应
        </Button>
        </div>
      </td>
    </tr>
  )
}
