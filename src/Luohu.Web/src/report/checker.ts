import { computed, signal } from '@preact/signals'
import { call, newKey } from '../api/client'
import { ApiProblem } from '../api/problem'
import type { Api, Code, Fault, Period } from '../api/types'
import type { Field } from './draft'
import type { Sheet } from './sheet'
import { placeOf, submissionFrom } from './submission'

/** What the API says of a row or one of its cells. */
export interface Finding {
  indicator: Code | null
  field: Field | null
  code: Fault['code']
  message: string
  /** Where a word of the clerk would answer it. */
  answer: 'remark' | 'reason' | null
  /** It stops the filing; else it is only to be known. */
  stops: boolean
}

const checkAfter = 400

/** Runs the API's own checks over the draft, soon after the last key. The page knows none of their rules. */
export class Checker {
  readonly findings = signal<readonly Finding[]>([])
  readonly byIndicator = computed(() => {
    const groups = new Map<Code | null, Finding[]>()
    for (const finding of this.findings.value) groups.set(finding.indicator, [...(groups.get(finding.indicator) ?? []), finding])
    return groups
  })

  #timer: ReturnType<typeof setTimeout> | undefined
  #stop: AbortController | null = null

  constructor(
    private readonly period: Period,
    private readonly rows: readonly Api<'FormRow'>[],
    private readonly sheet: Sheet,
  ) {}

  start(): () => void {
    const unsubscribe = this.sheet.version.subscribe(() => {
      clearTimeout(this.#timer)
      this.#timer = setTimeout(() => void this.check(), checkAfter)
    })
    return () => {
      unsubscribe()
      this.cancel()
    }
  }

  cancel() {
    clearTimeout(this.#timer)
    this.#stop?.abort()
  }

  /** Checks now. Without an answer from the API the findings stay as they are: the filing itself checks again. */
  async check(): Promise<void> {
    this.cancel()
    const submission = submissionFrom(this.period, this.rows, this.sheet.cells())
    if (!submission) {
      this.findings.value = []
      return
    }
    const stop = new AbortController()
    this.#stop = stop
    try {
      const answer = await call<Api<'Receipt'>>('/submissions', {
        method: 'POST', query: { dryRun: 'true' }, json: submission.json, idempotencyKey: newKey(), signal: stop.signal,
      })
      this.findings.value = answer?.data.warnings.map((warning) => findingFrom({ ...warning, pointer: warning.place }, submission.indicators, false)) ?? []
    } catch (failure) {
      if (!stop.signal.aborted) this.take(failure, submission.indicators)
    }
  }

  /** Shows the faults of a refusal at their cells; false where it names none. */
  take(failure: unknown, indicators: readonly Code[]): boolean {
    if (!(failure instanceof ApiProblem) || failure.errors.length === 0) return false
    this.findings.value = failure.errors.map((fault) => findingFrom(fault, indicators, true))
    return true
  }
}

function findingFrom(fault: Fault, indicators: readonly Code[], stops: boolean): Finding {
  const place = placeOf(fault, indicators)
  return { indicator: place?.indicator ?? null, field: place?.field ?? null, code: fault.code, message: fault.message, answer: fault.answer ?? null, stops }
}
