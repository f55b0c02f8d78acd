import { useComputed, useSignal } from '@preact/signals'
import { Button } from '../components/Button'
import { Confirm } from '../components/Confirm'
import { FailureNotice } from '../components/FailureNotice'
import { clockText } from '../shell/format'
import { useEntry } from './entry'
import type { Filing } from './filing'
import type { Saving } from './keeper'
import { changesOf, textOf } from './submission'

/** At the foot of the form: is it saved, what is still to do, and the button that files. */
export function FileBar({ filing, reload }: { filing: Filing; reload: () => void }) {
  const { form, sheet, checker, keeper } = useEntry()
  const discarding = useSignal(false)
  const counts = useComputed(() => {
    const cells = sheet.watched()
    const drafted = form.rows.filter((row) => changesOf(row, cells).length > 0)
    const answered = form.rows.filter((row) => row.filed ?? (drafted.includes(row) && (textOf(row, 'noData', cells) !== '' || row.measures.every((m) => textOf(row, m, cells) !== ''))))
    return { drafted: drafted.length, unanswered: form.rows.length - answered.length }
  })
  // Numbers, so that a key press that changes none of them sets nothing anew.
  const drafted = useComputed(() => counts.value.drafted).value
  const unanswered = useComputed(() => counts.value.unanswered).value
  const filed = form.rows.filter((row) => row.filed).length
  const stops = checker.findings.value.filter((finding) => finding.stops && finding.code !== 'measure-missing')
  const general = checker.byIndicator.value.get(null) ?? []
  return (
    <div class="file-bar">
      {filing.failure.value !== null && <FailureNotice failure={filing.failure.value} onRetry={() => void filing.file()} />}
      {general.map((finding) => (
        <p key={finding.code} class="fault">
          {finding.message}
        </p>
      ))}
      <div class="file-bar-row">
        <p class="file-bar-counts">
          应报{form.rows.length}项：已报{filed}项，草稿{drafted}项，未填{unanswered}项
          {stops.length > 0 && <span class="fault">；有{stops.length}处要改或要说明</span>}
        </p>
        <SavingLine saving={keeper.saving.value} drafted={drafted} />
        <span class="grow" />
        {drafted > 0 && (
          <Button kind="quiet" onClick={() => (discarding.value = true)}>
            恢复为已报
          </Button>
        )}
        <Button kind="primary" busy={filing.busy.value} title="Ctrl+回车" onClick={() => void filing.file()}>
          {drafted > 0 ? `报送${drafted}项` : '报送'}
        </Button>
      </div>
      <p class="said" role="status">
        {filing.said.value}
      </p>
      {discarding.value && (
        <Confirm
          title="恢复为已报的数据？"
          action="丢弃草稿"
          danger
          onClose={() => (discarding.value = false)}
          onConfirm={async () => {
            await keeper.discard()
            reload()
          }}
        >
          <p>丢弃本部门这一期的草稿（{drafted}项），包括同事填的。已报送的数据不受影响。</p>
        </Confirm>
      )}
    </div>
  )
}

/** Is it saved? In plain words. */
function SavingLine({ saving, drafted }: { saving: Saving; drafted: number }) {
  const words = () => {
    switch (saving.state) {
      case 'saved':
        return saving.at ? `草稿已保存 ${clockText(saving.at)}` : drafted > 0 ? '草稿已保存' : ''
      case 'saving':
        return '正在保存草稿…'
      case 'offline':
        return '网络不通：草稿暂存在这台电脑上，网络恢复后自动保存'
      case 'failed':
        return '草稿没有保存到服务器，正在重试；暂存在这台电脑上'
    }
  }
  return (
    <p class={saving.state === 'offline' || saving.state === 'failed' ? 'saving strong' : 'saving soft'} role="status">
      {words()}
    </p>
  )
}
