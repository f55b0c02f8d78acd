import { useSignal } from '@preact/signals'
import { call } from '../api/client'
import type { Api } from '../api/types'
import { Button } from '../components/Button'
import { Dialog } from '../components/Dialog'
import { FailureNotice } from '../components/FailureNotice'
import { Resource } from '../components/Resource'
import { Secret } from '../components/Secret'
import { SelectField } from '../components/SelectField'
import { TextField } from '../components/TextField'

/** Issues a key to a person. */
export function IssueKeyDialog({ onClose, onIssued }: { onClose: () => void; onIssued: (issued: Api<'IssuedKey'>) => void }) {
  const name = useSignal('')
  const kind = useSignal<string>('personal')
  const person = useSignal('')
  const failure = useSignal<unknown>(null)
  const busy = useSignal(false)
  const issue = async (event: Event) => {
    event.preventDefault()
    busy.value = true
    failure.value = null
    const body: Api<'ApiKeyRequest'> = {
      name: name.value.trim(),
      kind: kind.value === 'machine' ? 'machine' : 'personal',
      person: person.value,
    }
    try {
      const answer = await call<Api<'IssuedKey'>>('/keys', { method: 'POST', json: JSON.stringify(body) })
      if (answer) onIssued(answer.data)
    } catch (reason) {
      failure.value = reason
    }
    busy.value = false
  }
  return (
    <Dialog title="发放密钥" onClose={onClose}>
      <form class="stack" onSubmit={(event) => void issue(event)}>
        <SelectField
          label="种类"
          value={kind}
          options={[
            ['personal', '个人密钥：登录本页或调用接口'],
            ['machine', '机器密钥：只能由程序调用接口'],
          ]}
        />
        <Resource<Api<'PersonList'>> path="/people" what="人员">
          {(list) => (
            <SelectField
              label={kind.value === 'machine' ? '负责人' : '主人'}
              value={person}
              options={[['', '请选'], ...list.people.filter((one) => !one.disabled).map((one) => [one.id, `${one.name}（${one.department?.name ?? '不属于部门'}）`] as const)]}
            />
          )}
        </Resource>
        <TextField label="名称" value={name} maxLength={100} required hint="说明在哪里用，例如“张三的办公电脑”。" />
        {failure.value !== null && <FailureNotice failure={failure.value} />}
        <div class="actions">
          <Button type="submit" kind="primary" busy={busy.value} disabled={person.value === ''}>
            发放
          </Button>
          <Button onClick={onClose}>取消</Button>
        </div>
      </form>
    </Dialog>
  )
}

/** The new key, once. */
export function IssuedKeyDialog({ issued, onClose }: { issued: Api<'IssuedKey'>; onClose: () => void }) {
  return (
    <Dialog title="密钥已发放" onClose={onClose}>
      <Secret label={issued.key.name} value={issued.secret} />
      <p>请现在交给{issued.key.person.name}保存。系统只留密钥的摘要，关闭后无法再看。</p>
      <Button kind="primary" onClick={onClose}>
        已保存
      </Button>
    </Dialog>
  )
}
