import { useSignal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import type { Api } from '../api/types'
import { Empty } from '../components/Empty'
import { FileDrop } from '../components/FileDrop'
import { me } from '../session/session'
import { Checker } from './checker'
import { type Entry, EntryContext } from './entry'
import { EntryTable } from './EntryTable'
import { FileBar } from './FileBar'
import { FormHeader } from './FormHeader'
import { entriesOf, focusCell } from './grid'
import { DraftKeeper } from './keeper'
import { localName } from './local-draft'
import { PasteArea } from './PasteArea'
import { Sheet } from './sheet'
import { textOf } from './submission'
import { UploadDialog } from './UploadDialog'
import { useFiling } from './filing'

/** The form of one month: its draft is kept, its cells are checked, and it is filed from here. */
export function ReportForm({ form, reload }: { form: Api<'Form'>; reload: () => void }) {
  const upload = useSignal<File | null>(null)
  const parts = useMemo(() => {
    const sheet = new Sheet()
    const revisions = new Map(form.rows.map((row) => [row.indicator, row.filed?.revision ?? 0]))
    const draft = form.draft ?? { etag: '"0"', rows: [] }
    const name = localName(me.peek()?.region.code ?? '', me.peek()?.id ?? '', form.period)
    const keeper = new DraftKeeper(form.period, draft, sheet, (indicator) => revisions.get(indicator) ?? 0, name)
    return { sheet, keeper, checker: new Checker(form.period, form.rows, sheet) }
  }, [form])
  const open = form.draft !== undefined && (form.state === 'open' || form.state === 'reopened')
  const filing = useFiling(form, parts)
  const entry: Entry = { form, ...parts, open, tried: filing.tried, file: () => void filing.file() }

  useEffect(() => {
    if (!open) return undefined
    const stops = [parts.keeper.start(), parts.checker.start()]
    return () => stops.forEach((stop) => stop())
  }, [open, parts])

  useEffect(() => {
    if (open) focusFirst(form.rows, parts.sheet)
  }, [form, open, parts])

  if (form.rows.length === 0)
    return (
      <>
        <FormHeader form={form} />
        <Empty title="本月没有应报的指标。">按季、按年报送的指标到期时会列在这里。</Empty>
      </>
    )
  return (
    <EntryContext.Provider value={entry}>
      <FormHeader form={form} />
      <PasteArea>
        <EntryTable />
      </PasteArea>
      {open && (
        <FileDrop accept=".xlsx,.csv" label="选Excel报送表…" onFile={(file) => (upload.value = file)}>
          <span class="soft">也可以把填好的Excel报送表拖到这里，或从Excel、WPS复制整表或一块，在表中粘贴。</span>
        </FileDrop>
      )}
      {open && <FileBar filing={filing} reload={reload} />}
      {upload.value && <UploadDialog form={form} file={upload.value} onClose={() => (upload.value = null)} />}
    </EntryContext.Provider>
  )
}

/** Begins at the first cell that has nothing in it; the first of all where none is empty. */
function focusFirst(rows: readonly Api<'FormRow'>[], sheet: Sheet) {
  const cells = sheet.cells()
  const empty = rows.find((row) => row.measures.some((measure) => textOf(row, measure, cells) === '') && textOf(row, 'noData', cells) === '')
  const row = empty ?? rows[0]
  const field = row && (row.measures.find((measure) => textOf(row, measure, cells) === '') ?? entriesOf(row)[0])
  if (row && field) focusCell(row.indicator, field)
}
