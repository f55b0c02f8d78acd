import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { useEntry } from './entry'
import { PastePreview } from './PastePreview'
import { columns, place, type Placing } from './place'
import { parseTsv } from './tsv'

/** Takes what is pasted from Excel or WPS, over the cells or beside the table, and shows first what goes where. */
export function PasteArea({ children }: { children: ComponentChildren }) {
  const { form, open } = useEntry()
  const placing = useSignal<Placing | null>(null)
  useEffect(() => {
    if (!open) return undefined
    const onPaste = (event: ClipboardEvent) => {
      const cell = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-field]') : null
      const elsewhere = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement
      if (elsewhere && !cell) return
      const text = event.clipboardData?.getData('text/plain') ?? ''
      const block = parseTsv(text)
      const column = columns.findIndex((field) => field === cell?.dataset['field'])
      // One cell, and running words pasted into words, are the browser's own paste.
      const single = block.length <= 1 && (block[0]?.length ?? 0) <= 1
      if (single || (cell && !text.includes('\t') && (column < 0 || columns[column] === 'remark'))) return
      event.preventDefault()
      const row = form.rows.findIndex((candidate) => candidate.indicator === cell?.dataset['indicator'])
      placing.value = place(block, form.rows, form.period, row < 0 || column < 0 ? null : { row, column })
    }
    document.addEventListener('paste', onPaste)
    return () => document.removeEventListener('paste', onPaste)
  }, [form, open, placing])
  return (
    <>
      {children}
      {placing.value && <PastePreview placing={placing.value} onClose={() => (placing.value = null)} />}
    </>
  )
}
