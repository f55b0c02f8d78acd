import { useComputed } from '@preact/signals'
import { useRef } from 'preact/hooks'
import type { Api } from '../api/types'
import { type Field, keyOf } from './draft'
import { useEntry } from './entry'
import { idOf, moveFrom } from './grid'
import { actionOf } from './keys'
import { decimalsOf, filedText, isPercent, numberText } from './submission'
import { faultOfForm } from './number'

interface Props {
  row: Api<'FormRow'>
  field: Field
  title: string
  readOnly?: boolean
  /** The id of the notes below the row. */
  describedBy: string
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/** One cell to type into: a number, a stage or words, with the keys of Excel. */
export function Cell({ row, field, title, readOnly = false, describedBy }: Props) {
  const { form, sheet, checker, keeper, file } = useEntry()
  const key = keyOf(row.indicator, field)
  const typed = sheet.cell(key)
  const text = useComputed(() => typed.value ?? filedText(row, field))
  const isNumber = field === 'level' || field === 'growth'
  const invalid = useComputed(
    () =>
      (isNumber && faultOfForm(text.value, decimalsOf(row, field), isPercent(row, field)) !== null) ||
      keeper.conflicts.value.has(key) ||
      (checker.byIndicator.value.get(row.indicator) ?? []).some((finding) => finding.stops && finding.code !== 'measure-missing' && (finding.answer ?? finding.field) === field),
  )
  const awaited = useComputed(() => isNumber && text.value === '' && row.measures.some((measure) => measure !== field && sheet.cell(keyOf(row.indicator, measure)).value))
  const before = useRef<string | undefined>(undefined)
  const stages = field === 'stage' ? (row.stages ?? []) : null

  const onKeyDown = (event: KeyboardEvent & { currentTarget: Control }) => {
    const press = { key: event.key, ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey, alt: event.altKey, composing: event.isComposing }
    const action = actionOf(press, stages?.length ?? null)
    // In words of several lines the arrows move within the words.
    if (action === null || ((event.key === 'ArrowUp' || event.key === 'ArrowDown') && event.currentTarget instanceof HTMLTextAreaElement)) return
    if (readOnly && action !== 'down' && action !== 'up' && action !== 'file') return
    event.preventDefault()
    if (action === 'down' || action === 'up') moveFrom(form.rows, row.indicator, field, action === 'down' ? 1 : -1)
    else if (action === 'file') file()
    else if (action === 'restore') sheet.type(key, before.current)
    else if (action === 'previous') sheet.type(key, previousText(row, field) ?? typed.peek())
    else if (action === 'edit') {
      if (!(event.currentTarget instanceof HTMLSelectElement)) event.currentTarget.setSelectionRange(event.currentTarget.value.length, event.currentTarget.value.length)
    } else sheet.type(key, stages?.[action.stage - 1] ?? '')
  }

  const common = {
    id: idOf(row.indicator, field),
    'aria-label': `${row.name}，${title}`,
    'aria-invalid': invalid.value ? true : undefined,
    'aria-describedby': describedBy,
    'data-indicator': row.indicator,
    'data-field': field,
    onKeyDown,
    onFocus: (event: FocusEvent & { currentTarget: Control }) => {
      before.current = typed.peek()
      if (!(event.currentTarget instanceof HTMLSelectElement)) event.currentTarget.select()
    },
  } as const
  const onInput = (event: { currentTarget: Control }) => sheet.type(key, event.currentTarget.value)

  if (stages)
    return (
      <select {...common} value={text} disabled={readOnly} onChange={onInput}>
        <option value="">请选</option>
        {stages.map((stage, i) => (
          <option key={stage} value={stage}>
            {i + 1} {stage}
          </option>
        ))}
      </select>
    )
  if (isNumber) return <input {...common} class="figure" inputMode="decimal" autoComplete="off" maxLength={40} placeholder={awaited.value ? '待填' : undefined} value={text} readOnly={readOnly} onInput={onInput} />
  return <textarea {...common} rows={Math.min(4, Math.ceil((text.value.length + 1) / 18))} maxLength={500} value={text} readOnly={readOnly} onInput={onInput} />
}

/** Last period's value as one would type it; undefined where there is none. */
function previousText(row: Api<'FormRow'>, field: Field): string | undefined {
  const previous = row.previous
  if (field === 'level' || field === 'growth') return previous?.[field] && numberText(previous[field])
  return field === 'stage' || field === 'remark' ? previous?.[field] : undefined
}
