import { useSignal } from '@preact/signals'
import { call } from '../api/client'
import type { Api } from '../api/types'
import { Button } from '../components/Button'
import { Confirm } from '../components/Confirm'
import { Empty } from '../components/Empty'
import { Moment } from '../components/Moment'
import { PageHeader } from '../components/PageHeader'
import { Resource } from '../components/Resource'
import { ScrollTable } from '../components/ScrollTable'
import { AdminTabs } from './AdminTabs'
import { IssueKeyDialog, IssuedKeyDialog } from './IssueKeyDialog'

type Key = Api<'ApiKey'>
type Act = { act: 'issue' } | { act: 'rotate' | 'revoke'; key: Key } | { act: 'issued'; issued: Api<'IssuedKey'> }

/** Keys: whose, what for, last used; issued, rotated, revoked. */
export function AdminKeysPage() {
  const act = useSignal<Act | null>(null)
  const close = () => (act.value = null)
  const now = act.value
  return (
    <>
      <PageHeader title="密钥">
        <Button kind="primary" onClick={() => (act.value = { act: 'issue' })}>
          发放密钥
        </Button>
      </PageHeader>
      <AdminTabs />
      <Resource<Api<'ApiKeyList'>> path="/keys" what="密钥">
        {(list, reload) => (
          <>
            {list.keys.length === 0 ? (
              <Empty title="还没有密钥。">个人密钥用来登录本页，机器密钥给程序调用接口。</Empty>
            ) : (
              <KeyTable keys={list.keys} onAct={(choice, key) => (act.value = { act: choice, key })} />
            )}
            {now?.act === 'issue' && (
              <IssueKeyDialog
                onClose={close}
                onIssued={(issued) => {
                  act.value = { act: 'issued', issued }
                  reload()
                }}
              />
            )}
            {now?.act === 'issued' && <IssuedKeyDialog issued={now.issued} onClose={close} />}
            {now?.act === 'rotate' && (
              <Confirm
                title={`更换“${now.key.name}”？`}
                action="更换"
                onClose={() => {
                  if (act.value?.act === 'rotate') close()
                }}
                onConfirm={async () => {
                  const answer = await call<Api<'IssuedKey'>>(`/keys/${now.key.id}/rotations`, { method: 'POST' })
                  if (answer) act.value = { act: 'issued', issued: answer.data }
                  reload()
                }}
              >
                <p>发一把新的，旧的随即停用。</p>
              </Confirm>
            )}
            {now?.act === 'revoke' && (
              <Confirm
                title={`停用“${now.key.name}”？`}
                action="停用"
                danger
                onClose={close}
                onConfirm={async () => {
                  await call(`/keys/${now.key.id}`, { method: 'DELETE', ifMatch: now.key.etag })
                  reload()
                }}
              >
                <p>停用后不能恢复，用它的程序和登录下一次调用即被拒绝。</p>
              </Confirm>
            )}
          </>
        )}
      </Resource>
    </>
  )
}

function KeyTable({ keys, onAct }: { keys: readonly Key[]; onAct: (act: 'rotate' | 'revoke', key: Key) => void }) {
  return (
    <ScrollTable label="密钥">
      <thead>
        <tr>
          <th scope="col">名称</th>
          <th scope="col">种类</th>
          <th scope="col">主人或负责人</th>
          <th scope="col">部门</th>
          <th scope="col">发放</th>
          <th scope="col">最近使用</th>
          <th scope="col">操作</th>
        </tr>
      </thead>
      <tbody>
        {keys.map((key) => (
          <tr key={key.id}>
            <th scope="row">{key.name}</th>
            <td>{key.kind === 'personal' ? '个人' : '机器'}</td>
            <td>{key.person.name}</td>
            <td>{key.department?.name ?? '—'}</td>
            <td>
              <Moment at={key.createdAt} />
            </td>
            <td>{key.lastUsedAt === undefined ? '未用过' : <Moment at={key.lastUsedAt} />}</td>
            <td class="nowrap">
              {key.revokedAt === undefined ? (
                <>
                  <Button kind="quiet" onClick={() => onAct('rotate', key)}>
                    更换
                  </Button>
                  <Button kind="quiet" onClick={() => onAct('revoke', key)}>
                    停用
                  </Button>
                </>
              ) : (
                <span class="soft">
                  <Moment at={key.revokedAt} />
                  停用
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  )
}
