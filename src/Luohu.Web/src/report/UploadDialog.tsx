import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { call, newKey } from '../api/client'
import { ApiProblem } from '../api/problem'
import type { Api } from '../api/types'
import { Button } from '../components/Button'
import { Dialog } from '../components/Dialog'
import { FailureNotice } from '../components/FailureNotice'
import { Loading } from '../components/Loading'
import { Notice } from '../components/Notice'
import { go } from '../shell/router'
import { FaultTable } from './FaultTable'

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const typeOf = (file: File): string => (/\.csv$/i.test(file.name) ? 'text/csv' : workbook)

const outcomes = [
  ['new', '新报'],
  ['revised', '修改'],
  ['unchanged', '未变'],
] as const

/** Checks a sheet, shows every fault at its cell, and files it. */
export function UploadDialog({ form, file, onClose }: { form: Api<'Form'>; file: File; onClose: () => void }) {
  const checked = useSignal<Api<'Receipt'> | null>(null)
  const failure = useSignal<unknown>(null)
  const busy = useSignal(true)
  const key = useRef(newKey())

  const send = async (dryRun: boolean): Promise<void> => {
    busy.value = true
    failure.value = null
    try {
      const answer = await call<Api<'Receipt'>>('/submissions', {
        method: 'POST',
        // A workbook names its month in each row; a CSV may not.
        query: { ...(dryRun ? { dryRun: 'true' } : {}), ...(typeOf(file) === 'text/csv' ? { period: form.period } : {}) },
        file: { type: typeOf(file), content: file },
        idempotencyKey: dryRun ? newKey() : key.current,
      })
      if (answer && !dryRun) go(`/receipts/${answer.data.id}`)
      else checked.value = answer?.data ?? null
    } catch (reason) {
      failure.value = reason
    }
    busy.value = false
  }
  useEffect(() => void send(true), [file])

  const faults = failure.value instanceof ApiProblem ? failure.value.errors : []
  const unlisted = failure.value instanceof ApiProblem ? failure.value.unlisted : 0
  return (
    <Dialog title={`报送表：${file.name}`} onClose={onClose} wide>
      {busy.value && <Loading what="正在核对" />}
      {faults.length > 0 ? (
        <>
          <Notice kind="error" title={`有${faults.length + unlisted}处要改，什么都没有登记`}>
            请在Excel中按单元格改好，再拖一次。{unlisted > 0 && `以下是前${faults.length}处。`}
          </Notice>
          <FaultTable faults={faults} rows={form.rows} />
        </>
      ) : (
        failure.value !== null && <FailureNotice failure={failure.value} onRetry={() => void send(true)} />
      )}
      {checked.value && (
        <>
          {checked.value.period !== form.period && <Notice kind="warning">这张表是{checked.value.period}的，不是{form.period}的。</Notice>}
          <p>
            核对无误：
            {outcomes
              .map(([outcome, words]) => [words, checked.value?.figures.filter((line) => line.outcome === outcome).length ?? 0] as const)
              .filter(([, count]) => count > 0)
              .map(([words, count]) => `${words}${count}项`)
              .join('，')}
            。
          </p>
          {checked.value.warnings.map((warning) => (
            <p key={warning.place + warning.code} class="warned">
              {warning.place} {warning.message}
            </p>
          ))}
        </>
      )}
      <div class="actions">
        {checked.value && (
          <Button kind="primary" busy={busy.value} onClick={() => void send(false)}>
            报送
          </Button>
        )}
        <Button onClick={onClose}>{checked.value ? '不报送' : '关闭'}</Button>
      </div>
    </Dialog>
  )
}
