import { useSignal } from '@preact/signals'
import { call } from '../api/client'
import type { Api } from '../api/types'
import { Button } from '../components/Button'
import { Dialog } from '../components/Dialog'
import { FailureNotice } from '../components/FailureNotice'
import { Moment } from '../components/Moment'
import { QrCode } from '../components/QrCode'
import { Secret } from '../components/Secret'

/** A link that signs a person in once, to be copied, scanned or printed. */
export function LinkDialog({ person, onClose }: { person: Api<'Person'>; onClose: () => void }) {
  const link = useSignal<Api<'SignInLink'> | null>(null)
  const failure = useSignal<unknown>(null)
  const busy = useSignal(false)
  const issue = async () => {
    busy.value = true
    failure.value = null
    try {
      link.value = (await call<Api<'SignInLink'>>(`/people/${person.id}/links`, { method: 'POST' }))?.data ?? null
    } catch (reason) {
      failure.value = reason
    }
    busy.value = false
  }
  return (
    <Dialog title={`${person.name}的登录链接`} onClose={onClose}>
      {link.value ? (
        <>
          <Secret label="登录链接" value={link.value.url} />
          <QrCode rows={link.value.qr} label="登录链接的二维码" />
          <p>
            只能用一次，<Moment at={link.value.expiresAt} />
            前有效。请当面或用内部邮件交给本人。
          </p>
        </>
      ) : (
        <>
          <p>打开链接或扫码即可登录，只能用一次，一天内有效。此前发的链接随即作废。</p>
          {failure.value !== null && <FailureNotice failure={failure.value} />}
          <Button kind="primary" busy={busy.value} onClick={() => void issue()}>
            生成链接
          </Button>
        </>
      )}
    </Dialog>
  )
}
