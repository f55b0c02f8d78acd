import { useSignal } from '@preact/signals'
import { read } from '../api/client'
import type { Api } from '../api/types'
import { Button } from '../components/Button'
import { FailureNotice } from '../components/FailureNotice'
import { Notice } from '../components/Notice'

const kinds = { holds: 'done', altered: 'error', undecidable: 'warning' } as const

/** Whether the archived bulletin is the one that was published. The server verifies; the page tells. */
export function Verification({ period, version, digest }: { period: string; version: number; digest: string }) {
  const result = useSignal<Api<'BulletinVerification'> | null>(null)
  const failure = useSignal<unknown>(null)
  const busy = useSignal(false)
  const verify = async () => {
    busy.value = true
    failure.value = null
    try {
      result.value = await read<Api<'BulletinVerification'>>(`/bulletins/${period}/verification`, { version })
    } catch (reason) {
      failure.value = reason
    }
    busy.value = false
  }
  return (
    <div class="stack">
      <p>
        数据标识 <span class="mono digest">{digest}</span>
      </p>
      {result.value && <Notice kind={kinds[result.value.result]}>{result.value.text}</Notice>}
      {failure.value !== null && <FailureNotice failure={failure.value} />}
      <p>
        <Button busy={busy.value} onClick={() => void verify()}>
          核验存档
        </Button>
      </p>
    </div>
  )
}
