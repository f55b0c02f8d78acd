import { type Signal, useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { call, newKey } from '../api/client'
import type { Api } from '../api/types'
import { go } from '../shell/router'
import type { Checker, Finding } from './checker'
import { partsOf } from './draft'
import { focusCell } from './grid'
import type { DraftKeeper } from './keeper'
import type { Sheet } from './sheet'
import { formFaults, submissionFrom } from './submission'

/** The act of filing, and what came of the last try. */
export interface Filing {
  file: () => Promise<void>
  busy: Signal<boolean>
  /** Whether it has been tried: what is still to be filled in is then a fault. */
  tried: Signal<boolean>
  said: Signal<string>
  failure: Signal<unknown>
}

export function useFiling(form: Api<'Form'>, { sheet, keeper, checker }: { sheet: Sheet; keeper: DraftKeeper; checker: Checker }): Filing {
  const busy = useSignal(false)
  const tried = useSignal(false)
  const said = useSignal('')
  const failure = useSignal<unknown>(null)
  // The same content is sent under the same name again, so that a lost answer cannot file twice.
  const attempt = useRef({ json: '', key: '' })

  const file = async () => {
    if (busy.peek()) return
    tried.value = true
    failure.value = null
    said.value = ''
    const cells = sheet.cells()
    const [bad] = formFaults(form.rows, cells).keys()
    if (bad !== undefined) {
      const { indicator, field } = partsOf(bad)
      said.value = '有的单元格不是数字或小数位过多，请先改正。'
      focusCell(indicator, field)
      return
    }
    if (keeper.conflicts.peek().size > 0) {
      said.value = '有的单元格两个人都改了，请先选定用哪一个。'
      return
    }
    const submission = submissionFrom(form.period, form.rows, cells)
    if (!submission) {
      said.value = '没有新填或改动的数据。'
      return
    }
    if (attempt.current.json !== submission.json) attempt.current = { json: submission.json, key: newKey() }
    busy.value = true
    checker.cancel()
    try {
      const answer = await call<Api<'Receipt'>>('/submissions', { method: 'POST', json: submission.json, idempotencyKey: attempt.current.key })
      const filed = new Set(submission.indicators)
      sheet.replace(new Map([...sheet.cells()].filter(([key]) => !filed.has(partsOf(key).indicator))))
      await keeper.save()
      if (answer) go(`/receipts/${answer.data.id}`)
    } catch (reason) {
      if (checker.take(reason, submission.indicators)) {
        said.value = '没有登记：有的数据要改或要说明，都标在表中。'
        focusFinding(checker.findings.peek())
      } else failure.value = reason
    }
    busy.value = false
  }
  return { file, busy, tried, said, failure }
}

/** Puts the cursor where the first fault can be mended. */
function focusFinding(findings: readonly Finding[]) {
  for (const finding of findings) if (finding.indicator !== null && focusCell(finding.indicator, finding.answer ?? finding.field ?? 'level')) return
}
